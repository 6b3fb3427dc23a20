"""The score card: points for each piece of evidence, and which evidence may make a join by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import repeat
from math import exp

from ... import tables
from ...tuples import NamedTuple
from .page import Evidence

_NOTHING = repeat(0)
Said = tuple[Evidence, int]  #: evidence, and its points outside hard-wrapped text
NATS = 0.5  #: what a point is worth, in natural logarithms of the odds


class ScoreCard(NamedTuple):
    """The table ``seams.toml``, turned for quick looking up."""

    points: dict[bool, dict[str, int]]  #: by whether the text is hard-wrapped
    family: dict[str, str]
    veto: frozenset[str]
    bar: frozenset[str]  #: the part of the veto that few points outweigh
    short: frozenset[str]  #: the part that says no more than that the rows are short
    left: frozenset[str]  #: what the left row says alone
    untold: dict[bool, frozenset[str]]  #: whose points speak the other way round than their words do


@cache
def card() -> ScoreCard:
    """The score card of this installation."""
    table = tables.table("seams")
    family = {name: kin for kin, names in table["families"].items() for name in names}
    points = {True: dict(table["wrapped"]), False: dict(table["paragraphs"])}
    return ScoreCard(
        points,
        family,
        frozenset(table["veto"]["names"]),
        frozenset(table["veto"]["always"]),
        frozenset(table["veto"]["short"]),
        frozenset(table["left"]["names"]),
        {True: frozenset(table["untold"]["wrapped"]), False: frozenset(table["untold"]["paragraphs"])},
    )


def points(evidence: Evidence, wrapped: bool) -> int:
    """The sum of the points for joining."""
    worth = card().points[wrapped]
    return worth[""] + sum(map(worth.get, evidence, _NOTHING))


class Tally:
    """The points of the seams of a page while evidence is added to: summed again where there is more of it than before.

    Args:
        found: the evidence of every seam, which grows, and of which nothing is taken away.
        wraps: whether each seam lies in hard-wrapped text.
    """

    def __init__(self, found: Sequence[Evidence], wraps: Sequence[bool]) -> None:
        self.found = found
        self.wraps = wraps
        self._known: dict[int, tuple[int, int]] = {}

    def __getitem__(self, at: int) -> int:
        evidence = self.found[at]
        size, total = self._known.get(at, (-1, 0))
        if size != len(evidence):
            total = points(evidence, self.wraps[at])
            self._known[at] = len(evidence), total
        return total


@lru_cache(maxsize=1 << 12)
def told(evidence: tuple[tuple[str, str], ...]) -> Said:
    """Evidence that many rows give, and its points outside hard-wrapped text, held once: who adds to it takes a copy."""
    said = dict(evidence)
    return said, points(said, False) - start(False)


def start(wrapped: bool) -> int:
    """The points of a seam before any evidence."""
    return card().points[wrapped][""]


@cache
def score(total: int) -> float:
    """How sure a join of so many points is, 0 to 1."""
    return round(1 / (1 + exp(-max(min(total * NATS, 30), -30))), 2)


def vetoed(evidence: Iterable[str]) -> bool:
    """Whether something forbids to join unasked."""
    return not card().veto.isdisjoint(evidence)


def only_short(evidence: Iterable[str]) -> bool:
    """Whether of all that forbids to join unasked nothing says more than that the rows are short, as halves of headlines are."""
    return card().short.issuperset(card().veto.intersection(evidence))


def barred(evidence: Iterable[str]) -> bool:
    """Whether something forbids to join unasked that only many points outweigh."""
    return not card().bar.isdisjoint(evidence)


def one_sided(evidence: Evidence) -> bool:
    """Whether of all that speaks for a join nothing is said by the right row or by both."""
    return card().left.issuperset(families_of(evidence))


def vetoes(evidence: Iterable[str], only_hard: bool) -> frozenset[str]:
    """The names that forbid to join unasked; with ``only_hard`` those alone that only many points outweigh."""
    return (card().bar if only_hard else card().veto).intersection(evidence)


def families_of(evidence: Evidence) -> frozenset[str]:
    """The names among the evidence that belong to a family: what speaks for a join by itself."""
    return frozenset(card().family.keys() & evidence.keys())


def families(evidence: Iterable[str]) -> frozenset[str]:
    """Which independent families of evidence speak for a join."""
    kin = card().family
    return frozenset([kin[name] for name in evidence if name in kin])
