"""Lines of two columns read across: the halves stand one space apart, where the blanks of the gutter were lost.

Where lines have spaces all over, some of them stand at one place in any three lines: that shows no gutter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import CJK, PAUSE_AND_STOP_MARKS
from ...tuples import NamedTuple
from ..line_ends import finished
from ..rows import Row, rows
from .by_width import doubled, widened
from .gutter import CELL, rows_of

LEAST = 3  #: lines that have their space at one place
TWO = 2  #: of them that stand one below the other
BETWEEN = 4  #: lines of one column between two of those
NEAR = 2  #: columns that it may be off: a mark may hang, a word in Latin letters be wider
CHANCE = 0.1  #: places that lines may be expected to share by the number of their spaces alone
MOST = 100  #: characters of a line that are looked at
_GAP = pattern(f"[{CJK}{PAUSE_AND_STOP_MARKS}”』」）)] {{1,4}}(?=[{CJK}“「『（(])")
_GAP_IN_WORDS = pattern(f"[{CJK}”』」）)] {{1,4}}(?=[{CJK}“「『（(])")
_MARK_SPACED = pattern(f"[{PAUSE_AND_STOP_MARKS}]( ?)(?=[{CJK}“「『（(])")
MARKS = 6  #: marks that a style is told by
SPACED = 0.75  #: of the marks, with a space behind: from here on such a space is part of its mark


class Across(NamedTuple):
    """Rows ``first``..``last`` (half open), and the halves of those that have their space at the common place."""

    first: int
    last: int
    halves: tuple[tuple[Span, Span], ...]


class _Space(NamedTuple):
    place: int  #: columns before it
    start: int  #: characters of the row
    end: int


def read_across(doc: Document) -> tuple[Across, ...]:
    """View: the runs of rows that have a space between two Han or kana at one place.

    Rows of one column only may stand among them, where the other one has a headline, and last lines of a paragraph.
    """
    if not _GAP.search(doc.text):
        return ()
    gap_of = _gap_of(doc.text)
    found: list[Across] = []
    run = _Run()
    for at, row in enumerate(doc.derive(rows)):
        here = _spaces(row, gap_of) if row.cjk and row.width >= 2 * CELL and " " in row.words else []
        if not here and not run.rows:  # mostly
            continue
        if run.rows and not row.blanks and (run.takes(at, row, here) or run.bridges(row)):
            continue
        if run.is_told:
            found.append(run.told())
        run = _Run()
        if here:
            run.begin(at, row, here)
    if run.is_told:
        found.append(run.told())
    return tuple(_as_one(sorted([*found, *_by_width(doc, gap_of)])))


def _by_width(doc: Document, gap_of: re.Pattern[str]) -> Iterator[Across]:
    """The stretches of rows that are wider than any line of a column."""
    every = doc.derive(rows)
    spaces = {
        at: [(space.start, space.end) for space in here]
        for at, row in enumerate(every)
        if row.cjk and " " in row.words and (here := _spaces(row, gap_of))
    }
    for stretch in doubled(every, spaces):
        halves = []
        for at, (left, right) in stretch.items():
            row = every[at]
            halves.append((Span(row.start, row.start + left), Span(row.start + right, row.start + len(row.words))))
        yield Across(min(stretch), max(stretch) + 1, tuple(halves))


def _as_one(found: Iterable[Across]) -> Iterator[Across]:
    """The same runs; those that only a few lines part, or that were told twice, are one."""
    last: Across | None = None
    for one in found:
        if last and one.first - last.last <= BETWEEN:
            more = [half for half in one.halves if half[0].start > last.halves[-1][0].start]
            last = Across(last.first, max(last.last, one.last), (*last.halves, *more))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def rows_read_across(doc: Document) -> frozenset[int]:
    """View: numbers of these rows."""
    return rows_of(doc.derive(read_across))


class _Run:
    """Rows that may be two columns: each with a space near the places that all of them share."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, Row, list[_Space]]] = []
        self.shared: list[int] = []
        self.chance = 0.0  #: places that the rows would share if their spaces stood anywhere
        self.between = 0  #: rows since the last one that has such a space
        self.cell = 0  #: columns of the widest column so far
        self.streak = self.longest = 0  #: rows, one below the other, that have such a space

    def begin(self, at: int, row: Row, here: list[_Space]) -> None:
        self.chance = float(len(here))
        self._add(at, row, here, [space.place for space in here])

    def takes(self, at: int, row: Row, here: list[_Space]) -> bool:
        """Whether a row has its space there, too."""
        places = [space.place for space in here if _is_near(space.place, self.shared)]
        if places:
            self.chance *= min(len(here) * (2 * NEAR + 1) / (_reach(row) - 2 * CELL + 1), 1)
            self._add(at, row, here, places)
        return bool(places)

    def bridges(self, row: Row) -> bool:
        """Whether a row is one line of one column, or such a one behind the last line of a paragraph."""
        self.between += 1
        self.streak = 0
        cells = row.words.split(" ")
        if self.between > BETWEEN or len(cells) > 2 or max(map(widened, cells)) > self.cell + 2 * NEAR:
            return False
        return len(cells) == 1 or finished(cells[0])

    @property
    def is_told(self) -> bool:
        """Whether they are two columns: whole paragraphs end their sentences, lines of a column mostly do not."""
        if len(self.rows) < LEAST or self.chance > CHANCE or self.longest < TWO:
            return False
        if len(self.rows) == LEAST and self.rows[-1][0] - self.rows[0][0] >= LEAST:
            return False  # so few lines, and others between them: chance
        return 2 * sum(finished(row.words) for _, row, _ in self.rows) < len(self.rows)

    def told(self) -> Across:
        halves = []
        for _, row, spaces in self.rows:
            at = self._common(spaces)
            begin = spaces[at - 1].end if at else 0
            end = spaces[at + 1].start if at + 1 < len(spaces) else len(row.words)
            space, start = spaces[at], row.start
            halves.append((Span(start + begin, start + space.start), Span(start + space.end, start + end)))
        return Across(self.rows[0][0], self.rows[-1][0] + 1, tuple(halves))

    def _common(self, spaces: list[_Space]) -> int:
        """Which space of a row it is that all rows share."""
        return min(range(len(spaces)), key=lambda at: abs(spaces[at].place - self.shared[0]))

    def _add(self, at: int, row: Row, here: list[_Space], places: list[int]) -> None:
        self.rows.append((at, row, here))
        self.shared = places
        self.between = 0
        self.streak += 1
        self.longest = max(self.longest, self.streak)
        self.cell = max(self.cell, *(place - row.indent for place in places))


def _gap_of(text: str) -> re.Pattern[str]:
    """The spaces that may be a gutter: not those behind marks, where the text has one behind most of them."""
    spaced = _MARK_SPACED.findall(text)
    by_style = len(spaced) >= MARKS and sum(map(bool, spaced)) >= SPACED * len(spaced)
    return _GAP_IN_WORDS if by_style else _GAP


def _reach(row: Row) -> int:
    """The columns of a row that are looked at."""
    return min(row.width, 2 * MOST)


def _spaces(row: Row, gap_of: re.Pattern[str]) -> list[_Space]:
    """The spaces of a row, where a column may stand on either side."""
    found = [
        _Space(row.indent + widened(row.words[: gap.start() + 1]), gap.start() + 1, gap.end())
        for gap in gap_of.finditer(row.words[:MOST])
    ]
    return [one for one in found if CELL <= one.place - row.indent <= row.width - CELL]


def _is_near(place: int, others: list[int]) -> bool:
    return any(abs(place - other) <= NEAR for other in others)
