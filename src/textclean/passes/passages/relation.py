"""What two copies of a passage are to one another."""

from __future__ import annotations

from enum import StrEnum

from ...structure.repeats import Pair
from .sides import Side

APART = 40  #: folded characters between the two prints of a page at most: a page number, a running head


class Relation(StrEnum):
    """How a copy differs from the other one."""

    EXACT = "exact"
    NEAR = "near"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    SENTENCE = "sentence"
    TWICE = "twice"


def relation(left: Side, right: Side, pair: Pair) -> Relation:
    """What the later copy is to the earlier one."""
    apart = pair.right.start - pair.left.end
    if apart <= APART and left.last - left.first >= 1 and right.last - right.first >= 1:
        return Relation.TWICE
    if apart <= 1 and not (left.at_start and left.at_end and right.at_start and right.at_end):
        return Relation.SENTENCE
    if pair.hole or torn(left, right):
        return Relation.SPLICED
    if cut_end(left, right) or cut_end(right, left) or cut_start(left, right) or cut_start(right, left):
        return Relation.TRUNCATED
    return Relation.EXACT if _equal(pair) else Relation.NEAR


def cut_end(one: Side, other: Side) -> bool:
    """Whether ``one`` ends with its block where the other goes on in the middle of a sentence."""
    return one.at_end and not one.stops and not other.at_end and not other.stops


def cut_start(one: Side, other: Side) -> bool:
    """Whether ``one`` begins with its block where the other began the sentence earlier."""
    return one.at_start and not other.at_start and not other.starts


def torn(left: Side, right: Side) -> bool:
    """Whether both copies begin in the middle of a sentence, and not the same one."""
    return not (left.at_start or left.starts or right.at_start or right.starts)


def _equal(pair: Pair) -> bool:
    return all(step.same for step in pair.steps)
