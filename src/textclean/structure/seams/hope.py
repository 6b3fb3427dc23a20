"""The most that a seam outside hard-wrapped text can still come to: where that is too little, nothing else is asked of it.

What costs least is known first: the words of two rows, what each of them says by its length. The rest is reckoned with the
most points that its evidence may bring. A page mostly has a few seams that are worth more than that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...tuples import NamedTuple
from . import card, grid, heads, lexicon
from .indents import Habit
from .language import TOGETHER
from .lengths import HALF, HALVES, halves
from .neighbours import ITEMS, item
from .page import Page
from .torn import NAMES as TORN
from .torn import UNSAID, may_be_torn


class Most(NamedTuple):
    """The most points that some of the evidence can bring, in hard-wrapped text or outside."""

    words: int  #: that stand across, or elsewhere: these want a Han or kana on either side
    column: int
    head: int
    torn: int
    tight: int
    less: int
    flush: int
    short: int


@cache
def most(wrapped: bool) -> Most:
    """What the score card of this installation says."""
    worth = card.card().points[wrapped]

    def best(names: Iterable[str]) -> int:  # of which a seam has one at most
        return max(0, *(worth.get(name, 0) for name in names))

    def every(names: Iterable[str]) -> int:
        return sum(max(0, worth.get(name, 0)) for name in names)

    return Most(
        words=best(lexicon.NAMES) + every(TOGETHER),
        column=best(grid.NAMES),
        head=every(heads.NAMES),
        torn=best(TORN) - sum(min(0, worth.get(name, 0)) for name in UNSAID),
        tight=best(("tight-body", "blank-less", "blank-more")),
        less=best(("blank-less", "blank-more")),
        flush=best(("flush-open",)),
        short=best(("short-run",)),
    )


def around(page: Page, at: int) -> int:
    """The most points that what stands around two rows, the headlines and the column can bring outside hard-wrapped text.

    Args:
        page: a page that is no debris.
        at: number of the row before the seam.
    """
    worth, bound = card.card().points[False], most(False)
    left, right, ended = page.rows[at], page.rows[at + 1], page.ends[at]
    total = 0
    if right.blanks > page.measure.base:
        total += worth.get("blank-more", 0)
    elif right.blanks < page.measure.base:
        total += bound.less if ended else bound.tight
    if not ended:
        total += bound.column if left.cjk else 0
        total += bound.flush if page.indents is Habit.FIRST else 0
    torn = may_be_torn(left.words, right.words)
    if torn:
        total += bound.torn
        if page.items[at + 1]:  # it is none then
            total -= min(0, worth.get(item(page, at + 1), 0))
    if left.width <= HALF and right.width <= HALF:
        total += max(0, worth.get(halves(page, at), 0)) + bound.short
        total += bound.head if torn or heads.may_be_halves(page, at) else 0
    return total


@cache
def ever(ended: bool) -> int:
    """The most that :func:`around` can say, and the words across a seam bring, by whether the left row ends a sentence and may not be torn."""
    worth, bound = card.card().points[False], most(False)
    total = max(0, *(worth.get(name, 0) for name in HALVES)) + bound.short
    return total + (bound.less if ended else _more(bound))


def _more(bound: Most) -> int:
    item = -min(0, *(card.card().points[False].get(name, 0) for name in ITEMS))
    return bound.tight + bound.torn + item + bound.head + bound.column + bound.flush + bound.words


def at_last(page: Page, at: int, wrapped: bool) -> int:
    """The most points that headlines and the column can bring to a seam of which all else is known."""
    bound = most(wrapped)
    short = page.widths[at] <= HALF and page.widths[at + 1] <= HALF
    return (bound.head if short else 0) + (0 if page.ends[at] else bound.column)
