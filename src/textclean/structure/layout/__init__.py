"""The measure of a page: hard-wrapped or not, at which width, and what blank lines and indents mean on it.

A page extracted from print ends its lines at a common right edge; a page of paragraph lines has none. The edge, the
tolerance and the meaning of blanks and indents are read off the page itself; no width is presumed.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...tuples import NamedTuple
from ..gutters import among
from ..line_ends import bare
from ..rows import Row, rows
from .paragraph_marks import ITEM, OPENERS, paragraph_marks
from .right_edge import HANG, MIN_EDGE, NEAR, NEAR_LATIN, OVER, Layout, most_of, right_edge
from .slack import slacks
from .zones import zones

GO_ON = 4  #: full lines without a stop that tell how far apart lines stand that belong together
BESIDE = 12  #: lines of Chinese or Japanese that may have a measure among more of Latin letters

__all__ = ["HANG", "ITEM", "MIN_EDGE", "NEAR", "NEAR_LATIN", "OPENERS", "Layout", "Measure", "measure", "most_of"]


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
        return Measure(layout, edge=0, tolerance=0, base=base, blank_parts=False, indent=-1, shadow=False, latin=latin)
    edges = own or (edge,) * len(lines)
    rooms = slacks(doc, lines, edges)
    tolerance = _tolerance(lines, rooms, edges, base, near)
    begins = paragraph_marks(lines, rooms, edges, tolerance, base)
    return Measure(
        layout=layout,
        edge=edge,
        tolerance=tolerance,
        base=base,
        blank_parts=begins.blank,
        indent=begins.indent,
        shadow=begins.shadow and not latin,
        latin=latin,
        blank_sure=begins.blank_sure,
        indent_sure=begins.indent_sure,
        edges=own,
        flush_speech=begins.flush_speech,
    )


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
