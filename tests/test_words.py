"""Characters and words that stand twice; pairs; characters."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner

WORDS = Cleaner(select=["TY"])
CHARACTERS = Cleaner(select=["CH"])
PAIRS = Cleaner(select=["PP"])


@pytest.mark.parametrize(
    ("text", "said"),
    [("调查失业率率为5%。\n", ("失业率率", "失业率")), ("新华社社北京电。\n", ("新华社社", "新华社"))],
)
def test_doubled_characters_are_offered(text: str, said: tuple[str, str]) -> None:
    cleaned = WORDS.clean(text)
    assert cleaned.text == text
    assert [(issue.words["left"], issue.words["right"]) for issue in cleaned.open] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "人人渐渐明白，重庆市市长、各区区长到会，中国国家队获胜。\n",
        "说说笑笑，高高兴兴，干干净净，年年岁岁，一座座高楼。\n",
        "传染病病原体、含传染病病原体的废物，以及传染病病原体样本。\n",
        "他研究研究，我们商量商量，一个一个来，大家加油加油！\n",
        "吉尔吉斯斯坦与塔吉克斯坦。\n",
    ],
)
def test_reduplication_is_silent(text: str) -> None:
    assert not WORDS.clean(text).issues


def test_cost_does_not_grow_with_the_square_of_the_text() -> None:
    text = "水产产养殖的人人都说好，失业率率为五。\n" * 3000
    assert len(WORDS.clean(text).issues) <= 2 * 3000


def test_zero_width_that_means_something_stays() -> None:
    for text in (
        "👨\u200d👩\u200d👧\n",
        "葛\U000e0100城市\n",
        "می\u200cخواهم\n",
        "क\u094d\u200dष\n",
        "第一段。\x0c第二段。\x85\u2028\n",
    ):
        assert CHARACTERS.clean(text).text == text


def test_quotations_across_lines_are_not_turned() -> None:
    text = "关公曰：“汝等且退，\n吾自当之。”张飞曰：“兄长小心，\n不可轻敌。”\n"
    assert not PAIRS.clean(text).issues
