"""Printed lines whose words came out one a row: justified so wide that an extractor took each word for a line."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ..layout import HANG, Measure, slack
from ..rows import Row

LEAST = 3  #: words of the shortest such line; two may be a headline over a name
ROOM = 6  #: columns that a line of whole words may lack beyond the page's tolerance
_WORD = pattern("[“‘\"'(]?[A-Za-z\u00c0-\u024f][^ ]*")


def word_lines(rows: Sequence[Row], ends: Sequence[bool], rooms: Sequence[int], measure: Measure) -> list[range]:
    """The rows, line by line, that are the single words of one printed line of a hard-wrapped page.

    Such a line is full: the word after it would not have fitted; and it follows a line that is full and unfinished, or goes
    on in small letters. A list of words begins behind a colon or a stop, and what follows it is a paragraph.

    Args:
        rows: the rows of the page.
        ends: whether each row ends a sentence.
        rooms: columns of room at the end of each row but the last.
        measure: the measure of the page.
    """
    found: list[range] = []
    at = 1
    open_before = False  # whether the line before is such a line, and unfinished
    while at < len(rooms):
        stop, size = at, -1
        while (
            stop < len(rooms) and _is_word(rows[stop], measure) and size + 1 + rows[stop].width <= measure.edge + HANG
        ):
            size += 1 + rows[stop].width
            stop += 1
        if stop - at < LEAST:
            at = max(stop, at + 1)
            open_before = False
            continue
        before, room_before = rows[at - 1].words, rooms[at - 1]
        begins = open_before or rows[stop].words[0].islower()
        begins = begins or (room_before <= measure.tolerance + ROOM and not ends[at - 1] and before[-1] not in ":;")
        room = slack(rows[stop - 1], rows[stop], measure.edge) - (size - rows[stop - 1].width)
        open_before = begins and room <= measure.tolerance + ROOM
        if open_before:
            found.append(range(at, stop))
            open_before = not ends[stop - 1]
        at = stop
    return found


def _is_word(row: Row, measure: Measure) -> bool:
    """Whether a row is one word in Latin letters, without a blank line before it."""
    return not row.cjk and row.blanks <= measure.base and bool(_WORD.fullmatch(row.words))
