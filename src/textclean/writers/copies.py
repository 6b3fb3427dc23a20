"""Two copies of a passage as a card shows them: what the edits of the run leave of each, with the words that one lacks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from ..finding import OTHER_COPY
from ..issue import MADE, Issue
from ..structure.language import sentence_at
from ..text import Span
from ..text.compose import Copy, Key, SourceEdit, outermost, put_in
from ..text.excerpt import ends
from ..text.script import CLOSERS, STOP_MARKS
from .compare import differences
from .message import Report
from .stories import by_itself, stories

MOST = 200  #: so many issues, those to decide first, are shown with their copies compared
SHORT = 8  #: fewest characters of a copy that is worth comparing
STOPS = STOP_MARKS + "." + CLOSERS  #: what may end a copy that is whole
CALM = 14  #: characters at either end of equal words that are shown


class Copies:
    """The copies that a report compares.

    Two copies differ in what the run mends by itself, too: a broken line, a running head between two lines, the width of
    a comma. An editor is to see what is left: the words that he reads in the result.
    """

    def __init__(self, report: Report) -> None:
        issues = report.cleaned.issues
        waiting = stories(issue for issue in issues if issue.status == "open")
        self._compared = {story.primary.id for story in waiting[:MOST]}
        self._cleaned = report.cleaned.document
        self._source = report.source.text
        self._edits = outermost(_made(issues))
        self._starts = [edit.start for edit in self._edits]

    def of(self, issue: Issue) -> list[Any] | None:
        """Which related place is the other copy, and how the two differ; None: there is none, or nothing to compare.

        Equal words are ``[1, length, first words, last words]``, others ``[0, words here, words there]``.
        """
        if issue.id not in self._compared or len(issue.before) < SHORT:
            return None
        copies = (number for number, one in enumerate(issue.related) if one.role == OTHER_COPY and not one.path)
        number = next(copies, None)
        if number is None:
            return None
        spans = [self._grown(issue, span) for span in (issue.source, issue.related[number].span)]
        this, other = map(self._left, spans)
        this_rest, other_rest = map(self._rest, spans)
        if not (this_rest and other_rest):  # one of them is cut, the other goes on
            this, other = this + this_rest, other + other_rest
        rows = [
            [1, len(one.this), *ends(one.this, CALM)] if one.equal else [0, one.this, one.other]
            for one in differences(this, other)
        ]
        return [number, rows]

    def _grown(self, issue: Issue, span: Span) -> Span:
        """A place with the words beside it that an offer would bring back into the other one."""
        start, end = span
        for offer in issue.offers:
            for piece in (piece for edit in offer.edits for piece in edit.insert if isinstance(piece, Copy)):
                if piece.start < start and not self._source[piece.end : start].strip():
                    start = piece.start
                elif piece.end > end and not self._source[end : piece.start].strip():
                    end = piece.end
        return Span(start, end)

    def _rest(self, span: Span) -> str:
        """What is left of the sentence in which a place ends, up to the end of its line in the result."""
        end = self._cleaned.place(span)[-1].end
        if not end or self._cleaned.text[end - 1] in STOPS:
            return ""
        stop = sentence_at(self._cleaned, end - 1).end
        return self._cleaned.text[end:stop].partition("\n")[0].rstrip()

    def _left(self, span: Span) -> str:
        """The words of a place of the source with the edits of the run made in them."""
        words, at = "", span.start
        for edit in self._edits[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            if edit.start < at or edit.end > span.end:
                continue
            words += self._source[at : edit.start] + put_in(edit, self._source)
            at = edit.end
        words = (words + self._source[at : span.end]).strip()
        return words or self._source[span.start : span.end]


def _made(issues: Iterable[Issue]) -> Iterable[tuple[Key, SourceEdit]]:
    """The edits that were made, or that a run would make by itself."""
    for issue in issues:
        if issue.offers and (issue.status in MADE or by_itself(issue)):
            for number, edit in enumerate(issue.offers[0].edits):
                yield (issue.id, number), edit
