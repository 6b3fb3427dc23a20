"""Evidence of how far a sentence has come where lines are whole paragraphs: by the length of either row, and what it holds.

Rows of one shape say the same, and a page has some hundreds of shapes: what each says is told once.
"""

from __future__ import annotations

from functools import lru_cache

from . import card
from .neighbours import item
from .page import Evidence, Page

LONG, MEDIUM, TINY = (
    50,
    34,
    14,
)  #: display columns: from which a row is long, above which it is no headline, of a word or two
HALF = 44  #: of the widest half of a headline
HALVES = ("halves-even", "halves-rise", "halves-fall")
MANY = 2  #: commas of running text

Said = tuple[Evidence, int]  #: evidence, and its points outside hard-wrapped text


def before(page: Page) -> list[Said]:
    """What each row says of the seam behind it."""
    sizes = [min(max(width, TINY), LONG) for width in page.widths]
    habits = [item_habit(page, at) if item else "" for at, item in enumerate(page.items)]
    opens = [one.opens and kind not in NO_TEXT for one, kind in zip(page.traits, page.kinds, strict=True)]
    commas = [min(count, MANY) for count in page.commas]
    return list(map(_left, sizes, page.loose, commas, page.stops, page.ends, opens, habits))


def behind(page: Page) -> list[tuple[Said, Said]]:
    """What each row says of the seam before it: behind a short row, and behind one that is no headline."""
    sizes = [min(width, MEDIUM + 1) for width in page.widths]
    colons = [row.words[-1] in "：:" for row in page.rows]
    commas = map(bool, page.commas)
    items = [item(page, at) if name else "" for at, name in enumerate(page.items)]
    return list(map(_right, sizes, commas, page.stops, page.ends, colons, items))


def is_far(page: Page, at: int) -> bool:
    """Whether a row is too long for a headline."""
    return page.widths[at] > MEDIUM and not page.loose[at]


def halves(page: Page, at: int) -> str:
    """How the rows compare in length, where they may be the halves of a headline, as evidence; an empty string where not."""
    left, right = page.widths[at], page.widths[at + 1]
    if left > HALF or right > HALF or page.commas[at] or page.commas[at + 1]:
        return ""
    return HALVES[0 if abs(left - right) <= 2 else 1 if right > left else 2]


NO_TEXT = (
    "reporter",
    "byline",
    "credit",
    "date",
    "name",
)  #: kinds of rows that are no running text though they begin like it


@lru_cache(maxsize=1 << 12)
def _left(size: int, loose: bool, commas: int, stop: bool, end: bool, opens: bool, habit: str) -> Said:
    names = [habit] if habit else []
    if opens:
        names.append("body-opens" if end else "body-cut")
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
def _right(size: int, commas: bool, stop: bool, end: bool, colon: bool, item: str) -> tuple[Said, Said]:
    names = [item] if item else []
    if end or stop:
        names.append("right-stops")
    if commas:
        names.append("right-commas")
    elif end and not stop:
        names.append("right-whole")
    sized = _told([*names, "right-tiny" if size <= TINY else "right-short" if size <= MEDIUM else "right-long"])
    if size > MEDIUM or commas or end or stop or colon:
        return sized, sized
    return sized, _told([*names, "right-bare"])  # a headline or a name; the rest of a sentence would end in a stop


def _told(names: list[str]) -> Said:
    return card.told(tuple([(name, "") for name in names]))


def item_habit(page: Page, at: int) -> str:
    """What the other items of its class say of an item without a stop: ``item-open`` where they end with one, ``item-closed`` where not."""
    if page.ends[at] or page.rows[at].words[-1] in "；;":
        return ""
    count, stopped = page.stopped_items[page.items[at]]
    others = stopped - page.stops[at]
    if count - 1 < 2:
        return ""
    return "item-open" if others * 3 >= (count - 1) * 2 else "item-closed" if others * 3 <= count - 1 else ""
