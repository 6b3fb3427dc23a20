"""Pairs that share an occurrence belong to one passage, however many copies it has."""

from __future__ import annotations

from collections.abc import Iterable

from ...text import Span
from ...ties import Ties
from ...tuples import NamedTuple
from .pairs import Pair

ACTIVE = 8  #: occurrences that may lie over one another at one place


class Repeat(NamedTuple):
    """A passage with all its places, in folded characters, in order; ``pair`` is the two of them that say most."""

    pair: Pair
    places: tuple[Span, ...]


class Link(NamedTuple):
    """A pair and the numbers of the two occurrences that it ties."""

    pair: Pair
    left: int
    right: int


class Occurrences:
    """The places of all pairs, those of one passage at one place taken together.

    Args:
        pairs: in any order.
        likeness: only pairs of this similarity and more tie their places to one passage.
    """

    def __init__(self, pairs: Iterable[Pair], likeness: float = 0.0) -> None:
        pairs = list(pairs)
        sides = sorted(
            (side, index, which) for index, p in enumerate(pairs) for which, side in enumerate((p.left, p.right))
        )
        self.places: list[Span] = []
        ends = [[0, 0] for _ in pairs]
        for side, index, which in sides:
            ends[index][which] = self._number(side)
        self.links = [Link(pair, *numbers) for pair, numbers in zip(pairs, ends, strict=True)]
        self._ties = Ties()
        for link in self.links:
            if link.pair.similarity >= likeness:
                self._ties.tie(link.left, link.right)

    def _number(self, side: Span) -> int:
        places, (start, end) = self.places, side
        for number in range(len(places) - 1, max(len(places) - ACTIVE, 0) - 1, -1):
            first, last = places[number]
            if last <= start:
                continue
            inner, outer = (last, end) if last < end else (end, last)
            common, whole = (inner - start, outer - first) if first < start else (inner - first, outer - start)
            if 2 * common >= whole:
                if end - start > last - first:
                    places[number] = side
                return number
        places.append(side)
        return len(places) - 1

    def group(self, number: int) -> int:
        """The first of the occurrences that are tied to this one."""
        return self._ties.group(number)
