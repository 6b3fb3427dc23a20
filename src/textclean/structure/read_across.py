"""Lines of two columns read across: the halves stand one space apart, where the blanks of the gutter were lost."""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, columns
from .rows import Row, rows

LEAST = 3  #: lines in a row that have their space at one place
NEAR = 2  #: columns that it may be off: a mark may hang, a word in Latin letters be wider
CELL = 12  #: columns of the narrowest column
MOST = 100  #: characters of a line that are looked at
_HALF = pattern("[,;:?!()]")
_GAP = pattern(f"[{CJK}，。、；：？！”』」）,;:?!)] {{1,4}}(?=[{CJK}“「『（(])")


def read_across(doc: Document) -> frozenset[int]:
    """View: numbers of the rows that, several in a row, have a space between two Han or kana at one place."""
    if not _GAP.search(doc.text):
        return frozenset()
    found = set[int]()
    run: list[int] = []
    shared: list[int] = []
    for at, row in enumerate(doc.derive(rows)):
        here = _gaps(row) if row.cjk and row.width >= 2 * CELL and " " in row.words else None
        if not here:  # mostly
            run, shared = [], []
            continue
        places = shared and not row.blanks and [place for place in here if _is_near(place, shared)]
        if not places:
            run, shared = [], here
        else:
            shared = places
        run.append(at)
        if len(run) >= LEAST:
            found.update(run if len(run) == LEAST else (at,))
    return frozenset(found)


def _gaps(row: Row) -> list[int]:
    """The columns before the spaces of a row, where a column may stand on either side."""
    places = [row.indent + _size(row.words[: gap.start() + 1]) for gap in _GAP.finditer(row.words[:MOST])]
    return [place for place in places if CELL <= place - row.indent <= row.width - CELL]


def _size(words: str) -> int:
    """Columns, with the half-width marks as wide as they will be when they have been widened."""
    return columns(words) + len(_HALF.findall(words))


def _is_near(place: int, others: list[int]) -> bool:
    return any(abs(place - other) <= NEAR for other in others)
