"""Edits in coordinates of the source, and the two ways through them: source → cleaned text, cleaned text → source.

These edits are what a record holds. They stand on the source alone, so that a page in a browser, ``undo`` and this
module agree without running a rule. Where one edit stands on another (a mark widened, then deleted), the later one
holds the outcome for the whole place and names the earlier under ``over``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..tuples import NamedTuple


class Move(NamedTuple):
    """The characters ``start``..``end`` of the source, taken from their place with the edits inside."""

    start: int
    end: int


class Copy(NamedTuple):
    """New words, taken from ``start``..``end`` of the source, where they stay."""

    text: str
    start: int
    end: int


Piece = str | Move | Copy
Key = tuple[str, int]  #: one edit of a record: the id of its issue, and which of its edits


class SourceEdit(NamedTuple):
    """``before``, at ``start``..``end`` of the source, gives way to ``insert``."""

    start: int
    end: int
    insert: tuple[Piece, ...] = ()
    before: str = ""
    over: frozenset[Key] = frozenset()  #: earlier edits whose outcome this one holds too


class Node(NamedTuple):
    """An edit, or the hole that a move leaves, with what lies inside the hole."""

    start: int
    end: int
    edit: SourceEdit | None
    inside: list[Node]


def outermost(rows: Iterable[tuple[Key, SourceEdit]]) -> list[SourceEdit]:
    """The edits that hold, in source order: all but those that another of them stands on."""
    kept = list(rows)
    under = {key for _, edit in kept for key in edit.over}
    return sorted((edit for key, edit in kept if key not in under), key=lambda edit: (edit.start, edit.end))


def compose(source: str, edits: Iterable[SourceEdit]) -> str:
    """The source with ``edits`` made; they are those of :func:`outermost`."""
    return "".join(part if isinstance(part, str) else source[part[0] : part[1]] for part in parts(len(source), edits))


def parts(length: int, edits: Iterable[SourceEdit]) -> Iterator[str | tuple[int, int]]:
    """What the cleaned text is made of, in its order: places of the source of ``length`` characters, and new words."""
    top, holes = tree(edits)

    def emit(start: int, end: int, nodes: list[Node]) -> Iterator[str | tuple[int, int]]:
        for node in nodes:
            yield start, node.start
            start = node.end
            for piece in node.edit.insert if node.edit else ():
                if isinstance(piece, Move):
                    yield from emit(piece.start, piece.end, holes[piece].inside)
                else:
                    yield literal(piece)
        yield start, end

    return emit(0, length, top)


def restore(cleaned: str, edits: Iterable[SourceEdit], length: int) -> str:
    """The source, of ``length`` characters, from the cleaned text and the edits that made it."""
    top, holes = tree(edits)
    at = 0
    taken: dict[tuple[int, int], list[str | tuple[int, int]]] = {}

    def unwind(start: int, end: int, nodes: list[Node]) -> list[str | tuple[int, int]]:
        nonlocal at
        parts: list[str | tuple[int, int]] = []
        for node in nodes:
            parts.append(cleaned[at : at + node.start - start])
            at += node.start - start
            start = node.end
            if node.edit is None:
                parts.append((node.start, node.end))
                continue
            for piece in node.edit.insert:
                if isinstance(piece, Move):
                    taken[piece] = unwind(piece.start, piece.end, holes[piece].inside)
                else:
                    at += len(literal(piece))
            parts.append(node.edit.before)
        parts.append(cleaned[at : at + end - start])
        at += end - start
        return parts

    def flat(parts: list[str | tuple[int, int]]) -> str:
        return "".join(part if isinstance(part, str) else flat(taken[part]) for part in parts)

    return flat(unwind(0, length, top))


def literal(piece: str | Copy) -> str:
    """The words of a piece that is no move."""
    return piece if isinstance(piece, str) else piece.text


def put_in(edit: SourceEdit, source: str) -> str:
    """The words that an edit puts in, those that it moves as they stand in the source."""
    return "".join(source[one.start : one.end] if isinstance(one, Move) else literal(one) for one in edit.insert)


def tree(edits: Iterable[SourceEdit]) -> tuple[list[Node], dict[tuple[int, int], Node]]:
    """Edits and holes as they lie in one another, in source order, and each hole by its place."""
    nodes: list[Node] = []
    holes: dict[tuple[int, int], Node] = {}
    for edit in edits:
        nodes.append(Node(edit.start, edit.end, edit, []))
        for piece in edit.insert:
            if isinstance(piece, Move):
                holes[piece.start, piece.end] = Node(piece.start, piece.end, None, [])
    nodes += holes.values()
    # what is put in between two characters comes before what begins with the second; a hole before what lies in it
    nodes.sort(key=lambda node: (2 * node.start + (node.start < node.end), -node.end, node.edit is not None))
    top: list[Node] = []
    open_holes: list[Node] = []
    for node in nodes:
        while open_holes and open_holes[-1].end < max(node.end, node.start + 1):
            open_holes.pop()
        (open_holes[-1].inside if open_holes else top).append(node)
        if node.edit is None:
            open_holes.append(node)
    return top, holes
