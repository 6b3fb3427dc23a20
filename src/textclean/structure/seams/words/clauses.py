"""Evidence of the page's own sentences: what mostly begins one here, or ends a clause, is seldom torn from its line.

Nor does a sentence go on with the word that its last clause began with: so begin two clauses, or a headline and its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ....text.lazy import pattern
from ....text.script import STOP_MARKS
from ...grams import counts
from .. import card
from ..heads.broken import WIDEST
from ..page import Evidence, Page

#: Two Han behind what stands before the beginning of a sentence.
_BEGINNING = pattern(f"[{STOP_MARKS}“\n]([\u4e00-\u9fff]{{2}})")
#: Two Han before what ends a clause; half-width marks are made wide only after the breaks.
_ENDING = pattern("[，。；！？,;!?](?<=([\u4e00-\u9fff]{2}).)")
_TWO = pattern("[\u4e00-\u9fff]{2}$")
_CLAUSE = pattern("[^，。；：！？、,;:!?“”「」『』（）()]+$")  #: the last clause of a row


def weigh(
    page: Page, among: Sequence[int], found: list[Evidence], wraps: list[bool], tally: card.Tally, least: int
) -> None:
    """Add to the evidence of the seams outside hard-wrapped text that would be offered. There alone a row begins as a sentence does;
    and the words of a headline come again in the text below it.

    Args:
        page: the page.
        among: the seams that are weighed to the end.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
        tally: the points of each so far.
        least: points from which a join is offered.
    """
    sides = {}
    for at in among:
        if not wraps[at] and page.rows[at].width > WIDEST and tally[at] >= least:
            left, right = page.rows[at].words[-2:], page.rows[at + 1].words[:2]
            if _TWO.match(left) and _TWO.match(right):
                sides[at] = left, right
    if not sides:
        return
    text = "\n".join(["", *[row.words for row in page.rows if row.cjk]])
    lefts, rights = ({side[which] for side in sides.values()} for which in (0, 1))
    begins = Counter(filter(rights.__contains__, _BEGINNING.findall(text)))
    ends = Counter(filter(lefts.__contains__, _ENDING.findall(text)))
    begun = {right: begins[right] - 1 for _, right in sides.values() if begins[right] > 1}  # without this very place
    ended = {left: ends[left] for left, _ in sides.values() if ends[left]}
    total = counts(text, [*begun, *ended])
    for at, (left, right) in sides.items():
        if right in begun and begun[right] * 2 >= total[right] - 1:
            found[at]["begins-sentences"] = right
        if left in ended and ended[left] * 2 >= total[left] - 1:
            found[at]["ends-clauses"] = left
        clause = _CLAUSE.search(page.rows[at].words)
        if clause and len(clause[0]) > len(right) and clause[0].startswith(right):
            found[at]["clause-again"] = right
