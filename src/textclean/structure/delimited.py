"""Rows of cells parted by commas (CSV): data that stands in a text, and no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..text import Document, Span
from ..text.lazy import pattern
from .fullwidth import narrowed

LEAST = 3  #: rows that make a table
SHORT = 4  #: characters of a name or a number in front
LONGEST = 24  #: characters of a cell, in the middle of the rows
#: A line with two commas at least, no space behind the first two, and no stop of Chinese.
_ROW = pattern("(?m)^[^,\n，。；！？]+,(?! )[^,\n，。；！？]*,(?! )[^\n，。；！？]*$")
_QUOTED = pattern('"[^"\n]*"')
_FIGURE = pattern("[ -]*[0-9][0-9 .:/%+-]*$")


def delimited(doc: Document) -> tuple[Span, ...]:
    """View: tables whose cells are parted by commas, each as the span of its rows, in order.

    Three rows with as many commas each, one under another; and a column of figures, or short names in front.
    """
    return tuple(_tables(doc.derive(narrowed)))


def _tables(text: str) -> Iterator[Span]:
    if text.count(",") < 2 * LEAST:
        return
    run: list[re.Match[str]] = []
    for match in _ROW.finditer(text):
        if run and match.start() != run[-1].end() + 1:
            yield from _in_run(run)
            run = []
        run.append(match)
    yield from _in_run(run)


def _in_run(run: list[re.Match[str]]) -> Iterator[Span]:
    cut = [(match, _QUOTED.sub("-", match[0]).split(",")) for match in run]
    for _, alike in groupby(cut, key=lambda row: len(row[1])):
        rows = list(alike)
        if len(rows) >= LEAST and _has_columns([cells for _, cells in rows]):
            yield Span(rows[0][0].start(), rows[-1][0].end())


def _has_columns(rows: list[list[str]]) -> bool:
    if any(len(cell) > LONGEST for row in rows for cell in row[:-1]):
        return False
    if all(len(row[0]) <= SHORT for row in rows):
        return True
    return any(all(_FIGURE.match(row[at]) for row in rows[1:]) for at in range(len(rows[0])))
