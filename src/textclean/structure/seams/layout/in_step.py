"""Evidence of lines read in turn: at one and the same distance below, lines go on in one another far better than in the next ones.

Of three columns or four whose lines were read in turn the words that stand across line ends are too few for a short page, and hardly
any stands across two lines of an old novel. But each line of such columns has its next one at the same distance, as long as no
column ends. So all that two lines say of whether the one goes on in the other (:mod:`..links`) is added up for each distance, less what
each line says of its neighbour. Only lines are asked of which hardly one goes on in the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log

from ...enumerated import enumerates
from ..links import Links
from ..page import Evidence, Page
from .skipping import AROUND, WIDE, Stretch, nats, said_again, with_those_around

#: Kinds of rows that are no lines of columns; a headline, a byline, or a short last line is one.
NO_LINE = frozenset(("code", "table", "markup", "alone", "digits", "furniture"))
STEPS = range(2, 6)  #: lines below which a line may go on: as many as there are columns
CHANGED = 3.0  #: nats that the distance changes: a column has a headline, or comes to its end
#: Nats that are enough, besides the logarithm of the lines that are asked: of 2,100 wrapped pages in order the most was 14.6, of pages of
#: columns in turn the least 25.
ENOUGH = 18.0
#: Nats of a word that stands across two lines, of none, and of one that stands across a line and the next: from so many on lines are asked.
SHOWN = 5  #: open lines to one of which something is shown to stand across it and the next, at most
WORD, NO_WORD, NEXT, ASKED = 2.5, 0.2, -2.2, 4.5


def in_step(
    page: Page,
    next_line: Sequence[bool],
    known: Callable[[int], bool],
    gathered: Callable[[Page], Sequence[Evidence]],
) -> Iterator[Stretch]:
    """The stretches of lines that go on at one distance below.

    Args:
        page: the page.
        next_line: whether a word stands across each row and the next.
        known: whether a row is known to have been read in turn.
        gathered: what is said of the seams of a page that is hard-wrapped.
    """
    if not page.measure.edge or page.measure.latin:
        return
    asked = [
        row.cjk and width <= WIDE and kind not in NO_LINE and not enumerates(row.words)
        for row, width, kind in zip(page.rows, page.widths, page.kinds, strict=True)
    ]
    done = 0
    words = [_words_at(page, asked, next_line, at) for at in range(len(page.rows))]
    for begin, end in _proved(words, ASKED):
        first, stop = max(begin - AROUND, done), min(end + 1 + AROUND, len(page.rows))
        if first >= end or all(map(known, range(first, stop - 1))):
            continue
        links = Links(page, range(first, stop), gathered)
        if _is_in_order(links, [at - first for at in range(max(begin, done), end) if asked[at] and asked[at + 1]]):
            continue
        again = said_again(page, range(first, stop))
        gains = [_gains(links, at, asked[first:stop], at + first in again) for at in range(stop - first)]
        for begin, end in _proved(gains, ENOUGH + log(len(gains))):
            yield with_those_around(first + begin, first + end, 0, next_line)
            done = first + end + 1


def _words_at(page: Page, asked: Sequence[bool], next_line: Sequence[bool], at: int) -> list[float]:
    """The nats that a line goes on at each distance, by no more than a word that stands across."""
    if next_line[at]:
        return [NEXT] * len(STEPS)
    if not asked[at] or page.ends[at]:
        return [0.0] * len(STEPS)
    return [WORD if at + step < len(asked) and asked[at + step] and nats(page, at, step) else NO_WORD for step in STEPS]


def _is_in_order(links: Links, rows: Sequence[int]) -> bool:
    """Whether a good part of the open ones among some rows go on in the next by all that is known of them."""
    open_ = [at for at in rows if not links.pauses[at]]
    return SHOWN * sum(links.shown(at, at + 1) for at in open_) > len(open_)


def _gains(links: Links, at: int, asked: Sequence[bool], again: bool) -> list[float]:
    """How much better a line goes on at each distance than in the next one; nothing where the text has the same line end above."""
    if again or not asked[at] or at + 1 == len(asked):
        return [0.0] * len(STEPS)
    one = links.by_words(at, at + 1) if asked[at + 1] else 0.0
    return [
        (links.by_words(at, at + step) if at + step < len(asked) and asked[at + step] else 0.0) - one for step in STEPS
    ]


def _proved(gains: Sequence[Sequence[float]], enough: float) -> Iterator[Stretch]:
    """The first and the last line of each stretch whose gains come to so much, at distances that seldom change."""
    totals = [0.0] * len(STEPS)
    most, first, last = 0.0, 0, 0
    for at, gain in enumerate(gains):
        change = max(totals) - CHANGED
        if max(totals) == 0:
            first = at
        totals = [max(max(total, change) + more, 0.0) for total, more in zip(totals, gain, strict=True)]
        best = max(totals)
        if best > most:
            most, last = best, min(at + STEPS[totals.index(best)], len(gains) - 1)
        if most and (best == 0 or at == len(gains) - 1):
            if most >= enough:
                yield Stretch(first, last)
            most = 0.0
