"""What stands at the page ends of a text, once several are proved: their fellows elsewhere are known by the form or the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from ...text.lazy import pattern
from ..line_ends import finished
from ..rows import Row
from .folios import Form
from .page_heads import NARROWER, is_running
from .page_turns import shape
from .proofs import Furniture

_DIGITS = pattern("[0-9０-９]+")
TOP = 3  #: rows in which the title stands below the first running head
HEADED = 24  #: columns from which a row is rather the last line of a page than a headline
BREAKS = 3  #: page breaks that are proved, where others are believed for their form
FORMAL = frozenset(("page", "folio"))  #: kinds of running heads that are known by their form; a diary has dates


def without_figures(words: str) -> str:
    """What a row says but for its figures."""
    return _DIGITS.sub("", words)


def proved_often(lines: tuple[Row, ...], found: Iterable[Furniture]) -> frozenset[int]:
    """The rows that say what proved ones say at several page breaks, but headings: the first of each, that the pages are named after, and those at the top or below a headline."""
    told = Counter([lines[at].words for one in found if one.proof for at in range(one.first, one.last)])
    copies: dict[str, list[int]] = {words: [] for words, count in told.items() if count >= BREAKS}
    if copies:
        for at, row in enumerate(lines):
            if row.words in copies:
                copies[row.words].append(at)
    return frozenset(
        at for places in copies.values() for at in places[1:] if at > TOP and not _stands_below_head(lines, at)
    )


def is_formal(lines: tuple[Row, ...], forms: dict[int, Form], alike: set[str], ends: Set[str], run: range) -> bool:
    """Whether one of the rows is a page number by its form, or says what a proved one says but for its figures.

    Other running heads may be references: the paper in which a report stood, its date and its page; where all pages end alike,
    also a number in another form.
    """
    return any(
        (forms[at].kind == "mark" and (len(ends) != 1 or shape(lines[at].words) in ends))
        or (forms[at].kind in FORMAL and without_figures(lines[at].words) in alike)
        for at in run
    )


def stands_below_head(above: Row, below: Row) -> bool:
    """Whether what says the same as a running head is rather a heading: a headline stands above it, with which no page ends, and text below."""
    bare = not finished(above.words) and not is_running(above.words)
    return bare and above.width < min(HEADED, NARROWER * below.width)


def _stands_below_head(lines: tuple[Row, ...], at: int) -> bool:
    return at + 1 < len(lines) and stands_below_head(lines[at - 1], lines[at + 1])
