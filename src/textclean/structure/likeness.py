"""How alike two blocks are: the cosine of their pairs of characters, weighed by how rare a pair is in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from math import log
from operator import add

from ..text import Document
from ..text.memory import Facts
from .blocks import blocks

SAMPLE = 300  #: so many blocks, evenly taken, say how rare a pair is
READ = 400  #: characters of a block that are read


class Likeness:
    """Compares the blocks of one document."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._bags: dict[int, dict[str, float]] = {}
        count = len(doc.derive(blocks))
        self._taken = range(0, count, max(1, count // SAMPLE))
        self._rarity: Facts[int, float] = Facts(lambda seen: log(len(self._taken) / max(seen, 1)))

    @cached_property
    def _seen(self) -> Counter[str]:
        """In how many of the blocks that were taken a pair stands."""
        # what holds a mark is never asked for, and dropping it would cost more than counting it
        return Counter(chain.from_iterable([set(self._all_pairs(index)) for index in self._taken]))

    def of(self, one: int, other: int) -> float:
        """0 for two blocks (by index) that share no pair, 1 for two of the same words."""
        left, right = self._bag(one), self._bag(other)
        if len(right) < len(left):
            left, right = right, left
        return sum(weight * right[pair] for pair, weight in left.items() if pair in right)

    def beside(self, index: int) -> float:
        """The better of the figures for a block and its two neighbours."""
        last = len(self._doc.derive(blocks)) - 1
        return max((self.of(index, at) for at in (index - 1, index + 1) if 0 <= at <= last), default=0.0)

    def _bag(self, index: int) -> dict[str, float]:
        if index not in self._bags:
            counts = Counter(self._pairs(index))
            bag = {pair: count * self._rarity[self._seen[pair]] for pair, count in counts.items()}
            size = sum(weight * weight for weight in bag.values()) ** 0.5 or 1.0
            self._bags[index] = {pair: weight / size for pair, weight in bag.items()}
        return self._bags[index]

    def _pairs(self, index: int) -> Iterator[str]:
        return filter(str.isalnum, self._all_pairs(index))

    def _all_pairs(self, index: int) -> Iterator[str]:
        """The same with those that hold a mark."""
        block = self._doc.derive(blocks)[index]
        text = self._doc.text[block.start : min(block.end, block.start + READ)]
        return map(add, text, text[1:])
