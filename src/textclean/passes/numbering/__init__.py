"""Family ``numbering`` (NU): section numbers that are missing, stand twice, or stand in the wrong place. What is misprinted for certain is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...finding import SIBLING, Finding, Fix, Related, Safety, Signal
from ...rulebook import Card
from ...structure.blocks import blocks
from ...structure.moved import moved_before
from ...structure.numbers import numbers
from ...structure.numbers.section_marks import Mark
from ...structure.numbers.sequence import Break, Flaw
from ...structure.ordinals import written
from ...text import Document, Edit, Span, excerpt
from .levels import inverted, superfluous

SHOWN = 14  #: characters of an item that its reason quotes

CODES = {Break.GAP: "NU001", Break.REPEAT: "NU002", Break.ORDER: "NU003", Break.MIXED: "NU004", Break.TAIL: "NU006"}


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Where the number tree of the text breaks."""
    for flaw in doc.derive(numbers).flaws:
        if not _on_one_line(doc, flaw):
            yield _finding(doc, flaw)
    for one in doc.derive(inverted):
        names = {"number": _words(doc, one.mark), "other": _words(doc, one.above)}
        above = Related(Span(one.above.start, one.above.end), SIBLING)
        yield Finding("NU005", Span(one.mark.start, one.mark.end), names, related=(above,))
    for place in doc.derive(superfluous):
        yield Finding("NU007", place, fixes=(Fix((Edit(place.end - 1, place.end),), Safety.UNSAFE),))


def _finding(doc: Document, flaw: Flaw) -> Finding:
    from .strayed import strayed  # most lists are sound

    mark, other = flaw.mark, flaw.other
    fixes: tuple[Fix, ...] = ()
    evidence: tuple[Signal, ...] = ()
    words = {"number": _words(doc, mark), "other": _words(doc, other), "lost": ""}
    if flaw.lost:
        lost = [written(words["number"], number) for number in flaw.lost]
        words |= {"lost": "、".join(lost), "missing": ", ".join(lost)}
    if flaw.kind is Break.GAP:
        fixes, evidence = _hidden(doc, flaw)
    elif flaw.kind is Break.REPEAT and flaw.lost:
        end = mark.start + len(words["number"])
        fixes = (Fix((Edit(mark.start, end, words["lost"]),), Safety.UNSAFE),)
        evidence = (Signal("number-misprinted", words["lost"]),)
    stray = doc.derive(strayed).get(flaw)
    siblings = [other, *flaw.siblings]
    if stray is not None and not fixes:
        fixes, evidence = _back(doc, flaw, stray)
        siblings += [stray] if stray not in (mark, other) else []
    related = tuple(Related(Span(one.start, one.end), SIBLING) for one in siblings)
    return Finding(CODES[flaw.kind], Span(mark.start, mark.end), words, fixes, related, evidence)


def _back(doc: Document, flaw: Flaw, stray: Mark) -> tuple[tuple[Fix, ...], tuple[Signal, ...]]:
    """The item that stands astray, put before the one that it belongs before; of a title nobody knows how much goes along."""
    behind = flaw.other if stray is flaw.mark else flaw.mark
    named = behind if stray is flaw.mark else stray
    words = excerpt.first(doc.text, named.start, doc.derive(blocks)[named.block].end, SHOWN)
    name = _REASONS[flaw.kind is Break.GAP, stray is flaw.mark]
    fixes = () if stray.heading else (Fix(moved_before(doc, stray.block, behind.block), Safety.UNSAFE),)
    return fixes, (Signal(name, words),)


#: Why an item is astray, by whether its list has a gap and whether it is what the finding is about.
_REASONS = {
    (True, False): "number-elsewhere",
    (False, True): "number-belongs-before",
    (False, False): "number-changed-places",
}


def _hidden(doc: Document, flaw: Flaw) -> tuple[tuple[Fix, ...], tuple[Signal, ...]]:
    """The missing numbers, where they stand inside the text between: each wants a paragraph of its own."""
    mark = flaw.mark
    if mark.inline:
        return (), ()
    form = _words(doc, mark)
    closing = doc.text[mark.start + len(form) : mark.end]
    parting = doc.text[doc.derive(blocks)[mark.block - 1].end : mark.start]
    edits: list[Edit] = []
    at = flaw.other.end
    for number in flaw.lost:
        lost = written(form, number) + closing
        at = doc.text.find(lost, at, mark.start)
        while at >= 0 and doc.text[at - 1] not in _STOPS:
            at = doc.text.find(lost, at + 1, mark.start)
        if at < 0:
            return (), ()
        edits.append(Edit(at - (doc.text[at - 1] in _BLANK), at, parting))
        at += len(lost)
    names = "、".join(written(form, number) for number in flaw.lost)
    return (Fix(tuple(edits), Safety.UNSAFE),), (Signal("number-hidden", names),)


def _on_one_line(doc: Document, flaw: Flaw) -> bool:
    """Whether the missing numbers stand behind the one before, each set apart: ``1．C　2．C　3．A``."""
    if flaw.kind is not Break.GAP or flaw.mark.inline:
        return False
    form, at = _words(doc, flaw.mark), flaw.other.end
    line = doc.text[at : doc.derive(blocks)[flaw.other.block].end]
    closing = doc.text[flaw.mark.start + len(form) : flaw.mark.end]
    return all(
        re.search(f"(?:[\u3000\t]|  ){re.escape(written(form, number) + closing)}", line) for number in flaw.lost
    )


_BLANK = " \u3000"
_STOPS = "。；;！？!?”’」』）) \u3000"


def _words(doc: Document, mark: Mark) -> str:
    return doc.text[mark.start : mark.end].rstrip("、，,．.：: \u3000")
