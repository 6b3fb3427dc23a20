"""Family ``gaps`` (TR): what is cut off, misplaced or missing. Reports; a misplaced passage can be moved on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import Finding
from ..rulebook import Card
from ..structure.blocks import blocks
from ..structure.ends import REPORT, ends
from ..text import Document, Span


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Cut ends, passages that begin in the middle of a sentence, and what is announced and not there."""
    yield from _cut_ends(doc)


def _cut_ends(doc: Document) -> Iterator[Finding]:
    found = doc.derive(blocks)
    for end in doc.derive(ends):
        if end.score < REPORT or end.joins:
            continue
        last = end.block == len(found) - 1
        block = found[end.block]
        start = _sentence(doc.text, block.start, block.end)
        words = {"tail": doc.text[start : block.end]}
        yield Finding(
            "TR012" if last else "TR001", Span(start, block.end), words, evidence=end.signals, score=_sure(end.score)
        )


def _sure(points: float) -> float:
    """Points as a figure from 0 to 1."""
    return round(min(0.5 + points / 10, 0.99), 2)


_STOPS = "。！？!?；;"


def _sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of a block begins."""
    return max(text.rfind(mark, start, end) for mark in _STOPS) + 1 or start
