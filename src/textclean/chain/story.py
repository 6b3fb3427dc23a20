"""Stories: what has one cause is shown once and decided once.

Built after the chain, from shared spans, the roles of related places and the kinds of rules below. A *cause* is an issue that
explains others: a passage that stands twice or in the wrong place, a missing number, a line that may be broken. What lies at
its places folds under it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..finding import HEAD, OTHER_COPY
from ..issue import Issue, Offer
from ..text import Span
from ..text.compose import Move

EDGE = 3  #: characters by which a cut may differ from the edge of a copy
NUMBERS = frozenset({"NU001", "NU002", "NU003", "NU004", "NU006"})
CUTS = frozenset({"TR001", "TR002", "TR008", "TR012"})
REPEATS = "DU"
BREAKS = "LB"
SEAMS = "SP007"
MISPLACED = frozenset({"TR003", "TR002"})


def tell(issues: Sequence[Issue], source: str) -> list[Issue]:
    """The issues in the same order, those of one cause tied by ``story``: ``ST-`` and the digits of the cause's id.

    When the fix of the cause was made, the members that it mends share its fate: they are fixed, and stand or fall
    with it.

    Args:
        issues: of one run, with spans in the source.
        source: the text that the run started from.
    """
    out = list(issues)
    members = _Members(out)
    told: set[int] = set()
    for at in sorted(
        (at for at, issue in enumerate(out) if _rank(issue)), key=lambda at: (_rank(out[at]), out[at].source)
    ):
        if at in told:
            continue
        cause = out[at]
        found = [other for other in members.of(cause, source) if other != at and other not in told]
        if not found:
            continue
        story = f"ST-{cause.id.partition('-')[2]}"
        told.update((at, *found))
        out[at] = replace(cause, story=story)
        for other in found:
            out[other] = _fate(replace(out[other], story=story), cause)
    _tell_seams(out)
    return out


def _tell_seams(issues: list[Issue]) -> None:
    """The spaces that a page has at regular distances have one cause: its lines were joined. They are decided once."""
    seams = [at for at, issue in enumerate(issues) if issue.code == SEAMS and issue.story is None]
    if len(seams) > 1:
        story = f"ST-{issues[seams[0]].id.partition('-')[2]}"
        for at in seams:
            issues[at] = replace(issues[at], story=story)


def _rank(issue: Issue) -> int:
    """Which causes come first: what stands twice, is misplaced, is missing, may be a broken line; 0 explains nothing."""
    if issue.code.startswith(REPEATS):
        return 1
    if issue.code in MISPLACED:
        return 2
    if issue.code.startswith(BREAKS) and issue.status == "open" and not issue.due:
        return 4
    return 3 if issue.code == "NU001" else 0


def _fate(member: Issue, cause: Issue) -> Issue:
    """A member that has no fix of its own is mended by that of its cause, where that deletes, moves or completes it."""
    if not (cause.status == "fixed" or cause.due) or member.status != "open" or member.offers:
        return member
    edits = cause.offers[0].edits
    mended = any(Span(edit.start, edit.end).covers(member.source) and edit.start < edit.end for edit in edits)
    moves = any(isinstance(piece, Move) for edit in edits for piece in edit.insert)
    if not mended and not moves:
        return member
    none = Offer(cause.offers[0].safety, "", ())
    return replace(member, status=cause.status, due=cause.due, offers=(none,), needs=(*member.needs, cause.id))


class _Members:
    """Finds the issues at a place."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self._issues = issues
        self._order = sorted(
            (at for at, issue in enumerate(issues) if issue.code in NUMBERS | CUTS), key=lambda at: issues[at].source
        )
        self._starts = [issues[at].source.start for at in self._order]
        self._ends = sorted(self._order, key=lambda at: issues[at].source.end)
        self._stops = [issues[at].source.end for at in self._ends]
        self._seams: dict[Span, list[int]] = {}
        for at in self._order:
            for place in issues[at].related if issues[at].code == "TR008" else ():
                self._seams.setdefault(place.span, []).append(at)

    def of(self, cause: Issue, source: str) -> list[int]:
        """The issues (by index) that a cause explains."""
        if cause.code.startswith(REPEATS):
            return sorted(set(self._of_repeat(cause)))
        if cause.code in MISPLACED:
            return sorted(set(self._of_misplaced(cause)))
        if cause.code.startswith(BREAKS):  # a line that may go on in the next one looks cut off
            cut = (at for at in self._at(cause.source.end, cause.source.start) if self._issues[at].code in CUTS)
            return sorted(set(cut))
        return sorted(set(self._of_gap(cause, source)))

    def _of_repeat(self, cause: Issue) -> Iterator[int]:
        """Numbers inside the copies, what is cut where a copy is, and what was lost where they were spliced."""
        for span in (cause.source, *(place.span for place in cause.related if place.role == OTHER_COPY)):
            yield from self._seams.get(span, ())
            for at in self._within(span):
                if self._issues[at].code in NUMBERS:
                    yield at
            for at in self._at(span.start, span.end):
                if self._issues[at].code in CUTS:
                    yield at

    def _of_misplaced(self, cause: Issue) -> Iterator[int]:
        """The cut end that the passage continues, what is strange in the parts that go along, and what the head's list lacks."""
        head = next((place.span for place in cause.related if place.role == HEAD), None)
        if head is not None:
            for at in self._at(None, head.end):
                if self._issues[at].code in CUTS:
                    yield at
            yield from (at for at in self._within(head) if self._issues[at].code == "NU006")
        for edit in cause.offers[0].edits if cause.offers else ():
            for piece in edit.insert:
                if isinstance(piece, Move):
                    yield from (
                        at for at in self._within(Span(piece.start, piece.end)) if self._issues[at].code in NUMBERS
                    )

    def _of_gap(self, cause: Issue, source: str) -> Iterator[int]:
        """What is cut off right before a missing number."""
        end = len(source[max(cause.source.start - 8, 0) : cause.source.start].rstrip())
        yield from self._at(None, max(cause.source.start - 8, 0) + end)

    def _within(self, span: Span) -> Iterator[int]:
        for index in range(bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)):
            if self._issues[self._order[index]].source.end <= span.end:
                yield self._order[index]

    def _at(self, start: int | None, end: int) -> Iterator[int]:
        """The issues that end at ``end``, or begin at ``start``."""
        for index in range(bisect_left(self._stops, end - EDGE), bisect_right(self._stops, end + EDGE)):
            yield self._ends[index]
        if start is not None:
            for index in range(bisect_left(self._starts, start - EDGE), bisect_right(self._starts, start + EDGE)):
                yield self._order[index]
