"""The examples of every card are its tests: ``bad`` is found and becomes ``good``, ``fine`` is left alone."""

from __future__ import annotations

import re

import pytest

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.rulebook import Card, Example, Option, RuleBook, Words

BOOK = RuleBook()
CASES = [
    pytest.param(card, example, id=f"{card.code}-{number}")
    for card in BOOK.cards.values()
    for number, example in enumerate(card.example)
]


def run(card: Card, text: str) -> tuple[str, int]:
    cleaner = Cleaner(select=[card.code], decisions=[Decision(card.code, "accept")], book=BOOK)
    cleaned = cleaner.clean(text)
    assert cleaned.undo() == text
    assert not cleaned.failures
    return cleaned.text, sum(issue.code == card.code for issue in cleaned.issues)


@pytest.mark.parametrize(("card", "example"), CASES)
def test_example(card: Card, example: Example) -> None:
    if example.fine is not None:
        assert run(card, example.fine) == (example.fine, 0)
    if example.bad is not None:
        text, count = run(card, example.bad)
        assert count >= 1
        if example.count is not None:
            assert count == example.count
        if example.good is not None:
            assert text == example.good


@pytest.mark.parametrize(
    "card", [pytest.param(card, id=card.code) for card in BOOK.cards.values() if card.kind != "run"]
)
def test_a_card_shows_what_it_finds_and_what_it_leaves(card: Card) -> None:
    bad = sum(example.bad is not None for example in card.example)
    fine = sum(example.fine is not None for example in card.example)
    assert bad >= 1
    assert fine >= bad


def test_every_family_is_in_the_chain() -> None:
    spoken = {family for family, cards in BOOK.families.items() if any(card.kind != "run" for card in cards.values())}
    assert set(BOOK.chain) == spoken


def test_every_rule_has_a_title_and_a_message_in_japanese() -> None:
    """With the placeholders of its card: the review page fills them in."""
    titles, messages = tables.table("titles-ja"), tables.table("messages-ja")
    for code, card in BOOK.cards.items():
        assert titles[code]
        assert set(re.findall(r"\{\w+\}", str(messages[code]))) == set(re.findall(r"\{\w+\}", card.message.zh)), code


def test_the_kinds_of_what_a_card_holds_are_no_words_to_be_read() -> None:
    """Else msgspec compiles each of them, in every run."""
    kinds = [kind for one in (Card, Example, Option, Words) for kind in one.__annotations__.values()]
    assert not [kind for kind in kinds if isinstance(kind, str)]
