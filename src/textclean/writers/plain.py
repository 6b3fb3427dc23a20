"""The review page for a reader without scripting: what was done, and what waits, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..issue import Issue
from . import actions
from .markup import clipped, quote, tag, words
from .message import Places, Report, known_word, message, say
from .stories import MARKS, Story, kinds
from .summary import Summary

LONG = 60  #: characters of the longest words before and after an edit


def write(report: Report) -> str:
    """The table as HTML."""
    return "".join(_parts(report))


def _parts(report: Report) -> Iterator[str]:
    lang = report.lang
    summary = Summary(report)
    at = Places(report.source, lang)
    yield tag("h1", say("page-title", lang, name=words(report.name))) + "\n"
    key = "lead-in-check" if report.checking else "lead-in"
    unasked = sum(not issue.decision for issue in summary.done)
    yield tag("p", say(key, lang, done=unasked, stories=len(summary.stories))) + "\n"
    yield tag("p", say("no-script", lang)) + "\n"
    if summary.stories:
        heads = ("severity", "place", "issue", "action", "rule")
        body = "".join(_story(story, report, at) for story in summary.stories)
        yield _table(heads, body, lang)
    if summary.done:
        rows = []
        for kind in kinds(summary.done):
            cells = [words(report.book.cards[kind.code].title.say(lang)), kind.code, f"{len(kind.issues):,}"]
            cells.append(_example(kind.issues[0]))
            rows.append(tag("tr", "".join(tag("td", cell) for cell in cells)) + "\n")
        yield _table(("kind", "rule", "count", "example"), "".join(rows), lang)


def _table(heads: tuple[str, ...], body: str, lang: str) -> str:
    head = "".join(tag("th", say(f"column-{name}", lang)) for name in heads)
    return tag("table", f"<thead>{tag('tr', head)}</thead>\n<tbody>\n{body}</tbody>", "contents") + "\n"


def _story(story: Story, report: Report, at: Places) -> str:
    issue = story.primary
    level = f"{MARKS[story.severity]} {known_word('severity', str(story.severity), report.lang)}"
    place = at.of(issue.source.start)
    said = quote(message(issue, report.book, report.lang))
    cells = [level, place, said, words(actions.choices(issue, report.lang)), f"{issue.code} {issue.id}"]
    return tag("tr", "".join(tag("td", cell) for cell in cells)) + "\n"


def _example(issue: Issue) -> str:
    return f"<del>{clipped(issue.before, LONG)}</del>→<ins>{clipped(issue.proposal or '', LONG)}</ins>"
