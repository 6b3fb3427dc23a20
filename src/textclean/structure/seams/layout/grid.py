"""Evidence of the column: a paragraph that a column end cut comes out as whole lines of that column.

A newspaper sets its text in columns of so many em and mostly indents first lines by two. What stands before a column end
is then so many full lines: its width, with the indent, is a multiple of the measure, but for what each line is out by (a
mark that hangs, a word that was not parted). A headline is that only by chance. The measure is read off the seams that
other evidence calls breaks; where they agree on none, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import exp, log, pi, sqrt

from ....sums import added
from ....text.script import columns
from ....tuples import NamedTuple
from ...rows import Row
from .. import card
from ..page import Evidence, Page

NARROWEST, WIDEST = 18, 84  #: columns of the measures that are tried, in whole em (two columns)
INDENTS = (4, 0)  #: columns of a first line's indent, which extraction loses
LONGEST = 800  #: columns; a longer row fits any measure, as each of its lines may be out by something
FIRST, LINE = 1.0, 0.8  #: variance of a row's width, in square columns: of any row, and for each of its lines
FIT = 0.85  #: share of the cut ends that are whole lines of the true measure
ENOUGH = 6.0  #: nats by which a measure must be likelier than chance
OTHERS = 4.0  #: nats of these that the other seams must bring
TELLING = 1.2  #: nats from which a row's fit, or its want of one, is evidence


class Column(NamedTuple):
    """The measure of a page set in columns."""

    width: int  #: display columns
    nats: float  #: by which it is likelier than chance
    size: Callable[[int], int]  #: how wide the row of a number was set, with its indent


def weigh(page: Page, seams: Sequence[int], found: list[Evidence], wraps: list[bool], tally: card.Tally) -> None:
    """Add to the evidence of the seams outside hard-wrapped text whether the left row is whole lines of the column.

    Args:
        page: the page.
        seams: numbers of the rows before the seams that may be joined.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
        tally: the points of each so far.
    """
    open_ends = [at for at in seams if not wraps[at] and not page.ends[at] and page.rows[at].cjk]
    likely = {at for at in open_ends if tally[at] >= 1}
    if len(likely) < 3:
        return
    readings = [reading for reading in _readings(page, likely) if reading.nats >= ENOUGH]
    width = max(readings, key=lambda reading: reading.nats).width if readings else 0
    readings = [reading for reading in readings if reading.width == width]
    for at in open_ends:
        fits = [(gain(size, width), size) for size in (reading.size(at) for reading in readings)]
        if not fits or (
            at in likely
            and all(reading.nats - nats < OTHERS for reading, (nats, _) in zip(readings, fits, strict=True))
        ):
            continue
        nats, size = max(fits)
        lines = max(round(size / width), 1)
        if lines == 1 and not _runs(page, at):
            continue
        if nats <= -TELLING:
            found[at]["grid-off"] = ""
        elif nats >= TELLING and (lines > 1 or (size == width and at)):  # the first row is mostly the title
            found[at]["grid-line" if lines == 1 else "grid-lines"] = ""


def _runs(page: Page, at: int) -> bool:
    """Whether one of the rows holds a mark: the lines of a headline have a measure of their own."""
    return any(page.commas[row] or page.stops[row] or page.ends[row] for row in (at, at + 1))


def _readings(page: Page, likely: set[int]) -> Iterable[Column]:
    """The measure by each way to set first lines and half-width marks: as wide as Han, or half as wide."""
    rows, plain = page.rows, page.doc.facts(_plain)
    for wide in (True, False):
        for indent in INDENTS:

            def size(at: int, wide: bool = wide, indent: int = indent) -> int:
                row: Row = rows[at]
                return (row.width if wide else plain[row.words]) + (indent if at - 1 not in likely else 0)

            yield Column(*column_of(size(at) for at in likely), size)


def _plain(words: str) -> int:
    return columns(words)


def column_of(sizes: Iterable[int]) -> tuple[int, float]:
    """The column that these widths are whole lines of, in display columns (0 where none is), and its nats.

    Args:
        sizes: width of each cut end, in display columns, with the indent of a first line.
    """
    counts = Counter(sizes)
    best, nats = 0, 0.0
    for width in range(NARROWEST, WIDEST + 1, 2):
        total = added([count * gain(size, width) for size, count in counts.items()])
        if total > nats:
            best, nats = width, total
    return best, nats


@cache
def gain(size: int, width: int) -> float:
    """Nats by which a row of so many display columns is likelier cut from a column of a width than of any length."""
    if size > LONGEST:
        return 0.0
    lines = max(round(size / width), 1)
    off, variance = size - lines * width, FIRST + LINE * lines
    fits = FIT * exp(-off * off / (2 * variance)) / sqrt(2 * pi * variance)
    return log(width * fits + (1 - FIT))
