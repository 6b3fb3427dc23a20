"""Lines of the text that say what a running head says: a title that is cut in two, whose first half heads the pages, and a paragraph that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..rows import Row
from ..words import across
from .page_heads import GAIN

BEGUN = 3  #: characters of the line below that are compared


def cut_titles(lines: Sequence[Row], among: Iterable[int]) -> frozenset[int]:
    """Those of some rows that go on in the line below with a word that stands across, as another row of the same words does.

    What is of the page stands above other words each time; twice the same word across it is no chance.

    Args:
        lines: the rows of the text.
        among: numbers of the rows that may be of the page.
    """
    said = {lines[at].words for at in among if at + 1 < len(lines)}
    places = [at for at, row in enumerate(lines[:-1]) if row.words in said]
    going_on = {at: (lines[at].words, lines[at + 1].words[:BEGUN]) for at in places}
    times = Counter(going_on.values())
    return frozenset(
        at
        for at, both in going_on.items()
        if times[both] > 1 and across(lines[at].words, lines[at + 1].words)[1] > GAIN
    )
