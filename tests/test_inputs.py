"""What is read: folders, lists, globs, what the configuration or git leaves out, and our own outputs."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from textclean.cli import run

from . import command_line

TEXT = "\n一段。\n"


pytestmark = pytest.mark.usefixtures("folder")


def put(name: str, text: str = TEXT) -> str:
    command_line.put(name, text)
    return name


def checked(*words: str, capsys: pytest.CaptureFixture[str], code: int = 0) -> list[str]:
    """The inputs that ``check`` reads: each has one issue."""
    capsys.readouterr()
    assert run(["check", *words, "--report", "concise", "--fail-on", "never"]) == code
    return [line.split(":")[0].replace(os.sep, "/") for line in capsys.readouterr().out.split("\n") if line]


def test_what_git_ignores_is_left_out_of_folders(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".git/info").mkdir(parents=True)
    put(".git/info/exclude", "local.txt\n")
    put(".gitignore", "*.md\n/out/\n!keep.md\ndeep/*.txt\n")
    put("in/.gitignore", "draft*\n!notes.md\n")
    put("in/deep/.gitignore", "!b.txt\n")
    for name in (
        "out/a.txt",
        "in/a.txt",
        "in/draft1.txt",
        "in/notes.md",
        "in/x.md",
        "in/keep.md",
        "in/local.txt",
        "in/deep/c.txt",
    ):
        put(name)
    assert checked(".", capsys=capsys) == ["in/a.txt", "in/keep.md", "in/notes.md", "in/deep/c.txt"]
    put(".gitignore", "*.md\n/out/\n!keep.md\ndeep/*.txt\n/in/deep/*.txt\n")
    put("in/deep/b.txt")
    assert checked("in/deep", capsys=capsys) == ["in/deep/b.txt"]
    assert len(checked(".", "--no-gitignore", capsys=capsys)) == 9
    assert checked("in/draft1.txt", capsys=capsys) == ["in/draft1.txt"]


def test_the_first_pattern_behind_a_byte_order_mark_holds(capsys: pytest.CaptureFixture[str]) -> None:
    """As it does for git."""
    Path(".git").mkdir()
    put("skip.txt")
    put("keep.txt")
    Path(".gitignore").write_bytes(b"\xef\xbb\xbfskip.txt\n")
    assert checked(".", capsys=capsys) == ["keep.txt"]


def test_include_and_exclude(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("收件/a.txt", "收件/附件/b.txt", "收件/c.md", "别处/d.txt", "收件/e.log"):
        put(name)
    put("textclean.toml", 'include = ["收件/**/*.txt", "*.log"]\nexclude = ["收件/附件/**"]\n')
    assert checked(".", capsys=capsys) == ["收件/a.txt", "收件/e.log"]
    assert checked("收件/附件/*.txt", capsys=capsys, code=2) == []
    capsys.readouterr()
    assert run(["check", "收件/附件/b.txt"]) == 0
    assert (
        capsys.readouterr().err
        == "textclean: '收件/附件/b.txt' is excluded by the configuration; --force-include reads it\n"
    )
    assert checked("收件/附件/b.txt", "--force-include", capsys=capsys) == ["收件/附件/b.txt"]
    assert checked("别处", capsys=capsys, code=2) == []
    assert checked("别处", "收件", capsys=capsys, code=2) == ["收件/a.txt", "收件/e.log"]


def test_lists_of_names(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b c.txt", "d\n.txt"):
        put(name)
    put("list", "a.txt\r\n\nb c.txt\n")
    assert checked("--files-from", "list", capsys=capsys) == ["a.txt", "b c.txt"]
    assert checked("a.txt", "./a.txt", "--files-from", "list", capsys=capsys) == ["a.txt", "b c.txt"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"d\n.txt\0a.txt\0")))
    assert len(checked("--files-from", "-", "-0", capsys=capsys)) == 2
    put("empty", "")
    assert checked("--files-from", "empty", capsys=capsys) == []
    assert checked("--files-from", "none", capsys=capsys, code=2) == []


def test_our_outputs_are_read_when_they_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.txt", "失业率率控制在百分之五以内。\n")
    assert run(["fix", "a.txt"]) == 0
    assert checked(".", capsys=capsys) == ["a.txt"]
    assert checked("*.txt", capsys=capsys) == ["a.txt"]
    assert checked("a.clean.txt", capsys=capsys) == ["a.clean.txt"]
    Path("a.issues.jsonl").unlink()
    assert checked("*.txt", capsys=capsys) == ["a.clean.txt", "a.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/a.txt")
    Path("in/shut").mkdir(mode=0)
    assert checked("in", capsys=capsys, code=2) == ["in/a.txt"]
    Path("in/shut").chmod(0o700)


def test_standard_input_keeps_its_name_in_a_folder_of_outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert run(["fix", "-", "--stdin-filename", "desk/page.txt", "--out", "out"]) == 0
    assert sorted(os.listdir("out")) == ["page.issues.jsonl", "page.txt"]


def test_the_words_of_the_house_are_no_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table of terms lies beside the texts; mended, it would say nothing any more. Whoever names it means it."""
    (folder / "textclean.toml").write_text('terms = ["terms.txt"]\n', encoding="utf-8")
    (folder / "terms.txt").write_text("帐号 → 账号\n", encoding="utf-8")
    (folder / "a.txt").write_text("请登录帐号查看。\n", encoding="utf-8")
    for names in (["."], ["*.txt"]):
        assert run(["check", *names, "--report", "concise", "--fail-on", "never"]) == 0
        assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["a.txt"]
    assert run(["check", "terms.txt", "--report", "concise", "--fail-on", "never"]) == 0
    assert capsys.readouterr().out.startswith("terms.txt:")
