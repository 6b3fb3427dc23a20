"""Boilerplate: sentences that stand in a text many times over, figures aside. Meant, mostly, and worth knowing."""

from __future__ import annotations

from typing import NamedTuple

from ..text import Document, Span
from ..text.fold import fold_to_compare
from ..text.lazy import pattern
from .blocks import Kind, blocks
from .folded import weight

MANY = 5  #: places from which a sentence is stock
LEAST = 12.0  #: weight of a sentence at least, figures aside
LONGEST = 400  #: characters of a sentence
_STOP = pattern("[。！？!?；;]")
_FIGURES = pattern("[0-9０-９一二三四五六七八九十百千万零〇]+")


class Stock(NamedTuple):
    """A sentence and all its places, in order."""

    places: tuple[Span, ...]


def boilerplate(doc: Document) -> tuple[Stock, ...]:
    """View: the stock sentences of a text, in the order of their first places."""
    places: dict[str, list[Span]] = {}
    for block in doc.derive(blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        at = block.start
        for match in _STOP.finditer(doc.text, block.start, block.end):
            span, at = Span(at, match.end()), match.end()
            if span.end - span.start > LONGEST:
                continue
            words = fold_to_compare(_FIGURES.sub("", doc.text[span.start : span.end]))
            if weight(words) >= LEAST:
                places.setdefault(words, []).append(span)
    return tuple(Stock(tuple(spans)) for spans in places.values() if len(spans) >= MANY)
