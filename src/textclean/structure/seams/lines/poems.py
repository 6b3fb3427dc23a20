"""Modern verse by the look of the page around it: short lines of all lengths, most of them without a stop, some with one."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from ....text import Document
from ..page import Page, page

AROUND = 10  #: rows on either side that are looked at
LEAST = 12  #: rows of them that there must be
LINE = 36  #: columns of a line of verse that goes on
SHORT = 44  #: columns of a line of verse at most …
LONG = 10  #: … of all but one in so many
STOPPED = 6  #: one row in so many may have a stop inside
MARKED = 4  #: one row in so many may be an item or a row of some form
OPEN = (35, 95)  #: of a hundred rows, those that end no sentence
BAND = 1  #: columns on either side in which rows are of one length
ALIKE = 0.5  #: of the open rows: where more are of one length, that is the measure of a column


def in_poem(one: Page, at: int) -> bool:
    """Whether the seam lies in verse of Chinese or Japanese; prose in Latin letters is ragged in any column."""
    if one.widths[at] > LINE or not (one.rows[at].cjk and one.rows[at + 1].cjk):
        return False
    return at in one.doc.derive(poems)


def poems(doc: Document) -> frozenset[int]:
    """View: the rows before the seams that lie in verse."""
    one = doc.derive(page)
    widths, ends = one.widths, one.ends
    count = len(widths)
    if one.debris or count < LEAST or sum(width > SHORT for width in widths) * 2 > count:
        return frozenset()
    long, inside, odd, openly = (
        [0, *accumulate(flags)]
        for flags in (
            [width > SHORT for width in widths],
            [stop > 0 for stop in one.stops],
            [bool(item or kind) for item, kind in zip(one.items, one.kinds, strict=True)],
            [not end for end in ends],
        )
    )
    found = set()
    for at in range(count - 1):
        first, stop = max(at - AROUND, 0), min(at + AROUND + 2, count)
        rows = stop - first
        if rows < LEAST or (long[stop] - long[first]) * LONG > rows or (inside[stop] - inside[first]) * STOPPED > rows:
            continue
        left_open = openly[stop] - openly[first]
        if (odd[stop] - odd[first]) * MARKED > rows or not OPEN[0] * rows <= 100 * left_open <= OPEN[1] * rows:
            continue
        sizes = Counter(widths[near] for near in range(first, stop) if not ends[near])
        most = max(sum(sizes[size + by] for by in range(-BAND, BAND + 1)) for size in sizes)
        if most <= ALIKE * left_open:
            found.add(at)
    return frozenset(found)
