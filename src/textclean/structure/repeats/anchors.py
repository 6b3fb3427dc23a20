"""Anchors: the places of a text at which a search for repeats looks, so chosen that equal stretches have equal anchors.

The way of Schleimer, Wilkerson and Aiken (*Winnowing: local algorithms for document fingerprinting*, 2003): of every few
places in a row the one with the smallest value is an anchor. The value of a place is that of its character. All places are
compared at once: each has one byte of a whole number, its highest bit free to say how a subtraction came out.
"""

from __future__ import annotations

from array import array
from itertools import compress

from ...text.runs import NUMBER

LATIN_END = "\u2fff"  #: what lies above is Han or kana
BLOCK = 16384  #: characters that are looked at at a time: numbers that fit the caches of a processor
_UNIT = 4  #: bytes of a character
_BYTE = 8
_FREE = 0x80


def anchors(text: str, window: int, latin: int) -> array[int]:
    """Of so many places in a row the last one of those with the smallest value, in order.

    Two stretches of ``window`` equal characters have an anchor at the same place. In a text of many different characters two
    of ``window + 1`` places are anchors. A character again and again has none: each of its places would be one.

    Args:
        text: any text.
        window: places in a row where a Han character or kana is an anchor, at least 2.
        latin: the same where a Latin letter or a figure is one; no fewer.
    """
    data = text.encode("utf-32-le", "surrogatepass")
    found = array(NUMBER)
    for first in range(0, len(text), BLOCK):
        start = max(first - latin, 0)
        chosen = _chosen(data[_UNIT * start : _UNIT * (first + BLOCK + latin)], window, latin)
        found.extend(compress(range(first, first + BLOCK), chosen[first - start :]))
    return found


def _chosen(data: bytes, window: int, latin: int) -> bytes:
    """For each character whether its place is an anchor, or would be if nothing stood around these characters."""
    wide = int.from_bytes(data[1::_UNIT].translate(_WIDE), "little")
    size = len(data) // _UNIT
    free = int.from_bytes(bytes([_FREE]) * size, "little")
    values = _values(data) & (free - (free >> _BYTE - 1))
    below = [free]  # of each place: is it smaller than each of the next 0, 1, 2 … ?
    lowest = [free]  # and no larger than each of the last 0, 1, 2 … ?
    same = free  # and as large as each of the next few?
    for step in range(1, latin):
        behind = values >> _BYTE * step
        no_smaller = ((values | free) - behind) & free
        below.append(below[-1] & (no_smaller ^ free))
        lowest.append(lowest[-1] & (no_smaller << _BYTE * step))
        if step < window:
            same &= no_smaller & ((behind | free) - values)
    chosen = _in_a_row(below[:window], lowest[:window]) & wide
    if wide != free:
        chosen |= _in_a_row(below, lowest) & (wide ^ free)
    return (chosen & ~same).to_bytes(size, "little")


def _in_a_row(below: list[int], lowest: list[int]) -> int:
    """The places that are lowest of some window: so many places before them and so many behind."""
    chosen = 0
    for one, other in zip(lowest, reversed(below), strict=True):
        chosen |= one & other
    return chosen


def _values(data: bytes) -> int:
    """The values of the characters, below 255, a byte each."""
    return int.from_bytes(data[::_UNIT].translate(_LOW), "little") + int.from_bytes(
        data[1::_UNIT].translate(_HIGH), "little"
    )


def value(char: str) -> int:
    """The value of a character, below 128."""
    return _values(char.encode("utf-32-le", "surrogatepass")) & (_FREE - 1)


# Any numbers below 128 without an order of their own would do.
_LOW = bytes([(number * 0x9E3779B1 >> 17) & 127 for number in range(256)])
_HIGH = bytes([(number * 0x85EBCA6B >> 15) & 127 for number in range(256)])
_WIDE = bytes([_FREE if high > ord(LATIN_END) >> 8 else 0 for high in range(256)])
