"""Whole words, and whole phrases, on either side of a line end of headlines."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import HAN
from ... import words
from ...both_scripts import in_both_scripts

#: The heading of a chapter whose two phrases are of one length: ``第三回 甲乙丙丁 戊己庚辛``, broken in either.
_FIRST = pattern(f"第[{HAN}0-9０-９]{{1,6}}[回章][ \u3000]+([{HAN}]{{2,10}})(?:[ \u3000]+([{HAN}]{{1,9}}))?")
_SECOND = pattern(f"([{HAN}]{{1,10}})(?:[ \u3000]+([{HAN}]{{2,10}}))?")
LEAST = 4  #: characters of the shortest such phrase
#: What no line of a headline ends with: a word that wants another, behind one in Latin letters (``has_one 的``); where something was said; a dash. Behind a Chinese ``…的`` a long one may be set in two lines.
_OPEN = in_both_scripts(
    "[A-Za-z0-9）)] ?(?:的|和|与|及|或|为|作为|从|在|向|对)$|(?:大会|会议|座谈会|论坛|报告会|发布会|开幕式)上$|[—―─]{1,3}$"
)
#: What it does not begin with: a conjunction.
_CONJUNCTION = in_both_scripts("(?:以及|及其|而不是|而非|[和与及])(?=.{2})")
_KANA = pattern("[\u3041-\u30fa]")
#: Who issues a paper, up to the verb: what it is called stands behind it.
_ISSUES = in_both_scripts("(?:印发|颁布|发布|公布|转发)$")


def parts_words(left: str, right: str) -> bool:
    """Whether a line end parts two whole words: that some characters stand together elsewhere then proves nothing.

    Elsewhere they may be of other words (``灾情｜严肃`` and ``灾情严重``), or of two phrases that follow one another by
    chance; only all four, of both words, are the same phrase.
    """
    before, after = words.simplified(left[-words.MAX_WORD :]), words.simplified(right[: words.MAX_WORD])
    sizes = range(2, words.MAX_WORD + 1)
    return any(words.known(before[-size:]) for size in sizes) and any(words.known(after[:size]) for size in sizes)


def left_open(left: str, right: str) -> str:
    """The words at a line end of a Chinese headline that ends as none does, or whose second line begins as none does; or an empty string."""
    if len(left) < LEAST or _KANA.search(left) or _KANA.search(right):
        return ""
    begun = _CONJUNCTION.match(right)
    if begun and (len(begun[0]) > 1 or not words.known(words.simplified(right[:2]))):
        return left[-2:] + right[:2]
    found = _OPEN.search(left[-8:])
    return found[0] if found and right[0] not in "—―─" else ""


def couplet(left: str, right: str) -> str:
    """The words at a line end inside one of the two phrases of the heading of a chapter: whole, both are of one length."""
    first, second = _FIRST.fullmatch(left), _SECOND.fullmatch(right)
    if not first or not second:
        return ""
    one, begun = first.groups()
    rest, other = second.groups()
    if begun is None and other is not None:  # broken in the first phrase
        whole = len(one) + len(rest), len(other)
    elif begun is not None and other is None:
        whole = len(one), len(begun) + len(rest)
    else:
        return ""
    return left[-2:] + right[:2] if whole[0] == whole[1] >= LEAST else ""


def issued(left: str, right: str) -> str:
    """The verb with which a line ends that says who issues a paper, over its title: ``两办印发｜《关于…``."""
    found = _ISSUES.search(left[-2:]) if right[0] == "《" else None
    return found[0] + right[:2] if found else ""
