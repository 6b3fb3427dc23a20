"""Lines, whatever ends them. ``str.splitlines`` is never used: it also splits at separators that are no line ends."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, repeat
from operator import lt
from typing import cast, overload

from ..tuples import NamedTuple
from .document import Document
from .lazy import pattern
from .script import LINE_ENDS, ODD_LINE_ENDS

#: Line ends: CR LF, LF, CR, and the odd ones VT, FF, NEL, LS, PS.
LINE_END = pattern(f"\r\n|[{LINE_ENDS}]")

_ODD_ENDS = "\r" + ODD_LINE_ENDS
_ASTRAL = pattern("[\U00010000-\U0010ffff]")  #: of two units in UTF-16
_NUMBER = "I" if array("I").itemsize == 4 else "L"  # of characters; no text that fits into memory has more
_BEFORE = (-1).__add__


def count_characters(text: str) -> int:
    """How long a text is, as an editor counts: its characters but line ends, whatever they are written with."""
    return len(text) - sum(map(text.count, LINE_ENDS))


class Line(NamedTuple):
    """``start``..``end`` are the words of the line, ``end``..``stop`` what ends it (nothing at the end of the text)."""

    start: int
    end: int
    stop: int


class Lines(Sequence[Line]):
    """The lines of a text, as three rows of numbers: what an empty line takes is twelve bytes and no objects.

    Args:
        text: the text.
    """

    __slots__ = ("_ends", "_filled", "_stops", "starts")

    def __init__(self, text: str) -> None:
        self._ends, self._stops = array(_NUMBER), array(_NUMBER)
        if any(end in text for end in _ODD_ENDS):
            for match in LINE_END.finditer(text):
                start, stop = match.span()
                self._ends.append(start)
                self._stops.append(stop)
        elif "\n" in text:
            self._stops.extend(accumulate([len(words) + 1 for words in text.split("\n")]))
            self._stops.pop()
            self._ends.extend(map(_BEFORE, self._stops))
        self.starts = array(_NUMBER, (0,))  #: where each begins, in characters; to search in
        self.starts.extend(self._stops)
        if self.starts[-1] < len(text):
            self._ends.append(len(text))
            self._stops.append(len(text))
        else:
            self.starts.pop()
        self._filled: array[int] | None = None  # the numbers of those that are not empty, once somebody asks

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Line]:
        rows = zip(self.starts, self._ends, self._stops, strict=True)
        return cast("Iterator[Line]", map(tuple.__new__, repeat(Line), rows))

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, at: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(at, slice):
            return tuple(map(Line, self.starts[at], self._ends[at], self._stops[at]))
        return Line(self.starts[at], self._ends[at], self._stops[at])

    def filled(self) -> Iterator[tuple[int, int, int]]:
        """The lines that are not empty: number, start and end. Of a page set with blank lines that is every other one."""
        at = self._bearing()
        return zip(at, map(self.starts.__getitem__, at), map(self._ends.__getitem__, at), strict=True)

    def bearing(self) -> int:
        """How many lines are not empty."""
        return len(self._bearing())

    def _bearing(self) -> array[int]:
        if self._filled is None:
            filled = map(lt, self.starts, self._ends)
            self._filled = array(_NUMBER, compress(range(len(self._ends)), filled))
        return self._filled

    def holding(self, offset: int) -> int:
        """The number of the line that a place of the text lies in; 0 where there is none."""
        return max(bisect_right(self.starts, offset) - 1, 0)


class Positions:
    """Lines, columns and UTF-16 offsets of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = Lines(text)
        last = self._lines[-1] if self._lines else Line(0, 0, 0)
        self._behind = last.stop if last.stop > last.end or not text else len(text) + 1  # where no line is any more

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, from 1, the column in characters."""
        if offset >= self._behind:
            return len(self._lines) + 1, 1
        starts = self._lines.starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def ends(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Line and column of the beginning of a place and of what stands behind it: mostly one line, looked up once."""
        line, column = first = self.line_column(start)
        starts = self._lines.starts
        if end < self._behind and line < len(starts) and start <= end < starts[line]:
            return first, (line, column + end - start)
        return first, self.line_column(end)

    @cached_property
    def _astral(self) -> list[int]:
        return [] if self.text.isascii() else [match.start() for match in _ASTRAL.finditer(self.text)]

    def utf16(self, offset: int) -> int:
        """The offset in UTF-16 units."""
        return offset + bisect_right(self._astral, offset - 1)


def lines(doc: Document) -> Lines:
    """View: the lines of a text; a text that ends with a line end has no empty line after it."""
    return Lines(doc.text)


def line_at(doc: Document, at: int) -> Line:
    """The line that a place of a text lies in, or the last one; an empty text has one empty line."""
    found = doc.derive(lines)
    return found[found.holding(at)] if found else Line(0, 0, 0)


def newline(doc: Document) -> str:
    """View: the line end that most lines have; LF where there is none."""
    text = doc.text
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda end: counts[end])
