"""Lines of one width: what they were broken by is the measure, and no column that crosses another."""

from __future__ import annotations

from collections.abc import Mapping

MEASURE = 3  #: display columns in which lines of one measure differ
ALIKE = 4  #: so many open lines of one width were broken by it


def of_one_measure(one: int, other: int, widths: Mapping[int, int]) -> bool:
    """Whether two open lines were broken at one width, as more lines were.

    Args:
        one: columns of a line.
        other: those of the other one.
        widths: how many lines have so many columns.
    """
    return (
        abs(one - other) <= MEASURE and sum(widths.get(one + off, 0) for off in range(-MEASURE, MEASURE + 1)) >= ALIKE
    )
