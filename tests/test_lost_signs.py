"""A question mark inside a name: what it stands for is told, and offered where the text has the name whole."""

import pytest

from textclean import Cleaner
from textclean.finding import Safety
from textclean.structure.lost_signs import NAMES, lost_signs
from textclean.text import Document


def found(text: str) -> list[str]:
    """What each sign that stands for a character is read as, ``?`` where that is not known."""
    return [meant or "?" for meant in Document(text).derive(lost_signs).values()]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("总理朱镕基到会。朱?基说了三点。", ["镕"]),
        ("演员李喆今天到场。主持人请演员李?发言，大家鼓掌。", ["喆"]),  # behind the same two characters
        ("院長王建煊到場致詞。會後王建?說，大家辛苦了。", ["煊"]),  # Big5 has no 煊
        ("总理朱?基到会。朱?基说了三点。", ["?", "?"]),
        ("演员王喆民、王祎民到场。王?民先发言，大家鼓掌。", []),  # either of two, and once
        ("演员王喆民、王祎民到场。王?民先发言，王?民又说。", ["?", "?"]),
        ("総理は髙橋さんに会った。", []),
    ],
)
def test_a_name_that_lacks_a_character(text: str, meant: list[str]) -> None:
    assert found(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "总理朱?基到会。",  # once, and nowhere whole
        "你去吗?我不去。他去吗?我不去。",  # a question word
        "怎么办?我说不知道。怎么办?我还是不知道。为什么?",  # a text that ends its questions so
        "这件事好让我为难。好?我来办。",  # the encoding has 让
        "谁说的？不知道。",
    ],
)
def test_a_stop_is_left(text: str) -> None:
    assert found(text) == []


def test_it_is_told_once_and_as_no_stop_of_the_wrong_width() -> None:
    found = Cleaner().clean("总理朱?基到会，并且讲了话。\n\n朱?基说了三点，大家都赞成。\n").open
    assert [(issue.code, issue.words["words"]) for issue in found] == [("CH002", "朱?基")] * 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("总理朱镕基到会。\n\n朱?基说了三点，大家都赞成。\n", "朱镕基"),
        ("演员李喆今天到场。\n\n主持人请演员李?发言，大家鼓掌。\n", "员李喆"),
    ],
)
def test_where_the_name_stands_whole_is_shown(text: str, whole: str) -> None:
    (issue,) = Cleaner().clean(text).open
    (place,) = issue.related
    assert (place.role, text[place.span.start : place.span.end]) == ("attested", whole)
    assert issue.offers[0].safety is Safety.UNSAFE


def test_code_keeps_its_marks() -> None:
    assert not Cleaner().clean("写作`朱?基`的，查成`朱?基`，不用改。\n").issues


SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹窦水云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑"


def test_so_many_names_are_looked_for_elsewhere() -> None:
    marks = [f"{first}?{last}，" for first, last in zip(SURNAMES, reversed(SURNAMES), strict=True)]
    assert len(marks) > NAMES
    assert found("".join(marks).replace("?", "镕") + "".join(marks)) == ["镕"] * NAMES
    assert found("".join(marks * 2)) == ["?"] * 2 * len(marks)  # twice with the same neighbours
