"""Gutters: lines of columns that stand side by side, as they do in a table or where an extractor kept the look of a page.

Such lines are read across and mean nothing joined: the halves of two columns would run into one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ...text import Document
from ...text.lazy import pattern
from ...text.lines import lines
from ...text.script import columns
from ...tuples import NamedTuple
from ..rows import HALF_WIDTH, Row, rows
from .gutter import CELL, Gutter, is_of_sentences, rows_of
from .lost import lost_gutters
from .read_across import Across, read_across, rows_read_across
from .set_beside import prose_set_beside, set_beside

LEAST = 3  #: lines that must have their gutter at one place
NEAR = 1  #: columns that it may be off
MOST = 8  #: gaps of one line that are looked at
WIDE = 3  #: columns of a gutter, in one of the lines at least: a justified line has no such gaps
INDENT = 4  #: columns of the first line of a paragraph
SHARE = 2 / 3  #: of the lines of a column that are full …
LONG, LONG_SHARE = 8, 1 / 2  #: … fewer where it has so many: it has headlines, and ends of paragraphs
FULL = 6  #: columns by which a line of a column may fall short of its measure
_SPACES = " \u3000"
_GAP = pattern("(?<![ \u3000])[ \u3000]{2,}(?![ \u3000])")
_WIDE_GAP = pattern("[^ \u3000\n\r] {3,}(?=[^ \u3000\n\r|])")
_MARK = pattern("[,;:?!()，；：？！（）]")  # these may be of either width, and change it


class _Run(NamedTuple):
    low: int  #: columns between which the right part begins, by the marks before it in half and in full width
    high: int
    wide: bool
    cuts: list[int]
    edge: bool = False  #: nothing stands on the left


def gutters(doc: Document) -> tuple[Gutter, ...]:
    """View: the runs of three lines and more, no blank one among them, that have a gutter at one place."""
    if "  " not in doc.text and "\u3000" not in doc.text:
        return ()
    found: list[Gutter] = []
    running: list[_Run] = []
    for at, row in enumerate([*doc.derive(rows), None]):
        beside = [] if row is None or row.blanks else running
        going: list[_Run] = []
        met: set[int] = set()
        for gap in _gaps(row) if row else []:
            index = next((index for index, run in enumerate(beside) if _meet(run, gap)), None)
            if index is None:
                if not gap.edge:
                    going.append(gap)
            elif index not in met:
                met.add(index)
                going.append(_on(beside[index], gap))
        found += [
            Gutter(at - len(run.cuts), at, tuple(run.cuts))
            for index, run in enumerate(running)
            if run.wide and len(run.cuts) >= LEAST and not (beside and index in met)
        ]
        running = going
    return tuple(found)


def among(doc: Document) -> frozenset[int]:
    """View: numbers of the rows that have a gutter, or what is left of one."""
    told = (*doc.derive(gutters), *doc.derive(set_beside), *doc.derive(lost_gutters))
    return rows_of(told) | doc.derive(rows_read_across)


def lines_side_by_side(doc: Document) -> frozenset[int]:
    """View: where the lines that have a gutter begin, in characters."""
    every, found = doc.derive(lines), doc.derive(rows)
    return frozenset(every[found[at].line].start for at in doc.derive(among))


def beside_gaps(doc: Document) -> frozenset[int]:
    """View: where lines begin that have a wide gap, or stand above or below one that has: a space there may part columns, too."""
    if not _WIDE_GAP.search(doc.text):
        return frozenset()
    every = doc.derive(lines)
    wide = [at for at, line in enumerate(every) if _WIDE_GAP.search(doc.text, line.start, line.end)]
    return frozenset(every[near].start for at in wide for near in (at - 1, at, at + 1) if 0 <= near < len(every))


def side_by_side(doc: Document) -> tuple[Gutter, ...]:
    """View: the gutters between two columns of running text. A table has cells of any length, and no sentences that go on below."""
    every = doc.derive(rows)
    cuts: dict[int, int] = {}  # of each row, where its right part begins
    found: list[tuple[int, int]] = []
    kept = [one for one in doc.derive(gutters) if _is_text(doc, one)]
    for one in sorted([*kept, *doc.derive(prose_set_beside), *doc.derive(lost_gutters), *_across(doc)]):
        for at, cut in zip(range(one.first, one.last), one.cuts, strict=True):
            cuts[at] = min(cut, cuts.get(at, cut))
        if found and one.first < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], one.last)
        else:
            found.append((one.first, one.last))
    return tuple(
        Gutter(first, last, tuple([cuts.get(at, every[at].end) for at in range(first, last)])) for first, last in found
    )


def _across(doc: Document) -> Iterator[Gutter]:
    """The same of columns that were read across with one space for the gutter."""
    every = doc.derive(rows)
    for one in doc.derive(read_across):
        if _is_text_across(doc, one):
            yield Gutter(
                one.first, one.last, (one.halves[0][1].start, *(row.end for row in every[one.first + 1 : one.last]))
            )


def rows_side_by_side(doc: Document) -> frozenset[int]:
    """View: numbers of the rows of two columns of running text, and of all rows of a page that keeps the look of columns."""
    return rows_of((*doc.derive(side_by_side), *doc.derive(set_beside)))


def lines_in_columns(doc: Document) -> frozenset[int]:
    """View: numbers of the lines of two columns of running text: no sentence of theirs, and no pair of marks, can be read."""
    found = doc.derive(rows)
    return frozenset(found[at].line for at in doc.derive(rows_side_by_side))


def _is_text(doc: Document, one: Gutter) -> bool:
    """Whether both halves of the rows of a gutter are running text."""
    both = list(zip(doc.derive(rows)[one.first : one.last], one.cuts, strict=True))
    left = [doc.text[row.start : cut].rstrip(_SPACES) for row, cut in both if row.start < cut]
    return (
        len(left) > LEAST
        and _is_prose(left)
        and _is_prose([doc.text[cut : row.end].lstrip(_SPACES) for row, cut in both])
    )


def _is_text_across(doc: Document, one: Across) -> bool:
    """The same of rows that were read across."""
    return len(one.halves) > LEAST and all(
        _is_prose([doc.text[half.start : half.end] for half in column]) for column in zip(*one.halves, strict=True)
    )


def _is_prose(parts: Sequence[str]) -> bool:
    """Whether these are the lines of a column of running text."""
    widths = [columns(part) for part in parts]
    full = sum(width >= max(widths) - FULL for width in widths)
    if max(widths) < CELL or full < (LONG_SHARE if len(parts) >= LONG else SHARE) * len(parts):
        return False
    return is_of_sentences(parts)


def _gaps(row: Row) -> list[_Run]:
    """The gaps of a row, each the beginning of a run; what it is indented by, too, for the left column may have come to its end.

    An indent of Han spaces behind others belongs to the right column.
    """
    words = row.words
    found = [_Run(row.indent - INDENT, row.indent, False, [row.start], True)] if row.indent >= CELL else []
    if "  " not in words and "\u3000" not in words:
        return found
    for gap in islice(_GAP.finditer(words), MOST):
        bare = gap[0].rstrip("\u3000")
        end = gap.start() + len(bare) if len(bare) > 1 else gap.end()
        left = words[:end]
        place, marks, half = row.indent + columns(left), len(_MARK.findall(left)), len(HALF_WIDTH.findall(left))
        low = place - (marks - half)
        found.append(_Run(low, low + marks, columns(gap[0]) >= WIDE, [row.start + end]))
    return found


def _meet(one: _Run, other: _Run) -> bool:
    return one.low <= other.high + NEAR and other.low <= one.high + NEAR


def _on(one: _Run, gap: _Run) -> _Run:
    """A run with one row more."""
    low, high = sorted((max(one.low, gap.low), min(one.high, gap.high)))
    one.cuts.extend(gap.cuts)
    return _Run(low, high, one.wide or gap.wide, one.cuts)
