"""The right edge of a page: whether its lines end at one, and which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from itertools import islice, pairwise
from math import ceil

from ...text.lazy import pattern
from ...text.script import STOP_MARKS
from ..enumerated import enumerates
from ..line_ends import bare, finished
from ..rows import Row
from .whole_words import cuts, keeps_words

MIN_EDGE = 20  #: columns; what is narrower is verse, a list or a headline …
NARROWEST = 14  #: … but for a narrow column, whose lines end wherever they are full
CUT, CUT_SHARE = 5, 6  #: words that such lines cut at least, and of so many open ends one
WIDEST = 400  #: columns; no page is wider, what is longer is a paragraph on one line
STOPPED = 0.08  #: lines that hold a stop, for each full line, in running text at least
OVER = 0.06  #: share of the lines that go beyond the edge, where all paragraphs are wrapped
ROOMS = 3  #: times the room at its ends a measure has at least that only some paragraphs of a text have
NEAR = 3  #: columns short of the edge at which a line of CJK still counts as full
NEAR_LATIN = 9  #: the same for Latin text, where whole words move to the next line
HANG = 2  #: columns that a mark may hang over the edge
VERSE = 34  #: columns of the widest line of verse
FEW, FEWEST = 6, 5  #: full lines, and one row in so many: fewer are chance, where more that are open stop short of them
SQUEEZE = 6  #: columns by which the marks of a line may be set narrower, at most …
FILLED = 10  #: … on a page of so many full lines at least
_WIDE_MARK = pattern("[，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕]")
_MARK = pattern("[，。、；：？！]|[,.;:?!](?![0-9])")
_SENTENCE = pattern(f"[{STOP_MARKS}；;｡．](?![0-9])|[.][”’\"')]*(?: |$)")


class Layout(StrEnum):
    """How a page breaks its lines."""

    WRAPPED = "wrapped"
    MIXED = "mixed"  #: some paragraphs wrapped, others on one line
    PARAGRAPHS = "paragraphs"


def most_of(edge: int) -> int:
    """Columns of the longest line of a measure: what is longer is a line of its own (a program, an address)."""
    return edge + max(2 * HANG, edge // 8)


def right_edge(lines: tuple[Row, ...], near: int) -> tuple[Layout, int]:
    """How a page breaks its lines, and the display column at which they end; 0 where they end anywhere.

    Args:
        lines: rows of running text.
        near: columns short of the edge at which a line still counts as full.
    """
    if not lines:
        return Layout.PARAGRAPHS, 0
    reach = Counter([min(row.width + row.indent, WIDEST) for row in lines])
    layout, edge = _breaks_at(lines, reach, likeliest(reach, near), near)
    if layout is Layout.PARAGRAPHS:
        narrow = likeliest(reach, near, NARROWEST)
        most = 2 * within(reach)(narrow - near, narrow + HANG) > len(lines)
        if 0 < narrow < MIN_EDGE and most and _cuts_words(lines, narrow, near):
            return _breaks_at(lines, reach, narrow, near)
    return layout, edge


def _breaks_at(lines: tuple[Row, ...], reach: Counter[int], edge: int, near: int) -> tuple[Layout, int]:
    """How a page breaks its lines that would end at an edge, and that edge."""
    if not edge:
        return Layout.PARAGRAPHS, 0
    widest, between = max(reach), within(reach)
    count = len(lines)
    at, over = between(edge - near, edge), between(edge + HANG + 1, widest)
    if over and at >= FILLED:
        over -= _squeezed(lines, edge)
    ends = [row.words for row in lines if edge - near <= row.width + row.indent <= edge + HANG]
    open_ = sum(map(bare, ends)) / len(ends)
    if at < 3 or open_ < 0.45 or not _are_marked(lines) or _is_ragged(lines, edge, near, at):
        return Layout.PARAGRAPHS, 0
    running = _have_stops(lines, STOPPED * at) or 2 * sum(map(enumerates, ends)) > len(ends)
    if _names(lines, edge, near) or not running or keeps_words(lines, edge, near):
        return Layout.PARAGRAPHS, 0
    if over < OVER * count and (at > count / 3 or (at >= 0.1 * count and open_ > 0.6)):
        return Layout.WRAPPED, edge
    narrow = edge < ROOMS * near  # where so much room is usual, short lines are a list, or what a program prints
    # of the full lines, for those beyond the edge tell nothing of it
    if (
        at >= 6
        and not narrow
        and at > (count - over) / 4
        and open_ > 0.6
        and _runs(lines, edge, near)
        and _are_marked(tuple([row for row in lines if edge - near <= row.width + row.indent <= edge + HANG]))
    ):
        return Layout.MIXED, edge
    return Layout.PARAGRAPHS, 0


def _squeezed(lines: tuple[Row, ...], edge: int) -> int:
    """How many lines go beyond the edge for their marks alone, which a typesetter sets half as wide to fill a line (CLREQ, 3.1.6.2)."""
    beyond = [row for row in lines if edge + HANG < row.width + row.indent <= edge + SQUEEZE]
    return sum(row.width + row.indent - len(_WIDE_MARK.findall(row.words)) <= edge + HANG for row in beyond)


def within(reach: Counter[int]) -> Callable[[int, int], int]:
    """How many rows end between two columns, both of them counted in."""
    total = [0] * (max(reach, default=0) + 24)
    for width, count in reach.items():
        total[width + 1] += count
    for at in range(1, len(total)):
        total[at] += total[at - 1]
    return lambda low, high: total[min(high + 1, len(total) - 1)] - total[max(low, 0)]


def likeliest(reach: Counter[int], near: int, least: int = MIN_EDGE) -> int:
    """The display column at which most rows end and few go beyond; 0 where there is none.

    Args:
        reach: how many rows end at each column, indent and all.
        near: columns short of the edge at which a line still counts as full.
        least: the narrowest edge.
    """
    between = within(reach)
    best, edge = 0.0, 0
    for width in sorted(reach):
        if least <= width < WIDEST:
            gain = between(width - near, width) - 0.5 * between(width + HANG + 1, width + 20)
            if gain >= best and gain > 0:
                best, edge = gain, width
    return edge


def _cuts_words(lines: tuple[Row, ...], edge: int, near: int) -> bool:
    """Whether full lines cut words, or leave a mark to the next line: no verse does, and no list."""
    open_, cut = 0, 0
    for row, after in pairwise(lines):
        if edge - near <= row.width + row.indent <= edge + HANG and bare(row.words):
            open_ += 1
            cut += cuts(row, after)
    return cut >= max(CUT, open_ / CUT_SHARE)


def _is_ragged(lines: tuple[Row, ...], edge: int, near: int, at: int) -> bool:
    """Whether more open lines stop short of an edge than reach it, and it is as narrow as verse, or hardly a line reaches it.

    They end where they like. Of 1,055 labelled pages with a measure as narrow as that at most eight stop short for ten that reach it; of
    free verse fifteen and more.
    """
    open_ = [row.width + row.indent for row in lines if bare(row.words) and row.cjk]
    full = sum(edge - near <= width <= edge + HANG for width in open_)
    short = sum(edge / 2 <= width < edge - near for width in open_)  # what is shorter is a heading, or a term
    return short > full and (edge <= VERSE or (full < FEW and at * FEWEST <= len(lines)))


def _have_stops(lines: tuple[Row, ...], least: float) -> bool:
    """Whether so many lines hold a stop: slides, lists, a curriculum vitae have none, nor have names set as running text."""
    return _hold(lines, _SENTENCE, max(ceil(least), 1))


def _are_marked(lines: tuple[Row, ...]) -> bool:
    """Whether an eighth of the lines holds a mark: lines without any are titles, subtitles, verse."""
    return _hold(lines, _MARK, -(-len(lines) // 8))


def _hold(lines: tuple[Row, ...], mark: re.Pattern[str], enough: int) -> bool:
    """Whether so many lines hold a mark; the lines behind the last of them are not looked at."""
    return sum(1 for _ in islice((row for row in lines if mark.search(row.words)), enough)) >= enough


def _names(lines: tuple[Row, ...], edge: int, near: int) -> bool:
    """Whether what follows full lines in Latin letters nearly always begins with a capital: names, titles, no sentences."""
    upper = lower = 0
    for row, after in pairwise(lines):
        if edge - near <= row.width + row.indent <= edge + HANG and row.words[-1].isalpha():
            if row.words[-1].isascii() and after.words[0].isascii():
                upper += after.words[0].isupper()
                lower += not after.words[0].isupper()
            else:
                lower += 1
        if 3 * lower >= len(lines):  # whatever the rest is
            return False
    return upper > 3 * lower


def _runs(lines: tuple[Row, ...], edge: int, near: int) -> bool:
    """Whether full lines mostly stand in a row with lines no longer than they are, many of them full too."""
    inner = outer = again = 0
    for row, after in pairwise(lines):
        if edge - near <= row.width + row.indent <= edge + HANG and not finished(row.words):
            if after.width <= edge + HANG:
                inner += 1
                again += after.width + after.indent >= edge - near
            else:
                outer += 1
    return inner >= 4 and outer * 4 < inner and again * 4 >= inner
