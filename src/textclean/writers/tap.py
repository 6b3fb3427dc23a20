"""The Test Anything Protocol, version 13: a test point a document, its open issues in a YAML block below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps

from ..text.show import one_line
from .console import inert
from .diagnostics import Diagnosed, Terms, said


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The stream; a document fails where an issue is at or above ``--fail-on``, or a pass failed."""
    return "".join(inert(line) + "\n" for line in _lines(documents, terms))


def _lines(documents: Sequence[Diagnosed], terms: Terms) -> Iterator[str]:
    yield "TAP version 13"
    yield f"1..{len(documents)}"
    for number, document in enumerate(documents, 1):
        least = document.fail_on
        failed = least is not None and any(one.severity >= least for one in document.diagnostics)
        word = "not ok" if failed or document.failures else "ok"
        yield f"{word} {number} - {_described(document.path)}"
        if document.diagnostics or document.failures:
            yield "  ---"
            yield "  issues:"
            for failure in document.failures:
                yield f"    - {{severity: error, message: {_quoted(failure)}}}"
            for one in document.diagnostics:
                place = f"line: {one.region.line}, column: {one.region.column}"
                words = f"severity: {one.severity}, code: {one.code}, message: {_quoted(said(one, terms.lang))}"
                yield f"    - {{{place}, {words}}}"
            yield "  ..."


def _described(path: str) -> str:
    """The description of a test point; ``#`` would begin a directive."""
    return one_line(path).replace("\\", "\\\\").replace("#", "\\#")


def _quoted(words: str) -> str:
    """A string of YAML, which any string of JSON is."""
    return dumps(one_line(words), ensure_ascii=False)
