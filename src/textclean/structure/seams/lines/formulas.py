"""Formulas of TeX between dollar signs that a line end cuts: they look like programs and tables, and are of their sentence."""

from __future__ import annotations

from bisect import bisect_left

from ....text import Document
from ....text.lazy import pattern
from ...rows import rows
from ..groups import VOID_IN_FORMULA
from ..page import Evidence, Page

#: What stands between dollar signs, or between two of them on either side, white space or not.
_FORMULA = pattern("\\$\\s{0,8}\\$([^$]{1,800})\\$\\s{0,8}\\$|\\$([^$]{1,400})\\$")
#: What a formula has: a command, or a group set low or high. A price, and what is typed behind the prompt of a shell, have neither.
_SIGN = pattern("\\\\\\s{0,8}[A-Za-z]{2}|[_^]\\s{0,8}\\{")
_HAN = pattern("[\u4e00-\u9fff]")
WORDS = 10  #: Han of a formula at most: a remark in it


def formulas(doc: Document) -> frozenset[int]:
    """View: the numbers of the rows whose ends lie in a formula of a sentence; one that begins its line may be set so."""
    if "$" not in doc.characters or "\\" not in doc.characters:
        return frozenset()
    lines = doc.derive(rows)
    starts, ends = {row.start for row in lines}, [row.end for row in lines]
    found = set[int]()
    for match in _FORMULA.finditer(doc.text):
        inside = match[1] or match[2]
        if match.start() in starts or "\n" not in inside or not _SIGN.search(inside):
            continue
        if len(_HAN.findall(inside)) <= WORDS:
            found.update(range(bisect_left(ends, match.start() + 1), bisect_left(ends, match.end())))
    return frozenset(found)


def weigh(page: Page, found: list[Evidence]) -> None:
    """Add to the evidence of the seams inside formulas that they are; what the halves look like by themselves says nothing."""
    for at in page.doc.derive(formulas):
        for said in VOID_IN_FORMULA:
            found[at].pop(said, None)
        found[at]["torn-formula"] = page.rows[at].words[-4:]
