"""How the words of a passage stand around it, and around its copy: what says of one of the two that it is strange there."""

from __future__ import annotations

from collections.abc import Mapping
from operator import add

from ...sums import added
from ...text import Span
from .pairs import Pair

NEAR, REACH = 150, 600  #: folded characters on either side of a copy: its neighbours, its surroundings
LONGEST = 2400  #: folded characters of a passage that are looked at
MANY = 50  #: pairs of characters from which on those of a text are laid out to look them up


def characters_of(text: str, pair: Pair) -> set[str]:
    """The pairs of neighbouring characters of both sides of a pair, which are to be counted in the folded text."""
    return {
        two
        for side in (pair.left, pair.right)
        for two in _pairs(text[side.start : min(side.end, side.start + LONGEST)])
    }


def strangeness(text: str, seen: Mapping[str, int], one: Span, other: Span) -> float:
    """How much less the words of a passage stand around ``one`` than around ``other``: a share of 0 to 1.

    The mean of what the neighbours and the wider surroundings say.

    Args:
        text: the folded text.
        seen: how often each pair of its characters stands in the text.
        one: a copy, folded.
        other: the other one.
    """
    shares = []
    for mine, theirs in zip(_kinship(text, seen, one, other), _kinship(text, seen, other, one), strict=True):
        shares.append((theirs - mine) / max(theirs, mine) if mine != theirs else 0.0)
    return added(shares) / len(shares)


def _kinship(text: str, seen: Mapping[str, int], one: Span, other: Span) -> tuple[float, float]:
    """How many pairs of characters of a passage stand near it, and farther around it, rare ones counting more."""
    start, end = one
    first, last = (other.end, len(text)) if other.end <= start else (0, other.start)
    words = list(dict.fromkeys(_pairs(text[start : min(end, start + LONGEST)])))
    out = []
    for reach in (REACH, NEAR):
        before, after = text[max(start - reach, first) : start], text[end : min(end + reach, last)]
        words = _standing(words, f"{before}\n{after}")  # no pair has a line end
        size = max(len(before) + len(after), 1)
        out.append(added([1 / max(seen[word] - 1, 1) for word in words]) / (size / (2 * reach)) ** 0.5)
    return out[1], out[0]


def _standing(words: list[str], text: str) -> list[str]:
    """Those of some pairs of characters that stand in a text."""
    if len(words) < MANY:
        return [word for word in words if word in text]
    there = set(map(add, text, text[1:]))
    return [word for word in words if word in there]


def _pairs(text: str) -> list[str]:
    return list(map(add, text, text[1:]))
