"""A row of a table that stands twice in a row: DU001, with an offer that leaves one."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.passes.passages.table_rows import table_rows_again
from textclean.text import Document

LEAD = "今年各渡口过江的车辆都比去年多，节日里要排半个钟头的队。\n\n"
HEAD, ROWS = ("渡口", "汽车", "摩托车"), (("东津", "412", "96"), ("柳湾", "287", "140"), ("沙咀", "133", "75"))


def table(rows: tuple[tuple[str, ...], ...], mark: str) -> str:
    return LEAD + "".join(mark.join(row) + "\n" for row in rows)


@pytest.mark.parametrize("mark", ["  ", "\t", " | ", "\u3000", "\u3000\u3000", "     "])
def test_one_of_the_two_is_offered_to_go(mark: str) -> None:
    text, sound = table((HEAD, *ROWS[:2], *ROWS[1:]), mark), table((HEAD, *ROWS), mark)
    (issue,) = [one for one in Cleaner(select=["DU"]).clean(text).issues if one.code == "DU001"]
    assert text[issue.source.start : issue.source.end].startswith("柳湾")
    assert [one.name for one in issue.evidence] == ["row-again"]
    assert Cleaner(select=["DU"], decisions=[Decision(issue.id, "accept")]).clean(text).text == sound


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, *ROWS),
        (HEAD, ROWS[0], ROWS[1], ROWS[1], ROWS[1], ROWS[2]),  # three times: it is meant
        (HEAD, ROWS[0], ROWS[1], ROWS[1], ROWS[0], ROWS[2]),  # labels that stand in several rows name no single thing
        (HEAD, ROWS[1], ROWS[1]),  # too few to show what the first cell is
        (("3", "4", "5"), ("1", "2", "3"), ("1", "2", "3"), ("7", "8", "9")),  # figures alone
        (("姓名", "日期"), ("张三", "五月"), ("张三", "五月")),
    ],
)
def test_what_may_be_meant_is_left(rows: tuple[tuple[str, ...], ...]) -> None:
    assert table_rows_again(Document(table(rows, "  "))) == ()


def test_lines_of_verse_and_of_speech_are_no_rows() -> None:
    refrain = "月儿弯弯\u3000照九州\n几家欢乐\u3000几家愁\n几家欢乐\u3000几家愁\n"
    assert table_rows_again(Document(refrain)) == ()
    song = (
        "雨が降る　雨が降る\n雨が降る　雨が降る\n里の小川に　橋がない\n傘がないので　帰れない\n明日は市の日　荷が重い\n"
    )
    assert table_rows_again(Document(song)) == ()
    speech = "甲：好，好。  走吧。\n乙：走，走。  快些。\n乙：走，走。  快些。\n丙：等等我。  别急。\n"
    assert table_rows_again(Document(speech)) == ()
