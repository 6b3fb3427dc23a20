"""Where comments hang: places of the source, found again among the segments of the tracked changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...text import Span
from ...tuples import NamedTuple
from .revisions import Item, Segment

LONGEST = 1000  #: characters of a place that a comment covers


class Anchor(NamedTuple):
    """Where the words of a comment begin or end."""

    comment: int
    begins: bool


class _At(NamedTuple):
    """A place among the segments: before the character ``offset`` of the item number ``item``."""

    item: int
    offset: int


def anchored(items: Sequence[Item], source: str, spans: Sequence[Span]) -> list[Item | Anchor]:
    """The segments, cut where the words of comments begin and end.

    Words that were moved carry their comment at the new place. A place of which parts were moved carries it at the first
    of them.

    Args:
        items: the segments.
        source: the text that the spans are places of.
        spans: that of each comment; the number of a comment is its place in this row.
    """
    rows = sorted(
        (item.source, index, len(item.text))
        for index, item in enumerate(items)
        if isinstance(item, Segment) and item.source >= 0
    )
    starts = [row[0] for row in rows]
    cuts: dict[int, list[tuple[int, bool, int]]] = {}
    for number, span in enumerate(spans):
        begin, end = _places(rows, starts, *_narrowed(source, span))
        cuts.setdefault(begin.item, []).append((begin.offset, True, number))
        cuts.setdefault(end.item, []).append((end.offset, False, number))
    out: list[Item | Anchor] = []
    for index, item in enumerate(items):
        out += _cut(item, cuts[index]) if isinstance(item, Segment) and index in cuts else [item]
    for _, begins, number in sorted(cuts.get(len(items), ()), key=lambda cut: (cut[2], not cut[1])):
        out.append(Anchor(number, begins))
    return out


def _narrowed(source: str, span: Span) -> tuple[int, int]:
    """A place without the white space around it; of an empty one the character before or behind it."""
    words = source[span.start : min(span.end, span.start + LONGEST)]
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    if start < end:
        return start, end
    at = span.start
    if at > 0 and source[at - 1] not in "\r\n":
        return at - 1, at
    return at, min(at + 1, len(source))


def _places(rows: Sequence[tuple[int, int, int]], starts: Sequence[int], start: int, end: int) -> tuple[_At, _At]:
    if not rows:
        return _At(0, 0), _At(0, 0)
    begin = _find(rows, starts, start)
    if end <= start:
        return begin, begin
    last = _find(rows, starts, end - 1)
    last = _At(last.item, last.offset + 1)
    if last <= begin:  # the words were parted, and the end stands first
        row = rows[bisect_right(starts, start) - 1]
        last = _At(begin.item, row[2])
    return begin, last


def _find(rows: Sequence[tuple[int, int, int]], starts: Sequence[int], at: int) -> _At:
    source, index, size = rows[max(bisect_right(starts, at) - 1, 0)]
    return _At(index, min(max(at - source, 0), size))


def _cut(item: Segment, cuts: list[tuple[int, bool, int]]) -> list[Item | Anchor]:
    out: list[Item | Anchor] = []
    at = 0
    for offset, begins, number in sorted(cuts, key=lambda cut: (cut[0], cut[2], not cut[1])):
        if offset > at:
            out.append(item._replace(text=item.text[at:offset], source=item.source + at))
            at = offset
        out.append(Anchor(number, begins))
    if at < len(item.text):
        out.append(item._replace(text=item.text[at:], source=item.source + at))
    return out
