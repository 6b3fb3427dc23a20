"""What stands in a text as data and is no prose: rows of cells parted by commas (CSV), and the cues of subtitles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..text import Document, Span
from ..text.lazy import pattern
from ..text.lines import lines
from ..text.span import disjoint, hold
from .fullwidth import narrowed

LEAST = 3  #: rows that make a table
SHORT = 4  #: characters of a name or a number in front
LONGEST = 24  #: characters of a cell, in the middle of the rows
#: A line with two commas at least, no space behind the first two, and no stop of Chinese.
_ROW = pattern("(?m)^[^,\n，。；！？]+,(?! )[^,\n，。；！？]*,(?! )[^\n，。；！？]*$")
_QUOTED = pattern('"[^"\n]*"')
#: A line of two cells, a word of English and what it means, with its part of speech in front.
_GLOSS = pattern("(?m)^[A-Za-z][A-Za-z' -]{0,30},(?:n|v|vt|vi|a|ad|adj|adv|prep|conj|pron|int|num)\\.[^\n]*$")
#: A line of cells that all stand in quotation marks, whatever is in them.
_QUOTED_ROW = pattern('(?m)^"[^"\n]*"(?:,"[^"\n]*")+,?\r?$')
_FIGURE = pattern("[ -]*[0-9][0-9 .:/%+-]*$")
CUES = 2  #: cues that make subtitles
TALL = 4  #: lines of a cue at most
_CLOCK = "(?:[0-9]{1,2}:)?[0-9]{2}:[0-9]{2}[,.][0-9]{3}"
_TIMES = pattern(f"{_CLOCK} *--> *{_CLOCK}")
_ARROW = " --> "
#: A line of SubStation Alpha: its layer, from when to when it is shown, and what follows.
_SAID = "Dialogue: "
_EVENT = pattern("(?m)^(?:Dialogue|Comment): [0-9]+,[0-9]+:[0-9:.]+,[0-9]+:[0-9:.]+,[^\n]*")
_NUMBER = pattern("[0-9]{1,5}$")


def delimited(doc: Document) -> tuple[Span, ...]:
    """View: tables whose cells are parted by commas, each as the span of its rows, in order.

    Three rows with as many commas each, one under another; and a column of figures, or short names in front, or each cell in
    quotation marks.
    """
    text = doc.derive(narrowed)
    quoted = [*(_quoted(text) if '","' in text else ()), *_glosses(text)]
    return disjoint((*_tables(text), *quoted)) if quoted else tuple(_tables(text))


def _glosses(text: str) -> list[Span]:
    """The lines of a word list."""
    found = [Span(*match.span()) for match in _GLOSS.finditer(text)]
    return found if len(found) >= LEAST else []


def _quoted(text: str) -> Iterator[Span]:
    """Rows whose cells all stand in quotation marks, three and more of as many cells one under another."""
    run: list[re.Match[str]] = []
    cells = 0
    for match in _QUOTED_ROW.finditer(text):
        count = match[0].count('","')
        if run and (match.start() != run[-1].end() + 1 or count != cells):
            if len(run) >= LEAST:
                yield Span(run[0].start(), run[-1].end())
            run = []
        run.append(match)
        cells = count
    if len(run) >= LEAST:
        yield Span(run[0].start(), run[-1].end())


def _tables(text: str) -> Iterator[Span]:
    if text.count(",") < 2 * LEAST:
        return
    run: list[re.Match[str]] = []
    for match in _ROW.finditer(text):
        if run and match.start() != run[-1].end() + 1:
            yield from _in_run(run)
            run = []
        run.append(match)
    yield from _in_run(run)


def _in_run(run: list[re.Match[str]]) -> Iterator[Span]:
    cut = [(match, _QUOTED.sub("-", match[0]).split(",")) for match in run]
    for _, alike in groupby(cut, key=lambda row: len(row[1])):
        rows = list(alike)
        if len(rows) >= LEAST and _has_columns([cells for _, cells in rows]):
            yield Span(rows[0][0].start(), rows[-1][0].end())


def _has_columns(rows: list[list[str]]) -> bool:
    if any(len(cell) > LONGEST for row in rows for cell in row[:-1]):
        return False
    if all(len(row[0]) <= SHORT for row in rows):
        return True
    return any(all(_FIGURE.match(row[at]) for row in rows[1:]) for at in range(len(rows[0])))


def cues(doc: Document) -> tuple[Span, ...]:
    """View: the cues of subtitles (SubRip, WebVTT, SubStation Alpha), in order, each from its number or its times to the last of its lines.

    Their lines are parted as they are shown on a screen, wherever the sentence stands, and a space parts what is said with a pause.
    """
    found: tuple[Span, ...] = ()
    if doc.text.count(_ARROW) >= CUES:
        found = tuple(_cues(doc))
    elif doc.text.count(_SAID) >= CUES:
        found = tuple(Span(*match.span()) for match in _EVENT.finditer(doc.text))
    return found if len(found) >= CUES else ()


def in_cue(doc: Document, offset: int) -> bool:
    """Whether a place lies in a cue of subtitles."""
    return hold(doc.derive(cues), offset)


def _cues(doc: Document) -> Iterator[Span]:
    rows, text = doc.derive(lines), doc.text
    timed = [number for number, start, end in rows.filled() if _ARROW in text[start:end] and _TIMES.match(text, start)]
    for at, number in enumerate(timed):
        until = timed[at + 1] if at + 1 < len(timed) else len(rows)
        last = number
        while last + 1 < min(until, number + TALL + 1) and text[rows[last + 1].start : rows[last + 1].end].strip():
            last += 1
        if last + 1 == until < len(rows) and last > number:
            last -= 1  # without a blank line the number of the next one stands there
        first = number
        if number and _NUMBER.match(text[rows[number - 1].start : rows[number - 1].end].strip()):
            first = number - 1
        yield Span(rows[first].start, rows[last].end)
