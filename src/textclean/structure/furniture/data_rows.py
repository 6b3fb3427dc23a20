"""Rows of data: of a table with commas, of subtitles, brackets of a program; no page ends among them that could be told."""

from __future__ import annotations

from bisect import bisect_left

from ...text import Document
from ...text.lazy import pattern
from ..delimited import cues, delimited
from ..rows import Row, rows

_BRACKETS = pattern('[\\[\\]{}(),;]+|"[^"]*",')  #: or a value of them


def data_rows(doc: Document) -> frozenset[int]:
    """View: the numbers of the rows that are cells parted by commas, lines of subtitles, nothing but brackets, or one value in quotation marks."""
    lines = doc.derive(rows)
    found = {at for at, row in enumerate(lines) if row.words[0] in '[]{}()"' and _BRACKETS.fullmatch(row.words)}
    for span in (*doc.derive(delimited), *doc.derive(cues)):
        first, last = (bisect_left(lines, place, key=_start) for place in span)
        found.update(range(first, last))
    return frozenset(found)


def _start(row: Row) -> int:
    return row.start
