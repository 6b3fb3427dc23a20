"""The stretch of a row of scores that weighs most (Kadane's, by running sums)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


def heaviest(scores: Iterable[int]) -> tuple[int, int]:
    """Where the stretch of scores with the largest sum begins and ends (half open); both 0 where none is positive."""
    sums = [0, *accumulate(scores)]
    best, low, ends = 0, 0, (0, 0)
    for index, total in enumerate(sums):
        if total < sums[low]:
            low = index
        if total - sums[low] > best:
            best, ends = total - sums[low], (low, index)
    return ends
