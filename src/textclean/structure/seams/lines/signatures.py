"""Who signs a paper or took a picture, on a line of its own or at the end of one."""

from __future__ import annotations

from .... import tables
from ....text.lazy import pattern
from ....text.script import CJK, HAN
from ... import words
from ...both_scripts import in_both_scripts
from ...press import labelled_credit, picture_credit
from ...rows import has_cjk
from ..page import Page
from .papers import is_body

_MEMBER = pattern(f"[{CJK}]{{1,4}}[　 ][{CJK}]{{1,4}}(?:議員|委員|教授|先生)")  #: whose turn it is (``小林　由美議員``)
_DATE = pattern(
    "[0-9〇○零一二三四五六七八九]{2,4} ?年 ?[0-9一二三四五六七八九十]{1,3} ?月 ?[0-9一二三四五六七八九十]{1,3} ?日"
)
_OFFICER = in_both_scripts(
    f"[{HAN}]{{0,8}}(?:[里村乡镇县市校院部局处科所会社站队团班组店厂]长|主[任席]|书记|委员)[ 　]{{1,2}}(?:(?P<spaced>[{HAN}])[ 　]{{1,2}}[{HAN}]|[{HAN}]{{2,4}})"
)
_LATIN_NAMES = pattern("[A-Z][A-Za-z.'’-]+")
_PAUSES = "，、,"  #: behind which nobody signs in hard-wrapped text


def signs(page: Page, at: int, wrapped: bool) -> bool:
    """Whether the lower row is who signs a paper, or when that was, below who did (GB/T 9704); or who signs it, and nothing follows but the date."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    if "日" in right[-2:] and _DATE.fullmatch(right):
        return is_body(left)
    if right[-1] in "員授生" and _MEMBER.fullmatch(right):
        return True
    if (left[-1] not in _PAUSES or not wrapped) and (officer := _OFFICER.fullmatch(right)):
        name = officer["spaced"] or right.replace("\u3000", " ").rpartition(" ")[2][0]
        return name in tables.words("surnames")
    if not is_body(right):
        return False
    rows = page.rows
    if at + 2 < len(rows) and _DATE.fullmatch(rows[at + 2].words):
        return True
    return page.ends[at] and (
        at + 2 == len(rows) or rows[at + 2].blanks > page.measure.base or page.kinds[at + 2] == "date"
    )


def ends_in_credit(left: str, right: str) -> bool:
    """Whether a row ends with who took the picture, and the next one does not go on from it."""
    return _is_latin_credit(left, right) or (picture_credit(left) >= 0 and words.across(left, right)[1] <= 0)


def _is_latin_credit(left: str, right: str) -> bool:
    """Whether a caption ends with who took the picture, in Latin letters and of several words: Chinese or Japanese does not go on from it."""
    who = labelled_credit(left)
    return len(_LATIN_NAMES.findall(who)) > 1 and not has_cjk(who) and has_cjk(right)
