"""Quotations with one curled and one straight mark (``“…"``): pairs, of which one half was left as it was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...structure.lone_marks import Lone
from ...structure.protected import is_protected
from ...text import Document
from ...text.lazy import pattern
from ...text.lines import Lines
from ...text.script import HAN
from ...tuples import NamedTuple

_CURLED = pattern("[“”]")
_HAN = pattern(f"[{HAN}]")


class HalfStraight(NamedTuple):
    """Where the two marks of a quotation stand, in either order."""

    curled: int
    straight: int


def half_straight(doc: Document, rows: Lines, lone: Sequence[Lone]) -> Iterator[HalfStraight]:
    """The curled marks without a partner whose quotation a straight mark of the same line closes, or opens.

    Between such a mark and the next curled one on the side of its partner straight marks stand that have partners
    among themselves, two by two, and this one: an odd number. An opening mark goes with the first of them, a closing
    one with the last. A straight mark behind a figure may mean inches.
    """
    text = doc.text
    for mark in lone:
        line = rows[mark.line]
        if mark.char == "“":
            other = _CURLED.search(text, mark.at + 1, line.end)
            low, high = mark.at + 1, other.start() if other else line.end
            at = text.find('"', low, high)
        elif mark.char == "”":
            low = text.rfind("”", line.start, mark.at) + 1 or line.start
            low = text.rfind("“", low, mark.at) + 1 or low
            high = mark.at
            at = text.rfind('"', low, high)
        else:
            continue
        if at < 0 or text.count('"', low, high) % 2 == 0 or "0" <= text[at - 1 : at] <= "9" or is_protected(doc, at):
            continue
        if _HAN.search(text, min(at, mark.at), max(at, mark.at)):
            yield HalfStraight(mark.at, at)
