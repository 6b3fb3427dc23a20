"""Lines of a text and of its translation, in turn: subtitles and phrase books in two scripts."""

from __future__ import annotations

from itertools import pairwise

from ....text.lazy import pattern
from ..page import Page

AROUND = 6  #: rows on either side that are looked at
EACH = 3  #: rows of either script among them at least
TURNS = 4  #: changes from one script to the other among them at least
_WORD = pattern("[A-Za-z]{3}")


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
