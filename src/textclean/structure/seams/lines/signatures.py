"""Who signs a paper or a letter, and with what courtesy, or took a picture: on a line of its own or at the end of one."""

from __future__ import annotations

from .... import tables
from ....text.lazy import pattern
from ....text.script import CJK, HAN, HAN_TO_TEN, HAN_YEAR
from ... import words
from ...both_scripts import in_both_scripts
from ...press import labelled_credit, picture_credit
from ...rows import has_cjk
from ..page import Page
from .papers import is_body

_GAP = "[ \u2002\u2003\u3000]"  #: between the parts of a name, or an office and a name
#: Whose turn it is (``小林　由美議員``).
_MEMBER = pattern(f"[{CJK}]{{1,4}}{_GAP}[{CJK}]{{1,4}}{_GAP}?(?:議員|委員|教授|先生)")
_DATE = pattern(f"[0-9{HAN_YEAR}]{{2,4}} ?年 ?[0-9{HAN_TO_TEN}]{{1,3}} ?月 ?[0-9{HAN_TO_TEN}]{{1,3}} ?日")
_OFFICER = in_both_scripts(
    f"[{HAN}]{{0,8}}(?:[里村乡镇县市校院部局处科所会社站队团班组店厂]长|主[任席]|书记|委员)[ 　]{{1,2}}(?:(?P<spaced>[{HAN}])[ 　]{{1,2}}[{HAN}]|[{HAN}]{{2,4}})"
)
_COURTESY = in_both_scripts("(?:光临|莅临|惠临|敬礼|敬上|谨启)[。！!]*")
LONGEST_COURTESY = 4  #: characters of one, with its mark
#: Who writes to a paper in Japan: what one does, the name, where one lives and how old one is (``会社員　川辺　正　（青森県　58）``).
_READER = pattern(
    f"[{CJK}]{{2,8}}{_GAP}{{1,2}}[{CJK}]{{1,4}}{_GAP}?[{CJK}]{{1,4}}{_GAP}{{0,2}}[（(][{CJK}]{{1,6}}[都道府県市区町村]{_GAP}*[0-9０-９]{{1,3}}歳?[）)]"
)
#: Who writes to the paper, and from where: ``沈茂霖（大學副教授／臺南市）``.
_WRITER = pattern(f"[{HAN}]{{2,4}}[（(][^（）()，。]{{2,24}}[/／][^（）()，。]{{2,12}}[）)]")
#: The end of the name of who signs.
_SIGNS = "(?:[谨敬][启上]|启|拜[启上])"
_SIGNED = in_both_scripts(f"[{HAN} \u3000]{{2,12}}[ \u3000]*{_SIGNS}")
_NAME_SIGNED = in_both_scripts(f"[{HAN}]{{2,4}}[ \u3000]+{_SIGNS}")
SIGNATURE = 40  #: columns of the widest office below which who holds it signs
_HEADS = "会長|町長|市長|村長|区長|知事|理事長|委員長|校長|園長|館長|所長"  #: of offices in Japan
#: Who signs a letter, with the office held (``南原町商工会 会長 小野寺 茂``).
_IN_OFFICE = pattern(f"[{CJK}]{{2,16}}[ \u3000]+(?:{_HEADS}|代表)[ \u3000]+[{CJK}]{{1,4}}(?:[ \u3000]+[{CJK}]{{1,4}})?")
#: The same with the office alone: of who speaks for a firm, below the headline of the speech.
_OFFICE_ALONE = pattern(
    f"(?:代表取締役)?(?:裁判(?:官|長裁判官|長|所書記官)|社長|{_HEADS}|編集長){_GAP}[{CJK}]{{1,4}}(?:{_GAP}?[{CJK}]{{1,4}})?"
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


def closes_letter(page: Page, at: int, right: str) -> str:
    """The lower row where it is a courtesy, who writes or signs, or the office of who signs below; else an empty string.

    Args:
        page: the page.
        at: number of the upper row.
        right: the words of the lower one.
    """
    first, last = right[0], right[-1]
    if len(right) <= LONGEST_COURTESY and _COURTESY.fullmatch(right):
        return right
    if first in "裁代社会町市村区知理委校園館所編" and _OFFICE_ALONE.fullmatch(right):
        return right
    if last in "）)" and ((("／" in right or "/" in right) and _WRITER.fullmatch(right)) or _READER.fullmatch(right)):
        return right
    if last in "启啟啓上" and first in tables.words("surnames") and _NAME_SIGNED.fullmatch(right):
        return right
    if page.ends[at] and (_opens_signature(page, at + 1) or _IN_OFFICE.fullmatch(right)):
        return right
    return ""


def _opens_signature(page: Page, at: int) -> bool:
    """Whether a row is the office of who signs on the next one (``…主席`` over ``馬國權　謹啟``)."""
    if at + 1 >= len(page.rows) or page.widths[at] > SIGNATURE or page.ends[at] or page.commas[at] or page.stops[at]:
        return False
    name = page.rows[at + 1].words
    return name[-1] in "启啟啓上" and _SIGNED.fullmatch(name) is not None


def ends_in_credit(left: str, right: str) -> bool:
    """Whether a row ends with who took the picture, and the next one does not go on from it."""
    return _is_latin_credit(left, right) or (picture_credit(left) >= 0 and words.across(left, right)[1] <= 0)


def _is_latin_credit(left: str, right: str) -> bool:
    """Whether a caption ends with who took the picture, in Latin letters and of several words: Chinese or Japanese does not go on from it."""
    who = labelled_credit(left)
    return len(_LATIN_NAMES.findall(who)) > 1 and not has_cjk(who) and has_cjk(right)
