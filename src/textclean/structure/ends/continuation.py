"""Continuations: whether a block may go on with the one before it, so that the line is broken and nothing is lost."""

from __future__ import annotations

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN, HAN_NUMERALS, ONLY_CLOSERS
from .. import words
from ..blocks import Block, Kind, blocks
from ..left_open import enumerates, unclosed
from ..numbers.section_marks import CODE, Mark, marks
from ..phrases import AGAIN, part, said_again, takes_any
from ..soft_breaks import is_soft
from .last_words import is_japanese

_NUMBER = f"第[{HAN_NUMERALS}0-9０-９]{{1,7}}"
_NO_START = pattern(  # a straight mark at the start of a line opens speech
    f"[{ONLY_CLOSERS}，。、；：！？,.;:!?%％）]|[的了着們们々ゝゞヽヾ]|[曰道][：:]"
    f"|{_NUMBER}[款项項目](?![、：:])|{_NUMBER}[条條](?:的?[规規]定|{_NUMBER}[款项項]|[、和及或]第)"  # inside a reference
)
_SMALL = pattern("[a-z]")
_DIGIT = pattern("[0-9]")
NEAR = 20_000  #: characters on either side in which a string is looked for


def joins(doc: Document, index: int) -> bool:
    """Whether the block after an open end may go on with it: a mark or letter that begins nothing, or a word across."""
    found = doc.derive(blocks)
    if index + 1 >= len(found):
        return False
    after = found[index + 1]
    if after.kind in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE) or _is_code(doc, after):
        return False
    head, tail = doc.text[found[index].start : found[index].end], doc.text[after.start : after.end]
    if after.kind is Kind.HEADLINE and _CAPTION.fullmatch(tail):
        return False  # what an article is about, above it: （目的）
    if is_soft(doc, found[index].end, after.start):
        return True
    if _NO_START.match(tail) or (_SMALL.match(tail) and head[-1].isascii()):
        return True
    if _DIGIT.match(tail) and index + 1 not in doc.derive(labelled) and (enumerates(head) or _wants_figure(head, tail)):
        return True
    if said_again(head, tail[:AGAIN]) or _leaves_brackets_open(head, tail):
        return False
    page = doc.text[max(after.start - NEAR, 0) : after.start + NEAR]
    by_chance = part(head, tail[:1]) or takes_any(head, tail[:1]) or index + 1 in doc.derive(labelled)
    by_chance = by_chance or bool(_NUMBERED.search(head[-_REFERENCE:]))
    stand_together = not by_chance and _whole(attested(page, head[-4:], tail[:4]), tail)
    word = "" if is_japanese(head) else word_across(head, tail)  # a word of Chinese
    return bool(word or stand_together) or _inside_an_item(doc, index)


_NUMBERED = pattern(f"{_NUMBER}[条條款项項章節节]$")  #: behind the number of an article every sentence may begin
_REFERENCE = 12  #: characters of such a number


def _whole(string: str, tail: str) -> bool:
    """Whether a string across a seam holds the first word behind it: with half of that something else stands there elsewhere."""
    first = _HAN_START.match(tail, 0, words.MAX_WORD)
    if not string or not first:
        return bool(string)
    word = words.segment(words.simplified(first[0]))[0]
    return any(string.endswith(tail[:size]) for size in range(len(word), len(tail[: words.MAX_WORD]) + 1))


_HAN_START = pattern(f"[{HAN}]+")


_CAPTION = pattern("[（(〔【][^（）()〔〕【】]{1,24}[）)〕】]")


_FIGURE = pattern("[0-9]{1,3}(?:\\.[0-9]{1,3})? ?[^0-9年月日.、．,，:：)）]")


def _wants_figure(head: str, tail: str) -> bool:
    """Whether a figure that is no date follows a name in Latin letters (``从 FreeBSD`` and ``2.0 开始``), a particle or a comma."""
    return bool(_FIGURE.match(tail)) and bool(_BEFORE_FIGURE.search(head[-_LONGEST_NAME:]))


_BEFORE_FIGURE = pattern(f"[的，,]$|[{CJK}] ?[A-Z][A-Za-z]*$")
_LONGEST_NAME = 24  #: characters of such a name, and of what stands before it


def _leaves_brackets_open(head: str, tail: str) -> bool:
    """Whether brackets are open at the end of a block that the next one does not close: what closes them is lost or elsewhere."""
    opener = unclosed(head)
    return opener in _CLOSER and _CLOSER[opener] not in tail


_CLOSER = {"（": "）", "(": ")"}


def _is_code(doc: Document, block: Block) -> bool:
    """Whether a block is a line of code; ``from me; and for the rest`` only looks like one."""
    return block.kind is Kind.CODE and bool(CODE.search(doc.text, block.start, block.end))


def attested(page: str, left: str, right: str) -> str:
    """The longest string across a seam (3 to 8 characters) that stands elsewhere on the page; else empty.

    Args:
        page: the text around the seam, which has a line end between ``left`` and ``right``.
        left: the last characters before the seam.
        right: the first ones behind it.
    """
    if not any(_is_text(string) and string in page for string in (left[-2:] + right[:1], left[-1:] + right[:2])):
        return ""  # a longer one would hold one of these
    best = ""
    for before in range(1, min(4, len(left)) + 1):
        for after in range(1, min(4, len(right)) + 1):
            string = left[-before:] + right[:after]
            if before + after > max(2, len(best)) and _is_text(string) and string in page:
                best = string
    return best


def _is_text(string: str) -> bool:
    return string.isalnum() and not string.isascii()


ALONE = 0.8  #: such a part of the items of a list stands on one line each


def _inside_an_item(doc: Document, index: int) -> bool:
    """Whether a block stands between two items that follow one another, in a list whose items have one block each."""
    labels = doc.derive(labelled)
    own, after = labels.get(index), labels.get(index + 2)
    if own is None or after is None or index + 1 in labels:
        return False
    if own.scheme != after.scheme or own.number + 1 != after.number:
        return False
    alone, total = doc.derive(lone_items)[own.scheme]
    return alone >= ALONE * (total - 1)


def labelled(doc: Document) -> dict[int, Mark]:
    """View: the section mark at the start of each block that has one, by the index of the block."""
    return {mark.block: mark for mark in doc.derive(marks) if not mark.inline}


def lone_items(doc: Document) -> dict[str, tuple[int, int]]:
    """View: for each scheme, how many items have the next item or a title right behind them, and how many there are."""
    found, labels = doc.derive(blocks), doc.derive(labelled)
    counts: dict[str, tuple[int, int]] = {}
    for index, mark in labels.items():
        alone = index + 1 >= len(found) or index + 1 in labels or found[index + 1].kind is not Kind.PARAGRAPH
        before = counts.get(mark.scheme, (0, 0))
        counts[mark.scheme] = (before[0] + alone, before[1] + 1)
    return counts


GAIN = 2.0  #: nats from which a word across a seam is believed


def word_across(head: str, tail: str) -> str:
    """The word that stands across the seam of two texts, if reading it there is much likelier than not; else empty."""
    word, gain = words.across(head, tail)
    return word if gain >= GAIN else ""
