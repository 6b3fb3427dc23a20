"""Evidence of headlines: those of one page that were broken, were broken at one measure.

A headline set narrower than it is long comes out as lines that are full: the first unit of the next one would not have
fitted. The measure is read off the halves of headlines that other evidence joins; two of them must agree on it, and few
may be wider.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.script import columns
from ..layout import first_unit
from . import card
from .page import Evidence, Page

NAMES = ("head-full",)  #: of the evidence
NARROWEST, WIDEST = 10, 34  #: columns of the measures that are tried
SHORT = 2  #: columns, and one less, that a full line may be short of the measure
ALIKE = 2  #: halves that must agree
_NO_HALF = frozenset((
    "end-stop", "right-stops", "stop-inside", "one-comma", "commas", "right-commas",
    "code-one", "code-both", "table-one", "table-both", "digits-one", "digits-both", "latin-block",
    "item-alone", "item-siblings", "furniture", "jump", "blank-more",
    "left-byline", "right-byline", "left-reporter", "right-reporter", "left-name", "right-name",
    "left-date", "right-date", "left-credit", "right-credit", "left-titled", "right-titled",
))  # fmt: skip


def weigh(page: Page, seams: Sequence[int], found: list[Evidence], wraps: list[bool]) -> None:
    """Add to the evidence of the seams outside hard-wrapped text whether the left row is a full line of a headline.

    Args:
        page: the page.
        seams: numbers of the rows before the seams that may be joined.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
    """
    rows = page.rows
    halves = [
        at
        for at in seams
        if not wraps[at]
        and max(rows[at].width, rows[at + 1].width) <= WIDEST
        and rows[at].cjk
        and not page.debris
        and _NO_HALF.isdisjoint(found[at])
    ]
    likely = [at for at in halves if card.points(found[at], False) >= 1]
    if len(likely) < ALIKE:
        return
    width = measure(page, likely)
    if not width:
        return
    agreed = [at for at in likely if _full(page, at, width)]
    for at in halves:
        if _full(page, at, width) and len(agreed) - (at in likely) >= ALIKE:
            found[at]["head-full"] = ""


def measure(page: Page, likely: list[int]) -> int:
    """The width in display columns that these halves of headlines were set to; 0 where they agree on none.

    Args:
        page: the page.
        likely: numbers of the rows before the seams.
    """
    rows, best, width = page.rows, 0, 0
    for size in range(NARROWEST, WIDEST + 1):
        agree = sum(_full(page, at, size) for at in likely)
        over = sum(max(rows[at].width, rows[at + 1].width) > size for at in likely)
        if agree >= ALIKE and over * 5 <= agree * 2 and agree - over > best:
            best, width = agree - over, size
    return width


def _full(page: Page, at: int, width: int) -> bool:
    """Whether a row is full at a width, and the next one is no wider."""
    left, right = page.rows[at], page.rows[at + 1]
    if not width - SHORT < left.width <= width or right.width > width:
        return False
    return left.width + columns(first_unit(right.words)) > width
