"""Lines, whatever ends them. ``str.splitlines`` is never used: it also splits at separators that are no line ends."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, repeat
from typing import NamedTuple, cast

from .document import Document
from .lazy import pattern

#: Line ends: CR LF, LF, CR, and the odd ones VT, FF, NEL, LS, PS.
LINE_END = pattern("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_ODD_ENDS = "\r\x0b\x0c\x85\u2028\u2029"


class Line(NamedTuple):
    """``start``..``end`` are the words of the line, ``end``..``stop`` what ends it (nothing at the end of the text)."""

    start: int
    end: int
    stop: int


def lines(doc: Document) -> tuple[Line, ...]:
    """View: the lines of a text; a text that ends with a line end has no empty line after it."""
    text = doc.text
    if any(end in text for end in _ODD_ENDS):
        spans = [match.span() for match in LINE_END.finditer(text)]
        ends, stops = [span[0] for span in spans], [span[1] for span in spans]
    else:
        stops = list(accumulate([len(words) + 1 for words in text.split("\n")]))[:-1]
        ends = [stop - 1 for stop in stops]
    starts = [0, *stops]
    if starts[-1] < len(text):
        ends.append(len(text))
        stops.append(len(text))
    return cast("tuple[Line, ...]", tuple(map(tuple.__new__, repeat(Line), zip(starts, ends, stops, strict=False))))


def line_at(doc: Document, at: int) -> Line:
    """The line that a place of a text lies in, or the last one; an empty text has one empty line."""
    found = doc.derive(lines)
    return found[max(bisect_right(doc.derive(_starts), at) - 1, 0)] if found else Line(0, 0, 0)


def _starts(doc: Document) -> list[int]:
    return [line.start for line in doc.derive(lines)]


def newline(doc: Document) -> str:
    """View: the line end that most lines have; LF where there is none."""
    text = doc.text
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda end: counts[end])
