"""The turn of numbers: which rows go on with the list of the row above that begins with a number of the same form."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ..ordinals import value
from ..rows import Row

_NUMBER = pattern("[（(第]?([0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,6}|[①-⑳⑴-⒇]|[A-Za-z](?![A-Za-z]))")
_NO_ORDER = frozenset(("", "serial", "bullet", "heading"))  #: ``一是`` and ``首先`` also stand inside a paragraph


def in_turn(rows: Sequence[Row], items: Sequence[str]) -> frozenset[int]:
    """The rows whose number is the one after that of the last row above that begins with a number of the same form.

    Args:
        rows: the rows of a page.
        items: the class of the number that each begins with, empty where it begins with none.
    """
    found, last = set(), dict[str, int]()
    for at, (row, item) in enumerate(zip(rows, items, strict=True)):
        if item in _NO_ORDER:
            continue
        match = _NUMBER.match(row.words)
        number = value(match[1], letter=True) if match else 0
        if number and last.get(item) == number - 1:
            found.add(at)
        last[item] = number
    return frozenset(found)
