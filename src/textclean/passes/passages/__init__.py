"""Family ``passages`` (DU): passages that stand in a document twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from ...finding import OTHER_COPY, SIBLING, Finding, Fix, Related, Safety, Signal
from ...rulebook import Card, number
from ...structure.blocks import blocks
from ...structure.moved import without_blocks
from ...structure.repeats import repeats
from ...structure.repeats.echo import echoes
from ...structure.repeats.near_echo import NearEcho, near_echoes
from ...text import Document, Edit, Span, excerpt
from .shown import MEMBERS, SHOWN
from .table_rows import table_rows_again
from .titles import titles_again

NEAR = 8  #: passages that may lie over one another


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """One finding a passage, however many copies it has; none shorter than the project says."""
    least = {code: number(cards, code, "least") for code, card in cards.items() if "least" in card.options}
    for one in _found(doc, cards):
        if not (shortest := least.get(one.code)) or len("".join(doc.text[slice(*one.span)].split())) >= shortest:
            yield one


def _found(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    found: list[Finding] = []
    if twice := doc.derive(repeats):
        from .copies import finding  # most pages have no copies

        found = [finding(doc, repeat) for repeat in twice]
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
    from .boilerplate import boilerplate  # whoever wants it asks for it

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
    from .difference import difference_of  # few pages have any

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
