"""Lines that say the same in turn: an original and its translation, or one text in two scripts, are no columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....sums import added
from ...rows import Row
from ...words import simplified

COMMON = 0.35  #: of the characters of the shorter line that the line beside it has, where they say the same; strangers have one in ten
MIXED = 0.2  #: of the lines of a stretch so many at most are in Latin letters, or else are not


def say_the_same(columns: Sequence[Sequence[Row]]) -> bool:
    """Whether the lines of two columns that stand beside one another are the same words, or their lines are in two scripts."""
    scripts = [row.cjk for column in columns for row in column]
    if MIXED * len(scripts) < sum(scripts) < (1 - MIXED) * len(scripts):
        return True
    for one, other in pairwise(columns):
        shares = [_common(a.words, b.words) for a, b in zip(one, other, strict=False)]
        if added(shares) > COMMON * len(shares):
            return True
    return False


def _common(one: str, other: str) -> float:
    """What part of the characters, or of the words in Latin letters, of the shorter of two lines the other one has."""
    both = [_units(words) for words in (one, other)]
    least = min(map(len, both))
    return len(both[0] & both[1]) / least if least else 0.0


def _units(words: str) -> frozenset[str]:
    return frozenset(words.lower().split() if words.isascii() else filter(str.isalnum, simplified(words)))
