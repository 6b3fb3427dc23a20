"""Matches that have others near them: what stands alone makes no passage, however often stock phrases stand in a text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import sub

from .chain import Chain
from .matches import Match

BAND = 32  #: distances that are looked at together; not less than DRIFT
SIDE = 10  #: characters in common on either side of a hole at least
ALONE = 14  #: characters that make a passage by themselves
#: characters of the text that are looked at together; more than HOLE and a match that is no passage by itself
CELL = 512
SHARE = 0.3  #: of the smaller paragraph at least is in common, in matches, less …
SPARE = 4  #: … so many characters
ENOUGH = 30  #: characters in common of a passage that may be a copy whatever it fills
OTHER = 1 << 32  #: more than there are paragraphs: two numbers of them as one, which takes a third as much
FARTHEST = 1_000_000_000_039  #: more than there are places in a text; a prime, so that sums of its multiples hash apart


def of_paragraphs(found: list[Match], edges: list[int]) -> list[Match]:
    """The matches between two paragraphs that have enough in common for a copy.

    A stock phrase is a small part of either paragraph, and short; what is short may go on in the next two. What goes on over
    the end of a paragraph, or stands beside its copy, is kept.

    Args:
        found: any matches.
        edges: where paragraphs begin, in folded characters, in order.
    """
    pairs = [bisect_right(edges, left) * OTHER + bisect_right(edges, right) for left, right, _ in found]
    shared: dict[int, int] = {}
    know = shared.get
    for pair, (_, _, length) in zip(pairs, found, strict=True):
        shared[pair] = know(pair, 0) + length
    sizes = [0, *map(sub, edges[1:], edges), 0]
    likely = {
        pair
        for pair, common in shared.items()
        if _may_be_likely(common, pair // OTHER, pair % OTHER, sizes)
        and (common >= ALONE or common + know(pair - OTHER - 1, 0) + know(pair + OTHER + 1, 0) >= ALONE)
    }
    return [
        match
        for match, pair in zip(found, pairs, strict=True)
        if pair in likely or match[0] + match[2] > edges[pair // OTHER] or match[1] + match[2] > edges[pair % OTHER]
    ]


def _may_be_likely(common: int, one: int, other: int, sizes: list[int]) -> bool:
    """Whether two paragraphs have so much in common, or follow one another."""
    return common >= ENOUGH or common + SPARE >= SHARE * min(sizes[one], sizes[other]) or other - one <= 1


def in_company(found: list[Match]) -> list[Match]:
    """The matches that may be part of a chain: short ones that stand alone, as most stock phrases do, are left out.

    What goes on stands near, at about the same distance; over a hole, which changes the distance, only what has
    some characters in common on either side goes on.
    """
    beside = _accompanied(found, BAND)
    some = [match for match, near in zip(found, beside, strict=True) if near or match.length >= SIDE]
    over = _accompanied(some, CELL)
    kept = {match for match, near in zip(some, over, strict=True) if near or match.length >= ALONE}
    return [match for match, near in zip(found, beside, strict=True) if near or match in kept]


def _accompanied(found: list[Match], band: int) -> list[bool]:
    """Whether each match has another one near it, at a distance that differs by ``band`` at most."""
    keys = [(right - left) // band * FARTHEST + right // CELL for left, right, _ in found]
    cells = Counter(keys)
    for (_, _, length), key in zip(found, keys, strict=True):
        if length > CELL:
            cells.update(range(key + 1, key + length // CELL + 2))
    taken = cells.keys()
    near = {key for key, count in cells.items() if count > 1 or not taken.isdisjoint([key + step for step in _AROUND])}
    return [key in near for key in keys]


def beside_others(made: list[Chain]) -> list[bool]:
    """Whether each chain has another one near it, with which it may be one passage over a hole."""
    heads = [_key(chain.left, chain.right) for chain in made]
    tails = [_key(chain.left_end, chain.right_end) for chain in made]
    cells = Counter(heads)
    cells.update([tail for head, tail in zip(heads, tails, strict=True) if head != tail])
    taken = cells.keys()
    return [
        head != tail or cells[head] > 1 or not taken.isdisjoint([head + step for step in _AROUND])
        for head, tail in zip(heads, tails, strict=True)
    ]


def _key(left: int, right: int) -> int:
    """A place on the right side and a distance as one number."""
    return (right - left) // CELL * FARTHEST + right // CELL


_AROUND = tuple(band * FARTHEST + cell for band in (-1, 0, 1) for cell in (-1, 0, 1) if band or cell)
