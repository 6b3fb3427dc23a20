"""Faint ends: lines without a stop that look like titles as well, and are beginnings of sentences where a passage goes on from them."""

from __future__ import annotations

from ...finding import Signal
from ..blocks import Block, Kind

FAINT = -1.3  #: points from which such a line may be a head
AGAINST = -1.0  #: points with which a form speaks against an open end
_PROSE = (Kind.PARAGRAPH, Kind.SHORT, Kind.HEADLINE)
_LITTLE = {"_short", "_bare-below"}  #: what speaks against it wherever a sentence breaks off early


def may_begin_sentence(block: Block, row: list[Signal]) -> bool:
    """Whether nothing but its shortness and the line below speak against a line of prose being the beginning of a sentence.

    Args:
        block: the line.
        row: what speaks for a loss at its end, and against it.
    """
    against = {one.name for one in row if one.points <= AGAINST}
    return block.kind in _PROSE and against <= _LITTLE
