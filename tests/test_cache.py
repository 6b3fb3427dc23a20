"""Outcomes that are kept: the same report, never an old one, and no harm from a folder that is broken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.cli import cache, run

from . import newspaper


@pytest.fixture(autouse=True)
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(8):
        page = newspaper.damaged_page(Random(number))[:1500] + "\n失业率率。"
        Path(f"{number}.txt").write_text(page, encoding="utf-8")
    return tmp_path


@pytest.fixture
def cleaned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are cleaned, in this process."""
    texts: list[str] = []
    clean = Cleaner.clean

    def noted(self: Cleaner, text: str, *more: Any, **others: Any) -> Cleaned:
        texts.append(text)
        return clean(self, text, *more, **others)

    monkeypatch.setattr(Cleaner, "clean", noted)
    return texts


def report(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = run(["check", ".", "-j", "1", "--report", "jsonl", *words])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_the_second_run_says_the_same_and_cleans_nothing(
    cleaned: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("7.txt").write_bytes(Path("6.txt").read_bytes())
    first = report("--no-cache", capsys=capsys)
    assert not Path(".textclean-cache").exists()
    assert report(capsys=capsys) == first
    assert len(cleaned) == 8 + 7  # the same bytes are cleaned once
    assert report(capsys=capsys) == first
    assert len(cleaned) == 8 + 7
    assert Path(".textclean-cache/.gitignore").read_text(encoding="utf-8").endswith("*\n")
    assert '"code":"DU009"' in first[1]


def test_what_an_outcome_depends_on(cleaned: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    report(capsys=capsys)
    for number, words in enumerate((["--ignore", "TY"], ["--profile", "plain"], ["-d", "LB"], ["--format", "md"])):
        changed = report(*words, capsys=capsys)
        assert len(cleaned) == 16 + 16 * number
        assert changed == report(*words, "--no-cache", capsys=capsys)
    del cleaned[:]
    Path("3.txt").write_text("失业率率。\n", encoding="utf-8")
    changed = report(capsys=capsys)
    assert cleaned == ["失业率率。\n"]
    Path("textclean.toml").write_text('terms = ["t"]\nseverity = { TY = "note" }\n', encoding="utf-8")
    Path("t").write_text("失业率率\n", encoding="utf-8")
    report(capsys=capsys)
    assert len(cleaned) == 9
    Path("t").write_text("某词\n", encoding="utf-8")
    assert report(capsys=capsys) == report("--no-cache", capsys=capsys)


def test_a_decision_that_was_met_is_not_called_stale(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["decide", "0.txt", "TY001", "--decline"]) == 0
    first = report(capsys=capsys)
    assert report(capsys=capsys) == first
    assert "declined" in first[1]
    assert first[2] == ""


@pytest.mark.parametrize("damage", [b"", b"\0" * 60, None])
def test_a_broken_cache_is_only_slow(damage: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    first = report(capsys=capsys)
    for path in Path(".textclean-cache").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            path.write_bytes(data[:-3] if damage is None else damage)
    assert report(capsys=capsys) == first
    assert report(capsys=capsys) == first


@pytest.mark.parametrize("harm", [False, True], ids=["whole", "taken away meanwhile"])
def test_two_runs_at_once_share_a_cache(harm: bool, cleaned: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each says what it would say alone, and what both have left is whole."""
    for number in range(8, 24):
        Path(f"{number}.txt").write_text(newspaper.damaged_page(Random(number % 20)), encoding="utf-8")
    first = report("--no-cache", capsys=capsys)
    line = [sys.executable, "-m", "textclean", "check", ".", "--report", "jsonl", "--cache-dir"]
    environment = os.environ | {"PYTHONPATH": str(Path(cache.__file__).parents[2])}
    Path("said").mkdir()
    for folder in ("c1", "c2"):
        runs = []
        for number, jobs in enumerate(("1", "2", "1")):
            with open(f"said/{number}", "wb") as out, open(f"said/{number}.err", "wb") as err:
                words = [*line, folder, "-j", jobs]
                runs.append(subprocess.Popen(words, stdout=out, stderr=err, env=environment))
        while any(one.poll() is None for one in runs):
            if harm:
                shutil.rmtree(folder, ignore_errors=True)
            time.sleep(0.05)
        for number, one in enumerate(runs):
            said = [Path(f"said/{number}{end}").read_text(encoding="utf-8") for end in ("", ".err")]
            assert (one.returncode, *said) == first
        del cleaned[:]
        assert report("--cache-dir", folder, capsys=capsys) == first
        assert harm or not cleaned
        assert not list(Path(folder).rglob(".textclean-*"))  # no half-written file


def test_a_cache_that_cannot_be_written_does_no_harm(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".textclean-cache").write_text("a file", encoding="utf-8")
    assert report(capsys=capsys) == report("--no-cache", capsys=capsys)
    assert Path(".textclean-cache").read_text(encoding="utf-8") == "a file"


def test_no_folder_of_ours_for_a_few_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "0.txt", "1.txt"])
    assert not Path(".textclean-cache").exists()
    run(["check", "0.txt", "--cache-dir", "c"])
    assert Path("c/.gitignore").exists()


@pytest.mark.parametrize("library", cache.LIBRARIES)
def test_another_version_of_a_library_is_another_cache(
    library: str, cleaned: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = report(capsys=capsys)
    known = cache._version
    monkeypatch.setattr(cache, "_version", lambda name: "0" if name == library else known(name))
    cache._fingerprint.cache_clear()
    assert report(capsys=capsys) == first
    assert len(cleaned) == 16
    cache._fingerprint.cache_clear()


def test_an_entry_that_says_something_else_is_passed_over(
    cleaned: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody wrote it, and its digest fits."""
    Path("7.txt").write_bytes(Path("6.txt").read_bytes())
    first = report(capsys=capsys)
    entries = [path for path in Path(".textclean-cache").rglob("*") if path.is_file() and path.name != ".gitignore"]
    for words in (msgspec.msgpack.encode([[["x"]], None]), msgspec.msgpack.encode({"a": 1})):
        for path in entries:
            path.write_bytes(blake2b(words, digest_size=cache.DIGEST).digest() + words)
        del cleaned[:]
        assert report(capsys=capsys) == first
        assert {*cleaned} == {path.read_bytes().decode() for path in Path().glob("?.txt")}
    assert '"code":"DU009"' in first[1]
