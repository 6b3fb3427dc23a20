"""Subtitles: lines that a dash begins, below the headline that they explain."""

from __future__ import annotations

from ....text.lazy import pattern
from ..page import Page

_DASH = pattern("[—―─]{1,2}[^—―─，。；！？,;!?]{4,20}$")
#: columns beyond the page's tolerance that the line above a subtitle lacks at least: its dash would have fitted
ROOM = 4
ROWS = 3  #: of the longest subtitle that is told by what stands below it
HEAD = 44  #: columns of the widest headline, outside hard-wrapped text


def is_subtitle(page: Page, at: int, wrapped: bool) -> bool:
    """Whether the right row is a subtitle: a dash and a phrase without a mark, below a headline that leaves room for it."""
    row = page.rows[at + 1]
    if row.words[0] not in "—―─" or page.ends[at]:
        return False
    full = wrapped and row.words[:2] == "——" and _is_title_over_dash(page, at)
    if not full and (not _DASH.match(row.words) or row.width > HEAD):
        return False
    first = at
    while first and not page.ends[first - 1] and at - first < 2:
        first -= 1
    if any(page.commas[near] or page.stops[near] for near in range(first, at + 1)):
        return False
    if not wrapped:
        return page.rows[at].width <= HEAD
    opens = not first or page.ends[first - 1] or page.kinds[first - 1] == "furniture"
    return opens and (full or page.slacks[at] > page.measure.tolerance + ROOM)


def _is_title_over_dash(page: Page, at: int) -> bool:
    """Whether what a dash begins runs over one row or more without a mark to a short one, or up to a first line with its indent: a subtitle, however full the row above it is.

    The row above has no indent where first lines have one. The rest of a sentence would have a comma, or end in a stop.
    """
    indent = page.measure.indent
    if page.rows[at].words[-1] in "—―─…" or 0 <= indent <= page.rows[at].indent:
        return False
    for near in range(at + 1, min(at + 1 + ROWS, len(page.rows) - 1)):
        if page.commas[near] or page.stops[near] or page.ends[near] or page.rows[near].words[-1] in "：:；;":
            return False
        if page.slacks[near] > page.measure.tolerance + ROOM or 0 <= indent <= page.rows[near + 1].indent:
            return True
        if page.traits[near + 1].reports:
            return True
    return False
