"""Excerpts: the few words beside a place that a message quotes, whole words where they are in Latin letters."""

from __future__ import annotations

from .lazy import pattern
from .script import IN_WORD

_LONGEST = 24  # characters of the longest word that is completed
_END = pattern(f"{IN_WORD}{{1,{_LONGEST}}}$")  # of a word that the excerpt cuts: so far it is completed
_BEGINNING = pattern(f"{IN_WORD}{{1,{_LONGEST}}}")
_MARKS = "，。、；：！？,.;:!?”’）》」』 \u3000"
FEWEST = 3  #: characters that are worth leaving out
_NARROW = pattern("[\x00-\u2e7f]*")


def before(text: str, at: int, size: int) -> str:
    """The words before a place, within its line.

    Args:
        text: what is quoted.
        at: the place, in characters.
        size: how many characters are shown; twice as many of a script of narrow letters, and no part of a word.
    """
    found = text[_start(text, at, size) : at].rpartition("\n")[2].lstrip()
    return found.lstrip(_MARKS) or found  # a mark ends what is not shown


def behind(text: str, at: int, size: int) -> str:
    """The same of the words behind a place."""
    return text[at : _stop(text, at, size)].partition("\n")[0].rstrip()


def first(text: str, start: int, end: int, size: int) -> str:
    """The first words of a stretch of the text, within its line."""
    return behind(text[start : min(end, start + 2 * size + _LONGEST)], 0, size)


def last(text: str, start: int, end: int, size: int) -> str:
    """The last words of a stretch of the text, within its line."""
    start = max(start, end - 2 * size - _LONGEST)
    return before(text[start:end], end - start, size)


def ends(text: str, size: int) -> tuple[str, str]:
    """The first and the last words of what is long; all of it, and nothing, where it is not."""
    stop, start = _stop(text, 0, size), _start(text, len(text), size)
    if start - stop < FEWEST:
        return text, ""
    return text[:stop].rstrip(), text[start:].lstrip(_MARKS)


def _start(text: str, at: int, size: int) -> int:
    start = max(at - size, 0)
    if _NARROW.fullmatch(text, start, at):
        start = max(at - 2 * size, 0)
    if start and _BEGINNING.match(text, start, at) and (word := _END.search(text[max(start - _LONGEST, 0) : start])):
        start -= len(word[0])
    return start


def _stop(text: str, at: int, size: int) -> int:
    stop = min(at + size, len(text))
    if _NARROW.fullmatch(text, at, stop):
        stop = min(at + 2 * size, len(text))
    if stop < len(text) and _END.search(text[at:stop]) and (word := _BEGINNING.match(text, stop)):
        stop = word.end()
    return stop


__all__ = ["before", "behind", "ends", "first", "last"]
