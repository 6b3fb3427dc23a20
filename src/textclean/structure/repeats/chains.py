"""Matches put together: what two passages have in common in one order, with small differences or one hole between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..folded import weight
from .matches import Match

GAP = 60  #: folded characters between two matches of a chain at most
LATIN_GAP = 150  #: the same where the words are Latin
DRIFT = 24  #: by which the distance of the two places may change from one match to the next
BAND = 32  #: distances that are looked at together; not less than DRIFT
OPEN = 3  #: chains of about one distance that are kept open at a time
HOLE = 400  #: folded characters that one side may have more than the other
CHANCE = 3  #: matches at the end of a chain of which the last ones may be there by chance
ROW = 6  #: chains that begin at about one place and are tried, the heaviest ones
SEAM = 12  #: folded characters that the other side may have there
SIDE = 10  #: characters in common on either side of a hole at least
LEAST = 14.0  #: weight that two passages have in common at least, in matches


@dataclass(slots=True, eq=False)
class Chain:
    """Matches in order. ``left``/``right`` and ``left_end``/``right_end``: where the two passages begin and end."""

    matches: list[Match] = field(default_factory=list)
    size: int = 0

    def __post_init__(self) -> None:
        self.size = sum(match.length for match in self.matches)

    def add(self, matches: list[Match]) -> None:
        """Go on with more matches."""
        self.matches += matches
        self.size += sum(match.length for match in matches)

    def cut(self, count: int) -> None:
        """Keep the first ``count`` matches."""
        del self.matches[count:]
        self.size = sum(match.length for match in self.matches)

    @property
    def left(self) -> int:
        return self.matches[0].left

    @property
    def right(self) -> int:
        return self.matches[0].right

    @property
    def left_end(self) -> int:
        return self.matches[-1].left + self.matches[-1].length

    @property
    def right_end(self) -> int:
        return self.matches[-1].right + self.matches[-1].length

    @property
    def common(self) -> int:
        """Characters in common."""
        return self.size

    def takes(self, match: Match, gap: int) -> bool:
        """Whether a match goes on where this chain ends, ``gap`` characters off at most.

        If it laps over the end, what is left of it is added.
        """
        last = self.matches[-1]
        lap = max(last.left + last.length - match.left, last.right + last.length - match.right, 0)
        if match.length - lap < 3:
            return False
        left = match.left + lap - last.left - last.length
        right = match.right + lap - last.right - last.length
        if not (left <= gap and right <= gap and abs(right - left) <= DRIFT):
            return False
        if match.left + match.length > self.right:  # into its own copy: a periodic text, and that is another matter
            return False
        self.add([Match(match.left + lap, match.right + lap, match.length - lap)])
        return True


def chains(text: str, found: Iterable[Match], edges: list[int]) -> list[Chain]:
    """The chains that have weight enough in common, in the order of their second places.

    Args:
        text: the folded text.
        found: its matches, but for those that lap over their own copy.
        edges: where paragraphs begin, in folded characters, in order; a hole lies inside one.
    """
    made = _linked(text, sorted(found, key=lambda match: (match.right, match.left)))
    made = [chain for chain in made if chain.common >= SIDE]
    made = [chain for chain in _merged(_bridged(made, edges)) if chain.common >= LEAST]
    return [chain for chain in made if sum(weight(text[m.left : m.left + m.length]) for m in chain.matches) >= LEAST]


class _Ending:
    """The chains that may still go on, by the distance of their two passages."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Chain]] = {}

    def near(self, distance: int) -> list[Chain]:
        """Chains near a distance, those of the same band first."""
        band = distance // BAND
        return [chain for near in (band, band - 1, band + 1) for chain in self._rows.get(near, ())]

    def add(self, chain: Chain) -> None:
        """Remember a chain where it ends; of too many the one that is lightest is forgotten."""
        last = chain.matches[-1]
        row = self._rows.setdefault((last.right - last.left) // BAND, [])
        if chain in row:
            return
        row.append(chain)
        if len(row) > OPEN:
            gone = [old for old in row if last.right - old.right_end > HOLE]
            row.remove(gone[0] if gone else min(row, key=lambda old: old.common))


def _linked(text: str, found: list[Match]) -> list[Chain]:
    """Link each match to the chain near its distance that it goes on."""
    made: list[Chain] = []
    ending = _Ending()
    for match in found:
        gap = GAP if text[match.left] > "\u2fff" else LATIN_GAP
        near = ending.near(match.right - match.left)
        chain = next((chain for chain in near if chain.takes(match, gap)), None)
        if chain is None:
            chain = Chain([match])
            made.append(chain)
        ending.add(chain)
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
            before.add(after.matches[first:])
    return [chain for chain in made if id(chain) not in gone]


def _heads(made: list[Chain]) -> dict[tuple[bool, int], list[_Head]]:
    """Where chains begin, on the left and on the right; their first match or two may be there by chance."""
    heads: dict[tuple[bool, int], list[_Head]] = {}
    for chain in sorted(made, key=lambda chain: -chain.common):
        skipped = 0
        for first, match in enumerate(chain.matches[:CHANCE]):
            for key in ((True, match.left // SEAM), (False, match.right // SEAM)):
                row = heads.setdefault(key, [])
                if len(row) < ROW:
                    row.append(_Head(match.left, match.right, chain, first, skipped))
            skipped += match.length
    return heads


def _bridges(
    chain: Chain, order: int, heads: dict[tuple[bool, int], list[_Head]], edges: list[int]
) -> Iterator[_Bridge]:
    """The ways on from the end of a chain, or from one match or two before it, which may be there by chance."""
    skipped = 0
    for last in range(len(chain.matches) - 1, max(len(chain.matches) - 1 - CHANCE, -1), -1):
        match = chain.matches[last]
        left, right = match.left + match.length, match.right + match.length
        for key in _near(left, right):
            for head in heads.get(key, ()):
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


def _near(left: int, right: int) -> Iterator[tuple[bool, int]]:
    """Where the next chain is looked up: beside the end on the left, and on the right."""
    for step in (-1, 0, 1):
        yield (True, left // SEAM + step)
        yield (False, right // SEAM + step)


def _merged(made: list[Chain]) -> list[Chain]:
    """Join chains of one passage that stand apart: near one distance, the gap at most half of the shorter one."""
    kept: list[Chain] = []
    ending = _Ending()
    for chain in made:
        near = ending.near(chain.right - chain.left)
        before = next((before for before in near if _parts_of_one(before, chain)), None)
        if before is None:
            kept.append(chain)
            ending.add(chain)
        else:
            before.add(chain.matches)
            ending.add(before)
    return kept


def _parts_of_one(before: Chain, after: Chain) -> bool:
    left, right = after.left - before.left_end, after.right - before.right_end
    most = min(before.common, after.common) // 2
    return 0 <= left <= most and 0 <= right <= most and max(left, right) <= HOLE and after.left_end <= before.right
