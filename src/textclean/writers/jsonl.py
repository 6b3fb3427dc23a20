"""The issue record: a row for the run, then a row for each issue (JSON, one a line)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from .. import __version__
from ..issue import MADE, Issue, Offer, Place
from ..text import Document
from ..text.compose import Copy, Move, Piece, SourceEdit
from ..text.digest import sha256
from ..text.lines import Positions, newline
from ..text.show import UNSAFE
from .message import Pages, Report, message, words_of

SHORT = 2  #: characters of the longest words of which the same is said again and again
KINDS = 4096  #: things said of such words that are held
BESIDE = 12  #: characters on either side of a place that are told with it


def write(report: Report) -> str:
    """The record of a run, with a line end after each row."""
    return "".join(f"{encode(row)}\n" for row in rows(report))


def encode(row: dict[str, Any]) -> str:
    """JSON on one line; written as escapes is what shows nothing, commands a terminal, or fits into no UTF-8 file."""
    try:
        return UNSAFE.sub(escaped, msgspec.json.encode(row).decode())
    except UnicodeEncodeError:
        from json import dumps

        return dumps(row, separators=(",", ":"))


def escaped(match: re.Match[str]) -> str:
    """A character as JSON escapes it, one beyond the BMP in two halves."""
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def rows(report: Report) -> Iterator[dict[str, Any]]:
    """The run, then its issues in the order made."""
    yield run_row(report)
    source, cleaned = Positions(report.source.text), Positions(report.cleaned.text)
    told, pages = Told(report), Pages(report.source)
    for issue in report.cleaned.issues:
        row = issue_row(issue, report, source, cleaned, told)
        if page := pages.of(issue.source.start):
            row["page"] = page
        yield row


def run_row(report: Report) -> dict[str, Any]:
    """The row about the run as a whole."""
    counts = Counter(issue.status for issue in report.cleaned.issues)
    told = {status: counts[status] for status in ("fixed", "open", "declined", "known")}
    if counts["superseded"]:
        told["superseded"] = counts["superseded"]
    return run_facts(report) | {"cleaned_sha256": sha256(report.written), "counts": told}


def run_facts(report: Report) -> dict[str, Any]:
    """That row without what changes with every decision: the digest of the cleaned text and the counts stand empty."""
    source = report.source
    row: dict[str, Any] = {
        "v": 1,
        "record": "run",
        "tool": "textclean",
        "version": __version__,
        "command": "check" if report.checking else "fix",
        "path": source.path,
        "sha256": source.sha256,
        "cleaned_sha256": "",
        "encoding": source.encoding,
        "bom": source.bom.hex(),
        "newline": {"\n": "lf", "\r\n": "crlf", "\r": "cr"}[Document(source.text).derive(newline)],
        "profile": report.profile,
        "characters": len(source.text),
        "counts": {},
    }
    if report.encoding != "utf-8" or report.bom:
        row |= {"cleaned_encoding": report.encoding, "cleaned_bom": report.bom.hex()}
    if source.format:
        row |= {"format": source.format, "file_sha256": source.file}
    if source.data is not None:
        from base64 import b64encode

        row["bytes"] = b64encode(source.data).decode()
    if report.cleaned.failures:
        row["failures"] = list(report.cleaned.failures)
    return row


def issue_row(issue: Issue, report: Report, source: Positions, cleaned: Positions, told: Told) -> dict[str, Any]:
    """The row of one issue.

    Args:
        issue: as it stands in the outcome.
        report: the run that it is of.
        source, cleaned: lines and columns of either text.
        told: what the report says of its issues.
    """
    start, end = issue.source
    said, words = told.of(issue)
    safety = issue.safety
    row: dict[str, Any] = {
        "v": 1,
        "record": "issue",
        "id": issue.id,
        "code": issue.code,
        "name": issue.name,
        "severity": str(issue.severity),
        "safety": None if safety is None else str(safety),
        "status": issue.status,
        "path": report.source.path,
        **_place(start, end, source),
        "cleaned": None,
        "before": issue.before,
        "after": issue.after,
        "proposal": issue.proposal,
        "left": report.source.text[max(start - BESIDE, 0) : start],
        "right": report.source.text[end : end + BESIDE],
        "fixes": [fix_row(offer, issue.status in MADE and not number) for number, offer in enumerate(issue.offers)],
        "score": issue.score,
        "message": said,
        "words": words,
        "evidence": [{"signal": signal.name, "words": signal.words} for signal in issue.evidence],
        "related": [related_row(place, report, source) for place in issue.related],
        "story": issue.story,
        "decision": dict(issue.decision) or None,
    }
    if report.checking:
        del row["cleaned"]  # nothing was applied: there is one text
    else:
        at_line, at_column = cleaned.line_column(issue.cleaned.start)
        row["cleaned"] = {"start": issue.cleaned.start, "end": issue.cleaned.end, "line": at_line, "column": at_column}
    for name in ("needs", "moved", "undecided", "blocked", "superseded_by"):
        if value := getattr(issue, name):
            row[name] = value
    return row


def _place(start: int, end: int, source: Positions) -> dict[str, Any]:
    """A place of the source: in characters, in lines and columns, and in units of UTF-16."""
    (line, column), (end_line, end_column) = source.ends(start, end)
    return {
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "utf16": [source.utf16(start), source.utf16(end)],
    }


class Told:
    """What a report says of its issues; of one mark a text has hundreds that say the same, and that is put together once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._known: dict[object, tuple[str, dict[str, str]]] = {}

    def of(self, issue: Issue) -> tuple[str, dict[str, str]]:
        """The message of an issue, and the words that fill it."""
        if len(issue.before) > SHORT or len(self._known) >= KINDS:
            return self._anew(issue)
        key = (issue.code, issue.before, issue.proposal, issue.evidence, *issue.words.items())
        if key not in self._known:
            self._known[key] = self._anew(issue)
        return self._known[key]

    def _anew(self, issue: Issue) -> tuple[str, dict[str, str]]:
        book = self._report.book
        return message(issue, book, self._report.lang), words_of(issue, book)


def fix_row(offer: Offer, made: bool) -> dict[str, Any]:
    """One fix; each edit says on which others it stands, and of the fix that was made what it replaced."""
    row = {"safety": str(offer.safety), "label": offer.label, "edits": [edit_row(edit, made) for edit in offer.edits]}
    return row if offer.composes else row | {"composes": False}


def edit_row(edit: SourceEdit, made: bool) -> dict[str, Any]:
    """One edit of the source; ``insert`` is a text, a move, a copy, or a list of these."""
    pieces = [piece_row(piece) for piece in edit.insert]
    row: dict[str, Any] = {
        "start": edit.start,
        "end": edit.end,
        "insert": pieces[0] if len(pieces) == 1 else pieces or "",
    }
    if made:
        row["before"] = edit.before
    if edit.over:
        row["over"] = [f"{name}/{number}" for name, number in sorted(edit.over)]
    return row


def piece_row(piece: Piece) -> str | dict[str, Any]:
    """Words as they are, a move with its place in the source, a copy with its words and where they were taken."""
    if isinstance(piece, Move):
        return {"move": [piece.start, piece.end]}
    if isinstance(piece, Copy):
        return {"text": piece.text, "from": [piece.start, piece.end]}
    return piece


def related_row(place: Place, report: Report, source: Positions) -> dict[str, Any]:
    """A related place, here or in another document."""
    line, column = (place.line, place.column) if place.path else source.line_column(place.span.start)
    words = place.words
    return {
        "path": place.path or report.source.path,
        "start": place.span.start,
        "end": place.span.end,
        "line": line,
        "column": column,
        "role": place.role,
        "words": words if len(words) <= 80 else words[:40] + "…" + words[-39:],
    }
