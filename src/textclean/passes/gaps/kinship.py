"""Whose words a passage shares: those around the place where it stands, or those around an open end that it may continue.

A passage that was torn off speaks of what its head and the article of its head speak of, and stands among strangers. What is
compared are pairs of Han characters and kana and words of other letters, rare ones counting more.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from math import log
from operator import add

from ...structure.blocks import blocks
from ...sums import added
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK

SAMPLE = 300  #: so many blocks, evenly taken, say how rare words are
READ = 600  #: characters of a passage that are read
NEAR, FAR = 150, 600  #: words on either side: the neighbours, the surroundings
STEPS = 40  #: blocks on either side at most
NEAR_POINTS = 0.62  #: a nat of difference between the neighbours is worth …
FAR_POINTS = 0.38  #: … one between the surroundings …
OWN_POINTS = 0.3  #: … and one between the head and the neighbours alone

_WORDS = pattern(f"[A-Za-z]{{5,}}|[{CJK}]{{2,}}")


class Kinship:
    """Compares where passages of one document may belong."""

    def __init__(self, doc: Document) -> None:
        self._text = doc.text
        self._blocks = doc.derive(blocks)
        self._read: dict[int, list[str]] = {}
        self._around: dict[tuple[int, int, int], tuple[frozenset[str], int, int]] = {}
        self._sets: dict[int, frozenset[str]] = {}
        self._own: dict[int, dict[str, float]] = {}

    @cached_property
    def _seen(self) -> Counter[str]:
        """In how many blocks of those that were taken a word stands."""
        taken = range(0, len(self._blocks), max(1, len(self._blocks) // SAMPLE))
        return Counter(chain.from_iterable([set(self._words(index)) for index in taken]))

    def leaning(self, head: int, tail: int) -> float:
        """Points for the words of a block (by index) being rather those of the head's place than those of its own."""
        words = self._weighed(tail)
        points = 0.0
        for reach, worth, floor in ((NEAR, NEAR_POINTS, 0.4), (FAR, FAR_POINTS, 0.6)):
            there = _shared(words, self._set(head) | self._place(head, tail, reach))
            here = _shared(words, self._place(tail, head, reach))
            points += worth * log((there + floor) / (here + floor))
        beside = max((_shared(words, self._set(at)) for at in (tail - 1, tail + 1) if self._is_block(at)), default=0.0)
        return points + OWN_POINTS * log((_shared(words, self._set(head)) + 0.4) / (beside + 0.4))

    def _is_block(self, index: int) -> bool:
        return 0 <= index < len(self._blocks)

    def _weighed(self, index: int) -> dict[str, float]:
        """The words of a passage, each with how much it says: less, the more blocks have it."""
        if index not in self._own:
            self._own[index] = {word: 1 / max(self._seen[word] - 1, 1) for word in self._words(index)}
        return self._own[index]

    def _place(self, index: int, other: int, reach: int) -> frozenset[str]:
        """What stands around a block, the block itself and another one left out."""
        words, first, last = self._near(index, -1, reach)
        return self._near(index, other, reach)[0] if first <= other <= last else words

    def _near(self, index: int, other: int, reach: int) -> tuple[frozenset[str], int, int]:
        """The same, with the first and the last block that was read."""
        key = (index, other, reach)
        if key not in self._around:
            above, first = self._beside(range(index - 1, index - STEPS, -1), other, reach)
            below, last = self._beside(range(index + 1, index + STEPS), other, reach)
            self._around[key] = frozenset(above + below), first, last
        return self._around[key]

    def _beside(self, steps: range, other: int, reach: int) -> tuple[list[str], int]:
        """The words of the blocks at these steps, nearest first, up to so many from the near end of each; and the last block."""
        words: list[str] = []
        at = steps.start - steps.step  # the block itself
        for index in steps:
            if len(words) >= reach or not self._is_block(index):
                break
            at = index
            if index != other:
                rest = reach - len(words)
                words += self._words(index)[:rest] if steps.step > 0 else self._words(index, last=True)[-rest:]
        return words, at

    def _set(self, index: int) -> frozenset[str]:
        if index not in self._sets:
            self._sets[index] = frozenset(self._words(index))
        return self._sets[index]

    def _words(self, index: int, last: bool = False) -> list[str]:
        """The words of a block; of a long one the first, or the last."""
        block = self._blocks[index]
        at = max(block.end - READ, block.start) if last else block.start
        if at not in self._read:
            self._read[at] = _split(self._text[at : min(block.end, at + READ)])
        return self._read[at]


def _split(text: str) -> list[str]:
    """The words of a text: of Han characters and kana each pair."""
    words: list[str] = []
    for part in _WORDS.findall(text):
        if part[0] <= "z":
            words.append(part.lower())
        else:
            words += map(add, part, part[1:])
    return words


def _shared(words: dict[str, float], others: frozenset[str]) -> float:
    return added([worth for word, worth in words.items() if word in others])  # in order: sums of a set differ by run
