"""Chains laid out as pairs: those that may be copies, or count as parallel passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...text import Span
from .chain import Chain
from .company import SHARE, SPARE
from .judge import ALIKE, COPY, FORM, PAGE, WEIGHT
from .lists import same_article
from .pairs import Pair, pairs
from .paragraphs import LEAST, Paragraphs

BESIDE = 40  #: characters between two passages that may be one page, emitted twice
LOOSE = 30  #: characters in common, in matches, of a passage that may be a copy whatever it fills …
LONE = 3  #: … in a text with so many parallel passages at most
NEARLY = 0.6  #: the share of a paragraph in matches where only what is nearly the same is a defect


def laid(found: Paragraphs, chains: Iterable[Chain], edges: list[int]) -> Iterator[Pair]:
    """The pairs of the chains of a text.

    Laying two passages side by side costs more than all before, and most are stock phrases. From :data:`FORM` parallel
    passages on only what is nearly the same is a defect.

    Args:
        found: the paragraphs.
        chains: in any order.
        edges: where paragraphs begin, in folded characters, in order.
    """
    text = found.fold.text
    parallels = 0
    for chain in chains:
        if not _may_be_copy(found, chain, parallels):
            continue
        for pair in pairs(text, chain, edges):
            parallels += pair.weight >= WEIGHT and ALIKE <= pair.similarity < COPY
            yield pair


def _may_be_copy(found: Paragraphs, chain: Chain, parallels: int) -> bool:
    """Whether two passages may be so much alike, and so large, that they are a defect in a text with so many parallels."""
    apart = chain.right - chain.left
    if chain.right - chain.left_end <= BESIDE and NEARLY * apart <= chain.common + (
        BESIDE if _a_page(chain) else SPARE
    ):
        return True
    if parallels <= LONE and chain.common >= LOOSE:
        sides = Span(chain.left, chain.left_end), Span(chain.right, chain.right_end)
        if all(any(map(found.is_prose, found.within(side))) for side in sides):
            return True
    elif _fills(found, chain, NEARLY if parallels > FORM else SHARE):
        return True
    return same_article(found, chain.left, chain.right)


def _a_page(chain: Chain) -> bool:
    """Whether there is enough for a page that stands twice in a row, with a page number between."""
    return chain.common >= NEARLY * PAGE


def _fills(found: Paragraphs, chain: Chain, share: float) -> bool:
    """Whether the matches of a chain are so much of a paragraph of prose, here or there."""
    most = (chain.common + SPARE) / share
    if most < LEAST:
        return False
    starts, ends = found.starts, found.ends
    for which, start, end in ((0, chain.left, chain.left_end), (1, chain.right, chain.right_end)):
        number = found.at(start)
        while number < len(ends) and starts[number] < end:
            likely = LEAST <= ends[number] - starts[number] <= most and found.is_prose(number)
            if likely and share * found.size(number) <= _inside(found, chain, which, number) + SPARE:
                return True
            number += 1
    return False


def _inside(found: Paragraphs, chain: Chain, which: int, number: int) -> int:
    """Characters of a paragraph in the matches of a chain, on one of its sides."""
    start, end = found.starts[number], found.ends[number]
    inside = 0
    for one in chain.matches:
        first, last = one[which], one[which] + one[2]
        if first < end and start < last:
            inside += (last if last < end else end) - (first if first > start else start)
    return inside
