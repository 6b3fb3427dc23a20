"""Evidence of what the document itself attests: characters that stand together inside its lines, and its words in Latin letters."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, LATIN
from ...rows import has_cjk
from ..page import LATIN_WORD, Evidence, Page

_CJK_ALL = pattern(f"[{CJK}]{{1,2}}$")
LONGEST = 40  #: characters of the longest Latin word that is read
SHORTEST = 4  #: of one that is known to be cut
TAIL_WORD = pattern(f"[{LATIN}]+(?:-[{LATIN}]+)*$")


def characters(page: Page, at: int, out: Evidence) -> None:
    """Characters that stand at the seam as they stand together inside the lines of the document."""
    pair = page.pairs[at]
    count = page.grams.pairs[pair] if pair else 0
    if not count:
        return
    longer = page.grams.longer
    a, b = page.rows[at].words[-2:], page.rows[at + 1].words[:2]
    whole_left, whole_right = _CJK_ALL.match(a), _CJK_ALL.match(b)
    if count >= 2:
        out["gram2"] = pair
    three = ""
    if whole_left:
        three = a + b[0] if len(a) == 1 else longer.get(a + b[0], "")
    if not three and whole_right:
        three = a[-1] + b if len(b) == 1 else longer.get(a[-1] + b, "")
    if three:
        out["gram3"] = three
    if whole_left and whole_right and len(a + b) == 4 and (four := longer.get(a + b)):
        out["gram4"] = four


def may_cut(left: str, right: str) -> bool:
    """Whether letters or figures of ASCII meet at the seam between two rows, one of which holds Chinese or Japanese."""
    tail, head = left[-1], right[0]
    return tail.isascii() and tail.isalnum() and head.isascii() and head.isalnum() and (has_cjk(left) or has_cjk(right))


def latin_word(page: Page, at: int, out: Evidence) -> None:
    """A word or name in Latin letters (``MyS`` and ``QL``) that is cut on a page of Chinese or Japanese, and stands whole elsewhere."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if may_cut(left, right) and (word := cut_latin(page, left, right)):
        out["cut-word"] = word


def cut_latin(page: Page, left: str, right: str) -> str:
    """What the letters on either side of a seam make, where the page has it elsewhere and neither half; else an empty string."""
    tail, head = TAIL_WORD.search(left, max(len(left) - LONGEST, 0)), LATIN_WORD.match(right)
    if not tail or not head:
        return ""
    word = tail[0] + head[0]
    if (
        len(word) < SHORTEST
        or not page.words[word.lower()]
        or max(page.words[half[0].lower()] for half in (tail, head)) > 1
    ):
        return ""
    return word
