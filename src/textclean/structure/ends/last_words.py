"""The last words of a paragraph that has no stop: half a word, words that the text has only in mid-sentence, or a whole."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log

from ... import tables
from ...finding import Signal
from ...text.lazy import pattern
from ...text.script import HAN, QUOTE_PAIRS, count_kana
from ...tuples import NamedTuple
from .. import words
from ..grams import around
from ..seams.words.english import in_english

PAGE = 20_000  #: characters on either side in which a word is looked for
NEAR = 40  #: characters before the end whose kana make it Japanese
KANA = 0.15  #: such a part of them
CLOSES = 12  #: characters before a closing mark of Japanese speech in which kana stand
LONGEST = 8  #: Han characters that are read as words

_HANS = pattern(f"[{HAN}]+$")
_LATIN = pattern("(?<![A-Za-z0-9@/._:#-])[A-Za-z']+$")
_KATAKANA = pattern("[ァ-ヺー]$")
#: ``決めよう``: the end of a sentence, although the text has ``ように`` as well
_VOLITIONAL = pattern("[えけげせぜてでねべめれし]よう$")
_ASIDE = ")）〕］]》】"
_QUOTES = '”」』’"'


class Beside(NamedTuple):
    """What stands behind two characters in a text: the commonest letter with its number, all letters, and marks."""

    letter: str
    most: int
    letters: int
    marks: int


def behind(text: str, ends: Iterable[int]) -> Mapping[str, Beside]:
    """What stands behind the last two characters of some blocks wherever else the text has them.

    Args:
        text: the whole text.
        ends: where the blocks end.
    """
    own = Counter(text[end - 2 : end] for end in ends if _asks(text[end - 2 : end]))
    letters: dict[str, Counter[str]] = {pair: Counter() for pair in own}
    marks: Counter[str] = Counter()
    for place in around(text, own) if own else ():
        pair, after = place[1:3], place[3:]
        if after.isalnum():
            letters[pair][after] += 1
        else:
            marks[pair] += 1
    return {pair: _beside(letters[pair], marks[pair] - count) for pair, count in own.items()}


def _asks(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum() and not pair.isascii()


def _beside(letters: Counter[str], marks: int) -> Beside:
    letter, most = min(letters.items(), key=lambda item: (-item[1], item[0])) if letters else ("", 0)
    return Beside(letter, most, letters.total(), marks)


def last_words(block: str, elsewhere: Mapping[str, Beside], text: str, place: int) -> Iterator[Signal]:
    """What the last words of a block say of its end; the names with ``_`` are not told.

    Args:
        block: its words.
        elsewhere: what stands behind its last two characters in the rest of the text (:func:`behind`).
        text: the whole text, for words that no table has.
        place: where the block ends in it.
    """
    last = block[-1]
    japanese = is_japanese(block)
    if japanese:
        yield Signal("_japanese", "", 0.8 if _KATAKANA.search(last) else 1.4)
    if last in _QUOTES:
        yield Signal("_closes", "", -3.0)
    elif last in _ASIDE:
        yield Signal("_aside", "", -2.7)
    elif not last.isalnum() and last not in "，,、":
        yield Signal("_symbol", "", -2.4)
    if found := _LATIN.search(block[-NEAR:]):
        yield from _latin(found[0], block, text, place)
    elif not japanese and (found := _HANS.search(block[-LONGEST:])):
        word, nats = half(found[0])
        if nats > HALF and not _stands_last(text, place, word):
            yield Signal("half-word" if nats >= SURE else "_half-word", word, 0.5 * min(nats, 3.0))
        else:
            yield Signal("_whole-word", "", 0.1 * max(nats, -6.0))
    if pair := elsewhere.get(block[-2:]):
        if pair.most >= 2 and not pair.marks and pair.most >= 0.7 * pair.letters and not _VOLITIONAL.search(block[-3:]):
            yield Signal("goes-on-elsewhere", block[-2:] + pair.letter, 1.7)
        elif pair.marks and pair.marks >= pair.letters:
            yield Signal("_stops-elsewhere", "", -1.5)


def _stands_last(text: str, place: int, word: str) -> bool:
    """Whether sentences or clauses near by end with a word: then it is a whole one."""
    first, last = max(place - PAGE, 0), place + PAGE
    return any(text.find(word + mark, first, last) >= 0 for mark in "。，；、")


def _latin(word: str, block: str, text: str, place: int) -> Iterator[Signal]:
    if word[0].isupper():
        yield Signal("_name", "", -0.7)
    elif block[-NEAR:].isascii() and begins_word(word) and not _twice(text[max(place - PAGE, 0) : place + PAGE], word):
        yield Signal("half-word", word, 2.3)


def begins_word(word: str) -> bool:
    """Whether some letters are no English word, but the beginning of one."""
    if in_english(word):
        return False
    every = _english()
    at = bisect_right(every, word)
    return at < len(every) and every[at].startswith(word)


@cache
def _english() -> list[str]:
    return sorted(tables.words("words-en"))


def _twice(text: str, word: str) -> bool:
    """Whether a word stands in a text a second time, and not inside a longer one."""
    at, found = text.find(word), 0
    while at >= 0 and found < 2:
        end = at + len(word)
        found += not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha())
        at = text.find(word, end)
    return found > 1


def is_japanese(block: str) -> bool:
    """Whether the end of a block has kana as only Japanese does."""
    near = block[-NEAR:]
    return count_kana(near) >= max(2, KANA * len(near))


def closes_speech(text: str, start: int, end: int) -> bool:
    """Whether a block ends with the closing mark of Japanese speech, before which no stop is set.

    Source: 文化庁「くぎり符号の使ひ方」 and JLREQ 3.1.6: the full stop before a closing mark is left out by most houses.
    """
    if text[end - 1] not in "」』":
        return False
    return text[start] in "「『（—" or count_kana(text[max(end - CLOSES, start) : end]) > 1


_OPENER = {closer: opener for opener, closer in QUOTE_PAIRS.items()}


def closes_quotation(text: str, start: int, end: int) -> bool:
    """Whether a block ends with the mark that closes a quotation, and a colon leads into that: the sentence is whole."""
    opener = _OPENER.get(text[end - 1])
    at = text.rfind(opener, start, end) if opener else -1
    return at > start and text[start:at].rstrip()[-1:] in ("：", ":")


SURE = 1.5  #: nats from which that is told
HALF = 0.7  #: nats from which the last characters are rather the beginning of a word than one


def half(last: str) -> tuple[str, float]:
    """The last word of some Han characters, and how much likelier it is the first half of a longer word, in nats.

    Args:
        last: Han characters at the end of a block.
    """
    word = words.segment(words.simplified(last))[-1]
    return last[-len(word) :], log((words.begun(word) + 0.5) / (words.count(word) + 0.5))
