"""Marks of the other width that no pair and no comma is: ``.`` for ``。``, full-width marks in English, ``％`` beside ``%``."""

from __future__ import annotations

from collections.abc import Iterator

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, HAN, KANA
from ..tuples import NamedTuple
from .chinese import is_chinese
from .doubling_signs import NAMES
from .habits import FEW
from .language import Language, main_language
from .protected import in_code_line, is_protected

REACH = 40  #: characters that a clause is looked at on either side
LEAST = 4  #: Han characters of the shortest clause that a stop may end
CLEAR = 3  #: so many marks of one width for each of the other are a clear habit
_STOP = pattern(f"\\.(?<=[{HAN}”》）]\\.)(?![.0-9A-Za-z_/\\\\:@*?)\\]])")
_CLAUSE_END = pattern("[，。；：？！,;:?!、\n\r]")
_NUMBER = pattern("(?:^|[（(第、 \u3000])[一二三四五六七八九十百]+[章节条款项]?$")
_HAN = pattern(f"[{HAN}]")
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


def ascii_stops(doc: Document) -> tuple[Other, ...]:
    """View: periods that end Chinese sentences. A page that always writes them so has that habit, and none of these."""
    text = doc.text
    found = [match.start() for match in _STOP.finditer(text) if _ends_sentence(doc, match.start())]
    if len(found) > FEW and text.count("。") < len(found):
        return ()
    return tuple(Other(at, at + 1 + _space_behind(text, at), "。") for at in found)


def _space_behind(text: str, at: int) -> int:
    """A space between the stop and the Han character behind it goes with it."""
    return int(text[at + 1 : at + 2] == " " and bool(_HAN.match(text[at + 2 : at + 3])))


def _ends_sentence(doc: Document, at: int) -> bool:
    text = doc.text
    before = text[max(at - REACH, 0) : at]
    clause = _CLAUSE_END.split(before)[-1]
    if len(_HAN.findall(clause)) < LEAST or _NUMBER.search(before):
        return False
    right = text[at + 1 : at + 2]
    if right == " ":
        right = text[at + 2 : at + 3]
    if right not in ("", "\n", "\r", "”", "」", "』"):
        if not _HAN.match(right) and right not in "“《":
            return False
        clause_behind = _CLAUSE_END.split(text[at + 1 : at + 1 + REACH])[0]
        if "." in clause or "." in clause_behind or len(_HAN.findall(clause_behind)) < LEAST:
            return False  # an address, a date, a name of several parts
        if text[at - 1] in NAMES and right in NAMES:
            return False
    return is_chinese(doc, at)


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
