"""Of repeated passages those that lie inside no heavier one."""

from __future__ import annotations

from bisect import bisect_right

from ...text import Span


def uncovered(groups: list[list[Span]]) -> list[int]:
    """Of passages in the order of their weight, those that are not inside the places of heavier ones."""
    kept: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, places in enumerate(groups):
        if not all(_inside(place, starts, ends) for place in places):
            kept.append(index)
            for place in places:
                at = bisect_right(starts, place.start)
                starts.insert(at, place.start)
                ends.insert(at, place.end)
    return kept


def _inside(place: Span, starts: list[int], ends: list[int]) -> bool:
    """Whether most of a place lies in one that is kept."""
    at = bisect_right(starts, (place.start + place.end) // 2)
    return any(
        5 * (min(ends[n], place.end) - max(starts[n], place.start)) >= 4 * (place.end - place.start)
        for n in range(max(at - 4, 0), at)
    )
