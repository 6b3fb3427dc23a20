"""What is said of a folder: whole copies once, a passage once, however many documents have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..ties import Ties
from ..tuples import NamedTuple
from .stretch import COPY, LONG, Spot, Stretch

TEMPLATE = 4  #: documents from which on a passage that is short, or reworded in each, is stock wording
FURNITURE = 5  #: documents from which on a passage that stands in half of all is furniture of the publication
ACTIVE = 8  #: places of one document that may lie over one another


class Group(NamedTuple):
    """A passage with all its places, in the order of the documents."""

    spots: tuple[Spot, ...]
    similarity: float  #: of the two copies that are most alike
    whole: bool  #: whole documents


def copies(wholes: Iterable[Stretch]) -> list[Group]:
    """Whole copies, those of one document together; a form that was filled in many times is none."""
    families = Ties()
    spots: dict[int, Spot] = {}
    wholes = list(wholes)
    for stretch in wholes:
        families.tie(stretch.left.document, stretch.right.document)
        spots |= {spot.document: spot for spot in (stretch.left, stretch.right)}
    best: dict[int, float] = {}
    for stretch in wholes:
        first = families.group(stretch.left.document)
        best[first] = max(best.get(first, 0.0), stretch.similarity)
    members: dict[int, list[Spot]] = {}
    for document in sorted(spots):
        members.setdefault(families.group(document), []).append(spots[document])
    return [
        Group(tuple(group), best[first], True)
        for first, group in members.items()
        if len(group) <= TEMPLATE or best[first] >= COPY
    ]


def groups(found: Iterable[Stretch], families: Ties, documents: int) -> list[Group]:
    """The passages that are said, each with its places; what stands in many documents is stock wording.

    Args:
        found: stretches; documents are numbered in the order in which they speak.
        families: documents that are copies of one another, tied.
        documents: how many there are.
    """
    passages = _Passages(found)
    said = []
    for stretches, spots in passages.groups():
        speakers = {families.group(spot.document) for spot in spots}
        best = max(stretch.similarity for stretch in stretches)
        heaviest = max(stretch.weight for stretch in stretches)
        if len(speakers) > TEMPLATE and (best < COPY or heaviest < LONG):
            continue
        if len(speakers) >= FURNITURE and 2 * len(speakers) >= documents:
            continue
        said.append(Group(tuple(spots), best, False))
    return said


class _Passages:
    """Stretches that share a place, united."""

    def __init__(self, found: Iterable[Stretch]) -> None:
        self.stretches = list(found)
        sides = sorted(
            (spot.document, spot.span, number, which)
            for number, stretch in enumerate(self.stretches)
            for which, spot in enumerate((stretch.left, stretch.right))
        )
        self.spots: list[Spot] = []
        ends = [[0, 0] for _ in self.stretches]
        for _, _, number, which in sides:
            stretch = self.stretches[number]
            ends[number][which] = self._number(stretch.right if which else stretch.left)
        self._ties = Ties()
        for left, right in ends:
            self._ties.tie(left, right)
        self._ends = ends

    def _number(self, spot: Spot) -> int:
        for number in range(len(self.spots) - 1, max(len(self.spots) - ACTIVE, 0) - 1, -1):
            known = self.spots[number]
            if known.document != spot.document:
                break
            (start, end), (first, last) = known.span, spot.span
            if 2 * (min(end, last) - max(start, first)) >= max(end, last) - min(start, first):
                if last - first > end - start:
                    self.spots[number] = spot
                return number
        self.spots.append(spot)
        return len(self.spots) - 1

    def groups(self) -> Iterable[tuple[Sequence[Stretch], Sequence[Spot]]]:
        """The stretches and places of each passage, in the order of its first place."""
        stretches: dict[int, list[Stretch]] = {}
        for stretch, ends in zip(self.stretches, self._ends, strict=True):
            stretches.setdefault(self._ties.group(ends[0]), []).append(stretch)
        spots: dict[int, list[Spot]] = {}
        for number, spot in enumerate(self.spots):
            spots.setdefault(self._ties.group(number), []).append(spot)
        return [(stretches[number], spots[number]) for number in spots]
