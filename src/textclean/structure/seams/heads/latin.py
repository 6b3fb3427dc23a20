"""Headlines in Latin letters, told by their capital and by what they lack."""

from __future__ import annotations

from ..page import Page

ROOM = 6  #: columns beyond the tolerance of a page that a full line of Latin text may lack


def is_latin_head(page: Page, at: int) -> bool:
    """Whether a row in Latin letters is short, begins with a capital and has no mark: the last line of a paragraph would end in a stop."""
    row = page.rows[at]
    if row.cjk or at + 1 >= len(page.rows) or page.ends[at] or page.commas[at] or page.stops[at] or page.kinds[at]:
        return False
    short = page.slacks[at] > page.measure.tolerance + ROOM
    return short and row.words[0].isupper() and row.words[-1].isalnum() and page.kinds[at + 1] != "furniture"
