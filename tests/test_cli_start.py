"""What a run loads: nothing but click at the start, and later only what it needs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from textclean import profile
from textclean.cleaner import Cleaner

SHOW = "import sys; from textclean.cli import run; run(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"


def loaded(*words: str, folder: Path) -> set[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", SHOW, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


def test_at_the_start_nothing_but_click(tmp_path: Path) -> None:
    found = loaded("--version", folder=tmp_path)
    ours = {name for name in found if name.startswith("textclean")}
    assert ours == {
        "textclean",
        "textclean.cli",
        *(f"textclean.cli.{name}" for name in ("command", "commands", "process")),
    }
    assert not found & {"msgspec", "tomllib", "rich", "opencc", "rapidfuzz", "importlib.metadata", "json"}


def test_a_check_loads_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("第一段写到这里。\n\n第二段也写完了。\n".encode())
    found = loaded("check", "x.txt", folder=tmp_path)
    assert "msgspec" in found
    assert not found & {
        "rich",
        "opencc",
        "tomlkit",
        "charset_normalizer",
        "asyncio",
        "textclean.writers.html",
    }


#: Ctrl-C comes when a module is looked for.
STRUCK = """
import os, signal, sys
class Strike:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Strike())
from textclean.cli import run
sys.exit(run(["check", sys.argv[2]]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signal to a process")
@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("click", -signal.SIGINT),  # by the signal itself: an exception may be lost in the machinery of imports
        ("textclean.cli.commands", -signal.SIGINT),
        ("textclean.cli.check", 130),
        ("textclean.chain", 130),
    ],
)
def test_ctrl_c_while_modules_load_leaves_no_trace(module: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("第一段写到这里。\n".encode())
    done = subprocess.run(
        [sys.executable, "-c", STRUCK, module, "x.txt"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == code
    assert (done.stdout + done.stderr).strip() == b""


@pytest.mark.parametrize("name", profile.names())
def test_profiles_name_rules_that_are_there(name: str) -> None:
    assert Cleaner(profile=name).selected
