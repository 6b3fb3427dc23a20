"""Evidence of how far a sentence has come where lines are whole paragraphs: by the length of either row, and what it holds.

Rows of one shape say the same, and a page has some hundreds of shapes: what each says is told once.
"""

from __future__ import annotations

from functools import lru_cache

from ....tuples import NamedTuple
from .. import card
from ..card import Said
from ..page import Page

LONG = 50  #: display columns of a long row
MEDIUM = 34  #: of the widest row that is a headline rather than a text
TINY = 14  #: of a word or two
HALF = 44  #: of the widest half of a headline
CUT = ("", "body-cut", "report-cut")  #: what a row that does so says where it stops in mid-sentence
LEAST = 2  #: other items that show a habit
MANY = 2  #: commas of running text
#: Kinds of rows that are no running text though they begin like it.
NO_TEXT = ("reporter", "byline", "credit", "date", "name")


class Left(NamedTuple):
    """What is asked of the row before a seam."""

    size: int  #: its display columns; where it is a word or two, or long, how many does not matter
    commas: int  #: how many it holds; of more than two the number does not matter
    stop: bool  #: whether a sentence ends inside it
    end: bool  #: whether it ends one
    opens: int  #: whether it opens a running text (1), or begins a report (2)
    habit: str  #: what :func:`item_habit` says of it
    loose: bool  #: whether it is debris, so that its length says nothing


@lru_cache(maxsize=1 << 12)
def before(left: Left) -> Said:
    """What a row says of the seam behind it."""
    size, commas, stop, end, opens, habit, loose = left
    names = [habit] if habit else []
    if opens and not end:
        names.append(CUT[opens])
    if size >= LONG:
        names.append("left-long")
    elif size > MEDIUM:
        names.append("left-medium")
    elif not loose:
        if stop or opens or commas >= MANY or habit == "item-open":
            names.append("left-body")
        else:
            names.append("left-tiny" if size <= TINY else "left-short")
    names.append("no-comma" if commas == 0 else "one-comma" if commas == 1 else "commas")
    if stop:
        names.append("stop-inside")
    return _told(names)


@lru_cache(maxsize=1 << 12)
def behind(size: int, commas: bool, stop: bool, end: bool, item: str, after_text: bool) -> Said:
    """What a row says of the seam before it.

    Args:
        size: its display columns; where it is wider than a headline, how many does not matter.
        commas: whether it holds any.
        stop: whether a sentence ends inside it.
        end: whether it ends one.
        item: what it says that it begins with a number, as evidence.
        after_text: whether it stands behind a row that is too wide for a headline, and announces nothing.
    """
    names = [item] if item else []
    if end or stop:
        names.append("right-stops")
    if commas:
        names.append("right-commas")
    elif end and not stop:
        names.append("right-whole")
    if after_text and size <= MEDIUM and not (commas or end or stop):
        names.append("right-bare")  # a headline or a name; the rest of a sentence would end in a stop
    else:
        names.append("right-tiny" if size <= TINY else "right-short" if size <= MEDIUM else "right-long")
    return _told(names)


def halves(rise: int) -> Said:
    """What two short rows say of which the second one is so many columns wider."""
    return _told(["halves-even" if abs(rise) <= 2 else "halves-rise" if rise > 0 else "halves-fall"])


def _told(names: list[str]) -> Said:
    return card.told(tuple([(name, "") for name in names]))


def item_habit(page: Page, at: int) -> str:
    """What the other items of its class say of an item without a stop: ``item-open`` where they end with one, ``item-closed`` where not."""
    if page.ends[at] or page.rows[at].words[-1] in "；;":
        return ""
    count, stopped = page.stopped_items[page.items[at]]
    return _habit(count - 1, stopped - page.stops[at])


def _habit(others: int, stopped: int) -> str:
    if others < LEAST:
        return ""
    return "item-open" if stopped * 3 >= others * 2 else "item-closed" if stopped * 3 <= others else ""
