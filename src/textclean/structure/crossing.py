"""What two open paragraphs and two rests below them must look like for the ends of the two to have changed places.

Read on the rows of a page, before lines are joined, and on the paragraphs of the text that comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text.lazy import pattern
from ..text.script import HAN, STOP_MARKS
from .first_words import is_rest

MEASURE = 3  #: display columns in which lines of one measure differ
ALIKE = 4  #: so many open lines of one width were broken by it

_SMALL = pattern("[a-z]")
_STOP = pattern(f"[{STOP_MARKS}]")
_HAN_ENDS = pattern(f"[{HAN}]{{2}}")


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


def both_run(one: str, other: str) -> bool:
    """Whether two texts end in Han, as sentences of Chinese do that are broken off, and the first one has another sentence before."""
    return bool(_HAN_ENDS.match(one[-1] + other[-1]) and _STOP.search(one))


def are_rests(left: str, first: str, second: str) -> bool:
    """Whether the second of two paragraphs that stand below an open one begins as no sentence does; in Latin letters both of them."""
    if left[-1].isascii():
        return bool(_SMALL.match(first) and _SMALL.match(second))
    return is_rest(second)
