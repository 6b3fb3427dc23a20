"""Rows of a series stand for themselves, however full they are, and so does what stands behind the last of them."""

from __future__ import annotations

import pytest

from textclean import Cleaner

#: Running text as wide as the longest row of each series, so that such a row looks like one that was wrapped.
PROSE = {
    "zh": """渡口的茶馆从天亮开到天黑，客人多半是等
船的乡下人，一壶茶可以坐上半天。老板娘
不催，只在添水的时候问一声今天的鱼价，
得到的回答总是一样。""",
    "en": """The reading room is open to all members who have
paid their dues for the year, and a guest may be
brought on any day but Saturday, when the chairs
are needed by the chess club.""",
}


def fixed(text: str) -> str:
    return Cleaner(select=["LB"]).clean(text).text


def kept(lines: str, language: str = "zh") -> bool:
    """Whether every line of a series behind running text is a line of the cleaned text, too."""
    out = fixed(f"{PROSE[language]}\n{lines}\n").splitlines()
    assert len(out[0]) > 60 or language == "zh"  # the running text itself was joined
    return out[-len(lines.splitlines()) :] == lines.splitlines()


@pytest.mark.parametrize(
    "lines",
    [
        "2021-03-02 第一版，附有全部的表格和图例\n2021-04-18 第二版，补充说明若干",
    ],
)
def test_rows_of_one_form_stay_apart(lines: str) -> None:
    assert kept(lines)


@pytest.mark.parametrize(
    "lines",
    [
        "2 onions, 3 carrots, 1 small turnip, 4 potatoes\n2 leeks\n1 bay leaf",
    ],
)
def test_rows_of_one_form_stay_apart_in_english(lines: str) -> None:
    assert kept(lines, "en")


def test_behind_the_last_row_of_a_series_stands_something_else() -> None:
    assert kept("洗车指数：今日不宜\n穿衣指数：四级，宜穿厚的外衣\n晨练指数：明日不宜，后日起较为适宜些了\n节气漫谈")


def test_what_the_last_row_leaves_open_goes_on() -> None:
    lines = "时间：七月十八日晚上\n地点：会所二楼\n出席：陈广生、白露、顾明、杜小川、裘海、\n邢文、阿满"
    assert fixed(f"{PROSE['zh']}\n{lines}\n").endswith("出席：陈广生、白露、顾明、杜小川、裘海、邢文、阿满\n")


def test_years_in_running_text_are_no_series() -> None:
    text = """渡口的茶馆开了很多年，县志里写得清楚，
1987年涨大水的时候冲走了大半条街，直到
1991年才又修好，从那以后客人就多了起来
，天天坐满，一直到现在也是这样。
"""
    assert fixed(text).count("\n") == 1


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ("Slow leaks: finding small losses in the networks", "R. Ashdown and M. Iyer"),
    ],
)
def test_what_stands_below_a_title_stays_there(above: str, row: str) -> None:
    below = PROSE["zh" if row[0] == "（" else "en"]
    assert fixed(f"{above}\n{row}\n{below}\n").splitlines()[:2] == [above, row]


def test_the_number_of_a_case_stands_alone() -> None:
    text = "民事判决书\n（2021）江01民初318号之一\n原告：周桂兰，女，住江城县石\n桥巷19号，退休职工，由其子代\n为参加诉讼。\n"
    assert "（2021）江01民初318号之一\n原告：周桂兰，女，住江城县石桥巷19号" in fixed(text)
