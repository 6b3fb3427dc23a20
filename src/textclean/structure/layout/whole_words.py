"""Words that full lines cut: a column breaks off a word at one line end in three, verse at none."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...text.lazy import pattern
from ..line_ends import bare
from ..rows import Row
from ..words import across
from .slack import slack

WIDEST = 60  #: columns of a line of verse
GAIN = 1.0  #: nats that make a word across two lines worth believing
SHARE = 25  #: full open lines of verse to one that looks as if it cut a word
SURE = 12  #: full open lines that tell, none of which cuts a word …
FEW, UNEVEN = 3, 4  #: … or so many, of which one in four does not end where the measure wants it
TURNS = 2  #: words that stand across to the line that is so many below, …
TURN_SHARE = 9  #: … and one open line in so many at least: no verse has those
COLUMNS = 5  #: lines below which they are looked for, at most: the columns that may have been read in turn
_HANG = 2  #: columns that a mark may hang over the edge
#: What begins no line but that of a column: marks, kana that a word goes on with, and particles behind a noun.
_BEGUN = pattern("[，。、；：？！）」』》”をんっゃゅょッャュョー々]")
_PARTICLE, _NOUN = frozenset("がはにのでともへ"), pattern("[\u4e00-\u9fffァ-ヶー]$")


def cuts(row: Row, after: Row) -> bool:
    """Whether a line ends inside a word, or leaves a mark to the next line."""
    first = after.words[0]
    goes_on = _BEGUN.match(first) or (first in _PARTICLE and _NOUN.search(row.words))
    return bool(goes_on) or across(row.words, after.words)[1] > GAIN


def keeps_words(lines: tuple[Row, ...], edge: int, near: int) -> bool:
    """Whether lines as narrow as verse keep all words whole at an edge, so that it is none: many of them, or few that end unevenly.

    Args:
        lines: rows of running text.
        edge: the display column that may be their right edge.
        near: columns short of the edge at which a line still counts as full.
    """
    if edge > WIDEST:
        return False
    open_ = [
        at
        for at, (row, after) in enumerate(pairwise(lines))
        if row.cjk and after.cjk and edge - near <= row.width + row.indent <= edge + _HANG and bare(row.words)
    ]
    if len(open_) < FEW or sum(cuts(lines[at], lines[at + 1]) for at in open_) * SHARE > len(open_):
        return False
    if any(_goes_on_below(lines, open_, step) for step in range(2, COLUMNS + 1)):
        return False  # columns whose lines were read in turn
    return len(open_) >= SURE or _uneven([(lines[at], lines[at + 1]) for at in open_])


def _goes_on_below(lines: tuple[Row, ...], open_: list[int], step: int) -> bool:
    """Whether words of these lines go on so many lines below, as those of so many columns that were read in turn do."""
    found = sum(across(lines[at].words, lines[at + step].words)[1] > GAIN for at in open_ if at + step < len(lines))
    return found >= TURNS and found * TURN_SHARE >= len(open_)


def _uneven(open_: list[tuple[Row, Row]]) -> bool:
    """Whether lines end where the first unit of the next one had room, or beyond the others: a typesetter fills lines alike."""
    reach = Counter([row.width + row.indent for row, _ in open_])
    edge = max(reach, key=lambda width: (reach[width], width))
    odd = sum(row.width + row.indent > edge or slack(row, after, edge - row.indent) >= 0 for row, after in open_)
    return odd * UNEVEN >= len(open_)
