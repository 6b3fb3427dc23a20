"""Zones: rows of a page that are set to a measure of their own, as the articles of a newspaper page mostly are.

What the rows were most likely set to is found by dynamic programming (Viterbi 1967): a row of a measure mostly reaches its edge,
some end short of it, nearly none goes beyond; and a measure seldom changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

from ..line_ends import bare
from ..rows import Row
from .right_edge import HANG, MIN_EDGE, WIDEST, right_edge

LEAST = 6  #: full lines that go on in a full one, which prove a measure
MOST = 8  #: measures of a page that are told apart
FULL, OVER = 0.6, 0.02  #: shares of the rows that reach the edge of their measure, and that go beyond
CHANGE = 8.0  #: nats that a change of the measure must gain


def zones(lines: Sequence[Row], near: int) -> tuple[int, ...]:
    """The right edge of each row, in display columns; none where the page has one measure at most.

    Args:
        lines: the rows of a page, top to bottom.
        near: columns short of the edge at which a line still counts as full.
    """
    reach = [row.width + row.indent for row in lines]
    edges = _edges(lines, reach, near)
    while len(edges) > 1:
        found = _likeliest(reach, edges, near)
        sets = {edge: [row for row, at in zip(lines, found, strict=True) if at == edge] for edge in edges}
        proven = {edge: _proven(some, near) for edge, some in sets.items()}
        kept = [edge for edge in edges if proven[edge]]
        alike = [min(pair, key=lambda edge: len(sets[edge])) for pair in pairwise(kept) if _are_one(pair, proven, near)]
        if kept == edges and not alike:
            return tuple([proven[edge] for edge in found])
        edges = [edge for edge in kept if edge not in alike[:1]]
    return ()


def _are_one(pair: tuple[int, int], proven: dict[int, int], near: int) -> bool:
    """Whether two edges are so near that one measure has both."""
    return abs(proven[pair[0]] - proven[pair[1]]) <= near


def _edges(lines: Sequence[Row], reach: list[int], near: int) -> list[int]:
    """Where lines end that go on in one as wide: the edges that most of them share, in order."""
    shared = Counter(
        max(width, after)
        for row, width, after in zip(lines, reach, reach[1:], strict=False)
        if abs(width - after) <= near and MIN_EDGE <= max(width, after) < WIDEST and bare(row.words)
    )
    left = dict(shared)
    found: list[int] = []
    while left and len(found) < MOST:
        most, edge = max(
            (sum(shared[width] for width in range(edge - near, edge + 1) if width in left), edge) for edge in left
        )
        if most < LEAST:
            break
        found.append(edge)
        left = {width: count for width, count in left.items() if abs(width - edge) > near}
    return sorted(found)


def _likeliest(reach: list[int], edges: list[int], near: int) -> tuple[int, ...]:
    """The edge of each row."""
    costs = [[_cost(width, edge, near) for edge in edges] for width in range(max(edges) + HANG + 2)]
    beyond = len(costs) - 1
    best = list(costs[min(reach[0], beyond)])
    ways: list[list[int]] = []
    states = range(len(edges))
    for width in reach[1:]:
        least = min(states, key=best.__getitem__)
        change = best[least] + CHANGE
        way = [state if best[state] <= change else least for state in states]
        cost = costs[min(width, beyond)]
        best = [min(best[state], change) + cost[state] for state in states]
        ways.append(way)
    state = min(states, key=best.__getitem__)
    found = [edges[state]]
    for way in reversed(ways):
        state = way[state]
        found.append(edges[state])
    return tuple(reversed(found))


def _cost(width: int, edge: int, near: int) -> float:
    """Nats of surprise at a row of so many columns in a measure."""
    if width > edge + HANG:
        return -log(OVER / WIDEST)
    if width >= edge - near:
        return -log(FULL / (near + HANG + 1))
    return -log((1 - FULL - OVER) / edge)


def _proven(lines: Sequence[Row], near: int) -> int:
    """The right edge of rows that were set to one measure; 0 where they show none."""
    _, edge = right_edge(tuple(lines), near)
    full = [edge - near <= row.width + row.indent <= edge + HANG for row in lines]
    runs = sum(both and after and bare(row.words) for row, both, after in zip(lines, full, full[1:], strict=False))
    return edge if runs >= LEAST else 0
