"""Where the words around doubled characters stand on the page, found in one walk over it for all of them.

Searching the page again for each place would cost its square where doublings are dense.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log1p

from ... import tables
from ...text.lazy import pattern
from ...text.runs import NUMBER
from ...text.script import HAN
from ...tuples import NamedTuple
from .. import words
from ..grams import places as places_of

NEAR = 30_000  #: characters on either side in which a witness is sought
#: Characters before and behind a single one, in the shapes in which it may stand elsewhere.
SHAPES = ((2, 2), (1, 3), (2, 1), (1, 2))
WORD = (2, 0)  #: the end of a clause
MOST = 16  #: places at which a word is looked at
NAME = (1, 0)  #: a surname and the character
WITHIN = (1, 1)  #: a surname, the character, and the second one of the name
SHORT = 300  #: characters of Han from which a page has habits
_NO_HAN = pattern(f"[^{HAN}]+")
OWN = 3  #: places at which two characters that no table knows are a word of the page
CLEAR = 4  #: so many of one form for each of the other say which is meant


class Place(NamedTuple):
    """Where the first of two equal characters stands, in simplified script, with the Han characters on either side."""

    at: int
    left: str
    char: str
    right: str

    @property
    def second(self) -> str:
        """The second of the two with two characters behind it; empty: there are too few."""
        return self.char + self.right[:2] if len(self.right) > 1 else ""

    def once(self, shape: tuple[int, int]) -> str:
        """The words around with the character once; empty: there are too few."""
        before, behind = shape
        if len(self.left) < before or len(self.right) < behind:
            return ""
        return self.left[len(self.left) - before :] + self.char + self.right[:behind]


class Witnesses:
    """The places of the words around doublings.

    Args:
        folded: the text in simplified script.
        places: the doublings.
        asked: those that will be asked about.
    """

    def __init__(self, folded: str, places: Sequence[Place], asked: Sequence[Place]) -> None:
        self._folded = folded
        self._places = places
        self._once = {shape: _rows(place.once(shape) for place in asked) for shape in (*SHAPES, WORD, NAME, WITHIN)}
        self._twice = _rows(
            sought for place in asked for sought in (_around(folded, place.at), *_beside(folded, place.at))
        )
        self._second = _rows(place.second for place in asked if place.second)
        if asked:
            pairs = {place.left[-1:] + place.char for place in asked if place.left}
            seconds = {sought[:2] for sought in self._second}
            for at in places_of(folded, pairs | seconds | {2 * place.char for place in asked}):
                if folded[at : at + 2] in seconds and (starts := self._second.get(folded[at : at + 3])) is not None:
                    starts.append(at)
                if folded[at : at + 2] in pairs:
                    self._note(at + 1)
                if folded[at] == folded[at + 1]:
                    for sought in (_around(folded, at), *_beside(folded, at)):
                        if (starts := self._twice.get(sought)) is not None:
                            starts.append(at)

    def _note(self, at: int) -> None:
        """Note the words around a single character; all shapes begin with one character at least before it."""
        for (before, behind), sought in self._once.items():
            starts = sought.get(self._folded[at - before : at + 1 + behind]) if at >= before else None
            if starts is not None:
                starts.append(at - before)

    def once(self, place: Place, shape: tuple[int, int], most: int) -> Sequence[int]:
        """Where the words around a doubling start, near it, with the character once; the first ``most``."""
        sought = place.once(shape)
        if not sought:
            return []
        starts = self._once[shape][sought]
        first = bisect_left(starts, place.at - NEAR)
        return starts[first : min(first + most, bisect_right(starts, place.at + NEAR - len(sought)))]

    def begins(self, place: Place) -> bool:
        """Whether what begins with the second of the two stands elsewhere, near it, behind another character: it is a word."""
        starts: Sequence[int] = self._second.get(place.second, ())
        first, last = bisect_left(starts, place.at - NEAR), bisect_right(starts, place.at + NEAR)
        known = place.left[-1:] + place.char
        return any(self._folded[start - 1 : start] not in known for start in starts[first : min(first + MOST, last)])

    def repeats(self, at: int) -> bool:
        """Whether the same doubling stands more than once, near it, with the same neighbours."""
        return self._stands_again(_around(self._folded, at), at)

    def again(self, first: int, at: int) -> bool:
        """Whether the doubling at ``at`` stands more than once, near it, with what is before it, or with the character behind.

        Args:
            first: where the words begin: ``at - 2`` or ``at - 1``, which end with the doubling, or ``at``.
        """
        return first >= 0 and self._stands_again(self._folded[first : max(at + 2, first + 3)], at)

    def outnumbered(self, place: Place) -> bool:
        """Whether the character stands once behind the one before it far more often, near it, than twice: the page has the word."""
        pair = place.once(NAME)
        if not pair:
            return False
        twice = _near(self._twice[pair + place.char], place.at)
        return _near(self._once[NAME][pair], place.at) - twice >= CLEAR * twice

    def has_pair(self, place: Place) -> bool:
        """Whether the character stands once behind the one before it, near it, where it is not doubled: the page has the two."""
        pair = place.once(NAME)
        return bool(pair) and _near(self._once[NAME][pair], place.at) > _near(self._twice[pair + place.char], place.at)

    def ends_word(self, place: Place) -> bool:
        """Whether the page has a word of its own that ends with the first: the two stand again and again, near it, before other words."""
        pair = place.once(NAME)
        if not pair or not place.right:
            return False
        starts = self._once[NAME][pair]
        first, last = bisect_left(starts, place.at - NEAR), bisect_right(starts, place.at + NEAR)
        behind = [self._folded[start + 2 : start + 3] for start in starts[first : min(first + MOST, last)]]
        apart = [after for after in behind if after != place.char and after != place.right[0]]
        return len(apart) >= OWN and not any(words.known(place.char + after) for after in apart)

    @cached_property
    def reduplications(self) -> float:
        """How gladly the page reduplicates: the logarithm of its reduplicated words in 10,000 characters of Han, and one.

        What ends a word with the first of the two is none: a damaged page does not pass for a merry one.
        """
        table = tables.words("reduplicated")
        found = [
            place for place in self._places if 2 * place.char in table and not words.known(place.left[-1:] + place.char)
        ]
        others = sum([match.end() - match.start() for match in _NO_HAN.finditer(self._folded)])
        return log1p(len(found) * 10_000 / max(len(self._folded) - others, SHORT))

    def _stands_again(self, sought: str, at: int) -> bool:
        return _near(self._twice[sought], at) > 1


def _rows(sought: Iterable[str]) -> dict[str, array[int]]:
    """For each of these words a row for the places where it stands."""
    return {words: array(NUMBER) for words in set(sought)}


def _near(starts: Sequence[int], at: int) -> int:
    return bisect_right(starts, at + NEAR) - bisect_left(starts, at - NEAR)


def _beside(folded: str, at: int) -> tuple[str, ...]:
    """A doubling with the one or two characters before it, and with the one behind it."""
    behind = folded[at : at + 3]
    return (behind, *(folded[at - before : at + 2] for before in (1, 2) if at >= before))


def _around(folded: str, at: int) -> str:
    """A doubling with one character before it and two behind it."""
    return folded[max(at - 1, 0) : at + 4]
