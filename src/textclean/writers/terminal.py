"""The text report: what was done, folded by family; what waits, worst first; what to type next.

:func:`lines` gives lines of styled pieces, to which the command line adds colour; :func:`write` gives plain text.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence

from ..finding import Severity
from ..issue import Issue
from ..text.script import cells
from ..text.show import one_line
from . import actions, console
from .console import Line, Segment, pad, wrap
from .jsonl import Positions
from .message import Report, known_word, message, say, signals
from .stories import Kind, Story, kinds, short_ids
from .summary import Summary

WIDTH = 100  #: display columns of a report that is not told how wide it may be
MARKS = {Severity.ERROR: "●", Severity.WARNING: "◆", Severity.NOTE: "○"}
PLACES = 4  #: places of one kind that are written out
FOLD = 5  #: so many issues of one rule are shown one by one; more are one line
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

    def __init__(self, report: Report, width: int, ascii_marks: bool, most: int | None = None) -> None:
        self.report = report
        self.lang = report.lang
        self.width = max(width, 40)
        self.most = most
        self.plain = console.plain if ascii_marks else str
        self.at = Positions(report.source.text)
        self.short = short_ids(issue.id for issue in report.cleaned.issues)
        self.summary = Summary(report)

    def say(self, key: str, **words: str | int) -> str:
        return self.plain(say(key, self.lang, **words))

    def line(self, *segments: tuple[str, str]) -> Line:
        return Line(tuple(Segment(self.plain(text), style) for text, style in segments))

    # -- head

    def head(self) -> Iterator[Line]:
        yield self.line((one_line(self.report.source.path), "head"), (f"   {self.summary.size}", ""))
        for failure in self.report.cleaned.failures:
            yield self.line((self.say("pass-failed", words=one_line(failure, 120)), "error"))

    # -- what was done

    def fixed(self) -> Iterator[Line]:
        done = self.summary.done
        if not done and not self.summary.stories:
            yield self.line((self.say("clean"), "count"))
            return
        if not done:
            yield self.line((self.say("fixed-none"), "count"))
            return
        yield self.line((self.say(self.summary.done_key, n=len(done)), "count"))
        rows = []
        for family, group in self.summary.families():
            found = kinds(group)
            name = self.plain(known_word("family", family, self.lang))
            rows.append((name, f"{len(group):,}", self.detail(found), self.report.book.cards[group[0].code].family))
        first = max(cells(row[0]) for row in rows)
        second = max(len(row[1]) for row in rows)
        for name, count, detail, family in rows:
            left = f"  {pad(name, first)}  {count:>{second}}  "
            room = self.width - cells(left) - 8
            for number, words in enumerate(wrap(detail, room)):
                head = left if not number else " " * cells(left)
                yield self.line((head, ""), (pad(words, room), "faint"), (f"  {family}" if not number else "", "code"))

    def detail(self, found: Sequence[Kind]) -> str:
        """What edits of a family there are: pairs of marks, or names of rules where there are several."""
        parts = [
            part
            for kind in found
            for part in ([self.pairs(kind)] if kind.pairs else [self.title(kind, len(found) > 1)])
            if part
        ]
        return "   ".join(parts)

    def pairs(self, kind: Kind) -> str:
        shown = [f"{one_line(before)}→{one_line(after)} {count:,}" for before, after, count in kind.pairs[:6]]
        return self.plain("  ".join(shown) + (" …" if len(kind.pairs) > 6 else ""))

    def title(self, kind: Kind, numbered: bool) -> str:
        title = self.plain(self.report.book.cards[kind.code].title.say(self.lang))
        return f"{title} {len(kind.issues):,}" if numbered else title

    # -- what waits

    def open(self) -> Iterator[Line]:
        found = self.summary.stories
        if found:
            issues = sum(len(story.issues) for story in found)
            key = "open-count" if issues != len(found) else "open-count-alone"
            total = self.say(key, n=issues, stories=len(found))
            yield self.line((total + self.say("colon") + self.summary.severities, "count"))
        elif self.summary.done:
            yield self.line((self.say("open-none"), "count"))
        groups = list(_folded([story for story in found if story.severity > Severity.NOTE]))
        for group in groups[: self.most]:
            yield from self.alike(group) if len(group) > 1 else self.story(group[0])
        if left := sum(len(group) for group in groups[len(groups) if self.most is None else self.most :]):
            yield self.line((self.say("more-entries", n=left), "faint"))
        yield from self.notes([story for story in found if story.severity is Severity.NOTE])
        if self.summary.aside:
            yield self.line((self.say("set-aside", words=self.summary.aside), "faint"))

    def place(self, issue: Issue) -> str:
        return "{}:{}".format(*self.at.line_column(issue.source.start))

    def places(self, issues: Sequence[Issue], most: int, between: str) -> str:
        shown = between.join(self.place(issue) for issue in issues[:most])
        return shown if len(issues) <= most else f"{shown} {self.say('more-places', n=len(issues))}"

    def story(self, story: Story) -> Iterator[Line]:
        issue = story.primary
        same = [one for one in story.issues if one.code == issue.code]
        action = self.action(issue)
        yield from self.entry(
            story.severity,
            " ".join(self.place(one) for one in same[:PLACES]) + (" …" if len(same) > PLACES else ""),
            message(issue, self.report.book, self.lang),
            self.details(story),
            action,
            issue.code,
        )

    def details(self, story: Story) -> str:
        """The other members, the evidence, and the places that have to do with it."""
        issue = story.primary
        parts = []
        others = [one for one in story.issues if one.code != issue.code]
        if others:
            titles = [f"{self.place(one)} {self.report.book.cards[one.code].title.say(self.lang)}" for one in others]
            parts.append(say("also", self.lang) + say("list-pause", self.lang).join(titles[:PLACES]))
        template = self.report.book.cards[issue.code].message.say(self.lang)
        if issue.evidence and "{signals}" not in template:
            parts.append(say("evidence-line", self.lang, words=signals(issue.evidence, self.lang)))
        parts += [
            f"{known_word('role', place.role, self.lang)} {':'.join(map(str, self.at.line_column(place.span.start)))}"
            for place in issue.related[:2]
            if not any(place.span.touches(one.source) for one in others)
        ]
        parts += [say(key, self.lang) for key in ("blocked", "undecided") if getattr(issue, key)]
        return self.plain(say("list-semicolon", self.lang).join(parts))

    def action(self, issue: Issue) -> str:
        """What may be typed to have it mended, and what that does where there is a choice."""
        if not issue.offers:
            return ""
        return self.plain(f"{actions.choices(issue, self.lang)} → -a {self.short[issue.id]}".lstrip())

    def alike(self, group: Sequence[Story]) -> Iterator[Line]:
        """Many issues of one rule, on one line."""
        issues = [story.primary for story in group]
        code = issues[0].code
        title = self.report.book.cards[code].title.say(self.lang)
        words = f"{title} ×{len(issues):,}{say('colon', self.lang)}{self.places(issues, 8, '  ')}"
        can = any(issue.safety is not None and issue.safety > 1 for issue in issues)
        yield from self.entry(
            group[0].severity, self.place(issues[0]), words, "", self.plain(f"→ -a {code}") if can else "", code
        )

    def entry(self, severity: Severity, place: str, words: str, more: str, action: str, code: str) -> Iterator[Line]:
        """A mark, a place, what is wrong, the code at the right; below it the reasons and what can be done."""
        left = max(10, cells(place) + 2) if cells(place) < 22 else 10
        room = self.width - left - 10
        first = wrap(self.plain(words), room)
        style = str(severity)
        beside = bool(action) and not more and cells(first[-1]) + 3 + cells(action) <= room
        for number, text in enumerate(first):
            mark = (MARKS[severity] if not number else " ", style)
            at = (" " + pad(place if not number else "", left), "place")
            tail = [(f"   {action}", "action")] if beside and number == len(first) - 1 else []
            gap = room - cells(text) - sum(cells(part) for part, _ in tail)
            code_part = (f"{' ' * gap}  {code}", "code") if not number else ("", "")
            yield self.line(mark, at, (text, ""), *tail, code_part)
        if not more and (beside or not action):
            return
        rest = wrap(more, room)
        fits = bool(action) and cells(rest[-1]) + 3 + cells(action) <= room + 8
        for number, text in enumerate(rest):
            last = [(("   " if text else "") + action, "action")] if fits and number == len(rest) - 1 else []
            yield self.line((" " * (left + 2), ""), (text, "faint"), *last)
        if action and not fits:
            for text in wrap(action, room):
                yield self.line((" " * (left + 2), ""), (text, "action"))

    def notes(self, found: Sequence[Story]) -> Iterator[Line]:
        """Notes, folded: the places of each rule and its name."""
        if not found:
            return
        parts = []
        for kind in kinds(story.primary for story in found):
            title = self.report.book.cards[kind.code].title.say(self.lang)
            parts.append(f"{self.places(kind.issues, 6, say('list-pause', self.lang))} {title} {kind.code}")
        words = say("notes-folded", self.lang, n=len(found)) + say("list-semicolon", self.lang).join(parts)
        for number, text in enumerate(wrap(self.plain(words), self.width - 3)):
            yield self.line((MARKS[Severity.NOTE] if not number else " ", "note"), (f" {text}", ""))

    # -- foot

    def foot(self, outputs: Outputs) -> Iterator[Line]:
        path = one_line(shlex.quote(self.report.source.path))
        steps = []
        if self.report.checking and self.summary.done:
            steps.append(self.say("next-fix", words=f"textclean fix {path}"))
        elif self.summary.stories:
            one = next((story.primary for story in self.summary.stories if len(story.primary.offers) == 1), None)
            if one:
                steps.append(self.say("next-one", words=f"textclean decide {path} {self.short[one.id]} --accept"))
        files = [f"{known_word('file', kind, self.lang)} {one_line(name)}" for kind, name in outputs]
        if files or steps:
            yield Line()
        for parts in filter(None, (files, steps)):
            together = "   ".join(parts)
            for text in [together] if cells(together) <= self.width else parts:
                yield self.line((text, ""))


def _folded(found: Sequence[Story]) -> Iterable[list[Story]]:
    """Stories one by one, but those of a single issue of one rule together where there are many."""
    alone: dict[tuple[str, Severity], list[Story]] = {}
    for story in found:
        if len(story.issues) == 1:
            alone.setdefault((story.primary.code, story.severity), []).append(story)
    shown = set()
    for story in found:
        key = (story.primary.code, story.severity)
        if len(story.issues) > 1 or len(alone[key]) <= FOLD:
            yield [story]
        elif key not in shown:
            shown.add(key)
            yield alone[key]
