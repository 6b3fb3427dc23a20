"""One line an issue, place first, so that editors and problem matchers find it.

``seed.txt:139:49: E TY001 doubled-character 衍字：“失业率率”→“失业率” [unsafe]``
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..finding import Safety, Severity
from ..text.lines import Positions
from ..text.show import one_line
from .console import inert
from .message import Report, message

LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.NOTE: "N"}


def write(report: Report) -> str:
    """The open issues in the order of their places, each on a line with its end."""
    return "".join(f"{line}\n" for line in lines(report))


def lines(report: Report, statuses: Collection[str] = ("open",)) -> Iterator[str]:
    """The issues of some statuses in the order of their places, line by line, without line ends."""
    at = Positions(report.source.text)
    settings = report.cleaned.settings
    unfixable = settings.unfixable if settings else ()
    waiting = [issue for issue in report.cleaned.issues if issue.status in statuses]
    for issue in sorted(waiting, key=lambda one: (one.source, one.code, one.id)):
        line, column = at.line_column(issue.source.start)
        words = message(issue, report.book, report.lang)
        safety = Safety.MANUAL if issue.safety and issue.code in unfixable else issue.safety  # only a person makes it
        tail = "" if safety is None else f" [{safety}]"
        letter = LETTERS[issue.severity]
        yield inert(f"{one_line(report.source.path)}:{line}:{column}: {letter} {issue.code} {issue.name} {words}{tail}")
