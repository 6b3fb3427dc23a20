"""Echoes: a clause or short sentence that stands twice in a row inside a paragraph, too short for the search of passages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ...text import Document, Span
from ...text.fold import fold_to_compare
from ..blocks import Kind, blocks
from ..folded import weight

CLAUSE = 5.0  #: weight of a clause or sentence that is said twice
TAIL = 9.0  #: the same where it is the end of a longer one
LONGEST = 60  #: characters of a clause
PROSE = 40  #: characters of a paragraph that is read
#: A stretch between two marks, with the marks behind it; the last one may have none (a pattern that asked for one would
#: look for it from each character of a long word).
_PART = re.compile("([^，,；;。！？!?.…、：:]+)(?:([，,；;。！？!?.…、：:]+)[”’」』）)]*[ \u3000]*)?")
_QUOTE = re.compile('[“”「」『』"‘]')


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
    parts = [
        (Span(*match.span(1)), fold_to_compare(match[1]) if match.end(1) - match.start(1) <= LONGEST else "")
        for match in _PART.finditer(text, start, end)
        if match[2]
    ]
    quotes = [match.start() for match in _QUOTE.finditer(text, start, end)]
    for at in range(1, len(parts)):
        (one, before), (two, words) = parts[at - 1], parts[at]
        if not words or not before.endswith(words) or weight(words) < (CLAUSE if before == words else TAIL):
            continue
        around = (parts[at - 2][1] if at > 1 else "", parts[at + 1][1] if at + 1 < len(parts) else "")
        if any(other.endswith(words) for other in around) or _spoken(text, quotes, two):
            continue
        yield Echo(Span(_begin(text, one, words), one.end), _bare(text, two))


def _spoken(text: str, quotes: list[int], place: Span) -> bool:
    """Whether the words are somebody's: they stand in a quotation, or in a cry."""
    if text[place.end] in "！!？?":
        return True
    before = bisect_left(quotes, place.start)
    return before % 2 == 1 or bisect_left(quotes, place.end) > before


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
