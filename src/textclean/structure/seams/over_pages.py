"""Sentences that go on over the end of a page, of which the text shows nothing any more but where its furniture stood."""

from __future__ import annotations

from ..halves import halves
from ..page_turns import page_turns, rows_above
from .card import ACROSS
from .page import Evidence, Page

LONG = 12  #: columns of a row of running text that may go on over a page
_RUNNING = ("", "label", "dialogue")  #: kinds of rows of running text, with who speaks before it or not
#: What no headline at the foot of a page has: it goes on by its words, or it holds a mark and is no short line.
_WORDS = (ACROSS - {"gram3"}) | {
    "cannot-end", "ja-cannot-end", "en-cannot-end", "cannot-start", "ja-cannot-start", "start-lower",
}  # fmt: skip
#: What shows that a short row goes on from the one above it, whatever stands between: the right row says so, or both do.
_GOES_ON = (ACROSS - {"gram3"}) | {
    "cannot-start", "ja-cannot-start", "en-cannot-start", "start-lower", "lower-goes-on", "lower-runs-on", "starts-with-closer", "starts-with-point",
    "cut-term", "cut-word", "ends-with-opener", "number-unit", "digit-digit", "decimal", "hyphen-lower", "soft-hyphen", "right-stops",
    "torn-number", "torn-name", "torn-pair", "torn-address", "torn-repeat", "torn-dateline", "torn-subscript", "list-goes-on", "quote-runs",
}  # fmt: skip
NARROWER = 0.7  #: of the row above: a row that may be the head of its page
_MARKS = frozenset(("one-comma", "commas", "stop-inside"))
_LITTLE = frozenset(("left-short", "left-tiny"))


def turned(one: Page) -> frozenset[int]:
    """The rows of running text that stop in mid-sentence at the end of a page."""
    above = rows_above(page_turns(one.doc), one.rows)
    return frozenset(
        at for at in above if not one.ends[at] and one.rows[at].width >= LONG and one.kinds[at] in _RUNNING
    )


def is_under_a_head(one: Page, at: int, evidence: Evidence) -> bool:
    """Whether the row behind the end of a page may be the head of the next one, and nothing shows that the sentence goes on in it.

    Heads that stand once stay in the text: it is short and has no mark, and the row below it goes on, no deeper than the one above.
    """
    if at + 2 >= len(one.rows) or not _GOES_ON.isdisjoint(evidence):
        return False
    left, row, below = one.rows[at : at + 3]
    bare = not (one.ends[at + 1] or one.stops[at + 1] or one.commas[at + 1] or one.kinds[at + 1] or one.items[at + 1])
    return bare and row.width < NARROWER * left.width and row.width < below.width and halves(left, below, strong=False)


def with_turn(evidence: Evidence) -> Evidence:
    """The evidence of a seam below which a page ends, with that: it says more of what is certainly no headline."""
    said = evidence.keys()
    text = not said.isdisjoint(_WORDS) or (not said.isdisjoint(_MARKS) and said.isdisjoint(_LITTLE))
    return {**evidence, "page-turns-text" if text else "page-turns": ""}
