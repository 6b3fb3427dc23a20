"""The rows of the errata table: one a correction; like marks of an article are one row that names their lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...issue import Issue
from ...structure.articles import articles
from ...structure.articles import title as headline
from ...text.lines import Positions
from ...text.show import one_line
from ...tuples import NamedTuple
from ..message import Report, filled, message, signals, title
from ..stories import by_itself
from .correction import bare, correction
from .proofmarks import mark_of

LINES = 8  #: line numbers of a folded row that are given


class ErrataRow(NamedTuple):
    """One row, in the order of the columns, all printable."""

    document: str
    article: str
    line: str  #: of the source; several, where like marks are folded
    wrong: str
    right: str
    kind: str
    reason: str
    fate: str
    mark: str


COLUMNS = ("article", "line", "wrong", "right", "kind", "reason", "fate", "mark")


def collect(report: Report) -> list[ErrataRow]:
    """The rows of a document, in the order of their places."""
    at, heads = Positions(report.source.text), _Heads(report)
    groups: dict[object, list[Issue]] = {}
    order = sorted(report.cleaned.issues, key=lambda issue: (issue.source, issue.code, issue.id))
    for issue in order:
        if issue.status == "superseded":
            continue  # the row of the wording that stands in its place says what was wrong there
        short = bare(issue, at.text)
        key = (issue.code, *short, issue.status, by_itself(issue), heads.of(issue)) if short else issue.id
        groups.setdefault(key, []).append(issue)
    return [row for group in groups.values() for row in _row(group, report, at, heads)]


def head(rows: Sequence[ErrataRow], lang: str) -> list[str]:
    """The names of the columns; that of the file where there are several."""
    names = ("number", "document", *COLUMNS) if several(rows) else ("number", *COLUMNS)
    return [filled("office", f"errata-{name}", lang) for name in names]


def cells(rows: Sequence[ErrataRow]) -> Iterator[list[str]]:
    """The cells of each row, behind its number."""
    for row in rows:
        yield list(row) if several(rows) else list(row[1:])


def several(rows: Sequence[ErrataRow]) -> bool:
    """Whether the rows are of several documents."""
    return any(row.document != rows[0].document for row in rows)


class _Heads:
    """The headlines of a text."""

    def __init__(self, report: Report) -> None:
        doc = report.cleaned.document
        found = [one.headline for one in doc.derive(articles) if one.headline is not None]
        self._starts = [span.start for span in found]
        self._words = [one_line(headline(doc.text, span), 60) for span in found]

    def of(self, issue: Issue) -> str:
        """That of the article in which an issue stands now; empty before the first one."""
        index = bisect_right(self._starts, issue.cleaned.start) - 1
        return self._words[index] if index >= 0 else ""


def _row(group: Sequence[Issue], report: Report, at: Positions, heads: _Heads) -> Iterator[ErrataRow]:
    issue, lang = group[0], report.lang
    mark = mark_of(issue, at.text)
    if mark is None:
        return
    short = bare(issue, at.text) if len(group) > 1 else None
    wrong, right = short or correction(issue, at, lang)
    numbers = list(dict.fromkeys(str(at.line_column(one.source.start)[0]) for one in group))
    said = filled("office", "errata-lines-comma", lang).join(numbers[:LINES])
    if len(group) > 1:
        key = "errata-folded-more" if len(numbers) > LINES else "errata-folded"
        said = filled("office", key, lang, lines=said, n=len(group))
    fate = "fixable" if report.checking and issue.status == "open" and by_itself(issue) else issue.status
    yield ErrataRow(
        one_line(report.source.path),
        heads.of(issue),
        said,
        wrong,
        right,
        f"{title(issue.code, report)} {issue.code}",
        _reason(issue, report),
        filled("office", f"fate-{fate}", lang),
        filled("office", f"mark-{mark}", lang),
    )


def _reason(issue: Issue, report: Report) -> str:
    """An editor's reason and the evidence; without both, what the rule says."""
    lang = report.lang
    found = [one_line(issue.decision.get("because", "")), signals(issue.evidence, lang)]
    return filled("office", "errata-reasons", lang).join(filter(None, found)) or message(issue, report.book, lang)
