"""Which part of a row belongs to which column, where a page was read across its columns: so they can be set one below the other.

Programs that keep the look of a page give each character the same room, whatever its width (``pdftotext -layout``), others count
display columns: the ruler counts by which more is clear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...text import Document, Span
from ...text.lines import lines
from ...text.script import columns
from ...tuples import NamedTuple
from ..line_ends import finished
from ..rows import Row, rows
from .places import LEAST, NARROWEST, NONE, Gap, Piece, Ruler, along, gap_at, gaps

SHARE = 0.4  #: of the rows of a stretch that have a gap at its place
KNOWN = 0.8  #: of the rows of a page of which it must be clear what belongs to which column
DEPTH = 2  #: how often a column is looked at for columns in it: four at most
LONGEST = 400  #: characters of a row
BELOW = 3  #: rows of a left column alone that may stand below the last one of the others


class Part(NamedTuple):
    """What one row has of one column."""

    row: int  #: its number
    run: int  #: lines of one run stand one below the other in a column
    span: Span  #: its words, with their indent


def column_parts(doc: Document, first: int, last: int) -> list[list[Part]]:
    """The parts of rows ``first``..``last`` (half open) that stand in columns, of each stretch of them in the order of reading.

    A row across all columns (a headline) parts two stretches, and so does the end of a page. Nothing where it is not clear what
    belongs where. A row that touches the others, and has its gap where they have it, is of them, however little it holds.
    """
    every, found = doc.derive(rows), list[list[Part]]()
    while first and not every[first].blanks and _has_gap(every[first - 1]) and _is_line(every[first - 1]):
        first -= 1
    below = 0
    while last < len(every) and not every[last].blanks and _is_line(every[last]):
        below += not _has_gap(every[last])
        if below > BELOW:
            break
        last += 1
    for page in _pages(doc, every, first, last):
        if not all(_is_line(every[at]) for at in page):
            continue
        read = [_Reading(ruler) for ruler in (len, columns)]
        told = [(one, one.stretches(_pieces(doc, every, page, one.ruler))) for one in read]
        _, best = max(told, key=lambda one: (sum(map(len, one[1])), one[0].exact))
        if len({part.row for parts in best for part in parts}) >= KNOWN * len(page):
            found += [parts for parts in best if not _goes_on_below(doc, every, parts)]
    return found


def _goes_on_below(doc: Document, every: Sequence[Row], parts: Sequence[Part]) -> bool:
    """Whether the left column may go on below the others: its last line ends no sentence, and a row without a gap touches it."""
    last = max(part.row for part in parts) + 1
    if last == len(every) or every[last].blanks or _has_gap(every[last]):
        return False
    if "\f" in doc.text[every[last - 1].end : every[last].start]:
        return False
    left = max((part for part in parts if part.run == parts[0].run), key=lambda part: part.row)
    return not finished(doc.text[left.span.start : left.span.end])


def _is_line(row: Row) -> bool:
    """Whether a row is as long as a line of a page may be."""
    return row.end - row.start <= LONGEST


def _has_gap(row: Row) -> bool:
    return "  " in row.words or "\u3000" in row.words or row.indent >= NARROWEST


def _pages(doc: Document, every: Sequence[Row], first: int, last: int) -> Iterator[range]:
    """The rows of each page, which a form feed ends."""
    begun = first
    for at in range(first + 1, last):
        if "\f" in doc.text[every[at - 1].end : every[at].start]:
            yield range(begun, at)
            begun = at
    yield range(begun, last)


def _pieces(doc: Document, every: Sequence[Row], page: range, ruler: Ruler) -> list[Piece]:
    """The rows of a page, whole."""
    ends, found = doc.derive(lines), list[Piece]()
    for at in page:
        base = ends[every[at].line].start
        words = doc.text[base : every[at].end]
        found.append(Piece(at, base, words, 0, len(words), 0, ruler(words), tuple(gaps(words, ruler))))
    return found


class _Reading:
    """How a page is read by one ruler."""

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler
        self.exact = 0  #: lines that begin at the very place of their column
        self._run = 0

    def stretches(self, pieces: Sequence[Piece]) -> list[list[Part]]:
        """The parts of each stretch in columns, in the order of reading."""
        return [
            self._read(left, DEPTH - 1) + self._read(right, DEPTH - 1) for left, right in self._split(pieces) if right
        ]

    def _read(self, pieces: Sequence[Piece], depth: int) -> list[Part]:
        """The parts of one column, which may hold columns."""
        found: list[Part] = []
        for left, right in self._split(pieces) if depth else [(pieces, ())]:
            if right:
                found += self._read(left, depth - 1) + self._read(right, depth - 1)
                continue
            self._run += 1
            found += [Part(one.row, self._run, Span(one.base + one.start, one.base + one.end)) for one in left]
        return found

    def _split(self, pieces: Sequence[Piece]) -> Iterator[tuple[Sequence[Piece], Sequence[Piece]]]:
        """The stretches, each with what stands on the left and on the right of its gutter; on the left alone where it has none."""
        places = along(pieces)
        plain: list[Piece] = []
        at = 0
        for place, run in groupby(places):
            held = pieces[at : at + len(list(run))]
            at += len(held)
            cuts = [] if place == NONE else [one for one in held if gap_at(one, place)]
            if len(cuts) < max(LEAST, SHARE * len(held)):
                plain += held
                continue
            if plain:
                yield plain, ()
                plain = []
            yield self._halves(held, place)
        if plain:
            yield plain, ()

    def _halves(self, pieces: Sequence[Piece], place: int) -> tuple[list[Piece], list[Piece]]:
        """The rows of a stretch to the left and to the right of its gutter."""
        left: list[Piece] = []
        right: list[Piece] = []
        for one in pieces:
            gap = gap_at(one, place)
            if gap is None:
                left.append(one)
                continue
            self.exact += gap.place == place
            if gap.start > one.start:
                before = tuple([other for other in one.gaps if other.end <= gap.start])
                left.append(one._replace(end=gap.start, stop=gap.begin, gaps=before))
            start = self._begins(one.words, gap, place)
            indent = (gap._replace(start=start, begin=place),) if start < gap.end else ()
            behind = tuple([other for other in one.gaps if other.start >= gap.end])
            right.append(one._replace(start=start, begin=place, gaps=indent + behind))
        return left, right

    def _begins(self, words: str, gap: Gap, place: int) -> int:
        """Where a part begins behind a gap: with its indent, which a first line has."""
        start = gap.end
        while start > gap.start + 1 and self.ruler(words[: start - 1]) >= place:
            start -= 1
        return start if gap.end - start > 1 or words[start : gap.end] == "\u3000" else gap.end
