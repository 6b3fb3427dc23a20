"""The place at which a column begins, along a page that was read across.

By the right ruler the lines of a column begin at one place, those with an indent a little behind it; below a headline across the
page the place may be another. So the places are chosen that cost least along the page: a line that begins elsewhere costs
something, one that stands across costs most, and so does each change of the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ...text.lazy import pattern
from ...tuples import NamedTuple

LEAST = 4  #: rows of a stretch in columns
LONGER = 1.4  #: times the width of its column that a line may be, where its characters are narrower than others
LIKELY = 8  #: places that are tried, those at which most rows have the end of a gap
NARROWEST = 8  #: places of a column
BEFORE, BEHIND = 2, 4  #: places by which a line may begin before or behind most others of its column
#: What it costs that a line begins behind the place or before it, far behind it, not at all, or that a row stands across it.
INDENTED, EARLY, FAR, ALONE, ACROSS = 0.5, 0.7, 1.0, 0.3, 4.0
PLAIN, GAPPED = 0.5, 2.0  #: that a row is in no columns, and has no wide gap, or has one
CHANGE, LEFT = 4.0, 2.0  #: that the place changes, and that the columns end
NONE = -1  #: no place
_SPACES = " \u3000\u00a0"
_GAP = pattern("(?<=[^ \u3000\u00a0])[ \u3000\u00a0]+(?=[^ \u3000\u00a0])")

Ruler = Callable[[str], int]  #: how many places words take


class Gap(NamedTuple):
    start: int  #: in characters of the line
    end: int
    begin: int  #: where it begins and ends, by the ruler
    place: int
    latin: bool  #: a single space beside a letter of an alphabet: most such part words


class Piece(NamedTuple):
    """A row, or a part of it."""

    row: int
    base: int  #: where its line begins in the text
    words: str  #: the line
    start: int  #: what is meant of it, in characters of the line
    end: int
    begin: int  #: the same by the ruler
    stop: int
    gaps: tuple[Gap, ...]


def gaps(words: str, ruler: Ruler) -> Iterator[Gap]:
    """The white space inside of a line, and that before its words."""
    if lead := len(words) - len(words.lstrip(_SPACES)):
        yield Gap(0, lead, 0, ruler(words[:lead]), False)
    for gap in _GAP.finditer(words):
        start, end = gap.span()
        latin = end - start == 1 and (words[start - 1].isascii() or words[end].isascii())
        yield Gap(start, end, ruler(words[:start]), ruler(words[:end]), latin)


def along(pieces: Sequence[Piece]) -> list[int]:
    """The place at which the right column begins, for each row: those that cost least along the page; none for a row across it."""
    met = Counter([gap.place for one in pieces for gap in one.gaps if gap.place - one.begin >= NARROWEST])
    places = [NONE, *(place for place, count in met.most_common(LIKELY) if count > 1)]
    if len(places) == 1 or len(pieces) < LEAST:
        return [NONE] * len(pieces)
    costs = [0.0] * len(places)
    back: list[list[int]] = []
    for one in pieces:
        best = min(range(len(places)), key=costs.__getitem__)
        froms: list[int] = []
        new: list[float] = []
        for at, place in enumerate(places):
            change = costs[best] + (CHANGE if place != NONE else LEFT)
            froms.append(at if costs[at] <= change else best)
            new.append(min(costs[at], change) + _cost(one, place))
        costs = new
        back.append(froms)
    at = min(range(len(places)), key=costs.__getitem__)
    found: list[int] = []
    for one, froms in zip(reversed(pieces), reversed(back), strict=True):
        across = places[at] != NONE and _cost(one, places[at]) >= ACROSS
        found.append(NONE if across else places[at])
        at = froms[at]
    return found[::-1]


def _cost(one: Piece, place: int) -> float:
    """What it costs that a row has its right column at a place, or has none."""
    if place == NONE:
        return GAPPED if _has_wide_gap(one) else PLAIN
    gap = gap_at(one, place)
    if gap is None:
        if one.stop <= place:
            return ALONE
        begun = one.gaps[0].place if one.gaps and one.gaps[0].start == one.start else one.begin
        fits = begun - one.begin <= BEHIND and one.stop - one.begin <= LONGER * (place - one.begin)
        return FAR if fits and not _has_wide_gap(one) else ACROSS
    if gap.place == place:
        return 0.0
    if gap.place > place + BEHIND:
        return FAR
    return INDENTED if gap.place > place else EARLY


def _has_wide_gap(one: Piece) -> bool:
    return any(gap.end - gap.start > 1 and gap.start > one.start for gap in one.gaps)


def gap_at(one: Piece, place: int) -> Gap | None:
    """The gap of a row behind which a column begins that begins at a place: the widest of those near it, then the nearest; else one across it."""
    near = [
        gap
        for gap in one.gaps
        if gap.place == place or (not gap.latin and place - BEFORE <= gap.place <= place + BEHIND)
    ]
    if near:
        return min(near, key=lambda gap: (gap.end - gap.start == 1, abs(gap.place - place)))
    return next((gap for gap in one.gaps if gap.begin < place <= gap.place), None)
