"""Page numbers whose signs a scanner read otherwise on either side: taken out where they count on, and joined to nothing where that is not known."""

from __future__ import annotations

import pytest

from textclean import Cleaner

CLEANER = Cleaner()
MEASURE, PAGE = 18, 5  #: characters of a line, lines of a page

TEXT = (
    "渡口的候船室里挂着一口旧钟，每到整点就敲响，等船的人听见钟声便收拾行李往外走。看门的老人说这口钟比他的年纪还大，修过三回，"
    "如今每天只慢两分钟。冬天夜里江风吹得窗纸哗哗作响，他就把火盆拨得旺旺的，请过路的船工进来烤一烤手，喝一碗热茶再走。有时候"
    "谁也不说话，只听见水壶在火上轻轻地唱。镇上的粮店今年换了招牌，掌柜把门板漆成深绿颜色，又在柜台后面添了一排木格子，分别装着"
    "黄豆绿豆和糯米。孩子们放学路过总要伸手进去抓一把，让豆子从指缝里慢慢漏下来，掌柜看见了也不生气，只说抓完记得把手洗干净。到了"
    "秋天新米上市，门口排起长队，连对岸村子里的人也划着小船赶来买。县里的戏班子正在排练一出新戏，讲的是修堤的故事。扮演堤长的演员"
    "原来是个木匠，唱腔不算好听，可是一开口底下的人就安静下来。导演请来三位真正修过堤的老人坐在台下，哪里演得不像就当场指出来。排练"
    "到半夜才散，大家举着灯笼沿江回家，一路上还在争论最后一场该不该下雨。"
)
LINES = [TEXT[at : at + MEASURE] for at in range(0, len(TEXT), MEASURE)]
WHOLE = CLEANER.clean("".join(f"{line}\n" for line in LINES)).text


def paged(numbers: tuple[str, ...]) -> str:
    """The text with a row at the end of each page."""
    rows = []
    for page, at in enumerate(range(0, len(LINES), PAGE)):
        rows += LINES[at : at + PAGE]
        rows += numbers[page : page + 1]
    return "".join(f"{row}\n" for row in rows)


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(("·7·", "·8·", "·9", "·10·", "·11·"), id="one sign"),
        pytest.param(("- 7 -", "- 8 -", "9：", "- 10 -", "- 11 -"), id="another sign"),
        pytest.param(("·7·", "·8·", "·9·", "·10·", "*11米"), id="the last, with an asterisk that was read as a word"),
        pytest.param(("—7—", ".8.", "—9—", "—10—", "—11——"), id="points, and a long dash"),
    ],
)
def test_a_number_that_counts_on_between_others_is_of_the_page(numbers: tuple[str, ...]) -> None:
    assert CLEANER.clean(paged(numbers)).text == WHOLE


@pytest.mark.parametrize("number", ["·9", "24：", "*3米", "9·", ".·21.", "—37——"])
def test_where_no_page_is_known_it_is_joined_to_nothing(number: str) -> None:
    rows = CLEANER.clean("".join(f"{row}\n" for row in (*LINES[:8], number, *LINES[8:]))).text.split("\n")
    assert number in rows


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(("·7·", "·8·", "12.", "·9·", "·10·"), id="greater than the next"),
        pytest.param(("·7·", "·8·", "·9·", "·10·", "5："), id="less than the one above"),
    ],
)
def test_a_number_that_does_not_count_on_stays(numbers: tuple[str, ...]) -> None:
    odd = next(one for one in numbers if not one.startswith("·"))
    assert odd in CLEANER.clean(paged(numbers)).text.split("\n")


def test_the_numbers_of_items_on_rows_of_their_own_are_no_pages() -> None:
    """``6.`` counts on behind page 5, and stands as far from it as a page is long; ``4.`` and ``5.`` do not."""
    pages = paged(("·1·", "·2·", "·3·", "·4·", "·5·"))
    said = ("渡船每天头班改在六点。", "货物上船以前先过秤。", "雾天一律停航。")
    items = "".join(f"{number}.\n{words}\n" for number, words in zip((4, 5, 6), said, strict=True))
    text = CLEANER.clean(f"{pages}{items}").text
    assert all(f"{number}." in text for number in (4, 5, 6))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("上半年进出口总额达到３", ".09亿元，同比增长一成。", id="a decimal"),
        pytest.param("这份名录收了1949", "-56年间在渡口做过事的人。", id="a range"),
        pytest.param("各船的编号从", "15-17依次往下排，谁也不许改。", id="words behind"),
    ],
)
def test_a_number_of_the_sentence_is_none(left: str, right: str) -> None:
    start = LINES[:6]
    text = "".join(f"{row}\n" for row in (*start, left.rjust(MEASURE, "船"), right, *LINES[8:]))
    assert f"{left[-3:]}{right[:3]}" in CLEANER.clean(text).text.replace(" ", "")
