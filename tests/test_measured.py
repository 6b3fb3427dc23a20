"""What is made by itself is right, and a rule that mostly is not is off: on the figures of ``docs/measured.md``."""

from __future__ import annotations

import pytest

from textclean import tables
from textclean.rulebook import RuleBook
from textclean.rulebook.measured import LEAST, Measure, all_measured, kinds, measured

BOOK = RuleBook()
SAFE = 0.97
ON = 0.7


@pytest.mark.parametrize("one", [pytest.param(one, id=one.code) for one in all_measured()])
def test_figures_of_a_rule(one: Measure) -> None:
    card = BOOK.cards[one.code]
    assert 0 <= one.right <= one.found
    assert one.made_right <= one.made <= one.found
    assert sum(found for found, _ in one.halves) == one.found
    assert sum(right for _, right in one.halves) == one.right
    if one.made >= LEAST:
        assert one.made_precision >= SAFE
    if one.made and one.made_precision < SAFE:
        assert card.safety != "safe" or one.made < LEAST
    if one.found >= LEAST:
        assert one.precision >= ON or not card.default


def test_figures_are_of_rules_and_kinds_that_there_are() -> None:
    assert tables.table("measured")["rules"].keys() <= BOOK.cards.keys()
    assert all(0 <= found <= places for places, found in kinds().values())
    assert measured("QQ001") is None
