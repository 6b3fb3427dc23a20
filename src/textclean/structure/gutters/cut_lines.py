"""Lines that may be cut in two, as where two columns were read as one: their characters without the spaces, and what may be left of a gutter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...text.lazy import pattern
from ...text.script import PAUSE_AND_STOP_MARKS, columns
from ...tuples import NamedTuple
from .. import words
from ..line_ends import finished
from ..rows import HALF_WIDTH
from .gutter import CELL

WIDE = 3  #: spaces that a line does not have inside; and columns from its place that what is left of a gutter may stand
LEFT = 2.5  #: nats of what is left of a gutter
INDENT = 4  #: columns of the blanks before a paragraph
SHORT = 4  #: columns that the last line of a paragraph lacks
STOP = 4  #: columns of the shortest such line
STOPPED = 1.5  #: nats of a stop where the left column would have it
_NONE: frozenset[int] = frozenset()  #: held once: an empty one has the size of five
_NEVER_FIRST = frozenset(PAUSE_AND_STOP_MARKS + "”’」』）》")
#: A run of characters of two columns, none of them a quotation mark or a space, or any other one.
_RUN = pattern("(?s:[\u3001-\u3030\u3041-\u30ff\u3400-\u9fff\uff01-\uff60]+|.)")


class Line(NamedTuple):
    """A row without its spaces."""

    plain: str  #: in simplified script
    places: tuple[int, ...]  #: columns before each character
    wide: frozenset[int]  #: characters that have a wide gap before them
    stray: frozenset[int]  #: closing quotation marks that close nothing
    width: int
    where: tuple[int, ...]  #: where each character stands in the row
    ends: bool  #: whether it ends a sentence
    depth: int  #: quotations that are open behind it


class Cut(NamedTuple):
    """A line cut in two; the right part is empty where only the left column has a line."""

    left: str
    right: str
    nats: float  #: of what is left of a gutter
    at: int  #: the first character of the right part


def tight(row: str) -> str:
    """A row without its spaces."""
    return row.replace(" ", "").replace("\u3000", "")


def lines_of(every: Iterable[str]) -> Iterator[Line]:
    """Rows without their spaces, from the words of each, in simplified script."""
    depth = 0
    for row in every:
        line = _line(row, depth)
        depth = line.depth
        yield line


@lru_cache(maxsize=words.RECENT)
def _line(row: str, depth: int) -> Line:
    """A row behind so many open quotations."""
    places, wide, stray, where = list[int](), set[int](), set[int](), list[int]()
    column = gap = 0
    for run in _RUN.finditer(row):
        part, begin = run[0], run.start()
        if part in " \u3000":
            gap += 1 if part == " " else 2
            continue
        if gap >= WIDE:
            wide.add(len(where))
        gap = 0
        if part == "“":
            depth += 1
        elif part == "”":
            if not depth:
                stray.add(len(where))
            depth = max(depth - 1, 0)
        where += range(begin, run.end())
        if len(part) > 1:
            places += range(column, column + 2 * len(part), 2)
            column += 2 * len(part)
        else:
            places.append(column)
            column += columns(part) + bool(HALF_WIDTH.match(part))
    ends = finished(row)
    return Line(
        plain=tight(row),
        places=tuple(places),
        wide=frozenset(wide) if wide else _NONE,
        stray=frozenset(stray) if stray else _NONE,
        width=column,
        where=tuple(where),
        ends=ends,
        depth=0 if ends else depth,
    )


def cuts_at(lines: Iterable[Line], place: int, full: int) -> list[Cut | None]:
    """Lines cut at a place: where something is left of the gutter near it, or there; nothing of lines that cannot be cut.

    Where the left column ends a paragraph the right one begins sooner, behind a stop; the line below it lacks the indent that was lost.

    Args:
        lines: in their order.
        place: columns of the left column.
        full: columns of a line of both.
    """
    found: list[Cut | None] = []
    opens = False  # the left column begins a paragraph
    for line in lines:
        cut = _behind_stop(line, place, full) or _cut(
            line, place - INDENT * (opens and line.width <= full - INDENT + 1)
        )
        opens = bool(cut and cut.left and finished(cut.left))
        found.append(cut)
    return found


def _cut(line: Line, place: int) -> Cut | None:
    if line.width < place + CELL:
        return Cut(line.plain, "", 0.0, 0) if line.width <= place + 2 else None
    for at in _near(line, place, WIDE) if line.stray or line.wide else ():
        if at in line.stray and at + 1 < len(line.plain):
            return Cut(line.plain[:at], line.plain[at + 1 :], LEFT, at + 1)
        if at in line.wide:
            return Cut(line.plain[:at], line.plain[at:], LEFT, at)
    at = bisect_left(line.places, place)
    while at < len(line.plain) - 1 and line.plain[at] in _NEVER_FIRST:
        at += 1  # it hangs in the left column
    return Cut(line.plain[:at], line.plain[at:], 0.0, at)


def _behind_stop(line: Line, place: int, full: int) -> Cut | None:
    """A line cut behind a stop, where the right column takes its whole measure."""
    begins = place - full + line.width
    if not STOP <= begins <= place - SHORT:
        return None
    for at in _near(line, begins, 2):
        if finished(line.plain[:at]) and not finished(line.plain[: at + 1]):
            return Cut(line.plain[:at], line.plain[at:], STOPPED, at)
    return None


def _near(line: Line, place: int, far: int) -> range:
    """The characters of a line but the first that have about so many columns before them."""
    return range(max(bisect_left(line.places, place - far), 1), bisect_right(line.places, place + far))
