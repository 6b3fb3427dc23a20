"""Places where a new article seems to begin and no headline says so: the numbers of a list begin again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from ...structure.blocks import Kind, blocks
from ...structure.numbers import numbers
from ...structure.numbers.section_marks import RANK, RUNNING, Mark, marks
from ...text import Document, Span
from ...tuples import NamedTuple

TOP = RANK["一、"]  #: lists of this depth and above part an article; deeper ones begin again at will
_HEADS = (Kind.HEADLINE, Kind.BYLINE, Kind.SHORT)
_LEADS = "：:"  #: a list that a sentence leads to is its own


class Boundary(NamedTuple):
    """The first mark of the new list, and the last one of the list before."""

    mark: Mark
    before: Mark

    @property
    def span(self) -> Span:
        """The place of the mark."""
        return Span(self.mark.start, self.mark.end)


def unclear_boundaries(doc: Document) -> tuple[Boundary, ...]:
    """View: where a list of the top level begins again at 1 with no headline, byline or higher mark before it, in order."""
    every = doc.derive(blocks)
    lists = [
        one.marks
        for one in doc.derive(numbers).lists
        if len(one.marks) > 1 and not one.marks[0].inline and one.marks[0].scheme not in RUNNING
    ]
    heads = [index for index, block in enumerate(every) if block.kind in _HEADS]
    higher = [mark.block for mark in doc.derive(marks) if not mark.inline and RANK[mark.scheme] < TOP]
    out: list[Boundary] = []
    for scheme in dict.fromkeys(one[0].scheme for one in lists if RANK[one[0].scheme] == TOP):
        for before, after in pairwise(one for one in lists if one[0].scheme == scheme):
            first, last = before[-1].block + 1, after[0].block
            parted = any(bisect_left(row, first) < bisect_right(row, last - 1) for row in (heads, higher))
            led_to = doc.text[every[last - 1].end - 1] in _LEADS
            if after[0].number == 1 and first <= last and not parted and not led_to and not after[0].heading:
                out.append(Boundary(after[0], before[-1]))
    return tuple(sorted(out))
