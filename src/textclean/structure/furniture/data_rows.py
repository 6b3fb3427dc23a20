"""Rows of data: of a table with commas, or of subtitles; no page ends among them that could be told."""

from __future__ import annotations

from bisect import bisect_left

from ...text import Document
from ..delimited import cues, delimited
from ..rows import rows


def data_rows(doc: Document) -> frozenset[int]:
    """View: the numbers of the rows that are cells parted by commas, or lines of subtitles."""
    spans = [*doc.derive(delimited), *doc.derive(cues)]
    if not spans:
        return frozenset()
    starts = [row.start for row in doc.derive(rows)]
    return frozenset(
        at for span in spans for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    )
