"""Words of characters that both scripts have, written as Simplified Chinese writes them: ``后来``, ``里面``.

A character of such a word proves nothing alone: ``皇后`` and ``公里`` are right in both. So the word must be one in its
sentence: ``問責制|作為`` has no ``制作`` in it, and ``編制|表`` no ``制表``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ... import tables
from ...text.lazy import one_of, pattern
from ...text.script import HAN
from .. import words

CONTEXT = 6  #: characters on either side that a word is parted from
_BEFORE = pattern(f"[{HAN}]+$")
_BEHIND = pattern(f"[{HAN}]+")


def words_of_both(text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The words of a Traditional page that stand in their Simplified form: where each begins, and the places that differ."""
    first = _phrases()
    for match in one_of("".join(first)).finditer(text):
        at = match.start()
        for word, other in first[match[0]]:
            if text.startswith(word, at) and _is_word(text, at, word):
                yield at, tuple(at + n for n, (a, b) in enumerate(zip(word, other, strict=True)) if a != b)
                break


@cache
def told_apart() -> frozenset[str]:
    """The characters of both scripts that the words of the dictionary are about."""
    rows = (row.partition(" ") for row in tables.lines("script-phrases"))
    return frozenset(a for word, _, other in rows for a, b in zip(word, other, strict=True) if a != b)


@cache
def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """The words of both scripts by their first characters, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in tables.lines("script-phrases"):
        word, _, other = row.partition(" ")
        found.setdefault(word[0], []).append((word, other))
    return {char: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for char, pairs in found.items()}


def _is_word(text: str, at: int, word: str) -> bool:
    """Whether words begin and end where this one does, and no other one of the text shares its first or last character."""
    end = at + len(word)
    before = _BEFORE.search(text[max(at - CONTEXT, 0) : at])
    behind = _BEHIND.match(text, end, end + CONTEXT)
    left = words.simplified(before[0]) if before else ""
    right = words.simplified(behind[0]) if behind else ""
    edges, place = {0}, 0
    for part in words.segment(left + word + right):
        place += len(part)
        edges.add(place)
    if not {len(left), len(left) + len(word)} <= edges:
        return False
    shared = told_apart()
    return not (word[0] in shared and words.known(left[-1:] + word[0])) and not (
        word[-1] in shared and words.known(word[-1] + right[:1]) and len(word) == 2
    )


#: What GB 2312 has for names and for words that keep it (``徵羽``, ``乾隆``), and Traditional text writes everywhere.
NAME_FORMS = pattern("[於徵乾麽夥菸瞭]")


def in_other_words(text: str, converted: str) -> Iterator[int]:
    """Where such a character stands in a word that Simplified text, into which all is ``converted``, writes otherwise."""
    for match in NAME_FORMS.finditer(text):
        at = match.start()
        if converted[at] != text[at] and _is_in_word(converted, at) and not _is_in_word(text, at):
            yield at


def _is_in_word(text: str, at: int) -> bool:
    """Whether a character is part of a word of two characters in the table."""
    return words.known(text[max(at - 1, 0) : at + 1]) or words.known(text[at : at + 2])
