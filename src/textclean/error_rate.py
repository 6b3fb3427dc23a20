"""The rate of errors in ten thousand characters (万字差错率), before and after a run: an estimate by machine.

Weights and limits are those of ``rules/tables/error-weights.toml``, which names their source. What one cause has (a
story) is one error; the same error counts three times at most; in a headline it counts double. What extraction left
(widths, breaks, furniture) is counted apart. An issue that somebody declined is no error.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from . import tables
from .chain import Cleaned
from .issue import MADE, Issue
from .structure.articles import articles
from .sums import added
from .tuples import NamedTuple

NONE = "none"  #: the class of what is not counted
UNIT = 10_000  #: characters that a rate is for


class RateRow(NamedTuple):
    """The errors of one class."""

    name: str  #: key of the table's classes
    zh: str
    en: str
    errors: int  #: that count
    points: float  #: their weights together
    verified: bool  #: whether the weight was seen in the source


class Rate(NamedTuple):
    """The errors of a text, weighed."""

    characters: int  #: of the cleaned text, without white space
    rows: tuple[RateRow, ...]  #: in the order of the table, those with errors
    artefacts: int  #: what extraction left; no part of the rate

    @property
    def points(self) -> float:
        """All weights together."""
        return round(added(row.points for row in self.rows), 1)

    @property
    def per_10k(self) -> float:
        """Points in ten thousand characters, to two decimals; 0 for an empty text."""
        return round(self.points * UNIT / self.characters, 2) if self.characters else 0.0


class ErrorRate(NamedTuple):
    """The estimate for a run."""

    before: Rate  #: of the source
    after: Rate  #: of the cleaned text

    def limits(self) -> dict[str, float]:
        """What a newspaper, a periodical and a book may have in ten thousand characters."""
        return {name: float(value) for name, value in tables.table("error-weights")["limits"].items()}


def error_rate(cleaned: Cleaned) -> ErrorRate:
    """The rate of errors of a run's source, by all that was found and not declined, and of its cleaned text, by what is open.

    Both are for the characters of the cleaned text: running heads that were taken out are no part of what is published,
    and a text does not get worse because they are gone.
    """
    found = [issue for issue in cleaned.issues if issue.status != "declined"]
    left = [issue for issue in found if issue.status not in MADE]
    heads, characters = _headlines(cleaned), len("".join(cleaned.text.split()))
    return ErrorRate(_rate(characters, found, heads), _rate(characters, left, heads))


def _headlines(cleaned: Cleaned) -> list[tuple[int, int]]:
    """Where the headlines of the cleaned text stand."""
    return [
        (one.headline.start, one.headline.end) for one in cleaned.document.derive(articles) if one.headline is not None
    ]


def _rate(characters: int, issues: Iterable[Issue], heads: list[tuple[int, int]]) -> Rate:
    table = tables.table("error-weights")
    points: dict[str, float] = {}
    errors: Counter[str] = Counter()
    artefacts = 0
    same: Counter[tuple[str, str, str]] = Counter()
    for issue, name in _errors(issues):
        if not name:
            artefacts += 1
            continue
        key = (issue.code, issue.before, issue.proposal or "")
        same[key] += 1
        if name == NONE or same[key] > table["same"]:
            continue
        errors[name] += 1
        factor = table["heading"] if _inside(heads, issue.cleaned.start) else 1.0
        points[name] = points.get(name, 0.0) + factor * _weight(table["classes"][name], issue)
    rows = (
        RateRow(
            name,
            one["zh"],
            one["en"],
            errors[name],
            round(min(points[name], one.get("most", points[name])), 1),
            one.get("verified", True),
        )
        for name, one in table["classes"].items()
        if errors[name]
    )
    return Rate(characters, tuple(rows), artefacts)


def _errors(issues: Iterable[Issue]) -> Iterator[tuple[Issue, str]]:
    """The issues with their classes; of a story the one that weighs most alone. An empty class: an artefact."""
    table = tables.table("error-weights")["classes"]
    stories: dict[str, list[tuple[Issue, str]]] = {}
    for issue in issues:
        stories.setdefault(issue.story or issue.id, []).append((issue, error_class(issue.code)))
    for rows in stories.values():
        yield max(rows, key=lambda row: _weight(table[row[1]], row[0]) if row[1] else -1.0)


def error_class(code: str) -> str:
    """The class of a rule's findings: a key of the table; empty for artefacts of extraction."""
    found, length = "", 0
    for name, one in tables.table("error-weights")["classes"].items():
        for prefix in one["codes"]:
            if len(prefix) > length and (code == prefix or code.rstrip("0123456789") == prefix):
                found, length = name, len(prefix)
    return found


def _weight(one: dict[str, Any], issue: Issue) -> float:
    """The weight of one error: by how many characters are wrong, where its class says so."""
    runs = one.get("run")
    if not runs:
        return float(one["weight"])
    proposal = issue.proposal
    size = len(issue.before) if proposal is None else _changed(issue.before, proposal)
    return next(float(weight) for most, weight in runs if size <= most or most == 0)


def _changed(before: str, after: str) -> int:
    """How many characters an edit changes, the same ones at either end left out."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return max(len(before), len(after)) - head - tail


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]
