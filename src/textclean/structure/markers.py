"""Markers of a list that stand on lines of their own, each above the item it belongs to: ``●⏎提高政治站位…``.

So a list comes out of a text box or a table of two columns. A bullet stands alone between the scenes of a tale, too, and a
number over the parts of an essay; there more than one paragraph follows, mostly. So markers count where they take turns
with single rows of text, and bullets are sure where a colon announces a list.
"""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern
from ..text.script import HAN_TO_TEN
from .ordinals import value
from .rows import Row, rows

#: How an item with a bullet begins: behind a sign that is none everywhere (``-``, ``+``, a circle) stands a blank.
BULLETED = "[•●■◆▪◦○*+–-][ \u3000]|[•●■◆▪]"
BULLETS = frozenset("●•■◆▪▲►▶◇□○➢✓✔√")
_NUMBER = pattern(f"([1-9][0-9]?)[.．、]$|([{HAN_TO_TEN}]{{1,2}})、$|[（(]([1-9][0-9]?|[{HAN_TO_TEN}]{{1,2}})[）)]$")
LONGEST = 4  #: characters of a marker: ``（十）``
TEXT = 8  #: columns of an item
ANNOUNCED, BARE = 2, 3  #: markers that a list has: bullets behind a colon, others


def lone_markers(doc: Document) -> dict[int, str]:
    """View: the rows that are the marker of the row behind; what it says that they are, as evidence."""
    lines = doc.derive(rows)
    alone = {at: _value(row) for at, row in enumerate(lines) if len(row.words) <= LONGEST}
    found: dict[int, str] = {}
    run: list[int] = []
    for at in [*(at for at, number in alone.items() if number is not None), len(lines)]:
        if run and (at != run[-1] + 2 or at == len(lines) or not _follows(alone[run[-1]], alone[at])):
            found.update(_told(lines, run, alone))
            run = []
        if at + 1 < len(lines) and at + 1 not in alone and lines[at + 1].width >= TEXT:
            run.append(at)
    return found


def _told(lines: tuple[Row, ...], run: list[int], values: dict[int, int | None]) -> dict[int, str]:
    first = run[0]
    announced = values[first] == 0 and first > 0 and lines[first - 1].words[-1] in "：:"
    if len(run) < (ANNOUNCED if announced else BARE):
        return {}
    return dict.fromkeys(run, "lone-bullet" if announced else "lone-marker")


def _follows(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and (one == other == 0 or 0 < one == other - 1)


def _value(row: Row) -> int | None:
    """The number of a marker, 0 for a bullet, None for another row."""
    if row.words in BULLETS:
        return 0
    found = _NUMBER.match(row.words)
    return value(found[found.lastindex or 1]) if found else None
