"""Checkstyle's XML, which Jenkins, reviewdog and many others read: a ``file`` a document, an ``error`` an open issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Severity
from .diagnostics import Diagnosed, Terms, said
from .xml import HEAD, start

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}
VERSION = "4.3"  #: of the format; readers look for the attribute, not for its value


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The report."""
    return HEAD + "".join(_lines(documents, terms.lang))


def _lines(documents: Sequence[Diagnosed], lang: str) -> Iterator[str]:
    yield start("checkstyle", version=VERSION) + ">\n"
    for document in documents:
        yield start("file", name=document.path) + ">\n"
        for one in document.diagnostics:
            place = {"line": one.region.line, "column": one.region.column}
            words = {"severity": SEVERITIES[one.severity], "message": said(one, lang)}
            yield " " + start("error", **place, **words, source=f"textclean.{one.code}") + "/>\n"
        yield "</file>\n"
    yield "</checkstyle>\n"
