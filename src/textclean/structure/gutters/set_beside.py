"""Pages that keep the look of columns: most rows have a wide gap, whose place drifts with the widths of what stands before it.

``gutters`` knows a gap that stays at one place. A program that lays a page out in characters gives each character the same room,
so that behind twenty Han the right column begins elsewhere than behind as many figures; and where columns begin and end at heights
of their own, three lines with a gap seldom stand one below the other. A sentence has no such gap: on 1,600 labelled pages, none of
them in columns, there is one such stretch, and it is a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...text import Document
from ...text.lazy import pattern
from ...text.script import columns
from ..rows import Row, rows
from .gutter import CELL, Gutter, is_of_sentences

LEAST = 6  #: rows with such a gap
SHARE = 0.5  #: of the rows from the first to the last of them
BETWEEN = 4  #: rows without one, one below the other: a column that stands alone for so long is read in order
EDGE = 24  #: columns before a row that stands in the right column, where the left one has a headline or has come to its end
MOST = 4  #: gaps of a row; a row that is spread has more
WIDE, WIDE_LATIN = 3, 4  #: columns of a gap; a justified line of Latin letters has wide spaces
_GAP = pattern("(?<=[^ \u3000])(?:   |\u3000\u3000| \u3000|\u3000 )[ \u3000]*")
_GAPS = pattern("(?<=[^ \u3000])  +")
VERSE = 4  #: of so many left parts three end with a mark


def set_beside(doc: Document) -> tuple[Gutter, ...]:
    """View: the stretches of rows most of which have a wide gap between two parts as wide as columns are."""
    if "   " not in doc.text and "\u3000" not in doc.text:
        return ()
    every = doc.derive(rows)
    cuts = {at: cut for at, row in enumerate(every) if (cut := _cut(row))}
    if len(cuts) < LEAST:
        return ()
    alone = {at for at, row in enumerate(every) if at not in cuts and row.indent >= EDGE}
    return tuple(_stretches(every, cuts, alone))


def prose_set_beside(doc: Document) -> tuple[Gutter, ...]:
    """View: the stretches of which both halves hold sentences; a table has cells."""
    every = doc.derive(rows)
    return tuple(one for one in doc.derive(set_beside) if _holds_sentences(doc.text, every[one.first : one.last], one))


def _stretches(every: Sequence[Row], cuts: dict[int, int], alone: set[int]) -> Iterator[Gutter]:
    """The stretches.

    Args:
        every: the rows.
        cuts: where the right part begins, of each row that has a gap.
        alone: the rows that stand in the right column alone.
    """
    run: list[int] = []
    for at in [*sorted(cuts.keys() | alone), len(every) + BETWEEN + 1]:
        if run and at - run[-1] > BETWEEN + 1:
            both = sum(number in cuts for number in run)
            if both >= LEAST and len(run) >= SHARE * (run[-1] - run[0] + 1):
                here = range(run[0], run[-1] + 1)
                yield Gutter(here.start, here.stop, tuple(cuts.get(number, every[number].end) for number in here))
            run = []
        if run or at in cuts:
            run.append(at)


def _cut(row: Row) -> int:
    """Where the right part of a row begins, in characters of the text; 0 where the row has no gap as between columns."""
    words = row.words
    if ("  " not in words and "\u3000" not in words) or row.width < 2 * CELL:
        return 0
    least = WIDE if row.cjk else WIDE_LATIN
    gaps = [gap for gap in _GAP.finditer(words) if columns(gap.group()) >= least]
    if not gaps or len(gaps) > MOST or len(_GAPS.findall(words)) > MOST:
        return 0
    for gap in gaps:
        if columns(words[: gap.start()]) >= CELL and columns(words[gap.end() :]) >= CELL:
            return row.start + gap.end()
    return 0


_ENDS = pattern("[，。；！？、：][ \u3000]*$")


def _holds_sentences(text: str, every: Sequence[Row], one: Gutter) -> bool:
    """Whether both halves do; not those of verses, one beside the other: a column breaks its lines anywhere."""
    both = [(row, cut) for row, cut in zip(every, one.cuts, strict=True) if cut < row.end]
    left = [text[row.start : cut] for row, cut in both]
    if VERSE * sum(map(bool, map(_ENDS.search, left))) >= 3 * len(both):
        return False
    return is_of_sentences(left) and is_of_sentences([text[cut : row.end] for row, cut in both])
