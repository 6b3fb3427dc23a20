"""Titles that stand where a sentence might break off: a title in two halves, the title of an annex, a sum."""

from __future__ import annotations

import pytest

from textclean import clean

NEWS = "\n".join(
    [
        "垃圾变成有机肥",
        "城北的处理厂每天收下垃圾一百吨，分拣之后送去堆沤，全年产出肥料三万吨。",
        "市政府每年少占堆放场地八千平方米，环卫所也省下了清运的费用，两边都有好处。",
    ]
)


def gaps(text: str) -> list[str]:
    return [issue.code for issue in clean(text).issues if issue.code in ("TR001", "TR012")]


@pytest.mark.parametrize(
    "last",
    [
        "药材走出大山深处——某县药材站站长老郑二十年间收药卖药往来奔波记",
        "附：\n各县（市、区）保护地占用费平均税率征收标准一览表及其说明",
    ],
)
def test_a_title_at_the_end_is_no_sentence_cut_off(last: str) -> None:
    assert not gaps(f"{NEWS}\n{last}\n")


def test_a_sum_needs_no_stop() -> None:
    text = (
        NEWS
        + "\n加班费怎样算，是读者常问的事。一般而言，每小时工资等于：月工资÷（21.75×8）*1.5\n由此可见，加班费要看月工资多少，也要看当月工作了多少天。\n"
    )
    assert not gaps(text)


@pytest.mark.parametrize(
    "last",
    [
        "他从山里带出三样东西，一样也没有卖掉——一把锄头、一只药篓和一本写",
        "附近的村民听说之后，也把自家的空地让了出来，堆放场就",
    ],
)
def test_a_sentence_with_a_dash_or_a_like_word_is_cut_off(last: str) -> None:
    assert gaps(f"{NEWS}\n{last}\n") == ["TR012"]
