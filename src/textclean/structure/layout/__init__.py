"""The measure of a page: hard-wrapped or not, at which width, and what blank lines and indents mean on it.

A page extracted from print ends its lines at a common right edge; a page of paragraph lines has none. The edge, the
tolerance and the meaning of blanks and indents are read off the page itself; no width is presumed.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN
from ...tuples import NamedTuple
from ..both_scripts import in_both_scripts
from ..gutters import among
from ..line_ends import bare, finished
from ..rows import Row, rows
from .right_edge import HANG, MIN_EDGE, OVER, Layout, right_edge
from .slack import slacks
from .zones import zones

NEAR = 3  #: columns short of the edge at which a line of CJK still counts as full
NEAR_LATIN = 9  #: the same for Latin text, where whole words move to the next line
GO_ON = 4  #: full lines without a stop that tell how far apart lines stand that belong together
BESIDE = 12  #: lines of Chinese or Japanese that may have a measure among more of Latin letters
INDENTED = 4  #: indented lines of a short page that show its indent
ENDS = 2  #: finished lines behind which such a page marks a paragraph, where one of them certainly ends one

__all__ = ["HANG", "MIN_EDGE", "NEAR", "NEAR_LATIN", "Layout", "Measure", "measure", "most_of"]


class Measure(NamedTuple):
    """What a page measures, in display columns."""

    layout: Layout
    edge: int  #: the right edge; 0 where there is none
    tolerance: int  #: so much room at the end of an unfinished line is usual
    base: int  #: blank lines between lines that mean nothing
    blank_parts: bool  #: whether more blank lines than that stand between paragraphs only
    indent: int  #: the indent that opens a paragraph; -1 where none does
    shadow: bool  #: whether first lines are two em short of the edge (their indent was stripped)
    latin: bool  #: whether most lines hold no Han and no kana
    blank_sure: bool = False  #: whether nearly every certain paragraph end is followed by such a blank
    indent_sure: bool = False  #: whether nearly every certain paragraph end is followed by that indent
    edges: tuple[int, ...] = ()  #: the right edge of each row, where rows have measures of their own

    flush_speech: bool = False  #: whether paragraphs that open with a quotation mark are not indented as others are

    def edge_at(self, at: int) -> int:
        """The right edge of a row."""
        return self.edges[at] if self.edges else self.edge


_GAPS = ("\t", "\u3000\u3000", "|", "｜")  #: one of which is in a line of a table
_GAPPED = pattern("\t|\u3000{2}|[|｜].*[|｜]|^[^|]{0,40} \\| ")


OPENERS = frozenset("「『“‘（")  #: with which a Japanese paragraph may begin at the edge, though others are indented
#: The number or the bullet of an item.
ITEM = pattern(f"[①-⑳⑴-⒇•●■◆▪○◎・※·–-]|[（(]?[0-9０-９{HAN_TO_TEN}]{{1,3}}[.．、）) \u3000]")
#: The label of who speaks, or of a question and its answer: such a line marks itself, and may stand tight or flush on any page.
_TURN = in_both_scripts("[问答][:：]|[QＱAＡ][0-9０-９]{0,3}[.．:：、 \u3000]|[【〔［][^】〕］]{1,12}[】〕］]")


def measure(doc: Document) -> Measure:
    """View: the measure of the page."""
    lines = doc.derive(rows)
    latin = sum(not row.cjk for row in lines) * 2 > len(lines)
    near = NEAR_LATIN if latin else NEAR
    aside = doc.derive(among)
    gapped = any(gap in doc.text for gap in _GAPS)
    prose = tuple(
        [
            row
            for at, row in enumerate(lines)
            if at not in aside and _is_set_left(row) and not (gapped and _is_gapped(row.words))
        ]
    )
    wide = tuple([row for row in prose if row.cjk])
    layout, edge = right_edge(wide if len(wide) * 3 > len(prose) else prose, near)
    if latin and not edge and len(wide) >= BESIDE:  # the other lines may be those of a program that the text is about
        layout, edge = right_edge(wide, NEAR)
        latin, near = (False, NEAR) if edge else (latin, near)
    base = _base(lines, edge)
    own = () if latin else zones(lines, near)
    if own:
        layout, edge = _of_zones(lines, own), max(own)
    if layout is Layout.PARAGRAPHS:
        return Measure(layout, 0, 0, base, False, -1, False, latin)
    edges = own or (edge,) * len(lines)
    rooms = slacks(doc, lines, edges)
    tolerance = _tolerance(lines, rooms, edges, base, near)
    full = [room <= tolerance for room in rooms]
    parts = _blank_parts(lines, full, base)
    indent = _indent(lines, full, edges)
    shadow = indent < 0 and not latin and _shadow(lines, full, edges)
    after = [  # what follows a certain paragraph end, headings left out
        at
        for at, (line, row, room, end) in enumerate(zip(lines, lines[1:], rooms, edges[1:], strict=False), 1)
        if room > tolerance + 3 and finished(line.words) and (row.width > end - 10 or finished(row.words))
    ]
    blanks, indents = [row.blanks > base for row in lines], [row.indent >= indent for row in lines]
    few = sum([row.indent == indent for row in lines]) >= INDENTED
    apart = [at for at in after if not ITEM.match(lines[at].words)]  # the items of a list may stand tight, and flush
    turns = {at for at in apart if _TURN.match(lines[at].words)}  # so may these, which then tell nothing
    blank_sure = parts and _marks(lines, [at for at in apart if blanks[at] or at not in turns], blanks, few=True)
    spoken = [at for at in after if lines[at].words[0] in OPENERS]
    flush = any(not indents[at] for at in spoken)
    unmarked = turns.difference([at for at in turns if indents[at]]).union(spoken if flush else ())
    indent_sure = indent >= 0 and (
        _marks(lines, [at for at in apart if at not in unmarked], indents, few)
        or _nearly_all(_indents(lines, rooms, tolerance, indent))  # headlines as wide as a line, broken ones
    )
    return Measure(layout, edge, tolerance, base, parts, indent, shadow, latin, blank_sure, indent_sure, own, flush)


def most_of(edge: int) -> int:
    """Columns of the longest line of a measure: what is longer is a line of its own (a program, an address)."""
    return edge + max(2 * HANG, edge // 8)


def _of_zones(lines: tuple[Row, ...], edges: tuple[int, ...]) -> Layout:
    """How a page breaks its lines that has several measures."""
    over = sum(row.width + row.indent > edge + HANG for row, edge in zip(lines, edges, strict=True))
    return Layout.WRAPPED if over < OVER * len(lines) else Layout.MIXED


def _is_set_left(row: Row) -> bool:
    """Tables and code have lines of their own; what is indented by more than it is wide, is centred."""
    return not row.indent or row.indent <= max(row.width, MIN_EDGE // 2)


def _is_gapped(words: str) -> bool:
    return any(gap in words for gap in _GAPS) and bool(_GAPPED.search(words))


def _base(lines: tuple[Row, ...], edge: int) -> int:
    """Blank lines that stand between most lines; where the page has an ``edge``, also between lines that go on in the next one.

    A list of short items with blank lines between them is no page of lines that stand that far apart.
    """
    counts = Counter([row.blanks for row in lines[1:]])
    if not counts:
        return 0
    blanks, count = max(counts.items(), key=lambda item: (item[1], -item[0]))
    if not blanks or count <= 0.6 * (len(lines) - 1):
        return 0
    go_on = [after.blanks < blanks for row, after in pairwise(lines) if row.width > edge * 0.8 and bare(row.words)]
    return 0 if edge and len(go_on) >= GO_ON and sum(go_on) >= 0.8 * len(go_on) else blanks


def _tolerance(lines: tuple[Row, ...], rooms: list[int], edges: tuple[int, ...], base: int, near: int) -> int:
    usual = sorted(
        room
        for row, after, room, edge in zip(lines, lines[1:], rooms, edges, strict=False)
        if after.blanks <= base and row.width > edge * 0.6 and bare(row.words)
    )
    if len(usual) < 4:
        return near - 1
    return max(0, min(usual[int(len(usual) * 0.8)], max(near, max(edges) // 8)))


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
