"""Paragraphs that stand word for word in many places: one passage, however the matches between them were cut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ...text import Span
from ..folded import weight
from .groups import Repeat
from .judge import LONG
from .pairs import Pair, Step
from .paragraphs import Paragraphs

NEAR = 8  #: passages that may lie over one another
MANY = 5  #: places from which a paragraph is gathered by its words alone


def gathered(found: Paragraphs, repeats: Iterable[Repeat]) -> list[Repeat]:
    """The repeats, those of a paragraph that stands in many places taken together and with all its places."""
    every = _many(found)
    if not every:
        return list(repeats)
    taken: dict[str, list[Span]] = {}
    out = []
    for repeat in repeats:
        words = _main(found, repeat.pair, every)
        if words:
            taken[words] = every[words]
        else:
            out.append(repeat)
    known = sorted(place for repeat in out for place in repeat.places)
    taken |= {
        words: places for words, places in every.items() if weight(words) >= LONG and not _lies_in(places[1], known)
    }
    out += [Repeat(_pair(found.fold.text, places[0], places[1]), tuple(places)) for places in taken.values()]
    return sorted(out, key=lambda repeat: repeat.places[0])


def _lies_in(place: Span, known: list[Span]) -> bool:
    """Whether a place lies mostly in one of the others."""
    at = bisect_right(known, Span(place.end, place.end))
    return any(
        2 * (min(one.end, place.end) - max(one.start, place.start)) >= place.end - place.start
        for one in known[max(at - NEAR, 0) : at]
    )


def _many(found: Paragraphs) -> dict[str, list[Span]]:
    """The folded paragraphs of prose that stand in many places, with these."""
    places: dict[str, list[Span]] = {}
    text = found.fold.text
    for number, end in enumerate(found.ends):
        if found.is_prose(number):
            places.setdefault(text[found.starts[number] : end], []).append(Span(found.starts[number], end))
    return {words: spans for words, spans in places.items() if len(spans) >= MANY}


def _main(found: Paragraphs, pair: Pair, every: dict[str, list[Span]]) -> str:
    """The paragraph of many places that both sides of a pair are mostly made of, or an empty string."""
    shares: dict[str, list[int]] = {}
    for which, side in enumerate((pair.left, pair.right)):
        for number in found.within(side):
            words = found.fold.text[found.starts[number] : found.ends[number]]
            if words in every:
                shares.setdefault(words, [0, 0])[which] += min(found.ends[number], side.end) - max(
                    found.starts[number], side.start
                )
    sizes = (pair.left.end - pair.left.start, pair.right.end - pair.right.start)
    fit = [words for words, (left, right) in shares.items() if 2 * left >= sizes[0] and 2 * right >= sizes[1]]
    return max(fit, key=len, default="")


def _pair(text: str, left: Span, right: Span) -> Pair:
    return Pair(text, (Step(True, left.start, left.end, right.start, right.end),))
