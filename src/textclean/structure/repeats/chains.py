"""Matches put together: what two passages have in common in one order, with small differences or one hole between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..folded import weight
from .matches import Match

GAP = 60  #: folded characters between two matches of a chain at most
DRIFT = 24  #: by which the distance of the two places may change from one match to the next
BAND = 32  #: distances that are looked at together; not less than DRIFT
HOLE = 400  #: folded characters that one side may have more than the other
SEAM = 12  #: folded characters that the other side may have there
SIDE = 8  #: characters in common on either side of a hole at least
LEAST = 14.0  #: weight that two passages have in common at least, in matches


@dataclass(slots=True)
class Chain:
    """Matches in order. ``left``/``right`` and ``left_end``/``right_end``: where the two passages begin and end."""

    matches: list[Match] = field(default_factory=list)
    hole: bool = False

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
        return sum(match.length for match in self.matches)

    def takes(self, match: Match) -> bool:
        """Whether a match goes on where this chain ends; if it laps over the end, what is left of it is added."""
        last = self.matches[-1]
        lap = max(last.left + last.length - match.left, last.right + last.length - match.right, 0)
        if match.length - lap < 3:
            return False
        left = match.left + lap - last.left - last.length
        right = match.right + lap - last.right - last.length
        if not (left <= GAP and right <= GAP and abs(right - left) <= DRIFT):
            return False
        if match.left + match.length > self.right:  # into its own copy: a periodic text, and that is another matter
            return False
        self.matches.append(Match(match.left + lap, match.right + lap, match.length - lap))
        return True


def chains(text: str, found: Iterable[Match]) -> list[Chain]:
    """The chains that have weight enough in common, in the order of their second places."""
    made = _linked(sorted(found, key=lambda match: (match.right, match.left)))
    made = [chain for chain in made if chain.common >= SIDE]
    made = [chain for chain in _merged(_bridged(made)) if chain.common >= LEAST]
    return [chain for chain in made if sum(weight(text[m.left : m.left + m.length]) for m in chain.matches) >= LEAST]


def _linked(found: list[Match]) -> list[Chain]:
    """Link each match to the chain near its distance that ends closest before it."""
    made: list[Chain] = []
    ending: dict[int, Chain] = {}
    for match in found:
        band = (match.right - match.left) // BAND
        for near in (band, band - 1, band + 1):
            chain = ending.get(near)
            if chain is not None and chain.takes(match):
                if near != band:
                    del ending[near]
                    ending[band] = chain
                break
        else:
            chain = ending[band] = Chain([match])
            made.append(chain)
    return made


def _bridged(made: list[Chain]) -> list[Chain]:
    """Join two chains where one side has a hole: words that stand in one copy only, its two edges side by side."""
    starts: dict[tuple[bool, int], list[Chain]] = {}
    for chain in made:
        for key in ((True, chain.left // SEAM), (False, chain.right // SEAM)):
            row = starts.setdefault(key, [])
            if len(row) < 4:
                row.append(chain)
    gone: set[int] = set()
    for chain in made:
        if id(chain) in gone:
            continue
        after = _across(chain, starts)
        if after is not None and id(after) not in gone and not after.hole:
            chain.matches += after.matches
            chain.hole = True
            gone.add(id(after))
    return [chain for chain in made if id(chain) not in gone]


def _across(chain: Chain, starts: dict[tuple[bool, int], list[Chain]]) -> Chain | None:
    best: tuple[int, Chain] | None = None
    for left, end in ((True, chain.left_end), (False, chain.right_end)):
        for bucket in range(end // SEAM - 1, end // SEAM + 2):
            for other in starts.get((left, bucket), ()):
                here, there = other.left - chain.left_end, other.right - chain.right_end
                small, large = (here, there) if left else (there, here)
                fits = -SEAM <= small <= SEAM and small < large <= HOLE and other.left_end <= chain.right
                if other is not chain and fits and (best is None or large < best[0]):
                    best = (large, other)
    return best[1] if best else None


def _merged(made: list[Chain]) -> list[Chain]:
    """Join chains of one passage that stand apart: near one distance, the gap at most half of the shorter one."""
    kept: list[Chain] = []
    ending: dict[int, Chain] = {}
    for chain in made:
        band = (chain.right - chain.left) // BAND
        for near in (band, band - 1, band + 1):
            before = ending.get(near)
            if before is not None and _parts_of_one(before, chain):
                before.matches += chain.matches
                before.hole |= chain.hole
                chain = before
                break
        else:
            kept.append(chain)
        last = chain.matches[-1]
        ending[(last.right - last.left) // BAND] = chain
    return kept


def _parts_of_one(before: Chain, after: Chain) -> bool:
    left, right = after.left - before.left_end, after.right - before.right_end
    most = min(before.common, after.common) // 2
    return 0 <= left <= most and 0 <= right <= most and max(left, right) <= HOLE and after.left_end <= before.right
