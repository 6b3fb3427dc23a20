"""Placeholders: signs and words that hold a place for what was to be filled in, or was not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ... import tables
from ...structure import both_scripts
from ...structure.blocks import Kind, blocks
from ...structure.both_scripts import in_both_scripts
from ...structure.protected import protected
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import CJK, CLOSERS, HAN_DIGITS

FORM = 4  #: so many of one sign make a text a form or a specimen, in which nothing was forgotten
_BRACKETED = pattern("[〔【［\\[（(]([^〔〕【】［］\\[\\]（()）\n]{2,24})[〕】］\\]）)]")
_RUN = pattern("XX+|ＸＸ+|xx+|××+|□□+|○○+|●●+|△△+|▲▲+|\\[[?？]{1,3}\\]|［[?？]{1,3}］")
#: What is counted or dated behind a sign, or ends the clause: there a figure or a word was to stand.
_WANTED = in_both_scripts(
    f"(?:[年月日时分秒元万亿千百%％℃个名次项吨亩户米号期版页册台套]|公里|公斤|平方|[，,。；;、：:！？!?{CLOSERS}]|$)"
)
_ANYWHERE = "□[［"  #: signs that stand for nothing else, whatever follows
BOXES = 5  #: boxes in a row that are for the figures of a number
_BOX = pattern("[□■√☑☐]")  #: boxes to tick in the same line
_DIGITS = frozenset(HAN_DIGITS)
CENSORED = 8  #: crosses in a row that stand for words which were not to be printed
ZEROS = 3  #: circles behind a digit that are its zeros
_CJK = pattern(f"[{CJK}]")


def placeholders(doc: Document) -> tuple[Span, ...]:
    """View: the placeholders of a text, in order; forms, masked numbers and names kept back are left out."""
    if not (_RUN.search(doc.text) or _BRACKETED.search(doc.text)):
        return ()
    found = [*_signs(doc), *_words(doc)]
    often = Counter(doc.text[span.start] for span in found)
    inside = doc.derive(protected)
    return tuple(
        sorted(
            span
            for span in found
            if often[doc.text[span.start]] <= FORM and not any(one.touches(span) for one in inside)
        )
    )


def _signs(doc: Document) -> Iterator[Span]:
    for block in doc.derive(blocks):
        if block.kind in (Kind.TABLE, Kind.CODE):
            continue
        for match in _RUN.finditer(doc.text, block.start, block.end):
            if _holds_a_place(doc.text, Span(*match.span()), block.start, block.end):
                yield Span(*match.span())


def _holds_a_place(text: str, place: Span, start: int, end: int) -> bool:
    before = text[place.start - 1] if place.start > start else ""
    after = text[place.end] if place.end < end else ""
    if (before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()):
        return False  # a masked number, a size, a word
    if not _CJK.search(text, max(place.start - 8, start), min(place.end + 8, end)):
        return False
    sign = text[place.start]
    if sign == "□" and before in ("：", ":") and place.end - place.start >= BOXES:
        return False  # a box for each figure of a number that is to be written there
    if sign in _ANYWHERE:
        return sign != "□" or len(_BOX.findall(text, start, end)) == place.end - place.start
    if text.startswith("](", place.end) or _PATTERN.match(text, place.end, end) or _is_pattern(text, place, start, end):
        return False  # the name of a page, which has the sign itself; a form that is spoken of
    if sign == "×" and place.end - place.start >= CENSORED:
        return False  # as many as the censor took out
    if before in ("某", "第") or before in tables.words("surnames"):
        return False  # a name kept back, a numeral
    if sign == "○" and before and before in _DIGITS and place.end - place.start <= ZEROS:
        return False  # 二○○○年, 第一○○期: the circle is a zero
    return bool(_WANTED.match(text, place.end, end))


#: What calls words in quotation marks a form, or such as others are like.
_PATTERN = in_both_scripts(
    "[^，。！？」』”》\n]{0,12}[」』”》](?:[、和与]?[「『“《][^」』”》\n]{1,24}[」』”》]){0,4}(?:という|といった|のよう|のような|という形式|这样|那样|一类|之类|的(?:格式|样式|形式|字样|写法))"
)
_QUOTED = pattern("[《「『“][^《》「」『』“”\n]{0,80}[》」』”]")
QUOTED = 80  #: characters of the longest words in quotation marks that are looked at


def _is_pattern(text: str, place: Span, start: int, end: int) -> bool:
    """Whether a sign stands in quotation marks with others: a title that stands for many of its kind (``《xxxx，xxxx！》``)."""
    low = max(text.rfind(mark, max(place.start - QUOTED, start), place.start) for mark in "《「『“")
    quoted = _QUOTED.match(text, low, end) if low >= 0 else None
    return quoted is not None and quoted.end() > place.end and len(_RUN.findall(quoted[0])) > 1


def _words(doc: Document) -> Iterator[Span]:
    table = both_scripts.lines("placeholders")
    for match in _BRACKETED.finditer(doc.text):
        words = match[1].strip().lower()
        if any(words == word or (not word.isascii() and words.startswith(word)) for word in table):
            yield Span(*match.span())
