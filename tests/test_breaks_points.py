"""Rows that begin with a comma, a full stop or a pause of Chinese: they go with the words above, but for what is no line of text."""

from __future__ import annotations

import pytest

from textclean import Cleaner

CLEANER = Cleaner(select=["LB"])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("如果老船工听不见对岸的喊声了", "，摇一摇这个铜铃也许可以让他知道有人等船。夜里的铃声能传得很远。"),
        ("車室の中はスティームで暖かく", "、わづかの乗客たちは大てい眠り、もう十二時を過ぎてゐました。"),
        ("渡口今年一共添了船3", "，都是从下游的船厂运来的，一条也没有漏水。"),
        ("船票的价钱照旧", "。"),
    ],
)
def test_a_row_goes_with_the_words_above(left: str, right: str) -> None:
    text = f"老船工今年六十岁。\n\n{left}\n\n{right}\n\n对岸的集市逢五开市。\n"
    assert f"\n{left}{right}\n" in CLEANER.clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        "书目\n、《渡口四十年》\n、《船与桥》\n、《一条河的两岸》\n",  # items that lost their numbers
        "查看服务的状态，请执行\n\nservice ferry status\n\n。要启动或停止服务，请执行下面的命令。\n",  # a command that a sentence shows
        "、《渡口四十年》\n、《船与桥》\n",
    ],
)
def test_what_is_no_line_of_text_stays(text: str) -> None:
    assert CLEANER.clean(text).text == text
