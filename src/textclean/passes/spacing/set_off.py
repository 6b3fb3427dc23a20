"""Spaces that are typesetting: behind the head of a report, between the halves of a title, between names, around quotations."""

from __future__ import annotations

import re

from ... import tables
from ...structure import words
from ...structure.both_scripts import in_both_scripts
from ...structure.press import LONGEST_CREDIT, any_role, picture_credit
from ...structure.seams.datelines import dateline
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_TO_TEN, QUOTE_PAIRS

PHRASE = 4  #: characters of the shortest half of a title that a space parts
ITEM = 120  #: characters of the longest item of a list of headlines
TITLE = 40  #: characters of the longest half of such a title
REPORT_HEAD = 40  #: characters of the longest head of a report

_PAIRS = QUOTE_PAIRS | {"《": "》", "〈": "〉", "【": "】", "（": "）", "(": ")", "[": "]"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_STOPS = "，。；：？！,;:?!\n\r"
_BOUNDS = frozenset(_STOPS + "".join(_PAIRS) + "".join(_OPENERS))
#: What a headline stands in, in HTML and in Markdown.
_TAGS = {">": "<", "*": "*", "[": "]"}
_MARKUP = frozenset(_STOPS.replace("：", "") + "><*[]")
#: The head of a report, up to its first sentence: ``新华社北京1月3日电``, ``本报讯（记者 张明）``.
_HEAD = in_both_scripts(f"[{CJK}0-9０-９ ]{{0,30}}[电讯](?: ?[（(][^（）()\n]{{1,30}}[）)])?")
#: What a report says of itself before its first sentence, and before its byline, in simplified script.
_NEWS = pattern(f"(?:本[报刊台社站网][{HAN}]{{0,8}}|[{HAN}]{{0,4}}[报台社网]|[快简短专急]|)讯")
_SOURCE = pattern(f"[{HAN}]{{0,10}}(?:讯|电|社|报道|报导|消息|特稿|专稿|专题|通讯|快报)")
_REPORTING = any_role("reporting")
_BYLINE = pattern(f"(?:本[报刊台社]|特约|实习|驻[{HAN}]{{1,4}})?(?:{_REPORTING}|编辑)[{HAN}]{{2,4}}")
_SIGNED = pattern(f"(?:本[报刊台社]|特约|实习)?(?:{_REPORTING})[{HAN}]{{2,4}}")
_WORK = pattern("(?:特稿|专稿|综合报[道导]|报[道导]|专访|摄影?|撰文|整理|文|图)(?![\u4e00-\u9fff])")
#: Who issues a document, in simplified script: 中共中央, 国务院, 财政部; and what goes on behind the last of them.
_BODY = f"[{HAN}]{{0,14}}(?:中央|国务院|军委|[部委局署厅院办会社行协联团]|政府)"
_ISSUERS_BEFORE = pattern(
    f"[ \u3000]*(?:[0-9{HAN_TO_TEN}]{{1,3}}[.．、]|[（(][0-9{HAN_TO_TEN}]{{1,3}}[）)])?(?:{_BODY} )*{_BODY}"
)
_ISSUER_BEHIND = pattern(f"{_BODY}(?: |关于|联合|印发|发布|下发|发出|通知|决定|公布|令|给|向|等|办公)")
ISSUERS = 80  #: characters of the longest row of issuers
BYLINE = 14  #: characters behind a space in which a byline begins
_OFFICE = f"(?:特约|实习|见习)?(?:{_REPORTING}|{any_role('making', 'desk')})|实习生"
#: Names in brackets, one behind the other: ``（李明 王芳）``, ``（实习生 李明 记者 王芳）``.
_CREDIT = in_both_scripts(
    f"(?:(?:{_OFFICE})[ 、：]?)?[{HAN}]{{2,4}}(?:[ 、](?:(?:{_OFFICE})[ 、：]?)?[{HAN}]{{2,4}}){{1,9}}"
)
#: A name and what its bearer did, in brackets: （王芳 饰演）, （李明 摄）; in simplified script.
_DONE = in_both_scripts(f"[{HAN}·]{{2,10}} (?:⟨press roles.did⟩)")
_INNER_STOP = pattern("[，。；;]|,(?![0-9])")
_BRACKETED = pattern("【[^【】]{0,60}】")
#: Up to the number of an item, or the one who speaks in minutes: ``○委員長（甲君） ただいまから…``.
_LABELLED = f"(?:[ \u3000]*[（(][{HAN_TO_TEN}百0-9]{{1,4}}[）)]|(?:#{{1,6}} )?[{HAN_TO_TEN}]{{1,3}}、|[○◯◇◆][^，。、（）()\n]{{1,16}}[（(][^（）()\n]{{1,12}}[）)])"
_LABEL = pattern(_LABELLED)
_LABELS = pattern(f"(?m)^{_LABELLED}(?P<space> ?)")
_NUMBER = pattern("^[0-9]{1,3}[.、．]")  #: of an item
_NAME = pattern(f"[{HAN}]{{2,4}}")
ENTRY = 24  #: characters of an entry of a list at most
_ENTRY = pattern("(?:^|[ \u3000])[^，。、；：！？（）() \u3000]{1,12}[（(][^（）() ]{1,10}[）)]$", re.M)
_NEXT_ENTRY = pattern("[^，。；：！？（）() ]{1,12}(?: [^，。；：！？（）() ]{1,12}){0,2}[（(][^（）() ]{1,10}[）)]")
HEADLINE = 60  #: characters of the longest headline
SET_OFF = 5  #: quotations with a space on either side that show a habit
_QUOTED = "“[^“”\n]{1,60}”|「[^「」\n]{1,60}」"
_SET_OFF = pattern(f"[{CJK}] (?:{_QUOTED}) [{CJK}]")
_CLOSED_UP = pattern(f"[{CJK}](?:{_QUOTED})[{CJK}]")


def heads_report(text: str, start: int, at: int) -> bool:
    """Whether the space at ``at`` sets the head of a report, or its byline, off from what follows, as agencies set it.

    Args:
        text: a text.
        start: where the line of the space begins, in characters.
        at: place of the space.
    """
    while text[start] in " \u3000":  # the indent of the first line
        start += 1
    if at - start > REPORT_HEAD:
        return False
    head, behind = words.simplified(text[start:at]), words.simplified(text[at + 1 : at + 1 + BYLINE])
    if _HEAD.fullmatch(head) and dateline(head):
        return True
    if _NEWS.fullmatch(head) or (_SOURCE.fullmatch(head) and _BYLINE.match(behind)):
        return True  # 快讯 今天上午, 中央社 記者王立
    return bool(_SIGNED.fullmatch(head) and _WORK.match(behind))  # 記者陳大文 特稿


def parts_issuers(text: str, start: int, at: int) -> bool:
    """Whether the space parts the bodies that issue a document together: ``中共中央 国务院关于…的意见``.

    Args:
        text: a text.
        start: where the line of the space begins, in characters.
        at: place of the space.
    """
    if at - start > ISSUERS:
        return False
    behind = words.simplified(text[at + 1 : at + 24])
    return bool(_ISSUER_BEHIND.match(behind) and _ISSUERS_BEFORE.fullmatch(words.simplified(text[start:at])))


def in_title(text: str, at: int) -> bool:
    """Whether the space parts the phrases of a title or a slogan in its marks, or the names of a credit in brackets.

    A headline has a space where a sentence has a comma; quoted in a text it keeps it.
    """
    left, right = _between(text, at, _BOUNDS)
    if not left or right >= len(text) or _PAIRS.get(text[left - 1]) != text[right]:
        left, right = _between(text, at, _MARKUP)  # a headline in tags has marks of its own inside
        if not left or right >= len(text) or _TAGS.get(text[left - 1]) != text[right]:
            return False
    inside = text[left:right]
    if text[right] in "）)":
        if _DONE.fullmatch(words.simplified(inside)):
            return True
        return bool(_CREDIT.fullmatch(inside)) and any(
            name[0] in tables.words("surnames") for name in _NAME.findall(inside)
        )
    halves = inside.split(" ")
    if len({len(half) for half in halves}) == 1 and (len(halves) > 2 or text[right] in "”」"):
        return len(halves[0]) >= PHRASE - 1  # a slogan: 学思想 强党性 重实践 建新功
    if text[right] in "》〉" and halves[0].endswith(("标准", "標準")):
        return True  # the name of a standard has its parts set apart: 食品安全国家标准 蜂蜜
    return len(halves) <= 3 and all(len(half) >= PHRASE for half in halves)


def heads_item(text: str, start: int, end: int) -> bool:
    """Whether a line is a headline in a list of such, its phrases parted by spaces: ``8.甲方称守住阵地 乙方称取得进展；``.

    Args:
        text: a text.
        start, end: the line, in characters; it may end with a stop and has none inside.
    """
    item = text[start:end].strip().rstrip("，。；：;,:")
    if len(item) > ITEM or _INNER_STOP.search(item):
        return False
    parts = _BRACKETED.sub("", _NUMBER.sub("", item)).split(" ")
    return all(len(part) >= (PHRASE if len(parts) < 3 else PHRASE - 1) for part in parts)


def signs_picture(text: str, at: int, end: int) -> bool:
    """Whether the space at ``at`` stands before or in the words that say at the end of a line who took a picture: ``……现场。 李明 摄``.

    Args:
        text: a text.
        at: place of the space.
        end: where its line ends, in characters.
    """
    start = max(end - LONGEST_CREDIT - 1, 0)
    return start <= at and -1 < picture_credit(text[start:end]) <= at + 1 - start


def labels_spaced(doc: Document) -> bool:
    """View: whether most numbers of items in brackets have a space behind them: ``（一） 范围``."""
    spaced = [match["space"] for match in _LABELS.finditer(doc.text)]
    return len(spaced) > 1 and 2 * sum(map(bool, spaced)) >= len(spaced)


def behind_label(doc: Document, line: int, at: int) -> bool:
    """Whether the space at ``at`` stands behind the number of an item, where the text sets one as a matter of course.

    Args:
        doc: a text.
        line: where the line of the space begins, in characters.
        at: place of the space.
    """
    return bool(_LABEL.fullmatch(doc.text, line, at)) and doc.derive(labels_spaced)


def _between(text: str, at: int, bounds: frozenset[str]) -> tuple[int, int]:
    """How far the words around a place go, up to the marks that bound them."""
    left = right = at
    while left > max(at - TITLE, 0) and text[left - 1] not in bounds:
        left -= 1
    end = min(at + TITLE, len(text))
    while right < end and text[right] not in bounds:
        right += 1
    return left, right


def set_off(text: str, line: int, at: int) -> bool:
    """Whether the space at ``at`` is one of the two around a quotation or a title: so some writers set them off.

    Args:
        text: a text.
        line: where the line of the space begins, in characters.
        at: place of the space, behind the mark that closes.
    """
    opener = _OPENERS.get(text[at - 1], "") if at > line else ""
    if not opener:
        return False
    begin = text.rfind(opener, max(line, at - TITLE), at)
    return begin > line + 1 and text[begin - 1] == " " and text[begin - 2] not in "，。、；：？！"


def parts_entries(text: str, low: int, start: int, end: int, high: int) -> bool:
    """Whether a space parts the entries of a list, which have a remark in brackets each: ``賛成 甲君（一党） 反対 乙君（二党）``.

    Args:
        text: a text.
        low: where the line of the space begins, in characters.
        start: where the space begins.
        end: where it ends.
        high: where its line ends.
    """
    if text[start - 1] not in "）)" or not _ENTRY.search(text, max(low, start - ENTRY), start):
        return False
    return bool(_NEXT_ENTRY.match(text, end, high))


def is_headline(text: str, low: int, high: int) -> bool:
    """Whether a line is an item of a list of headlines; a sentence ends with a full stop."""
    return text[low:high].rstrip()[-1:] not in "。！？" and heads_item(text, low, high)


def may_be_headline(text: str, start: int, end: int) -> bool:
    """Whether a line is short, holds no full stop and ends with no mark: a space in it parts phrases, as a comma does."""
    return end - start <= HEADLINE and text[start:end].rstrip()[-1:].isalnum() and "。" not in text[start:end]


def quotes_set_off(doc: Document) -> bool:
    """View: whether a page sets its quotations off by spaces: five in its sentences have one on either side, and fewer have none.

    Where one stands behind a mark, the only space is the one behind it.
    """
    spaced = sum(1 for _ in _SET_OFF.finditer(doc.text))
    return spaced >= SET_OFF and spaced > sum(1 for _ in _CLOSED_UP.finditer(doc.text))


__all__ = [
    "behind_label",
    "heads_item",
    "heads_report",
    "in_title",
    "is_headline",
    "labels_spaced",
    "may_be_headline",
    "parts_entries",
    "parts_issuers",
    "quotes_set_off",
    "set_off",
    "signs_picture",
]
