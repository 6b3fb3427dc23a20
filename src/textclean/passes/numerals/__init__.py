"""Family ``numerals`` (NM): numbers in mixed styles, circles for zeros, sums that do not come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...finding import Finding, Fix, Safety
from ...rulebook import Card
from ...text import Document, Edit, Span
from .numerals import numerals


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Each number is one finding."""
    if doc.text.isascii():
        return
    for number in numerals(doc):
        words = {"before": doc.text[number.start : number.end], "after": number.words or "", "note": number.note}
        fixes: tuple[Fix, ...] = ()
        if number.words is not None:
            safety = Safety.SAFE if number.sure else Safety.UNSAFE
            fixes = (Fix((Edit(number.start, number.end, number.words),), safety),)
        yield Finding(number.code, Span(number.start, number.end), words, fixes)
