"""What differs between two copies of a passage, in few words: ``贯彻→∅、7→8``; marks and script where the words are the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from unicodedata import normalize

from ...structure.repeats import Pair, Step, paragraphs
from ...text import Document, Span

SHOWN = 3  #: differences that are shown
READ = 2000  #: folded characters of equal words that are read for marks


def difference(doc: Document, pair: Pair) -> str:
    """The first differences of the two copies, the earlier one's words first: ``贯彻→∅、7→8``, ``，→、``, ``產→产``."""
    found = list(islice(_words(doc, pair), SHOWN + 1))
    if not found:
        found = list(dict.fromkeys(islice(_marks(doc, pair), SHOWN + 1)))
    return "、".join(found[:SHOWN]) + ("…" if len(found) > SHOWN else "")


def difference_of(one: str, other: str) -> str:
    """One difference of two copies, the earlier one's words first."""
    return f"{_short(one)}→{_short(other)}"


def _words(doc: Document, pair: Pair) -> Iterator[str]:
    fold = doc.derive(paragraphs).fold
    for step in pair.steps:
        if not step.same:
            spans = [fold.span(*place) if place[0] < place[1] else Span(0, 0) for place in (step[1:3], step[3:5])]
            yield "→".join(_short(doc.text[span.start : span.end]) for span in spans)


def _marks(doc: Document, pair: Pair) -> Iterator[str]:
    """Where the words are the same: the characters of another script, and the marks between them."""
    read = 0
    for step in pair.steps:
        if read >= READ:
            return
        yield from _within(doc, step)
        read += step.left_end - step.left


def _within(doc: Document, step: Step) -> Iterator[str]:
    fold = doc.derive(paragraphs).fold
    places: list[tuple[int, int]] = []
    for at in range(min(step.left_end - step.left, READ)):
        here, there = fold.offset(step.left + at), fold.offset(step.right + at)
        if places:
            left, right = doc.text[places[-1][0] : here + 1], doc.text[places[-1][1] : there + 1]
            if left != right and _plain(left) != _plain(right):
                yield "→".join(_short("".join(words.split())) for words in _apart(left, right))
        places = [(here + 1, there + 1)]


def _plain(words: str) -> str:
    """Words without white space and in one width, which are never called a difference."""
    return normalize("NFKC", "".join(words.split()))


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two strings without what they end with alike."""
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def _short(words: str) -> str:
    return words if 0 < len(words) <= 12 else f"{words[:5]}…{words[-5:]}" if words else "∅"
