"""Habits of a page: how it writes its marks. A habit of the page outweighs a norm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..text import Document
from ..tuples import NamedTuple
from .halfwidth import FULL_WIDTH, half_width_marks

MAJORITY = 1.5  #: so many full-width marks for each half-width one are a clear majority
FEW = 3  #: marks that make a fingerprint
STRAY = 0.05  #: half-width marks of a kind that the page never writes full-width: at most this share of all its marks


class Habits(NamedTuple):
    """What a page does with its marks."""

    half: Mapping[str, int]  #: half-width marks in Chinese clauses, a pair of parentheses counted once
    full: Mapping[str, int]  #: the same marks in full width, by their half-width form
    folded: bool  #: the page was folded to half width as a whole
    mended: frozenset[str]  #: half-width marks that are strays, by the page's own witness


def habits(doc: Document) -> Habits:
    """View: the habits of a page.

    A page *folded as a whole* (NFKC, as converters do) has no full-width ``，；：？！（）`` at all, while ``。`` ``、``, quotation
    or title marks, which the folding spares, stand, and half-width stops stand in its Chinese clauses.
    """
    text = doc.text
    half = Counter(mark.char for mark in doc.derive(half_width_marks))
    if not half:
        return Habits({}, {}, False, frozenset())
    full = {char: text.count(wide) for char, wide in FULL_WIDTH.items() if char != ")"}
    stops = sum(half.values()) - half["("]
    folded = not any(full.values()) and stops >= FEW and any(mark in text for mark in "。、“「《")
    if folded:
        return Habits(half, full, True, frozenset(half))
    mended = {char for char in half if full[char] >= MAJORITY * half[char] and full[char] > 1}
    marks = sum(full.values()) + sum(half[char] for char in mended)
    for char in sorted(half, key=lambda char: (half[char], char)):  # the rarest first: mended, it counts for the others
        if char == "(" and half[char] > 1:
            continue  # some write them half-width, whatever their commas are like
        if not full[char] and half[char] <= STRAY * marks:
            mended.add(char)
            marks += half[char]
    return Habits(half, full, False, frozenset(mended))


def is_ascii_habit(found: Habits, char: str) -> bool:
    """Whether the page writes a mark in half width as a matter of course, and others not."""
    return not found.folded and found.half.get(char, 0) > FEW and 4 * found.full.get(char, 0) < found.half[char]
