"""A run of passes over a text: what is counted of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from textclean import Cleaner
from textclean.chain import Pass, Settings, run
from textclean.finding import Finding, Fix, Safety
from textclean.rulebook import Card
from textclean.text import Document, Edit, Span

CARDS = Cleaner().book.cards


def _replacing(name: str, code: str, before: str, after: str) -> Pass:
    """A pass that replaces one letter by another, and reads again what others changed."""

    def check(doc: Document, _cards: Mapping[str, Card]) -> Iterator[Finding]:
        for match in re.finditer(before, doc.text):
            span = Span(*match.span())
            yield Finding(code, span, {}, (Fix((Edit(*span, after),), Safety.SAFE),))

    card = next(card for card in CARDS.values() if card.code == code)
    return Pass(code[:2], name, {code: card}, check, again=True, rounds=3)


def test_what_is_made_in_a_later_lap_was_found_too() -> None:
    first, second = _replacing("first", "PU001", "b", "c"), _replacing("second", "CH001", "a", "b")
    done = run("xa", [first, second], Settings(selected=frozenset({"PU001", "CH001"})))
    assert done.text == "xc"
    assert [(stat.name, stat.findings, stat.fixed) for stat in done.stats] == [("first", 1, 1), ("second", 1, 1)]
