"""Whether the lines of a text end where they like: verse, and no column."""

from __future__ import annotations

from ...text import Document
from ..line_ends import finished
from ..rows import rows
from . import Layout, measure

LEAST = 12  #: rows of the shortest text that shows it
SHORT = 44  #: columns of a line of verse at most …
LONG = 10  #: … of all but one in so many


def ragged(doc: Document) -> bool:
    """View: whether most lines of a text end no sentence, have no measure, and nearly all of these are as short as verse.

    Of such a text an open line is no half of a sentence, whatever stands below it, and no line of a column.
    """
    lines = doc.derive(rows)
    if len(lines) < LEAST:
        return False
    open_ = [row.width for row in lines if row.cjk and not finished(row.words)]
    if 2 * len(open_) <= len(lines) or sum(width > SHORT for width in open_) * LONG > len(open_):
        return False
    return doc.derive(measure).layout is Layout.PARAGRAPHS
