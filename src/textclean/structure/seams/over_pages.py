"""Sentences that go on over the end of a page, of which the text shows nothing any more but where its furniture stood."""

from __future__ import annotations

from ..page_turns import page_turns, rows_above
from .card import ACROSS
from .page import Evidence, Page

LONG = 12  #: columns of a row of running text that may go on over a page
_RUNNING = ("", "label", "dialogue")  #: kinds of rows of running text, with who speaks before it or not
#: What no headline at the foot of a page has: it goes on by its words, or it holds a mark and is no short line.
_WORDS = (ACROSS - {"gram3"}) | {
    "cannot-end", "ja-cannot-end", "en-cannot-end", "cannot-start", "ja-cannot-start", "start-lower",
}  # fmt: skip
_MARKS = frozenset(("one-comma", "commas", "stop-inside"))
_LITTLE = frozenset(("left-short", "left-tiny"))


def turned(one: Page) -> frozenset[int]:
    """The rows of running text that stop in mid-sentence at the end of a page."""
    above = rows_above(page_turns(one.doc), one.rows)
    return frozenset(
        at for at in above if not one.ends[at] and one.rows[at].width >= LONG and one.kinds[at] in _RUNNING
    )


def with_turn(evidence: Evidence) -> Evidence:
    """The evidence of a seam below which a page ends, with that: it says more of what is certainly no headline."""
    said = evidence.keys()
    text = not said.isdisjoint(_WORDS) or (not said.isdisjoint(_MARKS) and said.isdisjoint(_LITTLE))
    return {**evidence, "page-turns-text" if text else "page-turns": ""}
