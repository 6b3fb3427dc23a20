"""Which of two copies is the wrong one: independent evidence, weighed; below a limit nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...finding import Signal
from ...structure.articles import articles
from ...structure.repeats import Paragraphs, paragraphs
from ...text import Document
from .relation import Relation, cut_end, cut_start
from .sides import Side

SAID = 1.5  #: points from which a copy is called wrong


class Verdict(NamedTuple):
    """``wrong``: 0 the earlier copy, 1 the later one, None where nobody can tell."""

    wrong: int | None
    signals: tuple[Signal, ...]
    score: float
    misplaced: bool = False


def verdict(doc: Document, left: Side, right: Side, kind: Relation, count: int) -> Verdict:
    """Weigh the evidence against either copy."""
    if kind in (Relation.SENTENCE, Relation.TWICE) or count > 2:
        return Verdict(None, (), 0.9)
    against = [list(_against(doc, *pair)) for pair in ((left, right), (right, left))]
    sums = [sum(signal.points for signal in signals) for signals in against]
    margin = abs(sums[0] - sums[1])
    if margin < SAID:
        return Verdict(None, tuple(against[0] + against[1]), 0.8)
    wrong = 0 if sums[0] > sums[1] else 1
    return Verdict(wrong, tuple(against[wrong]), 0.9, _apart(doc, left, right))


def _against(doc: Document, one: Side, other: Side) -> Iterator[Signal]:
    found = doc.derive(paragraphs)
    if cut_end(one, other):
        yield Signal("copy-cut-at-end", doc.text[max(one.span.end - 8, one.span.start) : one.span.end], 2.0)
    if cut_start(one, other) and one.at_end == other.at_end:
        yield Signal("copy-cut-at-start", doc.text[one.span.start : one.span.start + 8], 2.0)
    if _inside(one) and not _inside(other):
        yield Signal("copy-inside-sentence", doc.text[max(one.span.start - 8, 0) : one.span.start], 2.5)


def _inside(one: Side) -> bool:
    return not one.at_start and not one.starts and not one.at_end


def _apart(doc: Document, left: Side, right: Side) -> bool:
    starts = [article.first for article in doc.derive(articles)]
    found = doc.derive(paragraphs)
    return len(starts) > 1
