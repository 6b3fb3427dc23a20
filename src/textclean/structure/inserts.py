"""Captions and footnotes that an extractor set between the lines of a paragraph, and so into the middle of a sentence.

Their form tells them, and never a line end: a caption begins with what it points at (``图为…``, ``▲…``, ``Figure 2.``)
or ends with who took the picture, a footnote begins with a mark that the text above it bears. Both end a sentence, or stay
short of the lines around them, and stand behind a line that is unfinished and before one that may go on from it. So does a
short row of any words, where the sentence plainly goes on behind it: a word stands across, or small letters follow.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..text import Document
from ..text.lazy import pattern
from ..text.script import CJK, CLOSERS, HAN_TO_TEN, PAUSE_AND_STOP_MARKS, STOP_MARKS
from ..tuples import NamedTuple
from . import words
from .blocks import blocks
from .both_scripts import characters, in_both_scripts
from .equations import is_equation
from .furniture.page_heads import goes_on_in_latin
from .halves import halves
from .line_ends import finished
from .notes import MARKED, note
from .press import picture_credit
from .rows import Row, rows

_NUMERAL = f"[0-9０-９{HAN_TO_TEN}①-⑳]"
#: What a caption begins with: what it points at, or the number of its picture.
_POINTS = in_both_scripts(
    f"[▲△▼▽◀◁▶▷↑↓←→] ?[{CJK}A-Z]|[上下左右]?图(?:为|片?[:：/／])"
    f"|(?:图|表|图片|照片|図|写真)[ 　]?{_NUMERAL}{{1,3}}(?:[-–—.．][0-9]{{1,2}})?[:：.．、 　]"
    "|写真(?:は|[＝=：:]|[ 　])|[【（(]写真[】）)]|注[0-9]{1,2}[ 　：:.．]"
    "|(?:Figure|Fig\\.|Table|Photo|Plate) (?:[0-9]{1,3}[.:]|by [A-Z])|(?:Photo(?:graph)?s?|Pictures?|Images?|Pictured|Above|Below|Left|Right): "
)
_NUMBERED = in_both_scripts(f"(?:图|表|图片|照片|図|写真|Figure|Fig\\.|Table|Plate) ?{_NUMERAL}")
#: What it ends with: whose picture it is, where nobody says who took it.
_OWNED = in_both_scripts(
    "[（(](?:新华社|中新社|中新网|资料)[^（）()]{0,6}[）)]$|[＝=][^＝=。、]{1,16}撮影$|[。、 　][^。、 　]{0,10}日撮影$|(?:供图|资料图片)[）)]?$"
)
#: Such a number in the text above: behind a sentence end, a word, or before a mark.
_BORNE = pattern(
    f"(?:(?<![0-9])[.{STOP_MARKS}{CLOSERS}] ?(?=[1-9][0-9]?(?![0-9.]))|[{CJK}](?=[1-9][0-9]?[{PAUSE_AND_STOP_MARKS}{CLOSERS}])"
    "|[a-z]{2}(?=[1-9][0-9]?(?:[ ,.;:]|$)))([1-9][0-9]?)",
    re.M,
)
_FIRST = characters("▲△▼▽◀◁▶▷↑↓←→上下左右图表照図写注【（(FTPIABLR①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿[〔［123456789")
_LAST = characters("摄影图片）)")
#: Behind these words a text names a picture by its number.
_NAMES = characters("如见在从由和与及、（(为据看参于即")
_CLOSES = pattern("^[^（(“「『《〈]*[）)”」』》〉]")
_HYPHENS = "-‐\u00ad"
_RUNNING = pattern("[，。；！？,;.!?]")
GAIN = 0.5  #: nats that make a word across two lines worth believing
MOST = 4  #: rows of a caption
MOST_NOTES = 32  #: rows of footnotes
CERTAIN = 2.0  #: nats of a word across two lines of which the sentence is certain to go on so
SHORT = 0.6  #: of the line before: a row that may be of any words
FEW_WORDS = 3  #: of such a row in Latin letters
NARROWER = 0.9  #: of the line before: a last row that is none of the paragraph's


class Insert(NamedTuple):
    """Rows ``first``..``last`` (half open) of a caption or of footnotes that part a paragraph."""

    first: int
    last: int


def inserts(doc: Document) -> tuple[Insert, ...]:
    """View: the captions and footnotes between lines of a paragraph, in order."""
    lines = doc.derive(rows)
    near = [
        at
        for at, row in enumerate(lines)
        if row.words[0] in _FIRST or row.words[-1] in _LAST or (at and row.width < SHORT * lines[at - 1].width)
    ]
    return tuple(_inserts(doc, lines, near))


def _inserts(doc: Document, lines: Sequence[Row], near: Sequence[int]) -> Iterator[Insert]:
    stop = 1
    for at in near:
        if at < stop:
            continue
        last = _last_of_caption(lines, at)
        note = 0 if last else _last_of_notes(doc, lines, at)
        last = last or note
        if (last and last < len(lines) and _parts(lines, at, last, is_note=note > 0)) or _is_alien(lines, at):
            last = last or at + 1
            yield Insert(at, last)
            stop = last + 1


def _last_of_caption(lines: Sequence[Row], at: int) -> int:
    """The row behind a caption that begins with a row; 0 where none does."""
    if not _POINTS.match(lines[at].words):
        return at + 1 if _is_credit(lines, at) and _is_apart(lines, at, at) else 0
    for last in range(at, min(at + MOST, len(lines))):
        words = lines[last].words
        if _is_signed(words):
            return last + 1
        if finished(words) or _is_apart(lines, at, last):
            following = lines[last + 1].words if last + 1 < len(lines) else ""
            return last + 2 if following and picture_credit(following) == 0 else last + 1
    return 0


def _is_credit(lines: Sequence[Row], at: int) -> bool:
    """Whether a row is a credit alone, or a caption that begins as any line does and parts a word."""
    line = lines[at].words
    start = picture_credit(line)
    if start <= 0 or at + 1 >= len(lines):
        return start == 0 and (line[-1] in ")）") == (line[0] in "(（")
    return words.across(lines[at - 1].words, lines[at + 1].words)[1] > GAIN


def _is_signed(line: str) -> bool:
    return picture_credit(line) >= 0 or bool(_OWNED.search(line))


def _is_apart(lines: Sequence[Row], first: int, last: int) -> bool:
    """Whether a row is narrower than the line above the caption, as no line inside a paragraph is."""
    return lines[last].width < NARROWER * lines[first - 1].width


def _last_of_notes(doc: Document, lines: Sequence[Row], at: int) -> int:
    """The row behind footnotes that begin with a row; 0 where none do: the text above bears the mark of the first of them, or it stands in square brackets."""
    mark = MARKED.match(lines[at].words)
    if not mark or not (_is_bracketed(lines[at].words) or _is_borne(doc, lines, at, mark[1])):
        return 0
    ended = 0
    for last in range(at, min(at + MOST_NOTES, len(lines))):
        if ended and not MARKED.match(lines[last].words):
            return ended
        ended = last + 1 if finished(lines[last].words) else 0
    return 0


def _is_bracketed(row: str) -> bool:
    """Whether a row begins as a note does whose mark no line of a text begins with; that in the text above may be misread, as it is small."""
    return row[0] in "[〔" and row[-1:] not in "]〕" and bool(note(row))


def _is_borne(doc: Document, lines: Sequence[Row], at: int, mark: str) -> bool:
    """Whether the mark of a note stands inside a line above it, in the last hundred; a bare number behind a sentence end, or a word."""
    row = lines[max(at - 100, 0)]
    if mark.isdigit():
        places = () if finished(lines[at - 1].words) else doc.derive(_marks).get(mark, ())
        return bisect_left(places, row.start) < bisect_left(places, lines[at - 1].end)
    place = doc.text.rfind(mark, row.start, lines[at - 1].end)
    return place > 0 and doc.text[place - 1] not in " \n\u3000"


def _marks(doc: Document) -> dict[str, list[int]]:
    """View: where each number stands that may be the mark of a note."""
    found: dict[str, list[int]] = {}
    for mark in _BORNE.finditer(doc.text):
        found.setdefault(mark[1], []).append(mark.start(1))
    return found


def _is_alien(lines: Sequence[Row], at: int) -> bool:
    """Whether a short row of words without a mark parts a sentence that plainly goes on behind it, and has no part in it."""
    if at + 1 >= len(lines) or lines[at].width >= SHORT * lines[at - 1].width or _RUNNING.search(lines[at].words):
        return False
    left, row, right = lines[at - 1].words, lines[at].words, lines[at + 1].words
    if finished(left) or row.isdigit() or row[-1] in _HYPHENS or not any(map(str.isalnum, row)):
        return False
    if _CLOSES.search(row) or is_equation(row):  # what was opened above, or what the sentence says
        return False
    if right[0].islower() and left[-1].isascii():
        begins = row[0].isupper() or row[0].isdigit()
        return begins and row.count(" ") >= FEW_WORDS - 1 and goes_on_in_latin(lines[at - 1], lines[at + 1])
    across = words.across
    return across(left, right)[1] > CERTAIN and across(left, row)[1] <= 0 and across(row, right)[1] <= 0


def _parts(lines: Sequence[Row], first: int, last: int, is_note: bool) -> bool:
    """Whether the line before is one of a running text, is unfinished, goes on behind the insert, and not in it; notes may stand above the page's number."""
    left, row = lines[first - 1], lines[first]
    if words.across(left.words, row.words)[1] > 0 or (left.words[-1] in _NAMES and _NUMBERED.match(row.words)):
        return False
    runs = _RUNNING.search(left.words) or first == 1 or not finished(lines[first - 2].words)
    if not runs or _POINTS.match(left.words):
        return False
    ends_page = is_note and lines[last].words.isdigit() and not finished(left.words)
    return ends_page or halves(left, lines[last], strong=False)


def parted_blocks(doc: Document) -> dict[int, int]:
    """View: the blocks behind such captions and footnotes, each with the block before them."""
    lines = doc.derive(rows)
    at = {block.line: index for index, block in enumerate(doc.derive(blocks))}
    return {
        at[lines[last].line]: at[lines[first - 1].line]
        for first, last in doc.derive(inserts)
        if not lines[last].words.isdigit()
    }


def parted_heads(doc: Document) -> frozenset[int]:
    """View: the blocks before them."""
    return frozenset(doc.derive(parted_blocks).values())
