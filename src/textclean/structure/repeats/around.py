"""Parallel wording around a passage: what stands far off says nothing of it, whatever else a file holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

AROUND = 10_000  #: folded characters on either side of a passage: an article, or several
READ = 128  #: places around a passage that are looked at; there are more only where everything is parallel


class Company:
    """The pairs of passages of like wording, by where they stand.

    Args:
        pairs: where either side of each begins.
    """

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        rows = sorted((start, number) for number, pair in enumerate(pairs) for start in pair)
        self._starts = [start for start, _ in rows]
        self._numbers = [number for _, number in rows]

    def around(self, left: int, right: int, most: int) -> int:
        """How many pairs have a side near one of two places, up to ``most`` and some."""
        found: set[int] = set()
        for place in (left, right):
            first = bisect_left(self._starts, place - AROUND)
            last = bisect_right(self._starts, place + AROUND)
            if last - first > READ:  # the nearest on either side
                middle = bisect_left(self._starts, place)
                first, last = max(first, middle - READ // 2), min(last, middle + READ // 2)
            found.update(self._numbers[first:last])
            if len(found) > most:
                break
        return len(found)
