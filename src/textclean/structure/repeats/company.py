"""Matches that have others near them: what stands alone makes no passage, however often stock phrases stand in a text."""

from __future__ import annotations

from collections import Counter

from .matches import Match

BAND = 32  #: distances that are looked at together; not less than DRIFT
SIDE = 10  #: characters in common on either side of a hole at least
CELL = 512  #: characters of the text that are looked at together; more than HOLE and a match shorter than SIDE
FARTHEST = 1 << 40  #: more than there are places in a text
_AROUND = tuple(band * FARTHEST + cell for band in (-1, 0, 1) for cell in (-1, 0, 1) if band or cell)


def in_company(found: list[Match]) -> list[Match]:
    """The matches that may be part of a chain: short ones that stand alone, as most stock phrases do, are left out."""
    cells: Counter[int] = Counter()
    keys = [(right - left) // BAND * FARTHEST + right // CELL for left, right, _ in found]
    cells.update(keys)
    for match, key in zip(found, keys, strict=True):
        if match.length > CELL:
            cells.update(range(key + 1, key + match.length // CELL + 2))
    known = cells.keys()
    return [
        match
        for match, key in zip(found, keys, strict=True)
        if match.length >= SIDE or cells[key] > 1 or not known.isdisjoint([key + step for step in _AROUND])
    ]
