"""Articles that go on elsewhere, as their jump lines say: where the first part ends, and what continues it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from ..text import Document, Span
from ..tuples import NamedTuple
from .blocks import Block, Kind, blocks
from .ends.notes import COMMA
from .ends.stops import has_stop
from .first_words import opens_report
from .furniture.jump_lines import Jump, jumps, matched

_PROSE = (Kind.PARAGRAPH, Kind.ITEM)


class Continued(NamedTuple):
    """The first part of an article, up to the jump line that points on, and what continues it behind the one that points back."""

    head: Span  #: the last paragraph of the first part
    on: Span  #: the jump line behind it
    tail: Span  #: the continuation
    first: int  #: the block of the jump line that points back
    last: int  #: the last block of the continuation
    parted: bool  #: whether the first part ends with a stop, so that what continues it is a paragraph of its own


def continued(doc: Document) -> tuple[Continued, ...]:
    """View: the articles whose two jump lines stand in the text, each behind and before running text."""
    pairs = doc.derive(matched)
    if not pairs:
        return ()
    found = doc.derive(blocks)
    bearing = {_holding(found, one.span): one.on for one in doc.derive(jumps)}
    every = [_continued(doc, *pair, bearing) for pair in pairs]
    return tuple(one for one in every if one is not None)


def _continued(doc: Document, on: Jump, back: Jump, bearing: Mapping[int, bool]) -> Continued | None:
    """One of them; ``bearing``: the blocks that bear a jump line, and whether the last one in it points on."""
    found = doc.derive(blocks)
    head, first = _holding(found, on.span), _holding(found, back.span)
    if head < 0 or first < 0:
        return None
    if found[head].start == on.span.start:
        head -= 1  # a line of its own
    tail = first + (found[first].end == back.span.end)
    if head < 0 or tail >= len(found) or not _runs(doc, found[tail], Kind.SHORT):
        return None
    if not _runs(doc, found[head], Kind.SHORT, Kind.HEADLINE):  # what breaks off has no stop
        return None
    if found[first].start != back.span.start or doc.text[on.span.end : max(found[head].end, on.span.end)].strip():
        return None  # inside a paragraph
    end = min(found[head].end, on.span.start)
    words = Span(found[head].start, len(doc.text[:end].rstrip()))
    start = max(found[tail].start, back.span.end)
    start += len(doc.text[start : found[tail].end]) - len(doc.text[start : found[tail].end].lstrip())
    last = _last(doc, tail, head, bearing)
    parted = has_stop(doc, found[head]._replace(end=words.end))
    return Continued(words, on.span, Span(start, found[last].end), first, last, parted)


def _runs(doc: Document, block: Block, *bare: Kind) -> bool:
    """Whether a block is running text; one of the kinds ``bare``, which have no stop, is where it has a comma."""
    return block.kind in _PROSE or (block.kind in bare and bool(COMMA.search(doc.text, block.start, block.end)))


def _holding(found: tuple[Block, ...], place: Span) -> int:
    """The index of the block that a place lies in; -1: in none."""
    at = bisect_right(found, place.start, key=lambda block: block.start) - 1
    return at if at >= 0 and place.end <= found[at].end else -1


def _last(doc: Document, tail: int, head: int, bearing: Mapping[int, bool]) -> int:
    """The last paragraph of a continuation: before the next headline, report or jump line, and before its own first part."""
    found = doc.derive(blocks)
    last = tail
    while last + 1 < len(found) and last + 1 != head and last + 1 not in bearing and not bearing.get(last):
        after = found[last + 1]
        if after.kind not in _PROSE or opens_report(doc.text[after.start : after.start + 8]):
            break
        last += 1
    return last
