"""Anchors: the places of a text at which a search for repeats looks, so chosen that equal stretches have equal anchors.

The way of Schleimer, Wilkerson and Aiken (*Winnowing: local algorithms for document fingerprinting*, 2003): of every few
places in a row the one with the smallest value is an anchor. The value of a place is that of its character. All places are
compared at once: each has one byte of a whole number, its highest bit free to say how a subtraction came out.
"""

from __future__ import annotations

from itertools import compress

_BYTE = 8
_FREE = 0x80


def anchors(text: str, window: int) -> list[int]:
    """Of every ``window`` places in a row the last one of those with the smallest value, in order.

    Two stretches of ``window`` equal characters have an anchor at the same place. In a text of many different characters two
    of ``window + 1`` places are anchors.

    Args:
        text: any text.
        window: places in a row, at least 1.
    """
    size = len(text)
    free = int.from_bytes(bytes([_FREE]) * size, "little")
    values = _values(text) & (free - (free >> _BYTE - 1))
    marked = values | free
    below = [free]  # of each place: is it smaller than each of the next 0, 1, 2 … ?
    lowest = [free]  # and no larger than each of the last 0, 1, 2 … ?
    for step in range(1, window):
        no_smaller = (marked - (values >> _BYTE * step)) & free
        below.append(below[-1] & (no_smaller ^ free))
        lowest.append(lowest[-1] & (no_smaller << _BYTE * step))
    chosen = 0
    for one, other in zip(lowest, reversed(below), strict=True):
        chosen |= one & other
    return list(compress(range(size), chosen.to_bytes(size, "little")))


def _values(text: str) -> int:
    """The values of the characters, below 255, a byte each."""
    data = text.encode("utf-32-le", "surrogatepass")
    return int.from_bytes(data[::4].translate(_LOW), "little") + int.from_bytes(data[1::4].translate(_HIGH), "little")


def value(char: str) -> int:
    """The value of a character, below 128."""
    return _values(char) & (_FREE - 1)


# Any numbers below 128 without an order of their own would do.
_LOW = bytes([(number * 0x9E3779B1 >> 17) & 127 for number in range(256)])
_HIGH = bytes([(number * 0x85EBCA6B >> 15) & 127 for number in range(256)])
