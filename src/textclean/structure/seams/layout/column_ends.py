"""Blank lines that an extractor puts where a column or a page of lines ends, and that part no paragraphs."""

from __future__ import annotations

from itertools import pairwise

from ....text import Document
from ...rows import rows
from ..page import Page, page

LEAST = 2  #: sentences cut by blank lines that show what these are
ROWS = 8  #: of the shortest column
COLUMNS = 3  #: that are all of one height, and show their ends by that
EVEN = 2  #: rows by which columns differ: what is set between them takes some
#: Kinds of rows around which room is left for what they are.
ITS_OWN = ("furniture", "table", "code", "alone", "markup")


def blanks_cut(doc: Document) -> bool:
    """View: whether the blank lines of a hard-wrapped page stand where its columns end: inside sentences mostly, and as many rows apart.

    A paragraph may lose its end, and then stands open above a blank line; it is seldom cut just behind a full line, and
    never at even distances.
    """
    one = doc.derive(page)
    cut = ended = 0
    blank = [at for at, row in enumerate(doc.derive(rows)[1:]) if row.blanks > one.measure.base]
    if len(blank) < LEAST:
        return False
    for at in blank:
        if one.kinds[at] in ITS_OWN or one.kinds[at + 1] in ITS_OWN:
            continue
        ended += one.ends[at]
        cut += goes_on_below(one, at)
    steps = [below - at for at, below in pairwise(blank)]
    usual = sorted(steps)[len(steps) // 2]
    even = sum(abs(step - usual) <= EVEN for step in steps)
    if usual < ROWS or 3 * even < 2 * len(steps) or blank[0] >= usual + EVEN:
        return False
    if even == len(steps) >= COLUMNS and not one.measure.blank_sure:
        return cut >= LEAST  # no paragraphs are all of one length, and half of all columns end with one by chance
    return not one.measure.blank_parts and cut >= LEAST and cut >= 2 * ended


def goes_on_below(one: Page, at: int) -> bool:
    """Whether a row fills its line and is open, and the one below it is of running text and begins no paragraph that an indent shows."""
    left, right = one.rows[at], one.rows[at + 1]
    if one.ends[at] or one.slacks[at] > one.measure.tolerance or left.words[-1] in "：:" or one.items[at + 1]:
        return False
    if one.kinds[at] in ITS_OWN or one.kinds[at + 1] in ITS_OWN or left.cjk != right.cjk:
        return False
    indented = one.measure.indent >= 0 and right.indent >= one.measure.indent
    return not indented and not (not right.cjk and right.words[0].isupper() and left.words[-1] not in ",;")


def is_line(one: Page, at: int) -> bool:
    """Whether a row is a line of running text, full or the last of its paragraph: no item, label, or line of its own."""
    if one.kinds[at] or one.items[at]:
        return False
    return one.ends[at] or (at < len(one.slacks) and one.slacks[at] <= one.measure.tolerance)
