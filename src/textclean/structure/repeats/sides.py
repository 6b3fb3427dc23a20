"""The two copies of a passage, each with what stands around it."""

from __future__ import annotations

from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import CLOSERS, QUOTE_PAIRS, STOP_MARKS
from ...tuples import NamedTuple
from . import Repeat, repeats
from .paragraphs import STOPPED, Paragraphs, begins_sentence, paragraphs

#: What ends a sentence; a full point of English behind a word, and not behind ``Mr``.
_CLAUSE = pattern(
    f"[{STOP_MARKS}．｡\n\r]|(?:(?<=[a-z]{{3}})|(?<= [a-z]{{2}})|(?<=[0-9]))[.](?=[{CLOSERS}]{{0,3}}(?: |$))"
)
_CLOSING = pattern(f"[{CLOSERS}]{{0,3}}")
_OF_BEFORE = pattern("[，。、；：！？）》」』】〕％]|[,.;:!?)](?= )")  #: what no paragraph begins with
READ = 800  #: characters before the end of a copy that are read for quotation marks
_LONGEST = 400  #: characters of a sentence


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
    headless: bool  #: it begins its block with a mark of what stood before it
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


def rests(doc: Document) -> dict[int, Span]:
    """View: by the end of a copy that breaks off, the words with which the other copy goes on there."""
    return {
        one.span.end: other.rest
        for repeat in doc.derive(repeats)
        for both in (sides(doc, repeat),)
        for one, other in (both, both[::-1])
        if one.at_end and not other.at_end and other.rest.start < other.rest.end
    }


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
        bool(_OF_BEFORE.match(doc.text, start, end)) and span.start == start,
        _ahead(doc.text, start, span.start),
        _rest(doc.text, max(span.start, span.end - READ), span.end, end),
    )


def _ahead(text: str, start: int, end: int) -> Span:
    last = start
    for match in _CLAUSE.finditer(text, max(start, end - _LONGEST), end):
        last = match.end()
    return Span(last, end)


def _rest(text: str, low: int, start: int, end: int) -> Span:
    """To the first stop, with what closes behind it; in a quotation, from ``low`` on, to the stop at which that closes."""
    first = end
    for match in _CLAUSE.finditer(text, start, min(end, start + _LONGEST)):
        closed = _CLOSING.match(text, match.end(), end)
        stop = closed.end() if closed else match.end()
        if all(text.count(one, low, stop) == text.count(other, low, stop) for one, other in QUOTE_PAIRS.items()):
            return Span(start, stop)
        first = min(first, stop)
    return Span(start, first)
