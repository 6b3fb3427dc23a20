"""Evidence of lines read in turn: at one and the same distance below, lines go on in one another far better than in the next ones.

Of three columns or four whose lines were read in turn the words that stand across line ends are too few for a short page, and hardly
any stands across two lines of an old novel. But each line of such columns has its next one at the same distance, as long as no
column ends. So all that two lines say of whether the one goes on in the other (:mod:`..links`) is added up for each distance, less what
each line says of its neighbour. Only lines are asked of which hardly one goes on in the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from math import log

from ....text.script import count_kana
from ...enumerated import enumerates
from ..links import Links
from ..page import Evidence, Page
from ..words.lexicon import LONGEST
from .skipping import AROUND, WIDE, Stretch, nats, with_those_around

LEAST = 12  #: rows of a text of which that is asked: of fewer one word that goes on over a caption would tell
MOST = 10_000  #: the most: a paper has half as many, and a longer text of columns shows words enough
#: Kinds of rows that are no lines of columns; a headline, a byline, or a short last line is one.
NO_LINE = frozenset(("code", "table", "markup", "alone", "digits", "furniture"))
STEPS = range(2, 6)  #: lines below which a line may go on: as many as there are columns
CHANGED = 3.0  #: nats that the distance changes: a column has a headline, or comes to its end
#: Nats that prove it, besides the logarithm of the rows of the page: on 2,000 wrapped pages in order the most was 14.6, on one of 270 rows.
ENOUGH = 11.0
#: Times that logarithm, from which on ``fix`` joins none of them: three lines that each go on by chance as far below, which takes the more rows.
LIKELY = 3.0
#: What stands across behind kana counts so much: the same few endings meet the same few particles anywhere.
IN_KANA = 0.5
SHOWN = 3  #: open lines to one of which something stands across it and the next, at most: they are in order else
#: Nats of a line by the words that stand across alone: further below, nowhere, in the next one; and from how many on all is asked.
WORD, NO_WORD, NEXT, ASKED = 2.5, 0.2, -2.2, 3.0
#: Open lines on either side, of which one in so many shows a word that stands across it and the next, at most.
NEAR, SELDOM = 10, 4
_IN_ORDER, _NOTHING = [NEXT] * len(STEPS), [0.0] * len(STEPS)


def in_step(
    page: Page,
    next_line: Sequence[bool],
    known: Callable[[int], bool],
    gathered: Callable[[Page], Sequence[Evidence]],
) -> Iterator[tuple[Stretch, bool]]:
    """The stretches of lines that go on at one distance below, and whether that is proved: else it is only likelier than not.

    Args:
        page: the page.
        next_line: whether a word stands across each row and the next.
        known: whether a row is known to have been read in turn.
        gathered: what is said of the seams of a page that is hard-wrapped.
    """
    if not page.measure.edge or page.measure.latin or not LEAST <= len(page.rows) <= MOST:
        return
    asked = [
        row.cjk and width <= WIDE and kind not in NO_LINE and not enumerates(row.words)
        for row, width, kind in zip(page.rows, page.widths, page.kinds, strict=True)
    ]
    done = 0
    seldom = _go_on_seldom(page, asked, next_line)
    words = [_words_at(page, asked, next_line, at) if rarely else _IN_ORDER for at, rarely in enumerate(seldom)]
    for (begin, end), _ in _stretches(words, ASKED):
        first, stop = max(begin - AROUND, done), min(end + 1 + AROUND, len(page.rows))
        if first >= end or all(map(known, range(first, stop - 1))):
            continue
        core = [at - first for at in range(max(begin, done), end) if asked[at] and asked[at + 1]]
        done = end
        if SELDOM * sum(next_line[first + at] for at in core) > sum(not page.ends[first + at] for at in core):
            continue
        links = Links(page, range(first, stop), gathered)
        if _is_in_order(links, core):
            continue
        again = _with_the_same_end(links)
        gains = [_gains(links, at, asked[first:stop], at in again) for at in range(stop - first)]
        size = log(len(page.rows))
        enough = ENOUGH + size
        for one, most in _stretches(gains, min(LIKELY * size, enough)):
            yield with_those_around(first + one.first, first + one.last, 0, next_line), most >= enough
            done = max(first + one.last + 1, done)


def _go_on_seldom(page: Page, asked: Sequence[bool], next_line: Sequence[bool]) -> Iterator[bool]:
    """Whether of the open lines near each row so few go on in the next that they may be of several columns: of most texts no others are asked."""
    open_ = [at for at, one in enumerate(asked) if one and not page.ends[at]]
    on = [0, *accumulate(next_line[at] for at in open_)]
    behind = 0  # open lines before the row
    for at in range(len(page.rows)):
        first, stop = max(behind - NEAR, 0), min(behind + NEAR, len(open_))
        yield SELDOM * (on[stop] - on[first]) <= stop - first
        behind += asked[at] and not page.ends[at]


def _words_at(page: Page, asked: Sequence[bool], next_line: Sequence[bool], at: int) -> Sequence[float]:
    """The nats that a line goes on at each distance, by no more than a word that stands across."""
    if next_line[at]:
        return _IN_ORDER
    if not asked[at] or page.ends[at]:
        return _NOTHING
    return [WORD if at + step < len(asked) and asked[at + step] and nats(page, at, step) else NO_WORD for step in STEPS]


def _is_in_order(links: Links, rows: Sequence[int]) -> bool:
    """Whether a good part of the open ones among some rows go on in the next by all that is known of them."""
    open_ = [at for at in rows if not links.pauses[at]]
    return SHOWN * sum(links.shown(at, at + 1) for at in open_) > len(open_)


def _with_the_same_end(links: Links) -> frozenset[int]:
    """The rows that end as one above them does, which are no new witnesses: a refrain, or what is said at each vote."""
    seen, again = set[str](), set[int]()
    for at, row in enumerate(links.rows):
        end = row.words[-LONGEST:]
        if end in seen:
            again.add(at)
        seen.add(end)
    return frozenset(again)


def _gains(links: Links, at: int, asked: Sequence[bool], again: bool) -> list[float]:
    """How much better a line goes on at each distance than in the next one; nothing where the text has that line ``again``."""
    if again or not asked[at] or at + 1 == len(asked):
        return [0.0] * len(STEPS)
    one = links.by_words(at, at + 1) if asked[at + 1] else 0.0
    part = IN_KANA if count_kana(links.rows[at].words[-1]) else 1.0
    return [
        (part * links.by_words(at, at + step) if at + step < len(asked) and asked[at + step] else 0.0) - one
        for step in STEPS
    ]


def _stretches(gains: Sequence[Sequence[float]], enough: float) -> Iterator[tuple[Stretch, float]]:
    """The first and the last line of each stretch whose gains come to so much, at distances that seldom change, and to how much."""
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
                yield Stretch(first, last), most
            most = 0.0
