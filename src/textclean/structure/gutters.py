"""Gutters: lines of columns that stand side by side, as they do in a table or where an extractor kept the look of a page.

Such lines are read across and mean nothing joined: the halves of two columns would run into one another.
"""

from __future__ import annotations

from collections.abc import Container

from ..text import Document
from ..text.lazy import pattern
from ..text.script import columns
from .rows import Row, rows

LEAST = 3  #: lines that must have their gutter at one place
NEAR = 1  #: columns that it may be off, for a half-width mark
_GAP = pattern("(?<![ \u3000])[ \u3000]{2,}(?![ \u3000])")
_FAR = 400  #: characters of a row that are read
_WIDE = 3  #: columns of a gutter, in one of the lines at least: a justified line has no such gaps


def gutters(doc: Document) -> frozenset[int]:
    """View: numbers of the rows that have a gutter at one place, in runs of three lines and more that follow one another."""
    if "  " not in doc.text and "\u3000" not in doc.text:
        return frozenset()
    found: set[int] = set()
    running: dict[int, tuple[int, bool]] = {}  # by the column where the right part begins: first row, wide enough?
    lines = doc.derive(rows)
    for at, row in enumerate([*lines, None]):
        beside = {} if row is None or row.blanks else running
        going: dict[int, tuple[int, bool]] = {}
        for place, wide in (_rights(row) if row else {}).items():
            near = _near(place, beside)
            first, before = (at, False) if near is None else beside[near]
            going[place] = (first, before or wide)
        for place, (first, wide) in running.items():
            if wide and at - first >= LEAST and (beside is not running or _near(place, going) is None):
                found.update(range(first, at))
        running = going
    return frozenset(found)


def _near(place: int, places: Container[int]) -> int | None:
    """The place of a gutter that is this one, but for a half-width mark."""
    return next((one for one in (place, place - NEAR, place + NEAR) if one in places), None)


def _rights(row: Row) -> dict[int, bool]:
    """The columns where a part of a row begins behind a gap, and whether that is wide."""
    words = row.words
    if "  " not in words and "\u3000" not in words:
        return {}
    return {row.indent + columns(words[: gap.end()]): columns(gap[0]) >= _WIDE for gap in _GAP.finditer(words[:_FAR])}
