"""Evidence of lists of headlines: a block of lines as wide as those of a hard-wrapped page, hardly a mark in it, of which none goes on in the next."""

from __future__ import annotations

from collections.abc import Iterable

from ....text.lazy import pattern
from ..page import Evidence, Page

LEAST = 4  #: lines of the smallest such block
LONG = 80  #: columns of running text that seldom come without a mark
SPARSE = 50  #: columns for each mark at least; running text has one in some twenty
STOPS = 6  #: of so many headlines one may hold a stop, a question or a call
MANY = 6  #: open lines of a page that tell what its lines are
FEW = 5  #: of so many seams one may look like that of a sentence: words come together by chance, too
CLAUSES = 6  #: rows of a sentence up to its full stop in which each goes on
_FULL = frozenset(("full-open", "near-open"))
_COLONS = frozenset("：:")  #: no headline ends with one: what it announces follows
_FULL_STOP = pattern("。[”’」』）)]?$")  #: no headline ends with one
#: What shows that a line goes on in the next one. Of hard-wrapped Chinese every other seam has some of it.
GOES_ON = frozenset((
    "word-sure", "word-likely", "gram3", "gram4", "must-go-on", "must-follow", "cut-term", "open-quote", "open-bracket",
    "cannot-start", "cannot-end", "starts-with-closer", "ends-with-opener", "decimal", "cut-word", "number-unit", "digit-digit",
    "torn-number", "torn-name", "torn-dateline", "torn-address", "ja-must-follow", "ja-cannot-start", "ja-cannot-end", "start-lower",
    "fragment", "fragment-full", "end-comma", "end-pause", "sort-alone", "head-alone",
))  # fmt: skip


def weigh(page: Page, found: list[Evidence], wraps: list[bool]) -> None:
    """Add to the evidence of the seams of such blocks that each line stands for itself.

    Args:
        page: the page.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
    """
    first = 0
    for at in range(len(page.rows)):
        if at < len(found) and wraps[at] and _is_tight(page, at) and page.rows[at].words[-1] not in _COLONS:
            continue
        if at - first >= LEAST - 1 and _is_list(page, first, at, found):
            for seam in range(first, at):
                if not _reaches_stop(page, seam, found, wraps):
                    found[seam]["unmarked"] = ""
        first = at + 1
    among = [
        at for at, wrapped in enumerate(wraps) if wrapped and page.rows[at].cjk and not _FULL.isdisjoint(found[at])
    ]
    if len(among) >= MANY and _is_sparse(page, among) and _goes_on(among, found) * FEW <= len(among):
        for seam in among:
            if not _reaches_stop(page, seam, found, wraps):
                found[seam]["unmarked"] = ""


def _reaches_stop(page: Page, at: int, found: list[Evidence], wraps: list[bool]) -> bool:
    """Whether a full row and those below it run, one like the other, up to a full stop: a sentence, for no headline ends so."""
    if _FULL.isdisjoint(found[at]):
        return False
    for below in range(at + 1, min(at + 1 + CLAUSES, len(page.rows))):
        if not _is_tight(page, below - 1) or not wraps[below - 1]:
            return False
        if page.ends[below]:
            return bool(_FULL_STOP.search(page.rows[below].words[-2:]))
        if below >= len(found) or _FULL.isdisjoint(found[below]):
            return False
    return False


def _is_sparse(page: Page, rows: Iterable[int]) -> bool:
    """Whether rows hold hardly a mark that parts sentences or clauses."""
    size = marks = stops = count = 0
    for at in rows:
        count += 1
        stops += page.stops[at]
        size += page.widths[at]
        marks += page.commas[at] + page.stops[at] + page.ends[at]
    return size >= LONG and marks * SPARSE <= size and stops * STOPS <= count


def _goes_on(among: Iterable[int], found: list[Evidence]) -> int:
    return sum(not GOES_ON.isdisjoint(found[at]) for at in among)


def _is_tight(page: Page, at: int) -> bool:
    """Whether two rows are lines of Chinese or Japanese of one block: no blank line between, set at one indent, no items."""
    row, after = page.rows[at], page.rows[at + 1]
    if not (row.cjk and after.cjk) or row.indent != after.indent or page.items[at + 1]:
        return False
    return after.blanks <= page.measure.base


def _is_list(page: Page, first: int, last: int, found: list[Evidence]) -> bool:
    """Whether the rows ``first``..``last`` hold hardly a mark, end in none, and hardly a seam between them shows a sentence."""
    if page.ends[last] or page.rows[last].words[-1] in _COLONS or not _is_sparse(page, range(first, last + 1)):
        return False
    return _goes_on(range(first, last), found) * FEW <= last - first


__all__ = ["weigh"]
