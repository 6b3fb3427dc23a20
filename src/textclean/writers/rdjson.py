"""The Reviewdog Diagnostic Format, one JSON object: columns count bytes of UTF-8, from 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..finding import Severity
from .diagnostics import Diagnosed, Diagnostic, Region, Terms
from .documentation import address
from .inert_json import encode

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The report."""
    rows = [_row(document, one) for document in documents for one in document.diagnostics]
    return encode({"source": {"name": "textclean"}, "diagnostics": rows}) + "\n"


def _row(document: Diagnosed, one: Diagnostic) -> dict[str, Any]:
    page = address(document.cards[one.code])
    row: dict[str, Any] = {
        "message": one.message,
        "location": {"path": document.path, "range": _range(one.region)},
        "severity": SEVERITIES[one.severity],
        "code": {"value": one.code, **({"url": page} if page else {})},
    }
    if suggestions := list(_suggestions(one)):
        row["suggestions"] = suggestions
    if one.related:
        row["related_locations"] = [
            {"message": near.role, "location": {"path": near.path, "range": _range(near.region)}}
            for near in one.related
        ]
    return row


def _suggestions(one: Diagnostic) -> Iterator[dict[str, Any]]:
    """The fixes of one replacement; a suggestion has one place, so that a move cannot be one."""
    for repair in one.repairs:
        if len(repair.replacements) == 1:
            (change,) = repair.replacements
            yield {"range": _range(change.region), "text": change.text}


def _range(region: Region) -> dict[str, Any]:
    if not region.byte_column:  # of another document
        return {"start": {"line": region.line}}
    return {
        "start": {"line": region.line, "column": region.byte_column},
        "end": {"line": region.end_line, "column": region.end_byte_column},
    }
