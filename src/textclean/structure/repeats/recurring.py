"""Where grams stand in a text that recur: the few places that a search for repeats has to look at.

The text is cut into grams as bytes, many at a time, which costs a quarter of cutting strings one by one.
"""

from __future__ import annotations

from itertools import compress
from struct import Struct

MANY = 512  #: grams that are cut at a time
_WIDE = 4  #: bytes of a character where one lies beyond the BMP


def recurring(text: str, size: int, step: int) -> list[int]:
    """The places of the grams of ``size`` characters that stand at a multiple of ``step`` and once more at least, in order."""
    grams = _grams(text, size)
    remembered: set[bytes] = set()
    again = set()
    for gram in (steps := grams[::step]):
        if gram in remembered:
            again.add(gram)
        else:
            remembered.add(gram)
    places: list[int] = []
    for beside in range(1, step):
        places += compress(range(beside, len(grams), step), map(remembered.__contains__, grams[beside::step]))
    again.update([grams[place] for place in places])
    places += compress(range(0, len(grams), step), map(again.__contains__, steps))
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
