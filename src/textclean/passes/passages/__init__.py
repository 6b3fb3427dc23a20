"""Family ``passages`` (DU): passages that stand in a document twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from ...finding import OTHER_COPY, SIBLING, Finding, Fix, Related, Safety, Signal
from ...rulebook import Card
from ...structure.blocks import blocks
from ...structure.moved import without_blocks
from ...structure.repeats import Repeat, paragraphs, repeats
from ...structure.repeats.echo import echoes
from ...structure.repeats.near_echo import NearEcho, near_echoes
from ...structure.repeats.sides import sides
from ...structure.repeats.table_rows import table_rows_again
from ...structure.repeats.titles import titles_again
from ...text import Document, Edit, Span, excerpt
from ...text.script import count_han
from . import remedy
from .boilerplate import boilerplate
from .difference import difference, difference_of
from .relation import Relation, relation
from .wrong import Verdict, verdict

NEAR = 8  #: passages that may lie over one another
SHOWN = 20  #: characters of a passage that its message shows
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
    found = [_finding(doc, repeat) for repeat in doc.derive(repeats)]
    yield from found
    said = _Said([span for one in found for span in (one.span, *(place.span for place in one.related))])
    if "DU010" in cards:
        yield from _stock(doc, said)
    yield from _titles(doc, said)
    yield from _rows(doc, said)
    yield from _echoes(doc, said)
    for one in doc.derive(near_echoes):
        if one.first not in said and one.second not in said:
            yield _near_echo(doc, one)


class _Said:
    """The places that findings have named already."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)

    def __contains__(self, place: Span) -> bool:
        at = bisect_right(self._spans, Span(place.end, place.end))
        return any(span.touches(place) for span in self._spans[max(at - NEAR, 0) : at])


def _stock(doc: Document, said: _Said) -> Iterator[Finding]:
    """DU010: one finding a sentence, however often it stands."""
    for one in doc.derive(boilerplate):
        first, *others = one.places
        if first in said:
            continue
        words = {"start": excerpt.first(doc.text, *first, SHOWN), "count": str(len(one.places))}
        yield Finding("DU010", first, words, related=tuple(Related(span, SIBLING) for span in others[:MEMBERS]))


def _titles(doc: Document, said: _Said) -> Iterator[Finding]:
    """DU001 for a title that stands again in the text below it."""
    found = doc.derive(blocks)
    for first, second in doc.derive(titles_again):
        title, again = (Span(found[at].start, found[at].end) for at in (first, second))
        if title in said or again in said:
            continue
        words = {"start": excerpt.first(doc.text, *again, SHOWN), "count": "2", **_NOTHING}
        fix = Fix((without_blocks(doc, second, second),), Safety.UNSAFE, "delete-copy")
        yield Finding("DU001", again, words, (fix,), (Related(title, OTHER_COPY),), (Signal("title-again"),))


def _rows(doc: Document, said: _Said) -> Iterator[Finding]:
    """DU001 for a row of a table that stands twice in a row."""
    for one in doc.derive(table_rows_again):
        if one.first in said or one.second in said:
            continue
        words = {"start": excerpt.first(doc.text, *one.second, SHOWN), "count": "2", **_NOTHING}
        fix = Fix((Edit(one.first.end, one.second.end),), Safety.UNSAFE, "delete-copy")
        yield Finding("DU001", one.second, words, (fix,), (Related(one.first, OTHER_COPY),), (Signal("row-again"),))


#: The words of a message where copies do not differ.
_NOTHING = {"difference": "", "differences": "", "lost": ""}


def _echoes(doc: Document, said: _Said) -> Iterator[Finding]:
    """DU006 for what is too short for a passage, where nothing longer was said already."""
    for one in doc.derive(echoes):
        if one.second in said:
            continue
        words = {"start": excerpt.first(doc.text, *one.second, SHOWN), "count": "2", **_NOTHING}
        fix = Fix((Edit(one.first.end, one.second.end),), Safety.UNSAFE, "delete-copy")
        yield Finding("DU006", one.second, words, (fix,), (Related(one.first, OTHER_COPY),), undecided=True)


def _near_echo(doc: Document, one: NearEcho) -> Finding:
    """DU006 for two sentences that are one but for a slip: that with the slip goes, of two sound ones the second."""
    first = one.wrong == 0
    wrong, good = (one.first, one.second) if first else (one.second, one.first)
    words = {"start": excerpt.first(doc.text, *wrong, SHOWN), "count": "2", **_NOTHING}
    fix = Fix((Edit(wrong.start, good.start) if first else Edit(good.end, wrong.end),), Safety.UNSAFE, "delete-copy")
    evidence = [Signal("copies-differ", difference_of(*one.difference))]
    if one.wrong is not None:
        evidence.append(Signal("copy-worse-wording", one.slip))
    return Finding(
        "DU006",
        wrong,
        words,
        (fix,),
        (Related(good, OTHER_COPY),),
        tuple(evidence),
        undecided=one.wrong is None,
    )


def _finding(doc: Document, repeat: Repeat) -> Finding:
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
