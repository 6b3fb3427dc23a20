"""What stands at a joined seam where the evidence itself tells it: within an address of the web, within the command of a formula, within an entry of a list of references, behind the number of a chapter."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import HAN_NUMERALS
from ...both_scripts import in_both_scripts
from ..lines.bibliography import SORT
from ..page import Evidence, Page
from . import Glue

_MARKS = frozenset(",.:;")
#: The number of a chapter, and what stands between it and the title.
_NUMBER = in_both_scripts(f"第[{HAN_NUMERALS}0-9０-９]{{1,6}}([章节编篇回])")
_SPACED = in_both_scripts(f"第[{HAN_NUMERALS}0-9０-９]{{1,6}}([章节编篇回])([ \u3000]+)")
_ADDRESS = pattern("[!-~]*(?:://|www\\.|10\\.[0-9]{4})[!-~]*$")


def evident(one: Page, at: int, reasons: Evidence) -> Glue | None:
    """The glue of a seam, None where the page has to be asked (:func:`.glue.glue`)."""
    if "torn-address" in reasons:
        return Glue(0, "")
    left, right = one.rows[at].words, one.rows[at + 1].words
    if "torn-formula" in reasons and left[-1] == "\\" and right[0].isalpha():
        return Glue(0, "")  # the command of a formula: with a space it would be another one
    if "head-frame" in reasons and (number := _NUMBER.fullmatch(left)):
        return Glue(0, _behind_number(one, number[1]))
    if "entry-goes-on" not in reasons:
        return None
    if SORT.match(right) or (left[-1].isdigit() and right[0] in "(（:："):
        # the sign of what is cited stands at the title, the issue and the pages at the volume (GB/T 7714)
        return Glue(0, "")
    if left[-1] in _MARKS and not _ADDRESS.search(left[-80:]):
        return Glue(0, " ")  # marks in half width that part names, titles and numbers
    return None


def _behind_number(one: Page, sort: str) -> str:
    """What stands behind the number of a chapter of this sort elsewhere on the page; where none has any, a space behind that of a tale's alone."""
    for item, row in zip(one.items, one.rows, strict=True):
        if item == "article" and (found := _SPACED.match(row.words)) and found[1] == sort:
            return found[2]
    return " " if sort == "回" else ""
