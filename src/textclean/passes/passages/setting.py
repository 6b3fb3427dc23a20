"""The setting of a copy: the article, the list and the script it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from ...structure.articles import articles
from ...structure.blocks import blocks
from ...structure.grams import counts
from ...structure.ordinals import value
from ...structure.repeats import Paragraphs, company_of_words, paragraphs, repeats
from ...structure.repeats.company_of_words import characters_of
from ...structure.repeats.sides import Side, torn_off
from ...structure.starts import LONG, PAIR, Beginnings, beginnings, starts
from ...sums import added
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN, HAN_NUMERALS

REACH = 600  #: folded characters on either side of a copy: its surroundings
SCRIPTS = 0.05  #: by which the shares of traditional characters must differ …
CHANGED = 2.5  #: … and so many characters that is at least: one or two were misread
NUMBERED = -2.0  #: points of a beginning that has the number of an article or an item
LIST = 40  #: blocks that are looked at for the list of an item
_HAN = pattern(f"[{HAN}]")
_NUMERAL = pattern(f"[0-9]+|[{HAN_NUMERALS}]+|[①-⑳]")


def article_of(doc: Document, block: int) -> int:
    """The number of the article that a block of :func:`paragraphs` belongs to."""
    found = doc.derive(paragraphs)
    starts = doc.derive(_article_starts)
    return bisect_right(starts, found.blocks[block].start)


def _article_starts(doc: Document) -> list[int]:
    every = doc.derive(blocks)
    return [every[article.first].start for article in doc.derive(articles)]


def beginning(doc: Document, side: Side, other: Side) -> float:
    """Points for how a copy that begins a paragraph begins: above zero as none does, below zero as those of the text do.

    What the ``other`` copy begins behind says nothing of it. What has a number begins a paragraph.
    """
    if doc.derive(paragraphs).label(side.first):
        return NUMBERED
    seen = doc.derive(_torn_beginnings)
    start = side.span.start
    own = {
        words: [place for place in seen.get(words, ()) if place != other.span.start]
        for words in (doc.text[start : start + PAIR], doc.text[start : start + LONG])
    }
    return added([signal.points for signal in starts(doc, block_at(doc, start), own)])


def _torn_beginnings(doc: Document) -> Beginnings:
    """View: where the text has what copies begin with that are part of a longer sentence elsewhere."""
    return beginnings(doc, [block_at(doc, start) for start in sorted(doc.derive(torn_off)[0])])


def block_at(doc: Document, start: int) -> int:
    """The index of the block that begins at a place, or of the one behind it."""
    return bisect_left(doc.derive(blocks), start, key=lambda block: block.start)


def pairs_of_characters(doc: Document) -> Counter[str]:
    """View: how often the pairs of neighbouring folded characters of its repeated passages stand in a text."""
    text = doc.derive(paragraphs).fold.text
    pairs = set[str]().union(*(characters_of(text, repeat.pair) for repeat in doc.derive(repeats)))
    return counts(text, pairs)


def strangeness(doc: Document, one: Side, other: Side) -> float:
    """How much less the words of a passage stand around ``one`` than around ``other``: a share of 0 to 1."""
    text = doc.derive(paragraphs).fold.text
    return company_of_words.strangeness(text, doc.derive(pairs_of_characters), one.place, other.place)


def breaks_list(doc: Document, one: Side, other: Side) -> str:
    """The number that ``one`` begins with, where it does not fit the list it stands in and fits that of ``other``."""
    found = doc.derive(paragraphs)
    if not (one.at_start and other.at_start) or found.label(one.first) != found.label(other.first):
        return ""
    label = found.label(one.first)
    if not label or _fits(doc, one, other) or not _fits(doc, other, one):
        return ""
    return label


def _fits(doc: Document, one: Side, other: Side) -> bool:
    """Whether the number before is one less, or the next one is one more and there is none before, in the same article."""
    found, home = doc.derive(paragraphs), article_of(doc, one.first)
    scheme, own = _read(found.label(one.first))
    above = range(one.first - 1, max(one.first - LIST, -1), -1)
    below = range(one.last + 1, min(one.last + LIST, len(found.blocks)))
    before, after = (
        _near(found, takewhile(lambda number: article_of(doc, number) == home, numbers), scheme, other)
        for numbers in (above, below)
    )
    return before == own - 1 or (own == 1 and before is None) or (after == own + 1 and before != own)


def _near(found: Paragraphs, numbers: Iterable[int], scheme: str, other: Side) -> int | None:
    """The value of the nearest number of one scheme, the other copy passed over."""
    for number in numbers:
        if other.first <= number <= other.last:
            continue
        label = found.label(number)
        if label and _read(label)[0] == scheme:
            return _read(label)[1]
    return None


def _read(label: str) -> tuple[str, int]:
    """The scheme of a number, and its value."""
    match = _NUMERAL.search(label)
    if not match:
        return label, 0
    return label[: match.start()] + "#" + label[match.end() :], value(match[0])


def foreign_script(doc: Document, one: Side, other: Side) -> bool:
    """Whether ``one`` is in another script, traditional or simplified, than ``other`` and the text around the two."""
    mine, theirs = (_traditional(doc, *side.place) for side in (one, other))
    if abs(mine - theirs) < SCRIPTS or abs(mine - theirs) * min(_hans(doc, one), _hans(doc, other)) < CHANGED:
        return False
    first, second = sorted((one.place, other.place))
    end = len(doc.derive(paragraphs).fold.text)
    around = [(max(first.start - REACH, 0), first.start), (second.end, min(second.end + REACH, end))]
    around.append((first.end, min(first.end + REACH, second.start)))
    home = max(around, key=lambda place: place[1] - place[0])
    return abs(mine - _traditional(doc, *home)) > abs(theirs - _traditional(doc, *home))


def _hans(doc: Document, side: Side) -> int:
    """How many Han characters a copy has."""
    return len(_HAN.findall(doc.text, *side.span))


def _traditional(doc: Document, start: int, end: int) -> float:
    """The share of characters that folding to simplified script has changed."""
    fold = doc.derive(paragraphs).fold
    if start >= end:
        return 0.0
    raw = "".join(_HAN.findall(doc.text[fold.offset(start) : fold.offset(end - 1) + 1]))
    simple = "".join(_HAN.findall(fold.text[start:end]))
    return sum(a != b for a, b in zip(raw, simple, strict=False)) / max(len(raw), 1)
