"""Blocks that go to another place: what is taken out with them, and how they are put in as paragraphs of their own."""

from __future__ import annotations

from ..text import Document, Edit, Span
from ..text.lines import lines
from .blocks import blocks


def without_blocks(doc: Document, first: int, last: int) -> Edit:
    """Take the blocks ``first`` to ``last`` out, with the line ends behind them; at the end of the text those before them go.

    Where more blank lines stand behind them than above them, these part what is left as well.
    """
    found, rows = doc.derive(blocks), doc.derive(lines)
    if last + 1 < len(found):
        after = found[last + 1]
        more = max(after.blanks - found[first].blanks, 0) if first else 0
        return Edit(rows[found[first].line].start, rows[after.line - more].start)
    return Edit(rows[found[first - 1].line].end, rows[found[last].line].end)


def moved_before(doc: Document, block: int, before: int) -> tuple[Edit, ...]:
    """Take a block out and put it before another one, parted from its neighbours as that one is parted from the one above.

    Both are numbers of blocks; above ``before`` stands another block.
    """
    found = doc.derive(blocks)
    own, above = found[block], found[before - 1]
    parting = doc.text[above.end : found[before].start]
    last = above.end
    return (
        without_blocks(doc, block, block),
        Edit(last - 1, last, doc.text[last - 1] + parting),
        Edit(last, last, Span(own.start, own.end)),
    )
