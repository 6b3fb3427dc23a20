"""Two copies that both begin in mid-sentence: which of them is torn there, and what it has lost."""

from __future__ import annotations

from ... import tables
from ...structure import words
from ...structure.repeats import paragraphs
from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.script import is_han
from .sides import Side

SEAM = 4  #: characters on either side of a seam that are read


def torn(doc: Document, left: Side, right: Side) -> bool:
    """Whether both copies begin in the middle of a sentence, and one of them lost what stands before the other."""
    if left.at_start or left.starts or right.at_start or right.starts:
        return False
    return lost(doc, left, right) is not None or lost(doc, right, left) is not None


def lost(doc: Document, one: Side, other: Side) -> Span | None:
    """The words before ``other`` that ``one`` has lost, where the seam of ``other`` is whole and that of ``one`` is torn.

    A seam is whole where a word stands across it. What was lost begins with the sentence, or where another sentence
    is torn before it: behind a verb of issuing that nothing issued follows.
    """
    if not other.ahead or other.ahead.start == other.ahead.end or whole(doc, one) or not whole(doc, other):
        return None
    start = other.ahead.start
    for verb in tables.lines("issuing-verbs"):
        at = doc.text.rfind(verb, other.ahead.start, other.ahead.end)
        if at >= 0 and doc.text[at + len(verb)] not in "了《“〈「『":
            start = max(start, at + len(verb))
    return Span(start, other.span.start) if start < other.span.start else None


def whole(doc: Document, side: Side) -> bool:
    """Whether a word stands across the beginning of a copy."""
    text = doc.derive(paragraphs).fold.text
    at = side.place.start
    left, right = text[max(at - SEAM, 0) : at], text[at : at + SEAM]
    if not (left and right and is_han(left[-1]) and is_han(right[0])):
        return False
    return bool(words.crossing(left, right)) or _attested(text, left, right)


def _attested(text: str, left: str, right: str) -> bool:
    """Whether the two characters before and behind a seam stand together elsewhere in the text."""
    return len(fold_to_compare(left)) > 1 and text.count(left[-2:] + right[:2]) > 1
