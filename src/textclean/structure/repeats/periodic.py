"""Passages that stand side by side many times: a match that laps over its own copy has a period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from ...text import Span
from ..folded import weight
from .chain import Chain
from .groups import Repeat
from .matches import Match
from .pairs import Pair, Step
from .paragraphs import Paragraphs, begins_sentence

UNIT = 12.0  #: weight of what is repeated at least
ROW = 64  #: repeats side by side that are looked at one by one


def periodic(match: Match) -> bool:
    """Whether the two places of a match lap over one another."""
    return match.left + match.length > match.right


def stretches(found: Iterable[Match]) -> list[Match]:
    """The periodic matches, of those that lie over one another the one with the shortest period."""
    kept: list[Match] = []
    rows = sorted(filter(periodic, found), key=lambda m: (m.left, m.right - m.left))
    for match in rows:
        if kept and match.left < kept[-1].right + kept[-1].length - (match.right - match.left):
            if match.right - match.left >= kept[-1].right - kept[-1].left:
                continue
            if match.left < kept[-1].left + (match.right - match.left):
                kept.pop()
        kept.append(match)
    return kept


def units(found: Paragraphs, match: Match) -> Iterator[Span]:
    """The repeats of a periodic stretch, one after another, cut where a paragraph or a sentence starts."""
    period, end = match.right - match.left, match.right + match.length
    start = _start(found, match.left, period, end)
    while start + period <= end:
        yield Span(start, start + period)
        start += period


def _start(found: Paragraphs, left: int, period: int, end: int) -> int:
    spare = (end - left) % period
    most = left + (spare if (end - left) // period < 3 else min(period, 400))
    number = found.at(left)
    for at in found.starts[number : number + 3]:
        if left <= at <= most:
            return at
    return next((at for at in range(left, min(most, left + 400) + 1) if begins_sentence(found, at)), left)


def pairs(found: Paragraphs, matches: Iterable[Match]) -> Iterator[Pair]:
    """Each repeat with the next one; of a long row the first ones, for all of them are the same words."""
    text = found.fold.text
    for match in stretches(matches):
        if weight(text[match.left : match.right]) < UNIT:
            continue
        for one, other in pairwise(islice(units(found, match), ROW)):
            yield Pair(text, (Step(True, *one, *other),))


def whole_rows(found: Paragraphs, matches: Iterable[Match], repeats: Iterable[Repeat]) -> list[Repeat]:
    """The repeats, those that are the beginning of a long row with all the places of the row."""
    rows: dict[Span, Match] = {}
    for match in stretches(matches):
        if (match.right - match.left) * ROW <= match.length:
            rows[next(units(found, match))] = match
    out = []
    for repeat in repeats:
        more = [unit for place in repeat.places if place in rows for unit in units(found, rows[place])]
        out.append(repeat._replace(places=tuple(sorted({*repeat.places, *more}))) if more else repeat)
    return out


def outside(found: Iterable[Chain], periods: list[Match]) -> Iterator[Chain]:
    """The chains whose two passages do not both stand in one periodic stretch."""
    from bisect import bisect_right

    starts = [match.left for match in periods]
    for chain in found:
        index = bisect_right(starts, chain.left) - 1
        if index < 0 or chain.right_end > periods[index].right + periods[index].length:
            yield chain
