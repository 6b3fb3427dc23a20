"""Spliced copies: two that both begin in mid-sentence. Which of them is torn there, and what it has lost."""

from __future__ import annotations

from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.script import PAUSE_AND_STOP_MARKS, is_han
from ...tuples import NamedTuple
from .. import both_scripts, words
from . import repeats
from .forms import AROUND, shares_words
from .paragraphs import paragraphs
from .sides import Side, sides

SEAM = 4  #: characters on either side of a seam that are read
#: What goes on behind any clause or noun, so that no word need stand across the seam before it: ``…时，``, ``…的，``, ``…后，``.
POSTPOSITIONS = frozenset("时時后後前的者之等")
NEAR = 30_000  #: folded characters on either side in which a witness is sought: in all of a long text each search would cost all of it


def torn(doc: Document, left: Side, right: Side) -> bool:
    """Whether both copies begin in the middle of a sentence, and one of them lost what stands before the other."""
    if left.at_start or left.starts or right.at_start or right.starts or _said_alike(doc.text, left, right):
        return False
    return lost(doc, left, right) is not None or lost(doc, right, left) is not None


def _said_alike(text: str, left: Side, right: Side) -> bool:
    """Whether the words before two copies are alike themselves: one form that was filled in twice, of which nothing is lost."""
    one, other = (text[max(ahead.start, ahead.end - AROUND) : ahead.end] for ahead in (left.ahead, right.ahead))
    return shares_words(one, other)


def lost(doc: Document, one: Side, other: Side) -> Span | None:
    """The words before ``other`` that ``one`` has lost, where the seam of ``other`` is whole and that of ``one`` is torn.

    A seam is whole where a word stands across it. What was lost begins with the sentence, or where another sentence
    is torn before it: behind a verb of issuing that nothing issued follows.
    """
    if not other.ahead or other.ahead.start == other.ahead.end or whole(doc, one) or not whole(doc, other):
        return None
    if doc.text[one.span.start] in POSTPOSITIONS:
        return None
    start = other.ahead.start
    for verb in both_scripts.lines("issuing-verbs"):
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
    return bool(words.crossing(left, right)) or _attested(text, at)


def _attested(text: str, at: int) -> bool:
    """Whether the two characters before and behind a seam stand together elsewhere, near it."""
    words = text[max(at - 2, 0) : at + 2]
    if len(fold_to_compare(text[max(at - SEAM, 0) : at])) < 2:
        return False
    low, high = max(at - NEAR, 0), at + NEAR
    first = text.find(words, low, high)
    return text.find(words, first + len(words), high) >= 0


class Loss(NamedTuple):
    """A seam in the middle of a sentence at which words are lost."""

    fragment: Span  #: what is left of the torn clause, up to the seam
    copy: Span  #: the copy of the passage that begins at the seam, or behind the words that belong to the other one
    lost: Span | None  #: where the lost words stand, if they stand anywhere


def losses(doc: Document) -> tuple[Loss, ...]:
    """View: the seams of spliced copies, in order.

    Of two copies that are both torn one lacks the words that stand before the other; and where those begin behind a
    clause that they do not belong to, the end of that clause is lost.
    """
    found = []
    for repeat in doc.derive(repeats):
        left, right = sides(doc, repeat)
        if len(repeat.places) > 2 or not torn(doc, left, right):
            continue
        for one, other in ((left, right), (right, left)):
            words = lost(doc, one, other)
            if words is None:
                continue
            found.append(Loss(_clause(doc.text, one.span.start), one.span, words))
            if words.start > other.ahead.start:
                found.append(Loss(_clause(doc.text, words.start), other.span, None))
    return tuple(sorted(found))


_CLAUSE_END = PAUSE_AND_STOP_MARKS + "\n\r"
FRAGMENT = 24  #: characters of a torn clause that are quoted at most


def _clause(text: str, end: int) -> Span:
    """What stands before ``end`` of its clause."""
    start = max(text.rfind(mark, max(end - FRAGMENT, 0), end) for mark in _CLAUSE_END) + 1
    return Span(max(start, end - FRAGMENT), end)
