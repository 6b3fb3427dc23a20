"""What stands at a joined seam where the evidence itself tells it: within an address of the web, and within an entry of a list of references."""

from __future__ import annotations

from ...text.lazy import pattern
from .bibliography import SORT
from .glue import Glue
from .page import Evidence, Page

_MARKS = frozenset(",.:;")
_ADDRESS = pattern("[!-~]*(?:://|www\\.|10\\.[0-9]{4})[!-~]*$")


def evident(one: Page, at: int, reasons: Evidence) -> Glue | None:
    """The glue of a seam, None where the page has to be asked (:func:`.glue.glue`)."""
    if "torn-address" in reasons:
        return Glue(0, "")
    if "entry-goes-on" not in reasons:
        return None
    left, right = one.rows[at].words, one.rows[at + 1].words
    if SORT.match(right) or (left[-1].isdigit() and right[0] in "(（:："):
        return Glue(
            0, ""
        )  # the sign of what is cited stands at the title, the issue and the pages at the volume (GB/T 7714)
    if left[-1] in _MARKS and not _ADDRESS.search(left[-80:]):
        return Glue(0, " ")  # marks in half width that part names, titles and numbers
    return None
