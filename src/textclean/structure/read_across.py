"""Lines of two columns read across: the halves stand one space apart, where the blanks of the gutter were lost.

Where lines have spaces all over, some of them stand at one place in any three lines: that shows no gutter.
"""

from __future__ import annotations

import re

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, PAUSE_AND_STOP_MARKS, columns
from .rows import Row, rows

LEAST = 3  #: lines in a row that have their space at one place
NEAR = 2  #: columns that it may be off: a mark may hang, a word in Latin letters be wider
CELL = 12  #: columns of the narrowest column
CHANCE = 0.1  #: places that lines may be expected to share by the number of their spaces alone
MOST = 100  #: characters of a line that are looked at
_HALF = pattern("[,;:?!()]")
_GAP = pattern(f"[{CJK}{PAUSE_AND_STOP_MARKS}”』」）)] {{1,4}}(?=[{CJK}“「『（(])")
_GAP_IN_WORDS = pattern(f"[{CJK}”』」）)] {{1,4}}(?=[{CJK}“「『（(])")
_MARK_SPACED = pattern(f"[{PAUSE_AND_STOP_MARKS}](?P<space> ?)(?=[{CJK}“「『（(])")
MARKS = 6  #: marks that a style is told by
SPACED = 0.75  #: of the marks, with a space behind: from here on such a space is part of its mark


def read_across(doc: Document) -> frozenset[int]:
    """View: numbers of the rows that, several in a row, have a space between two Han or kana at one place."""
    if not _GAP.search(doc.text):
        return frozenset()
    spaced = [match["space"] for match in _MARK_SPACED.finditer(doc.text)]
    by_style = len(spaced) >= MARKS and sum(map(bool, spaced)) >= SPACED * len(spaced)
    gap_of = _GAP_IN_WORDS if by_style else _GAP
    found = set[int]()
    run: list[int] = []
    shared: list[int] = []
    chance = 0.0  #: places that the lines of the run would share if their spaces stood anywhere
    for at, row in enumerate(doc.derive(rows)):
        here = _gaps(row, gap_of) if row.cjk and row.width >= 2 * CELL and " " in row.words else None
        if not here:  # mostly
            run, shared = [], []
            continue
        places = shared and not row.blanks and [place for place in here if _is_near(place, shared)]
        if not places:
            run, shared, chance = [], here, float(len(here))
        else:
            shared = places
            chance *= min(len(here) * (2 * NEAR + 1) / (_reach(row) - 2 * CELL + 1), 1)
        run.append(at)
        if len(run) >= LEAST and chance <= CHANCE:
            found.update(run)
            run = run[-LEAST:]  # what was told before is known
    return frozenset(found)


def _reach(row: Row) -> int:
    """The columns of a row that are looked at."""
    return min(row.width, 2 * MOST)


def _gaps(row: Row, gap_of: re.Pattern[str]) -> list[int]:
    """The columns before the spaces of a row, where a column may stand on either side."""
    places = [row.indent + _size(row.words[: gap.start() + 1]) for gap in gap_of.finditer(row.words[:MOST])]
    return [place for place in places if CELL <= place - row.indent <= row.width - CELL]


def _size(words: str) -> int:
    """Columns, with the half-width marks as wide as they will be when they have been widened."""
    return columns(words) + len(_HALF.findall(words))


def _is_near(place: int, others: list[int]) -> bool:
    return any(abs(place - other) <= NEAR for other in others)
