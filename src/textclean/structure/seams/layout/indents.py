"""Evidence of indents on a page of whole paragraphs: what an indented line says there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ....text.lazy import pattern
from ...rows import Row

LONG = 50  #: columns of a line that is text and no headline
DEEP = 2  #: columns of an indent
HEADLINE = 24  #: columns of a row that is rather text than a headline
#: An item of Markdown: where it is indented it is one of a list in a list, and no paragraph.
_LISTED = pattern("(?:[-*+]|[0-9]{1,3}[.)]) ")
ALL = 10  #: of so many indented lines one may lack its indent
STARTS, RESTS = 3, 1  #: lines that must show the habit: the indented ones, and those that go on from the line above


class Habit(StrEnum):
    """Which lines of text a page indents."""

    FIRST = "first"  #: those that open a paragraph, and no others
    EVERY = "every"  #: all, and nearly all stand behind a finished sentence: a page of sound paragraphs, mostly
    NONE = ""


def habit(rows: Sequence[Row], plain: Sequence[bool], ends: Sequence[bool], stops: Sequence[bool]) -> Habit:
    """What a page does with indents. One that indents every line and breaks many (programs do both) says nothing.

    Args:
        rows: the rows of a page.
        plain: whether each is Chinese or Japanese text of no kind: what code and tables indent says nothing.
        ends: whether each ends a sentence.
        stops: whether a sentence ends inside each.
    """
    indented = opening = rests = flush = 0
    for at in range(1, len(rows)):
        above, row = rows[at - 1], rows[at]
        if not plain[at] or not (ends[at] or stops[at] or row.width >= LONG) or _LISTED.match(row.words):
            continue  # a headline, a signature: set where its own form wants it
        goes_on = not ends[at - 1] and above.width >= LONG
        if row.indent >= DEEP:
            indented += 1
            opening += not goes_on
        rests += goes_on
        flush += goes_on and not row.indent
    if indented < STARTS or opening * 4 < indented * 3:
        return Habit.NONE
    if not flush:
        return Habit.EVERY
    return Habit.FIRST if flush >= RESTS and flush * 2 >= rests else Habit.NONE


def opens_indented(rows: Sequence[Row], plain: Sequence[bool], ends: Sequence[bool], stops: Sequence[bool]) -> bool:
    """Whether a page indents every paragraph, as far as it is certain that one begins: behind a sentence end, or a short row without one.

    Then a row that is not indented begins none, whatever blank line stands above it.
    """
    indented = flush = 0
    for at in range(1, len(rows)):
        if not plain[at] or not (ends[at] or stops[at] or rows[at].width >= LONG) or _LISTED.match(rows[at].words):
            continue
        if not ends[at - 1] and (rows[at - 1].width >= HEADLINE or stops[at - 1]):
            continue  # it may go on
        indented += rows[at].indent >= DEEP
        flush += not rows[at].indent
    return indented >= STARTS and flush * ALL <= indented
