"""What waits for a person, as lines of the text report: stories one by one, many of one rule together, notes folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..finding import Safety, Severity
from ..issue import Issue, Place
from ..text.script import cells
from ..text.show import one_line
from . import actions
from .console import Line, Paper, pad, wrap
from .message import Places, Report, known_word, message, say, signals, title
from .stories import MARKS, Story, kinds

PLACES = 4  #: places of one story that are written out
FOLD = 5  #: so many issues of one rule are shown one by one; more are one line
APART = "   "  #: between one thing that may be typed and the next
SEVERAL = 3  #: so many that are told in the same words are one line, too


class Waiting:
    """The open part of one report.

    Args:
        report: the run.
        paper: what the lines are written on.
        short: shortened ids.
    """

    def __init__(self, report: Report, paper: Paper, short: Mapping[str, str]) -> None:
        self.report = report
        self.lang = report.lang
        self.paper = paper
        self.short = short
        self.at = Places(report.source, report.lang)
        self.left = 15 if self.at.paged else 10  #: columns of the places, which stand below one another

    def lines(self, found: Sequence[Story], most: int | None = None) -> Iterator[Line]:
        """All of it, worst first; ``most``: how many entries are listed."""
        groups = list(self.folded([story for story in found if story.severity > Severity.NOTE]))
        for group in groups[:most]:
            yield from self.alike(group) if len(group) > 1 else self.story(group[0])
        if left := sum(map(len, groups[len(groups) if most is None else most :])):
            key = "unlisted-entries" if most == 0 else "more-entries"
            yield self.paper.line((self.paper.say(key, n=left), "faint"))
        yield from self.notes([story for story in found if story.severity is Severity.NOTE])

    def place(self, issue: Issue) -> str:
        """Line and column in the source: ``139:49``."""
        return self.at.of(issue.source.start)

    def places(self, issues: Sequence[Issue], most: int, between: str) -> str:
        """The first ``most`` places, and how many there are if more."""
        shown = between.join(self.place(issue) for issue in issues[:most])
        return shown if len(issues) <= most else f"{shown} {self.paper.say('more-places', n=len(issues))}"

    def story(self, story: Story) -> Iterator[Line]:
        """The entry of one story, told by the issue that leads it."""
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
            titles = [f"{self.place(one)} {title(one.code, self.report)}" for one in others]
            parts.append(say("also", self.lang) + say("list-pause", self.lang).join(titles[:PLACES]))
        template = self.report.book.cards[issue.code].message.say(self.lang)
        if issue.evidence and "{signals}" not in template:
            parts.append(say("evidence-line", self.lang, words=signals(issue.evidence, self.lang)))
        roles: dict[str, list[str]] = {}
        for place in issue.related[:2]:
            if f"{place.path}:{place.line}" not in issue.words.values() and (
                place.path or not any(place.span.touches(one.source) for one in others)
            ):
                roles.setdefault(place.role, []).append(self.spot(place))
        pause = say("list-pause", self.lang)
        parts += [f"{known_word('role', role, self.lang)} {pause.join(spots)}" for role, spots in roles.items()]
        parts += [say(key, self.lang) for key in actions.notes(issue)]
        return self.paper.plain(say("list-semicolon", self.lang).join(parts))

    def spot(self, place: Place) -> str:
        """Where a related place is; of another document with its name."""
        if place.path:
            return f"{one_line(place.path)}:{place.line}:{place.column}"
        return self.at.of(place.span.start)

    def action(self, issue: Issue) -> str:
        """What may be typed to have it mended, and what that does where there is a choice."""
        found = actions.typed(issue, self.short[issue.id], self.lang)
        return self.paper.plain(APART.join(f"{does} → {words}".lstrip() for does, words in found))

    def alike(self, group: Sequence[Story]) -> Iterator[Line]:
        """Many issues of one rule, on one line."""
        issues = [story.primary for story in group]
        code = issues[0].code
        said = {message(issue, self.report.book, self.lang) for issue in issues}
        words = f"{said.pop() if len(said) == 1 else title(code, self.report)} ×{len(issues):,}{say('colon', self.lang)}{self.places(issues, 8, '  ')}"
        can = any(issue.safety is not None and issue.safety > Safety.MANUAL for issue in issues)
        yield from self.entry(
            group[0].severity, self.place(issues[0]), words, "", self.paper.plain(f"→ -a {code}") if can else "", code
        )

    def entry(self, severity: Severity, place: str, words: str, more: str, action: str, code: str) -> Iterator[Line]:
        """A mark, a place, what is wrong, the code at the right; below it the reasons and what can be done."""
        left = max(self.left, cells(place) + 2) if cells(place) < 22 else self.left
        room = self.paper.width - left - 10
        first = wrap(self.paper.plain(words), room)
        style = str(severity)
        beside = bool(action) and not more and cells(first[-1]) + 3 + cells(action) <= room
        for number, text in enumerate(first):
            mark = (MARKS[severity] if not number else " ", style)
            at = (" " + pad(place if not number else "", left), "place")
            tail = [(f"   {action}", "action")] if beside and number == len(first) - 1 else []
            gap = room - cells(text) - sum(cells(part) for part, _ in tail)
            code_part = (f"{' ' * gap}  {code}", "code") if not number else ("", "")
            yield self.paper.line(mark, at, (text, ""), *tail, code_part)
        if not more and (beside or not action):
            return
        rest = wrap(more, room)
        fits = bool(action) and cells(rest[-1]) + 3 + cells(action) <= room + 8
        for number, text in enumerate(rest):
            last = [(("   " if text else "") + action, "action")] if fits and number == len(rest) - 1 else []
            yield self.paper.line((" " * (left + 2), ""), (text, "faint"), *last)
        if action and not fits:
            parts = [action] if cells(action) <= room else action.split(APART)
            for text in [line for part in parts for line in wrap(part, room)]:
                yield self.paper.line((" " * (left + 2), ""), (text, "action"))

    def notes(self, found: Sequence[Story]) -> Iterator[Line]:
        """Notes, folded: the places of each rule and its name."""
        if not found:
            return
        parts = []
        for kind in kinds(story.primary for story in found):
            places = self.places(kind.issues, 6, say("list-pause", self.lang))
            parts.append(f"{places} {title(kind.code, self.report)} {kind.code}")
        words = say("notes-folded", self.lang, n=len(found)) + say("list-semicolon", self.lang).join(parts)
        for number, text in enumerate(wrap(self.paper.plain(words), self.paper.width - 3)):
            yield self.paper.line((MARKS[Severity.NOTE] if not number else " ", "note"), (f" {text}", ""))

    def folded(self, found: Sequence[Story]) -> Iterator[list[Story]]:
        """Stories one by one, but those of a single issue of one rule together where there are many, or all say the same."""
        alone: dict[tuple[str, Severity], list[Story]] = {}
        for story in found:
            if len(story.issues) == 1:
                alone.setdefault((story.primary.code, story.severity), []).append(story)
        together = {key for key, group in alone.items() if self.is_one_entry(group)}
        shown = set()
        for story in found:
            key = (story.primary.code, story.severity)
            if len(story.issues) > 1 or key not in together:
                yield [story]
            elif key not in shown:
                shown.add(key)
                yield alone[key]

    def is_one_entry(self, group: Sequence[Story]) -> bool:
        """Whether issues of one rule are many, or several that are told in the same words: one decision for all."""
        if not SEVERAL <= len(group) <= FOLD:
            return len(group) > FOLD
        return len({message(story.primary, self.report.book, self.lang) for story in group}) == 1
