"""What stands already: the edits that were made, seen from the places of those that were not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property

from ..text import Span
from ..text.compose import Key, Move, SourceEdit

MOST = 1000  #: an offer for a place with more edits than this takes a run
Made = Mapping[str, tuple[SourceEdit, ...]]  #: for the id of each fixed finding, what its fix came to


def _place(row: tuple[Key, SourceEdit]) -> tuple[int, int]:
    return row[1][:2]


class Standing:
    """The edits that were made, seen from the places of those that were not."""

    def __init__(self, made: Made) -> None:
        self._made = made

    @cached_property
    def _rows(self) -> list[tuple[Key, SourceEdit]]:
        """The edits that hold (those of ``compose.outermost``), in source order; sorted when it is first asked for."""
        rows = [((name, number), edit) for name, edits in self._made.items() for number, edit in enumerate(edits)]
        under = {key for _, edit in rows if edit.over for key in edit.over}
        return sorted([row for row in rows if row[0] not in under], key=_place)

    @cached_property
    def _starts(self) -> list[int]:
        return [edit.start for _, edit in self._rows]

    @cached_property
    def _edges(self) -> list[int]:
        """Where what was moved begins and ends."""
        holes = [piece for _, edit in self._rows for piece in edit.insert if isinstance(piece, Move)]
        return sorted(at for hole in holes for at in hole)

    @cached_property
    def _borders(self) -> frozenset[int]:
        return frozenset(self._edges)

    def inside(self, start: int, end: int) -> frozenset[Key]:
        """The edits that were made within a place; what was put in at its edges is not."""
        found: set[Key] = set()
        index = bisect_left(self._starts, start)
        stop = min(bisect_left(self._starts, end), index + MOST)
        for number in range(index, stop):
            key, edit = self._rows[number]
            if edit.end <= end and (edit.start < edit.end or edit.start > start):
                found.add(key)
                found |= edit.over
        return frozenset(found)

    def alone_at(self, gap: int) -> tuple[Key, SourceEdit] | None:
        """The one edit that puts words in at a gap and does nothing else, where no other edit touches the gap."""
        if gap in self._borders:
            return None
        low, high = bisect_left(self._starts, gap), bisect_right(self._starts, gap)
        if high - low != 1 or self._rows[low][1].end > gap or (low and self._rows[low - 1][1].end >= gap):
            return None
        key, edit = self._rows[low]
        return (key, edit) if all(isinstance(piece, str) for piece in edit.insert) else None

    def lets(self, offer: SourceEdit) -> bool:
        """Whether an edit can be made beside those that were: none of them lies across the edge of one of its places."""
        own = () if offer.start == offer.end and offer.over else (Span(offer.start, offer.end),)
        places = [*own, *(piece for piece in offer.insert if isinstance(piece, Move))]
        return not any(self._crosses(start, end) for start, end in places)

    def _crosses(self, start: int, end: int) -> bool:
        if bisect_right(self._edges, start) < bisect_left(self._edges, end):
            return True
        if bisect_left(self._starts, end) - bisect_left(self._starts, start) > MOST:
            return True
        if start == end and (start in self._borders or self._puts_in(start)):
            return True
        for at in {start, end}:
            index = bisect_left(self._starts, at) - 1  # the last edit that begins before
            if index >= 0 and self._rows[index][1].end > at:
                return True
        return start < end and self._holds(start, end)

    def _puts_in(self, at: int) -> bool:
        """Whether an edit that was made puts something in at a gap, so that the order of the two is not known."""
        index = max(bisect_left(self._starts, at) - 1, 0)
        while index < len(self._rows) and self._rows[index][1].start <= at:
            edit = self._rows[index][1]
            more = any(not isinstance(piece, str) for piece in edit.insert)
            if edit.end >= at and (more or sum(map(len, edit.insert)) > edit.end - edit.start):
                return True
            index += 1
        return False

    def _holds(self, start: int, end: int) -> bool:
        """Whether an edit that begins here goes on behind the end."""
        index = bisect_left(self._starts, start)
        while index < len(self._rows) and self._starts[index] == start:
            if self._rows[index][1].end > end:
                return True
            index += 1
        return False
