"""The decisions file: about which documents its rows speak, and what becomes of those that meet nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from textclean import decisions_file
from textclean.cli import run

DOUBLED = "全区失业率率为百分之三，失业率连续三年下降，就业形势总体稳定。\n"
MENDED = DOUBLED.replace("率率", "率")
FILE = Path(decisions_file.NAME)

pytestmark = pytest.mark.usefixtures("folder")


def write(**texts: str) -> None:
    for name, text in texts.items():
        Path(name).write_text(text, encoding="utf-8")


def rows() -> list[tuple[str, str]]:
    return [(row.id, row.path) for row in decisions_file.load(str(FILE))]


def cleaned(path: str) -> str:
    assert run(["fix", path, "-o", "out.txt"]) == 0
    return Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["a[1].txt", "[[x]].txt", *(["a*.txt", "a?.txt"] if os.name == "posix" else [])])
def test_a_decision_about_a_name_with_marks_of_a_pattern_holds_for_this_file_alone(name: str) -> None:
    others = ["a1.txt", "ax.txt", "x.txt"]
    write(**{name: DOUBLED}, **dict.fromkeys(others, DOUBLED))
    assert run(["decide", name, "TY001", "--accept"]) == 0
    assert cleaned(name) == MENDED
    assert [cleaned(one) for one in others] == [DOUBLED] * len(others)
    assert run(["decide", name, "TY001", "--forget"]) == 0
    assert rows() == []


def test_a_pattern_that_was_written_by_hand_is_one() -> None:
    write(**{"a1.txt": DOUBLED, "b1.txt": DOUBLED})
    assert run(["decide", "a1.txt", "TY001", "--accept"]) == 0
    FILE.write_text(FILE.read_text(encoding="utf-8").replace("a1.txt", "a[0-9].txt"), encoding="utf-8")
    assert cleaned("a1.txt") == MENDED
    assert cleaned("b1.txt") == DOUBLED


def told(path: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert run(["check", path, "--report", "concise", "--fail-on", "never", *more]) == 0
    return "".join(line for line in capsys.readouterr().out.splitlines() if "DO901" in line)


def test_only_a_decision_about_this_document_alone_is_stale_here(capsys: pytest.CaptureFixture[str]) -> None:
    """What is said of several documents may meet an issue of another; the note names a command that does what it says."""
    Path("sub").mkdir()
    write(**{"b.txt": DOUBLED, "sub/b.txt": MENDED})
    assert run(["decide", "b.txt", "TY001", "--accept"]) == 0
    assert told("b.txt", capsys) == told("sub/b.txt", capsys) == ""
    assert run(["decide", "sub/b.txt", "--prune"]) == 0
    assert len(rows()) == 1
    write(**{"b.txt": MENDED})
    assert "textclean decide b.txt --prune" in told("b.txt", capsys)
    assert run(["decide", "b.txt", "--prune"]) == 0
    assert rows() == []
    assert told("b.txt", capsys) == ""


def test_the_command_that_takes_out_what_is_stale_names_a_file_that_was_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(**{"b.txt": DOUBLED})
    named = ["--decisions", "ours.toml"]
    assert run(["decide", "b.txt", "TY001", "--accept", *named]) == 0
    write(**{"b.txt": MENDED})
    assert "textclean decide b.txt --prune --decisions ours.toml" in told("b.txt", capsys, *named)
    assert run(["decide", "b.txt", "--prune", *named]) == 0
    assert told("b.txt", capsys, *named) == ""


def test_a_byte_order_mark_of_the_file_is_read_over_and_stays() -> None:
    """Editors of Windows write one."""
    write(**{"a.txt": DOUBLED, "b.txt": DOUBLED})
    assert run(["decide", "a.txt", "TY001", "--accept"]) == 0
    FILE.write_bytes(b"\xef\xbb\xbf" + FILE.read_bytes())
    assert cleaned("a.txt") == MENDED
    assert run(["decide", "b.txt", "TY001", "--accept"]) == 0
    assert run(["decide", "a.txt", "TY001", "--forget"]) == 0
    assert FILE.read_bytes().count(b"\xef\xbb\xbf") == 1
    assert FILE.read_bytes().startswith(b"\xef\xbb\xbf")
    assert [path for _, path in rows()] == ["b.txt"]


@pytest.mark.parametrize(
    ("data", "zh"),
    [
        (b"[[decision]\n", "第 1 行不是合法的 TOML，方括号没有配对"),
        (b"\nverdict\n", "第 2 行不是合法的 TOML，键后应有“=”"),
        (b"[[decision]]\nid = 3\n", "第 1 条“id”：应是一段文字（写在引号里），不是整数"),
        (b'[[decision]]\nverdict = "accept"\n', "第 1 条：缺“id”"),
        (b'[[decision]]\nid = "TY-1"\nwhy = ""\n', "第 1 条：不认识“why”"),
        (b'[[decision]]\nid = "TY-1"\nverdict = "yes"\n', "第 1 条“verdict”：没有“yes”这个值"),
        (b"# \xff\n", "第 3 字节起不是 UTF-8"),
    ],
)
def test_what_is_wrong_with_the_file_is_said_in_chinese_alone(
    data: bytes, zh: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(**{"a.txt": DOUBLED})
    FILE.write_bytes(data)
    assert run(["fix", "a.txt", "-o", "out.txt", "--lang", "zh"]) == 2
    assert capsys.readouterr().err.endswith(f"{FILE}”不能用：{zh}。\n")


SEED = (Path(__file__).parents[1] / "samples/bulletin/source.txt").read_text("utf-8")
LOST = "项目建设好、运营好，带动西部和内陆"


def offered(path: str, code: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the report says is to be typed for the first issue of a rule, an offer each."""
    capsys.readouterr()
    assert run(["fix", path, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    entry = said[said.index(f" {code}\n") :].partition("\n●")[0]
    return [line.split()[0] for line in entry.split("→ -a ")[1:]]


def test_every_offer_that_the_report_prints_is_taken_as_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Once one copy is completed another issue of the place has an id that begins alike: it is not what was meant."""
    write(**{"seed.txt": SEED})
    offers = offered("seed.txt", "DU004", capsys)
    assert [one.partition("=")[2] for one in offers] == ["complete-earlier", "complete-and-delete"]
    for offer in offers:
        assert run(["fix", "seed.txt", "-o", "out.txt", "-q", "-a", offer]) == 0
        text = Path("out.txt").read_text("utf-8")
        assert f"这一标志性{LOST}地区高水平对外开放。" in text
        assert text.count(LOST) == (2 if offer.endswith("earlier") else 1)
        assert capsys.readouterr().err == ""


def test_decide_takes_what_the_report_prints_and_shows_where_it_changes_the_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(**{"seed.txt": SEED})
    offer = offered("seed.txt", "DU004", capsys)[0]
    assert run(["decide", "seed.txt", offer, "--accept", "--because", "后一处有", "--by", "李"]) == 0
    (row,) = decisions_file.load(str(FILE))
    assert (row.choice, row.words) == ("complete-earlier", f"一标志性[→{LOST}]地区高水")
    capsys.readouterr()
    assert run(["decide", "seed.txt", "--list", "--lang", "zh"]) == 0
    said = capsys.readouterr().out
    assert "接受（据后一处补全前一处的缺字）" in said
    assert said.rstrip().endswith("李：后一处有")
    assert LOST + "地区" in cleaned("seed.txt")


def test_an_offer_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    write(**{"seed.txt": SEED})
    word = offered("seed.txt", "DU004", capsys)[0].partition("=")[0]
    for words in ([f"{word}=nothing"], [word], [word, "--choice", "nothing"]):
        assert run(["decide", "seed.txt", *words, "--accept", "--lang", "zh"]) == 2
        assert "complete-earlier（据后一处补全前一处的缺字）、complete-and-delete" in capsys.readouterr().err
    assert not FILE.exists()
