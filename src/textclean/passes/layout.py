"""Family ``layout`` (LY): blank lines and the end of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import Finding, Fix, Safety
from ..rulebook import Card
from ..structure.rows import TOO_MANY
from ..text import Document, Edit, Span
from ..text.lines import Line, lines, newline


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Blank lines at the edges and in rows; a last line without an end."""
    rows = doc.derive(lines)
    written = [line for line in rows if doc.text[line.start : line.end].strip()]
    yield from _excess(doc, rows)
    if written and rows[-1].end == rows[-1].stop and doc.text[rows[-1].start :].strip():
        end = len(doc.text)
        fix = Fix((Edit(end, end, doc.derive(newline)),), Safety.SAFE)
        yield Finding("LY002", Span(end, end), fixes=(fix,))


def _excess(doc: Document, rows: tuple[Line, ...]) -> Iterator[Finding]:
    blank: list[Line] = []
    first = True
    for line in (*rows, None):
        if line is not None and not doc.text[line.start : line.end].strip():
            blank.append(line)
            continue
        edge = first or line is None
        keep = 0 if edge else 1
        if blank and not (first and line is None) and (edge or len(blank) >= TOO_MANY):
            span = Span(blank[keep].start, blank[-1].stop)
            fix = Fix((Edit(*span),), Safety.SAFE)
            yield Finding("LY001", span, {"count": str(len(blank) - keep)}, (fix,))
        blank = []
        first = False
