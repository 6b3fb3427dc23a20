"""Printed lines that were joined with a space: the spaces of a paragraph stand at regular distances, those of the lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text.script import columns

SERIES = 3  #: display columns by which the distances of one series may differ
INDENT = 4  #: display columns by which the first line of a paragraph is set in
LEAST_WIDTH = 16  #: display columns of the narrowest printed line


def series(text: str, start: int, places: Sequence[int]) -> int:
    """Display columns of the printed lines of a paragraph, where its spaces stand at regular distances; else 0."""
    if len(places) < 3:
        return 0
    widths = [columns(text[left + 1 : right]) for left, right in pairwise([start - 1, *places])][1:]
    middle = sorted(widths)[len(widths) // 2]
    close = sum(abs(width - middle) <= SERIES for width in widths)
    return middle if middle >= LEAST_WIDTH and close >= 0.8 * len(widths) else 0


def fits(text: str, start: int, places: Sequence[int], measure: int) -> int:
    """The measure of the page, where a paragraph of few printed lines has its spaces at their ends; else 0."""
    ends = [start - 1, *places]
    widths = [columns(text[left + 1 : right]) for left, right in pairwise(ends)]
    first = -SERIES - INDENT <= widths[0] - measure <= SERIES
    return measure if first and all(abs(width - measure) <= SERIES for width in widths[1:]) else 0
