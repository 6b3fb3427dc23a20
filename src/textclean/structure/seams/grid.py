"""Evidence of the column: a paragraph that a column end cut comes out as whole lines of that column.

A newspaper sets its text in columns of so many em and indents first lines by two. What stands before a column end is then
so many full lines: its width, with the indent, is a multiple of the measure. A headline is that only by chance. The measure
is read off the seams that other evidence calls breaks; where they agree on none, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from math import log

from . import card
from .page import Evidence, Page

NARROWEST, WIDEST = 18, 84  #: columns of the measures that are tried, in whole em (two columns)
INDENT = 4  #: columns of the first line's indent, which extraction loses
SEEN = 6  #: lines: what is longer fits any measure, as each line may be out by a mark
TELLING = 3  #: lines up to which a fit is evidence
FIT = 0.8  #: share of the cut ends that fit the true measure
ENOUGH = 6.0  #: nats by which a measure must be likelier than chance


def weigh(page: Page, found: list[Evidence], wraps: list[bool]) -> None:
    """Add to the evidence of the seams outside hard-wrapped text whether the left row is whole lines of the column.

    Args:
        page: the page.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
    """
    open_ends = [at for at, wrapped in enumerate(wraps) if not wrapped and not page.ends[at] and page.rows[at].cjk]
    likely = {at for at in open_ends if card.points(found[at], False) >= 1}
    sizes = [(page.rows[at].width, at - 1 not in likely) for at in sorted(likely)]
    column = measure(sizes)
    if not column:
        return
    for at in open_ends:
        lines, off = _lines(page.rows[at].width, at - 1 not in likely, column)
        if lines <= TELLING:
            fits = abs(off) <= _tolerance(lines)
            found[at][("grid-line" if lines == 1 else "grid-lines") if fits else "grid-off"] = ""


def measure(sizes: list[tuple[int, bool]]) -> int:
    """The column that these widths are whole lines of, in display columns; 0 where none is likely.

    Args:
        sizes: width of each cut end, and whether it opens its paragraph.
    """
    best, column = ENOUGH, 0
    counts = Counter(sizes)
    for width in range(NARROWEST, WIDEST + 1, 2):
        gain, hits = 0.0, 0
        for (size, opens), count in counts.items():
            lines, off = _lines(size, opens, width)
            if lines > SEEN:
                continue
            room = _tolerance(lines)
            chance = (room + 1) * 2 / width
            if abs(off) <= room:
                gain += count * log(FIT / chance)
                hits += count
            else:
                gain += count * log((1 - FIT) / (1 - chance))
        if gain > best and hits >= 3:
            best, column = gain, width
    return column


def _lines(size: int, opens: bool, column: int) -> tuple[int, int]:
    """How many lines of a column a width is, and by how many columns it is out."""
    size += INDENT if opens else 0
    lines = max(round(size / column), 1)
    return lines, size - lines * column


def _tolerance(lines: int) -> int:
    """Columns that so many justified lines may be out by: a mark that hangs, or is pushed to the next line."""
    return 0 if lines == 1 else 2
