"""Running heads of newspaper pages in their parts: the paper, the date, the number and the name of the page, who made it."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import CJK, HAN_NUMERALS
from . import both_scripts

#: The name of a newspaper, maybe with the number of the page.
PAPER = pattern(
    f"[{CJK}A-Z]{{2,6}}(?:日[报報]|晚[报報]|[时時][报報]|晨[报報]|早[报報]|商[报報]|[周週][报報]|都市[报報]|[导導][报報]|新聞) ?(?:[A-Z]?([0-9]{{1,3}}))?$"
)
#: The name of a periodical, and which number it is: ``地方通讯 第128期``.
ISSUE = pattern(f"[{CJK}A-Z]{{2,12}} ?第 ?[0-9{HAN_NUMERALS}]{{1,5}} ?[期号號]$")
#: A date and a day of the week, as they stand in compatible forms.
DATE = "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"
WEEKDAY = "(?:星期|周|週)[一二三四五六日天]"
#: The parts of a running head of a newspaper page, which stand in any order, beside the name of the paper: its date …
_ISSUED = pattern(
    f"(?:{DATE}|中[华華]民[国國][^ ]{{2,4}}年[^ ]{{1,2}}月[^ ]{{1,3}}日|[0-9]{{4}}([./-])[0-9]{{1,2}}\\1[0-9]{{1,2}})"
    f"(?:\\(?{WEEKDAY}\\)?)?$"
)
_DAY = pattern(f"{WEEKDAY}$|[农農][历曆][^ ]{{4,12}}$")  #: … the day, also of the lunar year …
_FOLIO = pattern("第?[A-Z]?([0-9]{1,3})版?$")  #: … the number of the page …
#: … and who made it: an office with a name, and further names behind it.
_MADE_BY = pattern(
    "(?:[责責]任[编編][辑輯]|[责責][编編]|美[编編]|[编編][辑輯]|版式|校[对對]|主[编編]|[组組]版)[:/][^ ]{2,}$"
)
_NAME = pattern("[^ ]{2,3}$")
PARTS, MOST_PARTS = 3, 10  #: of these: a date and a name alone stand below letters as well


def folio(words: str) -> int | None:
    """The page number (-1: none) of a row that is all parts of a running head, the paper and its date or a page number among them; else nothing."""
    parts = words.split(" ")
    if not PARTS <= len(parts) <= MOST_PARTS:
        return None
    issued = signed = False
    paper, number = None, -1
    for part in parts:
        if _ISSUED.match(part):
            issued = True
        elif named := PAPER.match(part):
            paper = named
            number = int(named[1] or number)
        elif page := _FOLIO.match(part):
            number = int(page[1])
        elif _MADE_BY.match(part) or (signed and _NAME.match(part)):
            signed = True
        elif part not in both_scripts.table("sections") and not _DAY.match(part):
            return None
    return number if paper and (issued or number >= 0) else None
