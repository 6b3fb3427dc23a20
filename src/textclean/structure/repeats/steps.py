"""Steps from one passage to its copy, and what they say at the rims: misread beginnings, paragraphs between that one copy alone has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...text.script import HAN_NUMERALS
from ...tuples import NamedTuple

#: folded characters that a passage may begin with otherwise than its copy, both at the head of their paragraphs
HEAD = 2
BETWEEN = 10  #: folded characters of a paragraph between that parts two passages, at least


class Step(NamedTuple):
    """``left``..``left_end`` here, ``right``..``right_end`` there, in folded characters: the same words or not."""

    same: bool
    left: int
    left_end: int
    right: int
    right_end: int

    @property
    def edited(self) -> int:
        """Characters that differ."""
        return 0 if self.same else max(self.left_end - self.left, self.right_end - self.right)

    @property
    def sizes(self) -> tuple[int, int]:
        """Characters on either side."""
        return self.left_end - self.left, self.right_end - self.right


def with_heads(text: str, steps: list[Step], edges: list[int]) -> list[Step]:
    """The steps with the one or two characters before them that stand at the head of both paragraphs: misread, not lost.

    Numbers are left out: items of two lists begin with theirs.
    """
    if not steps or not steps[0].same:
        return steps
    first = steps[0]
    left, right = (edges[bisect_right(edges, at) - 1] for at in (first.left, first.right))
    size = first.left - left
    if not 0 < size <= HEAD or first.right - right != size:
        return steps
    both = text[left : first.left] + text[right : first.right]
    if any(not char.isalpha() or char in HAN_NUMERALS for char in both):
        return steps
    return [Step(False, left, first.left, right, first.right), *steps]


def without_paragraphs_between(text: str, steps: list[Step], edges: list[int]) -> Iterator[list[Step]]:
    """The steps, parted where one copy has whole paragraphs between that the other one, which runs on there, has not.

    What stands in one paragraph there and in two with others between here are two passages, and nothing is lost.
    """
    part: list[Step] = []
    rest = list(steps)
    for at, step in enumerate(rest):
        back = _turned(text, step, part[-1], edges) if part and 0 < at < len(rest) - 1 else None
        if back is None:
            part.append(step)
            continue
        before, after = part.pop(), rest[at + 1]
        part.append(before._replace(left_end=before.left_end - back, right_end=before.right_end - back))
        yield part
        part = []
        rest[at + 1] = after._replace(left=after.left - back, right=after.right - back)
    yield part


def _turned(text: str, step: Step, before: Step, edges: list[int]) -> int | None:
    """By how many characters a hole goes back to be whole paragraphs here, inside of a paragraph there; None: it is none."""
    if step.same or not before.same or min(step.sizes) or step.edited < BETWEEN:
        return None
    here, there = (1, 3) if step.left < step.left_end else (3, 1)
    start, end = step[here], step[here + 1]
    at = bisect_right(edges, start) - 1
    back = start - edges[at]
    if not 0 <= back < before.sizes[0] or text[start - back : start] != text[end - back : end]:
        return None
    inside = bisect_left(edges, step[there] - back) == bisect_right(edges, step[there] - back)
    last = bisect_left(edges, end - back)
    return back if inside and last > at and last < len(edges) and edges[last] == end - back else None
