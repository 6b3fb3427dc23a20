"""Notes end hardly a paragraph with a stop: an open end says nothing there, nor does a full line."""

from __future__ import annotations

import textwrap

import pytest

from textclean.structure.seams import card, needed, open_ends
from textclean.structure.seams.between import OFFER
from textclean.structure.seams.layout.openings import ends_bare
from textclean.structure.seams.page import Evidence, Page
from textclean.structure.seams.seam import SURE_WRAPPED
from textclean.text import Document

POINTS = (
    "取水口设在河流上游，那里水质较好，离岸边不能太近，也不能设在水流回旋的地方",
    "混凝沉淀去除水里的悬浮颗粒，加药的多少由原水的浊度决定，冬天要多加一些",
    "滤池反冲洗的时间由水头损失决定，一般每天一到两次，水质差的时候再加一次",
    "消毒以后管网末梢仍要保持余氯，低于标准的，要在中途的泵站补加，并且记下来",
    "水塔调节一天之内用水量的变化，夜里水位慢慢升高，早晚两个高峰再放出来使用",
    "环状管网比枝状管网可靠，一处损坏不至于全城停水，但是投资大，阀门也多得多",
    "合流制管道在暴雨时溢流，一部分污水进了河里，要靠截流井和调蓄池来减少污染",
)
MANY = tuple(point[:33] for point in POINTS * 4)  #: so long that last lines have room, indented or not
OPEN = {"end-cjk": "", "flush-open": "", "commas": "", "left-long": "", "right-stops": ""}


def weighed(stop: str, evidence: Evidence, points: tuple[str, ...] = POINTS) -> list[Evidence]:
    """The evidence of the seams between so many paragraphs, each of them ending so."""
    rows = [f"{at}点{points[at % len(points)]}{stop}" for at in range(open_ends.MANY + 2)]
    page = Page(Document("\n".join(rows)))
    found = [dict(evidence) for _ in rows[:-1]]
    wraps = [False] * len(found)
    open_ends.weigh(page, range(len(found)), found, wraps, card.Tally(found, wraps), OFFER)
    return found


def test_an_open_end_says_nothing_where_hardly_a_paragraph_ends_with_a_stop() -> None:
    assert all("ends-bare" in said for said in weighed("", OPEN))
    assert not any("ends-bare" in said for said in weighed("。", OPEN))


@pytest.mark.parametrize("name", ["word-sure", "starts-with-closer"])
def test_words_across_say_the_same_as_anywhere(name: str) -> None:
    assert not any("ends-bare" in said for said in weighed("", OPEN | {name: "水质"}))


def test_lines_without_a_comma_are_titles_and_do_not_tell() -> None:
    titles = tuple(point.replace("，", "") for point in POINTS)
    assert not any("ends-bare" in said for said in weighed("", OPEN, titles))


def lines(points: tuple[str, ...], stop: str, between: str = "", indent: str = "") -> str:
    """Paragraphs set in lines of 21 characters, marked by what stands between them and before their first lines."""
    paragraphs = [indent + point.replace("，", "。", 1) + stop for point in points]
    return between.join("\n".join(textwrap.wrap(one, 21, drop_whitespace=False)) + "\n" for one in paragraphs)


@pytest.mark.parametrize(("stop", "bare"), [("", True), ("。", False)])
def test_last_lines_tell_whether_paragraphs_end_without_a_stop(stop: str, bare: bool) -> None:
    assert Document(lines(MANY, stop)).derive(ends_bare) is bare


@pytest.mark.parametrize(("between", "indent"), [("\n", ""), ("", "　　")])
def test_a_page_that_marks_its_paragraphs_is_not_asked(between: str, indent: str) -> None:
    assert not Document(lines(MANY, "", between, indent)).derive(ends_bare)


def test_a_line_that_ends_with_a_comma_ends_no_paragraph() -> None:
    assert not Document(lines(MANY, "，")).derive(ends_bare)


def test_short_lines_that_stand_alone_are_headings() -> None:
    heads = "".join(f"第{at}节的名称在这里\n{lines(POINTS[at : at + 1], '。')}" for at in range(7))
    assert not Document(heads * 2).derive(ends_bare)


def test_a_full_line_needs_words_across_there() -> None:
    full = ("full-open", "end-cjk", "right-stops", "ends-bare")
    assert card.Tally([dict.fromkeys(full, "")], [True])[0] < needed(full, True) == SURE_WRAPPED.ended
    across = ("full-open", "end-cjk", "word-sure", "ends-bare")
    assert card.Tally([dict.fromkeys(across, "")], [True])[0] >= needed(across, True)
