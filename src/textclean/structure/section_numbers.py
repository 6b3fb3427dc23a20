"""Numbers of sections that stand alone on their lines, as page numbers do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .layout import finished
from .rows import Row


def sections(lines: Sequence[Row], numbers: Mapping[int, int]) -> frozenset[int]:
    """The rows of a series of bare numbers that number sections, and not pages.

    Such numbers begin with 1 above the text, and none stands in a sentence: a page ends where it is full, mostly in the
    middle of one, a section where its author ended it.

    Args:
        lines: the rows of a text.
        numbers: rows of a rising series, each with its number, top to bottom.
    """
    first = min(numbers, default=-1)
    if first < 0 or numbers[first] != 1 or any(finished(row.words) for row in lines[:first]):
        return frozenset()
    if any(at and not finished(lines[at - 1].words) for at in numbers if at != first):
        return frozenset()
    return frozenset(numbers)


__all__ = ["sections"]
