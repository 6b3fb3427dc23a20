"""Which of two copies has the worse wording where they differ: words that make no sense, look-alikes misread, words misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from ... import tables
from ...structure import words
from ...structure.language import Language, language_of
from ...structure.lookalikes import look_alike
from ...structure.repeats import Pair, Step, paragraphs
from ...structure.repeats.alignment import aligned
from ...structure.repeats.sides import Side
from ...structure.repeats.slips import slip
from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN
from ...tuples import NamedTuple
from .difference import places_apart

CONTEXT = 4  #: characters on either side of a difference that are read with it
CHARACTER = 5.0  #: nats that one character more may cost
NATS = 7.0  #: by which one wording must be dearer than the other, by the word list …
MISREAD = 3.0  #: … and by which, in Chinese, whose words the list has, where the two differ in look-alikes alone: one was misread
NEAR = 30_000  #: folded characters on either side in which the words of a misread place are looked for …
MOST = 8  #: … for so many places at most
_HAN = pattern(f"[{HAN}]{{1,40}}")
_HAN_END = pattern(f"[{HAN}]{{1,{CONTEXT}}}$")
_HAN_START = pattern(f"[{HAN}]{{1,{CONTEXT}}}")


class _Reading(NamedTuple):
    """A difference with what both copies have around it, in folded characters: the words of one copy, and of the other."""

    before: str
    mine: str
    theirs: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.mine}{self.after}"

    @property
    def dearer(self) -> float:
        """Nats by which the words of the first copy cost more."""
        mine, theirs = (f"{self.before}{words}{self.after}" for words in (self.mine, self.theirs))
        return words.cost(mine) - words.cost(theirs) - CHARACTER * (len(mine) - len(theirs))


def worse_wording(doc: Document, pair: Pair, one: Side) -> str:
    """The words of ``one`` that are the worse ones where the copies differ; empty where none are, or nobody can tell."""
    read = [_reading(doc, pair, step, one) for step in pair.steps if not step.same and step != pair.hole]
    if read and all(look_alike(words.simplified(each.mine), words.simplified(each.theirs)) for each in read):
        worst = _misread(doc, pair, one, read)
    else:
        dearer, worst = _sum([each for each in read if _HAN.fullmatch("".join(each))])
        worst = worst if dearer > NATS else ""
    return worst or _misspelt(doc, pair, one)


def _sum(read: Iterable[_Reading]) -> tuple[float, str]:
    """Nats of all differences, and the words of the worst of them."""
    dearer, worst = 0.0, (0.0, "")
    for each in read:
        dearer += each.dearer
        worst = max(worst, (each.dearer, str(each)))
    return dearer, worst[1]


def _reading(doc: Document, pair: Pair, step: Step, one: Side) -> _Reading:
    """A difference with the words around it, no farther than a mark in either copy, or the end of the copies."""
    text = doc.derive(paragraphs).fold.text
    before = min(_run(doc, step.left - 1, pair.left.start, -1), _run(doc, step.right - 1, pair.right.start, -1))
    after = min(_run(doc, step.left_end, pair.left.end - 1, 1), _run(doc, step.right_end, pair.right.end - 1, 1))
    sides = text[step.left : step.left_end], text[step.right : step.right_end]
    mine, theirs = sides if pair.left == one.place else sides[::-1]
    return _Reading(text[step.left - before : step.left], mine, theirs, text[step.left_end : step.left_end + after])


def _run(doc: Document, at: int, last: int, way: int) -> int:
    """How many folded characters from ``at`` on, as far as ``last``, stand together with what they stand beside: no mark between."""
    fold, text = doc.derive(paragraphs).fold, doc.text
    count = 0
    while count < CONTEXT and at * way <= last * way:
        low, high = sorted((fold.offset(at - way), fold.offset(at)))
        if not (high <= low + 1 or text[low + 1 : high].isspace()):
            break
        count += 1
        at += way
    return count


def _misread(doc: Document, pair: Pair, one: Side, read: list[_Reading]) -> str:
    """The words of ``one`` with look-alikes that were misread, where it has more of them than the other copy.

    What the text has elsewhere tells in any language. The list of words knows Chinese ones, and no names.
    """
    text = doc.derive(paragraphs).fold.text
    near = (
        text[max(pair.left.start - NEAR, 0) : pair.left.start],
        text[pair.left.end : min(pair.right.start, pair.left.end + NEAR)],
        text[pair.right.end : pair.right.end + NEAR],
    )
    attested = sum([_elsewhere(near, each) for each in read[:MOST]])
    if attested:
        return str(read[0]) if attested > 0 else ""
    dearer, worst = _sum(filter(None, map(_in_words, read)))
    limit = NATS if language_of(doc.text[slice(*one.span)]) is Language.JAPANESE else MISREAD
    return worst if dearer > limit else ""


def _elsewhere(near: tuple[str, ...], read: _Reading) -> int:
    """Whether the text has the other copy's character elsewhere beside what it stands beside here, and never that of this copy: 1; the other way round -1."""
    mine, theirs = (
        any(
            pair in part
            for pair in (read.before[-1:] + char, char + read.after[:1])
            if len(pair) > len(char)
            for part in near
        )
        for char in (read.mine, read.theirs)
    )
    return theirs - mine


def _in_words(read: _Reading) -> _Reading | None:
    """A look-alike with the Han characters around it; none where it stands alone, or in a name."""
    before, after = _HAN_END.search(read.before), _HAN_START.match(read.after)
    if not (before or after) or not _HAN.fullmatch(read.mine + read.theirs):
        return None
    left, *around = (words.simplified(part[0]) if part else "" for part in (before, after))
    mine, theirs = words.simplified(read.mine), words.simplified(read.theirs)
    return None if _is_name(left) else _Reading(left, mine, theirs, around[0])


def _is_name(left: str) -> bool:
    """Whether what stands behind these characters may be the first or second one of a given name."""
    surnames = tables.words("surnames")
    if left[-1:] in surnames and not words.known(left[-2:]):
        return True
    return left[-2:-1] in surnames and not words.known(left[-3:-1]) and not words.known(left[-2:])


def _misspelt(doc: Document, pair: Pair, one: Side) -> str:
    """The first English word that ``one`` misspells, where the other copy has a word, and misspells none itself."""
    found = ["", ""]
    for place in islice(places_apart(doc, pair), PLACES):
        words_there = tuple(doc.text[start:end] for start, end in place)
        for at, word in enumerate(words_there):
            other = words_there[1 - at]
            if not found[at] and _near(word, other) and slip("", word, other, "") > 0:
                found[at] = word
    mine = 0 if pair.left == one.place else 1
    return "" if found[1 - mine] else found[mine]


def _near(word: str, other: str) -> bool:
    """Whether two words differ in a letter or two: a misspelling is near what is meant, another word is not."""
    if not (word.isascii() and other.isascii()) or abs(len(word) - len(other)) > 1:
        return False
    same = sum(size for alike, _, size in _runs(word, other) if alike)
    return max(len(word), len(other)) - same <= MISSPELT


def _runs(word: str, other: str) -> Iterator[tuple[bool, int, int]]:
    for alike, start, end, _, _ in aligned(word, other, 0.0):
        yield alike, start, end - start


MISSPELT = 2  #: letters that a misspelling has otherwise
PLACES = 24  #: places at which two copies differ that are looked at
