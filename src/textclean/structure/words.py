"""Word knowledge: which strings are Chinese words, how common, and whether a word stands across a seam.

The table is in simplified script; words of other scripts are folded before they are looked up (:func:`simplified`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log

from .. import tables
from ..text.script import HAN
from .conversion import convert

MAX_WORD = 4  #: characters of the longest word in the table
RECENT = 1 << 14  #: strings whose words are remembered: a text has the same ones again and again


@cache
def counts() -> dict[str, int]:
    """How often each word of one to four Han characters was counted; read on first use."""
    rows = (line.partition(" ") for line in tables.lines("words-zh"))
    return {word: int(count) for word, _, count in rows}


@cache
def _total() -> float:
    return log(sum(counts().values()))


def known(word: str) -> bool:
    """Whether a string, in simplified script, is a word of two to four characters."""
    return 2 <= len(word) <= MAX_WORD and word in counts()


@lru_cache(maxsize=RECENT)
def cost(text: str) -> float:
    """Nats of the best segmentation of a short string of Han characters, in simplified script."""
    table, total = counts(), _total()
    best = [0.0] + [float("inf")] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - MAX_WORD), end):
            count = table.get(text[start:end], 0)
            if count or end - start == 1:
                best[end] = min(best[end], best[start] + total - log(count or 0.5))
    return best[-1]


@lru_cache(maxsize=RECENT)
def segment(text: str) -> tuple[str, ...]:
    """The best segmentation of a short string of Han characters, in simplified script."""
    table, total = counts(), _total()
    best = [0.0] + [float("inf")] * len(text)
    back = [0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - MAX_WORD), end):
            count = table.get(text[start:end], 0)
            if (count or end - start == 1) and best[start] + total - log(count or 0.5) < best[end]:
                best[end] = best[start] + total - log(count or 0.5)
                back[end] = start
    found, end = [], len(text)
    while end:
        found.append(text[back[end] : end])
        end = back[end]
    return tuple(found[::-1])


def gain(left: str, right: str) -> float:
    """Nats that are won where the cut between two strings may be crossed by a word; 0 where no word stands across.

    Args:
        left, right: Han characters on either side of the cut, in simplified script; the four nearest count.
    """
    left, right = left[-MAX_WORD:], right[:MAX_WORD]
    return cost(left) + cost(right) - cost(left + right)


def crossing(left: str, right: str) -> str:
    """The longest word of the table that stands across the cut, or an empty string."""
    best = ""
    for before in range(1, min(MAX_WORD, len(left) + 1)):
        for after in range(1, min(MAX_WORD - before, len(right)) + 1):
            word = left[-before:] + right[:after]
            if len(word) > len(best) and known(word):
                best = word
    return best


_HAN_END = re.compile(f"[{HAN}]+$")
_HAN_START = re.compile(f"[{HAN}]+")


def across(head: str, tail: str) -> tuple[str, float]:
    """The word that stands across the seam of two texts of any script, and the nats it wins; empty and 0 without Han there."""
    left, right = _HAN_END.search(head[-MAX_WORD:]), _HAN_START.match(tail[:MAX_WORD])
    if not left or not right:
        return "", 0.0
    before, after = simplified(left[0]), simplified(right[0])
    return crossing(before, after), gain(before, after)


def simplified(text: str) -> str:
    """The text in simplified script, character for character: offsets stay as they are."""
    return convert(text, "t2s")
