"""The contents page of many documents: a row for each with what waits in it, those that need work first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote as percent

from ..finding import Severity
from .html import opening
from .markup import attribute, quote, tag
from .message import Report, say
from .stories import severities
from .summary import Summary


class Entry(NamedTuple):
    """One document."""

    path: str  #: as it was typed
    page: str  #: its review page, relative to the contents page, with ``/``
    characters: int
    fixed: int
    waiting: tuple[int, int, int]  #: stories: errors, warnings, notes


def entry(report: Report, page: str) -> Entry:
    """The row of a run."""
    summary = Summary(report)
    counts = severities(summary.stories)
    levels = (counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE])
    return Entry(report.source.path, page, len(report.source.text), len(summary.done), levels)


def write(entries: Iterable[Entry], lang: str) -> str:
    """The page."""
    rows = sorted(entries, key=lambda one: (tuple(-count for count in one.waiting), one.path))
    title = say("contents-title", lang)
    lead = say("contents-lead", lang, n=len(rows), open=sum(any(one.waiting) for one in rows))
    names = ("document", "characters", "fixed", "error", "warning", "note")
    head = "".join(tag("th", say(f"column-{name}", lang), "" if name == "document" else "num") for name in names)
    body = "".join(_row(one) for one in rows)
    table = tag("table", f"<thead>{tag('tr', head)}</thead>\n<tbody>\n{body}</tbody>", "contents")
    top = tag("header", f"{tag('h1', title)}{tag('p', lead, 'lead')}", "contents-head")
    return f"{opening(title, lang)}<body>\n{top}\n{table}\n</body>\n</html>\n"


def _row(one: Entry) -> str:
    link = f"<a href={attribute('./' + percent(one.page))}>{quote(one.path)}</a>"
    figures = [tag("td", f"{one.characters:,}", "num"), tag("td", f"{one.fixed:,}", "num")]
    for level, count in zip(("error", "warning", "note"), one.waiting, strict=True):
        figures.append(tag("td", f"{count:,}" if count else "", f"num {level}"))
    return tag("tr", tag("td", link) + "".join(figures)) + "\n"
