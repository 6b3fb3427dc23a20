"""Marks of the other width that no pair, no stop and no comma is: full-width marks in English, ``％`` beside ``%``."""

from __future__ import annotations

from collections.abc import Iterator

from ...structure.language import Language, main_language
from ...structure.protected import in_code_line, is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, KANA
from ...tuples import NamedTuple

CLEAR = 3  #: so many marks of one width for each of the other are a clear habit
_WIDE = pattern("[，；：？！](?<=[A-Za-z0-9)\"'].)(?= ?[A-Za-z\n\r]|$)")
_NARROW = pattern("[,;:?!](?<=[A-Za-z0-9)\"'].)(?= ?[A-Za-z\n\r]|$)")
_EAST = pattern(f"[{CJK}{KANA}]")
_PERCENT = pattern("[%％](?<=[0-9０-９].)(?![0-9A-Za-z%％])")
_HALF = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!"}


class Other(NamedTuple):
    """A mark of the wrong width, and what belongs there."""

    start: int
    end: int
    words: str
    sure: bool = False


def wide_in_latin(doc: Document) -> Iterator[Other]:
    """Full-width marks in lines of Latin letters, on a page that writes half-width ones in such lines."""
    text = doc.text
    found = [match.start() for match in _WIDE.finditer(text) if _is_latin_line(doc, match.start())]
    if not found:
        return
    narrow = sum(1 for match in _NARROW.finditer(text) if not _EAST.search(_line(text, match.start())))
    if narrow < CLEAR * len(found):
        return
    for at in found:
        space = " " if text[at + 1 : at + 2].isalnum() else ""
        yield Other(at, at + 1, _HALF[text[at]] + space, doc.derive(main_language) is Language.LATIN)


def _line(text: str, at: int) -> str:
    start = max(text.rfind("\n", max(at - 400, 0), at) + 1, at - 400, 0)
    end = text.find("\n", at, at + 400)
    return text[start : end if end >= 0 else at + 400]


def _is_latin_line(doc: Document, at: int) -> bool:
    return not _EAST.search(_line(doc.text, at)) and not is_protected(doc, at) and not in_code_line(doc, at)


def percents(doc: Document) -> Iterator[Other]:
    """Percent signs of the width that the page hardly ever writes behind a number."""
    text = doc.text
    if "%" not in text or "％" not in text:
        return
    found = [match.start() for match in _PERCENT.finditer(text) if not is_protected(doc, match.start())]
    wide = sum(text[at] == "％" for at in found)
    narrow = len(found) - wide
    if not wide or not narrow or max(wide, narrow) < CLEAR * min(wide, narrow):
        return
    rare, often = ("％", "%") if wide < narrow else ("%", "％")
    for at in found:
        if text[at] == rare:
            yield Other(at, at + 1, often)
