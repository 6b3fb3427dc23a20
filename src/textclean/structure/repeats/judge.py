"""Which repeats are a defect: most are none. Stock phrases, parallel wording, refrains, forms and tables are meant."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from ...text import Span
from .groups import Link, Occurrences
from .pairs import Pair
from .paragraphs import Paragraphs, begins_sentence

COPY = 0.97  #: similarity from which two passages are one text and no parallel wording
WEIGHT = 18.0  #: equal weight of a pair at least
ALIKE = 0.6  #: similarity of a pair at least
SENTENCE = 12.0  #: weight of a sentence that stands twice in a row
SENTENCE_ALIKE = 0.9
LONG = 64.0  #: weight from which a passage is no template, however often it stands word for word
LOOSE = 80.0  #: weight from which a passage is reported although it fills no paragraph
WHOLE_LIMITS = (0.76, 0.90, 0.94)  #: similarity asked for with up to 1, up to 4, and more parallels in the document
PART_LIMITS = (0.86, 0.95, 0.97)  #: the same where one passage is part of a paragraph


class Judge:
    """Judges the pairs of one text by what all of them are like."""

    def __init__(self, found: Paragraphs, pairs: list[Pair]) -> None:
        self.found = found
        kept = [p for p in pairs if (p.weight >= WEIGHT and p.similarity >= ALIKE) or self._in_a_row(p)]
        self.all = Occurrences(kept)
        self.degree = Counter(n for link in self.all.links for n in (link.left, link.right))
        self.size = Counter(self.all.group(number) for number in range(len(self.all.places)))
        near = [link for link in self.all.links if link.pair.similarity < COPY]
        self.near = Counter(self.all.group(link.left) for link in near)
        self.parallels = len(near)

    def defects(self) -> Iterator[Pair]:
        """The pairs that are a defect."""
        return (link.pair for link in self.all.links if self._in_a_row(link.pair) or self._copied(link))

    def _in_a_row(self, pair: Pair) -> bool:
        """A sentence that stands twice in a row inside one paragraph."""
        found = self.found
        if not 0 <= pair.right.start - pair.left.end <= 1 or pair.similarity < SENTENCE_ALIKE or pair.weight < SENTENCE:
            return False
        starts = begins_sentence(found, pair.left.start) and begins_sentence(found, pair.right.start)
        return starts and self._ends(pair.right.end) and found.prose(pair.left) and found.prose(pair.right)

    def _ends(self, end: int) -> bool:
        return end >= len(self.found.fold.text) or begins_sentence(self.found, end)

    def _copied(self, link: Link) -> bool:
        pair = link.pair
        if pair.weight < WEIGHT or not self._labels_agree(pair):
            return False
        if not (self.found.prose(pair.left) and self.found.prose(pair.right)):
            return False
        others = self.parallels - self.near[self.all.group(link.left)]
        whole = [bool(self.found.filled(side)) for side in (pair.left, pair.right)]
        if not any(whole):
            return pair.weight >= LOOSE and pair.similarity >= 0.95 and others < 3
        if self._template(link):
            return False
        limits = WHOLE_LIMITS if all(whole) else PART_LIMITS
        return pair.similarity >= limits[0 if others <= 1 else 1 if others <= 4 else 2]

    def _template(self, link: Link) -> bool:
        """Whether the passage stands too often, or in too many wordings, to be a copy by accident."""
        pair = link.pair
        if pair.weight >= LONG and pair.similarity >= COPY:
            return False
        if pair.similarity >= COPY:
            return self.size[self.all.group(link.left)] > 4
        return max(self.degree[link.left], self.degree[link.right]) > 2

    def _labels_agree(self, pair: Pair) -> bool:
        """Whether two paragraphs that are copies of one another bear the same number, if both bear one."""
        labels = []
        for side in (pair.left, pair.right):
            number = self.found.at(side.start)
            near = side.start - self.found.starts[number] <= 8
            labels.append(self.found.label(number) if near else "")
        return not all(labels) or labels[0] == labels[1]


def uncovered(groups: list[list[Span]]) -> list[int]:
    """Of passages in the order of their weight, those that are not inside the places of heavier ones."""
    kept: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, places in enumerate(groups):
        if not all(_inside(place, starts, ends) for place in places):
            kept.append(index)
            for place in places:
                at = bisect_right(starts, place.start)
                starts.insert(at, place.start)
                ends.insert(at, place.end)
    return kept


def _inside(place: Span, starts: list[int], ends: list[int]) -> bool:
    """Whether most of a place lies in one that is kept."""
    at = bisect_right(starts, (place.start + place.end) // 2)
    return any(
        5 * (min(ends[n], place.end) - max(starts[n], place.start)) >= 4 * (place.end - place.start)
        for n in range(max(at - 4, 0), at)
    )
