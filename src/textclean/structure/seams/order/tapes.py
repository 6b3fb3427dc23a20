"""Which of the lines of several columns that came out in turn belongs to which: the likeliest way to deal them out.

Each column is a tape that lines are written on. Of a page in turn the next line goes to the tape that has waited longest; where a
column has a gap it is passed over, and where it has come to its end it is left. A text in order is one tape. What two lines say of
whether the one goes on in the other is given; of all ways the likeliest is taken, and for each line is told how likely it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest
from math import exp, inf, log

from ....tuples import NamedTuple

MOST = 3  #: columns
REACH = 9  #: lines between one line of a column and the next
KEPT, WORSE = 32, 16.0  #: ways that are kept at each line, and nats by which they may be worse than the best
GAP, AMISS = 1.5, 5.0  #: nats that a column is passed over where a paragraph of it may end, and elsewhere
OVER = 5.0  #: that a column has come to its end
BEGUN = (0.0, 4.0, 6.0)  #: that a text in so many columns begins: one, two, three

Tapes = tuple[int, ...]  #: the last line of each column, the one that has waited longest first; ``NONE`` where it has none yet
NONE = -1


class Dealt(NamedTuple):
    """Where a line belongs."""

    before: int  #: the line before it in its column, or ``NONE``
    begins: bool  #: a new stretch begins with it
    sure: float  #: how likely it is that the line before it is this one


class _Step(NamedTuple):
    at: Tapes
    to: Tapes
    before: int
    begins: bool
    cost: float


def deal(
    count: int, link: Callable[[int, int], float], pauses: Sequence[bool], parted: Sequence[float]
) -> list[Dealt]:
    """Where each of so many lines belongs.

    Args:
        count: how many lines there are.
        link: the nats that the first line goes on in the second one, other than by chance.
        pauses: whether a paragraph may end with each line.
        parted: what it costs that a new stretch begins with each.
    """
    layers = list[list[_Step]]()
    ways: dict[Tapes, float] = {(): 0.0}
    backs = list[dict[Tapes, _Step]]()
    for at in range(count):
        steps = [
            step for tapes in ways for step in _steps(tapes, at, link, pauses, parted[at])
        ]
        new, back = dict[Tapes, float](), dict[Tapes, _Step]()
        for step in steps:
            total = ways[step.at] + step.cost
            if total < new.get(step.to, inf):
                new[step.to], back[step.to] = total, step
        best = min(new.values())
        ways = dict(nsmallest(KEPT, ((to, total) for to, total in new.items() if total <= best + WORSE), key=_second))
        layers.append([step for step in steps if step.to in ways])
        backs.append(back)
    sums = _likely(layers)
    found = list[Dealt]()
    tapes = min(ways, key=ways.__getitem__)
    for at in reversed(range(count)):
        step = backs[at][tapes]
        found.append(Dealt(step.before, step.begins, min(sums[at][step.before, step.begins], 1.0)))
        tapes = step.at
    return found[::-1]


def _second(one: tuple[Tapes, float]) -> float:
    return one[1]


def _steps(
    tapes: Tapes, at: int, link: Callable[[int, int], float], pauses: Sequence[bool], parted: float
) -> list[_Step]:
    """What a line may be, where the lines before it were dealt out so."""
    found = list[_Step]()
    for size in range(1, MOST + 1):
        if size > 1 or len(tapes) != 1:
            found.append(_Step(tapes, (NONE,) * (size - 1) + (at,), NONE, True, BEGUN[size - 1] + parted))
    passed = OVER if len(tapes) > 1 and tapes[0] != NONE else inf
    for begun, cost in ((0, 0.0), (1, passed)):
        if cost == inf:
            continue
        left = tapes[begun:]
        for place, last in enumerate(left):
            if last == NONE and place and left[place - 1] == NONE:
                continue
            if last == NONE or at - last <= REACH:
                gain = 0.0 if last == NONE else link(last, at)
                found.append(_Step(tapes, left[:place] + left[place + 1 :] + (at,), last, False, cost - gain))
            cost += GAP if last != NONE and pauses[last] else AMISS
            if last != NONE and at - last > REACH:
                break
    return found


def _likely(layers: Sequence[Sequence[_Step]]) -> list[dict[tuple[int, bool], float]]:
    """For each line how likely each line before it is, of all ways that were kept."""
    ahead: list[dict[Tapes, float]] = [{(): 0.0}]
    for steps in layers:
        ahead.append(_summed((step.to, ahead[-1][step.at] - step.cost) for step in steps))
    behind = dict.fromkeys(ahead[-1], 0.0)
    whole = _log_sum(list(ahead[-1].values()))
    found = list[dict[tuple[int, bool], float]]()
    for at in reversed(range(len(layers))):
        of_line = dict[tuple[int, bool], float]()
        for step in layers[at]:
            share = exp(ahead[at][step.at] - step.cost + behind.get(step.to, -inf) - whole)
            of_line[step.before, step.begins] = of_line.get((step.before, step.begins), 0.0) + share
        found.append(of_line)
        behind = _summed((step.at, behind[step.to] - step.cost) for step in layers[at] if step.to in behind)
    return found[::-1]


def _summed(terms: Iterable[tuple[Tapes, float]]) -> dict[Tapes, float]:
    held = dict[Tapes, list[float]]()
    for key, term in terms:
        held.setdefault(key, []).append(term)
    return {key: _log_sum(of) for key, of in held.items()}


def _log_sum(terms: Sequence[float]) -> float:
    most = max(terms)
    return most + log(sum(exp(term - most) for term in terms))
