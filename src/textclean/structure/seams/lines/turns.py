"""The turn of numbers: which rows go on with the list of the row above that begins with a number of the same form."""

from __future__ import annotations

from collections.abc import Sequence

from ....text.lazy import pattern
from ....text.script import CJK, HAN_NUMERALS
from ...ordinals import value
from .. import kinds

_NUMBER = pattern(f"[（(第]?([0-9０-９]{{1,3}}|(?!○)[{HAN_NUMERALS}]{{1,6}}|[①-⑳⑴-⒇]|[A-Za-z](?![A-Za-z]))")
_LABEL = pattern(f"[{CJK}]{{1,8}}[：:] ?(?=.)")
NO_LED = ("", 0)
#: ``一是`` and ``首先`` also stand inside a paragraph.
_NO_ORDER = frozenset(("", "serial", "bullet", "heading", "term"))


def number_of(words: str, item: str) -> int:
    """The number that a row begins with, where numbers of its class (``item``) stand in an order; else 0."""
    match = _NUMBER.match(words) if item not in _NO_ORDER else None
    return value(match[1], letter=True) if match else 0


def led(words: str) -> tuple[str, int]:
    """The class and the number of an item that stands behind a label at the beginning of a row (``附件：1. …``)."""
    label = _LABEL.match(words) if "：" in words[:9] or ":" in words[:9] else None
    if not label:
        return NO_LED
    rest = words[label.end() :]
    item = kinds.item(rest)
    number = number_of(rest, item)
    return (item, number) if number == 1 else NO_LED


def in_turn(items: Sequence[str], numbers: Sequence[int], leads: Sequence[tuple[str, int]]) -> frozenset[int]:
    """The rows whose number is the one after that of the last row above that begins with a number of the same form.

    Args:
        items: the class of the number that each row begins with, empty where it begins with none.
        numbers: what :func:`number_of` says of each.
        leads: what :func:`led` says of each.
    """
    found, last = set(), dict[str, int]()
    for at in [at for at, item in enumerate(items) if item not in _NO_ORDER or leads[at][0]]:
        item, number = (items[at], numbers[at]) if items[at] else leads[at]
        if number and last.get(item) == number - 1:
            found.add(at)
        last[item] = number
    return frozenset(found)
