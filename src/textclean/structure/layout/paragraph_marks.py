"""How a page marks where a paragraph begins: by a blank line, by an indent, or by the room that an indent left which was lost."""

from __future__ import annotations

from collections import Counter

from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN
from ...tuples import NamedTuple
from ..both_scripts import in_both_scripts
from ..line_ends import bare, finished
from ..rows import Row
from .right_edge import NEAR, most_of

INDENTED = 4  #: indented lines of a short page that show its indent
ENDS = 2  #: finished lines behind which such a page marks a paragraph, where one of them certainly ends one
OPENERS = frozenset("「『“‘（")  #: with which a Japanese paragraph may begin at the edge, though others are indented
#: The number or the bullet of an item.
ITEM = pattern(f"[①-⑳⑴-⒇•●■◆▪○◎・※·–-]|[（(]?[0-9０-９{HAN_TO_TEN}]{{1,3}}[.．、）) \u3000]")
#: The label of who speaks, or of a question and its answer: such a line marks itself, and may stand tight or flush on any page.
_TURN = in_both_scripts("[问答][:：]|[QＱAＡ][0-9０-９]{0,3}[.．:：、 \u3000]|[【〔［][^】〕］]{1,12}[】〕］]")


class ParagraphMarks(NamedTuple):
    """What marks the paragraphs of a page, and whether nearly every certain paragraph end is followed by it."""

    blank: bool  #: more blank lines than usual stand between paragraphs only
    blank_sure: bool
    indent: int  #: the indent that opens a paragraph; -1 where none does
    indent_sure: bool
    shadow: bool  #: first lines are two em short of the edge: their indent was stripped
    flush_speech: bool  #: paragraphs that open with a quotation mark are not indented as others are


def paragraph_marks(
    lines: tuple[Row, ...], rooms: list[int], edges: tuple[int, ...], tolerance: int, base: int
) -> ParagraphMarks:
    """What marks the paragraphs of a hard-wrapped page.

    Args:
        lines: its rows.
        rooms: columns of room at the end of each row but the last.
        edges: the right edge of each row.
        tolerance: so much room at the end of an unfinished row is usual.
        base: blank lines between rows that mean nothing.
    """
    full = [room <= tolerance for room in rooms]
    indent = _indent(lines, full, edges)
    after = _after_ends(lines, rooms, edges, tolerance)
    blanks, indents = [row.blanks > base for row in lines], [row.indent >= indent for row in lines]
    apart = [at for at in after if not ITEM.match(lines[at].words)]  # the items of a list may stand tight, and flush
    turns = {at for at in apart if _TURN.match(lines[at].words)}  # so may these, which then tell nothing
    blank = _blank_parts(lines, full, base)
    spoken = [at for at in after if lines[at].words[0] in OPENERS]
    flush = any(not indents[at] for at in spoken)
    unmarked = turns.difference([at for at in turns if indents[at]]).union(spoken if flush else ())
    few = sum([row.indent == indent for row in lines]) >= INDENTED
    return ParagraphMarks(
        blank=blank,
        blank_sure=blank and _marks(lines, [at for at in apart if blanks[at] or at not in turns], blanks, few=True),
        indent=indent,
        indent_sure=indent >= 0
        and (
            _marks(lines, [at for at in apart if at not in unmarked], indents, few)
            or _nearly_all(_indents(lines, rooms, tolerance, indent))  # headlines as wide as a line, broken ones
        ),
        shadow=indent < 0 and _shadow(lines, full, edges),
        flush_speech=flush,
    )


def _after_ends(lines: tuple[Row, ...], rooms: list[int], edges: tuple[int, ...], tolerance: int) -> list[int]:
    """The rows that follow a certain paragraph end, headings left out."""
    return [
        at
        for at, (line, row, room, end) in enumerate(zip(lines, lines[1:], rooms, edges[1:], strict=False), 1)
        if room > tolerance + 3 and finished(line.words) and (row.width > end - 10 or finished(row.words))
    ]


def _blank_parts(lines: tuple[Row, ...], full: list[bool], base: int) -> bool:
    tight = [ok for ok, after in zip(full, lines[1:], strict=False) if after.blanks <= base]
    parted = [ok for ok, after in zip(full, lines[1:], strict=False) if after.blanks > base]
    if len(parted) < 2 or not tight:
        return False
    return sum(tight) / len(tight) - sum(parted) / len(parted) > 0.3


def _indent(lines: tuple[Row, ...], full: list[bool], edges: tuple[int, ...]) -> int:
    """The indent of first lines: rows with it stand behind finished or short ones, and go on without it; -1 where there is none."""
    counts = Counter([row.indent for row in lines])
    common = min([indent for indent, count in counts.items() if count >= 0.1 * len(lines)], default=-1)
    if common < 0:
        return -1  # every line is set in by another width, as what stood in columns is
    deeper = {indent: count for indent, count in counts.items() if indent > common and count >= 2}
    if not deeper:
        return -1
    mark = max(deeper.items(), key=lambda item: (item[1], -item[0]))[0]
    marked = [at for at in range(1, len(lines)) if lines[at].indent == mark]
    runs_on = [
        fills and row.width + row.indent <= most_of(edge) for row, fills, edge in zip(lines, full, edges, strict=False)
    ]
    begins = [finished(lines[at - 1].words) or not runs_on[at - 1] for at in marked]
    if mark > 8 or sum(begins) <= 0.6 * len(begins):
        return -1
    goes_on = [
        below.indent < mark
        for row, below, edge in [(lines[at], lines[at + 1], edges[at]) for at in marked if at + 1 < len(lines)]
        if edge - NEAR <= row.width + mark <= most_of(edge)
    ]
    return mark if not goes_on or 2 * sum(goes_on) >= len(goes_on) else -1  # a program keeps its indent


def _nearly_all(said: list[bool]) -> bool:
    return len(said) >= 3 and sum(said) >= 0.9 * len(said)


def _marks(lines: tuple[Row, ...], after: list[int], marked: list[bool], few: bool) -> bool:
    """Whether a page marks the beginning of every paragraph.

    Nine paragraphs in ten end short of the edge. So where a short page has several marks behind finished lines, one
    certain end is enough: were there paragraphs without the mark, a short line above one would show it.

    Args:
        lines: its rows.
        after: numbers of those that certainly begin a paragraph.
        marked: whether each row has the mark: a blank line above it, an indent.
        few: whether few of them are enough.
    """
    certain = [marked[at] for at in after]
    if _nearly_all(certain):
        return True
    return few and bool(certain) and all(certain) and _ends(lines, marked) >= ENDS


def _ends(lines: tuple[Row, ...], marked: list[bool]) -> int:
    """How many marks stand behind a finished line."""
    return sum(mark and finished(line.words) for line, mark in zip(lines, marked[1:], strict=False))


def _indents(lines: tuple[Row, ...], rooms: list[int], tolerance: int, indent: int) -> list[bool]:
    """Whether each paragraph behind a certain paragraph end opens with the indent; headlines end without a stop, and are none."""
    stopped = [finished(row.words) for row in lines]
    ends_well = stopped.copy()  # whether the full lines from this one on, as far as the next indent, end with a stop
    for at in range(len(lines) - 2, -1, -1):
        if rooms[at] - lines[at].indent <= tolerance and lines[at + 1].indent < indent:
            ends_well[at] = ends_well[at + 1]
    return [
        row.indent >= indent
        for row, before, room, well in zip(lines[1:], stopped, rooms, ends_well[1:], strict=False)
        if before and well and room > tolerance + 3
    ]


def _shadow(lines: tuple[Row, ...], full: list[bool], edges: tuple[int, ...]) -> bool:
    """Whether lines after a certain paragraph end, where they run on, end two em before the edge."""
    short = reach = 0
    for at in range(1, len(lines) - 1):
        if full[at - 1] or not finished(lines[at - 1].words) or not bare(lines[at].words):
            continue
        room = edges[at] - lines[at].width
        if 3 <= room <= 6:
            short += 1
        elif room <= 2:
            reach += 1
    return short >= 3 and short > 2 * reach
