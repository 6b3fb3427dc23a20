"""Evidence of lists: headings that are items, an item that comes next in its list, a refrain."""

from __future__ import annotations

from .page import Evidence, Page

HEADING = 50  #: columns; what is as wide is no headline


def listing(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """What lists say of a seam outside hard-wrapped text."""
    if wrapped:
        return
    left, right = page.rows[at], page.rows[at + 1]
    if at + 1 in page.in_turn:
        out["item-next"] = ""
    if "item-closed" in out and "right-stops" in out and left.width < HEADING and right.width > left.width:
        out["item-head"] = ""  # its siblings hold no stop, and what stands below it is a text
    if right.words in left.words and not page.debris and len(right.words) > 1 and left.cjk:
        out["refrain"] = right.words  # a sentence does not go on with what it has just said
