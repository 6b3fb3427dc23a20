"""Stretches: passages that two documents share one after another, and which of them are a defect.

Most of what two documents share is meant: stock phrases, parallel wording of laws, forms that were filled in. What
decides is what decides inside one document: a copy fills whole paragraphs, and is hardly changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..sums import added
from ..text import Span
from ..tuples import NamedTuple
from .align import Shared, shared
from .passage import BARE, FIRST, STATUTE, STOPS, Passage, fold
from .seeds import KEPT

COPY = 0.97  #: similarity from which two passages are one text and no parallel wording
FILLED = 0.85  #: share of a passage that fills it
LEAST = 24.0  #: weight of a stretch
LONG = 64.0  #: weight from which a passage is no stock phrase, even in a statute
LOOSE, LOOSE_ALIKE = 80.0, 0.95  #: weight and similarity from which a passage need not fill a paragraph
WHOLE_LIMITS = (0.88, 0.92, 0.94)  #: similarity asked for with up to 1, up to 4, and more parallels of two documents
PART_LIMITS = (0.90, 0.95, 0.97)  #: the same where one passage is part of a paragraph
BESIDE = 24  #: characters between two parts of a stretch that are nothing: a headline, blank lines
LAP = 8  #: folded characters by which two parts may lie over one another
_CLAUSE_MARKS = tuple("，、,；")
QUOTED = 80  #: characters of a place that are quoted


class Spot(NamedTuple):
    """A place in one of the documents. ``span`` is in characters of the source, lines and columns count from 1."""

    document: int
    span: Span
    line: int
    column: int
    words: str  #: the first ones


class Stretch(NamedTuple):
    """What two documents share in one place each."""

    left: Spot
    right: Spot
    weight: float  #: of the equal words
    similarity: float
    whole: bool  #: it fills paragraphs on both sides


class Match(NamedTuple):
    """Two passages and what they share."""

    left: Passage
    right: Passage
    shared: Shared
    fills: tuple[bool, bool]  #: whether it fills the left one, the right one

    @property
    def order(self) -> tuple[int, int, int, int]:
        """By place on the left, then on the right."""
        return self.left.ordinal, self.shared.left.start, self.right.ordinal, self.shared.right.start


_folded = lru_cache(maxsize=KEPT)(fold)


def matches(pairs: Iterable[tuple[Passage, Passage]]) -> list[Match]:
    """What the passages of two documents have in common, no place twice, in order."""
    found = []
    for left, right in pairs:
        ours, theirs = _folded(left.words), _folded(right.words)
        common = shared(ours, theirs)
        if common is not None:
            sizes = ((common.left, ours), (common.right, theirs))
            fills = tuple(place.end - place.start >= FILLED * len(words) for place, words in sizes)
            found.append(Match(left, right, common, (fills[0], fills[1])))
    found = [match for match in found if _plausible(match)]
    kept: list[Match] = []
    taken: dict[tuple[bool, int], list[Span]] = {}
    for match in sorted(found, key=lambda match: (-match.shared.weight, match.order)):
        places = (((False, match.left.ordinal), match.shared.left), ((True, match.right.ordinal), match.shared.right))
        if not any(_lap(place, other) > LAP for key, place in places for other in taken.get(key, ())):
            kept.append(match)
            for key, place in places:
                taken.setdefault(key, []).append(place)
    return sorted(kept, key=lambda match: match.order)


def _lap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _plausible(match: Match) -> bool:
    common = match.shared
    if (match.left.flags | match.right.flags) & BARE:
        return common.similarity >= COPY and (
            _rest(match.left, match.right, match) or _rest(match.right, match.left, match)
        )
    if any(match.fills):
        return common.similarity >= WHOLE_LIMITS[0]
    return common.weight >= LOOSE and common.similarity >= LOOSE_ALIKE


def _rest(one: Passage, other: Passage, match: Match) -> bool:
    """Whether a line that is no prose is the beginning of a paragraph that goes on there in mid-sentence."""
    mine, theirs = (0, 1) if one is match.left else (1, 0)
    place = (match.shared.left, match.shared.right)[theirs]
    if not one.flags & BARE or other.flags & BARE or not other.flags & FIRST or place.start or not match.fills[mine]:
        return False
    behind = _behind(other, place)
    return behind.isalnum() or (behind in _CLAUSE_MARKS and any(mark in one.words for mark in _CLAUSE_MARKS))


def _behind(one: Passage, place: Span) -> str:
    """The character behind a place of a passage and a space; an empty string at its end."""
    end = one.place(place).end - one.start
    return one.words[end : end + 2].lstrip()[:1]


def stretches(found: Sequence[Match]) -> list[Stretch]:
    """The stretches that are a defect, of the matches of two documents."""
    near = sum(match.shared.similarity < COPY for match in found)
    rows: list[list[Match]] = []
    for match in found:
        if rows and _goes_on(rows[-1][-1], match):
            rows[-1].append(match)
        else:
            rows.append([match])
    return [_stretch(row) for row in rows if _defect(row, near)]


def _goes_on(before: Match, after: Match) -> bool:
    """Whether a match follows another one on both sides, with little between them."""
    least = min(len(one.words) for match in (before, after) for one in (match.left, match.right))
    for last, one, last_place, place in (
        (before.left, after.left, before.shared.left, after.shared.left),
        (before.right, after.right, before.shared.right, after.shared.right),
    ):
        if one.ordinal == last.ordinal:
            if place.start < last_place.end - LAP:
                return False
        elif not 0 <= one.start - last.end <= max(least // 2, BESIDE):
            return False
    return True


def _defect(row: Sequence[Match], near: int) -> bool:
    """Whether one match of a stretch at least is a copy by itself, and all of it says enough."""
    if added(match.shared.weight for match in row) < LEAST and not any(
        (match.left.flags | match.right.flags) & BARE for match in row
    ):
        return False
    return any(_copied(match, near - (match.shared.similarity < COPY)) for match in row)


def _copied(match: Match, parallels: int) -> bool:
    common = match.shared
    if (match.left.flags | match.right.flags) & BARE:
        return True
    if common.weight < LEAST:
        return False
    exact = common.similarity >= COPY
    statutes = match.left.flags & match.right.flags & STATUTE
    labels = {match.left.label, match.right.label}
    if statutes and (len(labels) == 2 or "" in labels):
        return exact and common.weight >= LONG
    if len(labels) == 2 and "" not in labels:
        return exact
    rank = 2 if statutes or parallels > 4 else 0 if parallels <= 1 else 1
    if all(match.fills):
        return common.similarity >= WHOLE_LIMITS[rank]
    if any(match.fills):
        return common.similarity >= PART_LIMITS[rank] and _cut(match)
    return True


def _cut(match: Match) -> bool:
    """Whether a paragraph that stands inside another one ends there as it does alone, or breaks off."""
    whole, part, place = (
        (match.left, match.right, match.shared.right)
        if match.fills[0]
        else (match.right, match.left, match.shared.left)
    )
    if not whole.flags & STOPS:
        return True
    return not _behind(part, place).isalnum()


def _stretch(row: Sequence[Match]) -> Stretch:
    first, last = row[0], row[-1]
    sizes = [sum(_sizes(match)) for match in row]
    alike = added(match.shared.similarity * size for match, size in zip(row, sizes, strict=True)) / sum(sizes)
    return Stretch(
        _spot(first.left, first.shared.left, first.fills[0], last.left, last.shared.left, last.fills[0]),
        _spot(first.right, first.shared.right, first.fills[1], last.right, last.shared.right, last.fills[1]),
        added(match.shared.weight for match in row),
        alike,
        all(all(match.fills) for match in row),
    )


def _sizes(match: Match) -> tuple[int, int]:
    return (
        match.shared.left.end - match.shared.left.start,
        match.shared.right.end - match.shared.right.start,
    )


def _spot(first: Passage, start: Span, from_start: bool, last: Passage, end: Span, to_end: bool) -> Spot:
    at = first.start if from_start else first.place(start).start
    stop = last.end if to_end else last.place(end).end
    words = first.words[at - first.start :][: min(QUOTED, stop - at)]
    return Spot(first.document, Span(at, stop), *first.position(at), words)
