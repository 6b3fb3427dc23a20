"""A place of a text that somebody asks about, found in both texts with the issues that touch it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from ....errors import Trouble
from ....record import Record, hash_of, source_of, text_of
from ....record.rows import IssueRow
from ....text import Document, Span
from ....text.compose import parts
from ....text.lines import LINE_END, Positions, lines
from ....tuples import NamedTuple
from ... import inputs

if TYPE_CHECKING:
    from ....structure.seams.told import Told


class Asked(NamedTuple):
    """A place as it was typed: a line, or one character of it."""

    path: str
    data: bytes
    line: int
    column: int | None


class Located(NamedTuple):
    """The place in both texts, line and column from 1; None where it is not there."""

    path: str  #: the file that was named
    source_path: str
    source: tuple[int, int] | None
    cleaned: tuple[int, int] | None
    words: str  #: the line, or what is left and right of the character
    in_cleaned: bool  #: ``words`` are those of the cleaned text
    issues: tuple[IssueRow, ...]
    seam: Told | None = None  #: the end of a line that was named, weighed as that text stands
    joint: IssueRow | None = None  #: the issue of the run that joins that line end, or offers to


def read_place(path: str, line: int, column: int | None) -> Asked:
    """Read the file that was named.

    Raises:
        Trouble: it is not there, or cannot be read.
    """
    return Asked(path, inputs.named(path), line, column)


def locate(asked: Asked, runs: Sequence[Record], check: Callable[[], Record]) -> Located:
    """Find the place in the text that was named, by its hash: a cleaned text of one of the runs, or their source.

    Args:
        asked: the place.
        runs: the runs that are known.
        check: runs here and now; called where there is none.

    Raises:
        Trouble: ``wrong-record``, ``no-place``.
    """
    found = hash_of(asked.data)
    for run in runs:
        if run.run.command == "fix" and run.run.cleaned_sha256 == found and found not in (run.run.sha256, run.run.file):
            return _in_cleaned(asked, run)
    for run in runs:
        if run.run.file == found:
            return _in_source(asked, run)
    if runs:
        raise Trouble("wrong-record", record=runs[0].path, path=asked.path)
    return _in_source(asked, check())


def _in_cleaned(asked: Asked, run: Record) -> Located:
    text = text_of(run, asked.data)
    span = _span(asked, text)
    source = source_of(run, asked.data, asked.path)
    at = to_source(run, span.start)
    touching = _touching(run.issues, span, _cleaned_span)
    return Located(
        asked.path,
        run.run.path,
        Positions(source).line_column(at),
        (asked.line, asked.column or 1),
        _words(asked, text, span),
        True,
        touching,
        *_seam(asked, text, touching, _cleaned_span),
    )


def _in_source(asked: Asked, run: Record) -> Located:
    from .... import readers

    text = readers.read(asked.data, asked.path, None if run.run.format else run.run.encoding).text
    span = _span(asked, text)
    touching = _touching(run.issues, span, _source_span)
    cleaned = None
    if run.run.command == "fix":
        from ....text.compose import compose

        at = to_cleaned(run, span.start)
        cleaned = None if at is None else Positions(compose(text, run.edits())).line_column(at)
    return Located(
        asked.path,
        asked.path,
        (asked.line, asked.column or 1),
        cleaned,
        _words(asked, text, span),
        False,
        touching,
        *_seam(asked, text, touching, _source_span),
    )


def _seam(
    asked: Asked, text: str, issues: Iterable[IssueRow], place: Callable[[IssueRow], Span | None]
) -> tuple[Told | None, IssueRow | None]:
    """The end of the line, where a line was asked about, and the issue of these that joins it, or offers to."""
    if asked.column is not None:
        return None, None
    from ....structure.seams.told import told

    doc = Document(text)
    seam = told(doc, asked.line - 1)
    if seam is None:
        return None, None
    rows = doc.derive(lines)
    end = Span(rows[seam.line].end, rows[seam.after].start)
    joints = _touching([one for one in issues if one.code.startswith("LB") and one.fixes], end, place)
    return seam, next(iter(joints), None)


def _source_span(issue: IssueRow) -> Span:
    return Span(issue.start, issue.end)


def _cleaned_span(issue: IssueRow) -> Span | None:
    return None if issue.cleaned is None else Span(issue.cleaned.start, issue.cleaned.end)


def _span(asked: Asked, text: str) -> Span:
    rows = Document(text).derive(lines)
    if not 1 <= asked.line <= len(rows):
        raise Trouble("no-place", path=asked.path, line=asked.line, column=asked.column or 1)
    row = rows[asked.line - 1]
    if asked.column is None:
        return Span(row.start, row.stop)  # with its end: what is joined there belongs to it
    if not 1 <= asked.column <= row.end - row.start + 1:
        raise Trouble("no-place", path=asked.path, line=asked.line, column=asked.column)
    at = row.start + asked.column - 1
    return Span(at, min(at + 1, len(text)))


def _words(asked: Asked, text: str, span: Span) -> str:
    if asked.column is None:
        return LINE_END.sub("", text[span.start : span.end])
    return f"{text[max(span.start - 8, 0) : span.start]}[{text[span.start : span.end]}]{text[span.end : span.end + 8]}"


def _touching(issues: Iterable[IssueRow], span: Span, place: Callable[[IssueRow], Span | None]) -> tuple[IssueRow, ...]:
    return tuple(issue for issue in issues if (at := place(issue)) is not None and at.touches(span))


def to_source(record: Record, offset: int) -> int:
    """Where the character at ``offset`` of the cleaned text stands in the source; of new words, where they were put."""
    at = last = 0
    for part in parts(record.run.characters, record.edits()):
        size = len(part) if isinstance(part, str) else part[1] - part[0]
        if offset < at + size:
            return last if isinstance(part, str) else part[0] + offset - at
        at += size
        last = last if isinstance(part, str) else part[1]
    return last


def to_cleaned(record: Record, offset: int) -> int | None:
    """Where the character at ``offset`` of the source stands in the cleaned text; None where it is gone."""
    at = 0
    for part in parts(record.run.characters, record.edits()):
        if isinstance(part, str):
            at += len(part)
            continue
        if part[0] <= offset < part[1]:
            return at + offset - part[0]
        at += part[1] - part[0]
    return at if offset >= record.run.characters else None
