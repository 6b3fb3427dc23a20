"""Where grams stand in a text that recur: the few places that a search for repeats has to look at.

The text is cut into grams as bytes, many at a time, which costs a quarter of cutting strings one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from struct import Struct

MANY = 512  #: grams that are cut at a time
_WIDE = 4  #: bytes of a character where one lies beyond the BMP


def recurring(text: str, size: int, step: int, wanted: bytes | None = None) -> list[int]:
    """The places of the grams of ``size`` characters that stand at a multiple of ``step`` and once more at least, in order.

    Args:
        text: any text.
        size: characters of a gram.
        step: every so many grams one is remembered; all are looked up.
        wanted: for each character of the text whether a gram may begin there (1 or 0); None: everywhere.
    """
    grams = _grams(text, size)
    rows: list[tuple[Iterable[int], list[bytes]]] = []
    for first in range(min(step, len(grams))):
        here: Iterable[int] = range(first, len(grams), step)
        cut = grams[first::step]
        if wanted is not None:
            mask = wanted[first : len(grams) : step]
            here, cut = list(compress(here, mask)), list(compress(cut, mask))
        rows.append((here, cut))
    if not rows:
        return []
    (steps, remembered), *others = rows
    known: set[bytes] = set()
    again: set[bytes] = set()
    for gram in remembered:
        (again if gram in known else known).add(gram)
    places: list[int] = []
    for here, cut in others:
        flags = list(map(known.__contains__, cut))
        places += compress(here, flags)
        again.update(compress(cut, flags))
    places += compress(steps, map(again.__contains__, remembered))
    places.sort()
    return places


def _grams(text: str, size: int) -> list[bytes]:
    """The gram that begins at each character, but for the last few characters."""
    unit = 2
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) != unit * len(text):
        unit, data = _WIDE, text.encode("utf-32-le", "surrogatepass")
    grams = [b""] * max(len(text) - size + 1, 0)
    for first in range(min(size, len(grams))):
        grams[first::size] = _cut(data, first * unit, size * unit)
    return grams


def _cut(data: bytes, first: int, size: int) -> list[bytes]:
    """Pieces of ``size`` bytes side by side, from byte ``first`` on; what is left at the end is dropped."""
    many = Struct(f"{size}s" * MANY)
    pieces: list[bytes] = []
    while first + many.size <= len(data):
        pieces += many.unpack_from(data, first)
        first += many.size
    pieces += [data[at : at + size] for at in range(first, len(data) - size + 1, size)]
    return pieces
