"""The text report: what was done, folded by family; what waits, worst first; what to type next.

:func:`lines` gives lines of styled pieces, to which the command line adds colour; :func:`write` gives plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.lines import Positions
from ..text.script import cells
from ..text.show import in_shell, one_line
from . import console
from .console import WIDTH, Line, Paper, pad, wrap
from .message import Report, known_word, title
from .stories import Kind, ShortIds, kinds
from .summary import Summary
from .waiting import Waiting

Outputs = Sequence[tuple[str, str]]


def write(report: Report, *, outputs: Outputs = (), width: int = WIDTH, ascii_marks: bool = False) -> str:
    """The report as plain text.

    Args:
        report: the run to report.
        outputs: files that were written: ``text``, ``review`` or ``record``, and the path.
        width: display columns; lines are wrapped to it.
        ascii_marks: use ``E W N ->`` for marks, and ASCII quotes: for streams that cannot write the others.
    """
    return console.joined(lines(report, outputs=outputs, width=width, ascii_marks=ascii_marks))


def lines(
    report: Report,
    *,
    outputs: Outputs = (),
    width: int = WIDTH,
    ascii_marks: bool = False,
    most: int | None = None,
) -> Iterator[Line]:
    """The report, line by line; arguments as for :func:`write`. ``most``: how many entries are listed; None: all."""
    page = _Page(report, width, ascii_marks, most)
    yield from page.head()
    yield from page.fixed()
    yield from page.open()
    yield from page.foot(outputs)


class _Page:
    """One report in the making."""

    def __init__(self, report: Report, width: int, ascii_marks: bool, most: int | None) -> None:
        self.report = report
        self.lang = report.lang
        self.most = most
        self.paper = Paper(report.lang, width, ascii_marks)
        self.short = ShortIds(issue.id for issue in report.cleaned.issues)
        self.summary = Summary(report)
        self.say, self.line = self.paper.say, self.paper.line

    # -- head

    def head(self) -> Iterator[Line]:
        yield self.line((one_line(self.report.source.path), "head"), (f"   {self.summary.size}", ""))
        for failure in self.report.cleaned.failures:
            yield self.line((self.say("pass-failed", words=one_line(failure, 120)), "error"))

    # -- what was done

    def fixed(self) -> Iterator[Line]:
        done = self.summary.done
        if not done and not self.summary.stories:
            yield self.line((self.say("clean" if self.report.source.text.strip() else "no-text"), "count"))
            return
        if not done:
            yield self.line((self.say(self.summary.none_key), "count"))
            return
        yield self.line((self.say(self.summary.done_key, n=len(done)), "count"))
        rows = []
        for family, group in self.summary.families():
            found = kinds(group)
            name = self.paper.plain(known_word("family", family, self.lang))
            rows.append((name, f"{len(group):,}", self.detail(found), self.report.book.cards[group[0].code].family))
        first = max(cells(row[0]) for row in rows)
        second = max(len(row[1]) for row in rows)
        for name, count, detail, family in rows:
            left = f"  {pad(name, first)}  {count:>{second}}  "
            room = self.paper.width - cells(left) - 8
            for number, words in enumerate(wrap(detail, room)):
                head = left if not number else " " * cells(left)
                yield self.line((head, ""), (pad(words, room), "faint"), (f"  {family}" if not number else "", "code"))

    def detail(self, found: Sequence[Kind]) -> str:
        """What edits of a family there are: pairs of marks, or names of rules where there are several."""
        parts = [
            part
            for kind in found
            for part in ([self.pairs(kind)] if kind.pairs else [self.named(kind, len(found) > 1)])
            if part
        ]
        return "   ".join(parts)

    def pairs(self, kind: Kind) -> str:
        shown = [self.pair(one_line(before), one_line(after), count) for before, after, count in kind.pairs[:6]]
        return self.paper.plain("  ".join(shown) + (" …" if len(kind.pairs) > 6 else ""))

    def pair(self, before: str, after: str, count: int) -> str:
        change = f"{before}→{after}" if after.strip() else self.say("pair-deleted", words=before)
        return f"{change} {count:,}"

    def named(self, kind: Kind, numbered: bool) -> str:
        name = self.paper.plain(title(kind.code, self.report))
        return f"{name} {len(kind.issues):,}" if numbered else name

    # -- what waits

    def open(self) -> Iterator[Line]:
        found = self.summary.stories
        if found:
            yield self.line(
                (self.paper.plain(self.summary.waiting) + self.say("colon") + self.summary.severities, "count")
            )
        elif self.summary.done:
            yield self.line((self.say("open-none"), "count"))
        yield from Waiting(self.report, self.paper, self.short).lines(found, self.most)
        if self.summary.aside:
            yield self.line((self.say("set-aside", words=self.summary.aside), "faint"))

    # -- foot

    def foot(self, outputs: Outputs) -> Iterator[Line]:
        path = in_shell(self.report.source.path)
        steps = []
        if self.report.checking and self.summary.done:
            steps.append(self.say("next-fix", words=f"textclean fix {path}"))
        elif self.summary.stories:
            review = next((name for kind, name in outputs if kind == "review"), None)
            if review:
                steps.append(self.say("next", words=self.say("next-open", path=one_line(review))))
            one = next((story.primary for story in self.summary.stories if len(story.primary.offers) == 1), None)
            if one and self.report.source.path != "-":  # what was decided about a stream would meet nothing again
                short = self.short[one.id]
                steps.append(self.say("next-once", words=f"-a {short}"))
                steps.append(self.say("next-always", words=f"textclean decide {path} {short} --accept"))
        if not steps and self.summary.stories and self.report.source.path != "-":
            first = self.summary.stories[0].primary.source.start
            line, column = Positions(self.report.source.text).line_column(first)
            steps.append(self.say("next-explain", words=f"textclean explain {path}:{line}:{column}"))
        files = [f"{known_word('file', kind, self.lang)} {one_line(name)}" for kind, name in outputs]
        if files or steps:
            yield Line()
        for parts in filter(None, (files, steps)):
            together = "   ".join(parts)
            for text in [together] if cells(together) <= self.paper.width else parts:
                yield self.line((text, ""))
