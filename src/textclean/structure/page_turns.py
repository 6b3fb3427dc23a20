"""Where a page ended: the places at which page furniture was taken out, which the text itself no longer shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ..text import Document

Turns = tuple[int, ...]


def page_turns(doc: Document) -> Turns:
    """The offsets at which pages end, in order, where who took the furniture out has told of them; of a text as it stands, none."""
    return doc.memory.readings(page_turns).get(doc.text, ())


def tell(later: Document, earlier: Document, edits: Sequence[tuple[int, int, int]], turns: bool) -> None:
    """Say where pages end in a text, by those of the one before it.

    Args:
        later: the text with the edits made.
        earlier: the text before them.
        edits: start, end and length of what was put in, in order.
        turns: whether the edits took furniture out, so that pages end there; else what they join is one line now.
    """
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


def gaps_with(turns: Turns, starts: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Which of these gaps, given by start and end, hold the end of a page, by their number."""
    return frozenset(
        number
        for number, (start, end) in enumerate(starts)
        if (at := bisect_left(turns, start)) < len(turns) and turns[at] <= end
    )
