"""A reader of our output that goes before the end: ``textclean … | head``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("check a.txt b.txt --no-cache", 1),
        ("check a.txt b.txt --no-cache --fail-on never --report jsonl", 0),
        ("check a.txt b.txt c.txt --no-cache --fail-on never", 2),
        ("fix a.txt b.txt --out o", 0),
        ("fix a.txt -o -", 0),
        ("check -h", 0),
        ("rules", 0),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_is_gone_changes_no_exit_code(words: str, code: int, folder: Path) -> None:
    """What the run writes is written all the same."""
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("会议强调调要抓好春耕工作。\n", encoding="utf-8")
    ours, its = os.pipe()
    os.close(ours)  # nobody reads
    line = [sys.executable, "-m", "textclean", *words.split()]
    done = subprocess.run(line, cwd=folder, stdout=its, stderr=subprocess.PIPE)
    os.close(its)
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    if "--out" in words:
        assert {path.name for path in Path("o").glob("*.txt")} == {"a.txt", "b.txt"}
