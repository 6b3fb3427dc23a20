"""Rows of two columns that were read across, told by their width: each is wider than any line of a column, with a space where two meet.

Where the indents of first lines are lost, and lines of one column stand between, no three such spaces stand at one place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...text.script import columns
from ..rows import HALF_WIDTH, Row

LEAST = 4  #: such rows of a text
PAIR = 2  #: of them in a stretch
BETWEEN = 6  #: rows of one column between two of them
PLAIN = 8  #: rows without such a space, by which the measure of a column is told
NARROW = 20  #: columns of the narrowest of these
TOP = 0.85  #: of these rows so many are no wider than the measure
OVER = 8  #: columns by which two lines are wider than one, at least
SLACK = 2  #: columns by which a line may be wider than the measure: a mark hangs, a word in Latin letters is wider
SHORT = 8  #: columns that a full line may lack: the indent of a first line is lost


def doubled(rows: Sequence[Row], spaces: Mapping[int, Sequence[tuple[int, int]]]) -> list[dict[int, tuple[int, int]]]:
    """The stretches of such rows: of each row its number, and the space at which two lines meet.

    Args:
        rows: all rows of a text.
        spaces: of the rows that have some, the spaces (half open, in characters of the row) with a column's line on either side.
    """
    plain = sorted(row.width for at, row in enumerate(rows) if row.cjk and at not in spaces and row.width >= NARROW)
    if len(spaces) < LEAST or len(plain) < PLAIN:
        return []
    measure = plain[int(len(plain) * TOP)]
    found: dict[int, tuple[int, int]] = {}
    for at, places in spaces.items():
        meeting = [one for one in places if _meets(rows[at], one, measure)]
        if meeting and rows[at].width >= measure + OVER:
            found[at] = meeting[0]
    if len(found) < LEAST or len(found) * 4 < len(spaces) * 3:
        return []
    stretches: list[dict[int, tuple[int, int]]] = [{}]
    for at, after in pairwise([*found, len(rows) + BETWEEN + 1]):
        stretches[-1][at] = found[at]
        if after - at > BETWEEN:
            stretches.append({})
    return [one for one in stretches if len(one) >= PAIR]


def _meets(row: Row, space: tuple[int, int], measure: int) -> bool:
    """Whether a line of the measure, or a shorter one, stands on either side of a space, and one of them is full."""
    both = [widened(row.words[: space[0]]), widened(row.words[space[1] :])]
    if max(both) > 2 * (measure + SLACK):
        return False
    return any(measure - SHORT <= one <= measure + SLACK for one in both)


def widened(words: str) -> int:
    """Columns, with the half-width marks as wide as they will be when they have been widened."""
    return columns(words) + len(HALF_WIDTH.findall(words))
