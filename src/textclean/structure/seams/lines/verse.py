"""Evidence of verse: lines of one length, of a stanza, or in one metre."""

from __future__ import annotations

from ....text.lazy import pattern
from ....text.script import CLAUSE_MARKS, HAN
from ..page import Page
from .read_widths import read_widths
from .word_lists import runs_over

VERSE = 34  #: columns of the widest line of verse
STANZA = 4  #: lines of the shortest stanza whose lines are of unequal length
COMMAS = "，、；,;"  #: with which a line of verse goes on in the next one
_VERSE_END = pattern(f"[{CLAUSE_MARKS}][”’」』]?$")
_CLAUSES = pattern(f"(?:[{HAN}]{{3,7}}[{CLAUSE_MARKS}])+$")
_CLAUSE = pattern(f"[^{CLAUSE_MARKS}]+")
ABOUT = 4  #: rows on either side of free verse that are looked at
LEAST = 8  #: columns of a row of free verse that goes on, or is gone on from
STOPS = 2  #: of them with a stop inside, at most
OTHERS = 3  #: of them that do not end a sentence
METRES = (4, 5, 7)  #: characters of a line of Chinese verse
QUATRAIN = (5, 7)  #: characters of a line of one
CLAUSES = 5  #: of one metre in two rows


def in_metre(left: str, right: str) -> bool:
    """Whether two rows are clauses of four, five or seven Han characters, but for one in three at most; prose keeps no metre so long.

    The Book of Songs is set so, and goes on over the end of a line with a comma.
    """
    if left[-1] not in COMMAS or not (_CLAUSES.match(left) and _CLAUSES.match(right)):
        return False
    clauses = [len(clause) for row in (left, right) for clause in _CLAUSE.findall(row)]
    return any(clauses.count(metre) >= max(CLAUSES, 2 * len(clauses) / 3) for metre in METRES)


def in_quatrain(left: str, right: str) -> bool:
    """Whether two rows are two clauses of five, or of seven, Han characters each: a short poem in two lines."""
    if left[-1] not in COMMAS or len(left) != len(right) or not (_CLAUSES.match(left) and _CLAUSES.match(right)):
        return False
    clauses = {len(clause) for row in (left, right) for clause in _CLAUSE.findall(row)}
    return len(clauses) == 1 and len(left) == 2 * (min(clauses) + 1) and min(clauses) in QUATRAIN


def verse(page: Page, at: int) -> bool:
    """Whether the seam lies among three and more short rows of one length that all end in a mark."""
    size = page.doc.derive(read_widths)[at]
    if (
        size > VERSE
        or not -1 <= page.doc.derive(read_widths)[at + 1] - size <= 1
        or not _VERSE_END.search(page.rows[at].words[-2:])
    ):
        return False
    count = 0
    for near in range(max(at - 2, 0), min(at + 4, len(page.rows))):
        row = page.rows[near]
        if abs(page.doc.derive(read_widths)[near] - size) <= 1 and _VERSE_END.search(row.words[-2:]):
            count += 1
        elif near in (at, at + 1):
            return False
        elif near > at:
            break
        else:
            count = 0
    return count >= 3


def stanza(page: Page, at: int) -> bool:
    """Whether the seam lies among several short rows that all end in a mark, more of them in a comma than the left one.

    So verse is set whose lines are of unequal length: of a broken paragraph, or of a column, few lines end where a clause does.
    """
    if page.rows[at].words[-1] not in COMMAS:
        return False
    first = last = at
    while first and at - first < STANZA and _may_be_verse(page, first - 1):
        first -= 1
    while last + 1 < len(page.rows) and last - at < STANZA and _may_be_verse(page, last + 1):
        last += 1
    others = sum([page.rows[near].words[-1] in COMMAS for near in range(first, last + 1)]) - 1
    return first < at + 1 <= last and _may_be_verse(page, at) and last - first + 1 >= STANZA and others > 0


def free_verse(page: Page, at: int) -> bool:
    """Whether the seam lies among short rows only, of which others are open as well: nobody breaks prose so often.

    Modern verse has lines of any length, and a sentence goes on over several.
    """
    if page.debris or min(page.doc.derive(read_widths)[at], page.doc.derive(read_widths)[at + 1]) < LEAST:
        return False
    first, stop = max(at - ABOUT, 0), min(at + 2 + ABOUT, len(page.rows))
    if (
        stop - first < ABOUT + 2
        or max(page.doc.derive(read_widths)[first:stop]) > VERSE
        or sum(page.stops[first:stop]) > STOPS
    ):
        return False
    if any(runs_over(page.rows[near].words) for near in range(first, stop)):
        return False
    open_ends = sum(not page.ends[near] and not page.kinds[near] for near in range(first, stop - 1)) - 1
    return open_ends >= OTHERS and not any(page.items[first:stop])


def _may_be_verse(page: Page, at: int) -> bool:
    """Whether a row is short, of no kind, and has its mark at the end."""
    return (
        page.doc.derive(read_widths)[at] <= VERSE
        and not (page.kinds[at] or page.items[at] or page.stops[at])
        and bool(_VERSE_END.search(page.rows[at].words[-2:]))
    )
