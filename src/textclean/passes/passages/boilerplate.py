"""Boilerplate: sentences that stand in a text many times over, figures aside. Meant, mostly, and worth knowing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...structure.blocks import Kind, blocks
from ...structure.both_scripts import in_both_scripts
from ...structure.folded import weight
from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS, STOP_MARKS
from ...tuples import NamedTuple

MANY = 5  #: places from which a sentence is stock
LEAST = 12.0  #: weight of a sentence at least, figures aside
LONGEST = 400  #: characters of a sentence
_STOP = pattern(f"[{STOP_MARKS}；;]")
END = 4  #: folded characters at the end of a sentence that tell it from most others
_PLAIN = in_both_scripts("(?!.{0,3}[二三四五六七八九十百千万零])[\u4e01-\u9fa5]{4}")  #: what folds to itself
_FIGURES = in_both_scripts(f"[0-9０-９{HAN_NUMERALS}千万]+")


class Stock(NamedTuple):
    """A sentence and all its places, in order."""

    places: tuple[Span, ...]


def boilerplate(doc: Document) -> tuple[Stock, ...]:
    """View: the stock sentences of a text, in the order of their first places.

    Only sentences whose ends stand in the text often enough are read as a whole.
    """
    text = doc.text
    found = [(span, _end(text, span)) for span in _sentences(doc)]
    often = Counter(end for _, end in found)
    places: dict[str, list[Span]] = {}
    for span, end in found:
        if often[end] >= MANY:
            words = _folded(text[span.start : span.end])
            if weight(words) >= LEAST:
                places.setdefault(words, []).append(span)
    return tuple(Stock(tuple(spans)) for spans in places.values() if len(spans) >= MANY)


def _sentences(doc: Document) -> Iterator[Span]:
    for block in doc.derive(blocks):
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        at = block.start
        for match in _STOP.finditer(doc.text, block.start, block.end):
            if match.end() - at <= LONGEST:
                yield Span(at, match.end())
            at = match.end()


def _end(text: str, span: Span) -> str:
    """The last folded characters of a sentence; what they are is seen at once where they are plain Han."""
    end = text[max(span.end - 1 - END, span.start) : span.end - 1]
    if _PLAIN.fullmatch(end):
        return end
    return _folded(text[span.start : span.end])[-END:]


def _folded(sentence: str) -> str:
    return fold_to_compare(_FIGURES.sub("", sentence))
