"""Seams: every place where one line ends and the next begins, weighed by named evidence.

The method: type the rows, measure the page, gather evidence of independent families at each seam, add up whole points
(a score card, ``rules/tables/seams.toml``), and be safe only where two families agree and nothing forbids it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from ...text import Document, Edit
from ...tuples import NamedTuple
from ..fullwidth import count, narrowed
from ..grams import Grams, counted
from ..gutters import rows_side_by_side
from ..page_turns import tell
from ..rows import Row, rows
from ..rows import joined as joined_rows
from . import card, over_pages
from .between import OFFER
from .card import ACROSS
from .evident_glue import evident
from .glue import Glue, glue
from .page import Evidence, Page, page
from .weighing import ANY, gather, weigh

HUSHED = -3  #: points from which one is where an end that the page does not prove a break is told of as cut off


class Bar(NamedTuple):
    """Points that make a join safe."""

    agreed: int  #: where two families of evidence speak for it, one of them language or layout, and nothing against it
    alone: int  #: where the others do
    against: int  #: where something speaks against it that points can outweigh
    short: int  #: where nothing does but that the rows are short
    hard: int  #: where something does that points seldom outweigh
    ended: int  #: where a full line ends a sentence, as some paragraphs of the page do, and nothing marks those


SURE = Bar(agreed=2, alone=4, against=6, short=3, hard=ANY, ended=6)  #: of lines that are whole paragraphs
ALIKE = 1  #: points fewer, of lines that are whole paragraphs, where a headline was broken as wide as others, or another line of it
SURE_WRAPPED = Bar(agreed=3, alone=4, against=3, short=3, hard=9, ended=5)  #: of hard-wrapped lines
_HALVES = frozenset(("halves-even", "halves-rise", "halves-fall"))  #: of a headline
#: What the second row says, or both: a line far from the edge that stops in mid-sentence has lost its end as well as been broken.
_BY_THE_RIGHT = (ACROSS - {"gram3"}) | {
    "cannot-start", "ja-cannot-start", "en-cannot-start", "starts-with-closer", "starts-with-point", "cut-term", "cut-word",
    "ends-with-opener", "head-block", "head-full", "head-stack", "head-word", "number-unit", "digit-digit", "decimal", "hyphen-lower",
    "torn-number", "torn-name", "torn-pair", "torn-address", "torn-repeat", "torn-dateline", "start-lower",
}  # fmt: skip
_HALF = frozenset(("head-block", "head-full", "head-stack", "head-word"))
#: What was put in by a typesetter and nobody else, and what stands nowhere else on a line of its own.
_UNMISTAKABLE = frozenset(
    ("soft-hyphen", "torn-subscript", "inline-number", "inline-piece", "lone-bullet", "dateline-alone", "entry-goes-on")
)
_MEASURED = frozenset(("head-block", "head-full", "head-stack"))
_BEYOND = frozenset(("over-open", "over-ended", "interleaved"))  #: what is no line of its column goes on in none
_BARE, _RUNNING = frozenset(("right-bare",)), frozenset(("left-long", "right-stops"))
_BOTH_SIDES = ("language", "layout", "pairs")  #: families that speak of both rows, or of the page


class Seam(NamedTuple):
    """A line end that may be none. ``start``..``end`` is what a join replaces by ``insert``."""

    left: int  #: number of the row before it
    start: int
    end: int
    insert: str
    points: int
    wrapped: bool
    safe: bool
    evidence: Evidence


def seams(doc: Document) -> tuple[Seam, ...]:
    """View: the line ends that look like breaks inside a paragraph, in order; also open ends, and lines read in turn, below :data:`OFFER`."""
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
        told = total >= OFFER or "interleaved" in reasons or (total >= HUSHED and "open-alone" in reasons)
        if (not told and at not in turned) or over_pages.is_at_head(heads, at, reasons):
            continue
        how = evident(one, at, reasons) or glue(doc, one, at, wrapped)
        safe = how.sure and total >= needed(tuple(reasons), wrapped)
        start, end = one.rows[at].end - how.cut, one.rows[at + 1].start
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
        if not safe and how.sure and is_open_sentence(seam):
            left_open.add(at)
    if crumbs[True] >= max(crumbs[False], MANY):
        for place in loose:  # half a column joined is worse than none
            out[place] = out[place]._replace(safe=True)
    if over and sum(seam.safe and seam.left in turned and seam.left not in over for seam in out) >= MANY:
        left_open -= over.keys()
        kept = {seam.left: seam for seam in out} | over
        out = [kept[at] for at in sorted(kept)]
    return _witnessed(one.rows, out, left_open)


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


SEVERAL = 2  #: so many likely breaks on a page are breaks: ends get lost one at a time
OPEN = 1  #: points of an open sentence between two rows of running text, on a page of many breaks
MANY = 2  #: so many proven breaks show that a page is cut: what else is open on it was cut, too


def is_open_sentence(seam: Seam) -> bool:
    """Whether a running text stops in the middle, and neither the row behind it nor the page says more.

    Where both rows are long and the second one holds a stop, fewer points are enough: it is no headline, and no list.
    """
    kin = card.families(seam.evidence)
    if seam.wrapped or not kin or not card.one_sided(seam.evidence) or card.vetoed(seam.evidence):
        return False
    if "syllables" in seam.evidence:  # every row of a column of characters stops in the middle
        return False
    return seam.points >= (OPEN if seam.evidence.keys() >= _RUNNING else SURE.alone)


def _witnessed(lines: Sequence[Row], found: list[Seam], open_ends: set[int]) -> tuple[Seam, ...]:
    """Joins that the left side alone speaks for are safe where the page shows that its lines are broken.

    A sentence that stops at ``的`` is a broken line or a lost end. Where it is the only one, on a page without a break
    that both sides prove, it is as likely the end that is lost, and a join with what follows would hide the loss. Of
    breaks that are no more than likely, those inside of paragraphs say nothing of what a blank line parts.
    """
    alone = {
        seam.left
        for seam in found
        if seam.safe and not seam.wrapped and card.one_sided(seam.evidence) and "dateline-alone" not in seam.evidence
    }
    if not alone and not open_ends:
        return tuple(found)
    # a dateline that stands alone belongs to its story, whatever the other lines are
    whole = [seam for seam in found if not seam.wrapped and "dateline-alone" not in seam.evidence]
    parted = {seam.left for seam in whole if lines[seam.left + 1].blanks}
    proven = {seam.left for seam in whole if seam.safe and not card.one_sided(seam.evidence)}
    likely = {seam.left for seam in whole if seam.safe or seam.points >= SURE.against}
    out = found.copy()
    for number, seam in enumerate(found):
        if seam.left in alone or seam.left in open_ends:
            other = likely - parted if seam.left in parted else set[int]()
            out[number] = _decided(seam, len(proven), len(likely - other))
    return tuple(out)


def _decided(seam: Seam, proven: int, likely: int) -> Seam:
    """A seam that the left side alone speaks for, by how many breaks of its like are proved, and how many likely."""
    if seam.safe:
        return seam if proven or likely >= SEVERAL else seam._replace(safe=False)
    return seam._replace(safe=True) if proven >= MANY else seam


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
    if not _UNMISTAKABLE.isdisjoint(names):
        return bar.alone
    bars = card.vetoes(names, only_hard=True)
    if not bars.isdisjoint(_BEYOND):
        return ANY
    if wrapped and "far-open" in names and _BY_THE_RIGHT.isdisjoint(names):
        return bar.hard
    if bars and (bars != _BARE or ACROSS.isdisjoint(names)):
        return bar.hard
    kin = card.families(names)
    if not wrapped and kin <= {"sentence"}:  # so looks a paragraph whose end is lost, too
        return ANY
    less = 0 if wrapped or _MEASURED.isdisjoint(names) else ALIKE
    if "ends-some" in names:
        return bar.ended
    if card.vetoed(names):
        short = card.only_short(names) and not _HALVES.isdisjoint(names) and not kin.isdisjoint(_BOTH_SIDES)
        return bar.short - less if short else bar.against
    agreed = not _HALF.isdisjoint(names) or (
        len(kin) >= 2 and (wrapped or not kin.isdisjoint(_BOTH_SIDES) or "head-fragment" in names)
    )
    return bar.agreed - less if agreed else bar.alone


__all__ = ["OFFER", "Glue", "Page", "Seam", "gather", "is_open_sentence", "join", "needed", "rest_before", "seams"]
