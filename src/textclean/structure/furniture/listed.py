"""The lines that a project names as furniture of its pages: no place has to prove what a house knows of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...text import Document
from ..rows import rows
from .proofs import Furniture, Proof
from .taken_out import taken

ANYTHING = "*"  #: in a line that is named, stands for any words, or none
LONGEST = 200  #: characters of the longest row that may be one


def listed(doc: Document, names: Sequence[str]) -> Iterator[Furniture]:
    """The rows that are as a project says, in runs.

    Args:
        doc: the page.
        names: whole lines, in which ``*`` stands for anything; spaces count for nothing. One without a character names none.
    """
    wanted = [pieces for pieces in map(_pieces, names) if any(pieces)]
    if not wanted:
        return
    lines = doc.derive(rows)
    among = (at for at, row in enumerate(lines) if len(row.words) <= LONGEST and _is_one(row.words, wanted))
    for _, run in groupby(enumerate(among), key=lambda one: one[1] - one[0]):
        numbers = [at for _, at in run]
        yield taken(doc, numbers[0], numbers[-1] + 1, Proof.LISTED)


def _pieces(name: str) -> list[str]:
    return "".join(name.split()).split(ANYTHING)


def _is_one(words: str, wanted: Sequence[list[str]]) -> bool:
    """Whether a row is one of the lines that are named."""
    line = "".join(words.split())
    return any(_fits(line, pieces) for pieces in wanted)


def _fits(line: str, pieces: list[str]) -> bool:
    """Whether a line has the pieces in their order, the first one at its beginning, the last one at its end."""
    if len(pieces) == 1:
        return line == pieces[0]
    first, *inner, last = pieces
    at, stop = len(first), len(line) - len(last)
    if at > stop or not (line.startswith(first) and line.endswith(last)):
        return False
    for piece in inner:
        at = line.find(piece, at, stop)
        if at < 0:
            return False
        at += len(piece)
    return True
