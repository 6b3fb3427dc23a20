"""What the other seams of a page show of one: joins that the left row alone speaks for, and sentences that are left open."""

from __future__ import annotations

from collections.abc import Sequence

from ..first_words import is_rest
from ..gutters import rows_side_by_side
from . import card
from .groups import RUNNING, RUNS
from .page import Page
from .seam import SURE, Seam

SEVERAL = 2  #: so many likely breaks on a page are breaks: ends get lost one at a time
OPEN = 1  #: points of an open sentence between two rows of running text, on a page of many breaks
CUT = 4  #: so many of running text show that all sentences of it that are open were cut
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
    return seam.points >= (OPEN if seam.evidence.keys() >= RUNNING else SURE.alone)


def runs_on(seam: Seam) -> bool:
    """Whether something besides shows that a sentence goes on from one row of running text in another, and nothing speaks against it.

    On a page of many breaks that is enough: of some 35 such seams on labelled pages with four proven breaks and more all were breaks.
    """
    evidence = seam.evidence
    if seam.wrapped or seam.points < OPEN or "right-stops" not in evidence or "syllables" in evidence:
        return False
    kin = card.families(evidence)
    if RUNS.isdisjoint(evidence) or not kin or card.vetoed(evidence):
        return False
    if "left-long" in evidence:
        return True
    return "no-comma" not in evidence and kin != {"layout"}  # a headline of two clauses fits the column by chance


def witnessed(page: Page, wraps: Sequence[bool], found: list[Seam], open_ends: set[int]) -> tuple[Seam, ...]:
    """Joins that are not made by what is said of them alone: those are safe where the page shows that its lines are broken.

    A sentence that stops at ``的`` is a broken line or a lost end. Where it is the only one, on a page without a break
    that both sides prove, it is as likely the end that is lost, and a join with what follows would hide the loss. Of
    breaks that are no more than likely, those inside of paragraphs say nothing of what a blank line parts. Where the rest of
    a sentence stands behind a finished one, some open sentence of the page is its beginning, and none is joined so.

    Args:
        page: the page.
        wraps: whether each seam lies in hard-wrapped text.
        found: its seams.
        open_ends: numbers of the rows before those that are no more than open sentences, or run on.
    """
    alone = {
        seam.left
        for seam in found
        if seam.safe and not seam.wrapped and card.one_sided(seam.evidence) and "dateline-alone" not in seam.evidence
    }
    if not alone and not open_ends:
        return tuple(found)
    if _has_rests(page, wraps):
        return tuple(seam._replace(safe=False) if seam.left in alone else seam for seam in found)
    lines = page.rows
    # a dateline that stands alone belongs to its story, whatever the other lines are
    whole = [seam for seam in found if not seam.wrapped and "dateline-alone" not in seam.evidence]
    parted = {seam.left for seam in whole if lines[seam.left + 1].blanks}
    proven = [seam for seam in whole if seam.safe and not card.one_sided(seam.evidence)]
    cut = sum("right-stops" in seam.evidence for seam in proven) >= CUT
    likely = {seam.left for seam in whole if seam.safe or seam.points >= SURE.against}
    out = found.copy()
    for number, seam in enumerate(found):
        if seam.left in alone or seam.left in open_ends:
            other = likely - parted if seam.left in parted else set[int]()
            out[number] = _decided(seam, len(proven), cut, len(likely - other))
    return tuple(out)


def _has_rests(page: Page, wraps: Sequence[bool]) -> bool:
    """Whether the rest of a sentence, by its first characters, stands somewhere behind a finished line; in a line of two columns it says nothing."""
    beside = page.doc.derive(rows_side_by_side)
    return any(
        ended and not wrapped and at not in beside and is_rest(row.words)
        for at, (ended, wrapped, row) in enumerate(zip(page.ends, wraps, page.rows[1:], strict=False), start=1)
    )


def _decided(seam: Seam, proven: int, cut: bool, likely: int) -> Seam:
    """Such a seam, by how many breaks of its like are proved, whether so many of running text that the page is cut, and how many are likely."""
    if seam.safe:
        return seam if proven or likely >= SEVERAL else seam._replace(safe=False)
    joined = (cut and runs_on(seam)) or (proven >= MANY and is_open_sentence(seam))
    return seam._replace(safe=True) if joined else seam
