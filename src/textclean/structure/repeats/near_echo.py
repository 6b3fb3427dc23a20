"""Sentences that stand twice in a row with a slip in one of them, too short for the search of passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from ...text import Document, Span
from ...text.lazy import pattern
from ...text.script import HAN_TO_TEN, WHITE
from ...tuples import NamedTuple
from ..both_scripts import in_both_scripts
from ..folded import weight
from .alignment import aligned
from .echo import is_caption_of, read, spoken
from .slips import slip

SENTENCE = 10.0  #: weight of a sentence at least
LONG = 14.0  #: weight from which one or two characters that only one of the two has are enough
ALIKE = 0.8  #: similarity of two that a slip shows to be one …
NEARLY = 0.92  #: … and of two that differ in what one of them lacks
SERIES = 0.6  #: similarity of a third sentence beside them that makes all of them a series
PLACES = 5  #: places where they differ, at most
CHARS = 2  #: characters of a difference where no slip is, at most
APART = 8  #: characters by which their lengths differ at most
EDGE = 4  #: characters that they begin, or end, with alike
AROUND = 2  #: characters on either side of a slip that are quoted
PROSE = 30  #: characters of a paragraph that is read
LONGEST = 300  #: characters of a sentence

_SENTENCE = pattern(
    "(?:[^。！？!?.\\n]|[.!?](?![" + WHITE + '"”’)]|$)){1,300}+(?:[。！？]{1,3}|[.!?]{1,3})?[”’」』）)"]{0,2}'
)
#: What is said of different things, and what turns a sentence round.
_MEANT = in_both_scripts(
    f"[0-9０-９{HAN_TO_TEN}百千万两甲乙丙丁东西南北上下左右前后内外男女老大小多少不没未无非别莫可]|ない|\\b(?:not|no|never)\\b"
)


class NearEcho(NamedTuple):
    """Two sentences side by side that are one."""

    first: Span
    second: Span
    wrong: int | None  #: 0 the first has the slip, 1 the second, None nobody can tell
    difference: tuple[str, str]  #: the words of either at the place where they differ, the clearest one
    slip: str  #: what makes no words there, with what stands around it


def near_echoes(doc: Document) -> tuple[NearEcho, ...]:
    """View: the sentences that are said twice in a row and differ by a slip, in order."""
    return tuple(
        echo
        for block in read(doc, PROSE)
        for echo in _of_block(doc.text, block.start, block.end)
        if not is_caption_of(doc.text, max(echo.first, echo.second), block)
    )


def _of_block(text: str, start: int, end: int) -> Iterator[NearEcho]:
    places = [_bare(text, *match.span()) for match in _SENTENCE.finditer(text, start, end)]
    for at, (one, other) in enumerate(pairwise(places)):
        if not _likely(text, one, other):
            continue
        echo = _compared(text, one, other)
        if echo is None or spoken(text, start, other):
            continue
        if at and _alike(text, places[at - 1], one) >= SERIES:
            continue
        if at + 2 < len(places) and _alike(text, other, places[at + 2]) >= SERIES:
            continue
        yield echo


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \u3000":
        start += 1
    return Span(start, end)


def _likely(text: str, one: Span, other: Span) -> bool:
    """Whether two sentences may be one: of one length, and alike at one end."""
    sizes = one.end - one.start, other.end - other.start
    if not EDGE < max(sizes) <= LONGEST or abs(sizes[0] - sizes[1]) > APART:
        return False
    begin = text[one.start : one.start + EDGE] == text[other.start : other.start + EDGE]
    return begin or text[one.end - EDGE : one.end] == text[other.end - EDGE : other.end]


def _alike(text: str, one: Span, other: Span) -> float:
    """How alike two sentences are: twice their common characters by all characters."""
    left, right = (
        text[one.start : min(one.end, one.start + LONGEST)],
        text[other.start : min(other.end, other.start + LONGEST)],
    )
    common = sum(end - start for same, start, end, _, _ in aligned(left, right, 0.0) if same)
    return 2 * common / max(len(left) + len(right), 1)


def _compared(text: str, one: Span, other: Span) -> NearEcho | None:
    left, right = text[one.start : one.end], text[other.start : other.end]
    if left == right or weight(left) < SENTENCE or weight(right) < SENTENCE:
        return None
    steps = aligned(left, right, ALIKE)
    places = [
        (part[0][1], left[part[0][1] : part[-1][2]], right[part[0][3] : part[-1][4]], part[-1][2])
        for same, part in ((same, list(group)) for same, group in groupby(steps, key=itemgetter(0)))
        if not same
    ]
    alike = _alike(text, one, other)
    if alike < ALIKE or len(places) > PLACES:
        return None
    words = [(mine, theirs) for _, mine, theirs, _ in places]
    if are_meant(words) or any((one + other).isascii() and not _is_small(one, other) for one, other in words):
        return None  # in Latin letters another word is another thing, and no slip
    sides = [slip(left[:start], mine, theirs, left[end:]) for start, mine, theirs, end in places]
    small = weight(left) >= LONG and alike >= NEARLY and all(_is_small(*pair) for pair in words)
    named = any(
        mine and theirs and not side and 3 * start < len(left)
        for (start, mine, theirs, _), side in zip(places, sides, strict=True)
    )
    if named or not (any(sides) or small):  # what is said of two things names them early
        return None
    wrong = 0 if sum(sides) > 0 else 1 if sum(sides) < 0 else None
    worst = sides.index(1 if wrong == 0 else -1) if wrong is not None else 0
    start, mine, theirs, end = places[worst]
    slipped = (
        left[max(start - AROUND, 0) : end + AROUND]
        if wrong == 0
        else f"{left[max(start - AROUND, 0) : start]}{theirs}{left[end : end + AROUND]}"
    )
    return NearEcho(one, other, wrong, (mine, theirs), slipped if wrong is not None else "")


def are_meant(differences: list[tuple[str, str]]) -> bool:
    """Whether differences of two passages side by side are those of two things of which the same is said.

    Figures and opposites, a negation, or the same change throughout.
    """
    if any(_MEANT.search(word) for pair in differences for word in pair):
        return True
    return max(Counter(differences).values(), default=0) > 1


def _is_small(one: str, other: str) -> bool:
    return max(len(one), len(other)) <= CHARS
