"""Evidence of the page's clauses: characters that mostly begin its sentences, or end its clauses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...text.script import is_cjk
from ..grams import around
from ..layout import Layout
from .page import Evidence, Page

NAMES = ("begins-sentences", "ends-clauses")  #: of the evidence, of which a seam may have both
CLAUSE = "。，；！？"  #: what ends a clause
OPENING = "。！？“\n"  #: what stands before the beginning of a sentence


def weigh(page: Page, seams: Sequence[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams whether the page mostly ends a clause with the last two Han or kana of the left row, or begins sentences with the first two of the right one.

    In hard-wrapped text anything begins a row, and nothing is counted.

    Args:
        page: the page.
        seams: numbers of the rows before the seams that may be joined.
        found: the evidence of every seam so far.
    """
    if page.measure.layout is Layout.WRAPPED:
        return
    sides = [
        (at, left, right)
        for at in seams
        if page.pairs[at]
        and is_cjk((left := page.rows[at].words[-2:])[0])
        and is_cjk((right := page.rows[at + 1].words[:2])[-1])
        and len(left) == len(right) == len(page.pairs[at])
    ]
    if not sides:
        return
    counts = _counts(page, {words for _, left, right in sides for words in (left, right)})
    for at, left, right in sides:
        begun = sum(counts[mark + right] for mark in OPENING) - 1  # without this very place
        if begun > 0 and begun * 2 >= counts[right] - 1:
            found[at]["begins-sentences"] = right
        closed = sum(counts[left + mark] for mark in CLAUSE)
        if closed and closed * 2 >= counts[left] - 1:
            found[at]["ends-clauses"] = left


def _counts(page: Page, pairs: set[str]) -> Counter[str]:
    """How often these pairs of characters stand in the lines, and with each mark of a clause beside them."""
    places = around(" " + "\n".join([row.words for row in page.rows if row.cjk]), pairs)
    counts = Counter([words[1:3] for words in places])
    counts.update([words[1:] for words in places if words[3] in CLAUSE])
    counts.update([words[:3] for words in places if words[0] in OPENING])
    return counts
