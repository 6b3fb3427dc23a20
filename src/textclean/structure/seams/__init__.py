"""Seams: every place where one line ends and the next begins, weighed by named evidence.

The method: type the rows, measure the page, gather evidence of independent families at each seam, add up whole points
(a score card, ``rules/tables/seams.toml``), and be safe only where two families agree and nothing forbids it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from ...text import Document, Edit
from ..fullwidth import count, narrowed
from ..furniture.page_turns import tell
from ..grams import Grams, counted
from ..gutters import rows_side_by_side
from ..rows import joined as joined_rows
from ..rows import rows
from . import card, over_pages
from .between import OFFER
from .glue import Glue, glue
from .glue.evident import evident
from .groups import ACROSS, FROM_AFAR, HALVES, HEAD_HALF, MEASURED, OFF_COLUMN, READ_ASTRAY, REST, UNMISTAKABLE
from .layout.scattered import in_order, single
from .page import Page, page
from .seam import ALIKE, SURE, SURE_WRAPPED, Seam
from .weighing import ANY, gather, weigh
from .witnessed import MANY, is_open_sentence, runs_on, witnessed

HUSHED = -3  #: points from which one is where an end that the page does not prove a break is told of as cut off


_BARE = frozenset(("right-bare",))
_BOTH_SIDES = ("language", "layout", "pairs")  #: families that speak of both rows, or of the page


def seams(doc: Document) -> tuple[Seam, ...]:
    """View: the line ends that look like breaks inside a paragraph, in order; also open ends, and lines in another order, below :data:`OFFER`."""
    one = doc.derive(page)
    turned, heads = over_pages.turned(one), over_pages.page_heads(one)
    found, wraps, among, tally = weigh(one, whole=False, also=turned)
    out, left_open = list[Seam](), set[int]()
    beside = doc.derive(rows_side_by_side)
    over = dict[int, Seam]()  # what would be joined because a page ends there
    crumbs, loose = Counter[bool](), list[int]()  # debris: its seams by whether they are proved, places of the others
    for at in among:
        if at in beside and at + 1 in beside:
            continue  # no line goes on in the one below it
        total, reasons, wrapped = tally[at], found[at], wraps[at]
        told = total >= OFFER or not READ_ASTRAY.isdisjoint(reasons) or (total >= HUSHED and "open-alone" in reasons)
        if (not told and at not in turned) or over_pages.is_at_head(heads, at, reasons):
            continue
        how = evident(one, at, reasons) or glue(doc, one, at, wrapped)
        safe = how.sure and total >= needed(tuple(reasons), wrapped)
        end = one.rows[at + 1].start
        start = one.rows[at].end - how.cut if how.cut else one.rows[at].end  # the very number, which is held already
        seam = Seam(at, start, end, how.insert, total, wrapped, safe, reasons)
        if at in turned and how.sure and (further := _over_the_page(seam)):
            over[at] = further
        if not told:
            continue
        if "syllables" in reasons and one.pairs[at] and how.sure and total >= SURE.alone:
            crumbs[safe] += 1
            if not safe:
                loose.append(len(out))
        out.append(seam)
        if not safe and how.sure and (is_open_sentence(seam) or runs_on(seam)):
            left_open.add(at)
    for place in _with_the_rest(one, out, crumbs, loose):
        out[place] = out[place]._replace(safe=True)
    if over and sum(seam.safe and seam.left in turned and seam.left not in over for seam in out) >= MANY:
        left_open -= over.keys()
        kept = {seam.left: seam for seam in out} | over
        out = [kept[at] for at in sorted(kept)]
    return witnessed(one, wraps, out, left_open)


def _with_the_rest(one: Page, out: Sequence[Seam], crumbs: Mapping[bool, int], loose: list[int]) -> list[int]:
    """The places of seams of debris that are joined because others are proved: half a column joined is worse than none.

    Args:
        one: the page.
        out: its seams.
        crumbs: how many of debris there are, by whether they are proved.
        loose: the places of those that are not.
    """
    if crumbs[True] >= max(crumbs[False], MANY):
        return loose
    whole = bool(loose) and one.doc.derive(in_order)
    return [place for place in loose if whole and single(one, out[place].left)]


def _over_the_page(seam: Seam) -> Seam | None:
    """The seam, joined because a page ends there, where what else is said does not do without it.

    That counts only where two other sentences of the text go on over the end of a page by what both sides say: else the end
    of the last paragraph of a page may be lost.
    """
    if seam.safe and not card.one_sided(seam.evidence):
        return None
    reasons = over_pages.with_turn(seam.evidence)
    points = card.points(reasons, seam.wrapped)
    if points < needed(tuple(reasons), seam.wrapped):
        return None
    return seam._replace(points=points, safe=True, evidence=reasons)


def join(doc: Document, sure: Sequence[Seam]) -> Document:
    """The text with these line ends joined; what was counted in its lines is not counted again, nor read what stays as it is."""
    joined = doc.edit(Edit(seam.start, seam.end, seam.insert) for seam in sure)
    if not joined.remembers(rows):  # else an equal text was joined so already
        _count_on(joined, doc, sure)
    tell(joined, doc, [(seam.start, seam.end, len(seam.insert)) for seam in sure], turns=False)
    return joined


def _count_on(joined: Document, doc: Document, sure: Sequence[Seam]) -> None:
    """Say of a joined text what follows from what was read of the text before it."""
    joints, gone = [], 0
    for seam in sure:
        if not seam.insert:
            joints.append(seam.start - gone)
        gone += seam.end - seam.start - len(seam.insert)
    read = doc.known(page)
    grams: Grams | None = vars(read).get("grams") if read else None
    if grams:
        joined.learn(counted, cast("Grams | None", grams.after(joined.text, joints)))
    widths = doc.known(count)
    if widths:
        joined.learn(count, widths.after(doc.text[seam.start - 1] for seam in sure))
    if doc.derive(narrowed) == doc.text and joined.derive(narrowed) == joined.text:
        joins = [(seam.left, seam.start, seam.end, seam.insert) for seam in sure]
        joined.learn(rows, joined_rows(doc, joined.text, joins))


def rest_before(doc: Document, sure: Sequence[Seam]) -> None:
    """Let go what is known of the lines of a text, where most of them are to be joined: those are lines no more then."""
    if 2 * len(sure) > len(doc.derive(rows)):
        doc.memory.rest()


@lru_cache(maxsize=1 << 14)  # the seams of a page mostly show the same few sets of evidence
def needed(names: tuple[str, ...], wrapped: bool) -> int:
    """The points from which a join with evidence of these names may be made unasked."""
    bar = SURE_WRAPPED if wrapped else SURE
    if "begins-sentences" in names:  # the text itself says that the word does not only go on
        names = tuple(name for name in names if name != "cannot-start")
    if not UNMISTAKABLE.isdisjoint(names):
        return bar.alone
    bars = card.vetoes(names, only_hard=True)
    if not bars.isdisjoint(OFF_COLUMN):
        return ANY
    if wrapped and "far-open" in names and FROM_AFAR.isdisjoint(names):
        return bar.hard
    if bars and (bars != _BARE or ACROSS.isdisjoint(names)):
        return bar.hard
    kin = card.families(names)
    if not wrapped and kin <= {"sentence"}:  # so looks a paragraph whose end is lost, too
        return ANY
    less = 0 if wrapped or MEASURED.isdisjoint(names) else ALIKE
    if "ends-some" in names or "ends-bare" in names:
        return bar.ended
    if card.vetoed(names):
        short = card.only_short(names) and not HALVES.isdisjoint(names) and not kin.isdisjoint(_BOTH_SIDES)
        return bar.short - less if short else bar.against
    agreed = not HEAD_HALF.isdisjoint(names) or (
        len(kin) >= 2 and (wrapped or not kin.isdisjoint(_BOTH_SIDES) or not REST.isdisjoint(names))
    )
    return bar.agreed - less if agreed else bar.alone


__all__ = [
    "OFFER",
    "SURE",
    "Glue",
    "Page",
    "Seam",
    "gather",
    "is_open_sentence",
    "join",
    "needed",
    "rest_before",
    "runs_on",
    "seams",
]
