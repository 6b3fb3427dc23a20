"""Family ``gaps`` (TR): what is cut off, misplaced or missing. Reports; a misplaced passage can be moved on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..finding import ANNOUNCED_AT, SIBLING, Finding, Related
from ..rulebook import Card
from ..structure.announced import Announcement, Name, announced
from ..structure.blocks import blocks
from ..structure.counted import counted
from ..structure.ends import REPORT, ends
from ..text import Document, Span


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Cut ends, passages that begin in the middle of a sentence, and what is announced and not there."""
    yield from _cut_ends(doc)
    yield from _announced(doc)
    for one in doc.derive(counted):
        related = tuple(Related(part, SIBLING) for part in one.parts[-3:])
        yield Finding("TR007", one.span, {"there": str(one.there)}, related=related)


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


def _announced(doc: Document) -> Iterator[Finding]:
    for one in doc.derive(announced):
        for name in one.missing:
            yield Finding("TR004", name.span, {"name": name.words}, related=(Related(one.span, ANNOUNCED_AT),))
        early = _first_early(one)
        if early is not None and early.found is not None:
            yield Finding("TR006", early.span, {"name": early.words}, related=(Related(early.found, SIBLING),))


def _first_early(one: Announcement) -> Name | None:
    """The first name whose part stands before that of an earlier one."""
    last = -1
    for name in one.names:
        if name.found is not None:
            if name.found.start < last:
                return name
            last = name.found.start
    return None
