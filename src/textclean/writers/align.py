"""Which lines of the source stand beside which lines of the cleaned text, and the marks in both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from ..issue import Issue
from ..text import Document, Span
from ..text.compose import Move, SourceEdit, literal
from ..text.lines import LINE_END, Line
from .stories import by_itself


class Row(NamedTuple):
    """Lines that stand side by side, by their indexes (half open); either side may have none."""

    source: Span
    cleaned: Span


def align(source: Sequence[Line], cleaned: Sequence[Line], doc: Document, moves: Iterable[Span]) -> list[Row]:
    """Pair the lines of two texts by the origins of their characters.

    Args:
        source, cleaned: the lines of the two texts.
        doc: the cleaned text with its origins.
        moves: places of the source that were moved: they stand alone, so that all else keeps its order.
    """
    reach: list[tuple[int, int] | None] = [None] * len(cleaned)
    starts = [line.start for line in source]
    for here, there, length in _kept(doc, moves):
        index = max(bisect_right(cleaned, here, key=lambda line: line.start) - 1, 0)
        while index < len(cleaned) and cleaned[index].start < here + length:
            first = there + max(cleaned[index].start - here, 0)
            last = there + min(cleaned[index].stop, here + length) - here - 1
            low, high = bisect_right(starts, first) - 1, bisect_right(starts, last) - 1
            old = reach[index]
            reach[index] = (low, high) if old is None else (min(old[0], low), max(old[1], high))
            index += 1
    return _rows(reach, len(source))


def _rows(reach: Sequence[tuple[int, int] | None], length: int) -> list[Row]:
    rows: list[Row] = []
    done = 0
    for index, lines in enumerate(reach):
        if lines is None:
            rows.append(Row(Span(done, done), Span(index, index + 1)))
            continue
        low, high = lines
        rows += [Row(Span(at, at + 1), Span(index, index)) for at in range(done, low)]
        if low < done and rows:  # one line of the source gave several
            last = rows.pop()
            rows.append(Row(Span(last.source.start, max(high + 1, done)), Span(last.cleaned.start, index + 1)))
        else:
            rows.append(Row(Span(low, high + 1), Span(index, index + 1)))
        done = max(done, high + 1)
    rows += [Row(Span(at, at + 1), Span(len(reach), len(reach))) for at in range(done, length)]
    return rows


def _kept(doc: Document, moves: Iterable[Span]) -> Iterator[tuple[int, int, int]]:
    """Stretches that stand in both texts and were not moved: offset here, offset in the source, length."""
    holes = _merged(moves)
    for index, run in enumerate(doc.runs):
        if not run.step:
            continue
        here, there = run.start, run.origin // 2
        end = there + doc.run_end(index) - run.start
        at = bisect_right(holes, there, key=lambda hole: hole.end)
        while there < end:
            stop = min(end, holes[at].start) if at < len(holes) else end
            if there < stop:
                yield here, there, stop - there
            if at >= len(holes):
                break
            here, there = here + max(holes[at].end, there) - there, max(holes[at].end, there)
            at += 1


def _merged(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def moves_of(issues: Iterable[Issue]) -> list[Span]:
    """The places of the source that fixed issues moved."""
    made = (edit for issue in issues if issue.status == "fixed" for edit in issue.offers[0].edits)
    return [Span(*piece) for edit in made for piece in edit.insert if isinstance(piece, Move)]


# -- marks


class Mark(NamedTuple):
    """A stretch of one of the texts that an issue speaks of; an empty one is a place where something went or comes."""

    start: int
    end: int
    id: str
    css: str  #: ``fixed``, ``told``, ``fixable``, or ``open`` and the severity; ``seam`` and ``moved`` beside it


class Piece(NamedTuple):
    """A stretch under the same marks: the innermost one, and those that begin here."""

    start: int
    end: int
    top: Mark | None
    begins: tuple[Mark, ...]


def pieces(marks: Iterable[Mark], length: int) -> Iterator[Piece]:
    """Cut a text of ``length`` characters at the edges of its marks; each piece knows the shortest mark over it."""
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end, mark.id))
    edges = sorted({0, length, *(mark.start for mark in ordered), *(mark.end for mark in ordered)})
    active: list[tuple[int, int, Mark]] = []
    index = 0
    for number, start in enumerate(edges):
        begins = []
        while index < len(ordered) and ordered[index].start == start:
            mark = ordered[index]
            begins.append(mark)
            if mark.start < mark.end:
                heappush(active, (mark.end - mark.start, index, mark))
            index += 1
        while active and active[0][2].end <= start:
            heappop(active)
        end = edges[number + 1] if number + 1 < len(edges) else start
        yield Piece(start, end, active[0][2] if active else None, tuple(begins))


LONGEST_WORD = 24  #: characters of a Latin word beside a seam that are marked
SEAM = 2  #: characters on either side of a joined line that are marked


def marks(issues: Iterable[Issue], source: str, doc: Document) -> tuple[list[Mark], list[Mark]]:
    """The marks of the source and those of the cleaned text, for issues that are fixed or open."""
    left: list[Mark] = []
    right: list[Mark] = []
    for issue in issues:
        if issue.status == "fixed":
            made = issue.offers[0].edits
            if not made:  # mended by the edit of its cause
                left.append(Mark(*issue.source, issue.id, "told"))
                right.append(Mark(*issue.cleaned, issue.id, "told"))
            moves = any(isinstance(piece, Move) for edit in made for piece in edit.insert)
            for edit in made:  # a move closes up the place that it leaves: that joins no words
                _made(edit, issue.id, source, doc, left, right, not moves and is_join(edit, source))
            continue
        css = "fixable" if by_itself(issue) else f"open {issue.severity}"
        left.append(Mark(*issue.source, issue.id, css))
        right.append(Mark(*issue.cleaned, issue.id, css))
        if len(issue.offers) == 1:
            left += [
                Mark(edit.start, edit.end, issue.id, f"{css} brk")
                for edit in issue.offers[0].edits
                if is_join(edit, source) and (edit.start, edit.end) != issue.source
            ]
    return left, right


def is_join(edit: SourceEdit, source: str) -> bool:
    """Whether an edit joins two lines: it takes the line ends between their words, and puts none in."""
    taken = source[edit.start : edit.end]
    if not 0 < edit.start < edit.end < len(source) or taken.strip() or not LINE_END.search(taken):
        return False
    if source[edit.start - 1].isspace() or source[edit.end].isspace():
        return False
    return not any(isinstance(piece, Move) or LINE_END.search(literal(piece)) for piece in edit.insert)


def _made(
    edit: SourceEdit, name: str, source: str, doc: Document, left: list[Mark], right: list[Mark], joins: bool
) -> None:
    left.append(Mark(edit.start, edit.end, name, "fixed"))
    for piece in edit.insert:
        if isinstance(piece, Move):
            left.append(Mark(piece.start, piece.end, name, "fixed moved"))
            right += [Mark(*span, name, "fixed moved") for span in doc.place(Span(piece.start, piece.end))[:1]]
    place = doc.place(Span(edit.start, edit.end))[0]
    behind = doc.place(Span(edit.end, edit.end))[0]
    if edit.insert and behind.start < behind.end and behind.start == place.end:
        place = Span(place.start, behind.end)
    if joins:
        low, high = _word(source, edit.start, -1), _word(source, edit.end, 1)
        left += [Mark(low, edit.start, name, "fixed seam"), Mark(edit.end, high, name, "fixed seam")]
        place = Span(max(place.start - (edit.start - low), 0), min(place.end + high - edit.end, len(doc.text)))
        right.append(Mark(*place, name, "fixed seam"))
    else:
        right.append(Mark(*place, name, "fixed"))


def _word(text: str, at: int, step: int) -> int:
    """Where the words beside a seam end: two characters away, or at the end of a Latin word, on the same line."""
    for reach in range(LONGEST_WORD):
        index = at - 1 if step < 0 else at
        if not 0 <= index < len(text) or text[index].isspace():
            break
        if reach >= SEAM and not (text[index].isascii() and text[index].isalnum()):
            break
        at += step
    return at
