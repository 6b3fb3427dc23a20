"""Page numbers beside which a scanner read signs that match nowhere: ``·19``, ``24：``, ``*3米``, ``.·21.``, where the page has ``· 19 ·``.

Nothing but such a row has the form, but what it holds may be the number of an item (``24.``), or of a table. So it is a page number
where it counts on between those of the text that are proved, about as far from them as pages are long, and most rows of its form do.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from ...text.lazy import pattern
from ..rows import Row
from .folios import Form
from .page_series import FARTHEST, NEAREST
from .page_turns import shape
from .proofs import Furniture

_SIGNS = "·・•*~～—–－―-"  #: that stand about page numbers
_READ = ".:：,，。°'’"  #: what is read of them besides
#: Figures with such signs on one side or both; ``米`` is an asterisk.
MISREAD = pattern(
    f"(?=.{{2,9}}$)(?:[米{_READ}{_SIGNS}]{{1,3}} ?([0-9]{{1,3}}) ?[米{_READ}{_SIGNS}]{{0,3}}|([0-9]{{1,3}}) ?[米{_READ}{_SIGNS}]{{1,3}})$"
)
LONGEST = 9  #: characters of such a row
PAGES = 3  #: proved numbers at least, by which the length of a page is known


def misread_numbers(
    lines: Sequence[Row], forms: Mapping[int, Form], found: Iterable[Furniture], known: set[int]
) -> list[int]:
    """The rows that count on between proved page numbers, or at either end of them, though their signs do not match.

    Args:
        lines: the rows.
        forms: those of the candidates.
        found: what is proved.
        known: rows that are furniture already.
    """
    sure = sorted(
        (at, forms[at].value)
        for one in found
        if one.proof
        for at in range(one.first, one.last)
        if at in forms and forms[at].value > 0
    )
    steps = [(row - at) / (two - one) for (at, one), (row, two) in pairwise(sure) if two > one]
    if len(steps) < PAGES - 1:
        return []
    page = median(steps)
    alike: dict[str, list[tuple[int, bool]]] = {}  # the rows of each form, and whether they count on
    for at, row in enumerate(lines):
        if at not in known and len(row.words) <= LONGEST and (match := MISREAD.match(row.words)):
            fits = _counts_on(sure, page, at, int(match[1] or match[2]))
            alike.setdefault(shape(row.words), []).append((at, fits))
    return [
        at for rows in alike.values() if 2 * sum(fits for _, fits in rows) >= len(rows) for at, fits in rows if fits
    ]


def _counts_on(sure: Sequence[tuple[int, int]], page: float, at: int, number: int) -> bool:
    """Whether a number is greater than the proved one above it and less than the one below, and as far from the nearer as pages are long."""
    place = bisect(sure, (at, 0))
    above, below = sure[place - 1 : place], sure[place : place + 1]
    if (above and above[0][1] >= number) or (below and below[0][1] <= number):
        return False
    away = [(abs(at - row) / abs(number - value)) for row, value in (*above, *below)]
    return any(NEAREST * page <= one <= FARTHEST * page for one in away)
