"""Rows that are parts of a page and not of its running text: furniture, captions, tables, jump lines. Views tell them, not their own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...text import Document
from ...text.lazy import pattern
from ..delimited import cues, delimited
from ..furniture import furniture
from ..furniture.jump_lines import bearing
from ..gutters import among
from ..inserts import inserts
from ..rows import Row
from .lines.cells import rows_of_cells

HEADING = 60  #: columns of a heading
_RULE = pattern("([-=~^*+#])\\1{2,}")


def set_apart(doc: Document, lines: Sequence[Row], kinds: list[str]) -> None:
    """Give these rows their kinds.

    Args:
        doc: the page.
        lines: its rows.
        kinds: the kind of each by its words, which gives way.
    """
    _set_heads(lines, kinds)
    for one in doc.derive(furniture):
        kinds[one.first : one.last] = ["furniture"] * (one.last - one.first)
    for first, last in doc.derive(inserts):
        kinds[first:last] = ["insert"] * (last - first)
    for at in doc.derive(among):
        kinds[at] = "table"
    for at in doc.derive(rows_of_cells):
        kinds[at] = kinds[at] or "table"
    for cue in (*doc.derive(delimited), *doc.derive(cues)):  # a table; one of times and of what is shown then
        first, last = (bisect_left(lines, place, key=_start) for place in cue)
        kinds[first:last] = ["table"] * (last - first)
    for at, where in doc.derive(bearing).items():
        kinds[at] = where


def _set_heads(lines: Sequence[Row], kinds: list[str]) -> None:
    """Give its kind to a short row with a rule right below it, and room above it: a heading of Markdown or reStructuredText."""
    for at in range(1, len(lines) - 1):
        rule, row = lines[at + 1], lines[at]
        if (
            kinds[at + 1] == "alone"
            and not rule.blanks
            and row.blanks
            and row.width <= HEADING
            and _RULE.fullmatch(rule.words)
        ):
            kinds[at] = kinds[at] or "alone"


def _start(row: Row) -> int:
    return row.start
