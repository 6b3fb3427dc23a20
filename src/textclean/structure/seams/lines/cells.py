"""Rows of a table whose columns nothing but single spaces tell, by the row above or below: as many cells, and figures in the same ones.

A text has spaces between its words only where it is in Latin letters, and none between two words of Chinese, or two figures.
So rows are compared that have such a space and no mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from .... import tables
from ....text import Document
from ....text.lazy import pattern
from ....text.script import CJK, columns, is_cjk
from ...both_scripts import in_both_scripts
from ...rows import Row, rows

_MARKS = pattern("[，。；！？、]|[,;.!?](?![0-9])")
_GAP = pattern("[ \u3000]+")
_DIGIT = pattern("[0-9０-９]")
_FIGURES = pattern("[+＋\\-−–±<>≤≥~～$￥¥€£]?[0-9０-９]")  #: how a cell of figures begins
_COUNTED = in_both_scripts("[0-9] [个点年月日名人次天种件元岁号家位项]")  #: a sentence that sets its figures apart
_SUM = pattern("(?:(?:HK|NT|US|A|S)?\\$|[￥¥€£]|RMB)[0-9][0-9,.]*|[0-9][0-9,.]*[％%元円人]")  #: of money, or of people
#: Blanks that set a column, behind no mark: a line that was justified has no such.
_WIDE_GAP = pattern("[^ ，。、；：！？,;:.!?] {4,}[^ ]")
CLOSE = 2  #: rows from one with such blanks to the next at most
MOST = 16  #: cells of a row
LONGEST = 80  #: display columns of the widest row
WIDEST = 24  #: … and of the widest cell


_CELL = pattern("[0-9０-９][0-9０-９.,:：%/~～-]*$")
_SENTENCE = pattern(f"[，。](?=.)|[{CJK}][,;](?=.)")


def are_figures(words: str) -> bool:
    """Whether a row is made of cells of numbers: a timetable, accounts. A sentence with figures has marks (``5~6 级，速度 120 公里``)."""
    if _SENTENCE.search(words):
        return False
    cells = words.split()
    if len(cells) < 2 or (words[-1] in ".!?" and sum(cell.rstrip(".!?").isalpha() for cell in cells) > 1):
        return False
    numbers = [bool(_CELL.match(cell)) for cell in cells]
    if sum(numbers) < 2 or sum(numbers) * 2 < len(cells):
        return False
    return all(numbers[-2:]) or set(tables.listed("sentences", "english.tied")).isdisjoint(cells)


def rows_of_cells(doc: Document) -> frozenset[int]:
    """View: the numbers of these rows."""
    lines = doc.derive(rows)
    split = {at: cells for at, row in enumerate(lines) if row.width <= LONGEST and (cells := _cells(row))}
    found = set[int]()
    for at, cells in split.items():
        below = split.get(at + 1)
        if below and _are_alike(cells, below):
            found.update((at, at + 1))
    for at in [at for at in found if at - 1 in split and at - 1 not in found]:
        if len(split[at - 1]) == len(split[at]) and not any(map(_DIGIT.search, split[at - 1])):
            found.add(at - 1)  # the heads of the columns
    return frozenset((*found, *_set_wide(lines)))


def _set_wide(lines: Sequence[Row]) -> Iterator[int]:
    """The rows with blanks as wide as two Han, and another such row near (of 23 line ends beside one none was inside a sentence)."""
    wide = [at for at, row in enumerate(lines) if row.cjk and "    " in row.words and _WIDE_GAP.search(row.words)]
    for at, after in pairwise(wide):
        if after - at <= CLOSE:
            yield at
            yield after


def _cells(row: Row) -> list[str]:
    """The cells of a row without a mark; none where it has but one, or too many."""
    words = row.words
    if (" " not in words and "\u3000" not in words) or _MARKS.search(words):
        return []
    cells = _GAP.split(words)
    return cells if 2 <= len(cells) <= MOST and not _COUNTED.search(words) else []


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows have figures in the same cells, and words in the same, as far as the shorter one goes."""
    shared = min(len(one), len(other))
    if max(map(columns, (*one[:shared], *other[:shared]))) > WIDEST:
        return False
    kinds = _kinds(_DIGIT.search, one, other, shared) or _kinds(_FIGURES.match, one, other, shared)
    if not kinds:
        return False
    if len(one) == len(other) == 2 and all(_SUM.fullmatch(cell) for cell in (one[1], other[1])):
        return True
    if len(one) != len(other) and len(one[0]) != len(other[0]):
        return False
    same = any(a == b and not figures for a, b, figures in zip(one, other, kinds, strict=False))
    return (same and one[0] != other[0]) or (_is_parted(one[:shared]) and _is_parted(other[:shared]))


def _kinds(test: Callable[[str], object], one: Sequence[str], other: Sequence[str], shared: int) -> tuple[bool, ...]:
    """Which cells of two rows are figures, where it is the same ones, and not all."""
    kinds = tuple([bool(test(cell)) for cell in one[:shared]])
    same = kinds == tuple([bool(test(cell)) for cell in other[:shared]])
    return kinds if same and any(kinds) and not all(kinds) else ()


def _is_parted(cells: Sequence[str]) -> bool:
    """Whether a space stands between two words of Chinese or Japanese, or between two figures."""
    return any(
        (is_cjk(left[-1]) and is_cjk(right[0])) or (_FIGURES.match(left) and _FIGURES.match(right))
        for left, right in pairwise(cells)
    )
