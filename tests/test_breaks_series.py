"""Rows of a series stand for themselves, however full they are, and so does what stands behind the last of them."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.seams.lines.series import series
from textclean.structure.seams.page import Evidence, page
from textclean.text import Document

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


@pytest.mark.parametrize(
    ("rows", "series_of"),
    [
        ("（甲）周小川、陈广生、白露、顾明\n（乙）裘海、邢文", True),  # tags in brackets
        ("鲤鱼（活） 每斤8元 跌五角\n草鱼 每斤6元 平", True),  # cells with one space
        ("渡口茶馆历年茶客人数统计\n年份 茶客 茶价\n去年 三百 八角", True),  # a table begins
        ("本店连日来天天客满\n茶价：每壶八角\n早点：每份一元\n夜宵：每份两元", True),  # labels begin
        ("本店连日来一直在\n茶价：每壶八角，别处也是这样", False),
        ("（甲）说的是周小川、\n（乙）说的是裘海", False),
        ("（一）降低评判标准或者纵容考试\n（二）舞弊的", False),  # items, which have evidence of their own
        ("他说 今天 的鱼价，很便宜\n可是 昨天 的不便宜", False),
    ],
)
def test_rows_that_show_a_series_by_their_form(rows: str, series_of: bool) -> None:
    found: Evidence = {}
    series(Document(f"{rows}\n").derive(page), 0, True, found)
    assert ("series-next" in found) == series_of


def test_a_field_with_its_letters_set_apart_is_one() -> None:
    rows = "と　き　七月の土曜日\nところ　中央公民館\n対　象　町内の小学生\n持ち物　なし\n"
    assert Document(rows).derive(page).fields >= {0, 2}


def test_the_last_of_items_of_one_line_does_not_go_on_in_the_heading_below() -> None:
    lines = "※渡口镇：修好了码头边的老石阶\n※石桥镇：添了两条渡船\n※青坪镇：组建了一支由船工组成的水上队\n老船工的新故事\n从前的事"
    assert kept(lines)


@pytest.mark.parametrize(
    "spoken",
    [
        "主持人：今天来了不少茶馆的老客人。\n老船工：来了，都来了。\n主持人：那么就请大家先喝一口今年的新茶\n再慢慢地说，不着急。",
        "问：新茶什么时候到？\n答：月底。\n问：茶馆添了新的水壶，请问原来的旧水壶\n放到了哪里，还用不用？",
    ],
)
def test_a_sentence_behind_a_label_goes_on(spoken: str) -> None:
    first, last = spoken.splitlines()[-2:]
    assert f"\n{first}{last}\n" in fixed(f"{PROSE['zh']}\n{spoken}\n")


def test_a_heading_in_latin_letters_stands_below_the_last_of_items_without_a_stop() -> None:
    items = "• leave a gap at the bottom of the garden fence,\nthe size of a disc\n• check your bonfire\n• put out a bowl of water, not milk, if you may"
    below = """Memories of old
When I was a boy the bakery stood where the stop
now is, and by five in the morning its smell had
come from one end of the lane to the other one."""
    one, found = Document(f"{PROSE['en']}\n{items}\n{below}\n").derive(page), dict[str, str]()
    series(one, next(at for at, row in enumerate(one.rows) if row.words.startswith("• put")), True, found)
    assert "series-ends" in found
