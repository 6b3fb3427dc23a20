"""Evidence of series: rows that begin in one form, a date, a time, a number of order, a label, cells, stand for themselves.

That such a row fills its line is chance: its fellows above do not go on, whatever their width.
"""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN_NUMERALS
from ...both_scripts import in_both_scripts
from ...dates import DAYS, MONTHS, SHORT_DAYS, WEEK
from ..groups import GOES_ON
from ..heads.latin import is_latin_head
from ..page import Evidence, Page

_DAY = f"(?:{DAYS})day|(?:{SHORT_DAYS})\\b"
_MONTH = f"(?:{MONTHS})[a-z]{{0,6}}\\.? [0-9]{{1,2}}\\b"
_N = f"[0-9０-９{HAN_NUMERALS}]"
#: What the rows of a series begin with, each form with its name.
_FORMS = in_both_scripts(
    "(?P<dated>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[ \u3000])"
    f"|(?P<year>(?:中华民国|民国|公元|昭和|平成|令和|清[{CJK}]{{2}})?{_N}{{1,4}}年(?:{_N}{{1,3}}月)?)"
    f"|(?P<day>{_N}{{1,3}}月{_N}{{1,3}}日)"
    "|(?P<time>[0-9]{1,2}[:：][0-9]{2}(?![0-9]))"
    "|(?P<order>[0-9]{1,2}(?:st|nd|rd|th)\\b)"
    f"|(?P<weekday>(?:星期|礼拜|周)[{WEEK}](?![{CJK}])|{_DAY})"
    f"|(?P<month>{_MONTH})"
    f"|(?P<tag>[（(][{CJK}A-Za-z]{{1,3}}[）)])"
    "|(?P<amount>[0-9½¼¾⅓]{1,4}(?: [0-9]/[0-9])? ?[a-z]{1,12}(?:[ ,]|$))"
)
_BEGINS = frozenset(
    "（(0123456789０１２３４５６７８９½¼¾⅓中民公昭平令清星礼禮周週MTWFSJAOND〇零一二三四五六七八九十百千兩两"
)
_GAPS = pattern("(?<=[^ \u3000])(?: {2,}|\u3000)(?=[^ \u3000])")
#: Cells of Chinese or Japanese, or of figures, with one space between them, and no mark of a sentence.
_PARTED = pattern(
    f"[{CJK}][^ \u3000，。；：！？A-Za-z]{{0,16}}(?: [{CJK}0-9＋+-][^ \u3000，。；：！？A-Za-z]{{0,12}}){{2,7}}"
)
CELLS = 3  #: of a row that is told by them
FELLOWS = 2  #: rows right above one another that begin in one form, the last of which may fill its line by chance
BULLETS = 3  #: the same of items with a bullet, which may as well be of several lines
LABELS = 3  #: labels one below the other that tell of a series, though what stands above them is none
SHORT = 2  #: columns beyond the page's tolerance that a row lacks which stands below a list
_OF_FIELDS = frozenset(("ja-cannot-end",))  #: a value may end so (``申込み　…課へ``)
_OPEN = frozenset("，,、；;：:（(「『“《")


def series_form(page: Page, at: int) -> str:
    """What a row begins with, as a row of a series does, or how many cells it has; an empty string where it is no such row."""
    words = page.rows[at].words
    if page.kinds[at] == "label":
        return "label"
    if at in page.fields:
        return "field"
    if page.items[at] == "bullet":
        return "bullet"
    if words[0] in _BEGINS and (found := _FORMS.match(words)) and not (found["tag"] and page.items[at]):
        return found.lastgroup or ""
    if "\u3000" in words or "  " in words:
        cells = len(_GAPS.findall(words)) + 1
        return f"cells-{cells}" if cells >= CELLS else ""
    if words.count(" ") + 1 >= CELLS and _PARTED.fullmatch(words):
        return f"cells-{words.count(' ') + 1}"
    return ""


def series(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether the next row is one of the series that a row belongs to, or stands behind the last of it; only where nothing goes on."""
    if not wrapped or page.ends[at] or page.rows[at].words[-1] in _OPEN:
        return
    one = series_form(page, at)
    if not (GOES_ON - _OF_FIELDS if one == "field" else GOES_ON).isdisjoint(out):
        return
    labels = range(at + 1, at + 1 + LABELS)
    if labels[-1] < len(page.rows) and one != "label" and all(_is_valued(page, near) for near in labels):
        out["series-next"] = page.rows[at + 1].words[:6]
    elif not one:
        if (
            (head := series_form(page, at + 1)).startswith("cells")
            and at + 2 < len(page.rows)
            and series_form(page, at + 2) == head
        ):
            out["series-next"] = page.rows[at + 1].words[:6]  # the first row of a table
    elif series_form(page, at + 1) == one:
        out["series-next"] = page.rows[at + 1].words[:6]
    elif _ends_series(page, at, one):
        out["series-ends"] = page.rows[at].words[:6]


def _ends_series(page: Page, at: int, one: str) -> bool:
    """Whether a row is the last of a series: the rows right above it are its fellows."""
    if one == "bullet" and is_latin_head(page, at + 1):
        count, stopped = page.stopped_items[one]
        return count >= BULLETS and not stopped
    above = range(at - (BULLETS if one == "bullet" else FELLOWS) + 1, at)
    if above[0] < 0 or any(series_form(page, near) != one for near in above):
        return False
    if one == "bullet":
        return _is_last_bullet(page, at, above)
    return one != "label" or not _is_sentence(page, at)


def _is_last_bullet(page: Page, at: int, above: range) -> bool:
    """Whether a row is an item of one line without a stop, as those above it are, and what stands below it no rest of one: short, and without a mark."""
    mark = page.rows[at].words[0]
    if any(page.ends[near] or page.rows[near].words[0] != mark for near in above) or page.items[at + 1]:
        return False
    return page.is_bare(at + 1, SHORT)


def _is_valued(page: Page, at: int) -> bool:
    """Whether a row is a label, and what it stands for behind it."""
    words = page.rows[at].words
    return page.kinds[at] == "label" and words[-1] not in "：:"


def _is_sentence(page: Page, at: int) -> bool:
    """Whether what stands behind a label is a sentence, by a comma in it or the stop of the row above, and goes on in the row below, by a mark in that, or for it is full."""
    below = at + 1
    if not ("，" in page.rows[at].words or page.stops[at] or page.ends[at - 1]):
        return False
    if page.commas[below] or page.stops[below] or page.ends[below]:
        return True
    return below < len(page.slacks) and page.slacks[below] <= page.measure.tolerance
