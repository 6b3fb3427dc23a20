"""How wide the rows of a page are to a reader: as verse is set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ...readings import read_columns
from ..page import Page


def read_widths(page: Page) -> Sequence[int]:
    """Columns of each row without the readings and notes in it."""
    known = vars(page)
    if "read_widths" not in known:
        rows = page.rows
        plain = "《" not in page.doc.text and "［＃" not in page.doc.text
        known["read_widths"] = page.widths if plain else [read_columns(row.words, row.width) for row in rows]
    return cast("Sequence[int]", known["read_widths"])
