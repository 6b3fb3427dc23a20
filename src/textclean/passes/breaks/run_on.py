"""Headings that run on inside a paragraph: the line break before them is missing."""

from __future__ import annotations

from ...structure.ordinals import value
from ...structure.rows import rows
from ...text import Document
from ...text.lazy import pattern
from ...text.script import CJK, HAN_TO_TEN
from ...tuples import NamedTuple

_AT_START = pattern(f"([{HAN_TO_TEN}]{{1,3}})、")
_INSIDE = pattern(f"[。！？]([{HAN_TO_TEN}]{{1,3}})、(?=[{CJK}]{{3}})")
LEAST = 12  #: characters of the shortest text that may stand behind the number


class RunOn(NamedTuple):
    """The words that want a paragraph of their own: ``start`` is where the break belongs, ``end`` the end of their mark."""

    start: int
    end: int


def run_on(doc: Document) -> tuple[RunOn, ...]:
    """View: section marks inside a paragraph that go on from a mark at a line start, where none at a line start does.

    A list that is told inside one paragraph has several marks there and is left alone. Where a later number stands at a
    line start, the number is missing there, and the family ``numbering`` says so.
    """
    lines = doc.derive(rows)
    heads = [(at, value(found[1])) for at, row in enumerate(lines) if (found := _AT_START.match(row.words))]
    out: list[RunOn] = []
    for index, (at, number) in enumerate(heads):
        stop, after = heads[index + 1] if index + 1 < len(heads) else (len(lines), 0)
        if after > number:
            continue
        for row in lines[at:stop]:
            inside = list(_INSIDE.finditer(row.words))
            if len(inside) == 1 and value(inside[0][1]) == number + 1 and len(row.words) - inside[0].end() >= LEAST:
                out.append(RunOn(row.start + inside[0].start(1), row.start + inside[0].end()))
                break
    return tuple(out)
