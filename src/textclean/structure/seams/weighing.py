"""The weighing of a page: each family of evidence is asked of the seams where it can still make a difference."""

from __future__ import annotations

from collections.abc import Sequence

from . import card, clauses, grid, heads, hope, lengths, lexicon, open_ends, unmarked
from .edges import edges
from .fill import layout, wrapped_seams
from .forms import form, may_open
from .language import TOGETHER, attested, language, sentence
from .lead import lead, said_anyway
from .listing import listing
from .neighbours import blocks
from .page import Evidence, Page, Pair
from .pairs import pairs
from .torn import may_be_torn, torn

OFFER = 1  #: points from which a join is offered
_NOTHING: Evidence = {}
ANY = 1000  #: points that nothing outweighs, and none reaches


def gather(one: Page) -> tuple[list[Evidence], list[bool]]:
    """The evidence of every seam, and whether it lies in hard-wrapped text."""
    found, wraps, _, _ = weigh(one, whole=True)
    return found, wraps


def weigh(one: Page, whole: bool) -> tuple[list[Evidence], list[bool], Sequence[int], card.Tally]:
    """The same; and the seams that were weighed to the end: only those that may be offered, unless the ``whole`` is wanted; and the points."""
    wraps = wrapped_seams(one)
    found, hopes = _by_words(one, wraps, whole or one.debris)
    among: Sequence[int] = list(hopes)
    _together(one, among, found)
    among = [at for at in among if card.points(found[at], wraps[at]) + hopes[at] >= OFFER]
    for at in among:
        _gather(one, at, wraps[at], found[at])
    tally = card.Tally(found, wraps)
    if not whole:
        among = [at for at in among if tally[at] + hope.at_last(one, at, wraps[at]) >= OFFER]
    unmarked.weigh(one, found, wraps)
    heads.weigh(one, among, found, wraps, tally)
    grid.weigh(one, among, found, wraps, tally)
    clauses.weigh(one, among, found, wraps, tally, OFFER)
    open_ends.weigh(among, found, wraps, tally, OFFER)
    return found, wraps, among, tally


def _by_words(one: Page, wraps: Sequence[bool], every: bool) -> tuple[list[Evidence], dict[int, int]]:
    """What the words of the rows next to each seam say, and their lengths; and for the seams that may be offered, or ``every`` one, what may come to that."""
    found: list[Evidence] = []
    hopes: dict[int, int] = {}
    between, known = one.doc.facts(of_words), one.doc.facts(edges)
    words = [row.words for row in one.rows]
    sides = [known[row] for row in words]
    befores, behinds = lengths.before(one), lengths.behind(one)
    start, across = card.start(False), hope.most(False).words
    ever = hope.ever(False), hope.ever(True)
    for at in range(len(words) - 1):
        end, (_, beginning, closes) = sides[at].end, sides[at + 1]
        if end is None or beginning is None or (closes and may_open(words[at])):
            left, points = between[words[at], words[at + 1], one.kinds[at], one.kinds[at + 1]]
            right = _NOTHING
        else:
            left, right, points = end[0], beginning[0], end[1] + beginning[1]
        if wraps[at]:
            found.append({**left, **right})
            hopes[at] = ANY
            continue
        before, behind = befores[at], behinds[at + 1][lengths.is_far(one, at)]
        so_far = start + points + before[1] + behind[1]
        if every:
            hopes[at] = ANY
        else:
            ended = one.ends[at]
            if so_far + ever[ended] < OFFER and not (ended and may_be_torn(words[at], words[at + 1])):
                found.append(_NOTHING)
                continue
            more = hope.around(one, at)
            if so_far + more + (across if one.pairs[at] else 0) < OFFER:
                found.append(_NOTHING)
                continue
            hopes[at] = more
        found.append({**left, **right, **before[0], **behind[0]})
    return found, hopes


def _together(one: Page, among: Sequence[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams what stands across them, or elsewhere as it would stand there."""
    for at in among:
        if one.pairs[at]:
            attested(one, at, found[at])
    lexicon.weigh(one, among, found)


def _gather(one: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Add to the evidence of the words of two rows what stands around them."""
    for family in (layout, sentence, blocks, pairs, lead, listing, torn):
        family(one, at, wrapped, out)
    if said_anyway(out):
        for name in TOGETHER:
            out.pop(name, None)


def of_words(two: tuple[str, str, str, str]) -> tuple[Evidence, int]:
    """The evidence that two rows (a :class:`Pair`) give wherever they stand, and its points outside hard-wrapped text."""
    out: Evidence = {}
    pair = Pair(*two)
    form(pair, out)
    language(pair, out)
    return card.told(tuple(out.items()))
