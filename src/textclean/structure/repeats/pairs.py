"""Two passages laid side by side: what they share, where they differ, and how far the likeness goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import cast

from ...sums import added
from ...text import Span
from ..folded import weight
from .alignment import aligned
from .chain import Chain
from .heaviest import heaviest
from .steps import Step, with_heads, without_paragraphs_between

__all__ = ["Pair", "Step", "pairs"]

REACH = 80  #: folded characters beyond the matches that are compared at most, within the paragraph
SLACK = 8  #: so much more of the longer side
DEEPEST = 24  #: what one hole costs at most
STRANGE = 12  #: folded characters of either side that part two passages where they are not alike
LIKE = 0.5
SHORT = 30_000  #: folded characters of a text that has so little to align that no library is loaded for it
LEAST = 18  #: characters that two passages share at least which do not stand side by side; no judge looks at fewer
APART = 4 * REACH  #: so far apart two passages never stand side by side, however far their likeness goes
SCRAP = 16  #: characters of the next paragraph that are alike by chance, at most
WHOLE = 3  #: characters that a whole paragraph may lack


class Pair:
    """A passage and its copy further on, in folded characters.

    Args:
        text: the folded text.
        steps: how to get from one to the other; the first and the last one are the same words.
    """

    def __init__(self, text: str, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self.left = Span(steps[0].left, steps[-1].left_end)
        self.right = Span(steps[0].right, steps[-1].right_end)
        self.weight = added([weight(text[left:left_end]) for same, left, left_end, _, _ in steps if same])

    @cached_property
    def hole(self) -> Step | None:
        """The one stretch that only one copy has, where it is long and all other differences are small beside it."""
        edits = [step for step in self.steps if not step.same]
        if not edits:
            return None
        edits.sort(key=lambda step: -step.edited)
        if edits[0].edited < HOLE or min(edits[0].sizes) * 6 > edits[0].edited:
            return None
        return edits[0] if len(edits) < 2 or edits[1].edited * 3 <= edits[0].edited else None

    @cached_property
    def similarity(self) -> float:
        """Twice the equal characters by all characters, the hole left out."""
        same = sum([left_end - left for same, left, left_end, _, _ in self.steps if same])
        size = self.left.end - self.left.start + self.right.end - self.right.start
        return 2 * same / (size - (sum(self.hole.sizes) if self.hole else 0))


HOLE = 10  #: folded characters of a hole at least


def pairs(text: str, chain: Chain, edges: list[int]) -> Iterator[Pair]:
    """The best-scoring stretch of a chain and its surroundings; several where strange words stand between its parts.

    Args:
        text: the folded text.
        chain: matches in order.
        edges: where paragraphs begin, in folded characters, in order, with the length of the text at the end.
    """
    steps = [*_before(text, chain, edges)]
    left, right = chain.left, chain.right
    for match in chain.matches:
        lap = max(left - match.left, right - match.right, 0)
        if lap >= match.length:
            continue
        start = (match.left + lap, match.right + lap)
        steps += _between(text, left, start[0], right, start[1])
        left, right = match.left + match.length, match.right + match.length
        steps.append(Step(True, start[0], left, start[1], right))
    steps += _after(text, chain, edges)
    if chain.right - chain.left_end > APART and sum([s[2] - s[1] for s in steps if s[0]]) < LEAST:
        return
    for part in _split(_joined(steps)):
        for own in without_paragraphs_between(text, part, edges):
            whole = _parted(own, edges) if len(own) == 3 and not own[1].same else []
            kept = whole if _torn_in_the_middle(whole, edges) else _parted(_best(own), edges)
            if kept:
                yield Pair(text, tuple(with_heads(text, kept, edges)))


def _torn_in_the_middle(steps: list[Step], edges: list[int]) -> bool:
    """Whether two whole paragraphs are one but for a stretch that the other one lost: then neither part is the passage."""
    if len(steps) != 3 or steps[1].same or min(steps[1].sizes):
        return False
    return all(
        edges[bisect_right(edges, steps[0][side]) - 1] == steps[0][side]
        and edges[bisect_right(edges, steps[2][side + 1] - 1)] == steps[2][side + 1]
        for side in (1, 3)
    )


def _split(steps: list[Step]) -> Iterator[list[Step]]:
    """Part the steps where both sides have words of their own."""
    part: list[Step] = []
    for step in steps:
        same, left, left_end, right, right_end = step
        if not same and left_end - left >= STRANGE and right_end - right >= STRANGE:
            yield part
            part = []
        else:
            part.append(step)
    yield part


def _between(text: str, left: int, left_end: int, right: int, right_end: int) -> list[Step]:
    """The steps between two matches. Either side is a few hundred characters at most."""
    if left == left_end or right == right_end:
        return [] if left == left_end and right == right_end else [Step(False, left, left_end, right, right_end)]
    here, there = text[left:left_end], text[right:right_end]
    if len(text) <= SHORT:
        like = LIKE if min(len(here), len(there)) >= STRANGE else 0.0
        return [Step(same, left + a, left + b, right + c, right + d) for same, a, b, c, d in aligned(here, there, like)]
    from rapidfuzz.distance import Indel

    if min(len(here), len(there)) >= STRANGE and Indel.normalized_similarity(here, there) < LIKE:
        return [Step(False, left, left_end, right, right_end)]
    ops = Indel.opcodes(here, there).as_list()  # plain tuples, at a quarter of the price
    return [
        Step(tag == "equal", left + start, left + end, right + first, right + last)
        for tag, start, end, first, last in cast("list[tuple[str, int, int, int, int]]", ops)
    ]


def _before(text: str, chain: Chain, edges: list[int]) -> list[Step]:
    left = chain.left - edges[bisect_right(edges, chain.left) - 1]
    right = chain.right - edges[bisect_right(edges, chain.right) - 1]
    if not left or not right:
        return []
    most = min(min(left, right) + SLACK, REACH)
    left, right = min(left, most), min(right, most, max(chain.right - chain.left_end, 0))
    return _between(text, chain.left - left, chain.left, chain.right - right, chain.right)


def _after(text: str, chain: Chain, edges: list[int]) -> list[Step]:
    here, there = chain.left_end, chain.right_end
    left = edges[bisect_right(edges, here - 1)] - here
    right = edges[bisect_right(edges, there - 1)] - there
    if not left or not right:
        return []
    most = min(min(left, right) + SLACK, REACH)
    left, right = min(left, most), min(right, most)
    if here <= chain.right:
        left = min(left, chain.right - here)
    return _between(text, here, here + left, there, there + right)


def _best(steps: list[Step]) -> list[Step]:
    """The stretch that scores best: a point for each equal character, one off for each that differs."""
    first, last = heaviest(
        [
            left_end - left if same else -min(max(left_end - left, right_end - right), DEEPEST)
            for same, left, left_end, right, right_end in steps
        ]
    )
    return steps[first:last]


def _joined(steps: list[Step]) -> list[Step]:
    """Neighbours of one kind as one."""
    out: list[Step] = []
    for step in steps:
        if out and out[-1].same == step.same:
            same, left, _, right, _ = out[-1]
            out[-1] = Step(same, left, step.left_end, right, step.right_end)
        else:
            out.append(step)
    return out


def _parted(steps: list[Step], edges: list[int]) -> list[Step]:
    """Drop the few characters at either end that belong to the paragraph before or behind, alike by chance."""
    for side in (1, 3):
        if not steps:
            return steps
        start, end = steps[0][side], steps[-1][side + 1]
        number = bisect_right(edges, start)
        after = edges[number]
        if start - edges[number - 1] > WHOLE and after - start <= SCRAP and after < end:
            steps = _from(steps, side, after)
        number = bisect_right(edges, end - 1)
        if edges[number] - end > WHOLE and end - edges[number - 1] <= SCRAP and edges[number - 1] > start:
            steps = _until(steps, side, edges[number - 1])
    return steps


def _from(steps: list[Step], side: int, at: int) -> list[Step]:
    """The steps from character ``at`` of one side on (``side``: index of its field)."""
    kept: list[Step] = []
    for step in steps:
        cut = max(at - step[side], 0)
        if step[side + 1] > at and (step.same or (kept and not cut)):
            kept.append(step._replace(left=step.left + cut, right=step.right + cut) if cut else step)
    return kept


def _until(steps: list[Step], side: int, at: int) -> list[Step]:
    """The steps up to character ``at`` of one side."""
    kept: list[Step] = []
    for step in steps:
        cut = max(step[side + 1] - at, 0)
        if step[side] >= at:
            break
        if step.same:
            step = step._replace(left_end=step.left_end - cut, right_end=step.right_end - cut)
        kept.append(step)
    while kept and not kept[-1].same:
        kept.pop()
    return kept
