"""Boilerplate: sentences that stand in a text many times over, figures aside. Meant, mostly, and worth knowing."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import Document, Span
from ..text.fold import fold_to_compare
from .blocks import Kind, blocks
from .folded import weight

MANY = 5  #: places from which a sentence is stock
LEAST = 12.0  #: weight of a sentence at least, figures aside
#: A sentence; the last words may have no stop (a pattern that asked for one would look for it from each character).
_SENTENCE = re.compile("[^。！？!?；;]+([。！？!?；;])?")
_FIGURES = re.compile("[0-9０-９一二三四五六七八九十百千万零〇]+")


class Stock(NamedTuple):
    """A sentence and all its places, in order."""

    places: tuple[Span, ...]


def boilerplate(doc: Document) -> tuple[Stock, ...]:
    """View: the stock sentences of a text, in the order of their first places."""
    places: dict[str, list[Span]] = {}
    for block in doc.derive(blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        for match in _SENTENCE.finditer(doc.text, block.start, block.end):
            if not match[1]:
                continue
            words = fold_to_compare(_FIGURES.sub("", match[0]))
            if weight(words) >= LEAST:
                places.setdefault(words, []).append(Span(*match.span()))
    return tuple(Stock(tuple(spans)) for spans in places.values() if len(spans) >= MANY)
