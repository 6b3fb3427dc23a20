"""The settings of a path hold in every command that reads it, and through the API."""

from __future__ import annotations

from pathlib import Path

import pytest

from textclean import readers
from textclean.cleaner import Cleaner
from textclean.cli import run
from textclean.source import Source

DOUBLED = "全区失业率率为百分之三，失业率连续三年下降，就业形势总体稳定。\n"
ALLOWED = f'<!-- textclean: allow TY001 because "原文如此" -->\n{DOUBLED}'

pytestmark = pytest.mark.usefixtures("folder")


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    run([*words])
    return "".join(capsys.readouterr())


def test_the_encoding_that_is_set_holds_everywhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What no setting says is asked of the reader as it is; so every reading must bring what the setting says."""
    Path("textclean.toml").write_text('encoding = "gb18030"\n', encoding="utf-8")
    Path("a.txt").write_text(DOUBLED, encoding="gb18030")
    Path("old").mkdir()
    Path("old/b.txt").write_text(DOUBLED, encoding="gb18030")
    asked: list[tuple[str, str | None]] = []
    read = readers.read

    def noted(data: bytes, path: str, encoding: str | None = None, kind: str | None = None) -> Source:
        asked.append((path, encoding))
        return read(data, path, encoding, kind)

    monkeypatch.setattr(readers, "read", noted)
    for line in (
        "fix a.txt -o o.txt", "check a.txt --against old", "decide a.txt TY001 --accept", "decide a.txt TY001 --forget",
        "decide a.txt --prune", "diff a.txt a.txt", "explain a.txt:1",
    ):  # fmt: skip
        asked.clear()
        run(line.split())
        assert asked, line
        assert {encoding for _, encoding in asked} == {"gb18030"}, line
    asked.clear()
    assert [one.error for one in Cleaner(config="textclean.toml").stream(["a.txt"])] == [None]
    assert asked == [("a.txt", "gb18030")]


@pytest.mark.parametrize(
    ("name", "kind", "held"),
    [
        *[(name, None, True) for name in ("a.md", "a.MD", "a.markdown")],
        *[(name, None, False) for name in ("a.txt", "notes.cmd", "xamd", "md", "a.htm")],
        ("a.txt", "md", True),
        ("a.md", "txt", False),
    ],
)
def test_comments_count_where_the_kind_of_a_text_has_some(name: str, kind: str | None, held: bool) -> None:
    assert readers.marked_up(name, kind) is held


@pytest.mark.parametrize(("name", "found"), [("a.txt", True), ("a.md", False)])
def test_comments_count_in_every_command_or_in_none(name: str, found: bool, capsys: pytest.CaptureFixture[str]) -> None:
    Path("ours.toml").write_text("allow-pragmas = true\n", encoding="utf-8")
    Path(name).write_text(ALLOWED, encoding="utf-8")
    named = ("--config", "ours.toml")
    assert ("TY001" in said(capsys, "check", name, "--report", "concise", *named)) is found
    assert ("written" in said(capsys, "decide", name, "TY001", "--accept", *named)) is found
    (done,) = Cleaner(config="ours.toml").stream([name])
    assert done.cleaned is not None
    assert ("TY001" in {issue.code for issue in done.cleaned.open}) is found


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_comment_holds_up_to_the_end_of_its_block(end: str) -> None:
    lines = (
        "<!-- textclean: allow PU -->",
        "就业率，，稳步提高。",
        "失业率，，控制在百分之五。",
        "",
        "增长率，，持续回升。",
        "",
    )
    cleaned = Cleaner(pragmas=True, select=["PU"]).clean(end.join(lines))
    assert cleaned.text.count("，，") == 2


@pytest.mark.parametrize(
    ("line", "zh"),
    [
        ("fix a.txt -o o.txt", "待定"),
        ("decide a.txt --list", "没有关于"),
        ("decide a.txt TY001", "请写出编号或代码"),
        ("decide a.txt TY-000000 --accept", "没有编号"),
        ("rules", "衍字"),
        ("explain TY001", "须确认"),
        ("diff a.txt a.txt", "未变"),
        ("config", "默认"),
        ("baseline a.txt", "已知"),
        ("check a.txt -a TY-000000", "没有编号"),
    ],
)
def test_the_language_that_is_set_is_spoken_everywhere(line: str, zh: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(DOUBLED, encoding="utf-8")
    Path("textclean.toml").write_text('lang = "zh"\n', encoding="utf-8")
    assert zh in said(capsys, *line.split())
    assert zh not in said(capsys, *line.split(), "--lang", "en")
