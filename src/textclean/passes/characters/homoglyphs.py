"""Characters that look like the right one: Cyrillic and Greek in Latin words, ``一`` and ``—`` and ``ー`` for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ... import tables
from ...structure import words
from ...structure.chinese import is_chinese
from ...structure.classes import has_any
from ...structure.fullwidth import narrowed
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, LINE_ENDS
from ...tuples import NamedTuple

#: With ``一`` behind or before them these are words, and with a dash there nothing is connected.
_ENDS_WITH_ONE = frozenset("第之统唯惟同单逐")
_ENDS_WORDS = frozenset("统同单")  #: those that often end a word themselves, behind which a dash connects: 大同—怀来
_BEGINS_WITH_ONE = frozenset("个些种般定样直切旦致批系律")
_NEXT = 400  #: characters in which ``二是`` follows ``一是``
_FOREIGN = pattern("[\u0370-\u03ff\u0400-\u052f]")
_WORD = pattern("[A-Za-z\u0370-\u03ff\u0400-\u052f]{2,40}")
_LATIN = pattern("[A-Za-z]")
_ONE_FOR_DASH = pattern("一(?<=[0-9年月日]一)(?=[0-9])")
_BAR = pattern(f"ー(?=[{HAN}0-9A-Za-z“《])")
#: What a bar stands behind: line ends between are those that the family ``breaks`` may mend.
_BEFORE_BAR = pattern(f"[{HAN}0-9A-Za-z”》）)][ \t\u3000{LINE_ENDS}]{{0,8}}$")
_DASH_FOR_ONE = pattern(f"(?<!—)—(?!—)(?=[{HAN}])")
_KANA = pattern("[\u3041-\u309f\u30a1-\u30fa]")
_CLAUSE_START = "，。；：、！？“《（\n\r "


class Homoglyph(NamedTuple):
    """Characters that are another code than they look, and the right ones."""

    start: int
    end: int
    words: str


def homoglyphs(doc: Document) -> tuple[Homoglyph, ...]:
    """View: look-alikes that the word, the page or the language proves, in order."""
    text = doc.text
    if text.isascii():
        return ()
    found = [*_letters(doc)] if has_any(doc, _FOREIGN) else []
    found += _dashes(doc)
    return tuple(sorted(found))


@cache
def _pairs() -> dict[int, str]:
    return {ord(row[0]): row[2] for row in tables.lines("homoglyphs")}


@cache
def _back() -> dict[int, str]:
    """Latin letters in a Cyrillic word."""
    return {ord(row[2]): row[0] for row in tables.lines("homoglyphs") if row[0] >= "\u0400"}


def _letters(doc: Document) -> Iterator[Homoglyph]:
    for match in _WORD.finditer(doc.derive(narrowed)):  # letters that a later pass makes half-width count as such
        word = match[0]
        latin, foreign = len(_LATIN.findall(word)), len(_FOREIGN.findall(word))
        if not latin or not foreign or is_protected(doc, match.start()):
            continue
        whole = word.translate(_pairs())
        if whole.isascii() and latin >= foreign and latin > 1:
            yield Homoglyph(*match.span(), whole)
            continue
        whole = word.translate(_back())
        if not _LATIN.search(whole) and foreign > 2 * latin and not re.search("[\u0370-\u03ff]", whole):
            yield Homoglyph(*match.span(), whole)


def _dashes(doc: Document) -> Iterator[Homoglyph]:
    text = doc.derive(narrowed)
    for match in _ONE_FOR_DASH.finditer(text):
        if is_chinese(doc, match.start()):
            yield Homoglyph(*match.span(), "—")
    if "ー" in text and not _KANA.search(text):
        for match in _BAR.finditer(text):
            if not _BEFORE_BAR.search(text[max(match.start() - 9, 0) : match.start()]):
                continue
            yield Homoglyph(*match.span(), "一" if _is_one(text, match.start()) else "—")
    for match in _DASH_FOR_ONE.finditer(text):
        if _is_one(text, match.start()) and is_chinese(doc, match.start()):
            yield Homoglyph(*match.span(), "一")


def _is_one(text: str, at: int) -> bool:
    """Whether a stroke is read as the number one: a word that ends with it, or one that begins a clause with it."""
    left, right = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    end = words.simplified(text[max(at - 2, 0) : at])
    if end[-1:] in _ENDS_WITH_ONE:
        return end[-1] not in _ENDS_WORDS or not words.known(end)
    if right == "是" and (not left or left in _CLAUSE_START):
        return text.find("二是", at, at + _NEXT) >= 0
    return left != "" and left in "，。；：“" and words.simplified(right) in _BEGINS_WITH_ONE
