"""Lines of Japanese verse, which end where the breath does."""

from __future__ import annotations

from bisect import bisect_left

from ...text import Document
from ..blocks import Block
from ..seams.lines.poems import in_poem
from ..seams.page import page
from .last_words import is_japanese


def is_sung(doc: Document, block: Block) -> bool:
    """Whether a block is a line of verse by the look of the page around it: a particle at its end tells of no loss."""
    if not is_japanese(doc.text[block.start : block.end]):
        return False
    one = doc.derive(page)
    at = bisect_left(one.rows, block.end, key=lambda row: row.end)
    return at + 1 < len(one.rows) and one.rows[at].end == block.end and in_poem(one, at)
