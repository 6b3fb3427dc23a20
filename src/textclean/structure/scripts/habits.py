"""Words that a page writes with a character of the other script again and again, and never in its own: names, mostly."""

from __future__ import annotations

from itertools import accumulate, pairwise

from ...text.lazy import pattern
from ...text.script import HAN
from ..words import segment, simplified

HABIT = 3  #: times that a page writes a word with one character of the other script, and never otherwise
NEAR = 30_000  #: characters on either side in which a habit is sought: the cost of a place does not grow with the text
ELSEWHERE = 3  #: places of the other form that may be parts of two words
AROUND = 4  #: characters on either side of a place with which it is read in words
_HAN = pattern(f"[{HAN}]")


def is_habit(text: str, converted: str, start: int, end: int) -> bool:
    """Whether the page writes these characters beside this neighbour again and again, and never the other way: a name."""
    for low, high in ((start - 1, end), (start, end + 1)):
        word, other = text[max(low, 0) : high], converted[max(low, 0) : high]
        if low >= 0 and high <= len(text) and len(_HAN.findall(word)) == high - low:
            near = max(start - NEAR, 0), end + NEAR
            if text.count(word, *near) >= HABIT and _is_never_so(text, other, *near):
                return True
    return False


def _is_never_so(text: str, word: str, low: int, high: int) -> bool:
    """Whether two characters stand nowhere in a stretch as a word: where they meet by chance one ends a word and the other begins one (``發展中｜國家``)."""
    if text.count(word, low, high) > ELSEWHERE:
        return False
    at = text.find(word, low, high)
    while at >= 0:
        if not _parts(text, at + 1):
            return False
        at = text.find(word, at + 2, high)
    return True


def _parts(text: str, at: int) -> bool:
    """Whether a word of several characters begins at a place, and the one before it ends there."""
    first = max(at - AROUND, 0)
    ends = accumulate(map(len, segment(simplified(text[first : at + AROUND]))), initial=first)
    return any(one == at and other > at + 1 for one, other in pairwise(ends))
