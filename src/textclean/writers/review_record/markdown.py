"""The review record in Markdown; words of the document are escaped so that they cannot form markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..markdown import inert
from ..message import Report
from .contents import Table, review_record


def write(report: Report) -> str:
    """The record, with a line end at its end."""
    return "\n".join(_parts(report)) + "\n"


def _parts(report: Report) -> Iterator[str]:
    record = review_record(report)
    yield f"# {inert(record.title)}\n"
    for name, value in record.about:
        yield f"- {inert(name)}: {inert(value)}" if report.lang == "en" else f"- {inert(name)}：{inert(value)}"
    for section in record.sections:
        yield f"\n## {inert(section.heading)}\n"
        for paragraph in section.paragraphs:
            yield f"{inert(paragraph)}\n"
        if section.table is not None:
            yield from _table(section.table)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.head)
    yield _row(["---"] * len(table.head), escaped=True)
    for row in table.rows:
        yield _row(row)


def _row(cells: Sequence[str], escaped: bool = False) -> str:
    return f"| {' | '.join(cells if escaped else map(inert, cells))} |"
