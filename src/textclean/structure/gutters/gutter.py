"""A gutter, and what the columns on either side of it are like, however it was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...text.lazy import pattern
from ...text.script import CJK
from ...tuples import NamedTuple

CELL = 12  #: display columns of the narrowest column of prose
MARKED = 4  #: of so many parts of a column of prose one has a mark at least
WORDED = 2  #: and of so many one has words: figures with commas between are rows of data
_MARK = pattern("[，。；！？、,;]|[.?!] ")  #: which a part of a sentence has, and a cell has not
_WORD = pattern(f"[{CJK}]|[A-Za-z]{{2}}")


class Gutter(NamedTuple):
    """Rows ``first``..``last`` (half open), and where the right part of each begins; of a row without one, where it ends."""

    first: int
    last: int
    cuts: tuple[int, ...]


def rows_of(found: Iterable[tuple[int, int, object]]) -> frozenset[int]:
    """The numbers of the rows of some stretches: each its first row, the one behind its last, and what else is known of it."""
    return frozenset(at for first, last, _ in found for at in range(first, last))


def is_of_sentences(parts: Sequence[str]) -> bool:
    """Whether the lines of a column are parts of sentences: a table has cells, or figures."""
    marked, worded = (sum(map(bool, map(kind.search, parts))) for kind in (_MARK, _WORD))
    return MARKED * marked >= len(parts) and WORDED * worded >= len(parts)
