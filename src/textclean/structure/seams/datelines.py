"""How reports open: with the place and the day (a dateline), or with who did something on a day."""

from __future__ import annotations

from ... import tables
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN
from ..both_scripts import in_both_scripts
from ..rows import rows
from .kinds import CN

FIRST = 24  #: characters of the first words of a report
BRACKETS = frozenset("【〔［[")  #: that a dateline may stand in
_AGENCIES = "本据據新中人第【〔［["  #: what these openings begin with, where a place and a date do not come first
_ORG = in_both_scripts(
    f"(?:本报|本刊|据?新华社|据?中新社|新华网|人民网)(?:[^。，,]{{0,16}}[电讯])?(?:[^。，,]{{0,6}}(?:[（(]|记者|消息))?|[^。，,：:]{{0,10}}[0-9０-９{CN}]日[电讯]|第[ ]?(?:[0-9{CN}][ ]?){{1,6}}条(?![^{CJK}]*$)"
)
_DATELINE = in_both_scripts(
    f"(?:本报|本刊|据?新华社|据?中新社)[^。，,：:]{{0,16}}(?:[电讯]|[0-9０-９{CN}]月[0-9０-９]{{1,2}}日?)|(?:本报|据)讯|[^。，,：:]{{2,10}}[0-9０-９{CN}]{{1,2}}月[0-9０-９{CN}]{{1,3}}日[电讯]"
)
#: Such a dateline with its day, and who wrote the report.
_DAYED = in_both_scripts(
    "(?:本报|本刊|据?新华社|据?中新社)[^。，,：:]{1,16}日[电讯](?:[ 　]|[（(][^（）()]{1,40}[）)]|[^。，,：:]{0,16}报道[：:，,]?)*"
)
#: The same in brackets, of which the line may end before the second one: ``【本報訊】``, ``【記者陳芷涵／台中報導】``.
_BRACKETED = in_both_scripts(
    f"[【〔［\\[](?:本报[^】〕］\\]]{{0,14}}[讯电]|(?:本报)?(?:特[约派]|[实见]习)?记者(?P<name>[{HAN}]{{2,4}})(?:[ \u3000/／、，,】〕］\\]]|$))"
)
#: The name of a station or a paper before its report: ``城市台消息（早间新闻）：``.
_REPORTED = in_both_scripts(
    f"[{HAN}]{{2,8}}(?:消息|讯)(?:(?:[（(][^（）()]{{1,20}}[）)])?[：:]|[（(][^（）()]{{1,20}}[）)]$)"
)
_DAY = "(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日"
#: So reports begin that have no dateline: with the day, or with who did something on it.
_ON_A_DAY = in_both_scripts(
    f"(?:近日|日前|昨[天日晚夜]|今[天日早晨晚](?=[（(，,])|今(?=[（(])|{_DAY}(?=[，,上下晚晨凌])|[今去近]年以?来(?=[，,])|[0-9０-９]{{4}}年(?:{_DAY}|[0-9０-９]{{1,2}}月|[末初底])?(?=[，,]))"
    f"|[{HAN}0-9“”《》]{{2,12}}?(?:近日|日前|今天|今日|昨天|昨日|(?<![0-9０-９月]){_DAY})"
)
#: … or with by whom it is known.
_BY_WHOM = pattern("[据據](?![守点點为為理实實])[^，,。：:]{1,14}[，,]")
#: A dateline and nothing else, with who wrote the report in brackets: its story follows on the same line in every paper.
#: One without a day or a name (``据新华社电``) may as well say at the end of a story where it comes from.
_ALONE = pattern(
    "[^。，,：:（(]{0,24}(?:(?:日[电電]|[讯訊])(?:[（(][^（）()]{1,40}[）)])?|[电電][（(][^（）()]{1,40}[）)])|[【〔［\\[][^】〕］\\]]{2,30}[讯訊电電导導][】〕］\\]]"
)


def begins_report(words: str) -> bool:
    """Whether a row is the place and the day of a report and the first words of it: no headline, and no paragraph by itself."""
    found = _DAYED.match(words)
    return found is not None and 0 < len(words) - found.end() <= FIRST and words[-1] not in "摄攝图圖）)"


def opens_body(words: str) -> bool:
    """Whether a row opens a running text: a dateline of an agency (``新华社北京1月3日电``), an article of a law."""
    return (words[0] in _AGENCIES or words.find("日", 1, 24) > 0) and bool(_ORG.match(words))


def dateline(words: str) -> bool:
    """Whether a row opens a report with its place and date: ``新华社北京1月3日电``, ``本报讯``; not the end of one in brackets."""
    if words[-1] in "）)" and "（" not in words and "(" not in words:
        return False
    if (words[0] in _AGENCIES or words.find("日", 1, 24) > 0) and _DATELINE.match(words):
        return True
    bracketed = _BRACKETED.match(words) if words[0] in BRACKETS else None
    if bracketed:
        return not bracketed["name"] or bracketed["name"][0] in tables.words("surnames")
    head = words[:10]
    return ("消息" in head or "讯" in head or "訊" in head) and bool(_REPORTED.match(words))


def reports(words: str) -> bool:
    """Whether a row opens as a report without a dateline does: ``近日，…``, ``22日，…``, ``外交部15日…``, ``据统计，…``."""
    if words[0] in "据據" and _BY_WHOM.match(words):
        return True
    return ("日" in words[:16] or "天" in words[:12] or "年" in words[:6] or words[0] in "昨今") and bool(
        _ON_A_DAY.match(words.replace(" ", "") if " " in words[:16] else words)
    )


def dateline_alone(words: str) -> bool:
    """Whether a row is a dateline and nothing else: ``本报讯（记者 林晓荷）``."""
    return words[-1] in "讯訊电電）)】〕］]" and dateline(words) and bool(_ALONE.fullmatch(words))


def stand_apart(doc: Document) -> bool:
    """View: whether datelines in brackets (``〔記者林小明／高雄報導〕``) stand above their stories all over the page, and none before one."""
    alone = [dateline_alone(row.words) for row in doc.derive(rows) if row.words[0] in BRACKETS and dateline(row.words)]
    return len(alone) > 1 and all(alone)
