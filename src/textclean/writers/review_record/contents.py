"""What the review record says, as plain parts that its forms write down: all words are printable, none is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from ... import __version__
from ...decisions import REWORDED
from ...issue import Issue
from ...structure.articles import articles
from ...text import Document
from ...text.lines import Positions, count_characters, lines
from ...text.show import one_line
from ...tuples import NamedTuple
from ..errata.correction import correction
from ..message import Report, filled, known_word, message, signals, title
from ..rate import rate_lines
from ..stories import Story, kinds
from ..summary import Summary

MOST = 300  #: rows of one table
LONG = 120  #: characters of an example


class Table(NamedTuple):
    """A table; rows have as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    blank: bool = False  #: to be filled in by hand


class Section(NamedTuple):
    """A part with its heading, paragraphs, and a table behind them."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    table: Table | None = None


class ReviewRecord(NamedTuple):
    """All of it."""

    title: str
    about: tuple[tuple[str, str], ...]  #: what the document is: name, value
    sections: tuple[Section, ...]


def review_record(report: Report) -> ReviewRecord:
    """The record of a run."""
    return _Clerk(report).record()


class _Clerk:
    """Writes the record of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._lang = report.lang
        self._at = Positions(report.source.text)
        self._summary = Summary(report)
        self._decided = [issue for issue in report.cleaned.issues if issue.decision]
        names = {issue.id for issue in self._decided}
        self._done = [issue for issue in self._summary.done if issue.id not in names]

    def record(self) -> ReviewRecord:
        """All parts, in their order."""
        sections = (
            self._overview(),
            self._changed(),
            self._decisions(),
            self._open(),
            self._rate(),
            self._signatures(),
        )
        name = one_line(self._report.source.path)
        return ReviewRecord(self._say("record-of", name=name), tuple(self._about(name)), sections)

    def _say(self, key: str, **words: str | int) -> str:
        return filled("office", key, self._lang, **words)

    def _about(self, name: str) -> Iterator[tuple[str, str]]:
        report, text = self._report, self._report.source.text
        yield self._say("record-name"), name
        size = self._say("record-characters", n=count_characters(text), lines=len(Document(text).derive(lines)))
        found = sum(one.headline is not None for one in report.cleaned.document.derive(articles))
        yield self._say("record-size"), size + (self._say("record-articles", n=found) if found else "")
        yield self._say("record-encoding"), one_line(report.source.encoding)
        yield self._say("record-source"), report.source.file_sha256
        if not report.checking:
            yield self._say("record-result"), sha256(report.written).hexdigest()
        if report.profile:
            yield self._say("record-profile"), self._summary.profile
        yield self._say("record-program"), f"textclean {__version__}"

    def _overview(self) -> Section:
        stories = self._summary.stories
        words = self._say(
            "record-summary-check" if self._report.checking else "record-summary-line",
            fixed=len(self._done),
            decided=len(self._decided),
            open=sum(len(story.issues) for story in stories),
            stories=len(stories),
        )
        failures = self._report.cleaned.failures
        failed = [self._say("record-failed", words=one_line("; ".join(failures), 400))] if failures else []
        return Section(self._say("record-summary"), (words, *failed))

    def _changed(self) -> Section:
        """What was done by itself: a row a rule, with one example."""
        heading = self._say("record-doable" if self._report.checking else "record-done")
        rows = [
            (title(kind.code, self._report), kind.code, f"{len(kind.issues):,}", self._example(kind.issues))
            for kind in kinds(self._done)
        ]
        return self._table(heading, ("kind", "rule", "count", "example"), rows)

    def _example(self, issues: Sequence[Issue]) -> str:
        wrong, right = correction(issues[0], self._at, self._lang)
        words = f"{wrong} → {right}" if right else wrong
        return self._say("record-at", line=self._line(issues[0]), words=one_line(words, LONG))

    def _line(self, issue: Issue) -> str:
        return str(self._at.line_column(issue.source.start)[0])

    def _decisions(self) -> Section:
        rows = []
        for issue in sorted(self._decided, key=lambda issue: (issue.source, issue.id)):
            made = issue.decision
            verdict = made.get("verdict", "")
            if verdict == "accept" and issue.offers and issue.offers[0].label == REWORDED:
                verdict = "reword"
            known = verdict in ("accept", "decline", "reword")
            said = self._say(f"decided-{verdict}") if known else one_line(verdict)
            rows.append(
                (
                    self._line(issue),
                    f"{message(issue, self._report.book, self._lang)} {issue.code}",
                    said,
                    one_line(made.get("by", "")),
                    one_line(made.get("because", "")),
                )
            )
        return self._table(self._say("record-decided"), ("line", "issue", "verdict", "by", "because"), rows)

    def _open(self) -> Section:
        rows = [self._story(story) for story in self._summary.stories]
        known = sum(issue.status == "known" for issue in self._report.cleaned.issues)
        more = [self._say("record-known", n=known)] if known else []
        return self._table(self._say("record-open"), ("severity", "line", "issue", "reason", "rule"), rows, more)

    def _story(self, story: Story) -> tuple[str, ...]:
        issue = story.primary
        places = list(dict.fromkeys(self._line(one) for one in story.issues))
        return (
            known_word("severity", str(story.severity), self._lang),
            filled("interface", "list-pause", self._lang).join(places[:6]),
            message(issue, self._report.book, self._lang),
            self._evidence(issue),
            issue.code,
        )

    def _evidence(self, issue: Issue) -> str:
        """The reasons, where the message does not give them already."""
        said = "{signals}" in self._report.book.cards[issue.code].message.say(self._lang)
        return "" if said else signals(issue.evidence, self._lang)

    def _rate(self) -> Section:
        return Section(self._say("record-rate"), tuple(rate_lines(self._report)))

    def _signatures(self) -> Section:
        by = Counter(one_line(issue.decision["by"]) for issue in self._decided if issue.decision.get("by"))
        pause = filled("interface", "list-pause", self._lang)
        names = pause.join(self._say("times", words=name, n=count) for name, count in sorted(by.items()))
        said = (self._say("record-editors", names=names),) if names else ()
        head = tuple(self._say(f"sign-{name}") for name in ("stage", "opinion", "name", "date"))
        rows = tuple((self._say(f"sign-{name}"), "", "", "") for name in ("first", "second", "final"))
        return Section(self._say("record-signatures"), said, Table(head, rows, True))

    def _table(
        self, heading: str, names: Sequence[str], rows: Sequence[tuple[str, ...]], more: Sequence[str] = ()
    ) -> Section:
        if not rows:
            return Section(heading, (self._say("record-nothing"), *more))
        left = [self._say("record-more", n=len(rows) - MOST)] if len(rows) > MOST else []
        head = tuple(self._say(f"record-{name}") for name in names)
        return Section(heading, (*left, *more), Table(head, tuple(rows[:MOST])))
