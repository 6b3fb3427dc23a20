"""Orphans: passages that begin in the middle of a sentence, and the open ends that they may continue.

A head is an open end; a tail is a passage that does not stand behind it. What speaks for a pair is summed up in points
of a logistic model, set on half of a labelled set of documents and looked at on the other half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .. import tables
from ..finding import Signal
from ..text import Document
from ..text.lazy import pattern
from ..tuples import NamedTuple
from . import words
from .blocks import Block, Kind, blocks
from .continuation import attested
from .ends import REPORT as CUT
from .ends import End, ends, finished, wrapped
from .last_words import begins_word
from .left_open import unclosed
from .likeness import Likeness
from .seams.english import torn_word
from .starts import NEAR, beginnings, starts
from .strange_numbers import StrangeNumbers

BIAS = -3.2
REPORT = -1.0  #: points from which a passage is said to begin in mid-sentence
MOVE = -0.25  #: points from which it is said where it belongs
ALONE = 2.5  #: points of the beginning from which it is said although there is no head
HEADS = 12  #: heads looked at for one tail, the nearest
TAILS = 64  #: tails looked at closely, those that begin most strangely
TOLD = 3  #: reasons that are told
SHORT = 12  #: characters of the shortest tail
LABEL = 12  #: characters of the longest line that, with a colon, is a label of what follows


class Orphan(NamedTuple):
    """A passage that begins in mid-sentence, and the heads that it may continue, the likeliest first."""

    block: int  #: index of the block
    heads: tuple[int, ...]  #: indices of blocks, at most three
    last: int  #: index of the last block that goes along: a numbered part that the list of the head lacks
    score: float
    signals: tuple[Signal, ...]


class _Pair(NamedTuple):
    score: float
    tail: int
    head: int
    signals: tuple[Signal, ...]


def orphans(doc: Document) -> tuple[Orphan, ...]:
    """View: the orphans of a text, in order; no two have the same first head."""
    if doc.derive(wrapped):
        return ()
    heads = [end for end in doc.derive(ends) if not end.joins]
    begins = _begins(doc)
    story = StrangeNumbers(doc)
    pairs = list(_pairs(doc, heads, begins, story))
    out = []
    taken: set[int] = set()
    seen: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.tail, abs(pair.head - pair.tail))):
        if pair.score >= REPORT and pair.tail not in seen and pair.head not in taken:
            seen.add(pair.tail)
            taken.add(pair.head)
            others = sorted((one for one in pairs if one.tail == pair.tail and one != pair), key=lambda one: -one.score)
            places = (pair.head, *(one.head for one in others[:2]))
            last = story.last(pair.head, pair.tail)
            out.append(Orphan(pair.tail, places, last, pair.score, _told(pair.signals)))
    for index, signals in begins.items():
        points = sum(signal.points for signal in signals)
        if index not in seen and points >= ALONE and not _goes_on(doc, index):
            out.append(Orphan(index, (), index, points - ALONE + REPORT, _told(signals)))
    return tuple(sorted(out))


def _told(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    said = [signal for signal in signals if signal.points > 0 and not signal.name.startswith("_")]
    return tuple(sorted(said, key=lambda signal: -signal.points)[:TOLD])


def _begins(doc: Document) -> dict[int, tuple[Signal, ...]]:
    """The passages that may be tails, with what their beginnings say: all of a page, of a book the strangest."""
    found = doc.derive(blocks)
    tails = [index for index in range(len(found)) if _may_be_tail(doc, found, index)]
    seen = beginnings(doc, tails)
    every = {index: tuple(starts(doc, index, seen)) for index in tails}
    order = sorted(every, key=lambda index: (-sum(signal.points for signal in every[index]), index))[:TAILS]
    return {index: every[index] for index in sorted(order)}


def _may_be_tail(doc: Document, found: tuple[Block, ...], index: int) -> bool:
    """Whether a block is prose, long enough, finished, and stands behind something finished or a title."""
    block = found[index]
    if block.kind not in (Kind.PARAGRAPH, Kind.SHORT, Kind.HEADLINE) or block.end - block.start < SHORT:
        return False
    if block.kind is not Kind.PARAGRAPH and not finished(doc, block):
        return False
    if _MACRO.match(doc.text, block.start):
        return False
    before = found[index - 1] if index else None
    if (
        before is not None
        and not block.blanks
        and _SMALL.match(doc.text, block.start)
        and doc.text[before.end - 1] in "—–-:;,"
    ):
        return False  # a sentence that a dash or a quotation parts
    if before is not None and before.kind in (Kind.CODE, Kind.TABLE) and _SMALL.match(doc.text, block.start):
        return False  # a sentence that an example parts
    if before is not None and doc.text[before.end - 1] in "：:" and before.end - before.start <= LABEL:
        return False  # a label announces it (``编者按：``)
    return before is None or before.kind is not Kind.PARAGRAPH or finished(doc, before)


_SMALL = pattern("[a-z]")
_MACRO = pattern("[a-z]+::[^ ]")  #: what AsciiDoc puts in there: ``image::map.png[The map.]``


def _goes_on(doc: Document, index: int) -> bool:
    """Whether a block goes on with the one before it: then it is no orphan."""
    found = doc.derive(blocks)
    return index == 0 or not finished(doc, found[index - 1])


# -- what speaks for a pair


def _pairs(
    doc: Document, heads: list[End], begins: dict[int, tuple[Signal, ...]], story: StrangeNumbers
) -> Iterator[_Pair]:
    if not heads or not begins:
        return
    likeness = Likeness(doc)
    met = _met(doc, heads, begins)
    for index, signals in begins.items():
        place = doc.derive(blocks)[index].start
        page = doc.text[max(place - NEAR, 0) : place + NEAR]
        near = (
            heads
            if len(heads) <= HEADS
            else sorted(heads, key=lambda head: (abs(head.block - index), head.block))[:HEADS]
        )
        for head in near:
            if head.block not in (index, index - 1):
                every = (*signals, *_together(doc, head, index, likeness, page, met), *story.signals(head.block, index))
                yield _Pair(BIAS + sum(signal.points for signal in every), index, head.block, every)


_NUMBER_END = pattern("[0-9０-９一二三四五六七八九十百千万亿两几数XYＸ]$")
_YEAR = pattern("[0-9０-９]{4}年|[0-9０-９]{1,3}[、.．]")  #: a year, or the number of an item
_LABEL_END = pattern("[条條章节節款项項]$")  #: behind the number of an article every sentence may stand
_CLOSING = pattern("[^“”「」『』（）()《》]{0,80}+([”」』）)》])")
_OPENER = {"”": "“", "」": "「", "』": "『", "）": "（", ")": "(", "》": "《"}


def _met(doc: Document, heads: list[End], begins: Iterable[int]) -> set[str]:
    """Last characters of heads and first ones of tails that stand side by side in the text, and the strings of three there."""
    found = doc.derive(blocks)
    lasts = {doc.text[found[head.block].end - 1] for head in heads}
    firsts = {doc.text[found[index].start] for index in begins}
    one, two = (re.escape("".join(sorted(chars))) for chars in (lasts, firsts))
    text = doc.text
    met: set[str] = set()
    for at in [match.start() for match in re.finditer(f"[{one}](?=[{two}])", text)]:
        met.update((text[at : at + 2], text[at - 1 : at + 2], text[at : at + 3]))
    return met


def _together(doc: Document, head: End, index: int, likeness: Likeness, page: str, met: set[str]) -> Iterator[Signal]:
    """What head and tail say together."""
    found = doc.derive(blocks)
    one, two = found[head.block], found[index]
    left, right = doc.text[max(one.end - 8, one.start) : one.end], doc.text[two.start : min(two.end, two.start + 120)]
    word, gain = seam(left, right)
    if word:
        yield Signal("word-across", word, 1.6 + 0.14 * gain)
    yield from _latin(doc.text[max(one.end - LONGEST, one.start) : one.end], right, head)
    if left[-1].isdecimal() and right[0].isdecimal() and not _YEAR.match(right):
        yield Signal("number-across", left[-1] + right[0], 2.2)
    elif (
        _NUMBER_END.search(left)
        and not _YEAR.match(right)
        and (right[0] in tables.words("tail-starts") or right[0].isdecimal())
    ):
        yield Signal("number-across", left[-1] + right[0], 1.5)
    near = left[-2:] + right[:1] in met or left[-1:] + right[:2] in met
    shared = "" if not near or _LABEL_END.search(left) else attested(page, left, right)
    if shared:
        yield Signal("attested", shared, 0.3 * len(shared))
    closing = _CLOSING.match(right)
    if closing and not _open_before(doc, index, closing[1]):
        left_open = unclosed(doc.text[one.start : one.end]) == _OPENER[closing[1]]
        yield Signal("closes-mark", closing[1], 2.4 if left_open else 1.0)
    if head.score < CUT:
        yield Signal("_weak-head", "", -0.6)
    yield Signal("_like-head", "", 2.8 * min(0.3, likeness.of(head.block, index)))
    yield Signal("_like-neighbours", "", -2.0 * min(0.3, likeness.beside(index)))


LONGEST = 24  #: characters of an English word and what stands before it
_LAST = pattern("(?<![A-Za-z])[a-z]+$")


def _latin(left: str, right: str, head: End) -> Iterator[Signal]:
    """What English words at a seam say: halves of one, half a word that is not gone on with, or one that asks for more."""
    last = _LAST.search(left)
    if last is None or not _SMALL.match(right):
        return
    if word := torn_word(left, right):
        yield Signal("word-across", word, 2.5)
    elif begins_word(last[0]):
        yield Signal("_half-word", last[0], -1.5)
    elif any(one.name == "ends-with" for one in head.signals):
        yield Signal("_asks-for-more", last[0], 0.5)


def _open_before(doc: Document, index: int, closer: str) -> bool:
    """Whether the block before leaves the mark open: a quotation of several paragraphs."""
    before = doc.derive(blocks)[index - 1] if index else None
    if before is None:
        return False
    opened = doc.text.count(_OPENER[closer], before.start, before.end)
    return opened > doc.text.count(closer, before.start, before.end)


GAIN = 0.5  #: nats that make a word across a seam worth saying


def seam(left: str, right: str) -> tuple[str, float]:
    """The word that stands across a seam and the nats it wins; nothing where there is none."""
    word, gain = words.across(left, right)
    return (word, gain) if gain > GAIN else ("", 0.0)
