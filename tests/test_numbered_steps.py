"""Lines of one label, numbered in Chinese, that all lack a stop: a habit of who wrote them, and no lost words."""

from __future__ import annotations

import pytest

from textclean import Cleaner

GAPS = Cleaner(select=["TR001"])
PAGE = (
    "从装配的角度看，本节的目标是把整台水车拆成可以单独运输的部件，再在河边装起来。\n\n"
    "{one}：清点所有的零件，写清编号，从而得到一张装箱表{stop}\n\n"
    "每一张表对应一只木箱，表上的数目要与箱里的零件相符，缺的当场补上。\n\n"
    "{two}：找出先后次序，进而推导出装配的路线{other}\n\n"
    "先装轮轴，后装叶板，最后才装水槽，这样每一步都有地方下手。\n\n"
    "{three}：确定起点和终点，以及每一段路由谁来走{other}\n\n"
    "起点在上游的渡口，终点在磨坊，中间有两处浅滩要绕开。\n"
)


@pytest.mark.parametrize("names", ["第一步 第二步 第三步", "第1步 第2步 第3步", "第十步 第十一步 第十二步"])
def test_steps_without_a_stop_are_as_their_fellows(names: str) -> None:
    one, two, three = names.split()
    assert not GAPS.clean(PAGE.format(one=one, two=two, three=three, stop="", other="")).issues


def test_one_without_a_stop_among_others_that_have_one_is_told_of() -> None:
    page = PAGE.format(one="第一步", two="第二步", three="第三步", stop="", other="。")
    assert [page[: issue.source.end].endswith("一张装箱表") for issue in GAPS.clean(page).issues] == [True]


def test_labels_that_are_no_numbers_of_one_kind_say_nothing_of_each_other() -> None:
    page = PAGE.format(one="装箱", two="排序", three="走法", stop="", other="")
    assert GAPS.clean(page).issues
