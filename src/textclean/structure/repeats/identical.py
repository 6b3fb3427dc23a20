"""Paragraphs that stand word for word in many places: one passage, however the matches between them were cut."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from ...text import Span
from ..folded import weight
from .groups import Repeat
from .judge import LONG
from .matches import Match
from .pairs import Pair, Step
from .paragraphs import Paragraphs

NEAR = 8  #: passages that may lie over one another
MANY = 5  #: places from which a paragraph is gathered by its words alone
LEAST = 18  #: folded characters of a paragraph that is looked for by its words alone


def standing_again(found: Paragraphs, known: list[Match]) -> list[Match]:
    """Matches of the paragraphs that stand in a text a few times, word for word, and that no match covers.

    A paragraph of stock phrases may have no gram of its own.
    """
    places: dict[str, list[int]] = {}
    text, starts = found.fold.text, found.starts
    for start, end in zip(starts, found.ends, strict=False):
        if end - start >= LEAST:
            places.setdefault(text[start:end], []).append(start)
    again = [
        Match(left, right, len(words))
        for words, where in places.items()
        if 1 < len(where) < MANY
        for left, right in pairwise(where)
    ]
    rows: dict[int, list[Match]] = {match.right - match.left: [] for match in again}
    for match in known:
        if (row := rows.get(match.right - match.left)) is not None:
            row.append(match)
    return [match for match in again if not _covered(match, rows[match.right - match.left])]


def _covered(match: Match, row: list[Match]) -> bool:
    """Whether one of the matches of the same distance, in order and apart, covers a match."""
    at = bisect_right(row, match.left, key=_LEFT) - 1
    return at >= 0 and row[at].left + row[at].length >= match.left + match.length


_LEFT = attrgetter("left")


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
    text = found.fold.text
    rows = [text[start:end] for start, end in zip(found.starts, found.ends, strict=False)]
    often = {words for words, count in Counter(rows).items() if count >= MANY}
    places: dict[str, list[Span]] = {}
    for number, words in enumerate(rows if often else ()):
        if words in often and found.is_prose(number):
            places.setdefault(words, []).append(Span(found.starts[number], found.ends[number]))
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
