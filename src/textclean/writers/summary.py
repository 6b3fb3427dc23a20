"""What every report for people says first: how long the text is, what was done by itself, what waits."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ..finding import Severity
from ..issue import Issue
from ..rulebook import RuleBookError
from ..structure.articles import articles
from ..text.lines import count_characters
from ..text.show import one_line
from ..tongue import is_chinese
from .message import Report, say
from .stories import Story, by_itself, severities, stories


def profile_name(report: Report, lang: str) -> str:
    """The name of the profile of a run, printable, in Chinese with its title; empty where none is said."""
    name = report.profile
    if not name or not is_chinese(lang):
        return one_line(name)
    from ..profile import UnknownProfile, load

    try:
        title = load(name, report.book.own).title.say(lang)
    except (UnknownProfile, RuleBookError):
        return one_line(name)
    return f"{one_line(title)}（{one_line(name)}）"


class Summary:
    """The figures of a report.

    Args:
        report: the run; where nothing was applied, what ``fix`` would do by itself counts as done.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        issues = report.cleaned.issues
        waiting = [issue for issue in issues if issue.status == "open"]
        if report.checking:
            self.done = [issue for issue in waiting if by_itself(issue)]
            waiting = [issue for issue in waiting if not by_itself(issue)]
        else:
            self.done = [issue for issue in issues if issue.status == "fixed"]
        self.stories: list[Story] = stories(waiting)  #: what waits for a person
        self.done_key, self.none_key = (
            ("fixable-count", "fixable-none") if report.checking else ("fixed-count", "fixed-none")
        )

    @cached_property
    def size(self) -> str:
        """Characters, articles, profile."""
        lang = self.report.lang
        parts = [say("characters", lang, n=count_characters(self.report.source.text))]
        found = sum(article.headline is not None for article in self.report.cleaned.document.derive(articles))
        if found > 1:  # of one alone nobody knows whether the others are not set off as it is
            parts.append(say("articles", lang, n=found))
        said = say("list-comma", lang).join(parts)
        return f"{said}   {say('profile', lang, name=self.profile)}" if self.profile else said

    @cached_property
    def profile(self) -> str:
        """:func:`profile_name` in the language of the report."""
        return profile_name(self.report, self.report.lang)

    @cached_property
    def waiting(self) -> str:
        """How many issues wait, and how many stories they are where that is not the same."""
        n = sum(len(story.issues) for story in self.stories)
        key = "open-count" if n != len(self.stories) else "open-count-alone"
        if key == "open-count" and len(self.stories) == 1:
            key = "open-count-one"
        return say(key, self.report.lang, n=n, stories=len(self.stories))

    @cached_property
    def severities(self) -> str:
        """How many stories there are of each severity, in words."""
        counts = severities(self.stories)
        lang = self.report.lang
        return say("list-comma", lang).join(
            say(f"{level}-count", lang, n=counts[level]) for level in sorted(Severity, reverse=True) if counts[level]
        )

    @cached_property
    def aside(self) -> str:
        """How many issues are known, declined or superseded, in words; empty where there are none."""
        counts = Counter(issue.status for issue in self.report.cleaned.issues)
        lang = self.report.lang
        parts = [say(f"{key}-count", lang, n=counts[key]) for key in ("known", "declined", "superseded") if counts[key]]
        return say("list-comma", lang).join(parts)

    def families(self) -> list[tuple[str, list[Issue]]]:
        """What was done, by family, in the order of the chain."""
        homes = {code: family for family, cards in self.report.book.families.items() for code in cards}
        groups: dict[str, list[Issue]] = {}
        for issue in self.done:
            groups.setdefault(homes.get(issue.code, issue.code), []).append(issue)
        return list(groups.items())
