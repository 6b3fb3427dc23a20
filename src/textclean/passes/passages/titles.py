"""Titles that stand a second time inside the text below them, where no other title has come between."""

from __future__ import annotations

from collections import Counter

from ...structure.blocks import Block, Kind, blocks
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN

SHORTEST = 5  #: characters of such a title
_TITLE = pattern(f"[{HAN}][^。，；：:_＿|]*[{HAN}！？”’」』》）]")


def titles_again(doc: Document) -> tuple[tuple[int, int], ...]:
    """View: the indices of the blocks, of the title and of its second print, which is what is one too many.

    A title that stands three times is one of a form, or a running head. So is what stands again under another title.
    """
    found = doc.derive(blocks)
    heads = [index for index, block in enumerate(found) if block.kind is Kind.HEADLINE]
    words = [doc.text[found[index].start : found[index].end] for index in heads]
    times = Counter(words)
    every = Counter(doc.text[block.start : block.end] for block in found) if 2 in times.values() else times
    return tuple(
        (first, second)
        for first, second, one, other in zip(heads, heads[1:], words, words[1:], strict=False)
        if one == other
        and times[one] == 2
        and len(one) >= SHORTEST
        and _TITLE.fullmatch(one)
        and all(found[at].kind is Kind.PARAGRAPH for at in range(first + 1, second))
        and not any(every[doc.text[block.start : block.end]] > 1 for block in found[first + 1 : second])  # contents
        and _is_over_text(found, second)
    )


def _is_over_text(found: tuple[Block, ...], index: int) -> bool:
    """Whether a paragraph, or a byline, stands below a block."""
    return index + 1 < len(found) and found[index + 1].kind in (Kind.PARAGRAPH, Kind.BYLINE, Kind.DATELINE)
