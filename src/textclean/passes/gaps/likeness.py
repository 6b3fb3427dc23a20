"""How alike two blocks are: the cosine of their pairs of characters, weighed by how rare a pair is in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from math import log
from operator import add, mul

from ...structure.blocks import blocks
from ...sums import added
from ...text import Document
from ...text.memory import Facts

SAMPLE = 300  #: so many blocks, evenly taken, say how rare a pair is
READ = 400  #: characters of a block that are read


class Likeness:
    """Compares the blocks of one document."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        count = len(doc.derive(blocks))
        self._taken = range(0, count, max(1, count // SAMPLE))
        self._bags: Facts[int, dict[str, float]] = Facts(self._bag)
        self._beside: Facts[int, float] = Facts(self._with_neighbours)

    def of(self, one: int, other: int) -> float:
        """0 for two blocks (by index) that share no pair, 1 for two of the same words."""
        left, right = self._bags[one], self._bags[other]
        if len(right) < len(left):
            left, right = right, left
        return added(weight * right[pair] for pair, weight in left.items() if pair in right)

    def beside(self, index: int) -> float:
        """The better of the figures for a block and its two neighbours."""
        return self._beside[index]

    def over(self, index: int) -> float:
        """The figure for the two neighbours of a block: they are alike where it does not belong between them."""
        last = len(self._doc.derive(blocks)) - 1
        return self.of(index - 1, index + 1) if 0 < index < last else 0.0

    def _with_neighbours(self, index: int) -> float:
        last = len(self._doc.derive(blocks)) - 1
        return max((self.of(index, at) for at in (index - 1, index + 1) if 0 <= at <= last), default=0.0)

    @cached_property
    def _rarity(self) -> Facts[str, float]:
        """What a pair weighs: more, the fewer of the blocks that were taken it stands in."""
        # what holds a mark is never asked for, and dropping it would cost more than counting it
        seen = Counter(chain.from_iterable([set(self._all_pairs(index)) for index in self._taken]))
        weights = Facts[int, float](lambda times: log(len(self._taken) / times))
        rarity = Facts[str, float](lambda _: weights[1])  # of a block that was not taken
        rarity.update(zip(seen, map(weights.__getitem__, seen.values()), strict=True))
        return rarity

    def _bag(self, index: int) -> dict[str, float]:
        counts = Counter(filter(str.isalnum, self._all_pairs(index)))
        weights = list(map(mul, counts.values(), map(self._rarity.__getitem__, counts)))
        size = added(map(mul, weights, weights)) ** 0.5 or 1.0
        return dict(zip(counts, [weight / size for weight in weights], strict=True))

    def _all_pairs(self, index: int) -> Iterator[str]:
        """The pairs of characters of a block, also those that hold a mark."""
        block = self._doc.derive(blocks)[index]
        text = self._doc.text[block.start : min(block.end, block.start + READ)]
        return map(add, text, text[1:])
