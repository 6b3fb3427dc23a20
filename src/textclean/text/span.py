"""Places in a text and changes to it, in characters (code points)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from ..tuples import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters: ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether the two share a character, or an empty one lies on the edge of or inside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Edit(NamedTuple):
    """Replace the characters ``start``..``end`` of a text.

    ``insert`` is a literal, or a :class:`Span` of the same text. A span whose characters are deleted by
    the same set of edits is a *move* (they keep their origin); otherwise it is a *copy*.
    """

    start: int
    end: int
    insert: str | Span = ""


def in_order(edits: tuple[Edit, ...] | list[Edit], length: int) -> list[Edit]:
    """The edits sorted by place.

    Raises:
        ValueError: an edit lies outside a text of ``length`` characters, or two of them overlap.
    """
    ordered = sorted(edits, key=itemgetter(0, 1))
    before: Edit | None = None
    for edit in ordered:
        start, end, insert = edit
        if not 0 <= start <= end <= length:
            raise ValueError(f"edit {start}..{end} lies outside the text of {length} characters")
        if isinstance(insert, Span) and not 0 <= insert.start <= insert.end <= length:
            raise ValueError(f"edit takes {insert.start}..{insert.end}, outside the text of {length} characters")
        if before is not None and start <= before.end and overlap(before, edit):
            raise ValueError(f"edits {before.start}..{before.end} and {edit.start}..{edit.end} overlap")
        before = edit
    return ordered


def overlap(left: Edit, right: Edit) -> bool:
    """Whether two edits, ``left`` not after ``right``, want the same characters or the same gap."""
    return right.start < left.end or (left.start, left.end) == (right.start, right.end)


def moved(ordered: list[Edit]) -> set[Edit]:
    """Of a set of edits in order, those that move: their span is deleted by another, and no earlier one took it."""
    wishes = [(edit, edit.insert) for edit in ordered if isinstance(edit.insert, Span)]
    if not wishes:
        return set()
    cuts = [edit for edit in ordered if edit.insert == "" and edit.start < edit.end]
    starts = [cut.start for cut in cuts]
    taken: list[Span] = []
    found: set[Edit] = set()
    for edit, span in wishes:
        cut = bisect_right(starts, span.start) - 1
        if span.start >= span.end or cut < 0 or cuts[cut].end < span.end:
            continue
        index = bisect_left(taken, span)
        if not any(span.touches(other) for other in taken[max(index - 1, 0) : index + 1]):
            taken.insert(index, span)
            found.add(edit)
    return found


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def hold(spans: Sequence[Span], offset: int) -> bool:
    """Whether the character at ``offset`` lies in one of some spans, which are in order and disjoint."""
    index = bisect_left(spans, Span(offset + 1, 0)) - 1
    return index >= 0 and offset < spans[index].end


def left_by_moves(cut: Edit, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The parts of a deletion that no move takes along; ``spans`` are what moves take, in order and disjoint."""
    at = cut.start
    index = bisect_left(spans, (cut.start,))
    while index < len(spans) and spans[index].start < cut.end:
        span = spans[index]
        index += 1
        if span.end <= cut.end:
            if at < span.start:
                yield at, span.start
            at = span.end
    if at < cut.end:
        yield at, cut.end


def replaced(text: str, literal: Iterable[tuple[int, int, str]]) -> str:
    """A text with words put in the places of others: where they begin and end, in order, and what is put there."""
    parts: list[str] = []
    at = 0
    for start, end, insert in literal:
        parts += (text[at:start], insert)
        at = end
    parts.append(text[at:])
    return "".join(parts)
