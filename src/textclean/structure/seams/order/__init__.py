"""The order of lines that stand in another one than that of the page: where it can be told, they can be put in it.

What is told is all of a stretch or nothing: lines of columns that came out in turn are dealt out to their columns, and lines of a page
that was read backwards are turned round. Where too many of them may belong elsewhere, nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....sums import added
from ....text import Document, Span
from ....text.lines import lines
from ...gutters.column_parts import Part
from ..page import Page, page
from ..weighing import of_wrapped
from .links import Links
from .parallel import say_the_same
from .turned import goes_on
from .tapes import NONE, Dealt, deal

AROUND = 30  #: rows on either side of those that are told of that may be of the columns
LEAST = 4  #: rows of a column
DOUBT = 0.06  #: of the rows of a stretch so many may belong elsewhere
KNOWN = 0.6  #: of the rows that are told of so many must be dealt out
EDGE = 3  #: rows between those that are told of and the end of a page
TINY = 6  #: columns of a row without a letter: a page number


def in_turn(doc: Document, first: int, last: int) -> list[list[Part]]:
    """The rows of each stretch of columns that came out in turn, one column behind the other.

    Args:
        doc: the text.
        first: number of the first row that is told of.
        last: number of the row behind the last one.
    """
    one = doc.derive(page)
    if not one.measure.edge:
        return []
    found: list[list[Part]] = []
    done = 0
    for among in _pages(one, max(first - AROUND, 0), min(last + AROUND, len(one.rows))):
        numbers = [at for at in among if not _is_page_number(one, at)]
        if len(numbers) < 2 * LEAST:
            continue
        for rows in _dealt(Links(one, numbers, of_wrapped), numbers):
            inside = range(min(map(min, rows)), max(map(max, rows)) + 1)
            done += len(range(max(first, inside.start), min(last, inside.stop)))
            apart = [at for at in inside if _is_page_number(one, at)]
            found.append(_parts(doc, [*rows, *([at] for at in apart)]))
    return found if done >= KNOWN * (last - first) else []


def turned_round(doc: Document, first: int, last: int) -> list[list[Part]]:
    """The rows of a stretch that was read backwards, from the last one to the first; arguments as of :func:`in_turn`."""
    one = doc.derive(page)
    first, last = _to_the_edges(one, first, last)
    numbers = [at for at in reversed(range(first, last)) if not _is_page_number(one, at)]
    if not one.measure.edge or len(numbers) < 2 * LEAST or any(map(one.fed, range(first, last - 1))):
        return []
    if not goes_on(Links(one, numbers, of_wrapped)):
        return []
    inside = range(min(numbers), max(numbers))
    return [_parts(doc, [numbers, *([at] for at in inside if _is_page_number(one, at))])]


def _to_the_edges(one: Page, first: int, last: int) -> tuple[int, int]:
    """The same rows, and the few on either side that lie between them and a blank line or the end of a page."""
    top, bottom = first, last
    while top and not one.rows[top].blanks and not one.fed(top - 1):
        top -= 1
    while bottom < len(one.rows) and not one.rows[bottom].blanks and not one.fed(bottom - 1):
        bottom += 1
    return top if first - top <= EDGE else first, bottom if bottom - last <= EDGE else last


def _pages(one: Page, first: int, last: int) -> Iterator[range]:
    begun = first
    for at in range(first, last - 1):
        if one.fed(at):
            yield range(begun, at + 1)
            begun = at + 1
    yield range(begun, last)


def _is_page_number(one: Page, at: int) -> bool:
    """Whether a row is a page number, or the like: it stands in no column."""
    words = one.rows[at].words
    return one.kinds[at] == "furniture" or (one.widths[at] <= TINY and not any(map(str.isalpha, words)) and any(map(str.isdigit, words)))


def _dealt(links: Links, numbers: Sequence[int]) -> Iterator[list[list[int]]]:
    """The rows of each column, of each stretch of them where it is clear enough."""
    count = len(numbers)
    dealt = deal(count, links, links.pauses, [links.parted(at) for at in range(count)])
    for stretch in _stretches(dealt):
        columns = _columns(dealt, stretch)
        if len(columns) < 2 or min(map(len, columns)) < LEAST:
            continue
        if added(1 - dealt[at].sure for at in stretch) > DOUBT * len(stretch):
            continue
        if not say_the_same([[links.rows[at] for at in column] for column in columns]):
            yield [[numbers[at] for at in column] for column in columns]


def _stretches(dealt: Sequence[Dealt]) -> Iterator[range]:
    begun = 0
    for at in range(1, len(dealt)):
        if dealt[at].begins:
            yield range(begun, at)
            begun = at
    yield range(begun, len(dealt))


def _columns(dealt: Sequence[Dealt], stretch: range) -> list[list[int]]:
    """The rows of each column, the column that begins first ahead."""
    columns: list[list[int]] = []
    column_of: dict[int, list[int]] = {}
    for at in stretch:
        before = dealt[at].before
        if before == NONE:
            columns.append([])
        column_of[at] = columns[-1] if before == NONE else column_of[before]
        column_of[at].append(at)
    return columns


def _parts(doc: Document, columns: Sequence[Sequence[int]]) -> list[Part]:
    every, found = doc.derive(page).rows, doc.derive(lines)
    return [
        Part(at, run, Span(found[every[at].line].start, every[at].end))
        for run, column in enumerate(columns)
        for at in column
    ]
