"""Claims: which edits of a pass may be made together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import pairwise

from ..text import Edit, Span


class Claims:
    """The edits of one pass that are made: none may want the place of another, or change what another takes along."""

    def __init__(self) -> None:
        self._edits: list[tuple[int, int]] = []
        self._end = -1  # of the last of them
        self._cuts: list[tuple[int, int]] = []  # those that replace or delete characters; disjoint, in order
        self._taken: list[tuple[int, int]] = []  # what moves and copies take, united; disjoint, in order

    def take(self, edits: tuple[Edit, ...]) -> bool:
        """Claim the places of a fix, if all of them are free."""
        if len(edits) == 1 and isinstance(edits[0].insert, str):
            return self._take_one(edits[0].start, edits[0].end)
        places = sorted((edit.start, edit.end) for edit in edits)
        if any(right[0] < left[1] or left == right for left, right in pairwise(places)):
            return False
        if not places or any(self._meets(*place) for place in places):
            return False
        spans = [edit.insert for edit in edits if isinstance(edit.insert, Span)]
        cuts = [place for place in places if place[0] < place[1]]
        if any(_hits(self._cuts, *span) for span in spans) or any(_hits(self._taken, *cut) for cut in cuts):
            return False
        self._end = max(self._end, places[-1][1])
        for place in places:
            insort(self._edits, place)
        for cut in cuts:
            insort(self._cuts, cut)
        for span in spans:
            _unite(self._taken, *span)
        return True

    def _take_one(self, start: int, end: int) -> bool:
        """The quick way for the common fix, one literal."""
        if start > self._end and not self._taken:  # behind all others, as in most passes
            self._edits.append((start, end))
            if start < end:
                self._cuts.append((start, end))
            self._end = end
            return True
        self._end = max(self._end, end)
        if self._meets(start, end) or (self._taken and _hits(self._taken, start, end)):
            return False
        insort(self._edits, (start, end))
        if start < end:
            insort(self._cuts, (start, end))
        return True

    def _meets(self, start: int, end: int) -> bool:
        index = bisect_left(self._edits, (start, end))
        if index < len(self._edits):
            after = self._edits[index]
            if after[0] < end or after == (start, end):
                return True
        return index > 0 and start < self._edits[index - 1][1]


def _hits(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of these disjoint spans, which are in order, shares a character with ``start``..``end``."""
    index = bisect_left(spans, (end,)) - 1
    return index >= 0 and start < end and start < spans[index][1]


def _unite(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span to disjoint ones, which are in order."""
    low = bisect_left(spans, (start,))
    if low and spans[low - 1][1] >= start:
        low -= 1
    high = bisect_right(spans, (end, end))
    if start >= end:
        return
    if low < high:
        start, end = min(start, spans[low][0]), max(end, spans[high - 1][1])
    spans[low:high] = [(start, end)]
