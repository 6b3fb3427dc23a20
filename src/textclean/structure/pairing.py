"""Quotation marks and brackets, paired: which have no partner, which face the wrong way, which differ in width.

Pairs are sought inside a paragraph. A quotation over several paragraphs is right: it opens in one and closes in a
later one, and each paragraph between may open it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..text import Document
from ..text.lines import Line, lines
from ..text.script import CJK
from .protected import is_protected

_QUOTES = {"“": "”", "「": "」", "『": "』"}
_BRACKETS = {"《": "》", "（": "）", "【": "】", "〔": "〕", "〈": "〉"}
PAIRS = _QUOTES | _BRACKETS
_CLOSING = {close: open_ for open_, close in PAIRS.items()}
_MARK = re.compile("[“”「」『』《》（）【】〔〕〈〉()]")
_LIST_MARK = re.compile("[ \t\u3000]*(?:[0-9A-Za-z]{1,4}|[一二三四五六七八九十①-⑳]{1,4})[）)]")
_CJK = re.compile(f"[{CJK}]")
_BLANK = re.compile("[ \t\u3000\n\r]*")
MAX_REVERSED = 40  #: characters between two marks that face the wrong way


class Lone(NamedTuple):
    """A mark without a partner in its paragraph."""

    at: int
    char: str
    line: int


class Uneven(NamedTuple):
    """A pair of parentheses whose halves differ in width."""

    start: int
    end: int


class Pairing(NamedTuple):
    """What is wrong with the pairs of a text."""

    lone: tuple[Lone, ...]
    reversed: tuple[tuple[Lone, Lone], ...]
    uneven: tuple[Uneven, ...]


def pairing(doc: Document) -> Pairing:
    """View: marks without a partner, pairs that face the wrong way, pairs of two widths."""
    text = doc.text
    lone: list[Lone] = []
    uneven: list[Uneven] = []
    if not _MARK.search(text):
        return Pairing((), (), ())
    rows = doc.derive(lines)
    for number, line in enumerate(rows):
        _pair_line(doc, number, line.start, line.end, lone, uneven)
    left = _across(text, rows, lone)
    turned = list(_reversed(text, left))
    gone = {mark.at for pair in turned for mark in pair}
    left = [mark for mark in left if mark.at not in gone]
    return Pairing(tuple(left), tuple(turned), tuple(uneven))


def _pair_line(doc: Document, number: int, start: int, end: int, lone: list[Lone], uneven: list[Uneven]) -> None:
    text = doc.text
    listed = _LIST_MARK.match(text, start, end)
    stack: list[Lone] = []
    for match in _MARK.finditer(text, start, end):
        at, char = match.start(), match[0]
        mark = Lone(at, char, number)
        if (listed and at == listed.end() - 1) or is_protected(doc, at):
            continue
        if char in PAIRS or char == "(":
            stack.append(mark)
            continue
        index = _partner(stack, char)
        if index < 0:
            if char != ")":
                lone.append(mark)
            continue
        if stack[index].char + char in ("（)", "(）"):
            uneven.append(Uneven(stack[index].at, at))
        lone += [one for one in stack[index + 1 :] if one.char != "("]
        del stack[index:]
    lone += [one for one in stack if one.char != "("]
    lone.sort()


def _partner(stack: list[Lone], char: str) -> int:
    """Index of the opening mark that ``char`` closes; -1: there is none. Nothing is sought beyond eight open marks."""
    wanted = "（(" if char in "）)" else _CLOSING[char]
    for index in range(len(stack) - 1, max(len(stack) - 9, -1), -1):
        if stack[index].char in wanted:
            return index
    return -1


def _reversed(text: str, lone: list[Lone]) -> Iterator[tuple[Lone, Lone]]:
    """Two lone quotation marks of one line around a few words: ``”…“`` or ``“…“``."""
    taken = -1
    for index in range(len(lone) - 1):
        left, right = lone[index], lone[index + 1]
        quotes = {left.char, right.char}
        if index <= taken or left.line != right.line or not quotes <= {"“", "”"}:
            continue
        inside = text[left.at + 1 : right.at]
        if left.char == "”" and right.char == "”":
            continue
        if (
            0 < len(inside) <= MAX_REVERSED
            and not re.search("[“”]", inside)
            and _CJK.search(inside)
            and right.char == "“"
        ):
            taken = index + 1
            yield left, right


def _across(text: str, rows: tuple[Line, ...], lone: list[Lone]) -> list[Lone]:
    """Without the quotations that run over paragraphs, and those that each paragraph opens anew."""
    out: list[Lone] = []
    waiting: dict[str, Lone] = {}
    begins: dict[int, int] = {}  # for each line with lone marks, where the next paragraph begins
    for mark in lone:
        if mark.char in _BRACKETS or mark.char in _BRACKETS.values():
            out.append(mark)
        elif mark.char in _QUOTES:
            if mark.char in waiting:
                out.append(waiting[mark.char])
            if mark.line not in begins:
                begins[mark.line] = _words_from(text, rows[mark.line].stop)
            if text.startswith(mark.char, begins[mark.line]):
                waiting.pop(mark.char, None)  # the next paragraph opens the quotation anew
            else:
                waiting[mark.char] = mark
        elif _CLOSING[mark.char] in waiting:
            del waiting[_CLOSING[mark.char]]
        else:
            out.append(mark)
    out += waiting.values()
    return sorted(out)


def _words_from(text: str, at: int) -> int:
    """Where the first words from ``at`` on begin."""
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at
