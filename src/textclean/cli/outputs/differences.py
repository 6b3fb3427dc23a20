"""What differs between two texts, and between two lists of issues, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff

from ...deliveries import Passage
from ...errors import typed
from ...record import IssueRow
from ...text.lines import Positions
from ...text.show import one_line, show
from ...tongue import Said, either
from ...writers.quotation import quoted

LONGEST = 60  #: characters of a passage that are shown
MARKS = {"came": "+", "went": "-", "changed": "~", "moved": ">"}
WORDS = {
    "came": Said("新增段落", "added"),
    "went": Said("删去段落", "deleted"),
    "changed": Said("改动", "changed"),
    "moved": Said("移动，原在", "moved from"),
}


def difference(source: str, cleaned: str, path: str) -> str:
    """The changes, printable; lines end at LF alone, as ``patch`` counts them."""
    if source == cleaned:
        return ""
    before, after = source.split("\n"), cleaned.split("\n")
    name = show(typed(path))
    lines = list(unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm=""))
    return "".join(show(line.rstrip("\r")) + "\n" for line in lines)


def compared(old: Sequence[IssueRow], new: Sequence[IssueRow]) -> tuple[list[IssueRow], list[IssueRow], int]:
    """The issues that are new, those that are gone, and how many are in both: by id, else by rule and words."""
    ids = {issue.id for issue in old} & {issue.id for issue in new}
    left: dict[tuple[str, ...], list[IssueRow]] = {}
    for issue in old:
        if issue.id not in ids:
            left.setdefault(_words(issue), []).append(issue)
    fresh = []
    for issue in new:
        if issue.id not in ids:
            same = left.get(_words(issue))
            if same:
                same.pop(0)
            else:
                fresh.append(issue)
    rest = {issue.id for issues in left.values() for issue in issues}
    gone = [issue for issue in old if issue.id in rest]
    return fresh, gone, len(old) - len(gone)


def _words(issue: IssueRow) -> tuple[str, ...]:
    return issue.code, issue.left[-6:], issue.before, issue.right[:6]


def passage_line(one: Passage, before: Positions, after: Positions, lang: str) -> str:
    """A passage as a line of the report."""
    at, span = (after, one.new) if one.new else (before, one.old)
    assert span is not None  # a passage stands in one text at least
    place = "{}:{}".format(*at.line_column(span.start))
    was = " {}:{}".format(*before.line_column(one.old.start)) if one.kind == "moved" and one.old else ""
    words = one_line(at.text[span.start : span.end], LONGEST)
    size = span.end - span.start
    count = either(lang, "{:,} 字", "{:,} characters").format(size)
    return f"{MARKS[one.kind]} {place}  {WORDS[one.kind].say(lang)}{was}  {quoted(words, lang)} ({count})"
