"""Habits of a page: how it writes its marks. A habit of the page outweighs a norm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..text import Document
from ..tuples import NamedTuple
from .halfwidth import FULL_WIDTH, half_width_marks
from .language import Language, main_language
from .majority import FEW, MAJORITY

STRAY = 0.05  #: half-width marks of a kind that the page never writes full-width: at most this share of all its marks


class Habits(NamedTuple):
    """What a page does with its marks."""

    half: Mapping[str, int]  #: half-width marks in Chinese or Japanese clauses, a pair of parentheses counted once
    full: Mapping[str, int]  #: the same marks in full width, by their half-width form
    wide: Mapping[str, str]  #: how the page writes each in full width: Japanese ones mostly write ``、`` for ``,``
    folded: bool  #: the page was folded to half width as a whole
    mended: frozenset[str]  #: half-width marks that are strays, by the page's own witness


def habits(doc: Document) -> Habits:
    """View: the habits of a page.

    A page *folded as a whole* (NFKC, as converters do) has no full-width ``，；：？！（）``, or one beside twenty half-width ones, typed later, while ``。`` ``、``, quotation
    or title marks, which the folding spares, stand, and half-width stops stand in its Chinese clauses.
    """
    text = doc.text
    half = Counter(mark.char for mark in doc.derive(half_width_marks))
    if not half:
        return Habits({}, {}, FULL_WIDTH, False, frozenset())
    japanese = doc.derive(main_language) is Language.JAPANESE
    wide = _in_japanese(text) if japanese else FULL_WIDTH
    full = {char: text.count(mark) for char, mark in wide.items() if char != ")"}
    stops = sum(half.values()) - half["("]
    folded = (
        not japanese
        and sum(full.values()) <= min(1, STRAY * stops)
        and stops >= FEW
        and any(mark in text for mark in "。、“「《")
    )
    if folded:
        return Habits(half, full, wide, True, frozenset(half))
    mended = {char for char in half if full[char] >= MAJORITY * half[char] and full[char] > 1}
    marks = sum(full.values()) + sum(half[char] for char in mended)
    for char in sorted(half, key=lambda char: (half[char], char)):  # the rarest first: mended, it counts for the others
        if char == "(" and half[char] > 1:
            continue  # some write them half-width, whatever their commas are like
        if not full[char] and half[char] <= STRAY * marks:
            mended.add(char)
            marks += half[char]
    return Habits(half, full, wide, False, frozenset(mended))


def _in_japanese(text: str) -> Mapping[str, str]:
    from .japanese_marks import comma_of  # few pages are

    return {**FULL_WIDTH, ",": comma_of(text)}


def is_ascii_habit(found: Habits, char: str) -> bool:
    """Whether the page writes a mark in half width as a matter of course, and others not."""
    return not found.folded and found.half.get(char, 0) > FEW and 4 * found.full.get(char, 0) < found.half[char]
