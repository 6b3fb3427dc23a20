"""The contents page of many documents: a row for each with what waits in it, those that need work first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from urllib.parse import quote as percent

from ..finding import Severity
from ..issue import MADE
from ..text.lines import count_characters
from ..tuples import NamedTuple
from .html import opening
from .markup import attribute, quote, tag
from .message import Report, say
from .pagemap import picture
from .stories import severities, stories
from .summary import Summary

FIGURES = 2  #: columns before those of figures


class Entry(NamedTuple):
    """One document."""

    path: str  #: as it was typed
    page: str  #: its review page, relative to the contents page, with ``/``
    characters: int
    fixed: int
    waiting: tuple[int, int, int]  #: stories: errors, warnings, notes
    picture: str = ""  #: where its issues are, as HTML
    reviewed: tuple[int, int] | None = None  #: stories that an editor settled, and all; None: not known


def entry(report: Report, page: str, decided: Collection[str] | None = None) -> Entry:
    """The row of a run.

    Args:
        report: the run.
        page: its review page.
        decided: ids of the issues that an editor decided; None: the contents page says nothing of progress.
    """
    summary = Summary(report)
    counts = severities(summary.stories)
    levels = (counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.NOTE])
    reviewed = None if decided is None else _reviewed(report, decided)
    return Entry(
        report.source.path,
        page,
        count_characters(report.source.text),
        len(summary.done),
        levels,
        picture(report),
        reviewed,
    )


def _reviewed(report: Report, decided: Collection[str]) -> tuple[int, int]:
    """As the review page counts: a story is settled when its leading issue, or another that can be mended, is decided."""
    asked = [issue for issue in report.cleaned.issues if issue.status not in MADE or issue.decision]
    found = stories(asked)
    settled = [
        story
        for story in found
        if any(one.id in decided and (one is story.primary or one.offers) for one in story.issues)
        or all(one.status == "known" for one in story.issues)
    ]
    return len(settled), len(found)


def write(entries: Iterable[Entry], lang: str) -> str:
    """The page."""
    rows = sorted(entries, key=lambda one: (tuple(-count for count in one.waiting), one.path))
    title = say("contents-title", lang)
    lead = say("contents-lead", lang, n=len(rows), open=sum(any(one.waiting) for one in rows))
    names = ["document", "map", "characters", "fixed", "error", "warning", "note"]
    names += ["reviewed"] if any(one.reviewed for one in rows) else []
    said = [say(f"column-{name}", lang) for name in names]
    head = "".join(tag("th", words, "" if at < FIGURES else "num") for at, words in enumerate(said))
    body = "".join(_row(one, said[FIGURES:]) for one in rows)
    table = tag("table", f"<thead>{tag('tr', head)}</thead>\n<tbody>\n{body}</tbody>", "contents pages")
    top = tag("header", f"{tag('h1', title)}{tag('p', lead, 'lead')}", "contents-head")
    return f"{opening(title, lang)}<body>\n{top}\n{table}\n</body>\n</html>\n"


def _row(one: Entry, names: Sequence[str]) -> str:
    link = f"<a href={attribute('./' + percent(one.page))}>{quote(one.path)}</a>"
    figures = [(f"{one.characters:,}", ""), (f"{one.fixed:,}", "")]
    for level, count in zip(("error", "warning", "note"), one.waiting, strict=True):
        figures.append((f"{count:,}" if count else "", f" {level}"))
    if one.reviewed:
        figures.append((f"{one.reviewed[0]:,}/{one.reviewed[1]:,}", ""))
    cells = [tag("td", words, f"num{css}", data_name=name) for (words, css), name in zip(figures, names, strict=False)]
    return tag("tr", tag("td", link, "name") + tag("td", one.picture) + "".join(cells)) + "\n"
