"""Verse in long lines: around a row all open lines but a few end in a comma, where a page that was broken breaks anywhere."""

from __future__ import annotations

from itertools import accumulate

from ....text import Document
from ...line_ends import bare
from ..page import page

AROUND = 10  #: rows on either side that are looked at
LEAST = 5  #: of them that end in a comma …
MOST = 2  #: … for each one that ends without a mark at most half as many: on labelled pages a third do, where of verse two thirds do
RUNNING = 20  #: columns of a row that is no headline
_COMMAS = frozenset("，,")


def clause_lines(doc: Document) -> frozenset[int]:
    """View: the rows of Chinese or Japanese before the seams around which lines end where a clause does."""
    one = doc.derive(page)
    if one.debris:
        return frozenset()
    commas = [0, *accumulate([row.cjk and row.words[-1] in _COMMAS for row in one.rows])]
    if commas[-1] < LEAST:
        return frozenset()
    open_ = [0, *accumulate([row.cjk and row.width >= RUNNING and bare(row.words) for row in one.rows])]
    found = set[int]()
    for at, row in enumerate(one.rows[:-1]):
        first, stop = max(at - AROUND, 0), min(at + AROUND + 2, len(one.rows))
        ended = commas[stop] - commas[first]
        if row.cjk and ended >= LEAST and ended >= MOST * (open_[stop] - open_[first]):
            found.add(at)
    return frozenset(found)
