"""Evidence of series: rows that begin in one form, a date, a time, a number of order, a label, cells, stand for themselves.

That such a row fills its line is chance: its fellows above do not go on, whatever their width.
"""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN_NUMERALS
from ...both_scripts import in_both_scripts
from ..page import Evidence, Page
from .unmarked import GOES_ON

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? [0-9]{1,2}\\b"
_N = f"[0-9０-９{HAN_NUMERALS}]"
#: What the rows of a series begin with, each form with its name.
_FORMS = in_both_scripts(
    "(?P<dated>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[ \u3000])"
    f"|(?P<year>(?:中华民国|民国|公元|昭和|平成|令和|清[{CJK}]{{2}})?{_N}{{1,4}}年(?:{_N}{{1,3}}月)?)"
    f"|(?P<day>{_N}{{1,3}}月{_N}{{1,3}}日)"
    "|(?P<time>[0-9]{1,2}[:：][0-9]{2}(?![0-9]))"
    "|(?P<order>[0-9]{1,2}(?:st|nd|rd|th)\\b)"
    f"|(?P<weekday>(?:星期|礼拜|周)[一二三四五六日天](?![{CJK}])|{_DAY})"
    f"|(?P<month>{_MONTH})"
    "|(?P<amount>[0-9½¼¾⅓]{1,4}(?: [0-9]/[0-9])? ?[a-z]{1,12}(?:[ ,]|$))"
)
_BEGINS = frozenset(
    "0123456789０１２３４５６７８９½¼¾⅓中民公昭平令清星礼禮周週MTWFSJAOND〇零一二三四五六七八九十百千兩两"
)
_GAPS = pattern("(?<=[^ \u3000])(?: {2,}|\u3000)(?=[^ \u3000])")
CELLS = 3  #: of a row that is told by them
FELLOWS = 2  #: rows right above one another that begin in one form, the last of which may fill its line by chance
_OPEN = frozenset("，,、；;：:（(「『“《")


def form(page: Page, at: int) -> str:
    """What a row begins with, as a row of a series does, or how many cells it has; an empty string where it is no such row."""
    words = page.rows[at].words
    if page.kinds[at] == "label":
        return "label"
    if words[0] in _BEGINS and (found := _FORMS.match(words)):
        return found.lastgroup or ""
    if "\u3000" in words or "  " in words:
        cells = len(_GAPS.findall(words)) + 1
        return f"cells-{cells}" if cells >= CELLS else ""
    return ""


def series(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether the next row is one of the series that a row belongs to, or stands behind the last of it; only where nothing goes on."""
    if not wrapped or page.ends[at] or not GOES_ON.isdisjoint(out) or page.rows[at].words[-1] in _OPEN:
        return
    one = form(page, at)
    if not one:
        return
    if form(page, at + 1) == one:
        out["series-next"] = page.rows[at + 1].words[:6]
    elif at + 1 >= FELLOWS and all(form(page, near) == one for near in range(at - FELLOWS + 1, at)):
        out["series-ends"] = page.rows[at].words[:6]
