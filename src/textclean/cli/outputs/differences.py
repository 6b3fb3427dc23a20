"""What differs between two texts, and between two lists of issues, as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff

from ...deliveries import Passage, change
from ...errors import typed
from ...record.rows import IssueRow
from ...text.lines import Positions
from ...text.show import one_line, show
from ...tongue import Said, either
from ...writers.quotation import quoted

LONGEST = 60  #: characters of a passage that are shown
CHANGED = 40  #: characters of either version of words that were changed
AROUND = 8  #: characters on either side of those
MARKS = {"came": "+", "went": "-", "changed": "~", "moved": ">"}
WORDS = {
    "came": Said("新增段落", "added"),
    "went": Said("删去段落", "deleted"),
    "changed": Said("改动", "changed"),
    "moved": Said("移动，原在", "moved from"),
}
#: behind the first of several
MORE = Said("；另有同类 {:,} 处，fix 都会改", "; {:,} more like it, all mended by fix")


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
    start, was = span.start, ""
    words = one_line(at.text[span.start : span.end], LONGEST)
    if one.old and one.kind == "moved":
        was = " {}:{}".format(*before.line_column(one.old.start))
    elif one.old and one.kind == "changed":
        inside, words = _change(before.text[one.old.start : one.old.end], at.text[span.start : span.end])
        start += inside
    place = "{}:{}".format(*at.line_column(start))
    count = either(lang, "{:,} 字", "{:,} characters").format(span.end - span.start)
    return f"{MARKS[one.kind]} {place}  {WORDS[one.kind].say(lang)}{was}  {quoted(words, lang)} ({count})"


def _change(old: str, new: str) -> tuple[int, str]:
    """Where a passage was changed, and what became of what, with a little around it: ``失业[率率→率]为5.1%``."""
    was, now = change(old, new)
    words = f"{one_line(old[was.start : was.end], CHANGED)}→{one_line(new[now.start : now.end], CHANGED)}"
    left, right = new[max(now.start - AROUND, 0) : now.start], new[now.end : now.end + AROUND]
    return now.start, f"{one_line(left)}[{words}]{one_line(right)}"


def issue_lines(mark: str, issues: Iterable[IssueRow], lang: str) -> Iterator[str]:
    """Issues as lines of the report, in the order of the text; what ``fix`` mends by itself is one line a rule."""
    rows: dict[tuple[str, ...], list[IssueRow]] = {}
    for issue in sorted(issues, key=lambda one: (one.path, one.start, one.code, one.id)):
        safe = issue.safety == "safe"
        rows.setdefault((issue.path, issue.code, "" if safe else issue.id), []).append(issue)
    for first, *others in rows.values():
        more = MORE.say(lang).format(len(others)) if others else ""
        place = f"{one_line(first.path)}:{first.line}:{first.column}"
        yield f"{mark} {place}  {first.code}  {one_line(first.message)}{more}"
