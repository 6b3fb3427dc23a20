"""How wide the rows of a page are to a reader: as verse is set."""

from __future__ import annotations

from collections.abc import Sequence

from ....text import Document
from ...readings import read_columns
from ..page import page


def read_widths(doc: Document) -> Sequence[int]:
    """View: columns of each row without the readings and notes in it."""
    one = doc.derive(page)
    if "《" not in doc.text and "［＃" not in doc.text:
        return one.widths
    return [read_columns(row.words, row.width) for row in one.rows]
