"""Family ``passages`` (DU): passages that stand in a document twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...finding import OTHER_COPY, Finding, Related, Signal
from ...rulebook import Card
from ...structure.repeats import Repeat, paragraphs, repeats
from ...structure.repeats.sides import sides
from ...text import Document, Span
from . import remedy
from .difference import difference
from .relation import Relation, relation
from .wrong import verdict

MEMBERS = 8  #: other copies that a finding names at most

CODES = {
    Relation.EXACT: "DU001",
    Relation.NEAR: "DU002",
    Relation.TRUNCATED: "DU003",
    Relation.SPLICED: "DU004",
    Relation.SENTENCE: "DU006",
    Relation.TWICE: "DU008",
}


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """One finding a passage, however many copies it has."""
    for repeat in doc.derive(repeats):
        yield _finding(doc, repeat)


def _finding(doc: Document, repeat: Repeat) -> Finding:
    left, right = sides(doc, repeat)
    kind = relation(doc, left, right, repeat.pair)
    said = verdict(doc, left, right, repeat.pair, kind, len(repeat.places))
    wrong, good = (left, right) if said.wrong == 0 else (right, left)
    code = "DU005" if kind is Relation.EXACT and said.misplaced else CODES[kind]
    others = [good.span, *_more(doc, repeat, wrong.span, good.span)]
    return Finding(
        code,
        wrong.span,
        {
            "start": doc.text[wrong.span.start : wrong.span.start + 20],
            "count": str(len(repeat.places)),
            "difference": difference(doc, repeat.pair),
            "lost": remedy.lost_words(doc, left, right, repeat.pair),
        },
        remedy.fixes(doc, wrong, good, kind, repeat, said),
        tuple(Related(span, OTHER_COPY) for span in others[:MEMBERS]),
        said.signals or (Signal("copies-undecided"),),
        undecided=said.wrong is None,
    )


def _more(doc: Document, repeat: Repeat, *known: Span) -> Iterator[Span]:
    """The places of the other copies, a few of them."""
    found = doc.derive(paragraphs)
    for place in repeat.places[: MEMBERS + 2]:
        span = found.span(place)
        if not any(span.touches(other) for other in known):
            yield span
