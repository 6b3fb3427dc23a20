"""Matches put together: what two passages have in common in one order, with small differences or one hole between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from ..folded import weight
from .company import BAND, FARTHEST, SIDE, in_company
from .matches import Match

GAP = 60  #: folded characters between two matches of a chain at most
LATIN_GAP = 150  #: the same where the words are Latin
DRIFT = 24  #: by which the distance of the two places may change from one match to the next
OPEN = 3  #: chains of about one distance that are kept open at a time
HOLE = 400  #: folded characters that one side may have more than the other
CHANCE = 3  #: matches at the end of a chain of which the last ones may be there by chance
ROW = 6  #: chains that begin at about one place and are tried, the heaviest ones
SEAM = 12  #: folded characters that the other side may have there
FAR = HOLE + SEAM  #: by which the distance of the two places changes over a hole at most
LEAST = 14.0  #: weight that two passages have in common at least, in matches


class Chain:
    """Matches in order. ``left``/``right`` and ``left_end``/``right_end``: where the two passages begin and end."""

    __slots__ = ("common", "left", "left_end", "matches", "right", "right_end")

    def __init__(self, match: Match) -> None:
        left, right, length = match
        self.left, self.right = left, right
        self.matches: list[Match] = [match]
        self.common = length  #: characters in common
        self.left_end, self.right_end = left + length, right + length

    def _begin(self, match: Match) -> None:
        self.matches = []
        self.common = 0
        self.add(match)

    def add(self, match: Match) -> None:
        """Go on with one more match."""
        self.matches.append(match)
        self.common += match.length
        self.left_end, self.right_end = match.left + match.length, match.right + match.length

    def join(self, matches: list[Match]) -> None:
        """Go on with the matches of another chain."""
        for match in matches:
            self.add(match)

    def cut(self, count: int) -> None:
        """Keep the first ``count`` matches."""
        first, *rest = self.matches[:count]
        self._begin(first)
        self.join(rest)

    def takes(self, match: Match, gap: int) -> bool:
        """Whether a match goes on where this chain ends, ``gap`` characters off at most.

        If it laps over the end, what is left of it is added.
        """
        lap = max(self.left_end - match.left, self.right_end - match.right, 0)
        if match.length - lap < 3:
            return False
        left = match.left + lap - self.left_end
        right = match.right + lap - self.right_end
        if not (left <= gap and right <= gap and abs(right - left) <= DRIFT):
            return False
        if match.left + match.length > self.right:  # into its own copy: a periodic text, and that is another matter
            return False
        self.add(Match(match.left + lap, match.right + lap, match.length - lap) if lap else match)
        return True


def chains(text: str, found: Iterable[Match], edges: list[int]) -> list[Chain]:
    """The chains that have weight enough in common, in the order of their second places.

    Args:
        text: the folded text.
        found: its matches, but for those that lap over their own copy.
        edges: where paragraphs begin, in folded characters, in order; a hole lies inside one.
    """
    made = _linked(text, sorted(in_company(list(found)), key=_right_and_left))
    made = [chain for chain in made if chain.common >= SIDE]
    made = [chain for chain in _merged(_bridged(made, edges)) if chain.common >= LEAST]
    return [chain for chain in made if sum(weight(text[m.left : m.left + m.length]) for m in chain.matches) >= LEAST]


class _Ending:
    """The chains that may still go on, by the distance of their two passages."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Chain]] = {}

    def near(self, distance: int, right: int) -> list[Chain]:
        """Chains near a distance that end at ``right`` or behind, those of the same band first."""
        rows, band = self._rows, distance // BAND
        bands = [near for near in (band, band - 1, band + 1) if near in rows]
        return [chain for near in bands for chain in rows[near] if chain.right_end >= right]

    def add(self, chain: Chain) -> None:
        """Remember a chain where it ends; of too many the one that is lightest is forgotten."""
        row = self._rows.setdefault((chain.right_end - chain.left_end) // BAND, [])
        if chain in row:
            return
        row.append(chain)
        if len(row) > OPEN:
            floor = chain.matches[-1].right - HOLE
            row.remove(next((old for old in row if old.right_end < floor), None) or min(row, key=_common))


_right_and_left = attrgetter("right", "left")


def _common(chain: Chain) -> int:
    return chain.common


def _linked(text: str, found: list[Match]) -> list[Chain]:
    """Link each match to the chain near its distance that it goes on."""
    made: list[Chain] = []
    ending = _Ending()
    for match in found:
        left, right, _ = match
        gap = GAP if text[left] > "\u2fff" else LATIN_GAP
        for chain in ending.near(right - left, right - gap):
            if chain.takes(match, gap):
                ending.add(chain)
                break
        else:
            made.append(Chain(match))
            ending.add(made[-1])
    return made


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


def _bridged(made: list[Chain], edges: list[int]) -> list[Chain]:
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
    for chain in sorted(made, key=_common, reverse=True):
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
        for key in _near(left, right):
            if key not in heads:
                continue
            for head in heads[key]:
                here, there = head.left - left, head.right - right
                small, large = (here, there) if here < there else (there, here)
                if not (-SEAM <= small <= SEAM and max(small, 0) < large <= HOLE) or head.chain is chain:
                    continue
                after = head.chain
                common = min(chain.common - skipped, after.common - head.skipped)
                if -2 * small >= common or max(skipped, head.skipped) >= common or after.left_end > chain.right:
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


def _merged(made: list[Chain]) -> list[Chain]:
    """Join chains of one passage that stand apart: near one distance, the gap at most half of the shorter one."""
    kept: list[Chain] = []
    ending = _Ending()
    for chain in made:
        near = ending.near(chain.right - chain.left, chain.right - HOLE)
        before = next((before for before in near if _parts_of_one(before, chain)), None)
        if before is None:
            kept.append(chain)
            ending.add(chain)
        else:
            before.join(chain.matches)
            ending.add(before)
    return kept


def _parts_of_one(before: Chain, after: Chain) -> bool:
    left, right = after.left - before.left_end, after.right - before.right_end
    most = min(before.common, after.common) // 2
    return 0 <= left <= most and 0 <= right <= most and max(left, right) <= HOLE and after.left_end <= before.right
