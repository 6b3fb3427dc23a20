"""What differs between two copies of a passage, in few words: ``贯彻→（无）``, ``340→430``; marks and script where the words are the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from unicodedata import normalize

from ...structure.repeats import Pair, Step, paragraphs
from ...text import Document, Span
from ...text.script import count_han
from ...tuples import NamedTuple

NOTHING, NOTHING_IN_ENGLISH = "（无）", "(nothing)"  #: where one copy has no words
SHOWN = 3  #: differences that are shown
READ = 2000  #: folded characters of equal words that are read for marks
REACH = 24  #: characters on either side of a difference that may be of its number or word
NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億两兩")


class Apart(NamedTuple):
    """A difference, where it stands in the two copies."""

    left: Span
    right: Span


def difference(doc: Document, pair: Pair) -> dict[str, str]:
    """The first differences of the two copies, the earlier one's words first: ``贯彻→（无）``, ``340→430``, ``，→、``, ``產→产``.

    As Chinese lists them under ``difference``, and as English does under ``differences``.
    """
    found = list(islice(_words(doc, pair), SHOWN + 1))
    if not found:
        found = list(dict.fromkeys(islice(_marks(doc, pair), SHOWN + 1)))
    more = "…" if len(found) > SHOWN else ""
    shown = found[:SHOWN]
    return {
        "difference": "、".join(shown) + more,
        "differences": ", ".join(one.replace(NOTHING, NOTHING_IN_ENGLISH) for one in shown) + more,
    }


def difference_of(one: str, other: str) -> str:
    """One difference of two copies, the earlier one's words first."""
    said = f"{_short(one)}→{_short(other)}"
    return said if count_han(said.replace(NOTHING, "")) else said.replace(NOTHING, NOTHING_IN_ENGLISH)


def _words(doc: Document, pair: Pair) -> Iterator[str]:
    for place in places_apart(doc, pair):
        yield "→".join(_short(doc.text[start:end]) for start, end in place)


def places_apart(doc: Document, pair: Pair) -> Iterator[Apart]:
    """Where the copies differ, whole numbers and whole words in letters; what is of one number is one difference."""
    held: Apart | None = None
    for step in pair.steps:
        if step.same:
            continue
        place = _grown(doc.text, *_places(doc, step))
        if held is not None and (place.left.start < held.left.end or place.right.start < held.right.end):
            ends = Span(held.left.start, place.left.end), Span(held.right.start, place.right.end)
            held = Apart(*ends)
            continue
        if held is not None:
            yield held
        held = place
    if held is not None:
        yield held


def _places(doc: Document, step: Step) -> tuple[Span, Span]:
    """Where two copies differ; words that one lacks are wanted beside what they touch in the other."""
    fold = doc.derive(paragraphs).fold
    left, right = step[1:3], step[3:5]
    if left[0] < left[1] and right[0] < right[1]:
        return fold.span(*left), fold.span(*right)
    there = fold.span(*(right if left[0] == left[1] else left))
    at = left[0] if left[0] == left[1] else right[0]
    runs_on = there.end < len(doc.text) and not doc.text[there.end].isspace()
    here = fold.offset(at) if runs_on or not at else fold.offset(at - 1) + 1
    return (Span(here, here), there) if left[0] == left[1] else (there, Span(here, here))


def _grown(text: str, left: Span, right: Span) -> Apart:
    """Two differing places with the numbers or words that they are a part of."""
    first = {_kind(text, span.start) for span in (left, right) if span.start < span.end}
    last = {_kind(text, span.end - 1) for span in (left, right) if span.start < span.end}
    return Apart(*(Span(_back(text, start, first), _on(text, end, last)) for start, end in (left, right)))


def _back(text: str, at: int, kinds: set[str]) -> int:
    low = max(at - REACH, 0)
    while at > low and (kind := _kind(text, at - 1)) and kind in kinds:
        at -= 1
    return at


def _on(text: str, at: int, kinds: set[str]) -> int:
    high = min(at + REACH, len(text))
    while at < high and (kind := _kind(text, at)) and kind in kinds:
        at += 1
    return at


def _kind(text: str, at: int) -> str:
    """What a character is a part of: a number or word in letters, a number in Han; else nothing."""
    char = text[at]
    if char in NUMERALS:
        return "numeral"
    if char in ".,．，":
        inside = 0 < at < len(text) - 1 and text[at - 1].isdecimal() and text[at + 1].isdecimal()
        return "word" if inside else ""
    plain = normalize("NFKC", char)
    return "word" if plain < "\u2e80" and plain.isalnum() else ""


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
    return words if 0 < len(words) <= 12 else f"{words[:5]}…{words[-5:]}" if words else NOTHING
