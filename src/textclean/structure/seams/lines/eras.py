"""Days by the years of Japanese emperors: ``令和6年10月15日``."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import HAN_TO_TEN

_ERAS = "令和|平成|昭和|大正|明治"  #: the five of the modern calendar
_HEADS = frozenset("令平昭大明")  #: what they begin with
_NUMBER = f"[0-9０-９{HAN_TO_TEN}元〇]{{1,3}}"
_YEAR = pattern(f"(?:{_ERAS})[ \u3000]?[0-9０-９{HAN_TO_TEN}元]")
#: A day, alone or as the imprint of a paper: nothing of a sentence stands behind it.
_DAY = pattern(
    f"(?:{_ERAS}){_NUMBER}年{_NUMBER}月(?:{_NUMBER}日)?(?:[（(][月火水木金土日・祝]{{1,3}}[）)])?(?:発行|発刊|付|現在)?(?:[ \u3000][^。、，！？]{{1,30}})?"
)


def begins_year(words: str) -> bool:
    """Whether a row begins with a year of an emperor: its first letter belongs to no word of the row above."""
    return words[0] in _HEADS and bool(_YEAR.match(words))


def is_imprint(words: str) -> bool:
    """Whether a row is the imprint of a paper: the day on which it came out, and who made it."""
    return "発" in words and is_day(words)


def is_day(words: str) -> bool:
    """Whether a row is such a day and nothing else, or one with the imprint of a paper behind it."""
    return words[0] in _HEADS and bool(_DAY.fullmatch(words))
