"""Quotation marks and brackets of one line: each closing one meets the opening one that it closes, as far as there is one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...structure.lone_marks import Lone, may_be_fault, opens_with_figure
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Line
from ...text.script import CJK, QUOTE_PAIRS
from ...tuples import NamedTuple
from .item_numbers import half_brackets

PAIRS = QUOTE_PAIRS | {"《": "》", "（": "）", "【": "】", "〔": "〕", "〈": "〉"}
OPENING = {close: open_ for open_, close in PAIRS.items()} | {")": "（"}  #: of a closing mark, the one that it closes
_CJK = pattern(f"[{CJK}]")
_CJK_OR_MARK = pattern(f"[{CJK}，。、；：！？“”（《]")
_QUOTES = frozenset(QUOTE_PAIRS.values())


class Uneven(NamedTuple):
    """A pair of parentheses whose halves differ in width."""

    start: int
    end: int


class Paired(NamedTuple):
    """The marks of a line after each closing one has met the opening one that it closes."""

    lone: list[Lone]
    uneven: list[Uneven]
    nested: list[tuple[Lone, Lone]]  #: pairs with an equal opening mark inside


def pair_line(doc: Document, number: int, line: Line, marks: Iterable[re.Match[str]]) -> Paired:
    """The marks of a line of that number."""
    text = doc.text
    listed: set[int] | None = None
    stack, out = list[Lone](), list[Lone]()
    found = Paired([], [], [])
    for match in marks:
        at, char = match.start(), match[0]
        mark = Lone(at, char, number)
        if is_protected(doc, at):
            continue
        if char in PAIRS or char == "(":
            if char != "‘" or _CJK.match(text, at + 1) or (at and _CJK_OR_MARK.match(text, at - 1)):  # no apostrophe
                stack.append(mark)
            continue
        index = _partner(stack, char)
        if index < 0:
            listed = half_brackets(doc, line) if listed is None else listed
            if at not in listed:
                out.append(mark)
            continue
        if stack[index].char + char in ("（)", "(）"):
            found.uneven.append(Uneven(stack[index].at, at))
        elif char in _QUOTES and text.find(stack[index].char, stack[index].at + 1, at) >= 0:
            found.nested.append((stack[index], mark))
        out += stack[index + 1 :]
        del stack[index:]
    found.lone.extend(mark for mark in sorted(out + stack) if may_be_fault(doc, mark) or opens_with_figure(doc, mark))
    return found


def _partner(stack: list[Lone], char: str) -> int:
    """Index of the opening mark that ``char`` closes; -1: there is none. Nothing is sought beyond eight open marks."""
    wanted = "（(" if char in "）)" else OPENING[char]
    for index in range(len(stack) - 1, max(len(stack) - 9, -1), -1):
        if stack[index].char in wanted:
            return index
    return -1
