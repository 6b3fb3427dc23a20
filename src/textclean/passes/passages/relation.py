"""What two copies of a passage are to one another."""

from __future__ import annotations

from enum import StrEnum
from unicodedata import normalize

from ...structure.repeats import Pair
from ...structure.repeats.sides import Side
from ...structure.repeats.splice import torn
from ...text import Document
from ...text.lazy import pattern

APART = 40  #: folded characters between the two prints of a page at most: a page number, a running head


_END = ",.;:!?、。…"  #: marks at either end of a copy that say nothing: it may have been cut out of a sentence
_CLAUSES = pattern("[，、；。！？]|[,;.!?] ")  #: what running text has and a headline mostly has not


class Relation(StrEnum):
    """How a copy differs from the other one."""

    EXACT = "exact"
    NEAR = "near"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    SENTENCE = "sentence"
    TWICE = "twice"


def relation(doc: Document, left: Side, right: Side, pair: Pair) -> Relation:
    """What the later copy is to the earlier one.

    Args:
        doc: the text.
        left, right: the earlier copy and the later one, in their paragraphs.
        pair: the two as they were found.
    """
    apart = pair.right.start - pair.left.end
    if apart <= APART and left.last - left.first >= 1 and right.last - right.first >= 1:
        return Relation.TWICE
    if apart <= 1 and (left.first == right.last or not (left.at_start or right.at_end)):
        return Relation.SENTENCE
    if pair.hole or torn(doc, left, right):
        return Relation.SPLICED
    for one, other in ((left, right), (right, left)):
        if cut_end(one, other) or cut_start(one, other) or cut_behind(doc, one, other):
            return Relation.TRUNCATED
    return Relation.EXACT if _equal(doc, left, right, pair) else Relation.NEAR


def cut_end(one: Side, other: Side) -> bool:
    """Whether ``one`` ends with its block where the other goes on in the middle of a sentence."""
    return one.at_end and not one.stops and not other.at_end and not other.stops


def cut_behind(doc: Document, one: Side, other: Side) -> bool:
    """Whether ``one``, which has clauses, ends its block without the stop that the other has there before it goes on."""
    torn = one.at_end and not one.stops and other.stops and not other.at_end
    return torn and bool(_CLAUSES.search(doc.text, *one.span))


def cut_start(one: Side, other: Side) -> bool:
    """Whether ``one`` begins with its block where the other began the sentence earlier, or with the stop of a lost one."""
    return one.at_start and not other.at_start and (not other.starts or one.headless)


def _equal(doc: Document, left: Side, right: Side, pair: Pair) -> bool:
    """Whether two copies are the same but for white space and the width of their characters."""
    if not all(step.same for step in pair.steps):
        return False
    one, other = (_plain(doc.text[side.span.start : side.span.end]) for side in (left, right))
    return one == other


def _plain(words: str) -> str:
    return normalize("NFKC", "".join(words.split())).strip(_END)
