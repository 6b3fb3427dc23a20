"""Outcomes that are kept: the same report, never an old one, and no harm from a folder that is broken."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest

import textclean
from textclean import tables
from textclean.chain import Cleaned
from textclean.cleaner import Cleaner
from textclean.cli import run
from textclean.cli.runs import cache
from textclean.cli.runs.clerk import Clerk
from textclean.errors import Trouble

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


def test_the_whole_package_stands_for_an_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    """An outcome that another version of any module came to is none of this one's."""
    folders: list[Path] = []

    def stats(found: Iterable[Path]) -> Iterator[str]:
        folders.extend(found)
        return iter(())

    monkeypatch.setattr(cache, "_stats", stats)
    cache._fingerprint.cache_clear()
    cache._fingerprint()
    cache._fingerprint.cache_clear()
    assert folders == [Path(textclean.__file__).resolve().parent, tables.home()]


@pytest.mark.parametrize("harm", [False, True], ids=["whole", "taken away meanwhile"])
def test_two_runs_at_once_share_a_cache(harm: bool, cleaned: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each says what it would say alone, and what both have left is whole."""
    for number in range(8, 24):
        Path(f"{number}.txt").write_text(newspaper.damaged_page(Random(number % 20)), encoding="utf-8")
    first = report("--no-cache", capsys=capsys)
    line = [sys.executable, "-m", "textclean", "check", ".", "--report", "jsonl", "--cache-dir"]
    environment = os.environ | {"PYTHONPATH": str(Path(textclean.__file__).parents[1])}
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


THEIRS = ("my-documents-old/x.txt", "0123456789abcdef/x.txt", "0123456789abcdef/ab/x.txt", "fedcba9876543210")


@pytest.mark.parametrize("ours", [False, True], ids=["a folder of theirs", "a folder of ours"])
def test_nothing_of_theirs_is_deleted(ours: bool) -> None:
    """Whatever stands in the folder and however it is called, and what it says to git stays as it was."""
    if ours:
        assert run(["check", "0.txt", "--cache-dir", "c", "--fail-on", "never"]) == 0
        shutil.rmtree(next(path for path in Path("c").iterdir() if path.is_dir()))
    for name in THEIRS:
        path = Path("c", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    before = {path: path.read_bytes() for path in Path("c").rglob("*") if path.is_file()}
    assert run(["check", "0.txt", "--cache-dir", "c", "--fail-on", "never"]) == 0
    assert {path: path.read_bytes() for path in before} == before
    added = [path for path in Path("c").rglob("*") if path.is_file() and path not in before]
    assert len({path.parts[1] for path in added}) == 1  # and all that is new is in one folder
    assert any(re.fullmatch(cache.ENTRIES, path.name) for path in added)


def test_older_versions_go_from_a_folder_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["check", "0.txt", "--cache-dir", "c", "--fail-on", "never"]) == 0
    (old,) = (path for path in Path("c").iterdir() if path.is_dir())
    monkeypatch.setattr(cache, "_fingerprint", lambda: "0" * 16)
    assert run(["check", "0.txt", "--cache-dir", "c", "--fail-on", "never"]) == 0
    assert not old.exists()
    assert {path.name for path in Path("c").iterdir()} == {".gitignore", "0" * 16}


def test_what_failed_once_changes_nothing_that_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The copies are those of the documents that came through, and of all of them when all do."""
    Path("7.txt").write_bytes(Path("6.txt").read_bytes())
    whole = report("--no-cache", capsys=capsys)
    work = Clerk.work
    monkeypatch.setattr(
        Clerk,
        "work",
        lambda self, task: Trouble("memory", path=task.path) if "2.txt" in task.path else work(self, task),
    )
    without = report("--no-cache", capsys=capsys)
    assert without[1] != whole[1]
    assert report(capsys=capsys) == without
    assert report(capsys=capsys) == without
    monkeypatch.setattr(Clerk, "work", work)
    assert report(capsys=capsys) == whole
    assert report(capsys=capsys) == whole


def test_what_a_pass_of_others_says_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody knows what it depends on."""
    rules = tmp_path / "package" / "rules" / "shouting"
    rules.mkdir(parents=True)
    card = (
        'code = "XSH001"\nname = "shout"\nseverity = "error"\nsafety = "manual"\n'
        'title = { zh = "喊", en = "shout" }\nsummary = { zh = "喊。", en = "A shout." }\n'
        'why = { zh = "太响。", en = "It is loud." }\nmessage = { zh = "喊：{mark}", en = "a shout: {mark}" }\n'
        '[[example]]\nbad = "快来看！！！\\n"\n[[example]]\nfine = "快来看！\\n"\n'
    )
    (rules / "XSH001-shout.toml").write_text(card, encoding="utf-8")
    (tmp_path / "package" / "shouting_pass.py").write_text(
        "from pathlib import Path\nfrom textclean.finding import Finding\nfrom textclean.text import Span\n"
        "folder = Path(__file__).parent / 'rules'\nWORD = '失业'\n"
        "def check(doc, cards):\n    at = doc.text.find(WORD)\n"
        "    if at >= 0: yield Finding('XSH001', Span(at, at + 2), {'mark': WORD})\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path / "package"))
    point = metadata.EntryPoint("shouting", "shouting_pass", "textclean.passes")
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point] if group == point.group else [])
    Path("textclean.toml").write_text("allow-code = true\n", encoding="utf-8")
    words = ("--config", "textclean.toml", "--cache-dir", "c")
    assert "a shout: 失业" in report(*words, capsys=capsys)[1]
    monkeypatch.setattr(sys.modules["shouting_pass"], "WORD", "业率")
    assert "a shout: 业率" in report(*words, capsys=capsys)[1]
    del sys.modules["shouting_pass"]  # other tests have one of this name


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no UTF-8")
def test_an_installation_below_a_folder_of_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = report("--no-cache", capsys=capsys)
    home = Path(os.fsdecode(os.fsencode(tmp_path) + b"/p\xff/textclean"))
    home.mkdir(parents=True)
    (home / "tables.py").touch()
    monkeypatch.setattr(tables, "home", lambda: home)
    cache._fingerprint.cache_clear()
    assert report(capsys=capsys) == first
    cache._fingerprint.cache_clear()
