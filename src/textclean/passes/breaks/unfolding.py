"""Putting lines into the order of the page: an offer of the rules LB015, LB016 and LB017, all of a stretch or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from ...structure.gutters.column_parts import Part, column_parts
from ...structure.seams.order import in_turn, turned_round
from ...text import Document, Edit, Span
from ...text.lines import LINE_END, lines, newline

Order = Literal["set-apart", "turn-round"]


def unfolding(doc: Document, first: int, last: int) -> list[Edit]:
    """The edits that set the columns of rows ``first``..``last`` (half open) one below the other; none where it is not clear what belongs where.

    The lines stay where they are, and what they hold changes places: so each move takes one part to where another was.
    """
    return [edit for parts in column_parts(doc, first, last) for edit in _edits(doc, parts)]


def put_in_order(doc: Document, order: Order, first: int, last: int) -> list[Edit]:
    """The edits that put rows ``first``..``last`` (half open) into the order of the page; none where it is not clear.

    Lines of columns that came out in turn are set apart, lines that were read backwards turned round.
    """
    found = in_turn(doc, first, last) if order == "set-apart" else turned_round(doc, first, last)
    return [edit for parts in found for edit in _edits(doc, parts)]


def _edits(doc: Document, order: Sequence[Part]) -> Iterator[Edit]:
    """The edits of one stretch: of each part what stands there instead, and of what stands between two."""
    places = sorted(order, key=lambda part: part.span)
    for place, part in zip(places, order, strict=True):
        if place is not part:
            yield Edit(place.span.start, place.span.start, part.span)
            yield Edit(*place.span)
    top = places[0].span.start
    if (begin := doc.derive(lines)[doc.derive(lines).holding(top)].start) < top:
        yield Edit(begin, top)
    end, above = doc.derive(newline), _line_ends(doc, places)
    for at, (one, other) in enumerate(pairwise(order)):
        between = Span(places[at].span.end, places[at + 1].span.start)
        wanted = end
        if one.run == other.run:
            wanted *= max([above[row] for row in range(one.row + 1, other.row + 1) if row in above], default=1)
        if doc.text[between.start : between.end] != wanted:
            yield Edit(*between, wanted)


def _line_ends(doc: Document, places: Sequence[Part]) -> dict[int, int]:
    """How many line ends stand above each row: blank lines part the paragraphs of all columns."""
    return {
        other.row: len(LINE_END.findall(doc.text, one.span.end, other.span.start))
        for one, other in pairwise(places)
        if one.row < other.row
    }
