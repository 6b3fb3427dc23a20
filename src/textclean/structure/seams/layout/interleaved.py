"""Evidence of columns whose lines came out in turn: of many open lines hardly one goes on in the next.

Of the line ends inside paragraphs of Chinese or Japanese two in three show that the line goes on: a word stands across, or one
side cannot stand alone. Where an extractor reads lines of two columns, or of two articles, in turn, none does but by chance.
Old novels show it less: so the same lines are cut in their middle, where they certainly go on, and the page is told by that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import accumulate
from math import comb, sqrt

from ....sums import added
from ....text import Document
from ...enumerated import enumerates
from ...gutters.read_across import rows_read_across
from ...layout.ragged import ragged
from ...notes import FIRST as NOTED
from ..groups import GOES_ON_IN_ORDER
from ..lines.poems import in_poem
from ..page import Evidence, Page
from . import strangers
from .backwards import backwards
from .in_step import in_step
from .scattered import scattered
from .skipping import WIDE, going_on, nats, said_again, skipping

#: Of so many open lines in a row at most so many go on. Of 53,000 labelled ones that do, two stand in such a run, on a page
#: that was read in turn; of pages whose halves were read in turn, these find nearly nine lines in ten.
RUNS = ((14, 1), (24, 5))
ALSO = (24, 9)  #: the same, of a page that has such a run
DENSE = 1.6  #: rows for each open line: where most rows end a sentence, paragraphs are whole, and what is open is what was cut
#: Of lines cut in their middle so many at least show that they go on: of modern texts 63 in 100 and more, of an old novel 29 to 50.
TELLING = 0.57
SAMPLE = 200  #: lines that are cut for it
#: So many open lines at least, of so many of them one at most goes on, and so few do with this chance were the page in order: of 230
#: pages in order none came near.
UNSEEN = (20, 11, 0.0025)
SEEN = (8, 4, 0.25)  #: the same of a page of which a stretch is known to have been read in turn
NARROW = 20  #: columns of a row that is a line of a column of running text


def weigh(
    page: Page, among: Sequence[int], found: list[Evidence], gathered: Callable[[Page], Sequence[Evidence]]
) -> None:
    """Add to the evidence of the seams between such lines that they belong to several columns, or stand in reverse order.

    Args:
        page: the page.
        among: numbers of the rows before the seams that may be joined, in order.
        found: the evidence of every seam so far.
        gathered: what is said of the seams of a page that is hard-wrapped.
    """
    lines = [_runs(page, at) for at in range(len(page.rows))]
    turns = _of_few_that_go_on(page, lines, found, gathered)
    across = page.doc.derive(scattered)
    if across:
        turns.update(range(len(page.rows) - 1))
    for at in page.doc.derive(rows_read_across):
        lines[at] = NARROW <= page.widths[at] <= WIDE
    for at in [at for at, row in enumerate(page.rows) if row.words[0] in NOTED]:
        lines[at] = False  # a note below the page: the sentence goes on behind it
    next_line = going_on(page, lines)
    turned = {at for first, last in backwards(page, lines, next_line) for at in range(first, last)}
    for first, last in skipping(page, lines, next_line, lambda among: _share_of_words(page, among)):
        turns.update(range(first, last))
    for (first, last), proved in () if turned else in_step(page, next_line, turns.__contains__, gathered):
        if proved:
            turns.update(range(first, last))
        for at in [at for at in among if first <= at < last]:
            found[at]["elsewhere"] = ""
    lost = _in_no_order(page, _open_lines(page, lines, turns), next_line, *(SEEN if turns else UNSEEN))
    told = bool(across or turned)  # by the words themselves, whatever the lines look like
    verse = not told and bool(lost) and not turns and _is_in_verse(page, lost)
    turns.update(lost, turned)
    if verse or (turns and not told and page.doc.derive(ragged)):
        for at in among:
            found[at]["verse"] = ""
        return
    if not told and not _have_measures(page, turns):
        return
    for at in among:
        if at in turns:
            found[at]["backwards" if turned else "interleaved"] = ""


def _have_measures(page: Page, turns: Set[int]) -> bool:
    """Whether more than half of the open lines read in turn, and more than by chance, are as wide as one of two columns, or a character less.

    Of 111 pages that were read in turn at least 68 in 100 are; notes without stops end where they like: of seven files of
    them that were taken for such pages at most 32.
    """
    widths = Counter([page.widths[at] for at in turns if not page.ends[at] and NARROW <= page.widths[at] <= WIDE])
    full = {width: sum(widths[less] for less in range(width - 2, width + 1)) for width in widths}
    one = max(full, key=lambda width: (full[width], width), default=0)
    two = max([times for width, times in full.items() if abs(width - one) > 2], default=0)
    count = widths.total()
    return count > 0 and 2 * (full[one] + two) >= count + 1.5 * sqrt(count)


def _is_in_verse(page: Page, lost: range) -> bool:
    """Whether lines of which none goes on in the next are verse: most are too short for a column, or stand in poems."""
    return _is_mostly_short(page) or 2 * sum(in_poem(page, at) for at in lost) > len(lost)


def _is_mostly_short(page: Page) -> bool:
    """Whether most open lines of a page are shorter than a line of any column: none goes on in the next one, as in verse."""
    widths = [width for width, end, kind in zip(page.widths, page.ends, page.kinds, strict=True) if not (end or kind)]
    return 2 * sum(width < NARROW for width in widths) > len(widths)


def _open_lines(page: Page, running: Sequence[bool], turns: Set[int]) -> list[int]:
    """The open lines of running text, each line end of the same words once; those read in turn only where hardly another is left.

    Half a page may be a text in order, which tells of itself.
    """
    lines = [
        at for at, end in enumerate(page.ends[:-1]) if not end and page.pairs[at] and running[at] and running[at + 1]
    ]
    again = said_again(page, lines)
    lines = [at for at in lines if at not in again]
    others = [at for at in lines if at not in turns]
    return others if len(others) >= SEEN[0] else lines


def _in_no_order(
    page: Page, lines: Sequence[int], next_line: Sequence[bool], least: int, fewest: int, most: float
) -> range:
    """The rows before the seams of a page over whose line ends hardly a word stands: of as many cut in their middle far more do.

    So a page comes out whose lines are sorted by where they stand, whatever column they belong to.

    Args:
        page: the page.
        lines: the open lines that are asked.
        next_line: whether a word stands across each row and the next one.
        least: how many open lines there must be.
        fewest: of so many open lines one at most goes on.
        most: the chance up to which that many, or fewer, would go on were the page in order.
    """
    on = sum(next_line[at] for at in lines)
    if len(lines) < least or on * fewest > len(lines):
        return range(0)
    cut = _halved(page, lines)
    inside = [bool(nats(cut, at, 1)) for at in range(0, len(cut.rows) - 1, 2) if cut.pairs[at]]
    share = sum(inside) / max(len(inside), 1)
    count = len(lines)
    chance = added(comb(count, few) * share**few * (1 - share) ** (count - few) for few in range(on + 1))
    return range(len(page.rows) - 1) if chance <= most else range(0)


def _share_of_words(page: Page, lines: Sequence[int]) -> float:
    """Of how many line ends in order a word stands across: of as many of these lines cut in their middle."""
    cut = _halved(page, [at for at in lines if page.rows[at].cjk])
    middles = [at for at in range(0, len(cut.rows) - 1, 2) if cut.pairs[at] and strangers.are_han(cut.pairs[at])]
    return strangers.share_of([bool(nats(cut, at, 1)) for at in middles])


def _halved(page: Page, lines: Sequence[int]) -> Page:
    """A page of these lines, or a sample of them, each cut in its middle."""
    words = [page.rows[at].words for at in lines[:: len(lines) // SAMPLE + 1]]
    halves = [half for one in words for half in (one[: len(one) // 2], one[len(one) // 2 :])]
    return Page(Document("\n".join(halves), memory=page.doc.memory))


def _of_few_that_go_on(
    page: Page, running: Sequence[bool], found: list[Evidence], gathered: Callable[[Page], Sequence[Evidence]]
) -> set[int]:
    """The rows before seams of stretches in which hardly a line goes on in the next."""
    lines = [
        at for at, end in enumerate(page.ends[:-1]) if not end and page.pairs[at] and running[at] and running[at + 1]
    ]
    turns: set[int] = set()
    if len(lines) < RUNS[0][0]:
        return turns
    on = [0, *accumulate(not GOES_ON_IN_ORDER.isdisjoint(found[at]) for at in lines)]
    if not any(_stretches(lines, on, RUNS)) or _share(page, lines, gathered) < TELLING:
        return turns
    done = 0  # rows before this one are looked at
    for first, last in _stretches(lines, on, (*RUNS, ALSO)):
        block = _block(page, max(lines[first], done), max(lines[last], done), done)
        turns.update(block)
        done = block.stop
    return turns


def _share(page: Page, lines: Sequence[int], gathered: Callable[[Page], Sequence[Evidence]]) -> float:
    """How many of these lines show in their middle that they go on there."""
    cut = _halved(page, lines)
    inside = [said for said, pair in zip(gathered(cut)[::2], cut.pairs[::2], strict=True) if pair]
    return sum(not GOES_ON_IN_ORDER.isdisjoint(said) for said in inside) / max(len(inside), 1)


def _stretches(lines: Sequence[int], on: Sequence[int], runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each run, or of several that overlap.

    Args:
        lines: the rows that are open lines.
        on: how many lines go on of the first none, one, two, and so on.
        runs: how many lines they are, and how many of them may go on.
    """
    found = sorted(
        (first, first + size - 1)
        for size, most in runs
        for first in range(len(lines) - size + 1)
        if on[first + size] - on[first] <= most and lines[first + size - 1] - lines[first] < size * DENSE
    )
    begin = end = -1
    for first, last in found:
        if first > end + 1:
            if end >= 0:
                yield begin, end
            begin = first
        end = max(end, last)
    if end >= 0:
        yield begin, end


def _block(page: Page, first: int, last: int, least: int) -> range:
    """The rows from the first to the last one, and those on either side as far as a sentence ends, or the ``least`` row."""
    while first > least and not page.ends[first - 1]:
        first -= 1
    while last + 1 < len(page.rows) and not page.ends[last]:
        last += 1
    return range(first, last + 1)


def _runs(page: Page, at: int) -> bool:
    """Whether a row may be a line of a column of running text: of no kind, neither narrow nor a paragraph, and no names, of which none goes on in a word."""
    return NARROW <= page.widths[at] <= WIDE and not page.kinds[at] and not enumerates(page.rows[at].words)
