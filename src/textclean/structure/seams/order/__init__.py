"""The order of lines that do not stand in that of the page: where it can be told, they can be put in it.

Lines of columns that came out in turn are dealt out to their columns, and lines of a page that was read backwards are turned round:
all of a stretch, or nothing where too many of its lines may belong elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ....sums import added
from ....text import Document, Span
from ....text.lines import lines
from ...gutters.column_parts import Part
from ..links import Links
from ..page import Page, page
from ..weighing import of_wrapped
from .parallel import say_the_same
from .tapes import NONE, Dealt, deal
from .turned import goes_on

AROUND = 30  #: rows on either side of those that are told of that may be of the columns
LEAST = 4  #: rows of a column
DOUBT = 0.08  #: of the rows of a stretch so many may belong elsewhere: of those half do
KNOWN = 0.6  #: of the rows that are told of it must be known of so many
BELOW = 3  #: rows that may stand alone at the end of a column that is not the last one
EDGE = 3  #: rows between those that are told of and a blank line, or the end of a page
TINY = 6  #: columns of a page number


def in_turn(doc: Document, first: int, last: int) -> list[list[Part]]:
    """The rows of each stretch of columns that came out in turn, one column behind the other.

    Args:
        doc: the text.
        first: number of the first row that is told of.
        last: number of the row behind the last one.
    """
    one, told = doc.derive(page), range(first, last)
    if not one.measure.edge:
        return []
    found: list[list[Part]] = []
    known = 0
    for among in _pages(one, max(first - AROUND, 0), min(last + AROUND, len(one.rows))):
        numbers = [at for at in among if not _is_page_number(one, at)]
        for columns in _dealt(one, numbers):
            inside = range(min(chain(*columns)), max(chain(*columns)) + 1)
            met = len(range(max(told.start, inside.start), min(told.stop, inside.stop)))
            if met:
                known += met
                found.append(_parts(doc, [*columns, *_apart(one, inside)]))
    return found if known >= KNOWN * len(told) else []


def turned_round(doc: Document, first: int, last: int) -> list[list[Part]]:
    """The rows of a stretch that was read backwards, from the last one to the first; arguments as of :func:`in_turn`."""
    one = doc.derive(page)
    inside = _to_the_edges(one, first, last)
    numbers = [at for at in reversed(inside) if not _is_page_number(one, at)]
    if not one.measure.edge or len(numbers) < 2 * LEAST or any(map(one.fed, inside[:-1])):
        return []
    return [_parts(doc, [numbers, *_apart(one, inside)])] if goes_on(Links(one, numbers, of_wrapped)) else []


def _to_the_edges(one: Page, first: int, last: int) -> range:
    """The same rows, and the few on either side that lie between them and a blank line or the end of a page."""
    top, bottom = first, last
    while top and not one.rows[top].blanks and not one.fed(top - 1):
        top -= 1
    while bottom < len(one.rows) and not one.rows[bottom].blanks and not one.fed(bottom - 1):
        bottom += 1
    return range(top if first - top <= EDGE else first, bottom if bottom - last <= EDGE else last)


def _pages(one: Page, first: int, last: int) -> Iterator[range]:
    """The rows of each page, which a form feed ends."""
    for at in range(first, last - 1):
        if one.fed(at):
            yield range(first, at + 1)
            first = at + 1
    yield range(first, last)


def _is_page_number(one: Page, at: int) -> bool:
    """Whether a row is a page number, or other furniture: it stands in no column."""
    words = one.rows[at].words
    numbers = any(map(str.isdigit, words)) and not any(map(str.isalpha, words))
    return one.kinds[at] == "furniture" or (numbers and one.widths[at] <= TINY)


def _apart(one: Page, inside: range) -> Iterator[list[int]]:
    """The page numbers among some rows, each by itself: they come behind the columns."""
    return ([at] for at in inside if _is_page_number(one, at))


def _dealt(one: Page, numbers: Sequence[int]) -> Iterator[list[list[int]]]:
    """The rows of each column, for each stretch of columns that is clear enough.

    Args:
        one: the page.
        numbers: of the rows that are asked.
    """
    if len(numbers) < 2 * LEAST:
        return
    links = Links(one, numbers, of_wrapped)
    dealt = deal(links, links.pauses, [links.parted(at) for at in range(len(numbers))])
    for stretch in _stretches(dealt):
        columns = _columns(dealt, stretch)
        if len(columns) < 2 or min(map(len, columns)) < LEAST:
            continue
        if added(1 - dealt[at].sure for at in stretch) > DOUBT * len(stretch):
            continue
        if say_the_same([[links.rows[at] for at in column] for column in columns]):
            continue
        if _tail_is_known(links, columns) and not _may_go_on_below(one, links, columns, numbers):
            yield [[numbers[at] for at in column] for column in columns]


def _may_go_on_below(one: Page, links: Links, columns: Sequence[Sequence[int]], numbers: Sequence[int]) -> bool:
    """Whether a column that is not the last one may go on in a row that touches the stretch: it ends in mid-sentence, and nothing shows that this goes on at the top of the next column."""
    below = max(column[-1] for column in columns) + 1
    if below == len(numbers) or links.rows[below].blanks:
        return False
    for left, right in pairwise(columns):
        if links.pauses[left[-1]]:
            continue
        both = Links(one, [numbers[at] for at in (*left, *right)], of_wrapped)
        if not both.shown(len(left) - 1, len(left)):
            return True
    return False


def _tail_is_known(links: Links, columns: Sequence[Sequence[int]]) -> bool:
    """Whether the rows that stand alone at the end of a stretch are known to be of a column that is not the last one.

    Else they may be a text below the columns, and would be set between them: so more than a few must go on in the sentence of the column.
    """
    ends = [column[-1] for column in columns]
    longest = ends.index(max(ends))
    below = max(end for end in ends if end != ends[longest])
    rest = [at for at in columns[longest] if at > below]
    if longest == len(columns) - 1 or len(rest) <= BELOW:
        return True
    return links.shown(columns[longest][-len(rest) - 1], rest[0]) and not any(map(links.closes, rest[:-1]))


def _stretches(dealt: Sequence[Dealt]) -> Iterator[range]:
    """The rows of each text, from the one with which it begins."""
    first = 0
    for at in range(1, len(dealt)):
        if dealt[at].begins:
            yield range(first, at)
            first = at
    yield range(first, len(dealt))


def _columns(dealt: Sequence[Dealt], stretch: range) -> list[list[int]]:
    """The rows of each column of a stretch, the column that begins first ahead."""
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
    """The rows of some columns, with their indents."""
    every, begins = doc.derive(page).rows, doc.derive(lines)
    return [
        Part(at, run, Span(begins[every[at].line].start, every[at].end))
        for run, column in enumerate(columns)
        for at in column
    ]
