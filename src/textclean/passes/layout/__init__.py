"""Family ``layout`` (LY): blank lines, white space that means nothing, and the end of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from ...finding import Finding, Fix, Safety
from ...rulebook import Card, number
from ...text import Document, Edit, Span
from ...text.lines import Lines, lines, newline
from .blanks import irregular, trailing

SHOWN = 6  #: characters that a message shows on either side


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Blank lines at the edges and in rows; white space at line ends and inside sentences; a last line without an end."""
    rows = doc.derive(lines)
    yield from _spaces(doc)
    yield from _excess(doc, rows, number(cards, "LY001", "most"))
    if rows and rows[-1].end == rows[-1].stop and doc.text[rows[-1].start :].strip():
        end = len(doc.text)
        fix = Fix((Edit(end, end, doc.derive(newline)),), Safety.SAFE)
        yield Finding("LY002", Span(end, end), fixes=(fix,))


def _spaces(doc: Document) -> Iterator[Finding]:
    for blank in doc.derive(irregular):
        from ...text.excerpt import before, behind  # few texts have one

        words = {"left": before(doc.text, blank.start, SHOWN), "right": behind(doc.text, blank.end, SHOWN)}
        fix = Fix((Edit(blank.start, blank.end),), Safety.SAFE if blank.sure else Safety.UNSAFE)
        yield Finding("LY003", Span(blank.start, blank.end), words, (fix,))
    for span in doc.derive(trailing):
        yield Finding("LY004", span, fixes=(Fix((Edit(*span),), Safety.SAFE),))


def _excess(doc: Document, rows: Lines, most: int) -> Iterator[Finding]:
    first = 0  # number of the first line behind the last one that bears words
    bearing = (number for number, start, end in rows.filled() if doc.text[start:end].strip())
    for at in chain(bearing, (len(rows),)):
        edge = not first or at == len(rows)
        keep = 0 if edge else min(most, 1)
        if at > first and (first or at < len(rows)) and (edge or at - first > most):
            span = Span(rows[first + keep].start, rows[at - 1].stop)
            fix = Fix((Edit(*span),), Safety.SAFE)
            yield Finding("LY001", span, {"count": str(at - first - keep)}, (fix,))
        first = at + 1
