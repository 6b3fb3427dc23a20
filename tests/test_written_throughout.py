"""Characters of the other script that a page writes throughout: one thing to decide; slips are told one by one."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner

SCRIPT = Cleaner(select=["SC"], ignore=["SC004"])
NOVEL = (
    "只听得山後一声炮响，众将士爬过山来。刘唐回头看时，背後尘土飞起，张清的马已经到了面前。\n"
    "宋江便叫鸣金，前後两队都退到寨里，点过人马，伤了几个。次日天明，太守在城上观看，前後都没有动静。\n"
)
#: Verse in the forms of older prints, which Simplified script took over.
VERSE = (
    "西風吹客上歸舟，舊雨飄零各處留。\n一夜江聲來枕畔，滿天凉月在樓頭。\n"
    "故園黄葉應堆徑，遠渚烟波空滿洲。\n莫把離愁將酒遣，脚邊依舊是東流。\n"
)


def test_a_form_that_the_page_writes_throughout_is_told_once() -> None:
    (issue,) = SCRIPT.clean(NOVEL).issues
    assert (issue.code, issue.before, len(issue.related)) == ("SC001", "後", 3)
    assert [signal.name for signal in issue.evidence] == ["written-so-throughout"]
    assert SCRIPT.clean(NOVEL).decide(accept=["SC001"]).text == NOVEL.replace("後", "后")


def test_several_forms_are_one_way_of_writing() -> None:
    text = NOVEL.replace("来", "來")
    (issue,) = SCRIPT.clean(text).issues
    assert len(issue.related) == 4
    assert SCRIPT.clean(text).decide(accept=["SC001"]).text == NOVEL.replace("後", "后")


@pytest.mark.parametrize("more", ["后来太守出城，后面跟着三百人，前后左右都是弓手，后门也关了。\n" * 3])
def test_slips_among_the_forms_of_the_page_are_told_one_by_one(more: str) -> None:
    issues = SCRIPT.clean(NOVEL + more).issues
    assert len(issues) == 4
    assert not any(issue.related for issue in issues)


def test_two_places_are_no_way_of_writing() -> None:
    text = NOVEL.replace("前後两队", "前后两队").replace("前後都没", "前面都没").replace("山後", "山後", 1)
    assert len(SCRIPT.clean(text).issues) == 2


def test_verse_in_older_forms_is_told_once() -> None:
    (issue,) = SCRIPT.clean(VERSE).issues
    assert (issue.code, len(issue.related)) == ("SC002", 3)
    mended = SCRIPT.clean(VERSE).decide(accept=["SC002"]).text
    assert mended == VERSE.translate(str.maketrans("凉黄烟脚", "涼黃煙腳"))
    assert SCRIPT.clean(mended.replace("遠", "远")).issues[0].before == "远"
