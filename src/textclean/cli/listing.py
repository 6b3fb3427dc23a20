"""What a person at a terminal reads of a run when no report was named."""

from __future__ import annotations

import sys
from collections import Counter

from ..errors import shown
from ..issue import Issue
from ..text.show import one_line
from ..writers.jsonl import Positions
from ..writers.message import Report, message
from .options import Reports

ON_TERMINAL = 20


def listing(report: Report, wish: Reports, quiet: bool) -> str:
    """The counts, then one line an issue."""
    lang = report.lang
    statuses = wish.show.split(",")
    chosen = [issue for issue in report.cleaned.issues if issue.status in statuses]
    limit = wish.max_issues if wish.max_issues is not None else ON_TERMINAL if sys.stdout.isatty() else len(chosen)
    positions = Positions(report.source.text)
    lines = [] if quiet else [_head(report)]
    lines += [_line(issue, report, positions) for issue in chosen[:limit]]
    if len(chosen) > limit:
        more = len(chosen) - limit
        lines.append(f"另有 {more} 处" if lang.startswith("zh") else f"and {more} more")
    return "".join(line + "\n" for line in lines)


def _head(report: Report) -> str:
    counts = Counter(issue.status for issue in report.cleaned.issues)
    name = shown(report.source.path)
    if report.lang.startswith("zh"):
        return f"{name}：已改 {counts['fixed']} 处，待定 {counts['open']} 处"
    return f"{name}: fixed {counts['fixed']}, open {counts['open']}"


def _line(issue: Issue, report: Report, positions: Positions) -> str:
    line, column = positions.line_column(issue.source.start)
    safety = f" [{issue.safety}]" if issue.safety is not None else ""
    words = one_line(message(issue, report.book, report.lang))
    return f"{shown(report.source.path)}:{line}:{column}: {str(issue.severity)[0].upper()} {issue.code} {issue.name} {words}{safety}"
