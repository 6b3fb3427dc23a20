"""Spaces beside names and inside words: which part an office from its holder, and which cut a word in two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable

from .. import tables
from ..text.lazy import pattern
from ..text.script import HAN, HAN_NUMERALS, HAN_TO_TEN, WHITE
from . import words
from .both_scripts import in_both_scripts
from .press import any_role

_HAN = pattern(f"[{HAN}]")
_ROLES = any_role("reporting", "making", "desk", "named")
_ROLE = in_both_scripts(f"(?:{_ROLES})$")
_ROLE_BEHIND = in_both_scripts(f"(?:{_ROLES})")
_CREDIT_END = pattern(f"^[{HAN} ]*[）)〕]")
_INSTITUTION = in_both_scripts("(?:大学|学院|研究院|研究所|实验室|医院|集团|公司|科学院|委员会)$")
_PART_OF_ONE = in_both_scripts(
    f"[{HAN}]{{2,16}}(?:学院|系|研究所|研究院|研究中心|实验室|中心|医院|科|部|处|公司|课题组)(?=[，,；;、（({WHITE}]|$)"
)
_SPACED_HEADING = in_both_scripts(
    "[ \u3000]*(摘 {1,4}要|目 {1,4}录|前 {1,4}言|引 {1,4}言|序 {1,4}言|结 {1,4}[论语]|附 {1,4}[录件]|后 {1,4}记|致 {1,4}谢)(?=[：: \u3000\n\r]|$)"
)
#: The number of a picture, at the head of its caption.
_CAPTION = in_both_scripts(f"[ \u3000]*(?:图|写真) ?[①-⑳0-9０-９{HAN_TO_TEN}]")
#: Who speaks, in minutes: ``○東会長 ありがとうございました。``
_SPEAKER = pattern("[ \u3000]*[○◯◎●◇◆□■][^。、，．\n \u3000]{1,16}")
REACH = 40  #: characters of the longest credit on either side of a space
_NAME = pattern(f"[{HAN}]{{2,3}}(?=[，。、；：,.;:（( \n\r]|$)")
_NAMED = in_both_scripts(f"(?:{_ROLES})([{HAN}])[{HAN}]{{1,2}}$")


def closed(words: str) -> str:
    """The words without the spaces: what is read around a space is then the same when its neighbours are gone."""
    return words.replace(" ", "")


def behind_speaker(text: str, start: int, at: int) -> bool:
    """Whether the space at ``at`` stands behind who speaks, in the minutes of a meeting.

    Args:
        text: a text.
        start: where the line of the space begins, in characters.
        at: place of the space.
    """
    return _SPEAKER.fullmatch(text, start, at) is not None


def splits_a_word(text: str, at: int) -> bool:
    """Whether a word stands across the space."""
    return stands_across(text, at, at + 1)


def stands_across(text: str, end: int, start: int, *, folded: bool = False) -> bool:
    """Whether a word goes on from what ends at one place to what starts at another; spaces do not count.

    Args:
        text: the text.
        end: the place behind the first part of the word.
        start: where its second part begins.
        folded: whether the text is in simplified script.
    """
    left, right = closed(text[max(end - 6, 0) : end])[-3:], closed(text[start : start + 6])[:3]
    if not folded:
        left, right = words.simplified(left), words.simplified(right)
    return bool(words.crossing(left, right)) and words.gain(left, right) > 0


#: How somebody is addressed, behind the surname: ``王女士``, ``江平出席`` is none.
_ADDRESSED = in_both_scripts(f"[{HAN}]{{0,2}}?(?:先生|女士|小姐|同志|老师|医生|教授|大爷|大妈|阿姨|师傅)")
ADDRESSED = 5  #: characters of that


def beside_name(text: str, at: int) -> bool:
    """Whether the space parts an office from the name of who holds it, or the name from what is said of it."""
    left = closed(text[max(at - 16, 0) : at])
    surnames = tables.words("surnames")
    if text[at + 1] in surnames and _ROLE.search(left):
        return True
    if text[at - 1] in surnames and _ROLE.search(left[:-1]):
        return True
    if text[at + 1] in surnames and _ADDRESSED.match(text, at + 2, at + 2 + ADDRESSED):
        return True
    name = _NAMED.search(left)
    return name is not None and name[1] in surnames


OFFICE = 3  #: names before which the same words stand with a space, so that these are an office
OFFICE_END = 2  #: characters of such words that are compared


def offices_before_names(text: str, places: Iterable[int]) -> frozenset[str]:
    """The ends of the words that stand before a space and a name in several places: ``带班领导 马强``, ``带班领导 韩冰``."""
    seen = Counter(text[at - OFFICE_END : at] for at in places if at >= OFFICE_END and _names(text, at))
    return frozenset(words for words, times in seen.items() if times >= OFFICE)


def names_office(text: str, at: int, offices: Container[str]) -> bool:
    """Whether a space parts one of these offices from a name."""
    return text[max(at - OFFICE_END, 0) : at] in offices and _names(text, at)


def _names(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] in tables.words("surnames") and _NAME.match(text, at + 1) is not None


def parts_affiliation(text: str, at: int) -> bool:
    """Whether the space stands between an institution and the part of it where somebody works, or before what a mail quotes (``陈锐 写道：``)."""
    if text.startswith(("写道", "寫道"), at + 1):
        return True
    return (
        _INSTITUTION.search(text[max(at - 5, 0) : at]) is not None
        and _PART_OF_ONE.match(text, at + 1, at + 1 + REACH) is not None
    )


#: The number of a bill, an issue, a draft, before what it is called: ``議案第70号 令和2年度…``.
_BILL = pattern(f"第[{HAN_NUMERALS}0-9０-９～〜—-]{{1,9}}[号號]$")


def spaced_heading(text: str, start: int, at: int) -> bool:
    """Whether the line that begins at ``start`` is headed by a word of two characters that is set apart (``摘 要：``), or the

    space stands behind the number of a bill.
    """
    if _BILL.search(text, max(at - 12, start), at):
        return True
    head = _SPACED_HEADING.match(text, start)
    return head is not None and head.start(1) < at < head.end(1)


def parts_a_name(text: str, at: int) -> bool:
    """Whether the space parts an office from a name, or the two characters of a name."""
    left = text[max(at - 8, 0) : at]
    surnames = tables.words("surnames")
    if text[at + 1] in surnames and (_ROLE.search(closed(left)) or _is_name(text, at + 1)):
        return True
    if any(_is_between(text, at - size, at) for size in (2, 3)):
        return True
    if left[-1:] not in surnames:
        return False
    before = left[:-1].rstrip(" ")
    return not _HAN.match(before[-1:]) or (left[-2] == " " and bool(_ROLE.search(closed(before))))


def parts_credit(text: str, at: int) -> bool:
    """Whether the space parts an office from a name inside brackets, in either order: ``（记者 张明 通讯员 李红）``.

    Characters that all stand apart are read as if they did not.
    """
    left, right = text[max(at - REACH, 0) : at], text[at + 1 : at + 1 + REACH]
    opened = max(left.rfind(mark) for mark in "（(〔")
    if opened < 0 or left.find("）", opened) >= 0 or not _CREDIT_END.search(right):
        return False
    head, tail = closed(left[opened + 1 :]), closed(right)
    if _ROLE.search(head):
        return tail[:1] in tables.words("surnames")
    return bool(head and _ROLE_BEHIND.match(tail))


def _is_between(text: str, start: int, end: int) -> bool:
    """Whether a name stands between two spaces: the first one is left for its sake, and so is the second."""
    if start < 1 or text[start - 1] != " " or text[start] not in tables.words("surnames"):
        return False
    name = _NAME.match(text, start)
    return name is not None and name.end() == end and _is_name(text, start) and not splits_a_word(text, start - 1)


def _is_name(text: str, at: int) -> bool:
    """Whether two or three characters up to the next mark, no word of the table, may be a person's name."""
    name = _NAME.match(text, at)
    return name is not None and not words.known(words.simplified(name[0]))


def parts_captions(text: str, line: int, at: int) -> bool:
    """Whether the space at ``at`` stands between the captions of two pictures that share the line which begins at ``line``."""
    return _CAPTION.match(text, at) is not None and _CAPTION.match(text, line) is not None
