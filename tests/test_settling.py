"""Rows that are told in little, because there are very many: the issues of the run are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from textclean import clean
from textclean.chain import course, settling
from textclean.chain.course import Course
from textclean.chain.judging import Judged

SAMPLE = Path("samples/bulletin/source.txt")
WRAPPED = (
    "　　渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离\n了岸。雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是\n"
    "责任编辑：丁一\n副刊\n谁忘了收回去的一盏灯笼。母亲在码头上站了很久很久，直到\n听不见桨声才往回走。\n"
    "　　许多年以后，他在城里给孩子们讲起这条河，孩子们都\n责任编辑：丁一\n副刊\n问：河到底有多宽?他想了想，没有答。窗外正下着雨，雨水\n"
    "顺着玻璃往下淌。\n　　第二年春天，他终于回了一趟老家，船早就不开了，只\n责任编辑：丁一\n副刊\n"
    "有那块石头还在。他在石头上坐了一个下午，看着河水慢慢地\n流过去。\n"
)


KINDS = [0, 1, 4096]  #: of rows that say the same so many are held


def settle_all(monkeypatch: pytest.MonkeyPatch, kinds: int) -> None:
    """Take every reading for one of many rows."""
    monkeypatch.setattr(course, "MANY", 0)
    monkeypatch.setattr(settling, "KINDS", kinds)


@pytest.mark.parametrize("kinds", KINDS)
@pytest.mark.parametrize("text", [SAMPLE.read_text("utf-8"), WRAPPED], ids=["bulletin", "furniture of two lines"])
def test_the_issues_are_the_same(text: str, kinds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = clean(text)
    assert any(len(issue.words) > 1 for issue in expected.fixed)
    settle_all(monkeypatch, kinds)
    told = clean(text)
    assert told.text == expected.text
    assert told.issues == expected.issues


@pytest.mark.parametrize("kinds", KINDS)
def test_words_with_a_line_end_are_told_whole(kinds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fills a message is held line by line."""
    settle_all(monkeypatch, kinds)
    assert "\n" in next(issue for issue in clean(WRAPPED).fixed if issue.code == "FU001").words["words"]


def test_a_row_that_is_settled_holds_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts that passes saw are as large as the source, and there are a dozen of them."""
    settle_all(monkeypatch, 1)
    handed: list[Judged] = []

    def hand_over(run: Course) -> list[Judged]:
        handed.extend(rows := given(run))
        return rows

    given = Course.hand_over
    monkeypatch.setattr(Course, "hand_over", hand_over)
    clean(WRAPPED)
    made = [row for row in handed if row.made is not None]
    assert len(made) > 5
    assert not any(row.doc.text for row in made)
