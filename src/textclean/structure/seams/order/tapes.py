"""Which of the lines of several columns that came out in turn belongs to which: the likeliest way to deal them out.

Each column is a tape that lines are written on. Of a page in turn the next line goes to the tape that has waited longest; where a
column has a gap it is passed over, and where it has come to its end it is left. A text in order is one tape. What two lines say of
whether the one goes on in the other is given; of all ways the likeliest is taken, and of each line is told how likely its place is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from math import exp, inf, log
from operator import itemgetter

from ....sums import added
from ....tuples import NamedTuple

REACH = 9  #: lines from one line of a column to the next, at most
KEPT, WORSE = 32, 16.0  #: ways that are kept at each line, and nats by which they may be worse than the best
GAP, AMISS = 1.5, 5.0  #: nats that a column is passed over where a paragraph of it may end, and elsewhere
OVER = 5.0  #: that a column has come to its end
BEGUN = (0.0, 4.0, 6.0, 7.0)  #: that a text in one column begins, in two, in three, in four
NONE = -1  #: no line

#: The last line of each column, of that one first that has waited longest; ``NONE`` where it has none yet.
Tapes = tuple[int, ...]
Link = Callable[[int, int], float]


class Dealt(NamedTuple):
    """Where a line belongs."""

    before: int  #: the line before it in its column, or ``NONE``
    begins: bool  #: another text begins with it
    sure: float  #: how likely that is


class _Step(NamedTuple):
    at: Tapes
    to: Tapes
    before: int
    begins: bool
    cost: float


def deal(link: Link, pauses: Sequence[bool], parted: Sequence[float]) -> list[Dealt]:
    """Where each of some lines belongs.

    Args:
        link: the nats that a line goes on in another one, beyond those of chance.
        pauses: whether a paragraph may end with each line.
        parted: the nats that it costs that another text begins with each.
    """
    ways: dict[Tapes, float] = {(): 0.0}
    layers: list[list[_Step]] = []
    backs: list[dict[Tapes, _Step]] = []
    for at, part in enumerate(parted):
        steps = [step for tapes in ways for step in (*_anew(tapes, at, part), *_on(tapes, at, link, pauses))]
        costs: dict[Tapes, float] = {}
        back: dict[Tapes, _Step] = {}
        for step in steps:
            cost = ways[step.at] + step.cost
            if cost < costs.get(step.to, inf):
                costs[step.to], back[step.to] = cost, step
        most = min(costs.values()) + WORSE
        ways = dict(nsmallest(KEPT, [one for one in costs.items() if one[1] <= most], key=itemgetter(1)))
        layers.append([step for step in steps if step.to in ways])
        backs.append(back)
    likely = _likely(layers)
    found: list[Dealt] = []
    tapes = min(ways, key=ways.__getitem__)
    for back, of_line in zip(reversed(backs), reversed(likely), strict=True):
        step = back[tapes]
        found.append(Dealt(step.before, step.begins, min(of_line[step.before, step.begins], 1.0)))
        tapes = step.at
    return found[::-1]


def _anew(tapes: Tapes, at: int, parted: float) -> Iterator[_Step]:
    """A line with which another text begins, in so many columns; in a text in order no other one in order does."""
    for others, cost in enumerate(BEGUN):
        if others or len(tapes) != 1:
            yield _Step(tapes, (*(NONE,) * others, at), NONE, True, cost + parted)


def _on(tapes: Tapes, at: int, link: Link, pauses: Sequence[bool]) -> Iterator[_Step]:
    """A line that goes on in one of the columns, one of which may have come to its end."""
    yield from _goes_on(tapes, tapes, at, 0.0, link, pauses)
    if len(tapes) > 1 and tapes[0] != NONE:
        yield from _goes_on(tapes, tapes[1:], at, OVER, link, pauses)


def _goes_on(tapes: Tapes, left: Tapes, at: int, cost: float, link: Link, pauses: Sequence[bool]) -> Iterator[_Step]:
    """A line that goes on in one of the columns that are left; those that have waited longer are passed over."""
    for place, last in enumerate(left):
        to = (*left[:place], *left[place + 1 :], at)
        if last == NONE:
            if place == 0 or left[place - 1] != NONE:  # of those that have not begun one is as good as another
                yield _Step(tapes, to, NONE, False, cost)
            cost += AMISS
            continue
        if at - last > REACH:
            return
        yield _Step(tapes, to, last, False, cost - link(last, at))
        cost += GAP if pauses[last] else AMISS


def _likely(layers: Sequence[Sequence[_Step]]) -> list[dict[tuple[int, bool], float]]:
    """For each line how likely each line before it is, by all ways that were kept."""
    ahead: list[dict[Tapes, float]] = [{(): 0.0}]
    for steps in layers:
        ahead.append(_summed((step.to, ahead[-1][step.at] - step.cost) for step in steps))
    behind = dict.fromkeys(ahead[-1], 0.0)
    whole = _log_sum(list(ahead[-1].values()))
    found: list[dict[tuple[int, bool], float]] = []
    for before, steps in zip(reversed(ahead[:-1]), reversed(layers), strict=True):
        of_line: dict[tuple[int, bool], float] = {}
        kept = [step for step in steps if step.to in behind]
        for step in kept:
            share = exp(before[step.at] - step.cost + behind[step.to] - whole)
            name = step.before, step.begins
            of_line[name] = of_line.get(name, 0.0) + share
        found.append(of_line)
        behind = _summed((step.at, behind[step.to] - step.cost) for step in kept)
    return found[::-1]


def _summed(terms: Iterable[tuple[Tapes, float]]) -> dict[Tapes, float]:
    held: dict[Tapes, list[float]] = {}
    for tapes, term in terms:
        held.setdefault(tapes, []).append(term)
    return {tapes: _log_sum(of) for tapes, of in held.items()}


def _log_sum(terms: Sequence[float]) -> float:
    most = max(terms)
    return most + log(added(exp(term - most) for term in terms))
