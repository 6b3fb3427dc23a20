"""Periods that end Chinese sentences: strays, the habit of a page, and pages whose stops were folded with its other marks."""

from __future__ import annotations

from ...structure.both_scripts import in_both_scripts
from ...structure.chinese import is_chinese
from ...structure.doubling.signs import NAMES
from ...structure.habits import habits
from ...structure.language import Language, main_language
from ...structure.majority import FEW
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_TO_TEN, PAUSE_AND_STOP_MARKS
from ...tuples import NamedTuple
from .mark_widths import Other

REACH = 40  #: characters that a clause is looked at on either side
LEAST = 4  #: Han characters of the shortest clause that a stop may end
_STOP = pattern(f"\\.(?<=[{HAN}”》）]\\.)(?![.0-9A-Za-z_/\\\\:@*?)\\]])")
#: The same on a page that has no other stops: a figure may stand before one, with its sign, and behind one.
_FOLDED = pattern(f"\\.(?<=[{HAN}”’》）)％%」』]\\.)(?= ?(?:[{HAN}“‘《「『”’」』\\n\\r]|[0-9]{{1,4}}[{HAN}]|$))")
_CLAUSE_END = pattern(f"[{PAUSE_AND_STOP_MARKS}\n\r]")
_NUMBER = in_both_scripts(f"(?:^|[（(第、 \u3000])[{HAN_TO_TEN}百]+[章节条款项]?$")
_LABEL = pattern(f"(?:^|[\\n\\r])[ \u3000]*[（(]?[{HAN}]{{1,3}}[）)]?$")
_NUMERALS = frozenset("〇零○" + HAN_TO_TEN)
_HAN = pattern(f"[{HAN}]")
_LATIN_PART = pattern("[A-Za-z]\\.|\\.[A-Za-z]")
#: What stands in mathematics and in no other prose.
_MATHS = pattern("[A-Za-z0-9)] ?[=<>≤≥∈⊂] ?[A-Za-z0-9(-]|[∑∫√∞∀∃∂]|\\$[^$\n]{1,80}\\$")
#: Characters that foreign names often end or begin a part with, besides those that may be doubled in them.
_FOREIGN = NAMES | frozenset(
    "安奥柏本彼德丁顿恩尔弗福戈豪汉翰赫华杰凯康肯莉丽廉琳露伦迈麦曼梅米莫娜妮诺欧帕佩珀乔琼让瑞森莎史丝汤威维温希辛休逊雅伊尤约詹治珍朱"
)


class Stops(NamedTuple):
    """The periods of a page that end its Chinese sentences."""

    found: tuple[Other, ...] = ()
    usual: bool = False  #: the page has hardly another stop: they are one thing to decide


def ascii_stops(doc: Document) -> Stops:
    """View: periods that end Chinese or Japanese sentences.

    A page that always writes them beside full-width commas, or in mathematics, has that habit, and none of these. Where all
    other marks were folded to half width, and no stop is left, the stops were folded, too; where nothing shows that the
    half-width marks of a page are damage, they are told of once.
    """
    text = doc.text
    if "." not in text or not _HAN.search(text):
        return Stops()
    if doc.derive(main_language) is Language.JAPANESE:
        return _in_japanese(doc)
    marks = doc.derive(habits)
    if marks.folded and "。" not in text and not _MATHS.search(text):
        found = [match.start() for match in _FOLDED.finditer(text) if _closes(doc, match.start())]
        if len(found) > 1:
            return Stops(
                tuple(_stop(text, at, text[at - 1] not in _FOREIGN or _right(text, at) not in _FOREIGN) for at in found)
            )
    found = [match.start() for match in _STOP.finditer(text) if _ends_sentence(doc, match.start())]
    usual = len(found) > FEW and text.count("。") < len(found)
    if usual and (marks.full.get(",", 0) or not marks.half.get(",", 0) or _MATHS.search(text)):
        return Stops()
    return Stops(tuple(_stop(text, at, False) for at in found), usual)


def _in_japanese(doc: Document) -> Stops:
    from ...structure.japanese_marks import period_of, periods  # few pages are

    text, found = doc.text, periods(doc)
    stop = period_of(text)
    return Stops(tuple(_stop(text, at, False, stop) for at in found), bool(found) and stop not in text)


def _stop(text: str, at: int, sure: bool, stop: str = "。") -> Other:
    """A space between the stop and what begins behind it goes with it."""
    return Other(
        at, at + 1 + int(text[at + 1 : at + 2] == " " and text[at + 2 : at + 3] not in ("", "\n", "\r")), stop, sure
    )


def _right(text: str, at: int) -> str:
    """What stands behind a period, a space left out."""
    right = text[at + 1 : at + 2]
    return text[at + 2 : at + 3] if right == " " else right


def _ends_sentence(doc: Document, at: int) -> bool:
    text = doc.text
    before = text[max(at - REACH, 0) : at]
    clause = _CLAUSE_END.split(before)[-1]
    if len(_HAN.findall(clause)) < LEAST or _NUMBER.search(before):
        return False
    right = _right(text, at)
    if right not in ("", "\n", "\r", "”", "」", "』"):
        if not _HAN.match(right) and right not in "“《":
            return False
        clause_behind = _CLAUSE_END.split(text[at + 1 : at + 1 + REACH])[0]
        if "." in clause or "." in clause_behind or len(_HAN.findall(clause_behind)) < LEAST:
            return False  # an address, a date, a name of several parts
        if text[at - 1] in NAMES and right in NAMES:
            return False
    return is_chinese(doc, at)


def _closes(doc: Document, at: int) -> bool:
    """Whether a period of a folded page closes a sentence: it is no label’s, no date’s, and none of an address or a file."""
    text = doc.text
    before, behind = text[max(at - REACH, 0) : at], text[at + 1 : at + 1 + REACH]
    if _NUMBER.search(before) or _LABEL.search(before) or (text[at - 1] in _NUMERALS and _right(text, at) in _NUMERALS):
        return False
    if _LATIN_PART.search(_CLAUSE_END.split(before)[-1]) or _LATIN_PART.search(_CLAUSE_END.split(behind)[0]):
        return False
    return is_chinese(doc, at)


__all__ = ["Stops", "ascii_stops"]
