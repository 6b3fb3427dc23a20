"""The way back from a source to a text made of it: where the characters of a place stand now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from .runs import Run
from .span import Span


class WayBack:
    """Where the characters of a source went; sorted when it is first asked, because moves leave origins in no order.

    Args:
        runs: the origins of the text.
        length: that of the text, in characters.
    """

    def __init__(self, runs: Sequence[Run], length: int) -> None:
        self._runs = runs
        self._length = length

    def places(self, source: Span) -> tuple[Span, ...]:
        """The places of the characters of ``source``, in the order of the text; never none."""
        start, end = source
        starts, rows = self._kept
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < end:  # mostly: all of it side by side, or all of it gone
            first, here, stop = rows[index]
            gaps, _ = self._put_in
            if not gaps or bisect_right(gaps, start) == bisect_left(gaps, end):  # nothing was put in between
                if end - first <= stop - here:
                    return (Span(here + start - first, here + end - first),)
                if start - first >= stop - here and (index + 1 == len(starts) or starts[index + 1] >= end):
                    return (self._gone(start),)
        found = sorted(self._places(source))
        if len(found) < 2:
            return (found[0] if found else self._gone(source.start),)
        merged = [found[0]]
        for span in found[1:]:
            if span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return tuple(merged)

    def _end(self, index: int) -> int:
        return self._runs[index + 1].start if index + 1 < len(self._runs) else self._length

    @cached_property
    def _kept(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """Where the characters of the source went, in its order: first origins, and (source start, start, end here)."""
        rows = sorted(
            (run.origin // 2, run.start, self._end(index)) for index, run in enumerate(self._runs) if run.step
        )
        return [row[0] for row in rows], rows

    @cached_property
    def _put_in(self) -> tuple[list[int], list[Span]]:
        """The characters put in, in the order of their gaps: the gaps, and the place of each."""
        rows = sorted(
            (run.origin // 2, Span(run.start, self._end(index))) for index, run in enumerate(self._runs) if not run.step
        )
        return [row[0] for row in rows], [row[1] for row in rows]

    def _places(self, source: Span) -> Iterator[Span]:
        gaps, spans = self._put_in
        if source.start == source.end:
            yield from spans[bisect_left(gaps, source.start) : bisect_right(gaps, source.start)]
            return
        yield from spans[bisect_right(gaps, source.start) : bisect_left(gaps, source.end)]
        starts, rows = self._kept
        index = max(bisect_right(starts, source.start) - 1, 0)
        while index < len(rows) and starts[index] < source.end:
            first, start, end = rows[index]
            low, high = max(source.start - first, 0), min(source.end - first, end - start)
            if low < high:
                yield Span(start + low, start + high)
            index += 1

    def _gone(self, at: int) -> Span:
        """Where the source character ``at``, which is no longer there, stood: behind what is left before it."""
        starts, rows = self._kept
        index = bisect_left(starts, at) - 1
        here, seen = 0, -1
        if index >= 0:
            first, start, end = rows[index]
            seen = min(at - first, end - start)
            here, seen = start + seen, first + seen
        gaps, spans = self._put_in
        index = bisect_right(gaps, at) - 1
        if index >= 0 and gaps[index] >= seen:
            here = spans[index].end
        return Span(here, here)
