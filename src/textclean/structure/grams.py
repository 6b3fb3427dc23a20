"""How often strings of two, three and four characters stand in a text, for a few thousand of them at once.

The text is laid out in UTF-16, two bytes a character, and read as whole numbers of 32 and 64 bits from each character
on: numbers are compared several times as fast as strings are cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from struct import unpack_from

_UNIT = 2  #: bytes of a character
_THREE = 0xFFFF_FFFF_FFFF  #: the first three characters of four
_BEHIND = "\uffff\uffff\uffff"  #: stands in no text, and lets the last characters begin a number


def count_grams(text: str, grams: Iterable[str]) -> Counter[str]:
    """How often each of ``grams`` stands in ``text``, overlapping places counted.

    Args:
        text: any text.
        grams: strings of two to four characters; those with a character beyond the BMP are not counted.
    """
    keys: tuple[dict[int, str], ...] = ({}, {}, {})
    for gram in grams:
        data = gram.encode("utf-16-le", "surrogatepass")
        if len(data) == _UNIT * len(gram):
            keys[len(gram) - 2][int.from_bytes(data, "little")] = gram
    data = (text + _BEHIND).encode("utf-16-le", "surrogatepass")
    two, three, four = keys
    found: Counter[str] = Counter()
    if two:
        _add(found, two, _numbers(data, "I", 4))
    if three or four:
        numbers = list(_numbers(data, "Q", 8))
        _add(found, three, map(_THREE.__and__, numbers))
        _add(found, four, iter(numbers))
    return found


def _numbers(data: bytes, kind: str, size: int) -> Iterator[int]:
    """The numbers of ``size`` bytes that begin at each character, in no order to speak of."""
    return chain.from_iterable(
        unpack_from(f"<{(len(data) - first) // size}{kind}", data, first) for first in range(0, size, _UNIT)
    )


def _add(found: Counter[str], wanted: dict[int, str], numbers: Iterator[int]) -> None:
    for number, count in Counter(filter(wanted.__contains__, numbers)).items():
        found[wanted[number]] = count
