"""What the beginning of a row says: the rest of a word or a sentence, a mark that opens speech, a letter of either case."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_TO_TEN, is_cjk
from ..both_scripts import characters, in_both_scripts
from ..phrases import WORDS_ALONE
from .page import Evidence

LETTERS = pattern(f"[{CJK}A-Za-z0-9]+")
NEAR = 100  #: characters on either side of a seam among which Japanese has kana
_MARKS_OF_WORDS = "`*_'"  #: what code, stress and straight quotations begin with, in the middle of a sentence as well
KAGI = 16  #: characters of the longest one in Japanese that a particle follows
KANA = 24  #: at a beginning in which Japanese has kana: many a word of one character begins a sentence there
#: What is left of a word at the beginning of a row; ``市、县`` are words, but not where ``市、苏州市`` goes on with names.
_FRAGMENT = in_both_scripts(
    f"(?![但而且再又然是不对好嗯啊唉故今昔]|([省市州县区乡镇村旗国])、(?![{HAN}]{{1,8}}\\1))[{CJK}](?: ?[。；，、,;]|[”》」）][。，、]?)|[{CJK}]{{2}}(?: ?[。；]|[”》」）)][。，、,])|[0-9０-９]{{1,2}}[。％%]"
)
#: The last character of a clause; what numbers items, and a list of words of one character (``春、夏、秋``), begin otherwise.
_LAST_CHARACTER = pattern(f"[{CJK}] ?[。；，、,;](?!.(?:[、和与與及，。]|$))")
_ALONE = characters(WORDS_ALONE) | frozenset("甲乙丙丁戊己庚辛壬癸〇零" + HAN_TO_TEN)
_KANA = pattern("[\u3041-\u30fa]")
#: A term in a sentence of Japanese, and the particle behind it: ``「須川大橋」は``.
_KAGI_TERM = pattern(f"[「『][^「」『』。、！？…]{{1,{KAGI}}}[」』][はがをにのでへや]")
#: Behind these the name is quoted that a law or a contract has for what stands before: ``（以下⏎「利用者」という。）``, ``（以下簡稱⏎“本會”）``.
_DEFINES = in_both_scripts("[（(、，,](?:以下|[以一]?下?[简合统]称|以?下称)[、，]?(?:为|作)?$")
OPENING_QUOTES = frozenset('「『“‘"《')
NAMED = 8  #: characters at a line end that are looked at for it
_MONEY = "£$€¥"  #: before a figure


def begins_in_han(right: str) -> bool:
    """Whether a row begins with three Han: no mark, and no space before one, stands in the second or third place."""
    return (
        "\u4e00" <= right[0] <= "\u9fff" and "\u4e00" <= right[1:2] <= "\u9fff" and "\u4e00" <= right[2:3] <= "\u9fff"
    )


def fragment(right: str, out: Evidence) -> None:
    """Whether a row begins with the rest of a sentence; of a clause no more than one character may be left that is no word of its own."""
    if begins_in_han(right) or not _FRAGMENT.match(right):
        return
    if right[0] not in _ALONE and _LAST_CHARACTER.match(right) and not _KANA.search(right, 0, KANA):
        out["head-alone"] = right[:2].rstrip()
    else:
        words = LETTERS.match(right, 0, 2)
        out["head-fragment"] = words[0] if words else right[:2]


def first_sign(left: str, right: str, out: Evidence) -> None:
    """With what mark or letter the right row begins, where that is no Han."""
    head = right[0]
    if "\u4e00" <= head <= "\u9fff":  # mostly
        return
    if head in OPENING_QUOTES and _DEFINES.search(left[-NAMED:]):
        return  # ``（以下「利用者」という。）``
    if head in "「『" and _KANA.search(left[-NEAR:] + right[:NEAR]) and not _KAGI_TERM.match(right):
        out["start-kagi"] = head
    elif head in '“‘"「『':
        out["stop-quote" if "end-stop" in out else "start-quote"] = head
    elif head in "—–―─…":
        out["start-dash"] = head
    elif not (head in "（(《【[" or head.isdigit() or (head in _MONEY and right[1:2].isdigit()) or is_cjk(head)):
        first = head if head not in _MARKS_OF_WORDS else right.lstrip(_MARKS_OF_WORDS)[:1]
        if not first.isalpha():
            if "starts-with-closer" not in out:
                out["start-other"] = ""
        elif not is_cjk(first):
            out["start-lower" if first.islower() else "start-upper"] = ""
