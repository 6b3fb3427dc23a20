"""English words at a seam."""

from __future__ import annotations

from ... import tables
from ...text.lazy import pattern

_TAIL = pattern("[A-Za-z]{2,20}$")
_HEAD = pattern("[a-z]{2,20}(?![A-Za-z_-])")


def english(word: str) -> bool:
    """Whether the table of English words has it; words of three letters and less are not in it."""
    return word.lower() in tables.words("words-en")


def cut_word(left: str, right: str) -> str:
    """The English word that a line end without a hyphen cuts in two, or an empty string; two words are none."""
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    if not tail or not head or not english(tail[0] + head[0]) or (english(tail[0]) and english(head[0])):
        return ""
    return tail[0] + head[0]


LONG = 8  #: letters of a word that is no chance meeting of two


def torn_word(left: str, right: str) -> str:
    """The same where a passage is torn off: two words that make one long one are its halves as well (avail|able)."""
    if word := cut_word(left, right):
        return word
    tail, head = _TAIL.search(left[-24:]), _HEAD.match(right)
    word = tail[0] + head[0] if tail and head else ""
    return word if len(word) >= LONG and english(word) else ""
