"""Numbers that a seam cuts: a year, a day, an amount, a range, a number and what it counts."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_NUMERALS, HAN_TO_TEN
from ...both_scripts import in_both_scripts
from ...dates import WEEK
from ...wanting import MEASURES, counted
from ..page import Page

DIGITS = frozenset("0123456789０１２３４５６７８９")
_DASHES = frozenset("—–~～-－")
#: How no row begins: the rest of a date or a number.
_REST = in_both_scripts(
    "年[ ]?[0-9０-９]{1,2}[ ]?月|月[ ]?[0-9０-９]{1,2}[ ]?日|日[ \u3000]*(?:[电讯，,、。；（(至起]|[上下中]午|[晚凌][间晨]|发[布表]|[表]示|在|通过)|[%％‰℃]|[.．][0-9０-９]"
)
_RANGE = in_both_scripts("[0-9０-９][年月日时点%％℃万亿元]{0,2}[—–~～－-]{1,2}$")
_CUT_YEAR = pattern("(?<![0-9０-９])[12１２][0-9０-９]{3}$")
_AFTER_YEAR = pattern(f"年[度底初末中来來]?[{HAN}]")
#: The rest of a number, and what is counted or measured by it.
_COUNTED = pattern(f"[0-9０-９]{{1,4}}[万萬亿億千百余餘多]?[{MEASURES}年时時分次倍公%％]")
_HAN_MONTH = pattern(f"[{HAN_TO_TEN}]月$")
_HAN_DAY = pattern(f"[{HAN_TO_TEN}廿]{{1,3}}日(?=[{CJK}，。、])")
_WEEKS = ("每周", "每週", "逢周", "逢週", "星期", "礼拜", "禮拜")
_WEEKDAYS = pattern(f"[{WEEK}](?:[、和及至到][{WEEK}])+")
#: The number of an article that was put in between two, cut before its last part: ``第七條之`` ⏎ ``一``.
_PUT_IN = pattern(f"第[{HAN_NUMERALS}0-9]{{1,6}}[条條]之$")
_ITS_NUMBER = pattern(f"[{HAN_TO_TEN}]{{1,2}}(?![、.．{HAN_TO_TEN}])")
_SOME = pattern("[0-9０-９][万萬亿億]$")
_FURTHER = in_both_scripts("[0-9０-９]{1,4}(?:[,，][0-9０-９]{3})?[多余]?[元円圆人户吨亩件张册名块]")
#: The code of an area, and the number of a telephone in it.
_AREA, _SUBSCRIBER = pattern("[（(]0[0-9]{1,3}[）)]$"), pattern("[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])")
_MONTH = pattern("[0-9０-９]月$")
_DAY = pattern("[0-9０-９]{1,2}日")
_DAY_GOES_ON = pattern(f"[0-9０-９]{{1,2}}日(?=[{HAN}])")
NEAR = 4  #: rows on either side in which no other one begins with a day
UNTIL = frozenset("至到")  #: before the second number of a range
BEFORE_HAN = frozenset("月周週期拜之")  #: behind which numbers stand that are written in Han
WHOLE = 24  #: columns of a line of text


def cut_number(page: Page, at: int) -> str:
    """What the seam cuts of a number, an amount, a date in figures or a range; or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    tail, head = left[-1], right[0]
    words = ""
    if tail in DIGITS:
        if rest := _REST.match(right):
            return tail + rest[0]
        words = _cut_figures(page, at)
    elif head in DIGITS:
        if (tail in _DASHES and _RANGE.search(left[-6:])) or (tail == "∶" and left[-2:-1] in DIGITS):  # or a ratio
            return tail + head
        words = _cut_day(page, at) or _cut_amount(left, right)
    elif head not in UNTIL:
        return ""
    return words or (counted(left, right) if is_running(page, at) else "")


def _cut_figures(page: Page, at: int) -> str:
    """The year, or the number inside of which a sentence is cut (``１９９８`` ⏎ ``年继续``, ``、３`` ⏎ ``０条``); or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if right[0] == "年":
        year = _CUT_YEAR.search(left, max(len(left) - 5, 1))
        return f"{year[0]}年" if year and _AFTER_YEAR.match(right) else ""
    rest = _COUNTED.match(right)
    return left[-1] + rest[0] if rest and is_running(page, at) and is_running(page, at + 1) else ""


def _cut_day(page: Page, at: int) -> str:
    """The date between whose month and day a sentence is cut (``１２月`` ⏎ ``３１日通过``); or an empty string.

    A heading may end with the month (``大事记　2026年3月``) whose days begin the rows below it.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    if left[-1] != "月" or page.widths[at] < WHOLE or not (day := _DAY_GOES_ON.match(right)):
        return ""
    around = page.rows[max(at - NEAR, 0) : at + 2 + NEAR]
    alone = sum(_DAY.match(row.words) is not None for row in around) == 1
    return f"月{day[0]}" if alone and _MONTH.search(left, len(left) - 3) else ""


def _cut_amount(left: str, right: str) -> str:
    """The amount, or the number of a telephone, that a sentence is cut in: ``4万`` ⏎ ``7,300元``, ``（07）`` ⏎ ``555-0182``; or an empty string."""
    if (_SOME.search(left[-3:]) and _FURTHER.match(right)) or (_AREA.search(left[-6:]) and _SUBSCRIBER.match(right)):
        return left[-4:] + right[:5]
    return ""


def cut_day_in_han(left: str, right: str) -> str:
    """The day, in Han, that a sentence is cut before: ``四月`` ⏎ ``一日から``, ``每周`` ⏎ ``一、四、六晚间``; or an empty string.

    So is the last part of the number of an article.
    """
    if left[-1] == "之":
        day = _ITS_NUMBER.match(right) if _PUT_IN.search(left[-10:]) else None
    elif left[-1] == "月":
        day = _HAN_DAY.match(right) if _HAN_MONTH.search(left[-3:]) else None
    else:
        day = _WEEKDAYS.match(right) if left.endswith(_WEEKS) else None
    return left[-2:] + day[0] if day else ""


def is_running(page: Page, at: int) -> bool:
    """Whether a row is running text: a number at its end, or before it, is no score and no page number."""
    return page.commas[at] > 0 or page.stops[at]
