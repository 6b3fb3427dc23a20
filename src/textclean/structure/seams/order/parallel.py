"""Lines that say the same in turn: an original and its translation, or one text in two scripts, are no columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...rows import Row
from ...words import simplified

COMMON = 0.35  #: of the characters of the shorter line that the line beside it has, where they say the same; strangers have one in ten


def say_the_same(columns: Sequence[Sequence[Row]]) -> bool:
    """Whether the lines of two columns that stand beside one another are the same words, or all lines of one are in another script."""
    for one, other in pairwise(columns):
        if {row.cjk for row in one}.isdisjoint(row.cjk for row in other):
            return True
        shares = [_common(a.words, b.words) for a, b in zip(one, other, strict=False)]
        if sum(shares) > COMMON * len(shares):
            return True
    return False


def _common(one: str, other: str) -> float:
    """What part of the characters, or of the words in Latin letters, of the shorter of two lines the other one has."""
    both = [_units(words) for words in (one, other)]
    least = min(map(len, both))
    return len(both[0] & both[1]) / least if least else 0.0


def _units(words: str) -> frozenset[str]:
    return frozenset(words.lower().split() if words.isascii() else filter(str.isalnum, simplified(words)))
