"""Whether the lines of a text end where they like: verse, and no column."""

from __future__ import annotations

from itertools import pairwise

from ...text import Document
from ..line_ends import finished
from ..rows import rows
from . import Layout, measure
from .whole_words import WIDEST, cuts

LEAST = 12  #: rows of the shortest text that shows it
SHORT = 44  #: columns of a line of verse at most …
LONG = 10  #: … of all but one in so many
AROUND = 7  #: rows on either side of a place that are looked at …
OPEN = 4  #: … of which so many end no sentence


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


def is_ragged_at(doc: Document, at: int) -> bool:
    """Whether a text has no measure, and around a row of it, or all over it, stand lines of verse: tight below one another, none long, and none that is open cutting a word."""
    if doc.derive(ragged):
        return True
    if doc.derive(measure).layout is not Layout.PARAGRAPHS:
        return False
    near = doc.derive(rows)[max(at - AROUND, 0) : at + AROUND + 1]
    open_ = [
        (row, after)
        for row, after in pairwise(near)
        if row.cjk and after.cjk and not (after.blanks or finished(row.words))
    ]
    if len(open_) < OPEN or max(row.width for row in near) > WIDEST:
        return False
    return not any(cuts(row, after) for row, after in open_)
