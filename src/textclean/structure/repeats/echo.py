"""Echoes: a clause or short sentence that stands twice in a row inside a paragraph, too short for the search of passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...text import Document, Span
from ...text.fold import fold_char, fold_to_compare
from ...text.lazy import pattern
from ...text.script import PAUSE_AND_STOP_MARKS, QUOTE_PAIRS, STOP_CLOSERS
from ...tuples import NamedTuple
from ..blocks import Block, Kind, blocks
from ..folded import weight
from ..left_open import balanced
from ..press import labelled_credit

CLAUSE = 5.0  #: weight of a clause or sentence that is said twice
TAIL = 9.0  #: the same where it is the end of a longer one
WHOLE = 10.0  #: of a sentence of several clauses
LONGEST = 60  #: characters of a clause
REACH = 400  #: characters before an echo in which a quotation may have begun
PROSE = 40  #: characters of a paragraph that is read
_MARKS = pattern(f"[{PAUSE_AND_STOP_MARKS}.…]+[{STOP_CLOSERS}]*[ \u3000]*")
_PAUSES = frozenset("，,、：: \u3000")  #: marks inside a sentence
_PAUSE = pattern("[，,、：:]")
_QUOTE = pattern('[“”「」『』"‘]')  # not ’, which is an apostrophe as well


class Echo(NamedTuple):
    """The words that stand twice: the first time, and the second time; what is between them are marks."""

    first: Span
    second: Span


def echoes(doc: Document) -> tuple[Echo, ...]:
    """View: the clauses and sentences that are said twice in a row, in order; what is said three times is meant."""
    return tuple(
        echo
        for block in read(doc, PROSE)
        for echo in _of_block(doc.text, block.start, block.end)
        if not is_caption_of(doc.text, echo.second, block)
    )


def is_caption_of(text: str, second: Span, block: Block) -> bool:
    """Whether the credit of a picture stands behind the second of two sentences: captions say what the text says."""
    return bool(labelled_credit(text[second.end : block.end].lstrip("。！？!?")))


def read(doc: Document, least: int) -> Iterator[Block]:
    """The paragraphs and items of so many characters at least, in which something may be said twice in a row."""
    for block in doc.derive(blocks):
        if block.kind in (Kind.PARAGRAPH, Kind.ITEM) and block.end - block.start >= least:
            yield block


def _of_block(text: str, start: int, end: int) -> Iterator[Echo]:
    marks = [match.span() for match in _MARKS.finditer(text, start, end)]
    found = [*_among(text, start, marks)]
    stops = [mark for mark in marks if not _PAUSES.issuperset(text[slice(*mark)])]
    if len(stops) < len(marks):  # sentences of several clauses
        found += _among(text, start, stops, whole=True)
    yield from sorted(found)


def _among(text: str, start: int, marks: Sequence[tuple[int, int]], *, whole: bool = False) -> Iterator[Echo]:
    """What stands twice between marks: a clause, or the end of one; with ``whole`` sentences that have several clauses."""
    lasts = [fold_char(text[first - 1])[-1:] for first, _ in marks]
    likely = [at for at, (one, two) in enumerate(pairwise(lasts), 1) if one == two or not one or not two]
    if not likely:
        return
    clauses = [Span(start, marks[0][0]), *(Span(one[1], two[0]) for one, two in pairwise(marks))]
    for at in likely:
        before, words = _folded(text, clauses[at - 1]), _folded(text, clauses[at])
        if not words or not before.endswith(words) or weight(words) < (CLAUSE if before == words else TAIL):
            continue
        if before != words and text[clauses[at].end] == "、":
            continue  # a member of an enumeration, and the end of the name before it
        if whole and (before != words or weight(words) < WHOLE or not _PAUSE.search(text, *clauses[at])):
            continue
        around = (clauses[at - 2 : at - 1] if at > 1 else []) + clauses[at + 1 : at + 2]
        if (
            any(_folded(text, one).endswith(words) for one in around)
            or _cried(text, clauses[at])
            or spoken(text, start, clauses[at])
            or _taken_up(text, clauses[at - 1], clauses[at], words, before == words)
        ):
            continue
        yield Echo(Span(_begin(text, clauses[at - 1], words), clauses[at - 1].end), _bare(text, clauses[at]))


#: Words that count on: ``一盏又一盏``.
_AND_AGAIN = pattern("(.{1,4})又\\1")


def _taken_up(text: str, before: Span, clause: Span, words: str, whole: bool) -> bool:
    """Whether a sentence takes up the last words of the one before it and goes on; or words say themselves twice.

    Orators do (``…越强；…越强，…``), and laws, of what the sentence before is about: ``…必须进行综合考察。综合考察，由…``; that one
    is no ``whole`` clause there. What was copied by a slip was copied with the mark behind it.
    """
    left, right = text[before.end], text[clause.end : clause.end + 1]
    closed = "？！；…?!;" if whole else "？！；…?!;。"
    return (left in closed and right in ("，", ",", "、")) or _AND_AGAIN.search(words) is not None


def _folded(text: str, clause: Span) -> str:
    """A clause as it is compared; empty where it is too long to be compared."""
    return fold_to_compare(text[clause.start : clause.end]) if clause.end - clause.start <= LONGEST else ""


def _cried(text: str, place: Span) -> bool:
    return text[place.end] in "！!？?"


def spoken(text: str, start: int, place: Span) -> bool:
    """Whether words are somebody's: a quotation mark is among them, or one that opens before them, from ``start`` on, and does not close."""
    before = text[max(start, place.start - REACH) : place.start]
    opened = any(before.rfind(opener) > before.rfind(closer) for opener, closer in QUOTE_PAIRS.items())
    if opened or before.count('"') % 2 == 1:
        return True
    words = text[place.start : place.end]
    return bool(_QUOTE.search(words)) and not _mentions(words)


def _mentions(words: str) -> bool:
    """Whether words quote a word or two in their middle and say something of it (``町の人は「またね」と言わない``): that nobody calls out."""
    ends = words[0] in QUOTE_PAIRS or words[-1] in STOP_CLOSERS
    return not ends and '"' not in words and balanced(words)


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
