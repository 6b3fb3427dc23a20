"""Classes of characters and widths. Ranges are written out: Python's Unicode tables differ from version to version."""

from __future__ import annotations

import re
from typing import Literal

from .lazy import pattern

#: Ranges for character classes in patterns (put them between ``[`` and ``]``).
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KANA = "\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
CJK = HAN + KANA
HANGUL = "\uac00-\ud7a3\u1100-\u11ff"
LATIN = "A-Za-z\u00c0-\u024f"
#: What a word in Latin letters is made of, or a number: an excerpt does not cut it.
IN_WORD = f"[{LATIN}0-9'’-]"

#: Han numerals: the digits from one to nine, in their order …
HAN_DIGITS = "一二三四五六七八九"
#: … with the zeros, among them the circle, which is how Taiwan and Hong Kong type it: the digits of a year, one by one …
HAN_ZEROS = "零〇○"
HAN_YEAR = HAN_DIGITS + HAN_ZEROS
#: … with ten: enough for the number of an item or a day (up to ninety-nine) …
HAN_TO_TEN = HAN_DIGITS + "十"
#: … with the hundred and the zeros: enough for the number of a chapter, an article or a page (up to 999). No number begins
#: with a circle: there it is a bullet or a blank.
HAN_NUMERALS = HAN_TO_TEN + "百" + HAN_ZEROS
#: Numerals as accounts and formal papers write them, in either script and in Japanese.
FORMAL_NUMERALS = "壹壱贰貳弐叁參叄参肆伍陆陸柒捌玖拾"
#: The ten stems, which number parts and name parties.
STEMS = "甲乙丙丁戊己庚辛壬癸"
#: Digits and Latin letters of either width.
ALNUM = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"

#: Pairs of quotation marks that face one another.
QUOTE_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
#: Of a quotation mark that closes the one that opens; not of ``’``, which is an apostrophe as well.
OPENER_OF = {"”": "“", "」": "「", "』": "『"}
#: Marks that close and never open …
ONLY_CLOSERS = "”’」』）》〉】〕］｝)\\]}"
#: … and all that close: straight quotation marks may open as well.
CLOSERS = ONLY_CLOSERS + "\"'"
#: Spaces that print sets between two closing marks: ``’ ”``.
THIN = "\u2009\u200a\u202f"
#: What stands behind the stop of a sentence that it closes, speech and remarks; titles close before theirs.
STOP_CLOSERS = "”’」』）)"
#: Stop marks (句末点号), of either width; not the full point, which stands in numbers and names too, nor the ellipsis.
STOP_MARKS = "。！？!?"
#: Marks of notes that are one character: circled numbers, and superscripts.
NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⁰¹²³⁴⁵⁶⁷⁸⁹"
#: Pause and stop marks (点号), of either width, but for the full point and the colon, which labels and clocks have too …
CLAUSE_MARKS = "，。、；！？,;!?"
#: … and with the colon …
PAUSE_AND_STOP_MARKS = CLAUSE_MARKS + "：:"
#: … and with the full point and what closes behind a stop: all that a sentence goes on with, or ends with.
SENTENCE_MARKS = PAUSE_AND_STOP_MARKS + "." + STOP_CLOSERS
#: Small kana and the sign of length: no word of Japanese begins so.
KANA_INSIDE_WORDS = frozenset("ぁぃぅぇぉゃゅょァィゥェォッャュョー")

#: What ends a line and is neither LF nor CR: VT, FF, NEL, LS, PS …
ODD_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
#: … and all that ends one (CR LF is two of them).
LINE_ENDS = "\n\r" + ODD_LINE_ENDS
#: White space of any kind, line ends too.
WHITE = f" \t{LINE_ENDS}\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

#: What a text may be converted into: Simplified; Traditional in OpenCC's forms, Taiwan's, Hong Kong's; Japanese forms.
Target = Literal["hans", "hant", "tw", "hk", "jp"]
TARGETS: tuple[Target, ...] = ("hans", "hant", "tw", "hk", "jp")

_HAN = pattern(f"[{HAN}]")
_HANS = pattern(f"[{HAN}]+")
_CJK = pattern(f"[{CJK}]")
_KANAS = pattern(f"[{KANA}]+")
_WIDE = pattern(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd]+"
)
_WIDE_IN_TYPE = pattern("[—…“”‘’·①-⓿℃㎡％]")
#: Characters of one column and one byte in UTF-8, and of two columns and three bytes.
_PLAIN = pattern(
    "[\x00-\x7f\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\u303e\u3041-\u33a0\u33a2-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff04\uff06-\uff60\uffe0-\uffe6]*"
)
_ZERO = pattern("[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")


def is_han(char: str) -> bool:
    """Whether a character is a Han ideograph (radicals, 々 and 〇 counted)."""
    return "\u4e00" <= char <= "\u9fff" or bool(_HAN.match(char))


def is_cjk(char: str) -> bool:
    """Whether a character is Han or kana."""
    return "\u4e00" <= char <= "\u9fff" or bool(_CJK.match(char))


def count_han(text: str) -> int:
    """How many Han characters a text has."""
    return _in_runs(_HANS, text)


def count_kana(text: str) -> int:
    """How many kana a text has."""
    return _in_runs(_KANAS, text)


def _in_runs(runs: re.Pattern[str], text: str) -> int:
    """Characters in all runs that a pattern finds: a few long matches cost less than many short ones."""
    return sum(map(len, runs.findall(text)))


def cells(text: str) -> int:
    """Display columns in a terminal: 2 for wide characters, 0 for combining ones, ambiguous ones 1."""
    return len(text) + _in_runs(_WIDE, text) - len(_ZERO.findall(text))


def columns(text: str) -> int:
    """Display columns as set in Chinese type (half an em each): quotes, dashes and ellipses of ambiguous width count 2."""
    if _PLAIN.fullmatch(text):
        return (len(text) + len(text.encode())) // 2
    return cells(text) + len(_WIDE_IN_TYPE.findall(text))


# -- the characters that a text is made of: who asks for a class of them looks at some hundreds, not at all of them

_MARK = 2  #: bytes of the byte order mark


def alphabet(text: str) -> str:
    """The characters of a text, each once, in order."""
    data = text.encode("utf-16", "surrogatepass")
    if len(data) != _MARK + 2 * len(text):  # a character beyond the BMP
        return "".join(sorted(set(text)))
    return "".join(map(chr, sorted(set(memoryview(data)[_MARK:].cast("H")))))


def in_all(characters: str, others: set[str]) -> str:
    """The characters of an alphabet and some others, each once, in order."""
    new = others.difference(characters)
    return "".join(sorted((*characters, *new))) if new else characters


def encodes(words: str, encoding: str) -> bool:
    """Whether an encoding, by the name of its codec (``gb2312``), has all these characters."""
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
