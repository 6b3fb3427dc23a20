"""Subscripts and superscripts that stand on lines of their own: part of the sentence, and no page numbers."""

import pytest

from textclean import clean
from textclean.structure.subscripts import subscripts
from textclean.text import Document

AIR = "全市空气质量持续改善，优良天数比例明显提高，细颗粒物PM{0}2.5{0}平均浓度继续下降，群众的蓝天获得感更强。\n"
POND = "水库今年蓄水三百万m{0}3{0}，比去年同期多了两成，沿线几个乡镇的灌溉用水有了保障。\n"


@pytest.mark.parametrize("text", [AIR, POND], ids=["formula", "unit"])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n　　"], ids=["tight", "blank", "indented"])
def test_the_line_comes_back_into_its_sentence(text: str, gap: str) -> None:
    assert clean(text.format(gap)).text == text.format("")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_number_is_never_taken_for_that_of_a_page(gap: str) -> None:
    text = "市政府印发通知，要求各地认真落实责任，扎实做好今年新增绿地八百万m{0}2{0}的各项准备工作，确保按时完成。\n"
    assert clean(text.format(gap)).text == text.format("")


def test_a_formula_of_two_subscripts() -> None:
    text = "检测人员介绍说，现场收集到的气体主要是有毒的H\n2\nS，随后又检出了少量的CO\n2\n和水汽。\n"
    assert clean(text).text == "检测人员介绍说，现场收集到的气体主要是有毒的H2S，随后又检出了少量的CO2和水汽。\n"


@pytest.mark.parametrize("mark", ["①", "[2]", "〔12〕"])
def test_the_mark_of_a_note(mark: str) -> None:
    text = "必须坚持以人民为中心的发展思想{0}" + mark + "{0}，把增进人民福祉作为出发点和落脚点，不断推进共同富裕。\n"
    assert clean(text.format("\n")).text == text.format("")


def test_a_circled_number_is_no_page_number() -> None:
    text = "　　会议指出，要坚持问题导向和目标导向相统一，统筹推进各领域改革，不断把改革引向\n①\n深入，让群众有更多获得感。\n"
    assert "①" in clean(text).text


def test_a_page_that_parts_digits_from_han_by_a_space_keeps_doing_so() -> None:
    text = "全年 PM\n\n2.5\n\n平均浓度为 28 微克，比 2022 年下降 3 微克，优良天数达到 320 天，为近年来最好。\n"
    assert "PM2.5 平均浓度" in clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        "单位：m\n2\n3\n4\n",  # a column of figures
        "他最喜欢的一本书是维生素C\n2\n的故事，读了很多遍。\n",  # no formula
        "全市空气质量持续改善，细颗粒物PM\n7\n平均浓度继续下降。\n",  # no such particles
        "全市空气质量持续改善，细颗粒物PM\n2.5\n",  # nothing goes on from it
        "跑完了十二km\n\n3\n\n5\n",  # a number stands behind it
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert not subscripts(Document(text))
