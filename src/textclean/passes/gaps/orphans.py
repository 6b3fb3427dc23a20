"""Orphans: passages that begin in the middle of a sentence, and the open ends that they may continue.

A head is an open end; a tail is a passage that does not stand behind it. What speaks for a pair is summed up in points
of a logistic model, set on half of a labelled set of documents and looked at on the other half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import exp, log1p

from ...finding import Signal
from ...structure.blocks import Kind, blocks
from ...structure.ends import HEAD, End, ends, faint_ends, wrapped
from ...structure.ends.placed import is_author
from ...structure.ends.stops import has_stop
from ...structure.language import Language, main_language
from ...structure.starts import NEAR, beginnings, starts
from ...sums import added
from ...text import Document
from ...tuples import NamedTuple
from .by_place import by_place
from .explained import explained
from .first_clause import first_clause
from .grounds import is_faint, is_kin_alone, is_shown_by_both, told
from .opening import begins_elsewhere, is_shown, may_go_on, opening
from .strange_numbers import StrangeNumbers
from .tails import may_be_tail
from .together import met, together
from .wording import Wording

BIAS = -2.2
REPORT = 0.0  #: points from which a passage is said to begin in mid-sentence: it is likelier so than not
MOVE = 0.5  #: points from which it is said where it belongs
UNDER = 0.01  #: points by which what is only said to be an orphan stays below that
ALONE = 2.5  #: points of the beginning from which it is said although there is no head
TORN = 2.0  #: points of what begins nothing, from which no headline goes on with it
HEADS = 12  #: heads looked at for one tail, the nearest
TAILS = 96  #: tails looked at closely, those that begin most strangely
APART = 6  #: blocks between a tail and a head of which only the stop is missing, where nothing joins the two but the choice of words, at least
FAR = 4.0  #: points behind the likeliest head from which another one is not named
READ = 80  #: characters in which the end of its first clause is looked for


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
    found = doc.derive(blocks)
    begun, broken = doc.derive(explained)
    heads = [end for end in doc.derive(faint_ends) if not end.joins and found[end.block].end not in broken]
    begins = {index: signals for index, signals in _begins(doc).items() if found[index].start not in begun}
    story = StrangeNumbers(doc)
    pairs = _against_others(list(_pairs(doc, heads, begins, story)))
    out = [*_with_heads(doc, heads, pairs, story)]
    out += _alone(doc, begins, {one.block for one in out})
    firm = {one.heads[0] for one in out if one.heads and one.score >= MOVE}
    return tuple(sorted(one._replace(heads=_left_over(one.heads, firm)) for one in out))


def _with_heads(doc: Document, heads: list[End], pairs: list[_Pair], story: StrangeNumbers) -> Iterator[Orphan]:
    """The orphans that may continue one of these heads, the likeliest pair first; each tail and each first head once."""
    faint = {end.block for end in heads if end.score < HEAD}
    whole = {end.block for end in heads if all(one.name == "stop-missing" for one in end.signals)}
    of_tail: dict[int, list[_Pair]] = {}
    for pair in pairs:
        of_tail.setdefault(pair.tail, []).append(pair)
    seen, taken = set[int](), set[int]()
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.tail, abs(pair.head - pair.tail))):
        if pair.score < (MOVE if pair.head in faint else REPORT) or is_faint(pair.signals):
            continue
        if pair.head in whole and is_kin_alone(pair.signals) and abs(pair.head - pair.tail) < APART:
            continue  # both may stand in one article, and nothing is torn
        if pair.tail in seen or pair.head in taken:
            continue
        seen.add(pair.tail)
        taken.add(pair.head)
        near = (one for one in of_tail[pair.tail] if one != pair and pair.score - one.score < FAR)
        others = sorted(near, key=lambda one: -one.score)
        places = (pair.head, *(one.head for one in others[:2]))
        unsure = is_kin_alone(pair.signals) or (pair.tail == doc.derive(opening) and not is_shown(pair.signals))
        score = min(pair.score, MOVE - UNDER) if unsure else pair.score
        yield Orphan(pair.tail, places, story.last(pair.head, pair.tail), score, told(pair.signals))


def _alone(doc: Document, begins: dict[int, tuple[Signal, ...]], seen: set[int]) -> Iterator[Orphan]:
    """The orphans by their beginning alone, but those that are ``seen`` to have a head."""
    for index, signals in begins.items():
        if index == doc.derive(opening):
            signals += tuple(begins_elsewhere(doc, signals))
        points = _points(signals)
        if index not in seen and points >= ALONE and not _goes_on(doc, index, signals):
            yield Orphan(index, (), index, points - ALONE + REPORT, told(signals))


def _left_over(heads: tuple[int, ...], firm: set[int]) -> tuple[int, ...]:
    """The heads that a passage may continue: of the others than the likeliest those that no other passage surely continues."""
    return heads[:1] + tuple(head for head in heads[1:] if head not in firm)


STEEP = 2.0  #: nats of the odds a point is worth: with no points a pair is as likely right as not, were it the only one


def _against_others(pairs: list[_Pair]) -> list[_Pair]:
    """The pairs with less points where other passages may continue the same head as well: one of them at most does.

    A passage that is seen to continue another head is no rival.
    """
    seen = {pair.tail: pair.head for pair in pairs if pair.score >= MOVE and _is_seen(pair)}
    sums: dict[int, float] = {}
    odds = [exp(STEEP * pair.score) if seen.get(pair.tail, pair.head) == pair.head else 0.0 for pair in pairs]
    for pair, one in zip(pairs, odds, strict=True):
        sums[pair.head] = sums.get(pair.head, 0.0) + one
    return [
        pair._replace(score=pair.score - log1p(max(sums[pair.head] - one, 0.0)) / STEEP)
        for pair, one in zip(pairs, odds, strict=True)
    ]


def _is_seen(pair: _Pair) -> bool:
    """Whether the places of two show that they belong together."""
    return any(one.name in ("parted", "ends-crossed") for one in pair.signals)


def _begins(doc: Document) -> dict[int, tuple[Signal, ...]]:
    """The passages that may be tails, with what their beginnings say: all of a page, of a book the strangest."""
    found = doc.derive(blocks)
    open_ends = {end.block for end in doc.derive(ends)}
    tails = [index for index in range(len(found)) if may_be_tail(doc, found, index, open_ends)]
    seen = beginnings(doc, tails)
    every = {index: tuple(starts(doc, index, seen)) for index in tails}
    order = sorted(every, key=lambda index: (-_points(every[index]), index))[:TAILS]
    return {index: every[index] for index in sorted(order)}


def _goes_on(doc: Document, index: int, signals: Iterable[Signal]) -> bool:
    """Whether a block goes on with the one before it: then it is no orphan. No headline goes on in half a word or a particle of running text."""
    found = doc.derive(blocks)
    if index == 0 or has_stop(doc, found[index - 1]) or is_author(doc.text, found[index - 1]):
        return False
    if index == doc.derive(opening) and all(one.name != "small-letter" for one in signals):
        return False  # a title in two lines may go on in small letters
    torn = found[index - 1].kind is Kind.HEADLINE and has_stop(doc, found[index])
    return not (
        torn and any(one.name == "half-word" or (one.name == "strange-start" and one.points >= TORN) for one in signals)
    )


# -- what speaks for a pair


def _pairs(
    doc: Document, heads: list[End], begins: dict[int, tuple[Signal, ...]], story: StrangeNumbers
) -> Iterator[_Pair]:
    if not heads or not begins:
        return
    wording, found = Wording(doc, REPORT), doc.derive(blocks)
    latin = doc.derive(main_language) is Language.LATIN
    side_by_side = met(doc, heads, begins)
    for index, signals in begins.items():
        place = found[index].start
        page = doc.text[max(place - NEAR, 0) : place + NEAR]
        clause = () if latin else tuple(first_clause(doc.text[place : min(found[index].end, place + READ)]))
        below = () if index and found[index - 1].kind is not Kind.HEADLINE else (Signal("_opens-article", "", -0.25),)
        near = _nearest(heads, index)
        for head in near:
            if head.block not in (index, index - 1):
                every = [
                    *(one for one in signals if one.name != "_inside"),
                    *clause,
                    *below,
                    *together(doc, head, index, page, side_by_side),
                    *story.signals(head.block, index),
                    *by_place(doc, head.block, index),
                ]
                if head.score < HEAD and not is_shown_by_both(every):
                    continue
                if index == doc.derive(opening) and not may_go_on(doc, head.block, every):
                    continue
                every += wording.signals(head.block, index, BIAS + _points(every))
                yield _Pair(BIAS + _points(every), index, head.block, tuple(every))


def _nearest(heads: list[End], index: int) -> list[End]:
    """The heads nearest to a block (by index), of the firm ones and of the faint ones so many each."""
    if len(heads) <= HEADS:
        return heads
    by_distance = sorted(heads, key=lambda head: (abs(head.block - index), head.block))
    firm, faint = ([head for head in by_distance if (head.score < HEAD) is wanted][:HEADS] for wanted in (False, True))
    return firm + faint


def _points(signals: Iterable[Signal]) -> float:
    return added(signal.points for signal in signals)
