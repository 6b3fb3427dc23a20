"""Lines that are a day or a year, and what was done in it: an issue, a speech, a rule that was passed, a rota, a diary, a life."""

from __future__ import annotations

from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, HAN_NUMERALS, HAN_TO_TEN, HAN_YEAR, SENTENCE_MARKS
from ...both_scripts import in_both_scripts
from ...dates import WEEK, WEEK_JAPANESE
from ...rows import rows
from ..page import Page

#: When and where a text was written, below it: ``2015年冬于江州``.
_WRITTEN = in_both_scripts(f"[0-9{HAN_YEAR}]{{4}}年[^，。；：！？]{{0,8}}于[^，。；：！？]{{2,8}}$")
#: When a rule was passed, or mended: a line each below its title.
_PASSED = in_both_scripts(
    f"(?:(?:中华)?民国)?[0-9０-９{HAN_NUMERALS}]{{1,5}}年[0-9０-９{HAN_TO_TEN}]{{1,3}}月[0-9０-９{HAN_TO_TEN}]{{1,3}}日[^，。；]{{0,30}}(?:通过|修正|修订|公布|发布|订定|施行|核定)[^，。；：]{{0,24}}$"
)
#: The day of an issue with its day of the week, at the top of a page: ``2016年11月3日（木曜日）``.
_ISSUED = in_both_scripts(
    f"[0-9０-９{HAN_YEAR}]{{4}}年[0-9０-９{HAN_TO_TEN}]{{1,3}}月[0-9０-９{HAN_TO_TEN}]{{1,3}}日[ 　]*[（(]?(?:(?:星期|周|礼拜)[{WEEK}]|[{WEEK_JAPANESE}](?:曜日?)?)[）)]?"
)
#: A year, or a month of one, and nothing else: the heading of what was done in it.
_YEAR = pattern("(?:公元)?[12][0-9]{3} ?年(?: ?[0-9]{1,2} ?月)?")
#: The day on which a law was made or came into force, below its title.
_ENACTED = in_both_scripts(
    f"(?:中华民国 ?)?[0-9{HAN_NUMERALS}]{{1,4}}年[0-9{HAN_TO_TEN}]{{1,3}}月[0-9{HAN_TO_TEN}]{{1,3}}日起?[^，。]{{0,16}}(?:公布|颁布|发布|通过|施行|实施|生效|修订|修正)"
)
_YEARS = frozenset("12中一二〇")  #: what it begins with
#: A span of time and what was done in it, set apart: an entry of somebody's life.
_SPAN = in_both_scripts(
    "[12][0-9]{3}(?:[.．/年][0-9]{1,2}月?|年)? ?[—–―~～至-]{1,2} ?(?:[12][0-9]{3}(?:[.．/年][0-9]{1,2}月?|年)?|至?今|现在)[ \u3000]+[^，。；！？]{2,30}"
)
#: The day of a diary, and its weather.
_DAY = in_both_scripts(
    f"(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日[ \u3000]+(?:星期|礼拜|周)[{WEEK}](?:[ \u3000]+[{CJK}]{{1,6}}){{0,2}}"
)
#: A day of a rota, set off from what is on it (``１３日（金）　漢字テスト``), or how many of those asked say so (``（51.4%）產品``).
_ENTRY = pattern(
    f"(?:[0-9０-９]{{1,2}}[月/／])?[0-9０-９]{{1,2}}日?[（(](?:星期|周|週)?[{WEEK}{WEEK_JAPANESE}](?:曜日?)?(?:[・･]?[祝休])?[）)][ \u3000]"
    "|[（(][0-9]{1,3}(?:\\.[0-9]{1,2})?[%％][）)]"
)
ENTRIES = 3  #: rows of the shortest rota, or poll
_RANGES = frozenset("～〜~、，,")  #: behind which a day is the end of several
_GOES_ON = frozenset(SENTENCE_MARKS)
TOP = 4  #: rows above the text of a page that such a day stands among
#: When a speech was given, below its title.
_HELD = pattern("[（(](?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[^（()）]{0,12}[）)]")


def dated_line(left: str, right: str, at: int) -> str:
    """The words of such a line, which one of two rows is, or an empty string.

    Args:
        left, right: the words of the rows.
        at: how many rows stand above.
    """
    if "年" in left[:6] and (_WRITTEN.match(left) or (at < TOP and _ISSUED.fullmatch(left))):
        return left[:6]
    if "年" not in right[:9]:
        return ""
    held = right[0] in "（(" and _HELD.fullmatch(right)
    return right[:9] if held or (_PASSED.match(left) and _PASSED.match(right)) else ""


def dated(page: Page, at: int, left: str, right: str) -> str:
    """Such a line, told by its whole form, which one of two rows is; an empty string where neither is.

    Args:
        page: the page.
        at: number of the upper row.
        left, right: the words of both.
    """
    first = right[0]
    if first in "12公" and right[-1] in "年月" and _YEAR.fullmatch(right):
        return right
    if at + 1 in page.doc.derive(entered) and left[-1] not in _RANGES:
        return right
    if ("日" in left[:12] and _DAY.fullmatch(left)) or (left[0] in "12" and _SPAN.fullmatch(left)):
        return left
    if left[0] in _YEARS and left[-1] in "布过過行施效订訂正" and _ENACTED.fullmatch(left):
        return left
    if first not in _YEARS or right[-1] not in "过過布" or left[-1] in _GOES_ON or "（" in left:
        return ""
    return right if _ENACTED.fullmatch(right) else ""


def entered(doc: Document) -> frozenset[int]:
    """View: the rows of a rota that begin with their day, and those of a poll that begin with a share; a text with few such rows has none."""
    found = [
        at
        for at, row in enumerate(doc.derive(rows))
        if ("（" in row.words[:9] or "(" in row.words[:9]) and _ENTRY.match(row.words)
    ]
    return frozenset(found) if len(found) >= ENTRIES else frozenset()
