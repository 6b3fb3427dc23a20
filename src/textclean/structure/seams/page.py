"""A page made ready for the judgement of its seams: rows, measure, forms; each line is read once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ...text import Document
from ...text.script import CJK
from ..layout import Measure, finished, measure, slack
from ..rows import Row, rows
from . import kinds

_COMMAS = re.compile("[，,、；;](?![0-9])")
_STOP_INSIDE = re.compile("[。！？!?](?=.{2})|\\.(?= [A-Z“])")
_GRAM = re.compile(f"[{CJK}]{{2,}}")


class Page:
    """The rows of a text with what every family of evidence asks about them.

    Args:
        doc: the text.
    """

    def __init__(self, doc: Document) -> None:
        self.rows: tuple[Row, ...] = doc.derive(rows)
        self.measure: Measure = doc.derive(measure)
        self.items = [kinds.item(row.words) for row in self.rows]
        self.kinds = [kinds.kind(row) for row in self.rows]
        self.ends = [finished(row.words) for row in self.rows]
        self.commas = [len(_COMMAS.findall(row.words)) for row in self.rows]
        self.stops = [bool(_STOP_INSIDE.search(row.words)) for row in self.rows]
        self.item_counts = kinds.counts(self.items)
        self.kind_counts = kinds.counts(self.kinds)

    @cached_property
    def slacks(self) -> list[int]:
        """Columns of room at the end of each row but the last (0 on a page without an edge)."""
        edge = self.measure.edge
        if not edge:
            return [0] * len(self.rows)
        return [slack(row, after, edge - row.indent) for row, after in zip(self.rows, self.rows[1:], strict=False)]

    @cached_property
    def grams(self) -> Counter[str]:
        """How often two, three and four Han or kana stand together inside the lines of the text."""
        found: Counter[str] = Counter()
        for row in self.rows:
            if not row.cjk:
                continue
            for run in _GRAM.findall(row.words):
                for size in (2, 3, 4):
                    found.update([run[at : at + size] for at in range(len(run) - size + 1)])
        return found

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word in Latin letters stands inside the lines, in lower case."""
        found: Counter[str] = Counter()
        for row in self.rows:
            found.update(
                word.lower() for word in re.findall("[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*", row.words)
            )
        return found

    @cached_property
    def stopped_items(self) -> dict[str, tuple[int, int]]:
        """For each class of items: how many there are, and how many of them hold or end with a stop."""
        found: dict[str, tuple[int, int]] = {}
        for name, end, stop in zip(self.items, self.ends, self.stops, strict=True):
            if name:
                count, stopped = found.get(name, (0, 0))
                found[name] = (count + 1, stopped + (end or stop))
        return found


def page(doc: Document) -> Page:
    """View: the page of a text."""
    return Page(doc)
