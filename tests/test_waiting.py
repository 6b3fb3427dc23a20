"""A pass that is not loaded would have found nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from textclean.cleaner import Cleaner
from textclean.rulebook import RuleBook
from textclean.text import Document
from textclean.waiting import NEEDS

BOOK = RuleBook()
MARKS = " \t\n\u3000.,;:?!()[]{}'\"-_/\\|~·•，。、；：？！“”‘’（）《》〈〉【】「」『』—…～％○〇①⑴㈠々ー\x00\x0c\x1b\x7f\x85\xa0\xad\u200b\u2028\ufeff\ufffd"
CHARACTERS = [
    *MARKS,
    *"水一二百第的了国國体體关関们倆鏂囧屯烫錕Aa1Ａａ１éßяλあアｱ한⼈豈ﬁ𠀀\ue000",
    *map(chr, range(0x21, 0x10000, 211)),
]
SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.txt"))


def texts() -> list[str]:
    """Single characters, alone and between blanks; the examples of the cards, each of them also in pieces."""
    found = [
        form.format(char)
        for char in CHARACTERS
        if not "\ud800" <= char <= "\udfff"
        for form in ("{}", " {}\n", "\n\u3000{} \n\n")
        if char not in "{}"
    ]
    for card in BOOK.cards.values():
        for text in (text for one in card.example for text in (one.bad, one.good, one.fine) if text):
            found += [text, text.replace(" ", ""), text[:2], text[-1:]]
    return [*dict.fromkeys(found)]


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_a_text_without_what_a_pass_needs_gives_it_nothing_to_find(name: str) -> None:
    check, cards = import_module(f"textclean.passes.{name}").check, BOOK.families[name]
    without = [text for text in texts() if not NEEDS[name](text)]
    assert len(without) > 300
    assert [text for text in without if [*check(Document(text), cards)]] == []


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_a_page_has_what_every_pass_needs(name: str) -> None:
    assert NEEDS[name]("“水 ，”\n")


def test_each_need_is_that_of_a_pass_of_the_chain() -> None:
    assert set(NEEDS) < set(BOOK.chain)


def test_what_a_pass_needs_is_asked_of_the_text_as_it_stands() -> None:
    """The mark that spacing needs comes in by another pass."""
    found = Cleaner().clean("他说，  这样\u3000不行。" * 2)
    assert found.failures == ()
