"""Winnowed seeds: a few hashes that stand for a text, so chosen that two texts with a stretch in common share one.

The way of Schleimer, Wilkerson and Aiken (*Winnowing: local algorithms for document fingerprinting*, 2003): of every
:data:`WINDOW` grams in a row the one with the smallest hash is kept, so that any stretch of ``WINDOW + GRAM - 1``
characters in common is found, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from zlib import crc32

GRAM = 6  #: characters of a gram that starts with a Han character or kana
LATIN_GRAM = 12  #: characters of a gram that starts with a Latin letter or a digit
WINDOW = 8  #: grams of which one is kept
COMMON = 2  #: seeds that two passages share at least before they are compared
_BITS = 12  #: of a place in a text
KEPT = 1000  #: passages whose seeds are remembered: one is compared with several others, mostly soon after


@lru_cache(maxsize=KEPT)
def seeds(text: str) -> Mapping[int, int]:
    """The seeds of a folded text of less than 4,096 characters: 32 bit hashes, each with its first place."""
    data = text.encode("utf-32-le", "surrogatepass")
    last = len(text)
    rows = [
        crc32(data[at * 4 : (at + size) * 4]) << _BITS | at
        for at, char in enumerate(text)
        if at + (size := GRAM if char > "\u2fff" else LATIN_GRAM) <= last
    ]
    lows = rows
    step = 1
    while step < WINDOW and len(lows) > step:  # the smallest of 2, of 4, of 8 in a row
        lows = list(map(min, lows, lows[step:]))
        step *= 2
    found: dict[int, int] = {}
    for low in dict.fromkeys(lows):
        found.setdefault(low >> _BITS, low & (1 << _BITS) - 1)
    return found
