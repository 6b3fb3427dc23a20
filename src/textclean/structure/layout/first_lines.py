"""First lines whose indent was stripped: on a page that indented its paragraphs they keep the width that the indent left them.

An extractor that writes no white space drops the indent of a first line, one em or two, and the line stays so much narrower
than those below it, though it was set full. Where the lines behind certain paragraph ends are such, the others tell by
their width whether a paragraph begins with them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ...text import Document
from ...text.script import columns
from ...tuples import NamedTuple
from ..line_ends import bare, finished
from ..rows import Row, rows
from . import MIN_EDGE, Layout, Measure, measure
from .slack import first_unit

INDENTS = (4, 2)  #: columns of the indents that printers set: two em, or one
EVIDENT = 3  #: first lines that prove the habit, …
CLEARLY = 2  #: … and more than so many times as many as reach the edge
PARTED = 2  #: first lines that are enough, and more than those that reach it, to part some more paragraphs where blank lines part most
RAGGED = 2.25  #: times the share of lines inside sentences that are as short, where blank lines part paragraphs
ALIKE = 4  #: inner lines of one width that show how wide a line is
_PAUSES = frozenset("，、,")
ROOM = 3  #: columns that a line lacks at least which certainly ends a paragraph, beside the indent


class FirstLines(NamedTuple):
    """What the widths of lines tell on a page."""

    lacks: int  #: columns that first lines are narrower; 0 where they are not
    wholes: dict[int, int]  #: for each right edge of the page, the width of its full lines
    always: bool = True  #: whether hardly a paragraph begins otherwise, so that what is wider begins none

    def opens(self, row: Row, after: Row, edge: int) -> bool:
        """Whether a line that goes on in the next one is as much narrower than a full line as first lines are.

        What could not have been set at its end (a word, a character with its mark) makes a line narrower, too.
        """
        whole = self.wholes.get(edge, 0)
        runs_on = bare(row.words) or row.words[-1] in _PAUSES
        return bool(self.lacks and whole and runs_on) and _is_short(row, after, whole, self.lacks)

    def fills(self, row: Row, edge: int) -> bool:
        """Whether a line is full, with an indent that was stripped or without: where no sentence ends, it goes on in the next one."""
        whole = self.wholes.get(edge, 0)
        return whole > 0 and row.width >= whole - self.lacks - 1

    def is_whole(self, row: Row, edge: int) -> bool:
        """Whether a line is full without an indent."""
        whole = self.wholes.get(edge, 0)
        return bool(self.lacks and whole) and whole - 1 <= row.width <= whole + 2


_NONE = FirstLines(0, {})


def first_lines(doc: Document) -> FirstLines:
    """View: how much narrower the first lines of paragraphs are, read off those behind certain paragraph ends."""
    page = doc.derive(measure)
    if page.layout is Layout.PARAGRAPHS or page.indent >= 0 or page.latin:
        return _NONE
    lines = doc.derive(rows)
    edges = page.edges or (page.edge,) * len(lines)
    wholes = _wholes(lines, edges)
    short: Counter[int] = Counter()
    reach = count = 0
    for row, after, whole in _behind_ends(lines, edges, wholes, page):
        count += 1
        if row.width >= whole - 1:
            reach += 1
        else:
            short.update([lacks for lacks in INDENTS if _is_short(row, after, whole, lacks)])
    telling = [lacks for lacks in INDENTS if short[lacks] >= PARTED]
    if telling and page.blank_sure:
        inner, among = _inside(lines, edges, wholes)
        telling = [lacks for lacks in telling if short[lacks] * among > RAGGED * inner[lacks] * count]
    for lacks in telling:
        if short[lacks] >= EVIDENT and short[lacks] > CLEARLY * reach:
            return FirstLines(lacks, wholes)
    for lacks in telling:
        if page.blank_sure and short[lacks] > reach:
            return FirstLines(lacks, wholes, always=False)
    return _NONE


def _inside(lines: tuple[Row, ...], edges: tuple[int, ...], wholes: dict[int, int]) -> tuple[Counter[int], int]:
    """How many lines in the middle of a sentence lack as much as an indent, by that, and of how many: on a ragged page many do."""
    short: Counter[int] = Counter()
    count = 0
    for before, row, after, edge in zip(lines, lines[1:], lines[2:], edges[1:], strict=False):
        whole = wholes.get(edge, 0)
        if whole and row.cjk and bare(before.words) and bare(row.words):
            count += 1
            short.update([lacks for lacks in INDENTS if _is_short(row, after, whole, lacks)])
    return short, count


def _wholes(lines: tuple[Row, ...], edges: tuple[int, ...]) -> dict[int, int]:
    """For each right edge the width that most lines inside paragraphs have."""
    counts: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for edge, (before, row) in zip(edges[1:], pairwise(lines), strict=False):
        if row.cjk and row.width >= MIN_EDGE and bare(before.words) and bare(row.words):
            counts[edge][row.width] += 1
    most = {edge: max(found.items(), key=lambda one: (one[1], one[0])) for edge, found in counts.items()}
    return {edge: width for edge, (width, count) in most.items() if count >= ALIKE}


def _behind_ends(
    lines: tuple[Row, ...], edges: tuple[int, ...], wholes: dict[int, int], page: Measure
) -> Iterator[tuple[Row, Row, int]]:
    """The lines that go on behind a finished line, with the next, and their full width: that line is too short for an inner one, or a blank line that parts paragraphs follows it."""
    for at in range(1, len(lines) - 1):
        before, row, whole = lines[at - 1], lines[at], wholes.get(edges[at], 0)
        if not whole or not row.cjk or not bare(row.words) or not finished(before.words):
            continue
        parted = page.blank_parts and row.blanks > page.base
        if parted or (edges[at - 1] == edges[at] and before.width < whole - max(INDENTS) - ROOM):
            yield row, lines[at + 1], whole


def _is_short(row: Row, after: Row, whole: int, lacks: int) -> bool:
    lack = whole - row.width
    return lacks - 1 <= lack <= lacks + 1 and lack >= min(columns(first_unit(after.words)), lacks) and lack >= 2
