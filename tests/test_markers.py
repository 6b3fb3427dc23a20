"""Markers of a list that stand on lines of their own: bullets go back to their items, numbers are offered."""

import pytest

from textclean import check, clean
from textclean.structure.markers import lone_markers
from textclean.text import Document

ITEMS = ("加强统筹协调，形成齐抓共管的合力。", "严格督查考核，对工作不力的追责问责。", "做好宣传引导，营造良好氛围。")


def listed(markers: list[str], gap: str) -> str:
    return "会议提出三点要求：\n" + "".join(f"{one}{gap}{item}\n" for one, item in zip(markers, ITEMS, strict=False))


@pytest.mark.parametrize("bullet", ["●", "•", "■", "➢"])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n　　"], ids=["tight", "blank", "indented"])
def test_a_bullet_goes_back_to_its_item(bullet: str, gap: str) -> None:
    assert clean(listed([bullet] * 3, gap)).text == listed([bullet] * 3, "")


def test_bullets_that_nothing_announces_are_offered() -> None:
    text = listed(["◆"] * 3, "\n").replace("三点要求：", "三点要求。")
    assert clean(text).text == text
    assert sum("lone-marker" in [one.name for one in issue.evidence] for issue in check(text)) == 3


def test_in_english_with_a_space() -> None:
    text = "Three things follow:\n•\nRaise the bar, and write it down.\n•\nWork with others when it helps.\n"
    assert "• Raise the bar" in clean(text).text


@pytest.mark.parametrize("numbers", [["1.", "2.", "3."], ["一、", "二、", "三、"], ["（1）", "（2）", "（3）"]])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "blank"])
def test_a_number_is_offered(numbers: list[str], gap: str) -> None:
    text = listed(numbers, gap)
    assert clean(text).text == text
    assert sum("lone-marker" in [one.name for one in issue.evidence] for issue in check(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "●\n春天来了，山坡上的野花开得正好。\n",  # once: an ornament
        "●\n天亮时他才睡着，一觉睡到中午。\n他坐起来，看着窗外的雨。\n●\n第二天他走了，谁也没有告诉。\n",  # between scenes
        "一、\n天亮时他才睡着，一觉睡到中午。\n二、\n第二天他走了，谁也没有告诉。\n",  # parts of an essay
        "1.\n加强统筹协调，形成合力。\n3.\n严格督查考核，追责问责。\n5.\n做好宣传引导工作。\n",  # in no order
        "●\n■\n●\n",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert not lone_markers(Document(text))


def test_a_drop_cap_goes_back_to_its_word() -> None:
    text = "新{0}年伊始，走进柳林镇的果园，果农们正忙着修剪枝条、清理落叶。\n　　今年以来，果业成了富民产业。\n"
    assert clean(text.format("\n")).text == text.format("")


def test_a_title_of_one_character_is_asked_about_at_most() -> None:
    text = "家\n庭院里种着两棵枣树，秋天满树通红，孩子们围着树跑。\n门前有一条小河。\n"
    assert clean(text).text == text
    assert [issue.code for issue in check(text)] == ["LB002"]
    assert not check(text.replace("庭院", "院子"))
