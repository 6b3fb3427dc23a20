"""Bridges: two chains that are one passage, words of which stand in one copy only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...tuples import NamedTuple
from .chain import Chain, common
from .company import FARTHEST

HOLE = 400  #: folded characters that one side may have more than the other
CHANCE = 3  #: matches at the end of a chain of which the last ones may be there by chance
ROW = 6  #: chains that begin at about one place and are tried, the heaviest ones
SEAM = 12  #: folded characters that the other side may have there
FAR = HOLE + SEAM  #: by which the distance of the two places changes over a hole at most


class _Bridge(NamedTuple):
    """A way over a hole: ``before`` up to its match ``last``, then ``after`` from its match ``first`` on."""

    hole: int
    order: int
    before: Chain
    last: int
    after: Chain
    first: int


class _Head(NamedTuple):
    """A place where a chain may begin: at its match ``first``; ``skipped`` characters of it are before that."""

    left: int
    right: int
    chain: Chain
    first: int
    skipped: int


def bridged(made: list[Chain], edges: list[int]) -> list[Chain]:
    """Join two chains where one side has a hole: words that stand in one copy only, its two edges side by side."""
    heads = _heads(made)
    bridges = [bridge for order, chain in enumerate(made) for bridge in _bridges(chain, order, heads, edges)]
    used: set[int] = set()
    gone: set[int] = set()
    for _, _, before, last, after, first in sorted(bridges, key=lambda bridge: bridge[:2]):
        if id(before) not in used and id(after) not in used:
            used |= {id(before), id(after)}
            gone.add(id(after))
            before.cut(last + 1)
            before.join(after.matches[first:])
    return [chain for chain in made if id(chain) not in gone]


def _heads(made: list[Chain]) -> dict[int, list[_Head]]:
    """Where chains begin, by the place on one side and the distance; their first match or two may be there by chance."""
    heads: dict[int, list[_Head]] = {}
    for chain in sorted(made, key=common, reverse=True):
        skipped = 0
        for first, match in enumerate(chain.matches[:CHANCE]):
            head = _Head(match.left, match.right, chain, first, skipped)
            far = (match.right - match.left) // FAR
            for key in (_key(True, match.left // SEAM, far), _key(False, match.right // SEAM, far)):
                row = heads.setdefault(key, [])
                if len(row) < ROW:
                    row.append(head)
            skipped += match.length
    return heads


def _bridges(chain: Chain, order: int, heads: dict[int, list[_Head]], edges: list[int]) -> Iterator[_Bridge]:
    """The ways on from the end of a chain, or from one match or two before it, which may be there by chance."""
    skipped = 0
    for last in range(len(chain.matches) - 1, max(len(chain.matches) - 1 - CHANCE, -1), -1):
        match = chain.matches[last]
        left, right = match.left + match.length, match.right + match.length
        near = _near(left, right)
        if heads.keys().isdisjoint(near):
            skipped += match.length
            continue  # mostly
        for key in near:
            for head in heads.get(key, ()):
                here, there = head.left - left, head.right - right
                small, large = (here, there) if here < there else (there, here)
                if not (-SEAM <= small <= SEAM and max(small, 0) < large <= HOLE) or head.chain is chain:
                    continue
                after = head.chain
                shared = min(chain.common - skipped, after.common - head.skipped)
                if -2 * small >= shared or max(skipped, head.skipped) >= shared or after.left_end > chain.right:
                    continue
                start = left if here > there else right
                if bisect_left(edges, start) == bisect_right(edges, start + large):  # inside a paragraph
                    yield _Bridge(large, order, chain, last, after, head.first)
        skipped += match.length


def _key(left: bool, place: int, far: int) -> int:
    """A place on one side and a distance as one number."""
    return 2 * (far * FARTHEST + place) + left


def _near(left: int, right: int) -> tuple[int, ...]:
    """Where the next chain is looked up: beside the end on the left and further on the right, or the other way round."""
    far = (right - left) // FAR
    here, there = _key(True, left // SEAM, far), _key(False, right // SEAM, far)
    near = (here, here + 2 * FARTHEST, there, there - 2 * FARTHEST)
    return (*[at - 2 for at in near], *near, *[at + 2 for at in near])
