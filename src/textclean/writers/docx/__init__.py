"""A Word file of a run: edits as tracked changes, each by its rule; what waits as comments on its words.

Word's own Accept and Reject work edit by edit. All accepted gives the cleaned text, all rejected the source, line ends
apart: a paragraph has none of its own. Needs the extra ``office``.
"""

from __future__ import annotations

from ...issue import Issue
from ...text import Span
from ...text.show import one_line
from .. import office
from ..message import Report
from .revisions import made, revisions


def write(report: Report) -> bytes:
    """The file.

    Raises:
        Trouble: ``no-extra``: python-docx is not installed.
    """
    office.need("docx")
    from .anchors import anchored
    from .body import Body
    from .comments import Comment, boxed, comments
    from .package import NAME, package

    date, source = office.date_of_run(), report.source.text
    shown = made(report)
    found = comments(report, waiting(report, shown))
    items = anchored(revisions(source, shown), source, [comment.span for comment in found])
    body = Body(f"{date:%Y-%m-%dT%H:%M:%SZ}")
    body.fill(items)
    if body.boxed:
        body.note(len(found))
        found.append(Comment(NAME, (boxed(body.boxed, report.lang),), Span(0, 0)))
    return package(body, found, one_line(report.source.path), date)


def waiting(report: Report, shown: list[Issue]) -> list[Issue]:
    """The open issues that are no change of the file."""
    names = {issue.id for issue in shown}
    return [issue for issue in report.cleaned.open if issue.id not in names]
