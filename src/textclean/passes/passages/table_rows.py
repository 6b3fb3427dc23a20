"""Rows of a table that stand twice in a row: each of the others names something of its own in its first cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...structure.rows import Row, rows
from ...text import Document, Span
from ...text.lazy import pattern
from ...tuples import NamedTuple

REACH = 12  #: rows on either side that are read
OTHERS = 2  #: rows of as many cells on either side together, at least …
OF_TWO = 3  #: … and where they have but two cells
LABEL = 24  #: characters of the longest first cell
MOST = 16  #: cells of a row
_CELLS = pattern("[ \u3000]*[\t|][ \u3000]*|[ \u3000]{2,}|\u3000")
_BOX = "| \t\u3000"  #: with what a row may be closed in
_FIGURE_OR_RULE = pattern("[0-9０-９\t|]")
_LETTER = pattern("[^\\W\\d_]")
_MARK = pattern("[，。；！？]|[,;.!?](?= |$)")


class RowAgain(NamedTuple):
    """Where the row stands, the first time and the second time."""

    first: Span
    second: Span


def table_rows_again(doc: Document) -> tuple[RowAgain, ...]:
    """View: the rows of tables that stand twice, in order; a row that stands three times is meant, and so is a label that stands in others."""
    if not any(mark in doc.text for mark in ("  ", "\t", "|", "\u3000")):
        return ()
    every = doc.derive(rows)
    same = [at for at, (one, other) in enumerate(pairwise(every)) if one.words == other.words]
    return tuple(
        RowAgain(Span(every[at].start, every[at].end), Span(every[at + 1].start, every[at + 1].end))
        for at in same
        if not _stands_thrice(every, at) and _is_again(every, at)
    )


def _stands_thrice(every: Sequence[Row], at: int) -> bool:
    """Whether the row stands a third time before or behind the two, no blank line between: asked first, for it costs nothing."""
    before, behind = at - 1, at + 2
    return (before >= 0 and every[before].words == every[at].words and not every[at].blanks) or (
        behind < len(every) and every[behind].words == every[at].words and not every[behind].blanks
    )


def _is_again(every: Sequence[Row], at: int) -> bool:
    """Whether the row with this number and the next one are one row of a table, which stands there twice."""
    own = _cells(every[at])
    if not own or every[at + 1].blanks or not _LETTER.search(own[0]) or not any(own[1:]):
        return False
    if len(own) == 2 and not _FIGURE_OR_RULE.search(every[at].words):
        return False  # halves of a line of verse
    above = _stretch(every, range(at - 1, max(at - REACH, 0) - 1, -1), len(own))
    below = _stretch(every, range(at + 2, min(at + REACH, len(every))), len(own))
    others = [*above[:1], *(one for before, one in pairwise(above) if one != before)]
    others += [*below[:1], *(one for before, one in pairwise(below) if one != before)]
    labels = [one[0] for one in others]
    if len(others) < (OTHERS if len(own) > 2 else OF_TWO) or len(set(labels)) < len(labels):
        return False
    return own[0] not in labels and any(one[1:] != own[1:] for one in others)


def _stretch(every: Sequence[Row], numbers: range, size: int) -> list[list[str]]:
    """The cells of the rows with these numbers, as far as they are rows of so many cells that no blank line parts."""
    found: list[list[str]] = []
    for at in numbers:
        cells = _cells(every[at])
        if len(cells) != size or every[at if numbers.step > 0 else at + 1].blanks:
            break
        found.append(cells)
    return found


def _cells(row: Row) -> list[str]:
    """The cells of a row; none where it is no row of a table, or its first cell is no label."""
    words = row.words.strip(_BOX)
    cells = _CELLS.split(words)
    if not 2 <= len(cells) <= MOST or len(cells[0]) > LABEL or _MARK.search(words):
        return []
    return cells
