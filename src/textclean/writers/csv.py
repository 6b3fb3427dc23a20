"""All issues as a table for spreadsheets: UTF-8 with a byte order mark, one row an issue, no cell that is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import get_args

from ..issue import Status
from ..text.lazy import pattern
from ..text.show import one_line
from .console import inert
from .diagnostics import Diagnosed, Diagnostic, Terms

STATUSES: tuple[Status, ...] = get_args(Status)
COLUMNS = (
    "path", "line", "column", "end_line", "end_column", "start", "end", "code", "name", "title", "severity", "safety",
    "status", "before", "proposal", "message", "score", "id", "story", "because", "related",
)  # fmt: skip
FORMULA = pattern(r"\s*[=+\-@＝＋－＠]|[\t\r]")  #: what spreadsheets take for a formula, full width too


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The table, with its head; lines end with CR LF (RFC 4180)."""
    return "\ufeff" + "".join(_line(row) for row in _rows(documents))


def guarded(words: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe in front of what looks like a formula."""
    return f"'{words}" if FORMULA.match(words) else words


def _rows(documents: Sequence[Diagnosed]) -> Iterator[Sequence[object]]:
    yield COLUMNS
    for document in documents:
        for one in document.diagnostics:
            yield _row(document.path, one)


def _row(path: str, one: Diagnostic) -> Sequence[object]:
    at = one.region
    numbers = (at.line, at.column, at.end_line, at.end_column, at.start, at.end)
    words = (one.code, one.name, one.title, str(one.severity), one.safety or "", one.status, at.words)
    proposal = "" if one.proposal is None else one.proposal
    score = "" if one.score is None else one.score
    related = "; ".join(f"{near.role} {near.place}" for near in one.related)
    return (path, *numbers, *words, proposal, one.message, score, one.id, one.story or "", one.decision, related)


def _line(cells: Sequence[object]) -> str:
    """One row; a line end in a cell is ``|``, so that a row is a line and no line is a document's own."""
    out = StringIO()
    csv.writer(out, lineterminator="").writerow(
        [guarded(one_line(cell)) if isinstance(cell, str) else cell for cell in cells]
    )
    return inert(out.getvalue()) + "\r\n"
