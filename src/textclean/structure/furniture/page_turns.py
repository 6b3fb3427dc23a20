"""Where a page ended: the places at which page furniture was taken out, which the text itself no longer shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from ...text import Document
from ...text.lazy import pattern
from ..rows import Row

Turns = tuple[int, ...]

_NUMBERS = pattern("[0-9０-９]+")
_LEFT_OUT = pattern("[ \u3000]+|星期.")


def page_turns(doc: Document) -> Turns:
    """The offsets at which pages end, in order, where who took the furniture out has told of them; of a text as it stands, none."""
    return doc.memory.readings(page_turns).get(doc.text, ())


def page_shapes(doc: Document) -> frozenset[str]:
    """What the furniture looks like that was taken out of a text: its rows with numbers, a sign for each (:func:`shape`)."""
    return doc.memory.readings(page_shapes).get(doc.text, frozenset())


def shape(words: str) -> str:
    """A row with a sign for each of its numbers, without spaces and days of the week; nothing of one without numbers."""
    said = _NUMBERS.sub("#", _LEFT_OUT.sub("", words))
    return said if "#" in said else ""


def tell(
    later: Document,
    earlier: Document,
    edits: Sequence[tuple[int, int, int]],
    turns: bool,
    rows: Iterable[str] = (),
) -> None:
    """Say where pages end in a text, by those of the one before it.

    Args:
        later: the text with the edits made.
        earlier: the text before them.
        edits: start, end and length of what was put in, in order.
        turns: whether the edits took furniture out, so that pages end there; else what they join is one line now.
        rows: the rows of furniture that were taken out.
    """
    shapes = page_shapes(earlier).union(filter(None, map(shape, rows)))
    if shapes:
        later.memory.readings(page_shapes)[later.text] = shapes
    known = page_turns(earlier)
    if not (known or turns):
        return
    found, gone, number = list[int](), 0, 0
    for start, end, put_in in edits:
        while number < len(known) and known[number] < start:
            found.append(known[number] - gone)
            number += 1
        while number < len(known) and known[number] <= end:
            number += 1
        if turns:
            found.append(start - gone)
        gone += end - start - put_in
    found += [turn - gone for turn in known[number:]]
    later.memory.readings(page_turns)[later.text] = tuple(found)


def rows_above(turns: Turns, rows: Sequence[Row]) -> frozenset[int]:
    """The rows below which a page ends, by their number."""
    found = set[int]()
    for turn in turns:
        after = bisect_right(rows, turn, key=_end)
        if 0 < after < len(rows) and turn <= rows[after].start:
            found.add(after - 1)
    return frozenset(found)


_end = attrgetter("end")
