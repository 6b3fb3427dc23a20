"""What a report for people counts and folds: stories (one cause, decided once), kinds of edits, short ids."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from ..finding import Severity
from ..issue import Issue
from ..text.lines import LINE_END
from ..tuples import NamedTuple

MARKS = {Severity.ERROR: "●", Severity.WARNING: "◆", Severity.NOTE: "○"}
SHORT_ID = 2  #: fewest hexadecimal digits of a shortened id
PAIR = 4  #: characters of the longest words that count as a kind of replacement


class Story(NamedTuple):
    """The open issues of one cause, or one issue alone; the one to decide comes first."""

    id: str
    issues: tuple[Issue, ...]

    @property
    def primary(self) -> Issue:
        """The issue that tells the story."""
        return self.issues[0]

    @property
    def severity(self) -> Severity:
        """That of the worst issue."""
        return max(issue.severity for issue in self.issues)


class Kind(NamedTuple):
    """The edits of one rule."""

    code: str
    issues: tuple[Issue, ...]
    pairs: tuple[tuple[str, str, int], ...]  #: before, after, how often; empty where they are not alike


def stories(issues: Iterable[Issue]) -> list[Story]:
    """Group issues by their story, errors first, then by place in the source."""
    groups: dict[str, list[Issue]] = {}
    for issue in issues:
        groups.setdefault(issue.story or issue.id, []).append(issue)
    found = [Story(name, tuple(sorted(group, key=lambda one: _rank(one, name)))) for name, group in groups.items()]
    return sorted(found, key=lambda story: (-story.severity, story.primary.source, story.id))


def _rank(issue: Issue, story: str) -> tuple[object, ...]:
    """The issue that gave the story its name leads, else the worst one with an offer."""
    return (
        issue.id.partition("-")[2] != story.partition("-")[2],
        -issue.severity,
        not issue.offers,
        issue.source,
        issue.code,
    )


def by_itself(issue: Issue) -> bool:
    """Whether an open issue of a check is one that ``fix`` would mend unasked."""
    return issue.due and issue.status == "open"


def severities(found: Iterable[Story]) -> Counter[Severity]:
    """How many stories there are of each severity."""
    return Counter(story.severity for story in found)


def kinds(issues: Iterable[Issue]) -> list[Kind]:
    """Group edits by rule, in the order in which the rules first made one."""
    groups: dict[str, list[Issue]] = {}
    for issue in issues:
        groups.setdefault(issue.code, []).append(issue)
    return [Kind(code, tuple(group), _pairs(group)) for code, group in groups.items()]


def _pairs(issues: Sequence[Issue]) -> tuple[tuple[str, str, int], ...]:
    if not all(issue.offers and issue.offers[0].edits for issue in issues):
        return ()
    counts = Counter([(issue.before, issue.proposal or "") for issue in issues])
    if any(
        not before.strip() or max(len(before), len(after)) > PAIR or LINE_END.search(before + after)
        for before, after in counts
    ):
        return ()
    return tuple((*pair, count) for pair, count in counts.most_common())


class ShortIds(dict[str, str]):
    """The shortest beginning of each id that no other one has, never less than two digits; found when it is asked for.

    Args:
        names: all ids.
    """

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self._ordered = sorted(set(names))

    def __missing__(self, name: str) -> str:
        at = bisect_left(self._ordered, name)
        beside = self._ordered[max(at - 1, 0) : at] + self._ordered[at + 1 : at + 2]
        alike = max([_shared(name, other) for other in beside], default=0)
        short = self[name] = name[: max(alike + 1, name.find("-") + 1 + SHORT_ID)]
        return short


def _shared(left: str, right: str) -> int:
    """How many characters two strings share at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
