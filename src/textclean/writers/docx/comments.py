"""What the comments of a Word file say: an open issue in a few lines, each a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...issue import Issue
from ...text import Span
from ...tuples import NamedTuple
from .. import actions
from ..message import Report, filled, known_word, message, say, signals, title
from ..stories import ShortIds
from .body import author, written_out


class Comment(NamedTuple):
    """One comment."""

    author: str
    lines: tuple[str, ...]
    span: Span  #: of the source


def comments(report: Report, waiting: Sequence[Issue]) -> list[Comment]:
    """The comments on what waits, in the order of the places."""
    short = ShortIds(issue.id for issue in report.cleaned.issues)
    ordered = sorted(waiting, key=lambda issue: (issue.source, issue.code, issue.id))
    return [
        Comment(author(issue.code), tuple(_lines(issue, report, short[issue.id])), issue.source) for issue in ordered
    ]


def boxed(found: Counter[str], lang: str) -> str:
    """That characters had to be written out, and which."""
    words = say("list-pause", lang).join(
        filled("office", "times", lang, words=written_out(char), n=count) for char, count in sorted(found.items())
    )
    return filled("office", "boxed", lang, words=words)


def _lines(issue: Issue, report: Report, short: str) -> Iterator[str]:
    lang = report.lang
    severity = known_word("severity", str(issue.severity), lang)
    yield filled("office", "comment-head", lang, title=title(issue.code, report), code=issue.code, severity=severity)
    yield message(issue, report.book, lang)
    if issue.evidence and "{signals}" not in report.book.cards[issue.code].message.say(lang):
        yield say("evidence-line", lang, words=signals(issue.evidence, lang))
    named = actions.choices(issue, lang)
    if named:
        yield filled("office", "comment-action", lang, words=named)
    elif len(issue.offers) == 1 and issue.proposal is not None:
        yield actions.proposed(issue.before, issue.proposal, lang)
    for key in actions.notes(issue):
        yield say(key, lang)
    yield filled("office", "comment-id", lang, id=short)
