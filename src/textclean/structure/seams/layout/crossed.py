"""Evidence of two paragraphs whose ends changed places, as where two columns cross: the first goes on in the third, the second in the fourth.

Two open paragraphs stand one below the other, and behind them two rests. What is broken by its lines goes on in the next one, so a
word that stands across to the row below that, or a rest behind a whole sentence, shows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...crossing import are_rests, both_run, of_one_measure
from ..page import Evidence, Page
from .skipping import LIKELY, nats

SHORTEST = 24  #: columns of an open row that is no headline
RUNNING = 40  #: columns of one that is running text whatever stands below it
REST = 8  #: columns of the shortest rest


def weigh(page: Page, among: Sequence[int], found: list[Evidence], wraps: Sequence[bool]) -> None:
    """Add to the evidence of the seam between the second and the third of four such rows that it joins two strangers.

    So does the one between the first two, where the word that stands across it stands across to the third row as well:
    of ``没`` and ``有人劝他``, ``没`` and ``有地方去。`` either may be one.

    Args:
        page: the page.
        among: numbers of the rows before the seams that may be joined, in order.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
    """
    rows = [at for at in among if at and not any(wraps[at - 1 : at + 2]) and page.ends[at - 1 : at + 3] == _OPEN_OPEN]
    widths = (
        Counter(width for width, end in zip(page.widths, page.ends, strict=True) if not end) if rows else Counter[int]()
    )
    hopes = set(among)
    for at in rows:
        if _are_crossed(page, at, widths, at - 1 in hopes):
            found[at]["crossed"] = ""
            if at - 1 in hopes and nats(page, at - 1, 1):
                found[at - 1]["crossed"] = ""


_OPEN_OPEN = [False, False, True, True]


def _are_crossed(page: Page, at: int, widths: Mapping[int, int], goes_on: bool) -> bool:
    """Whether the row ``at`` is the second of four whose ends changed places.

    Args:
        page: the page.
        at: number of the row.
        widths: how many open rows have so many columns.
        goes_on: whether the row above may go on in it: then the words alone prove it.
    """
    if any(page.kinds[one] for one in (at - 1, at + 1, at + 2)) or any(page.items[at + 1 : at + 3]):
        return False
    if min(page.widths[at - 1 : at + 1]) < SHORTEST or min(page.widths[at + 1 : at + 3]) < REST:
        return False
    if _goes_on_below(page, at - 1) or _goes_on_below(page, at):
        return False
    words = nats(page, at - 1, 2), nats(page, at, 2)
    if nats(page, at, 1):
        return min(words) >= LIKELY
    if max(words) >= LIKELY or are_rests(*(row.words for row in page.rows[at : at + 3])):
        return True
    if goes_on or page.widths[at - 1] < RUNNING or not both_run(page.rows[at - 1].words, page.rows[at].words):
        return False
    return not of_one_measure(page.widths[at - 1], page.widths[at], widths)


def _goes_on_below(page: Page, at: int) -> bool:
    """Whether a word stands across a row and the next one, and is likelier than one that stands across to the row below that."""
    return nats(page, at, 1) > min(nats(page, at, 2), LIKELY)
