"""Room at line ends: what a printer could still have set there."""

from __future__ import annotations

from itertools import pairwise

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK
from ..rows import Row, has_cjk

_NUMBER = "[０-９Ａ-Ｚａ-ｚ．％／·∶]"  # a row of more than eight is one of a table
_FIRST = pattern(
    f"[“‘（《「『【〈(\\[]*(?:[{CJK}]|[A-Za-z0-9\u00c0-\u024f’'_./:@#%&+-]+|{_NUMBER}{{1,8}}(?!{_NUMBER})|.)[，。、；：？！”’）》」』】〉…,.;:?!)\\]]*"
)


def first_unit(words: str) -> str:
    """What could not have been parted at the beginning of a line: a character with its marks, a word, or a number of either width."""
    match = _FIRST.match(words[:40])
    return match[0] if match else words[:1]


_WIDE = "“”‘’…,;:?!()"  # the ASCII ones stand for wide ones, beside Han


def slack(row: Row, after: Row, edge: int) -> int:
    """Columns that would have been left had the next line's first unit been set at the end of this one."""
    size, ascii_ = _unit(after.words)
    return edge - row.width - size - (ascii_ and row.words[-1:].isascii())


def slacks(doc: Document, lines: tuple[Row, ...], edges: tuple[int, ...]) -> list[int]:
    """The :func:`slack` of each line but the last, which ends at an edge of its own."""
    units = doc.facts(_unit)
    rooms = []
    for edge, (row, after) in zip(edges, pairwise(lines), strict=False):
        size, ascii_ = units[after.words]
        rooms.append(edge - row.width - size - (ascii_ and row.words[-1].isascii()))
    return rooms


def _unit(words: str) -> tuple[int, bool]:
    """Columns of the first unit of a line, and whether it begins with an ASCII character."""
    if "\u4e00" <= words[0] <= "\u9fff" and ("\u4e00" <= words[1:2] <= "\u9fff" or len(words) == 1):  # mostly
        return 2, False
    unit, cjk = first_unit(words), has_cjk(words)
    return len(unit) + sum(char > "\u2e7f" or (cjk and char in _WIDE) for char in unit), unit[:1].isascii()
