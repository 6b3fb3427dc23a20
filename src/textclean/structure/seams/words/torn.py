"""Evidence of what is one thing: a number and its unit, a formula and its subscript, the name of an agency before its report, a range, a foreign name with its dots, a sign of repetition, an address of the web."""

from __future__ import annotations

from collections.abc import Iterable

from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_NUMERALS, HAN_TO_TEN, PAUSE_AND_STOP_MARKS, STOP_CLOSERS, is_han
from ... import markers, subscripts
from ...both_scripts import in_both_scripts
from ...dates import WEEK
from ...inline import inline_numbers, inline_pieces
from ...wanting import MEASURES, counted
from ...words import across
from ..groups import ALL_ITEMS, VOID_AT_DOT, VOID_IN_ADDRESS, VOID_IN_DATELINE
from ..page import DOTS, Evidence, Page
from .dots import at_dot

_DIGITS = frozenset("0123456789０１２３４５６７８９")
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
_ADDRESS = pattern(
    "(?:https?://|www\\.|[A-Za-z0-9-]{1,60}\\.(?:com|org|net|edu|gov|cn|hk|tw|jp)[./])[^\\s<>\"'“”，。；、（）《》\u2e80-\u9fff]*$"
)
_REST_OF_ADDRESS = pattern("(?!https?:|www\\.)[A-Za-z0-9/_.?=&%#~+@:-]*[/_=&%#?][A-Za-z0-9/_.?=&%#~+@:-]*")
_HOST = "[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){0,4}\\.[A-Za-z]{2,6}(?![A-Za-z0-9-])"
#: An address of mail, cut at its sign.
_MAIL = pattern(f"[A-Za-z0-9_-]@\n{_HOST}|[A-Za-z0-9]\n@{_HOST}")
_NO_END = frozenset("#=&?_%-")  #: with what no address ends
_PART = pattern(f"[A-Za-z0-9/_.?=&%#~+@:-]+(?:,?$|[，。、；：）》”{CJK}])")
#: The name of an agency before its report, cut; one that may be two words wants the place and the date behind it.
_AGENCY = in_both_scripts(
    "报\n道[：:，,]|新\n华社|本\n报(?:讯|记者)|(?:[华中]\n社|中\n新[社网]|中?新\n[社网])[^。，,]{2,14}日[电讯]"
)
_AGENCY_HEADS = frozenset("道华華社新网網报報")  #: first characters of the second halves
_UNTIL = frozenset("至到")  #: before the second number of a range
#: The sign that repeats kana, as it is typed in two or three characters (くの字点).
_REPEAT = pattern("[／〳〴]″?\n″?[＼〵]")
_REPEAT_RESTS = frozenset("＼〵″")
_HEADS = _DIGITS | _AGENCY_HEADS | _UNTIL | _REPEAT_RESTS | subscripts.CIRCLED | frozenset("[［〔xX@")
_TAILS = _DIGITS | subscripts.CIRCLED | markers.BULLETS | frozenset("]］〕xX.．、）)@")
_BEFORE_HAN = frozenset("月周週期拜之")  #: behind which numbers stand that are written in Han
#: behind which no number goes on, and no name of an agency
_MARKS = frozenset(PAUSE_AND_STOP_MARKS + STOP_CLOSERS + "…》】")
HYPHENS = ("-", "\u2010", "\u2011")  #: of which one stands alone behind a soft hyphen
LONGEST = 200  #: characters of the longest address that is read
TITLE = 2  #: characters of a word that a title of one character may make with its text by chance
WHOLE = 24  #: columns of a line of text
LONGEST_ALONE = max(markers.LONGEST, subscripts.LONGEST)


def may_be_torn(left: str, right: str) -> bool:
    """Whether two rows may be one of these things: a look at their ends."""
    tail, head = left[-1], right[0]
    if tail in _TAILS or tail in _BEFORE_HAN or head in DOTS or "/" in left or "www." in left or left in HYPHENS:
        return True
    if len(left) == 1 and is_han(left):
        return True
    return head in _HEADS and tail not in _MARKS


def may_count_alone(left: str, right: str) -> bool:
    """Whether one of two rows may be a subscript or the marker of an item: then nothing else that is said of them counts."""
    return len(left) <= LONGEST_ALONE or len(right) <= LONGEST_ALONE


def torn(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Whether the seam cuts one of these; then what its halves look like by themselves says nothing."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    tail, head = left[-1], right[0]
    if piece := _piece(page, at):
        out.clear()
        out[piece[0]] = piece[1]
    elif len(left) == 1 and is_han(left):
        word = _from_drop_cap(page, at)
        if word:
            out["drop-cap"] = left
        if len(word) > TITLE:
            _take_back(out, ("title-first",))
    elif tail in _DIGITS and page.ends[at]:
        return  # the number of a note behind a stop
    elif words := _cut_number(page, at):
        out["torn-number"] = words
    elif tail in _BEFORE_HAN and (words := _cut_day_in_han(left, right)):
        out["torn-number"] = words
        _take_back(out, ALL_ITEMS)
    elif head in _AGENCY_HEADS and _AGENCY.search(f"{left[-2:]}\n{right[:20]}"):
        out["torn-dateline"] = tail + right[:2]
        _take_back(out, VOID_IN_DATELINE)
    elif head in _REPEAT_RESTS and _REPEAT.search(f"{left[-2:]}\n{right[:2]}"):
        out["torn-repeat"] = tail + head
    elif head in DOTS and (name := at_dot(page, at, out)):
        out[name] = left[-2:] + right[:3]
        _take_back(out, VOID_AT_DOT)
    elif "@" in (tail, head) and _MAIL.match(f"{left[-2:] if tail == '@' else tail}\n{right[:LONGEST]}"):
        _told_as_address(out, right.split(" ", 1)[0][:LONGEST])
    if "/" in left or "www." in left:
        _address(page, at, wrapped, out)


def _take_back(out: Evidence, names: Iterable[str]) -> None:
    for name in names:
        out.pop(name, None)


def _piece(page: Page, at: int) -> tuple[str, str] | None:
    """What a row that stands inside of a line, or before one, is to it: a subscript, a number, a piece, a marker; with its words."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    raised = page.doc.derive(subscripts.subscripts)
    if at in raised or at + 1 in raised:
        return "torn-subscript", f"{left[-3:]} {right[:3]}"
    if at in page.doc.derive(inline_numbers):
        return "inline-number", f"{left[-4:]} {right[:4]}"
    if at in page.doc.derive(inline_pieces):
        return "inline-piece", left if len(left) < len(right) else right
    marked = page.doc.derive(markers.lone_markers)
    return (marked[at], left) if at in marked else None


def _cut_number(page: Page, at: int) -> str:
    """What the seam cuts of a number, an amount, a date in figures or a range; or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    tail, head = left[-1], right[0]
    words = ""
    if tail in _DIGITS:
        if rest := _REST.match(right):
            return tail + rest[0]
        words = _cut_figures(page, at)
    elif head in _DIGITS:
        if (tail in _DASHES and _RANGE.search(left[-6:])) or (tail == "∶" and left[-2:-1] in _DIGITS):  # or a ratio
            return tail + head
        words = _cut_day(page, at) or _cut_amount(left, right)
    elif head not in _UNTIL:
        return ""
    return words or (counted(left, right) if _runs(page, at) else "")


def _cut_figures(page: Page, at: int) -> str:
    """The year, or the number inside of which a sentence is cut (``１９９８`` ⏎ ``年继续``, ``、３`` ⏎ ``０条``); or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if right[0] == "年":
        year = _CUT_YEAR.search(left, max(len(left) - 5, 1))
        return f"{year[0]}年" if year and _AFTER_YEAR.match(right) else ""
    counted = _COUNTED.match(right)
    return left[-1] + counted[0] if counted and _runs(page, at) and _runs(page, at + 1) else ""


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


def _cut_day_in_han(left: str, right: str) -> str:
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


def _from_drop_cap(page: Page, at: int) -> str:
    """The word that begins with a character alone, where that may be the first one of the text below, set large; or an empty string."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if (
        not _runs(page, at + 1)
        or page.widths[at + 1] < WHOLE
        or (at and not page.ends[at - 1] and not page.rows[at].blanks)
    ):
        return ""
    return across(left, right)[0]


def _runs(page: Page, at: int) -> bool:
    """Whether a row is running text: a number at its end, or before it, is no score and no page number."""
    return page.commas[at] > 0 or page.stops[at]


def _address(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    left, right = page.rows[at], page.rows[at + 1]
    if not _ADDRESS.search(left.words, max(len(left.words) - LONGEST, 0)):
        return
    first = right.words.split(" ", 1)[0][:LONGEST]
    if first[0] == "#" or first == "//":
        return  # what is sent round under it, or the mark below a report to the press; a comment
    rest = _REST_OF_ADDRESS.match(first)
    cut = wrapped and left.width + left.indent >= page.measure.edge_at(at) and first[0].isalnum() and first[0].isascii()
    runs_on = left.words[-1] in _NO_END and bool(_PART.match(first))
    if right.blanks and first[0].isalnum() and not runs_on:
        if not wrapped:
            out["end-address"] = ""  # no stop stands behind it, and it is no paragraph of two
        return
    if not first.startswith(("http:", "https:", "www.")) and (cut or runs_on or (rest and rest[0])):
        _told_as_address(out, first)


def _told_as_address(out: Evidence, rest: str) -> None:
    """Say that an address goes on so, and nothing that its halves would say as words."""
    out["torn-address"] = rest
    _take_back(out, VOID_IN_ADDRESS)
