"""The errata table as CSV: UTF-8 with a byte order mark, so that spreadsheets read it; no cell is a formula."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from ..console import inert
from ..csv import guarded
from ..diagnostics import Terms
from .rows import ErrataRow, cells, collect, head

__all__ = ["collect", "whole"]


def whole(rows: Sequence[ErrataRow], terms: Terms) -> str:
    """The table, with its head; lines end with CR LF (RFC 4180)."""
    lines = [head(rows, terms.lang), *([str(number), *row] for number, row in enumerate(cells(rows), 1))]
    return "\ufeff" + "".join(map(_line, lines))


def _line(row: Sequence[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="").writerow([guarded(cell) for cell in row])
    return inert(out.getvalue()) + "\r\n"
