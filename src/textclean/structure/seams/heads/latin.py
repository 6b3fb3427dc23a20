"""Headlines in Latin letters, told by their capital and by what they lack."""

from __future__ import annotations

from ....text.lazy import pattern
from ..page import Page

#: The number of a section.
_NUMBER = pattern("^[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2}\\.? (?=[A-Z])")
ROOM = 6  #: columns beyond the tolerance of a page that a full line of Latin text may lack


def is_latin_head(page: Page, at: int) -> bool:
    """Whether a row in Latin letters is short, begins with a capital and has no mark: the last line of a paragraph would end in a stop."""
    row = page.rows[at]
    if row.cjk or at + 1 >= len(page.rows) or page.ends[at] or page.commas[at] or page.stops[at] or page.kinds[at]:
        return False
    short = page.slacks[at] > page.measure.tolerance + ROOM
    words = _NUMBER.sub("", row.words, 1)
    return short and words[0].isupper() and row.words[-1].isalnum() and page.kinds[at + 1] != "furniture"
