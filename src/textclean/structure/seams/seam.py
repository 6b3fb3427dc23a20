"""A line end that may be none, and how many points it takes to join it unasked."""

from __future__ import annotations

from ...tuples import NamedTuple
from .page import Evidence
from .weighing import ANY


class Bar(NamedTuple):
    """Points that make a join safe."""

    agreed: int  #: where two families of evidence speak for it, one of them language, layout or pairs, and nothing against it
    alone: int  #: where the others do
    against: int  #: where something speaks against it that points can outweigh
    short: int  #: where nothing does but that the rows are short
    hard: int  #: where something does that points seldom outweigh
    ended: int  #: where a full line ends a sentence, as some paragraphs of the page do, and nothing marks those


SURE = Bar(agreed=2, alone=4, against=6, short=3, hard=ANY, ended=6)  #: of lines that are whole paragraphs
ALIKE = 1  #: points fewer, of lines that are whole paragraphs, where a headline was broken as wide as others, or another line of it
SURE_WRAPPED = Bar(agreed=3, alone=4, against=3, short=3, hard=9, ended=5)  #: of hard-wrapped lines


class Seam(NamedTuple):
    """A line end that may be none. ``start``..``end`` is what a join replaces by ``insert``."""

    left: int  #: number of the row before it
    start: int
    end: int
    insert: str
    points: int
    wrapped: bool
    safe: bool
    evidence: Evidence
