"""The two copies of a passage, each with what stands around it."""

from __future__ import annotations

from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import STOP_MARKS
from ...tuples import NamedTuple
from . import Repeat, repeats
from .paragraphs import STOPPED, Paragraphs, begins_sentence, paragraphs

_CLAUSE = pattern(f"[{STOP_MARKS}．｡\n\r]")


class Side(NamedTuple):
    """One copy. ``place`` is folded, all else in the document."""

    place: Span
    span: Span
    first: int  #: number of the block in which it begins
    last: int  #: number of the block in which it ends
    at_start: bool  #: it begins where its block begins
    at_end: bool  #: it ends where its block ends
    starts: bool  #: it begins where a sentence begins
    stops: bool  #: it ends where a sentence ends
    inside: bool  #: it stands in the middle of another sentence, whole as it is
    ahead: Span  #: the words of its first sentence that stand before it, in its block
    rest: Span  #: the words of its last sentence that stand behind it, in its block


def sides(doc: Document, repeat: Repeat) -> tuple[Side, Side]:
    """Both copies of the pair that says most, the earlier one first."""
    found = doc.derive(paragraphs)
    left, right = (_side(doc, found, place) for place in (repeat.pair.left, repeat.pair.right))
    return left._replace(inside=_inside(left, right)), right._replace(inside=_inside(right, left))


def torn_off(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """View: where copies begin, and where copies end, that lost what the other copy has there before or behind it."""
    begins, ends = set[int](), set[int]()
    for repeat in doc.derive(repeats):
        both = sides(doc, repeat)
        for one, other in (both, both[::-1]):
            if one.at_start and not other.at_start:
                begins.add(one.span.start)
            if one.at_end and not other.at_end:
                ends.add(one.span.end)
    return frozenset(begins), frozenset(ends)


def _inside(one: Side, other: Side) -> bool:
    """Whether ``one`` was put into a sentence that it has nothing to do with: ``other`` is a paragraph of its own."""
    return not one.at_start and not one.starts and other.at_start and other.at_end and other.stops and not one.at_end


def _side(doc: Document, found: Paragraphs, place: Span) -> Side:
    first, last = found.at(place.start), found.at(place.end - 1)
    span = found.span(place)
    start, end = found.blocks[first].start, found.blocks[last].end
    return Side(
        place,
        span,
        first,
        last,
        span.start == start,
        span.end == end,
        begins_sentence(found, place.start),
        bool(STOPPED.search(doc.text, max(span.end - 5, span.start), span.end)),
        False,
        _ahead(doc.text, start, span.start),
        _rest(doc.text, span.end, end),
    )


def _ahead(text: str, start: int, end: int) -> Span:
    last = start
    for match in _CLAUSE.finditer(text, max(start, end - 400), end):
        last = match.end()
    return Span(last, end)


def _rest(text: str, start: int, end: int) -> Span:
    match = _CLAUSE.search(text, start, min(end, start + 400))
    return Span(start, match.end() if match else end)
