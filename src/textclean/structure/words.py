"""Word knowledge: which strings are Chinese words, how common, and whether a word stands across a seam.

The table is in simplified script; words of other scripts are folded before they are looked up (:func:`simplified`).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from math import log

from .. import tables
from ..text import Document
from ..text.lazy import pattern
from ..text.script import HAN
from .conversion import convert

MAX_WORD = 4  #: characters of the longest word in the table
RECENT = 1 << 14  #: strings whose words are remembered: a text has the same ones again and again


_counts: dict[str, int] = {}  #: the words that were read
_read_for: set[str] = set()  #: the characters whose words they are


def counts(text: str) -> dict[str, int]:
    """How often each word of one to four Han characters was counted: of all that begin with a character of ``text``, at least.

    A page needs some hundred of the eight thousand lines of the table; what others needed stays.
    """
    if not _read_for.issuperset(text):
        _read_words(set(text) - _read_for)
    return _counts


def _read_words(firsts: set[str]) -> None:
    lines = _lines()
    for char in firsts:
        start = char.encode("utf-8", "surrogatepass") + b" "
        at = bisect_left(lines, start)
        if at < len(lines) and lines[at].startswith(start) and char > "\x7f":
            words = lines[at].decode("utf-8").split(" ")
            words[0] = ""  # the character alone
            _counts.update(zip([char + rest for rest in words[::2]], map(int, words[1::2]), strict=True))
            if not _counts[char]:
                del _counts[char]
    _read_for.update(firsts)


@cache
def _lines() -> list[bytes]:
    """The lines of the table, in order; most of them are never decoded."""
    return tables.read(f"{tables.folder()}/tables/words-zh.txt").removesuffix(b"\n").split(b"\n")


TOTAL = 58_692_135  #: occurrences of all words of the table


class _Nats(dict[int, float]):
    """What a word of so many occurrences costs; 0 stands for a character that is no word."""

    def __missing__(self, count: int) -> float:
        found = self[count] = log(TOTAL) - log(count or 0.5)
        return found


_nats = _Nats()


def known(word: str) -> bool:
    """Whether a string, in simplified script, is a word of two to four characters."""
    return 2 <= len(word) <= MAX_WORD and word in counts(word[0])


@lru_cache(maxsize=RECENT)
def cost(text: str) -> float:
    """Nats of the best segmentation of a short string of Han characters, in simplified script."""
    return _read(text)[0][-1]


@lru_cache(maxsize=RECENT)
def segment(text: str) -> tuple[str, ...]:
    """The best segmentation of a short string of Han characters, in simplified script."""
    _, back = _read(text)
    found, end = [], len(text)
    while end:
        found.append(text[back[end] : end])
        end = back[end]
    return tuple(found[::-1])


def _read(text: str) -> tuple[list[float], list[int]]:
    """The least nats up to each place, and where the last word before it begins: of equal readings the longest word."""
    count, nats = counts(text).get, _nats
    best, back = [0.0], [0]
    for end in range(1, len(text) + 1):
        least, first = best[end - 1] + nats[count(text[end - 1], 0)], end - 1
        for start in range(end - 2, max(end - MAX_WORD, 0) - 1, -1):
            times = count(text[start:end])
            if times is not None and (here := best[start] + nats[times]) <= least:
                least, first = here, start
        best.append(least)
        back.append(first)
    return best, back


def gain(left: str, right: str) -> float:
    """Nats that are won where the cut between two strings may be crossed by a word; 0 where no word stands across.

    Args:
        left, right: Han characters on either side of the cut, in simplified script; the four nearest count.
    """
    left, right = left[-MAX_WORD:], right[:MAX_WORD]
    return won(left, right) if crossing(left, right) else 0.0


def won(left: str, right: str) -> float:
    """Nats that are won where the cut between two strings of at most four Han characters may be crossed by a word."""
    best, _ = _read(left + right)
    return best[len(left)] + cost(right) - best[-1]


#: The places of a word across a cut, the longest first.
_PLACES = tuple((before, size - before) for size in range(MAX_WORD, 1, -1) for before in range(1, size))


def crossing(left: str, right: str) -> str:
    """The longest word of the table that stands across the cut, or an empty string."""
    near = left[1 - MAX_WORD :]
    cut, whole = len(near), near + right[: MAX_WORD - 1]
    table = counts(whole)
    for before, after in _PLACES:
        if before <= cut and cut + after <= len(whole) and (word := whole[cut - before : cut + after]) in table:
            return word
    return ""


_HAN_END = pattern(f"[{HAN}]+$")
_HAN_START = pattern(f"[{HAN}]+")


def across(head: str, tail: str) -> tuple[str, float]:
    """The word that stands across the seam of two texts of any script, and the nats it wins; empty and 0 without Han there."""
    left, right = _HAN_END.search(head[-MAX_WORD:]), _HAN_START.match(tail[:MAX_WORD])
    if not left or not right:
        return "", 0.0
    before, after = simplified(left[0]), simplified(right[0])
    return crossing(before, after), gain(before, after)


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
