"""A run as tracked changes: what stays, goes, comes and moves, in the order of the source, each with the rule's code.

All changes accepted, the segments give the cleaned text; all rejected, they give the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import takewhile

from ...issue import MADE, Issue
from ...text.compose import Copy, Move, Node, Piece, SourceEdit, literal, outermost, tree
from ...text.lazy import pattern
from ...tuples import NamedTuple
from ..message import Report
from ..summary import Summary

LONGEST = 4000  #: characters of an edit of which the parts that stay are looked for
_ATOM = pattern("\r\n|.", re.DOTALL)


class Kind(Enum):
    """What becomes of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_FROM = "moved from"
    MOVED_TO = "moved to"


class Segment(NamedTuple):
    """Words that share a fate."""

    text: str
    kind: Kind = Kind.KEPT
    code: str = ""  #: of the rule
    source: int = -1  #: where the words stand in the source; -1: they are not of it, or stand there a second time
    struck: str = ""  #: of words that were moved: the code of the rule that deletes them at their new place


class Edge(NamedTuple):
    """Where a moved passage begins or ends, at its old place or its new one."""

    kind: Kind
    code: str
    number: int  #: the same at both places
    begins: bool


Item = Segment | Edge


def made(report: Report) -> list[Issue]:
    """The issues whose edits are shown as changes: those that were made; of a check those that ``fix`` would mend."""
    if not report.checking:
        return [issue for issue in report.cleaned.issues if issue.status in MADE and issue.offers]
    done = Summary(report).done
    while True:
        names = {issue.id for issue in done}
        kept = [issue for issue in done if names.issuperset(issue.needs)]
        if len(kept) == len(done):
            break
        done = kept
    return [issue for issue in done if issue.offers]


def revisions(source: str, issues: Iterable[Issue]) -> list[Item]:
    """The segments of a text.

    Args:
        source: the text as it came in.
        issues: those whose first offer was made, in the order made.
    """
    rows = [
        ((issue.id, number), edit, issue.code) for issue in issues for number, edit in enumerate(issue.offers[0].edits)
    ]
    codes = {id(edit): code for _, edit, code in rows}
    return _Walk(source, outermost((key, edit) for key, edit, _ in rows), codes).items()


class _Walk:
    """The way through the source and the edits that hold."""

    def __init__(self, source: str, edits: Sequence[SourceEdit], codes: dict[int, str]) -> None:
        self._source = source
        self._codes = codes
        self._top, self._holes = tree(edits)
        moves = [(piece, codes[id(edit)]) for edit in edits for piece in edit.insert if isinstance(piece, Move)]
        self._movers = dict(moves)
        self._numbers = {piece: number for number, (piece, _) in enumerate(moves, 1)}
        self._outer = {(node.start, node.end) for node in self._top if node.edit is None}

    def items(self) -> list[Item]:
        """All of it; what holds no words is left out."""
        found = self._emit(0, len(self._source), self._top, "")
        return [item for item in found if isinstance(item, Edge) or item.text]

    def _emit(self, start: int, end: int, nodes: list[Node], mover: str) -> Iterator[Item]:
        """The places ``start``..``end``; ``mover`` is the rule that brought them where they are now."""
        for node in nodes:
            yield self._still(start, node.start, mover)
            start = node.end
            if node.edit is not None:
                yield from self._edit(node.edit, mover)
            elif not mover:
                yield from self._left(node)
        yield self._still(start, end, mover)

    def _still(self, start: int, end: int, mover: str) -> Segment:
        kind = Kind.MOVED_TO if mover else Kind.KEPT
        return Segment(self._source[start:end], kind, mover, start)

    def _gone(self, start: int, end: int, code: str, mover: str) -> Segment:
        if mover:
            return Segment(self._source[start:end], Kind.MOVED_TO, mover, start, code)
        return Segment(self._source[start:end], Kind.DELETED, code, start)

    def _left(self, node: Node) -> Iterator[Item]:
        """What a move leaves behind: the words as they stand in the source, whatever is changed in them at the new place."""
        move = Move(node.start, node.end)
        code, number = self._movers[move], self._numbers[move]
        yield Edge(Kind.MOVED_FROM, code, number, True)
        yield Segment(self._source[node.start : node.end], Kind.MOVED_FROM, code)
        yield Edge(Kind.MOVED_FROM, code, number, False)

    def _edit(self, edit: SourceEdit, mover: str) -> Iterator[Item]:
        code = self._codes[id(edit)]
        start, end, insert = edit.start, edit.end, edit.insert
        words = _words(insert)
        if words is None:
            yield self._gone(start, end, code, mover)
            for piece in insert:
                yield from self._put(piece, code)
            return
        head, tail = _same(self._source[start:end], words)
        yield self._still(start, start + head[0], mover)
        yield self._gone(start + head[0], end - tail[0], code, mover)
        yield Segment(words[head[1] : len(words) - tail[1]], Kind.INSERTED, code)
        yield self._still(end - tail[0], end, mover)

    def _put(self, piece: Piece, code: str) -> Iterator[Item]:
        if not isinstance(piece, Move):
            yield Segment(literal(piece), Kind.INSERTED, code)
            return
        inside = self._emit(piece.start, piece.end, self._holes[piece].inside, code)
        if (piece.start, piece.end) not in self._outer:  # a move out of what was moved: its old place is shown already
            for item in inside:
                if not isinstance(item, Segment):
                    yield item
                elif not item.struck:
                    yield item._replace(kind=Kind.INSERTED)
            return
        number = self._numbers[piece]
        yield Edge(Kind.MOVED_TO, code, number, True)
        yield from inside
        yield Edge(Kind.MOVED_TO, code, number, False)


def _words(insert: Sequence[Piece]) -> str | None:
    """What an edit puts in, as words; None where it moves something."""
    if any(isinstance(piece, Move) for piece in insert):
        return None
    return "".join(piece.text if isinstance(piece, Copy) else str(piece) for piece in insert)


def _same(before: str, after: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """How many characters of both stay the same at the beginning and at the end; CR LF and LF are alike."""
    if not before or not after or len(before) + len(after) > LONGEST:
        return (0, 0), (0, 0)
    left, right = _ATOM.findall(before), _ATOM.findall(after)
    head = _agree(left, right)
    rest = min(len(left), len(right)) - head
    tail = min(_agree(left[::-1], right[::-1]), rest)
    return (
        (len("".join(left[:head])), len("".join(right[:head]))),
        (len("".join(left[len(left) - tail :])), len("".join(right[len(right) - tail :]))),
    )


def _agree(left: Sequence[str], right: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(_alike, zip(left, right, strict=False)))


def _alike(pair: tuple[str, str]) -> bool:
    one, other = pair
    return one == other or {one, other} == {"\r\n", "\n"}
