"""Official papers, of courts and councils too: their title, whom they are sent to, their number, what was done, each on lines of their own (GB/T 9704)."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_NUMERALS
from ...both_scripts import in_both_scripts
from ...paper_sorts import SORT_NAMES, SORTS
from ..page import Page

_TITLE_END = pattern(f"[{CJK}》”](?:{SORTS})(?:[（(][^（）()]{{1,8}}[）)])?$")
_ABOVE = ("furniture", "date", "credit")  #: what may stand above a title and is no text that goes on
#: The number of a decree or a paper, on a line of its own below who issued it.
_NUMBER = in_both_scripts(
    f"第[0-9０-９{HAN_NUMERALS}]{{1,6}}号|[{CJK}]{{2,10}}[〔［[（(][0-9０-９]{{4}}[〕］\\])）][第]?[0-9０-９]{{1,5}}号"
    f"|[（(〔][0-9]{{4}}[）)〕][{CJK}]{{1,3}}?[0-9]{{0,4}}[{CJK}]{{1,4}}?(?:字?第)?[0-9]{{1,6}}号(?:之[一二三四五六])?"
)
TITLE_ROWS = 4  #: of the longest title
ADDRESSEES = 4  #: rows of the longest list of whom a paper is sent to
#: Whom a paper is sent to: names, parted by commas of either sort, and a colon behind the last one.
_NAMES = pattern(f"[{CJK}A-Za-z0-9（）()·“”]{{2,24}}(?:[、，,][{CJK}A-Za-z0-9（）()·“”]{{1,24}})*[、，,]?")
_LAST_NAMES = pattern(f"(?:[{CJK}A-Za-z0-9（）()·“”]{{1,24}}[、，,])*[{CJK}A-Za-z0-9（）()·“”]{{1,24}}[：:]")
#: How the name of a body ends, or that of those who belong to one; what announces a list ends otherwise (``如下：``, ``包括：``).
_BODIES = (
    "府|处|办|委|局|厅|部|院|署|司|会|社|所|站|队|校|学|园|室|科|组|股|行|厂|店|馆|台|库|场|团|段|港"
    "|位|门|构|关|织|业|心|体|国|市|县|区|乡|镇|村|州|旗|盟|省|道|员|工|长|生|师|民|者|人|户|友|志|们"
)
_BODY = in_both_scripts(f"(?:{_BODIES})[）)]?[：:]$")
_BODY_NAME = pattern(f"[{HAN}（）()]{{4,}}")
LONGEST_BODY = 20  #: characters
_PUBLISHED = (*SORT_NAMES, "公示", "简报", "簡報", "启事", "啟事", "声明", "聲明")
_PLACES = frozenset("国國市县縣区區乡鄉镇鎮村州旗盟省道")  #: with which the title of an act may begin, too
#: The number of a case, below the title of what the court says.
_DOCKET = in_both_scripts(
    f"(?:[0-9]{{2,4}} ?年度?)[{CJK}]{{1,8}}字第 ?[0-9]{{1,6}} ?号|[（(〔][0-9]{{4}}[）)〕][{CJK}0-9]{{2,14}} ?[0-9]{{1,6}}号(?:之[一二三四五])?"
)
#: The matters of a council, each with its number; and with what a paper says from when on it holds.
_MATTER = pattern("(?:議案|陳情|請願|報告|認定|発議|同意|承認|諮問)第 ?[0-9０-９]{1,3} ?号")
_IN_FORCE = in_both_scripts("本[\u4e00-\u9fff]{2,4}自[^，。]{2,14}起(?:施行|实施|执行|生效)")
#: What was done at a meeting, below who was there.
_MEETING = in_both_scripts("会议(?:听取|审议|研究|指出|强调|认为|要求|决定|原则|还)")
_PRESENT = in_both_scripts("(?:出席|参加|列席|缺席|请假|主持)(?:人员|人)?[：:]")
PRESENT_ROWS = 4  #: that those who were there may take
_ISSUER = in_both_scripts(f"(?:{_BODIES})[）)]?$")


def addressed(page: Page, at: int) -> bool:
    """Whether a row is the title of a paper, or the last row of one, and the next one names whom it is sent to.

    Args:
        page: the page.
        at: number of the upper row.
    """
    left = page.rows[at].words
    return bool(_TITLE_END.search(left[-16:])) and _is_addressee(page, at + 1) and _is_title(page, at)


def is_body(words: str) -> bool:
    """Whether a row is the name of a body and nothing else."""
    return len(words) <= LONGEST_BODY and _BODY_NAME.fullmatch(words) is not None and _ISSUER.search(words) is not None


def names_issuer(page: Page, at: int) -> bool:
    """Whether a row names the body that issues a paper, and the next one ends as its title: words of both that stand together elsewhere name an office of that body."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    return right.endswith(_PUBLISHED) and left[-1] not in _PLACES and is_body(left)


def closes_address(page: Page, at: int) -> bool:
    """Whether a row is the last of those that name whom a paper is sent to, below its title.

    Args:
        page: the page.
        at: number of the row.
    """
    return any(addressed(page, title) for title in range(at - 1, max(at - 1 - ADDRESSEES, -1), -1))


def ends_title(page: Page, at: int) -> bool:
    """Whether a row is the first of a title that fills its line, and the next one the sort of the paper and nothing else.

    Below who issues a paper its sort stands alone as well; what it is about does not.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    if right not in SORT_NAMES or page.slacks[at] > page.measure.tolerance or page.kinds[at] or page.items[at]:
        return False
    return page.rows[at].cjk and not _ISSUER.search(left[-2:]) and _is_title(page, at)


def _is_addressee(page: Page, at: int) -> bool:
    """Whether the names of bodies begin with a row and end with a colon, there or in one of the next rows."""
    for near in range(at, min(at + ADDRESSEES, len(page.rows))):
        words = page.rows[near].words
        if words[-1] in "：:":
            return bool(_LAST_NAMES.fullmatch(words) and _BODY.search(words[-3:]))
        if not _NAMES.fullmatch(words) or not page.commas[near]:
            return False
    return False


def _is_title(page: Page, at: int) -> bool:
    """Whether the rows up to this one are a title: few, without a comma between clauses, below what is finished or stands by itself."""
    for near in range(at, max(at - TITLE_ROWS, -1), -1):
        words = page.rows[near].words
        if page.ends[near] or page.stops[near] or "，" in words or words[-1] in "：:；;":
            return False
        if not near or page.ends[near - 1] or page.kinds[near - 1] in _ABOVE or is_number(page.rows[near - 1].words):
            return True
    return False


def is_number(words: str) -> bool:
    """Whether a row is the number of a decree, a paper or a case (``（2021）江01民初318号``), and nothing else."""
    return words[-1] in "号號一二三四五六" and bool(_NUMBER.fullmatch(words))


def of_papers(page: Page, at: int, left: str, right: str) -> str:
    """The lower row where it is a line of a paper: a case, a matter of a council, from when it holds, what a meeting did; else an empty string.

    Args:
        page: the page.
        at: number of the upper row.
        left, right: the words of both.
    """
    first = right[0]
    if first in "会會" and _MEETING.match(right) and _are_present(page, at):
        return right
    if right[-1] in "号號一二三四五" and _DOCKET.fullmatch(right):
        return right
    if first in "議陳請報認発同承諮" and left[-1] not in "、・「（" and _MATTER.match(right):
        return right
    return right if first == "本" and page.ends[at] and _IN_FORCE.match(right) else ""


def _are_present(page: Page, at: int) -> bool:
    """Whether a row is the last one of those that say who was there."""
    for row in range(at, max(at - PRESENT_ROWS, -1), -1):
        if _PRESENT.match(page.rows[row].words):
            return True
        if row and page.ends[row - 1]:
            return False
    return False
