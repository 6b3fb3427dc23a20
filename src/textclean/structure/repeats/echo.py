"""Echoes: a clause or short sentence that stands twice in a row inside a paragraph, too short for the search of passages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...text import Document, Span
from ...text.fold import fold_to_compare
from ...text.lazy import pattern
from ..blocks import Kind, blocks
from ..folded import weight

CLAUSE = 5.0  #: weight of a clause or sentence that is said twice
TAIL = 9.0  #: the same where it is the end of a longer one
LONGEST = 60  #: characters of a clause
REACH = 400  #: characters before an echo in which a quotation may have begun
PROSE = 40  #: characters of a paragraph that is read
_MARKS = pattern("[，,；;。！？!?.…、：:]+[”’」』）)]*[ \u3000]*")
_QUOTE = pattern('[“”「」『』"‘]')


class Echo(NamedTuple):
    """The words that stand twice: the first time, and the second time; what is between them are marks."""

    first: Span
    second: Span


def echoes(doc: Document) -> tuple[Echo, ...]:
    """View: the clauses and sentences that are said twice in a row, in order; what is said three times is meant."""
    return tuple(
        echo
        for block in doc.derive(blocks)
        if block.kind in (Kind.PARAGRAPH, Kind.ITEM) and block.end - block.start >= PROSE
        for echo in _of_block(doc.text, block.start, block.end)
    )


def _of_block(text: str, start: int, end: int) -> Iterator[Echo]:
    parts: list[tuple[Span, str]] = []
    at = start
    for match in _MARKS.finditer(text, start, end):
        words = text[at : match.start()] if match.start() - at <= LONGEST else ""
        parts.append((Span(at, match.start()), fold_to_compare(words)))
        at = match.end()
    for at in range(1, len(parts)):
        (one, before), (two, words) = parts[at - 1], parts[at]
        if not words or not before.endswith(words) or weight(words) < (CLAUSE if before == words else TAIL):
            continue
        around = (parts[at - 2][1] if at > 1 else "", parts[at + 1][1] if at + 1 < len(parts) else "")
        if any(other.endswith(words) for other in around) or _spoken(text, start, end, two):
            continue
        yield Echo(Span(_begin(text, one, words), one.end), _bare(text, two))


def _spoken(text: str, start: int, end: int, place: Span) -> bool:
    """Whether the words are somebody's: they stand in a quotation, or in a cry."""
    if text[place.end] in "！!？?":
        return True
    before = max(start, place.start - REACH)
    return len(_QUOTE.findall(text, before, place.start)) % 2 == 1 or bool(_QUOTE.search(text, *place))


def _begin(text: str, place: Span, words: str) -> int:
    """Where the last characters of a place fold to ``words``."""
    at = place.end
    while at > place.start and len(fold_to_compare(text[at : place.end])) < len(words):
        at -= 1
    return at


def _bare(text: str, place: Span) -> Span:
    start = place.start
    while text[start] in " \u3000":
        start += 1
    return Span(start, place.end)
