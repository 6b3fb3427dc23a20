"""What is taken out with page furniture: lines with the blank ones around them; of a jump line in a text its words."""

from __future__ import annotations

from ...text import Document, Span
from ...text.lines import lines as every
from ..halves import halves
from ..rows import rows
from .jump_lines import Jump
from .proofs import Furniture, Proof


def taken(doc: Document, first: int, last: int, proof: Proof) -> Furniture:
    """Rows to take out, ``first``..``last`` (half open); nothing stays between the halves of a sentence."""
    lines = doc.derive(rows)
    apart = first > 0 and last < len(lines) and halves(lines[first - 1], lines[last], strong=True)
    return Furniture(first, last, *whole_lines(doc, first, last, apart), proof)


def taken_out(doc: Document, jump: Jump) -> Span:
    """The stretch that goes when a jump line does."""
    at = doc.derive(_alone).get(jump.span)
    return jump.span if at is None else Span(*whole_lines(doc, at, at + 1))


def _alone(doc: Document) -> dict[tuple[int, int], int]:
    """View: the rows by where they begin and end."""
    return {(row.start, row.end): at for at, row in enumerate(doc.derive(rows))}


def whole_lines(doc: Document, first: int, last: int, apart: bool = False) -> tuple[int, int]:
    """The lines to take out with the blank ones around them; of those as many stay as part the neighbours on this page.

    Args:
        doc: the page.
        first: the first row to take out.
        last: the row behind the last one.
        apart: they part the halves of a sentence; then no blank line stays.
    """
    lines, rows_ = doc.derive(rows), doc.derive(every)
    if first == 0 or last == len(lines):
        begin = 0 if first == 0 else lines[first - 1].line + 1
        stop = len(rows_) if last == len(lines) else lines[last].line
        return (rows_[begin].start, rows_[stop - 1].stop)
    before, after = lines[first].blanks, lines[last].blanks
    keep = 0 if apart else max(before, after)  # nothing parts the halves of a sentence
    begin = lines[first - 1].line + 1 + min(keep, before)
    stop = lines[last].line - max(0, keep - before)
    return (rows_[begin].start, rows_[stop - 1].stop)
