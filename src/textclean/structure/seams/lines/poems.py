"""Modern verse by the look of the page around it: short lines of all lengths, most of them without a stop, some with one."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise

from ....text import Document
from ....text.lazy import pattern
from ...layout.ragged import LONG, SHORT
from ...layout.whole_words import cuts
from ..page import Page, page
from .clause_lines import clause_lines
from .read_widths import read_widths

AROUND = 10  #: rows on either side that are looked at
LEAST = 12  #: rows of them that there must be
LINE = 36  #: columns of a line of verse that goes on
STOPPED = 6  #: one row in so many may have a stop inside …
#: … but of as many rows that are open none cuts a word: then they may be fewer, and one in so many may have a stop inside.
WHOLE, WHOLE_LEAST, WHOLE_STOPPED = 8, 10, 2
MARKED = 4  #: one row in so many may be an item or a row of some form
OPEN = (35, 95)  #: of a hundred rows, those that end no sentence
BAND = 1  #: columns on either side in which rows are of one length
ALIKE = 0.5  #: of the open rows: where more are of one length, that is the measure of a column
BOOK = 2  #: where one seam in so many of a page lies in verse, it is a page of poems …
#: … of which more may be long, have a stop inside, or some form
BOOK_LINE, BOOK_LONG, BOOK_STOPPED, BOOK_MARKED = 60, 3, 3, 2
LATIN = 10  #: one row in so many of such a page may have a word in Latin letters: manuals are made of short rows, too
_LATIN = pattern("[A-Za-z]{2}")


def in_poem(one: Page, at: int) -> bool:
    """Whether the seam lies in verse of Chinese or Japanese; prose in Latin letters is ragged in any column."""
    if not (one.rows[at].cjk and one.rows[at + 1].cjk):
        return False
    return at in one.doc.derive(poems) or at in one.doc.derive(clause_lines)


def poems(doc: Document) -> frozenset[int]:
    """View: the rows before the seams that lie in verse."""
    one = doc.derive(page)
    widths, ends = doc.derive(read_widths), one.ends
    count = len(widths)
    if one.debris or count < WHOLE_LEAST or sum(width > SHORT for width in widths) * 2 > count:
        return frozenset()
    long, inside, odd, openly, cut = (
        [0, *accumulate(flags)]
        for flags in (
            [width > SHORT for width in widths],
            [stop > 0 for stop in one.stops],
            [bool(item or kind) for item, kind in zip(one.items, one.kinds, strict=True)],
            [not end for end in ends],
            [not end and cuts(row, after) for end, (row, after) in zip(ends, pairwise(one.rows), strict=False)],
        )
    )
    found, more = set[int](), set[int]()
    for at in range(count - 1):
        first, stop = max(at - AROUND, 0), min(at + AROUND + 2, count)
        rows = stop - first
        wide, halted = long[stop] - long[first], inside[stop] - inside[first]
        left_open = openly[stop] - openly[first]
        whole = left_open >= WHOLE and cut[stop - 1] == cut[first]
        stopped = WHOLE_STOPPED if whole else STOPPED
        if (
            rows < (WHOLE_LEAST if whole else LEAST)
            or wide * BOOK_LONG > rows
            or halted * min(stopped, BOOK_STOPPED) > rows
        ):
            continue
        marked = odd[stop] - odd[first]
        most_open = 100 if whole and halted else OPEN[1]  # a list has no stops
        if marked * BOOK_MARKED > rows or not OPEN[0] * rows <= 100 * left_open <= most_open * rows:
            continue
        sizes = Counter(widths[near] for near in range(first, stop) if not ends[near])
        most = max(sum(sizes[size + by] for by in range(-BAND, BAND + 1)) for size in sizes)
        if most <= ALIKE * left_open:
            strict = wide * LONG <= rows >= max(halted * stopped, marked * MARKED) and widths[at] <= LINE
            (found if strict else more).add(at)
    if len(found) * BOOK >= count - 1 and LATIN * sum(bool(_LATIN.search(row.words)) for row in one.rows) <= count:
        found.update(at for at in more if widths[at] <= BOOK_LINE)
    return frozenset(found)
