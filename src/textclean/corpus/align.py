"""Two passages laid side by side: what they have in common, and how much alike that is."""

from __future__ import annotations

from bisect import bisect_left

from ..structure.folded import weight
from ..structure.repeats.alignment import Step
from ..structure.repeats.heaviest import heaviest
from ..text import Span
from ..tuples import NamedTuple
from .seeds import GRAM, seeds

REACH = 80  #: folded characters beyond the first and last seed that are compared
SLACK = 8  #: so much more of the longer side
HOLE = 400  #: folded characters that one passage may lack in its middle
APART = 60  #: folded characters that both have of their own between two seeds, at most
DEEPEST = 24  #: what one hole costs at most
SPLICE = 10  #: folded characters of a hole at least


class Shared(NamedTuple):
    """What two passages have in common: the stretch of either, in folded characters."""

    left: Span
    right: Span
    weight: float  #: of the equal characters
    similarity: float  #: twice the equal characters by all, one hole left out


def shared(left: str, right: str) -> Shared | None:
    """The best stretch that two folded texts share, None where no seed is common."""
    if left == right:
        return Shared(Span(0, len(left)), Span(0, len(right)), weight(left), 1.0)
    anchors = _in_order(left, right)
    if not anchors:
        return None
    from rapidfuzz.distance import Indel

    here, there = _region(anchors, len(left), len(right))
    steps = [
        (op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Indel.opcodes(left[slice(*here)], right[slice(*there)])
    ]
    steps = _best(_joined(steps))
    if not steps:
        return None
    same = sum(step[2] - step[1] for step in steps if step[0])
    ours = Span(here.start + steps[0][1], here.start + steps[-1][2])
    theirs = Span(there.start + steps[0][3], there.start + steps[-1][4])
    size = ours.end - ours.start + theirs.end - theirs.start - _hole(steps)
    words = left[slice(*ours)]
    return Shared(ours, theirs, weight(words) * same / len(words), 2 * same / size)


def _in_order(left: str, right: str) -> list[tuple[int, int]]:
    """The places of the common seeds, the longest row of them that rises on both sides and has no great gap."""
    theirs = seeds(right)
    places = sorted((at, theirs[seed]) for seed, at in seeds(left).items() if seed in theirs)
    tops: list[int] = []  # the smallest end of a rising row of each length
    rows: list[int] = []
    back: list[int] = []
    for index, (_, at) in enumerate(places):
        length = bisect_left(tops, at)
        back.append(rows[length - 1] if length else -1)
        tops[length : length + 1] = [at]
        rows[length : length + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = rows[-1] if rows else -1
    while index >= 0:
        chain.append(places[index])
        index = back[index]
    return max(_unbroken(chain[::-1]), key=len, default=[])


def _unbroken(chain: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    parts: list[list[tuple[int, int]]] = []
    for place in chain:
        if parts:
            ours, theirs = (now - before for now, before in zip(place, parts[-1][-1], strict=True))
            if max(ours, theirs) <= HOLE and min(ours, theirs) <= APART + GRAM:
                parts[-1].append(place)
                continue
        parts.append([place])
    return parts


def _region(anchors: list[tuple[int, int]], left: int, right: int) -> tuple[Span, Span]:
    """The stretches of both sides that are worth comparing."""
    first, last = anchors[0], anchors[-1]
    before = min(*first, REACH) + SLACK
    after = min(left - last[0], right - last[1], REACH) + SLACK
    return (
        Span(max(first[0] - before, 0), min(last[0] + after, left)),
        Span(max(first[1] - before, 0), min(last[1] + after, right)),
    )


def _joined(steps: list[Step]) -> list[Step]:
    """Neighbours of one kind as one."""
    out: list[Step] = []
    for step in steps:
        if out and out[-1][0] == step[0]:
            out[-1] = (step[0], out[-1][1], step[2], out[-1][3], step[4])
        else:
            out.append(step)
    return out


def _edited(step: Step) -> int:
    return 0 if step[0] else max(step[2] - step[1], step[4] - step[3])


def _best(steps: list[Step]) -> list[Step]:
    """The stretch that scores best: a point for each equal character, one off for each that differs."""
    first, last = heaviest(step[2] - step[1] if step[0] else -min(_edited(step), DEEPEST) for step in steps)
    return steps[first:last]


def _hole(steps: list[Step]) -> int:
    """The characters of the one stretch that only one side has, where all other differences are small beside it."""
    edits = sorted((step for step in steps if not step[0]), key=_edited, reverse=True)
    if not edits or _edited(edits[0]) < SPLICE:
        return 0
    sizes = sorted((edits[0][2] - edits[0][1], edits[0][4] - edits[0][3]))
    lone = sizes[0] * 3 <= sizes[1] and (len(edits) < 2 or _edited(edits[1]) * 3 <= sizes[1])
    return sum(sizes) if lone else 0
