"""Word knowledge: which strings are Chinese words, how common, and whether a word stands across a seam.

The table is in simplified script; words of other scripts are folded before they are looked up (:func:`simplified`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from math import log

from .. import tables
from ..text import Document
from ..text.lazy import pattern
from ..text.script import HAN
from .conversion import convert

MAX_WORD = 4  #: characters of the longest word in the table
COMMON = 300  #: how often a character was counted as a word that is common
RECENT = 1 << 14  #: strings whose words are remembered: a text has the same ones again and again


#: The words that were read, and how often each was counted, as the table has it: few are asked.
_table: dict[str, str] = {}
_read_for: set[str] = set()  #: the characters whose words they are


def counted(text: str) -> dict[str, str]:
    """The words of one to four Han characters, each with how often it was counted, in digits: at least all that begin with a character of ``text``.

    A page needs some hundred of the eight thousand lines of the table; what others needed stays.
    """
    if not _read_for.issuperset(text):
        _read_words(set(text) - _read_for)
    return _table


def count(word: str) -> int:
    """How often a word was counted; 0 where it is none."""
    return int(counted(word[:1]).get(word, 0))


def common(char: str) -> bool:
    """Whether a character, in simplified script, is common."""
    return count(char) >= COMMON


def begun(word: str) -> int:
    """How often the words were counted that begin with a string and go on behind it."""
    begin, tails = word[1:], _words(word[0])
    pairs = zip(tails[::2], tails[1::2], strict=True)
    return sum([int(times) for tail, times in pairs if tail.startswith(begin) and tail != begin])


def _read_words(firsts: set[str]) -> None:
    for char in firsts:
        tails = _words(char)
        _table.update(zip([char + tail for tail in tails[::2]], tails[1::2], strict=True))
    _read_for.update(firsts)


@lru_cache(maxsize=64)
def _words(char: str) -> list[str]:
    """The words of the table that begin with a character: what each has behind it, and how often it was counted, in turn."""
    alone, *longer = (tables.row_of("words-zh", char) or "0").split(" ")
    return ["", alone, *longer] if alone != "0" else longer


TOTAL = 58_692_135  #: occurrences of all words of the table


class _Nats(dict[str, float]):
    """What a word of so many occurrences costs; 0 stands for a character that is no word."""

    def __missing__(self, times: str) -> float:
        found = self[times] = log(TOTAL) - log(int(times) or 0.5)
        return found


_nats = _Nats()


def known(word: str) -> bool:
    """Whether a string, in simplified script, is a word of two to four characters."""
    return 2 <= len(word) <= MAX_WORD and word in counted(word[0])


@lru_cache(maxsize=RECENT)
def rare(char: str) -> str:
    """What stands behind a character in rare words of two, and in new ones, which :func:`known` does not know."""
    return tables.row_of("rare-words-zh", char) + tables.row_of("new-words-zh", char)


@lru_cache(maxsize=RECENT)
def cost(text: str) -> float:
    """Nats of the best segmentation of a short string of Han characters, in simplified script."""
    return _costs(text)[-1]


@lru_cache(maxsize=RECENT)
def segment(text: str) -> tuple[str, ...]:
    """The best segmentation of a short string of Han characters, in simplified script."""
    _, back = _read(text)
    found, end = [], len(text)
    while end:
        found.append(text[back[end] : end])
        end = back[end]
    return tuple(found[::-1])


def edges(text: str) -> set[int]:
    """Where the words of a text begin and end, in characters from its beginning."""
    return {0, *accumulate(map(len, segment(text)))}


def _read(text: str) -> tuple[list[float], list[int]]:
    """The least nats up to each place, and where the last word before it begins: of equal readings the longest word."""
    table, nats = counted(text), _nats
    best, back = [0.0], [0]
    end = 0
    for char in text:
        first, end = end, end + 1
        least = best[first] + nats[table.get(char, "0")]
        for start in _BEFORE[end] if end <= MAX_WORD else (end - 2, end - 3, end - 4):
            if (word := text[start:end]) in table and (here := best[start] + nats[table[word]]) <= least:
                least, first = here, start
        best.append(least)
        back.append(first)
    return best, back


#: Where a word of two characters and more may begin that ends after so many, the shortest first.
_BEFORE = tuple(tuple(range(end - 2, -1, -1)) for end in range(MAX_WORD + 1))


def gain(left: str, right: str) -> float:
    """Nats that are won where the cut between two strings may be crossed by a word; 0 where no word stands across.

    Args:
        left, right: Han characters on either side of the cut, in simplified script; the four nearest count.
    """
    left, right = left[-MAX_WORD:], right[:MAX_WORD]
    return won(left, right) if crossing(left, right) else 0.0


def won(left: str, right: str) -> float:
    """Nats that are won where the cut between two strings of at most four Han characters may be crossed by a word."""
    best = _costs(left + right)
    return best[len(left)] + cost(right) - best[-1]


def _costs(text: str) -> list[float]:
    """The least nats up to each place, as :func:`_read` has them."""
    table, nats = counted(text), _nats
    best = [0.0]
    for end, char in enumerate(text):  # before the last character of the words that are looked up
        after = end + 1
        least = best[end] + nats[table.get(char, "0")]
        if end:
            if (word := text[end - 1 : after]) in table:
                least = min(least, best[end - 1] + nats[table[word]])
            if end > 1:
                if (word := text[end - 2 : after]) in table:
                    least = min(least, best[end - 2] + nats[table[word]])
                if end > 2 and (word := text[end - 3 : after]) in table:
                    least = min(least, best[end - 3] + nats[table[word]])
        best.append(least)
    return best


_PLACES = tuple((before, size - before) for size in range(MAX_WORD, 1, -1) for before in range(1, size))
#: The places of a word across a cut, the longest first, by how many characters stand before it and behind.
_ACROSS = {
    (cut, rest): tuple(slice(cut - before, cut + after) for before, after in _PLACES if before <= cut and after <= rest)
    for cut in range(MAX_WORD)
    for rest in range(MAX_WORD)
}


def crossing(left: str, right: str) -> str:
    """The longest word of the table that stands across the cut, or an empty string."""
    near, rest = left[1 - MAX_WORD :], right[: MAX_WORD - 1]
    whole = near + rest
    table = counted(whole)
    for place in _ACROSS[len(near), len(rest)]:
        if (word := whole[place]) in table:
            return word
    return ""


_HAN_END = pattern(f"[{HAN}]+$")
_HAN_START = pattern(f"[{HAN}]+")


def across(head: str, tail: str) -> tuple[str, float]:
    """The word that stands across the seam of two texts, in their own script, and the nats it wins; empty and 0 without Han there."""
    left, right = _HAN_END.search(head[-MAX_WORD:]), _HAN_START.match(tail[:MAX_WORD])
    if not left or not right:
        return "", 0.0
    before, after = simplified(left[0]), simplified(right[0])
    word = crossing(before, after)
    at = (before + after).find(word)
    return (left[0] + right[0])[at : at + len(word)], gain(before, after)


def simplified_text(doc: Document) -> str:
    """View: the text in simplified script, character for character."""
    return convert(doc.text, "t2s")


def simplified(text: str) -> str:
    """The text in simplified script, character for character: offsets stay as they are."""
    if text.isascii():
        return text
    return _recent(text) if len(text) <= MAX_WORD else convert(text, "t2s")


@lru_cache(maxsize=RECENT)
def _recent(text: str) -> str:
    return convert(text, "t2s")
