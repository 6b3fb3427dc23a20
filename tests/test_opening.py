"""The passage that opens a text, with nothing but titles above it: where its beginning is lost, and what is no loss."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.passes.gaps.opening import open_end, opening
from textclean.passes.gaps.orphans import MOVE, orphans
from textclean.passes.gaps.tails import may_be_tail
from textclean.structure.blocks import blocks
from textclean.text import Document


def codes(text: str) -> set[str]:
    return {issue.code for issue in clean(text).issues}


#: A page of a book, which may end in mid-sentence as well.
PAGE = (
    "{}\n\n"
    "第二年春天，合作社的账目第一次张榜公布。社员围着看了一上午，有人当场提出三处疑问，会计一一作了回答。\n\n"
    "老支书后来回忆，那张榜比开十次会都管用。谁家出了多少工，分了多少粮，清清楚楚写在纸上。\n\n"
    "{}\n"
)
WHOLE = "到了秋天，外村的人也来看榜。镇上专门开了一次现场会，要求各社照着办。"
TORN = "到了秋天，外村的人也来看榜。镇上专门开了一次现场会，要求各社照着"


@pytest.mark.parametrize(
    "first",
    [
        "的账本，一直锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "，一直锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "个百分点，社员的心里踏实了许多。会计把账本搬到了院子里。",
    ],
)
def test_a_text_begins_in_mid_sentence(first: str) -> None:
    assert "TR002" in codes(PAGE.format(first, WHOLE))
    assert "TR002" in codes("合作社史话\n\n" + PAGE.format(first, WHOLE))


@pytest.mark.parametrize(
    "first",
    [
        "析，账本一直锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "力的问题，账本一直锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "账本锁着，谁也不放心。”社员想看，要先找三个人签字。",
        "史话》，写的是账本锁在柜子里的那几年。社员想看，要先找三个人签字。",
    ],
)
def test_what_its_words_leave_open_a_text_decides_that_ends_in_mid_sentence(first: str) -> None:
    assert "TR002" in codes(PAGE.format(first, TORN))
    assert "TR002" not in codes(PAGE.format(first, WHOLE))


@pytest.mark.parametrize(
    "first",
    [
        "的士司机老周，每天清早第一个到合作社来。他要把社员的菜送进城。",
        "了解合作社的人都说，账本锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "和平公社的账本，一直锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "“账本锁着，谁也不放心。”社员这样说，要先找三个人签字才能看。",
        "账本（旧的那一本）锁在柜子里。社员想看，要先找三个人签字。",
        "一）账本锁在大队部的柜子里。社员想看，要先找三个人签字。",
        "而今，账本就挂在墙上。社员想看，随时都可以看。",
        "“账本锁着，谁也不放心。“社员想看，”要先找三个人签字。",
        "亲爱的社员同志：账本锁在大队部的柜子里，想看的请来。",
        "嗯，账本锁着呢。社员想看，要先找三个人签字。",
        "罗，并告郑、何、孟：",
    ],
)
def test_what_begins_a_text(first: str) -> None:
    for last in (WHOLE, TORN):
        assert not {"TR002", "TR003"} & codes(PAGE.format(first, last))


def test_titles_and_lists_and_verse_begin_a_text() -> None:
    poem = "的确良的衬衫\n晾在合作社的院子里\n风吹过来\n又吹过去\n"
    listed = "一、账本要公开。\n二、工分要张榜。\n三、粮食要过秤。\n社员大会通过，照此办理。\n"
    for text in (poem, listed, "合作社史话\n\n张榜那一年\n\n" + PAGE.format("账本锁在柜子里。", TORN)):
        assert not {"TR002", "TR003"} & codes(text)


def test_the_first_and_the_last_line_of_a_page_are_no_torn_sentence() -> None:
    """Both break off where the page does; only what both halves give together says more."""
    text = PAGE.format("了三年，账本一直锁在大队部的柜子里。社员想看，要先找三个人签字。", TORN)
    doc = Document(text)
    (orphan,) = doc.derive(orphans)
    assert (doc.derive(opening), doc.derive(open_end)) == (0, 3)
    assert (orphan.block, orphan.heads) == (0, ())
    assert "TR003" not in codes(text)


def test_a_word_across_brings_the_first_line_to_the_last() -> None:
    last = "到了秋天，外村的人也来看榜。镇上专门开了一次现场会，要求各社照着办理，并且都要学会用算"
    (orphan,) = Document(PAGE.format("盘的人签字。账本一直锁在大队部的柜子里，社员想看很难。", last)).derive(orphans)
    assert (orphan.block, orphan.heads) == (0, (3,))
    assert orphan.score >= MOVE


def test_what_stands_in_the_midst_of_a_text_is_no_opening() -> None:
    doc = Document(PAGE.format("一、账本要公开，工分要张榜，社员大会通过以后照此办理。", WHOLE))
    assert (doc.derive(opening), doc.derive(open_end)) == (0, -1)
    assert Document("合作社\n张榜\n老支书\n会计\n社员\n柜子\n签字\n").derive(opening) == -1


def test_notes_below_the_last_line_are_no_end_of_a_text() -> None:
    doc = Document(PAGE.format("的账本锁在柜子里。", TORN) + "[1]指一九五四年春天的那一次。\n[2]见合作社史料第三册。\n")
    assert doc.derive(open_end) == 3


NOTICE = (
    "港のたより\n\n渡し船の時刻が春から変わります。始発は七時、終便は十八時です。\n\n{}島の人たちは朝の便を待っています。\n\n"
    "荷物は前の日までに事務所へお持ちください。大きな荷物は別の便で運びます。\n"
)


@pytest.mark.parametrize("start", ["いる。", "なかった。", "である。", "でした。"])
def test_the_last_verb_of_a_sentence_begins_none(start: str) -> None:
    assert {"TR002", "TR003"} & codes(NOTICE.format(start))


@pytest.mark.parametrize(
    "start", ["ある日、", "いるかの群れが来た日、", "ですから、", "なるほど。", "いない人を除いて、"]
)
def test_with_what_verbs_sentences_of_japanese_begin(start: str) -> None:
    assert not {"TR002", "TR003"} & codes(NOTICE.format(start))


MARKET = (
    "The old market hall opens again on Saturday. Stalls are let by the day. Traders pay on the spot.\n\n"
    "{}\n\nThe clock was mended in June. A new face was painted by the school. It keeps time again.\n\n"
    "Bread is sold from six. Fish comes at eight. Flowers are left for the afternoon.\n\n{}\n\n"
    "The council hopes for a dry day. Tents stand ready if it rains.\n\n{}\n\nTickets are free. Ask at the door.\n\nDoors open at nine. They close at six.\n"
)
RESTS = (
    "had not been seen since the flood, and the mayor thanked them for it.",
    "of the roof was laid with slate from the old quarry above the town.",
    "were carried across the square by hand, and nothing was broken on the way.",
)


def test_several_rests_on_a_page_whose_sentences_begin_with_capitals() -> None:
    found = Document(MARKET.format(*RESTS)).derive(orphans)
    assert {one.block for one in found} == {1, 4, 6}


def test_small_letters_of_a_list_or_of_a_writer_are_no_rests() -> None:
    listed = MARKET.format("\n\n".join(RESTS), "Prices are fair.", "Dogs stay outside.")
    assert not Document(listed).derive(orphans)
    assert not Document(MARKET.format(*RESTS).lower()).derive(orphans)


@pytest.mark.parametrize(
    ("above", "tail"),
    [
        ("Boats in May\n\n", True),
        ("", True),
        ("The times of the boats, which are those of May and will hold,\n\n", False),
    ],
)
def test_a_table_under_its_title_or_first_of_all_parts_no_sentence(above: str, tail: bool) -> None:
    doc = Document(
        f"{above}| Day | Leaves |\n| --- | --- |\n| Monday | 8.15 |\n\nwere printed on the back of the ticket.\n"
    )
    found = doc.derive(blocks)
    assert may_be_tail(doc, found, len(found) - 1, set()) is tail
