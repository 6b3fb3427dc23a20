"""Matches put together: what two passages have in common in one order, with small differences or one hole between."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from ...sums import added
from ..folded import LIGHTEST, weight
from .bridges import HOLE, bridged
from .chain import Chain, common
from .company import BAND, SIDE, beside_others, in_company, of_paragraphs
from .matches import Match

GAP = 60  #: folded characters between two matches of a chain at most
LATIN_GAP = 150  #: the same where the words are Latin
OPEN = 3  #: chains of about one distance that are kept open at a time
LEAST = 14.0  #: weight that two passages have in common at least, in matches


def chains(text: str, found: Iterable[Match], edges: list[int]) -> list[Chain]:
    """The chains that have weight enough in common, in the order of their second places.

    Args:
        text: the folded text.
        found: its matches, but for those that lap over their own copy.
        edges: where paragraphs begin, in folded characters, in order; a hole lies inside one.
    """
    made = _linked(text, sorted(in_company(of_paragraphs(list(found), edges)), key=_right_and_left))
    made = [chain for chain in made if chain.common >= SIDE]
    near = [chain for chain, beside in zip(made, beside_others(made), strict=True) if beside]
    gone = {id(chain) for chain in near}
    gone -= {id(chain) for chain in _merged(bridged(near, edges))}
    return [chain for chain in made if chain.common >= LEAST and id(chain) not in gone and _heavy(text, chain)]


def _heavy(text: str, chain: Chain) -> bool:
    """Whether the words that two passages have in common, in matches, have weight enough."""
    if chain.common * LIGHTEST >= LEAST:
        return True
    return added(weight(text[m.left : m.left + m.length]) for m in chain.matches) >= LEAST


class _Ending:
    """The chains that may still go on, by the distance of their two passages."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Chain]] = {}

    def near(self, distance: int, right: int) -> list[Chain]:
        """Chains near a distance that end at ``right`` or behind, those of the same band first."""
        rows, band = self._rows, distance // BAND
        if band not in rows and band - 1 not in rows and band + 1 not in rows:
            return []  # mostly
        bands = [near for near in (band, band - 1, band + 1) if near in rows]
        return [chain for near in bands for chain in rows[near] if chain.right_end >= right]

    def add(self, chain: Chain) -> None:
        """Remember a chain where it ends; of too many the one that is lightest is forgotten."""
        band = (chain.right_end - chain.left_end) // BAND
        row = self._rows.get(band)
        if row is None:
            self._rows[band] = [chain]
            return
        if chain in row:
            return
        row.append(chain)
        if len(row) > OPEN:
            floor = chain.matches[-1].right - HOLE
            row.remove(next((old for old in row if old.right_end < floor), None) or min(row, key=common))


_right_and_left = attrgetter("right", "left")


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
