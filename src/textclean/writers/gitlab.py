"""GitLab's Code Quality report: a JSON array of the open issues, each with a fingerprint that is its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from ..finding import Severity
from .diagnostics import Diagnosed, Terms, said
from .inert_json import encode

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The report."""
    return encode(list(_rows(documents, terms.lang))) + "\n"


def _rows(documents: Sequence[Diagnosed], lang: str) -> Iterator[dict[str, Any]]:
    given: set[str] = set()
    for document in documents:
        for one in document.diagnostics:
            yield {
                "type": "issue",
                "categories": ["Style"],  # of Code Climate's list, which has no word for damaged text
                "description": f"{one.title}: {said(one, lang)}",
                "check_name": one.code,
                "fingerprint": _fingerprint(one.id, document.path, given),
                "severity": SEVERITIES[one.severity],
                "location": {
                    "path": document.path,
                    "lines": {"begin": one.region.line, "end": one.region.end_line},
                },
            }


def _fingerprint(name: str, path: str, given: set[str]) -> str:
    """The id, so that a rename keeps it; of a page that stands in several files, the path goes in too."""
    if name in given:
        name = sha256(f"{name}\0{path}".encode("utf-8", "surrogateescape")).hexdigest()
    while name in given:
        name = sha256(name.encode()).hexdigest()
    given.add(name)
    return name
