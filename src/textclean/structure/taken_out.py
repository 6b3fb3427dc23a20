"""What is taken out with a jump line: where it is a line of its own, the line, else the words."""

from __future__ import annotations

from ..text import Document, Span
from .furniture import whole_lines
from .jump_lines import Jump
from .rows import rows


def taken_out(doc: Document, jump: Jump) -> Span:
    """The stretch that goes when a jump line does."""
    at = doc.derive(_alone).get(jump.span)
    return jump.span if at is None else Span(*whole_lines(doc, at, at + 1))


def _alone(doc: Document) -> dict[tuple[int, int], int]:
    """View: the rows by where they begin and end."""
    return {(row.start, row.end): at for at, row in enumerate(doc.derive(rows))}
