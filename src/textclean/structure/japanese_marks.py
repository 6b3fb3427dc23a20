"""Half-width commas and periods in Japanese sentences, on a page whose habit tells what they should be.

Japanese is written with ``、。``, with ``，。`` (official papers until 2022) or with ``，．`` (science): what the page writes elsewhere decides.
"""

from __future__ import annotations

from collections import Counter

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK
from .language import Language, language_at
from .majority import FEW, MAJORITY
from .protected import in_code_line, is_protected

#: Behind words, a sign of per cent or what closes; before words, what opens, a number with words, or the line's end.
_COMMA = pattern(
    f",(?<=[{CJK}）」』】％].)(?= ?(?:[{CJK}（「『【０-９Ａ-Ｚａ-ｚ]|[0-9A-Za-z]{{1,24}}[ ]?[{CJK}])|[ \\t]*[\\n\\r])"
)
_PERIOD = pattern(f"\\.(?<=[{CJK}）」』】％].)(?= ?[{CJK}（「『【０-９Ａ-Ｚａ-ｚ」』]|[ \\t]*(?:[\\n\\r]|$))")
#: Marks that many Japanese pages write in half width, behind words; before words, what closes or opens, or the line's end.
_OTHER = pattern(f"[?!:](?<=[{CJK}）」』].)(?=[{CJK}「『（」』）\u3000\n\r]|$)")
_WIDE_OTHER = {"?": "？", "!": "！", ":": "："}
_WIDE_PERIOD = pattern(f"．(?<=[{CJK}）」』].)")
#: A period before which no sentence stands: a name of two parts in katakana, the label of an item.
_NAME = pattern("[ァ-ヴー]\\.(?=[ァ-ヴ])")
_LABEL = pattern(f"(?:^|[\n\r。])[ \u3000]*[（(]?[{CJK}]{{1,3}}$")
_BRACKETS = (("[", "]"), ("(", ")"), ("{", "}"))  #: around the parts of a program or of a formula
REACH = 40  #: characters that are looked at before a mark


def commas(doc: Document) -> tuple[int, ...]:
    """Places of the half-width commas that are full-width ones by the page's habit; none where it has no clear one."""
    text = doc.text
    if "," not in text:
        return ()
    found = tuple(
        match.start()
        for match in _COMMA.finditer(text)
        if not _is_enclosed(text, match.start()) and _in_prose(doc, match.start())
    )
    return found if _is_told(len(found), text.count(comma_of(text))) else ()


def others(doc: Document) -> tuple[int, ...]:
    """Places of half-width ``?!:`` on a page that writes most of them in full width; else they are its style."""
    text = doc.text
    found = [match.start() for match in _OTHER.finditer(text) if _in_prose(doc, match.start())]
    half = Counter(text[at] for at in found)
    strays = {char for char, count in half.items() if text.count(_WIDE_OTHER[char]) >= max(MAJORITY * count, 2)}
    return tuple(at for at in found if text[at] in strays)


def periods(doc: Document) -> tuple[int, ...]:
    """Places of the half-width periods that end sentences and are full-width ones by the page's habit."""
    text = doc.text
    found = tuple(
        match.start()
        for match in _PERIOD.finditer(text)
        if not _NAME.match(text, match.start() - 1)
        and not _LABEL.search(text, max(match.start() - REACH, 0), match.start())
        and _in_prose(doc, match.start())
    )
    return found if _is_told(len(found), max(text.count("。"), len(_WIDE_PERIOD.findall(text)))) else ()


def comma_of(text: str) -> str:
    """The comma of a Japanese page. Without any, ``，``: the other has no half-width form that a conversion could leave."""
    return "、" if text.count("、") >= max(text.count("，"), 1) else "，"


def period_of(text: str) -> str:
    """The full stop of a Japanese page. Without any, ``．``, for the same reason."""
    return "。" if text.count("。") >= max(len(_WIDE_PERIOD.findall(text)), 1) else "．"


def _is_told(half: int, full: int) -> bool:
    return full >= MAJORITY * half if full else half > FEW


def _is_enclosed(text: str, at: int) -> bool:
    """Whether a half-width bracket is open before a mark."""
    before = text[max(at - REACH, 0) : at].rpartition("\n")[2]
    return any(before.rfind(opens) > before.rfind(closes) for opens, closes in _BRACKETS)


def _in_prose(doc: Document, at: int) -> bool:
    return language_at(doc, at) is Language.JAPANESE and not is_protected(doc, at) and not in_code_line(doc, at)
