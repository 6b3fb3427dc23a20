"""Whose words a passage shares: those around the place where it stands, or those around an open end that it may continue.

A passage that was torn off speaks of what its head and the article of its head speak of, and stands among strangers. What is
compared are pairs of Han characters and kana and words of other letters, rare ones counting more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log
from operator import add

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK
from .blocks import blocks

SAMPLE = 1000  #: so many blocks, evenly taken, say how rare words are
READ = 600  #: characters of a passage that are read
NEAR, FAR = 150, 600  #: characters on either side: the neighbours, the surroundings
STEPS = 40  #: blocks on either side at most
NEAR_POINTS, FAR_POINTS, OWN_POINTS = (
    0.53,
    0.34,
    0.28,
)  #: a nat of difference in these, and between head and neighbours alone

_WORDS = pattern(f"[A-Za-z]{{5,}}|[{CJK}]{{2,}}")


class Kinship:
    """Compares where passages of one document may belong."""

    def __init__(self, doc: Document) -> None:
        self._text = doc.text
        self._blocks = doc.derive(blocks)
        taken = range(0, len(self._blocks), max(1, len(self._blocks) // SAMPLE))
        self._seen: Counter[str] = Counter()
        for index in taken:
            self._seen.update(set(self._words(index)))
        self._around: dict[tuple[int, int, int], frozenset[str]] = {}
        self._sets: dict[int, frozenset[str]] = {}
        self._own: dict[int, dict[str, float]] = {}

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
        key = (index, other if abs(index - other) <= STEPS else -1, reach)
        if key not in self._around:
            self._around[key] = frozenset(
                word
                for steps in (range(index - 1, index - STEPS, -1), range(index + 1, index + STEPS))
                for word in self._beside(steps, other, reach)
            )
        return self._around[key]

    def _beside(self, steps: range, other: int, reach: int) -> Iterator[str]:
        """The words of the blocks at these steps, nearest first, up to so many characters from the near end of each."""
        for index in steps:
            if reach <= 0 or not self._is_block(index):
                return
            if index == other:
                continue
            block = self._blocks[index]
            far = block.start + reach if steps.step > 0 else block.end - reach
            start, end = (block.start, min(block.end, far)) if steps.step > 0 else (max(block.start, far), block.end)
            yield from _split(self._text[start:end])
            reach -= block.end - block.start

    def _set(self, index: int) -> frozenset[str]:
        if index not in self._sets:
            self._sets[index] = frozenset(self._words(index))
        return self._sets[index]

    def _words(self, index: int) -> Iterator[str]:
        block = self._blocks[index]
        return _split(self._text[block.start : min(block.end, block.start + READ)])


def _split(text: str) -> Iterator[str]:
    """The words of a text: of Han characters and kana each pair."""
    for match in _WORDS.finditer(text):
        if match[0][0].isascii():
            yield match[0].lower()
        else:
            yield from map(add, match[0], match[0][1:])


def _shared(words: dict[str, float], others: frozenset[str]) -> float:
    return sum(worth for word, worth in words.items() if word in others)
