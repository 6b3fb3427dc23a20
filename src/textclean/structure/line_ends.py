"""How a line ends: with a sentence, or without any mark."""

from __future__ import annotations

from ..text.lazy import pattern
from ..text.script import CLOSERS, NOTE_MARKS, STOP_MARKS, THIN, is_cjk

_EMPHASIS = "*_~"  #: what ends bold and slanted words in Markdown: it stands behind the stop
_STOPS = STOP_MARKS + "…⋯｡．"
#: A line end that ends a sentence, whatever stands behind the stop.
FINISHED = pattern(
    f"(?:[{_STOPS}]|(?<![0-9])\\.|(?<=[0-9])\\.(?=[{CLOSERS}{_EMPHASIS}]|$))[{CLOSERS}{_EMPHASIS}{THIN}]*$"
)
_AFTER_STOP = frozenset(f".{CLOSERS}{_EMPHASIS}")
_DRAWN_OUT = frozenset("~～")
#: With which a sentence ends that is drawn out: ``在等着你哟~``.
_PARTICLES = frozenset("哟啊呀啦哦吧呢哈嘛吗哒喔噢嘿喲吶嗎")
#: With what the mark of a note ends.
_NOTE_ENDS = frozenset(f"0123456789{NOTE_MARKS}]〕］")
#: A sentence end, and behind it the mark of a note, raised in print (``…发了新枝。”1``, ``…两个十条。”①``, ``…敌人。[2]``, ``…敌人。[^2]``).
_NOTED = pattern(
    f"(?:[{STOP_MARKS}…]|[a-z]{{4}}\\.)[{CLOSERS}]*(?:[1-9][0-9]{{0,2}}|[{NOTE_MARKS}]{{1,3}}|[\\[〔［][1-9][0-9]?[\\]〕］]|\\[\\^[\\w-]{{1,8}}\\])$"
)
_FACE_ENDS = frozenset(")）ノﾉゞヾヽ☆♪")
#: A face drawn with marks, and its hands: two marks at least that no sentence has in brackets, and no Han character (``(´・ω・`)ﾉ``).
_FACE = pattern(
    "[(（](?=[^()（）]{0,12}[´｀`^▽≧≦￣⌒∀ωдД°゜＿＠>＞<＜;；*＊Ｔ][^()（）]{0,12}[´｀`^▽≧≦￣⌒∀ωдД°゜＿＠>＞<＜;；*＊Ｔ])"
    "[^()（）\u4e00-\u9fffA-Za-z0-9]{2,14}[)）][ノﾉゞヾヽ☆♪]{0,2}$"
)
#: Titles before a name, and what is short for words that want others behind them.
_ABBREVIATED = pattern(
    '(?:^|[ “"(\\[])(?:Mr|Mrs|Ms|Dr|St|Mt|Prof|Jr|Sr|Lt|Col|Gen|Maj|Sgt|Capt|Gov|Sen|Rep|Supt|Rev|[Hh]on|Messrs'
    "|vs|viz|cf|approx|pp|Nos?|Figs?|Eqs?|Vol|e\\.g|i\\.e|et al|[A-Z])\\.$"
)


def finished(words: str) -> bool:
    """Whether a line ends a sentence."""
    last = words[-1:]
    if last in _STOPS:
        return bool(last)
    if last in _NOTE_ENDS and _NOTED.search(words[-14:]):
        return True
    if last in _FACE_ENDS and _FACE.search(words[-20:]):
        return True
    if last in _DRAWN_OUT and words[-2:-1] in _PARTICLES:
        return len(words) > 1
    if last not in _AFTER_STOP:
        return "\U0001f300" <= last <= "\U0001faff"  # a face ends a sentence without a stop
    tail = words[-8:]
    return bool(FINISHED.search(tail)) and not (tail[-1] == "." and _ABBREVIATED.search(tail))


def bare(words: str) -> bool:
    """Whether a line ends without a mark, or in the hyphen of a word that is cut."""
    last = words[-1]
    if "\u4e00" <= last <= "\u9fff" or (last.isascii() and last.isalnum()):
        return True
    if "０" <= last <= "９" or "Ａ" <= last <= "Ｚ" or "ａ" <= last <= "ｚ":
        return True
    return is_cjk(last) or (last in "-\u2010" and words[-2:-1].isalpha())
