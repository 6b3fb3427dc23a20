"""Lists of names that are set as running text: they have no stop, and no word stands across their line ends."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.enumerated import enumerates
from textclean.structure.layout import Layout, measure
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
MEASURE = 24  #: characters of the lines
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
GIVEN = ("德明", "文", "秀英(女)", "建国", "玉兰(女,回族)", "树人", "志远", "海", "春来", "立本(满族)", "思齐")
UNIONS = ("江州民主建设会(24人)", "江州科技工作者协会(24人)", "江州妇女联合会(24人)")


def _names(first: int) -> str:
    return "、".join(SURNAMES[(first + n) % len(SURNAMES)] + GIVEN[(first * 3 + n * 5) % len(GIVEN)] for n in range(34))


def _set(words: str) -> str:
    """Words as lines of the measure; no line begins with a pause."""
    lines, at = list[str](), 0
    while at < len(words):
        stop = at + MEASURE + (words[at + MEASURE : at + MEASURE + 1] == "、")
        lines.append(words[at:stop])
        at = stop
    return "\n".join(lines)


LISTS = [_names(3 * at) for at in range(len(UNIONS))]
PAGE = "\n\n".join(f"{union}\n\n{_set(names)}" for union, names in zip(UNIONS, LISTS, strict=True)) + "\n"


def test_a_list_of_names_is_put_together() -> None:
    assert CLEANER.clean(PAGE).text == "\n\n".join(f"{a}\n\n{b}" for a, b in zip(UNIONS, LISTS, strict=True)) + "\n"


def test_its_lines_are_not_said_to_have_been_read_in_turn() -> None:
    assert not Cleaner(select=["LB016", "LB017"]).clean(PAGE).issues


@pytest.mark.parametrize("union", UNIONS)
def test_what_they_belong_to_stays_above_them(union: str) -> None:
    assert f"{union}\n" in CLEANER.clean(PAGE).text


def test_points_of_a_slide_that_name_two_things_have_no_measure() -> None:
    points = (
        "完善制度、健全机制的主要考虑是什么",
        "农村公路、水库大坝的日常养护办法",
        "重点企业、重点项目的服务专员名单",
        "水源地、取水口的警示标志设置要求",
    )
    page = "\n".join(points * 6) + "\n"
    assert Document(page).derive(measure).layout is Layout.PARAGRAPHS
    assert CLEANER.clean(page).text == page


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("何淑云(女)、沙振权、沈求我、张竞、张世诚", True),
        ("苹果、梨、桃、杏", True),
        ("会议听取了财政、审计、水利三个部门的汇报，要求抓紧落实", False),
        ("赵德明、钱文", False),
    ],
)
def test_what_an_enumeration_is(words: str, is_one: bool) -> None:
    assert enumerates(words) is is_one
