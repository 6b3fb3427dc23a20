"""One list of words serves both scripts of Chinese: patterns, sets, tables; and every card says the same in either."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from textclean.cleaner import Cleaner
from textclean.structure import blocks, both_scripts, wanting
from textclean.structure.blocks import is_byline
from textclean.structure.both_scripts import characters, in_both_scripts, spelt, words
from textclean.structure.conversion import convert
from textclean.structure.numbers import section_marks
from textclean.structure.seams import datelines, kinds
from textclean.structure.seams.words.language import of_beginning, of_end

from .test_cards import BOOK, run

#: Cards that say otherwise in the other script, and why.
OTHERWISE = {
    **dict.fromkeys(("NM005", "NU007", "PU003", "PU008"), "its norm, GB/T 15834 or 15835, binds the mainland alone"),
    "PP004": "Traditional text is quoted in corners",
    "CH005": "the conversion writes compatibility ideographs as the characters that they stand for",
    "SC001": "what is of the other script is what it tells",
    "SC002": "the same",
    "SC004": "the same of the forms of one region",
    "TY003": "its table was held against dictionaries of Simplified Chinese; Traditional usage has other norms (渡假, 佈署)",
}


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("们", "[们們]"),
        ("的(?![确士])", "的(?![确確士])"),
        ("(?P<name>本报)?讯$", "(?P<name>本[报報])?[讯訊]$"),
        ("[^\\]这]", "[^\\]这這]"),
        ("[一-龥]+", "[一-龥]+"),
        ("山水", "山水"),
    ],
)
def test_a_pattern_is_spelt_for_both_scripts(source: str, made: str) -> None:
    assert spelt(source) == made


def test_a_range_of_characters_stays_a_range() -> None:
    assert spelt("[丁-龟]") == "[丁-龟]"


def test_a_pattern_finds_either_script() -> None:
    regex = in_both_scripts("通讯员|编辑")
    assert [match[0] for match in regex.finditer("通讯员、通訊員、编辑、編輯")] == ["通讯员", "通訊員", "编辑", "編輯"]


def test_words_and_characters_have_all_their_forms() -> None:
    assert {"秘书", "秘書", "祕書"} <= set(words(["秘书"]))
    assert characters("为后") == frozenset("为為爲后後")
    assert "司長" in both_scripts.lines("offices")
    assert {"財經", "财经"} <= both_scripts.table("sections")


@pytest.mark.parametrize(
    ("by_hand", "simplified", "other_words"),
    [(blocks.DIVISIONS, "章节条款编篇部", ""), (section_marks.UNITS, "章节条编篇卷回讲", "捲迴")],
)
def test_what_the_shortest_run_reads_is_spelt_by_hand_in_both_scripts(
    by_hand: Iterable[str], simplified: str, other_words: str
) -> None:
    """No table is read for these; Traditional text writes two of the characters otherwise in other words only."""
    assert set(by_hand) == characters(simplified) - set(other_words)


@pytest.mark.parametrize("form", ["s2t", "s2tw"])
@pytest.mark.parametrize("code", [code for code, card in BOOK.cards.items() if card.example])
def test_a_card_says_the_same_in_traditional_script(code: str, form: str) -> None:
    card = BOOK.cards[code]
    other = []
    for example in card.example:
        for text in filter(None, (example.bad, example.fine)):
            converted = convert(text, form)
            (cleaned, count), (again, number) = run(card, text), run(card, converted)
            if number != count or (
                again != convert(cleaned, form) and convert(again, "t2s") != convert(cleaned, "t2s")
            ):
                other.append(converted)
    if code not in OTHERWISE:
        assert other == []


@pytest.mark.parametrize(
    "line",
    [
        "本报记者：李明",
        "本報記者：李明",
        "攝影：李明",
        "編輯：李明",
        "責任編輯：李明",
        "责任编辑：李明",
        "記者/張大明",
        "本報特約記者 陳文",
        "文／王立",
        "財政司司長 陳茂林",
        "某省省長 劉大勇",
    ],
)
def test_bylines_of_either_script(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["編輯部的同事都來了。", "記者在現場看到的情形", "圖書館 開放時間", "長官 說過"])
def test_no_bylines_in_either_script(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["新華社北京1月3日電", "據新華社上海5月6日電", "本報訊（記者 張明）", "中新社廣州2月8日電", "人民日報記者林明"],
)
def test_reports_open_alike_in_either_script(line: str) -> None:
    simplified = convert(line, "t2s")
    assert simplified != line
    assert datelines.dateline(line) == datelines.dateline(simplified)
    assert datelines.opens_body(line) == datelines.opens_body(simplified)
    assert kinds.kind(line) == kinds.kind(simplified)


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        (of_beginning, "们都说好 过了三天 与此同时 问题不大 以内（含本数） 时，大家 着名的山 里面有人"),
        (of_end, "他对 将 决定从 这个 已经 为了 到场的两 山水"),
    ],
    ids=["begin", "end"],
)
def test_rows_are_told_alike_in_either_script(told: Callable[[str, dict[str, str]], None], rows: str) -> None:
    for row in rows.split():
        one: dict[str, str] = {}
        other: dict[str, str] = {}
        told(row, one)
        told(convert(row, "s2tw"), other)
        assert set(one) == set(other), row


@pytest.mark.parametrize("words", ["著作等身", "著者不詳", "著有小說三部", "瞭如指掌", "瞭望塔上", "了如指掌"])
def test_words_that_begin_with_the_character_of_a_particle_hang_on_nothing(words: str) -> None:
    out: dict[str, str] = {}
    of_beginning(words, out)
    assert not out


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "修渠的费用由各家分摊，剩下的钱用来买种子和化肥，村干部\n\n们挨家挨户去说明，没有一户人家不同意这样做。\n",
            ["LB001"],
        ),
        (
            "他把这件事从头到尾说了一遍，在场的人都听得很认真，大家对\n\n这个结果很满意，认为办法可以推广到别的村里去。\n",
            ["LB001", "TR001"],
        ),
    ],
)
@pytest.mark.parametrize("form", ["s2t", "s2tw", "s2hk"])
def test_a_broken_sentence_is_told_of_alike_in_either_script(text: str, codes: list[str], form: str) -> None:
    one, other = Cleaner().clean(text), Cleaner().clean(convert(text, form))
    assert [issue.code for issue in one.issues] == codes
    assert [(issue.code, issue.status, issue.score) for issue in other.issues] == [
        (issue.code, issue.status, issue.score) for issue in one.issues
    ]
    assert other.text == convert(one.text, form)


def test_what_wants_another_word_wants_it_in_either_script() -> None:
    for words_ in ("决定修建一", "致函感谢并", "向多方转", "他们面向", "全市动向"):
        assert bool(wanting.wanting(words_)) == bool(wanting.wanting(convert(words_, "s2tw"))), words_
