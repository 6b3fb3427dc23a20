"""Sentences that go on over the end of a page, of which the text shows nothing any more but where its furniture stood."""

from __future__ import annotations

from itertools import pairwise

from ..furniture.page_turns import page_turns, rows_above
from ..halves import halves
from .groups import BY_WORDS, INNER_MARKS, OVER_ANYTHING, SHORT_LEFT, SURELY_ACROSS
from .page import Evidence, Page

LONG = 12  #: columns of a row of running text that may go on over a page
_RUNNING = ("", "label", "dialogue")  #: kinds of rows of running text, with who speaks before it or not
NARROWER = 0.7  #: of the row above: a row that may be the head of its page


def turned(one: Page) -> frozenset[int]:
    """The rows of running text that stop in mid-sentence at the end of a page."""
    above = rows_above(page_turns(one.doc), one.rows)
    return frozenset(
        at for at in above if not one.ends[at] and one.rows[at].width >= LONG and one.kinds[at] in _RUNNING
    )


def page_heads(one: Page) -> frozenset[int]:
    """The rows that may be the head or the foot line of a page: short ones without a mark beside its end, that part a sentence.

    Those that stand once stay in the text. A line inside a paragraph is full, and the last one has a stop: so it is none of either.
    """
    above = rows_above(page_turns(one.doc), one.rows)
    if not above and not one.kind_counts["furniture"]:
        return frozenset()
    text = [at for at, kind in enumerate(one.kinds) if kind != "furniture"]
    turns = [number for number, (at, after) in enumerate(pairwise(text)) if after > at + 1 or at in above]
    near = {number + step for number in turns for step in (0, 1)} - {0, len(text) - 1}
    return frozenset(text[number] for number in near if _parts(one, *text[number - 1 : number + 2]))


def _parts(one: Page, before: int, at: int, behind: int) -> bool:
    left, row, below = one.rows[before], one.rows[at], one.rows[behind]
    bare = not (one.ends[at] or one.stops[at] or one.commas[at] or one.kinds[at] or one.items[at])
    narrow = row.width < NARROWER * left.width and row.width < below.width
    runs = one.commas[before] or one.stops[before]  # no headline, whose last line has no stop
    return bare and narrow and bool(runs) and below.indent <= row.indent and halves(left, below, strong=False)


def is_at_head(heads: frozenset[int], at: int, evidence: Evidence) -> bool:
    """Whether such a row stands on either side of a seam, and nothing that both sides say shows that the sentence goes on in it, or behind it."""
    if at + 1 in heads:
        return OVER_ANYTHING.isdisjoint(evidence)
    return at in heads and SURELY_ACROSS.isdisjoint(evidence)


def with_turn(evidence: Evidence) -> Evidence:
    """The evidence of a seam below which a page ends, with that: it says more of what is certainly no headline."""
    said = evidence.keys()
    text = not said.isdisjoint(BY_WORDS) or (not said.isdisjoint(INNER_MARKS) and said.isdisjoint(SHORT_LEFT))
    return {**evidence, "page-turns-text" if text else "page-turns": ""}
