"""Evidence of a dot that begins a row: it parts the halves of a foreign name, or two words of a sentence, and is no bullet."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN
from ..groups import FULL
from ..page import Evidence, Page

FEW = 3  #: rows that begin with such a dot; where there are more, it is a bullet
_NAME = pattern(f"[·・‧•][{HAN}]{{1,8}}$")
_AFTER_DOT = pattern(f"[{CJK}]{{2}}")
_KATAKANA = pattern("[ァ-ヺー]{2}")


def at_dot(page: Page, at: int, out: Evidence) -> str:
    """The name of the evidence, where the row behind this one begins with a dot; an empty string where the dot may be a bullet.

    Args:
        page: the page.
        at: number of the row before the dot.
        out: what is said of the seam so far.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    if page.dotted > FEW or not _AFTER_DOT.match(left[-1:] + right[1:2]):
        return ""
    if _AFTER_DOT.match(right[1:3]) and (_NAME.search(left[-10:]) or left[-1] + right[:3] in page.doc.text):
        return "torn-name"  # the left half holds such a dot, or the page has the name whole
    return _lone(page, at, out)


def _lone(page: Page, at: int, out: Evidence) -> str:
    """The same of running text: a list has two bullets and more (``通勤`` ⏎ ``・通学している方は`` stands alone).

    Of a foreign name in katakana each half is one word, and a text may tell of several persons.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    if page.ends[at] or page.kinds[at] or not (page.commas[at] or page.stops[at]):
        return ""
    if _KATAKANA.fullmatch(left, len(left) - 2) and _KATAKANA.match(right, 1):
        return "torn-name"
    return "torn-pair" if page.dotted == 1 and not FULL.isdisjoint(out) else ""
