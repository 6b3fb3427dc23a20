"""What is said of a passage and its copies: in what they differ, which of them is the wrong one, what could be done."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import OTHER_COPY, Finding, Related, Signal
from ...structure.repeats import Repeat, paragraphs
from ...structure.repeats.sides import sides
from ...text import Document, Span, excerpt
from ...text.script import count_han
from . import remedy
from .difference import difference
from .relation import Relation, relation
from .shown import MEMBERS, SHOWN
from .wrong import Verdict, verdict

CODES = {
    Relation.EXACT: "DU001",
    Relation.NEAR: "DU002",
    Relation.TRUNCATED: "DU003",
    Relation.SPLICED: "DU004",
    Relation.SENTENCE: "DU006",
    Relation.TWICE: "DU008",
}


def finding(doc: Document, repeat: Repeat) -> Finding:
    """One finding for a passage and its copies."""
    left, right = sides(doc, repeat)
    kind = relation(doc, left, right, repeat.pair)
    differs = difference(doc, repeat.pair) if kind is Relation.NEAR else {"difference": "", "differences": ""}
    if kind is Relation.NEAR and not differs["difference"]:
        kind = Relation.EXACT  # but for marks at its rims, or far behind what is compared
    said = verdict(doc, left, right, repeat.pair, kind, len(repeat.places))
    wrong, good = (left, right) if said.wrong == 0 else (right, left)
    code = "DU005" if kind is Relation.EXACT and said.misplaced else CODES[kind]
    others = [good.span, *_more(doc, repeat, wrong.span, good.span)]
    return Finding(
        code,
        wrong.span,
        {
            "start": excerpt.first(doc.text, *wrong.span, SHOWN),
            "count": str(len(repeat.places)),
            "lost": remedy.lost_words(doc, left, right, repeat.pair),
            **differs,
        },
        remedy.fixes(doc, wrong, good, kind, repeat, said),
        tuple(Related(span, OTHER_COPY) for span in others[:MEMBERS]),
        _evidence(doc, repeat, kind, said),
        undecided=said.wrong is None,
    )


def _evidence(doc: Document, repeat: Repeat, kind: Relation, said: Verdict) -> tuple[Signal, ...]:
    """Why one copy is the wrong one; of a sentence or page twice in a row, in what the two differ."""
    if kind not in (Relation.SENTENCE, Relation.TWICE):
        return said.signals or (Signal("copies-undecided"),)
    start, end = doc.derive(paragraphs).span(repeat.places[0])
    differs = difference(doc, repeat.pair)["difference" if count_han(doc.text[start:end]) else "differences"]
    return (Signal("copies-differ", differs),) if differs else ()


def _more(doc: Document, repeat: Repeat, *known: Span) -> Iterator[Span]:
    """The places of the other copies, a few of them."""
    found = doc.derive(paragraphs)
    for place in repeat.places[: MEMBERS + 2]:
        span = found.span(place)
        if not any(span.touches(other) for other in known):
            yield span
