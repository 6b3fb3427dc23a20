"""The way back from a source to a text made of it: where the characters of a place stand now."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from .runs import NUMBER, Runs
from .span import Span


class WayBack:
    """Where the characters of a source went; sorted when it is first asked, because moves leave origins in no order.

    Args:
        runs: the origins of the text.
        length: that of the text, in characters.
    """

    def __init__(self, runs: Runs, length: int) -> None:
        self._runs = runs
        self._length = length

    def places(self, source: Span) -> tuple[Span, ...]:
        """The places of the characters of ``source``, in the order of the text; never none."""
        start, end = source
        starts, heres, stops = self._kept
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < end:  # mostly: all of it side by side, or all of it gone
            first, here, stop = starts[index], heres[index], stops[index]
            gaps = self._put_in[0]
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

    @cached_property
    def _kept(self) -> tuple[array[int], array[int], array[int]]:
        """Where the characters of the source went, in its order: their first places there; starts and ends here."""
        return self._sorted(stepping=True)

    @cached_property
    def _put_in(self) -> tuple[array[int], array[int], array[int]]:
        """The characters put in, in the order of their gaps: the gaps; starts and ends here."""
        return self._sorted(stepping=False)

    def _sorted(self, stepping: bool) -> tuple[array[int], array[int], array[int]]:
        origins, starts = self._runs.origins, self._runs.starts
        order = [index for index, step in enumerate(self._runs.steps) if bool(step) is stepping]
        order.sort(key=origins.__getitem__)
        ends = starts[1:]
        ends.append(self._length)
        halves = array(NUMBER, [origins[index] >> 1 for index in order])
        return halves, array(NUMBER, map(starts.__getitem__, order)), array(NUMBER, map(ends.__getitem__, order))

    def _places(self, source: Span) -> Iterator[Span]:
        gaps, heres, stops = self._put_in
        if source.start == source.end:
            found = slice(bisect_left(gaps, source.start), bisect_right(gaps, source.start))
            yield from map(Span, heres[found], stops[found])
            return
        found = slice(bisect_right(gaps, source.start), bisect_left(gaps, source.end))
        yield from map(Span, heres[found], stops[found])
        starts, heres, stops = self._kept
        index = max(bisect_right(starts, source.start) - 1, 0)
        while index < len(starts) and starts[index] < source.end:
            first, start, end = starts[index], heres[index], stops[index]
            low, high = max(source.start - first, 0), min(source.end - first, end - start)
            if low < high:
                yield Span(start + low, start + high)
            index += 1

    def _gone(self, at: int) -> Span:
        """Where the source character ``at``, which is no longer there, stood: behind what is left before it."""
        starts, heres, stops = self._kept
        index = bisect_left(starts, at) - 1
        here, seen = 0, -1
        if index >= 0:
            first, start, end = starts[index], heres[index], stops[index]
            seen = min(at - first, end - start)
            here, seen = start + seen, first + seen
        gaps, _, stops = self._put_in
        index = bisect_right(gaps, at) - 1
        if index >= 0 and gaps[index] >= seen:
            here = stops[index]
        return Span(here, here)
