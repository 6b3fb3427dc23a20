"""What an own wording of the editor replaces: the edits inside its place were made, and stand in the text no more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..decisions import REWORDED
from ..issue import Issue
from ..text import Span
from ..text.compose import SourceEdit


def tell(issues: list[Issue], checking: bool) -> list[Issue]:
    """The issues of a run, those inside the place of an own wording told as what became of them.

    What was fixed there is superseded by the wording, and what was left open is as it was, for only a person can say
    whether the wording settles it. All of them have the place of the wording in the cleaned text.

    Args:
        issues: placed, in the order made.
        checking: nothing was applied: the issues have their places in the source.
    """
    wordings = sorted(filter(_is_wording, issues), key=lambda issue: (issue.source.start, -issue.source.end))
    if not wordings:
        return issues
    outer = list(_outermost(wordings))
    starts = [wording.source.start for wording in outer]
    return [_told(issue, outer, starts, checking) for issue in issues]


def _is_wording(issue: Issue) -> bool:
    return _made(issue) and bool(issue.offers) and issue.offers[0].label == REWORDED


def _made(issue: Issue) -> bool:
    """Whether its edits were made, or would be."""
    return issue.status == "fixed" or issue.due


def _outermost(wordings: Sequence[Issue]) -> Iterator[Issue]:
    """The wordings that lie in no other, in the order of the source."""
    end = -1
    for wording in wordings:
        if wording.source.end > end:
            yield wording
            end = wording.source.end


def _told(issue: Issue, outer: Sequence[Issue], starts: Sequence[int], checking: bool) -> Issue:
    index = bisect_right(starts, issue.source.start) - 1
    if index < 0 or issue is outer[index]:
        return issue
    wording = outer[index]
    if _made(issue):
        edits = issue.offers[0].edits if issue.offers else ()
        if not edits or not all(_gave_way(edit, wording) for edit in edits):
            return issue
        issue = replace(issue, status="superseded", superseded_by=wording.id, due=False)
    elif not _lies_in(issue.source, wording.source):
        return issue
    return issue if checking else replace(issue, cleaned=wording.cleaned, after=wording.after, moved=wording.moved)


def _gave_way(edit: SourceEdit, wording: Issue) -> bool:
    """Whether an edit was made in the words that gave way to a wording, and not in the wording itself."""
    if any(name == wording.id for name, _ in edit.over):
        return False
    return _lies_in(Span(edit.start, edit.end), wording.source)


def _lies_in(place: Span, wording: Span) -> bool:
    """Whether a place lies in that of a wording; what is put in at its edge does not."""
    start, end = wording
    return start <= place.start and place.end <= end and (place.start < place.end or start < place.start < end)
