"""Evidence of open ends: how many of those that only the left row speaks for the page proves to be breaks."""

from __future__ import annotations

from collections.abc import Sequence

from . import card
from .groups import COMMA_END, NO_HEADLINE, RUNNING, SURELY_ACROSS
from .layout.indents import LONG
from .page import Evidence, Page

PROVEN = 2  #: so many seams that only the left side speaks for may a proven one stand for
#: Paragraphs of running text of which one in so many may end with a stop: notes of a lecture end 9 of 454 so.
MANY, STOPPED = 40, 6
UNSTOPPED = 3  #: whole sentences without a stop at the end of a paragraph that are a habit of the page


def weigh(
    page: Page, among: Sequence[int], found: list[Evidence], wraps: list[bool], tally: card.Tally, least: int
) -> None:
    """Add to the evidence of seams that only the left side speaks for that the page proves too few breaks.

    Most cuts lie inside a word, or part what belongs together, and so both sides prove them. Where a page has open ends
    and hardly one of them is proved, what is lost there is the stop, or the rest of the sentence. So it is where paragraphs
    end in whole Japanese sentences without a stop.

    Args:
        page: the page.
        among: numbers of the rows before the seams that may be joined.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
        tally: the points of each so far.
        least: points from which one is offered.
    """
    offered = [at for at in among if not wraps[at] and tally[at] >= least]
    if offered and _hardly_stops(page, wraps):
        for at in offered:
            if SURELY_ACROSS.isdisjoint(found[at]) and "starts-with-closer" not in found[at]:
                found[at]["ends-bare"] = ""
        return
    alone = [
        at
        for at in offered
        if not NO_HEADLINE.isdisjoint(found[at]) and card.one_sided(found[at]) and not _parted(found[at])
    ]
    if len(alone) > PROVEN * (len(offered) - len(alone)) or (alone and _is_unstopped(found, wraps)):
        for at in alone:
            found[at]["open-alone"] = ""


def _hardly_stops(page: Page, wraps: Sequence[bool]) -> bool:
    """Whether hardly a paragraph of running text, outside hard-wrapped lines, ends with a stop, and there are many."""
    rows = {  # each once: minutes say the same at each vote
        page.rows[at].words: page.ends[at]
        for at, wrapped in enumerate(wraps)
        if not wrapped and page.rows[at].width >= LONG and page.commas[at]
    }
    return len(rows) >= MANY and STOPPED * sum(rows.values()) <= len(rows)


def _is_unstopped(found: list[Evidence], wraps: list[bool]) -> bool:
    """Whether paragraphs of the page end in whole sentences without a stop."""
    ended = sum("ja-ends" in said and not wrapped for said, wrapped in zip(found, wraps, strict=True))
    return ended >= UNSTOPPED


def _parted(evidence: Evidence) -> bool:
    """Whether two rows of running text stand tight on a page of blanks, or a mark that ends no sentence parts them: there no stop was lost."""
    return "tight-body" in evidence or (not COMMA_END.isdisjoint(evidence) and evidence.keys() >= RUNNING)
