"""How often a rule is right: figures of the labelled documents of the evaluation set (``rules/tables/measured.toml``)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import tables
from ..tuples import NamedTuple

LEAST = 10  #: findings that a rule must have for its figure to say anything


class Measure(NamedTuple):
    """What a rule found on labelled documents. ``halves``: found and right in two halves of the sources."""

    code: str
    found: int
    right: int
    made: int  #: edits made by itself
    made_right: int
    halves: tuple[tuple[int, int], tuple[int, int]]
    kinds: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of findings that were right."""
        return self.right / self.found

    @property
    def made_precision(self) -> float:
        """The share of edits made by itself that were right; 1 where there were none."""
        return self.made_right / self.made if self.made else 1.0


def measured(code: str) -> Measure | None:
    """The figures of a rule; None where the evaluation set has no gold for it, or it found nothing."""
    row = tables.table("measured")["rules"].get(code)
    if row is None:
        return None
    halves = ((row["found-0"], row["right-0"]), (row["found-1"], row["right-1"]))
    return Measure(code, row["found"], row["right"], row["made"], row["made-right"], halves, tuple(row["kinds"]))


def all_measured() -> Iterator[Measure]:
    """The figures of all rules that have some, by code."""
    for code in tables.table("measured")["rules"]:
        measure = measured(code)
        if measure is not None:
            yield measure


def kinds() -> dict[str, tuple[int, int]]:
    """Of each kind of damage that the set has gold for: places, and how many of them some rule found."""
    return {kind: (row["places"], row["found"]) for kind, row in tables.table("measured")["kinds"].items()}
