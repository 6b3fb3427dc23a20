"""Lines of a text and of its translation, in turn: subtitles and phrase books in two scripts."""

from __future__ import annotations

from itertools import pairwise

from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK
from ...rows import rows
from ..page import Page, page

AROUND = 6  #: rows on either side that are looked at
EACH = 3  #: rows of either script among them at least
TURNS = 4  #: changes from one script to the other among them at least
_WORD = pattern("[A-Za-z]{3}")
_TITLE = "[A-Z][A-Za-z’'-]*(?: (?:of|the|and|in|on|for|to|a|an|at|&))* [A-Z][A-Za-z’'-]*(?: (?:of|the|and|&|[A-Z][A-Za-z’'-]*)){0,5}"
#: A heading of two words and more with their capitals, and the same in the other script (``Desk Swap 换个座位``).
_TWICE = pattern(f"{_TITLE} [{CJK}]{{2,10}}|[{CJK}]{{2,14}}[ \u3000]{_TITLE}")
ROOM = 4  #: columns beyond the page's tolerance that such a line lacks
HEADS = 2  #: of a text that certainly stand on lines of their own


def in_two_scripts(page: Page, at: int) -> bool:
    """Whether two rows, one in Latin letters and one in Chinese or Japanese, stand among rows that change so all the time.

    Hard-wrapped text has words of both scripts in one row; where text and translation stand below each other none has.
    """
    rows = page.rows[max(at + 1 - AROUND, 0) : at + 1 + AROUND]
    worded = [_WORD.search(row.words) is not None for row in rows]
    scripts = [row.cjk for row, word in zip(rows, worded, strict=True) if row.cjk or word]
    chinese = sum(scripts)
    if chinese < EACH or len(scripts) - chinese < EACH:
        return False
    turns = sum(one != other for one, other in pairwise(scripts))
    return turns >= TURNS and sum(row.cjk and word for row, word in zip(rows, worded, strict=True)) <= 1


def heads_twice(doc: Document) -> frozenset[int]:
    """View: the rows that are a heading in both scripts, where a third of them stands behind finished sentences and far from the edge; none elsewhere."""
    one = doc.derive(page)
    lines = doc.derive(rows)
    found = [at for at, row in enumerate(lines[:-1]) if _TWICE.fullmatch(row.words)]
    if len(found) < HEADS:
        return frozenset()
    sure = [at for at in found if one.slacks[at] > one.measure.tolerance + ROOM and (not at or one.ends[at - 1])]
    return frozenset(found) if len(sure) >= max(HEADS, len(found) / 3) else frozenset()
