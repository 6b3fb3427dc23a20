"""Slips: where two wordings of one passage differ, the one that makes no words beside the other one that does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ... import tables
from ...text import Span
from ...text.lazy import pattern
from ...text.script import HAN, HAN_NUMERALS
from .. import words
from ..both_scripts import in_both_scripts
from ..seams.words.english import english
from .around import AROUND

CONTEXT = 4  #: characters on either side that are read with a difference
CHARACTER = 5.0  #: nats that one character more may cost
NATS = 4.5  #: by which a wording must be dearer than the other to be the worse one
OTHER_NAME = 5  #: letters in which two names differ at least, and no slip of a name does
LONG = 4  #: letters of the shortest word of the table of English words
GRADED = 2  #: figures in which two passages of a statute differ that are grades of one thing
_WORDED = in_both_scripts(f"[{HAN_NUMERALS}千万]+")
_HAN = pattern(f"[{HAN}]{{1,24}}")
_HAN_END = pattern(f"[{HAN}]{{1,24}}$")
_LETTERS = pattern("[A-Za-z]+")
_WORD_END = pattern("[A-Za-z0-9]{1,24}$")
_WORD_START = pattern("[A-Za-z0-9]{1,24}")


def slip(before: str, one: str, other: str, after: str) -> int:
    """Which of two wordings makes no words: 1 the first, -1 the second, 0 neither or both.

    Args:
        before, after: what stands on either side of the difference in both, in the document's own characters.
        one, other: the two wordings; one of them may be empty.
    """
    head, tail = _WORD_END.search(before), _WORD_START.match(after)
    if _LETTERS.search(one + other) and not _HAN.search(one + other):
        start, end = head[0] if head else "", tail[0] if tail else ""
        return _garbled(f"{start}{one}{end}") - _garbled(f"{start}{other}{end}")
    left, right = _HAN_END.search(before[-CONTEXT:]), _HAN.match(after[:CONTEXT])
    around = (left[0] if left else "", right[0] if right else "")
    first_read, second_read = (words.simplified(f"{around[0]}{text}{around[1]}") for text in (one, other))
    if not (_HAN.fullmatch(first_read) and _HAN.fullmatch(second_read)):
        return 0
    more = words.cost(first_read) - words.cost(second_read) - CHARACTER * (len(first_read) - len(second_read))
    return 1 if more > NATS else -1 if more < -NATS else 0


def _garbled(text: str) -> bool:
    """Whether a word in small letters is none of the table, or digits stand among its letters."""
    for word in text.split():
        if _LETTERS.fullmatch(word):
            if len(word) >= LONG and word.islower() and not english(word):
                return True
        elif any(map(str.isalpha, word)) and any(map(str.isdigit, word)) and word.islower():
            return True
    return False


SLIPS = 3  #: slips of one side that show a damaged copy
SHARE = 0.4  #: such a part of the differences they are
MISREAD = 2  #: characters of a slip on either side; longer words, and the same ones again, are other wording


def damaged(text: str, differences: list[tuple[int, int, int, int]]) -> bool:
    """Whether one of two wordings is full of slips and the other is not: a damaged copy. Parallel wording is sound on either side.

    Args:
        text: the folded text.
        differences: where the two differ, the beginning and end of either side.
    """
    pairs = [(text[left:left_end], text[right:right_end]) for left, left_end, right, right_end in differences]
    often = Counter(pairs)
    sides = [
        slip(text[max(left - CONTEXT, 0) : left], *pair, text[left_end : left_end + CONTEXT])
        for (left, left_end, _, _), pair in zip(differences, pairs, strict=True)
        if often[pair] == 1 and max(map(len, pair)) <= MISREAD
    ]
    first, second = sides.count(1), sides.count(-1)
    most, least = max(first, second), min(first, second)
    return most >= max(SLIPS, SHARE * len(pairs)) and most >= 3 * least


def renamed(differences: Sequence[tuple[str, str]]) -> bool:
    """Whether two passages of Chinese or Japanese differ in words of Latin letters alone: one sentence is said of several things."""
    said = [f"{one}{other}" for one, other in differences]
    return len("".join(said)) >= OTHER_NAME and all(map(_LETTERS.fullmatch, said))


def opposed(differences: Sequence[tuple[str, str]]) -> bool:
    """Whether two passages of Chinese differ in opposites alone: what holds of the one case (``已付``), and of the other (``未付``)."""
    table = tables.words("opposites")
    return bool(differences) and all(one + other in table or other + one in table for one, other in differences)


def graded(differences: Sequence[tuple[str, str]]) -> bool:
    """Whether two passages of a statute differ in several figures, written in words: grades of one offence, terms of two procedures."""
    return sum(bool(_WORDED.fullmatch(one + other)) for one, other in differences) >= GRADED


#: To which part of a statute a provision refers: 前款, 前两款, 第一款.
_REFERENCE = in_both_scripts(f"[第前两款条项{HAN_NUMERALS}]+")
_RELATIVE = pattern("[前款項项]")


def refer_apart(differences: Sequence[tuple[str, str]]) -> bool:
    """Whether two passages of a statute differ in the paragraphs that they refer to alone: ``犯前款罪的``, ``犯前两款罪的``."""
    said = [one + other for one, other in differences]
    return bool(said) and all(map(_REFERENCE.fullmatch, said)) and any(map(_RELATIVE.search, said))


TERM = 4  #: times that a statute has a word that is a term of its own
FEW = 3  #: differences of two such passages at most: a damaged copy has more, or slips


def of_two_subjects(text: str, left: Span, right: Span, differences: Sequence[tuple[str, str]]) -> bool:
    """Whether two passages of a statute differ in one term of it for another one: what holds of the one subject, and of the other.

    Args:
        text: the folded text.
        left, right: the passages; neither has the term of the other one. Terms are counted around the former.
        differences: the words of either side where the two differ.
    """
    if len(differences) > FEW:
        return False
    low, high = max(left.start - AROUND, 0), left.start + AROUND
    return any(
        min(map(len, pair)) > 1
        and all(text.count(word, low, high) >= TERM for word in pair)
        and text.find(pair[0], *right) < 0
        and text.find(pair[1], *left) < 0
        for pair in differences
    )


def exchanged(differences: Sequence[tuple[str, str]]) -> bool:
    """Whether a word was exchanged for another one throughout, and something for its opposite: one sentence is said of two things.

    ``默认输出一个函数，函数名的首字母应该小写``, and the same of an object, in capitals.
    """
    others = [_once(*pair) for pair in differences if not opposed([pair])]
    one_word = len({pair for pair, _ in others}) == 1 and sum(times for _, times in others) >= _TWICE
    return one_word and len(others) < len(differences)


_TWICE = 2  #: places where a word is exchanged, at least


def _once(one: str, other: str) -> tuple[tuple[str, str], int]:
    """Two wordings, each said once where it is said several times in a row, and how often that is."""
    half, rest = divmod(len(one), 2)
    if half and not rest and one == 2 * one[:half] and other == 2 * other[: len(other) // 2]:
        return (one[:half], other[: len(other) // 2]), 2
    return (one, other), 1
