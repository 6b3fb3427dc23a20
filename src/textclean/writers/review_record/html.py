"""The review record as a page to print: black on white, A4, rows that do not break over pages, no script at all."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from ...text.show import show
from ..markup import escape
from ..message import Report
from .contents import Table, review_record


def write(report: Report) -> str:
    """The page; it holds its style, asks for nothing and runs nothing."""
    return "".join(_parts(report))


@cache
def _style() -> str:
    return (Path(__file__).parents[1] / "assets" / "record.css").read_bytes().decode("utf-8")


def _policy() -> str:
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _words(words: str) -> str:
    """Words of ours or of a document as HTML; what cannot be seen is written out."""
    return escape(show(words))


_TONGUES = {"zh": "zh-CN", "zh-Hant": "zh-Hant"}  #: what else is asked for is answered in English


def _parts(report: Report) -> Iterator[str]:
    record = review_record(report)
    yield f'<!DOCTYPE html>\n<html lang="{_TONGUES.get(report.lang, "en")}">\n<head>\n'
    yield f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{escape(_policy())}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{_words(record.title)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<main>\n"
    yield f"<h1>{_words(record.title)}</h1>\n<dl>\n"
    for name, value in record.about:
        yield f"<div><dt>{_words(name)}</dt><dd><bdi>{_words(value)}</bdi></dd></div>\n"
    yield "</dl>\n"
    for section in record.sections:
        yield f"<section>\n<h2>{_words(section.heading)}</h2>\n"
        for paragraph in section.paragraphs:
            yield f"<p>{_words(paragraph)}</p>\n"
        if section.table is not None:
            yield from _table(section.table)
        yield "</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _table(table: Table) -> Iterator[str]:
    kind = ' class="blank"' if table.blank else ""
    yield f"<table{kind}>\n<thead><tr>"
    yield "".join(f'<th scope="col">{_words(name)}</th>' for name in table.head)
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        yield "<tr>" + "".join(f"<td><bdi>{_words(cell)}</bdi></td>" for cell in row) + "</tr>\n"
    yield "</tbody>\n</table>\n"
