"""Quotation marks and brackets, paired: which have no partner, which face the wrong way, which differ in width.

Pairs are sought inside a paragraph. A quotation over several paragraphs is right: it opens in one and closes in a
later one, and each paragraph between may open it anew.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from ...structure.continued import continued
from ...structure.language import Language, language_at
from ...structure.lone_marks import BLANKS, Lone, opens_with_figure, words_from
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Line, Lines, lines
from ...text.script import ALNUM, CJK, HAN_NUMERALS, QUOTE_PAIRS, STOP_CLOSERS, STOP_MARKS
from ...tuples import NamedTuple
from .halves import HalfStraight, half_straight
from .of_line import OPENING, PAIRS, Uneven, pair_line

_MARK = pattern("[“”‘’「」『』《》（）【】〔〕〈〉()]")
_CLAUSE_MARK = pattern("[，。；：！？,;:!?]")
_ALNUM = pattern(f"[{ALNUM}]")
_CJK = pattern(f"[{CJK}]")
_STOPS = frozenset(STOP_MARKS + STOP_CLOSERS + ".…；;")
NEAR = 3  #: lines that a broken bracket, or the head of a quoted letter, may run over
TORN = 40  #: characters that a broken bracket may hold over more lines: what one presses on a page of the web
NESTED = 6  #: pairs with equal marks inside, beyond which these are a habit
MAX_REVERSED = 40  #: characters between two marks that face the wrong way


class Pairing(NamedTuple):
    """What is wrong with the pairs of a text."""

    lone: tuple[Lone, ...]
    reversed: tuple[tuple[Lone, Lone], ...]
    uneven: tuple[Uneven, ...]
    halves: tuple[HalfStraight, ...]  #: pairs of a curled and a straight mark


def pairing(doc: Document) -> Pairing:
    """View: marks without a partner, pairs that face the wrong way, pairs of two widths."""
    text = doc.text
    if not _MARK.search(text):
        return Pairing((), (), (), ())
    rows = doc.derive(lines)
    lone, uneven, nested = list[Lone](), list[Uneven](), list[tuple[Lone, Lone]]()
    for number, marks in groupby(_MARK.finditer(text), key=lambda match: rows.holding(match.start())):
        paired = pair_line(doc, number, rows[number], marks)
        lone += paired.lone
        uneven += paired.uneven
        nested += paired.nested
    halves: list[HalfStraight] = []
    if '"' in text:
        halves, lone, nested = _halves(doc, rows, lone, nested)
    turned = list(_reversed(text, lone, "““"))
    turned += [pair for pair in _reversed(text, lone, "”“") if _is_item(text, rows[pair[0].line], *pair)]
    left = _across(doc, rows, _less(lone, turned))
    left = _less(left, list(_over_jumps(doc, rows, left)))
    turned += _reversed(text, left, "”“")
    left = _less(left, turned)
    turned += [pair for pair in _reversed(text, left, "””") if _is_phrase(text, *pair)]
    left = [mark for mark in _less(left, turned) if not opens_with_figure(doc, mark)]
    found = list(_not_cut_off(text, rows, left))
    if 0 < len(nested) <= NESTED and all(_met_by_chance(text, *pair) for pair in nested):  # else nests are a habit
        found = sorted({*found, *(mark for pair in nested for mark in pair)})
    return Pairing(tuple(found), tuple(sorted(turned)), tuple(uneven), tuple(halves))


def _halves(
    doc: Document, rows: Lines, lone: list[Lone], nested: list[tuple[Lone, Lone]]
) -> tuple[list[HalfStraight], list[Lone], list[tuple[Lone, Lone]]]:
    """The pairs with one straight mark, and the lone marks and the nests without these.

    An opening mark that a straight one closes may have met the closing mark of a later quotation, whose own opening is
    lost: then those between the two looked like nested ones.
    """
    halves = list(half_straight(doc, rows, [first for first, _ in nested]))
    closed = {half.curled for half in halves}
    lone = sorted([*lone, *(last for first, last in nested if first.at in closed)])
    halves = sorted([*halves, *half_straight(doc, rows, lone)])
    partnered = {half.curled for half in halves}
    return (
        halves,
        [mark for mark in lone if mark.at not in partnered],
        [pair for pair in nested if pair[0].at not in closed],
    )


def _less(marks: list[Lone], pairs: list[tuple[Lone, Lone]]) -> list[Lone]:
    gone = {mark.at for pair in pairs for mark in pair}
    return [mark for mark in marks if mark.at not in gone]


def _not_cut_off(text: str, rows: Lines, marks: list[Lone]) -> Iterator[Lone]:
    """Without the marks that open what the end of the text cuts off: a quotation that begins its line, a line without a stop."""
    end = len(text.rstrip(BLANKS))
    last: tuple[int, int, bool] | None = None  # a line that is the last one, where its words begin, whether it stops
    for mark in marks:
        line = rows[mark.line]
        if (mark.char in PAIRS or mark.char == "(") and line.stop >= end:
            if last is None or last[0] != mark.line:
                stops = text[line.start : line.end].rstrip()[-1:] in _STOPS
                last = mark.line, words_from(text, line.start), stops
            _, begins, stops = last
            if mark.char in QUOTE_PAIRS if mark.at == begins else not stops:
                continue
        yield mark


_ENDED = pattern("[。！？]")
_SPEECHES = 2  #: speeches behind a colon inside of another one, in the same marks: that one was closed before


def _met_by_chance(text: str, first: Lone, last: Lone) -> bool:
    """Whether two marks with equal ones between were no pair: each has lost its partner, so that the counts agree.

    A quotation of whole sentences ends beside a stop; and nobody quotes several speeches behind their colons in one speech.
    """
    inside = text[first.at + 1 : last.at]
    if not _ENDED.search(inside[: inside.find(first.char)]):
        return False
    beside = text[last.at - 1] + text[last.at + 1 : last.at + 2]
    return not _CLAUSE_OR_END.search(beside) or inside.count(f"：{first.char}") >= _SPEECHES


def _may_end_there(text: str, at: int) -> bool:
    """Whether a quotation of paragraphs may end with a mark: beside a stop, or at the end of its line."""
    return _CLAUSE_OR_END.search(text[at - 1 : at] + text[at + 1 : at + 2]) is not None


_CLAUSE_OR_END = pattern("[，。；：！？、…—,;:!?\\s”’』」）]|^.$")


def _reversed(text: str, lone: list[Lone], forms: str) -> Iterator[tuple[Lone, Lone]]:
    """Two lone quotation marks of one line around a few words: ``“…“``, ``”…”`` or ``”…“``."""
    taken = -1
    for index in range(len(lone) - 1):
        left, right = lone[index], lone[index + 1]
        if index <= taken or left.line != right.line or left.char + right.char != forms:
            continue
        if forms == "”“" and text[right.at - 1] in "：:":
            continue  # behind a colon a quotation opens
        inside = text[left.at + 1 : right.at]
        worded = _CJK.search(inside) or (forms == "””" and _ALNUM.search(inside))
        if 0 < len(inside) <= MAX_REVERSED and not re.search("[“”]", inside) and worded:
            taken = index + 1
            yield left, right


def _is_phrase(text: str, left: Lone, right: Lone) -> bool:
    """Whether two closing marks stand around a phrase: the first closes no sentence, and none goes on behind it."""
    return text[left.at - 1 : left.at] not in _STOPS and not _CLAUSE_MARK.search(text, left.at + 1, right.at)


_NUMBERED = pattern(f"[ \t\u3000]*[（(]?[0-9{HAN_NUMERALS}]{{1,3}}[)）.．、][ \t\u3000]*")


def _is_item(text: str, line: Line, left: Lone, right: Lone) -> bool:
    """Whether a closing and an opening mark hold all of an item between its number and the end of the line: no other quotation does so."""
    number = _NUMBERED.match(text, line.start, left.at)
    return number is not None and number.end() == left.at and not text[right.at + 1 : line.end].strip()


def _across(doc: Document, rows: Lines, lone: list[Lone]) -> list[Lone]:
    """Without the pairs that run over lines: quotations over paragraphs, which each may open anew, and broken brackets."""
    out: list[Lone] = []
    waiting: dict[str, Lone] = {}
    begins: dict[int, str] = {}  # for each line with lone marks, how the next paragraphs begin
    for mark in lone:
        is_opening = mark.char in PAIRS or mark.char == "("
        opening = "（" if mark.char == "(" else mark.char if is_opening else OPENING[mark.char]
        before = waiting.get(opening)
        near = before is not None and (mark.line - before.line <= NEAR or mark.at - before.at <= TORN)
        if is_opening:
            if before and not (near and opening in QUOTE_PAIRS and _opens_anew(doc, rows, before, mark)):
                out.append(before)
            waiting[opening] = mark
            if opening in QUOTE_PAIRS:
                if mark.line not in begins:
                    begins[mark.line] = _beginnings(doc.text, rows[mark.line + 1 : mark.line + 1 + NEAR])
                if mark.char in begins[mark.line] and _goes_on(doc, rows[mark.line], mark):
                    del waiting[opening]  # the next paragraph opens the quotation anew
        elif before and (near or (opening in QUOTE_PAIRS and _may_end_there(doc.text, mark.at))):
            del waiting[opening]
        else:
            out.append(mark)
    out += waiting.values()
    return sorted(out)


def _over_jumps(doc: Document, rows: Lines, lone: list[Lone]) -> Iterator[tuple[Lone, Lone]]:
    """The pairs whose second mark stands where an article goes on, as its jump lines say."""
    for one in doc.derive(continued) if lone else ():
        last = bisect_left(lone, one.head.end, key=_AT) - 1
        first = bisect_left(lone, one.tail.start, key=_AT)
        if last < 0 or lone[last].at < one.head.start or first == len(lone):
            continue
        near = lone[first].at < rows[rows.holding(one.tail.start)].end
        if near and OPENING.get(lone[first].char) == lone[last].char.replace("(", "（"):
            yield lone[last], lone[first]


_AT = attrgetter("at")


def _opens_anew(doc: Document, rows: Lines, before: Lone, mark: Lone) -> bool:
    """Whether a mark at the beginning of its line goes on with the quotation of a line before."""
    first = words_from(doc.text, rows[mark.line].start)
    return mark.at == first and _goes_on(doc, rows[before.line], before)


def _goes_on(doc: Document, line: Line, mark: Lone) -> bool:
    """Whether a quotation may run on from its line into the next: it fills the line to its end, and Japanese has none such."""
    if doc.text.find(mark.char, mark.at + 1, line.end) >= 0:
        return False  # another one begins before the line ends: this one was closed
    return language_at(doc, mark.at) is not Language.JAPANESE


def _beginnings(text: str, rows: tuple[Line, ...]) -> str:
    """The first characters of the lines that have words."""
    return "".join(text[words_from(text, row.start)] for row in rows if text[row.start : row.end].strip())
