"""The weighing of a page: each family of evidence is asked of the seams where it can still make a difference."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .. import phrases
from . import card, clauses, grid, heads, lexicon, open_ends, unmarked
from .fill import is_wrapped, layout
from .forms import form
from .kinds import WEAK
from .language import TOGETHER, attested, language, sentence
from .lead import lead, said_anyway
from .listing import listing
from .neighbours import blocks
from .page import Evidence, Page, Pair
from .pairs import pairs
from .torn import may_be_torn, torn

OFFER = 1  #: points from which a join is offered
ANY = 1000  #: points that nothing outweighs, and none reaches


def gather(one: Page) -> tuple[list[Evidence], list[bool]]:
    """The evidence of every seam, and whether it lies in hard-wrapped text."""
    found, wraps, _, _ = weigh(one, whole=True)
    return found, wraps


def weigh(one: Page, whole: bool) -> tuple[list[Evidence], list[bool], Sequence[int], card.Tally]:
    """The same; and the seams that were weighed to the end: only those that may be offered, unless the ``whole`` is wanted; and the points."""
    found, wraps, hopeful = _by_place(one, whole)
    tally = card.Tally(found, wraps)
    among: Sequence[int] = hopeful
    most = {wrapped: _most(wrapped) for wrapped in (True, False)}
    if not whole:
        places = [2 if pair else int(end) for pair, end in zip(one.pairs, one.ends, strict=False)]
        among = [at for at in among if tally[at] + most[wraps[at]][places[at]] >= OFFER]
    for at in among:
        pair = one.pairs[at]
        if pair and not said_anyway(found[at]) and (wraps[at] or not phrases.part(pair[0], pair[1])):
            attested(one, at, found[at])
    lexicon.weigh(one, among, found)
    if not whole:
        among = [at for at in among if tally[at] + most[wraps[at]][int(one.ends[at])] >= OFFER]
    unmarked.weigh(one, found, wraps)
    heads.weigh(one, among, found, wraps, tally)
    grid.weigh(one, among, found, wraps, tally)
    clauses.weigh(one, among, found, wraps, tally, OFFER)
    open_ends.weigh(among, found, wraps, tally, OFFER)
    return found, wraps, among, tally


def _by_place(one: Page, whole: bool) -> tuple[list[Evidence], list[bool], list[int]]:
    """What the rows next to each seam say: the evidence, whether the seam lies in hard-wrapped text; and the seams that may be offered."""
    found: list[Evidence] = []
    wraps: list[bool] = []
    hopeful: list[int] = []
    between = one.doc.facts(of_words)
    words = [row.words for row in one.rows]
    every = whole or one.debris
    for at, two in enumerate(zip(words, words[1:], one.kinds, one.kinds[1:], strict=False)):
        said, finished = between[two]
        wrapped = is_wrapped(one, at)
        wraps.append(wrapped)
        if finished + _around(one.items[at + 1]) < OFFER and not (every or wrapped):
            found.append(said)
            continue
        hopeful.append(at)
        out = said.copy()
        _gather(one, at, wrapped, out)
        found.append(out)
    return found, wraps, hopeful


def _gather(one: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Add to the evidence of the words of two rows what stands around them."""
    layout(one, at, out)
    for family in (sentence, blocks, pairs, lead, listing, torn):
        family(one, at, wrapped, out)


def _most(wrapped: bool) -> tuple[int, int, int]:
    """The most points that the evidence which costs most can bring: without a stop, behind a stop, between two Han or kana.

    It is one name each of words and columns, and all names of headlines and of characters that stand together. Columns say
    nothing behind a stop; words and characters want a Han or kana on either side.
    """
    worth = card.card().points[wrapped]
    words, column = (max(0, *(worth.get(name, 0) for name in kin.NAMES)) for kin in (lexicon, grid))
    together, head = (sum(max(0, worth.get(name, 0)) for name in names) for names in (TOGETHER, heads.NAMES))
    return head + column, head, words + together + head + column


def of_words(two: tuple[str, str, str, str]) -> tuple[Evidence, int]:
    """The evidence that two rows (a :class:`Pair`) give wherever they stand; and, where the left one ends a sentence, its points.

    They are those outside hard-wrapped text, and there nearly always too few, whatever stands around the rows. Of rows
    that are no two sentences they are more than any bar.
    """
    out: Evidence = {}
    pair = Pair(*two)
    form(pair, out)
    language(pair, out)
    return card.told(
        tuple(out.items()), card.points(out, False) if "end-stop" in out and not may_be_torn(pair) else ANY
    )


@cache
def _around(item: str) -> int:
    """The most points that what stands around two rows can bring, where the left one ends a sentence outside hard-wrapped text.

    Args:
        item: the class of the number or bullet that the right row begins with.
    """
    worth = card.card().points[False]
    singly = ("blank-less", "stop-inside", "right-stops", "right-whole", "right-tiny", "short-run")
    by_size = (("left-long", "commas"), ("left-medium", "halves-even"), ("left-body", "halves-even"))
    numbered = ("item-weak-siblings", "item-weak-alone") if item in WEAK else ("item-siblings", "item-alone")
    return (
        sum(worth[name] for name in singly)
        + max(sum(worth[name] for name in names) for names in by_size)
        + (max(worth[name] for name in numbered) if item else 0)
    )
