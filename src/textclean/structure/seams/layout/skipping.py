"""Evidence of lines read in turn: the word that a line breaks off goes on two or three lines below, and not in the next one.

On pages that were read in order 33 line ends in a hundred show a word that stands across to the next line, and one in five hundred
to the line below that; where two columns were read in turn, one in nine does. Of line ends between kana that were read in order
43 in a hundred make three characters that the text holds elsewhere, and six make them with the line below that; where two columns
were read in turn, 4 and 42. Latin words are not broken off; but what stands behind a full stop begins with a capital, and two words
like ``the`` and ``of`` do not meet (3 times in 17,800 line ends; where two columns were read in turn, one in fifty), unless they are
of two columns. Nor is a full line of Chinese or Japanese that ends no sentence followed by one of nothing but English words, or the
other way round: so a page in two languages comes out. Nor does a line of Chinese or Japanese behind a full stop begin with the rest of
a sentence (once in 8,000 such line ends; where columns were read in turn, one in sixteen).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from math import log

from ....text import Document
from ....text.lazy import pattern
from ....tuples import NamedTuple
from ...first_words import is_rest
from ..page import Page
from ..words.lexicon import LONGEST, standing
from . import english, strangers

REACH = 3  #: lines below a line in which its word is looked for
NEXT = -2.5  #: nats of a line that goes on in the next one
NEITHER = -0.1  #: of one that is seen to go on nowhere: so are most
SURE, LIKELY, KANA = 4.5, 3.3, 2.4  #: of one that goes on further below
STRANGE = 5.0  #: of a line that ends a sentence, and one below it that is the rest of another
ENOUGH = 7.5  #: of lines that are of columns: two such words, and no line between them that goes on in the next
NEAR = 4  #: lines on either side of one that ends a sentence, of which most are open
ENDED = 3  #: of so many rows of columns one ends a sentence, at most
JOINED, FEW = 1.5, 8  #: times the measure: what is wider was put together, and of so many rows one is, at most
WIDE = 120  #: columns of a line of a column; what is wider is a paragraph
AROUND = 30  #: lines on either side of those that show it, unless one goes on in the next

HAN_FIRST, HAN_LAST = "\u4e00", "\u9fff"
_KATAKANA = pattern("[\u30a1-\u30fa\u30fc]")
KANA_FIRST, KANA_LAST = "\u3041", "\u309f"
#: Hiragana with a character on either side.
_RUN = pattern("[^\n]?[\u3041-\u309f]{2,}[^\n]?")
_UNIT = pattern("[0-9]{1,4}[^0-9年月日]|[万萬亿億元年月日时時分秒个個%％吨噸米人名次岁歳]")


class Stretch(NamedTuple):
    """Rows ``first``..``last``, both of them included."""

    first: int
    last: int


def going_on(page: Page, lines: Sequence[bool]) -> list[bool]:
    """Whether a word, or another thing that is one, stands across each line and the next, or the last line of its paragraph.

    Args:
        page: the page.
        lines: whether each row is a line of running text.
    """
    found = [one and _may_follow(page, at + 1, lines) and bool(nats(page, at, 1)) for at, one in enumerate(lines[:-1])]
    return [*found, False]


def skipping(
    page: Page, lines: Sequence[bool], next_line: Sequence[bool], share: Callable[[Sequence[int]], float]
) -> Iterator[Stretch]:
    """The stretches of lines that go on further below, or are strangers, each with those around it of which none goes on in the next.

    Args:
        page: the page.
        lines: whether each row is a line of running text.
        next_line: whether each goes on in the next.
        share: says of how many line ends in order a word stands across, by these lines.
    """
    if sum(lines) <= REACH:
        return
    done = 0
    weights = list(_weights(page, lines, next_line))
    for first, last in sorted([*_proved(weights, ENOUGH), *_of_strangers(page, weights, next_line, share)]):
        if last < done:
            continue
        found = with_those_around(max(first, done), last, done, next_line)
        yield found
        done = found.last + 1


def with_those_around(first: int, last: int, least: int, next_line: Sequence[bool]) -> Stretch:
    """Lines from the first to the last, and those on either side of which none goes on in the next; none before the ``least``."""
    for _ in range(AROUND):
        if first <= least or next_line[first - 1]:
            break
        first -= 1
    for _ in range(AROUND):
        if last + 1 >= len(next_line) or next_line[last]:
            break
        last += 1
    return Stretch(first, last)


def _weights(page: Page, lines: Sequence[bool], next_line: Sequence[bool]) -> Iterator[tuple[int, int, float]]:
    """Each open line, the line in which it goes on or itself, and what that says of columns."""
    for at, is_line in enumerate(lines):
        if is_line and _may_follow(page, at + 1, lines) and (points := english.nats(page, at)):
            yield at, at + 1 if points > 0 else at, points
            continue
        if _is_rest_behind_stop(page, at, lines):
            yield at, at + 1, STRANGE
            continue
        if is_line and english.changes_script(page, at, lines):
            yield at, at + 1, english.SCRIPTS
            continue
        if not is_line or page.ends[at]:
            continue
        if next_line[at]:
            yield at, at, NEXT
            continue
        for step in range(2, REACH + 1):
            below = at + step
            if below >= len(lines) or next_line[below - 1] or not lines[below - 1]:
                yield at, at, NEITHER
                break
            if lines[below] and (points := nats(page, at, step)):
                yield at, below, points
                break
        else:
            yield at, at, NEITHER


def _may_follow(page: Page, at: int, lines: Sequence[bool]) -> bool:
    """Whether a row is a line of running text, or the last one of a paragraph, however short."""
    return at < len(lines) and (lines[at] or (page.ends[at] and not page.kinds[at]))


def _is_rest_behind_stop(page: Page, at: int, lines: Sequence[bool]) -> bool:
    """Whether a line ends a sentence, and the next one begins as none does, among lines most of which are open: so they are in columns."""
    if not page.ends[at] or lines[at + 1 : at + 2] != [True] or page.ends[at + 1] or not page.rows[at].cjk:
        return False
    if page.kinds[at] or page.items[at + 1] or not is_rest(page.rows[at + 1].words):
        return False
    around = page.ends[max(at - NEAR, 0) : at] + page.ends[at + 1 : at + 1 + NEAR]
    return sum(around) * 2 <= len(around)


def _of_strangers(
    page: Page,
    weights: Sequence[tuple[int, int, float]],
    next_line: Sequence[bool],
    share: Callable[[Sequence[int]], float],
) -> list[tuple[int, int]]:
    """The first and the last line of each stretch that is told by all its line ends: by those that go on in none, too."""
    enough = strangers.ENOUGH + log(len(page.rows))
    again = said_again(page, [at for at, _, _ in weights])

    def proved(share: float) -> list[tuple[int, int]]:
        told = (
            (at, below, points)
            if points >= LIKELY or not page.pairs[at]
            else (at, below, strangers.nats(page, at, next_line[at], share))
            for at, below, points in weights
            if at < len(page.pairs) and at not in again
        )
        return [one for one in _proved(told, enough) if _are_open(page, *one)]

    if not proved(strangers.MOST):
        return []
    return proved(share([at for at, _, _ in weights if not page.ends[at]]))


def said_again(page: Page, rows: Iterable[int]) -> frozenset[int]:
    """Those of some rows whose line end the text has above in the same words: what minutes say at each vote is no new witness each time."""
    seen, again = set[str](), set[int]()
    for at in rows:
        if at + 1 < len(page.rows):
            ends = f"{page.rows[at].words[-LONGEST:]}\n{page.rows[at + 1].words[:LONGEST]}"
            if ends in seen:
                again.add(at)
            seen.add(ends)
    return frozenset(again)


def _are_open(page: Page, first: int, last: int) -> bool:
    """Whether most rows of a stretch end no sentence: where lines were put together already, what is left is what was not proved."""
    size = last + 1 - first
    joined = sum(
        page.widths[at] > JOINED * (page.measure.edge_at(at) or page.widths[at]) for at in range(first, last + 1)
    )
    return sum(page.ends[first : last + 1]) * ENDED <= size and joined * FEW <= size


def _proved(weights: Iterable[tuple[int, int, float]], enough: float) -> Iterator[tuple[int, int]]:
    """The first and the last line of each stretch whose weights come to so many nats."""
    first = last = -1
    total = most = 0.0
    for at, below, points in weights:
        if total + points <= 0:
            if most >= enough:
                yield first, last
            total = most = 0.0
            continue
        if total == 0:
            first = at
        total += points
        if total > most or below > at:
            most, last = max(most, total), below
    if most >= enough:
        yield first, last


def nats(page: Page, at: int, step: int) -> float:
    """What it says of columns that a word stands across two rows; 0 where none does, or the first one ends a sentence."""
    if page.ends[at]:
        return 0.0
    left, right = page.rows[at].words[-LONGEST:], page.rows[at + step].words[:LONGEST]
    tail, head = left[-1], right[0]
    if tail.isascii():
        return LIKELY if tail.isdigit() and _UNIT.match(right) else 0.0
    if _KATAKANA.match(tail) and _KATAKANA.match(head):
        return LIKELY
    if _is_kana(tail) and _is_kana(head):
        threes = page.doc.derive(_threes)
        return KANA if left[-2:] + head in threes or tail + right[:2] in threes else 0.0
    if not (HAN_FIRST <= tail <= HAN_LAST and HAN_FIRST <= head <= HAN_LAST):
        return 0.0
    said = page.doc.facts(standing)[f"{left}\n{right}"]
    name = said[0] if said else ""
    if name == "word-sure":
        return SURE if step < REACH else LIKELY
    return LIKELY if name == "word-likely" and step < REACH else 0.0


def _is_kana(char: str) -> bool:
    return KANA_FIRST <= char <= KANA_LAST


def _threes(doc: Document) -> frozenset[str]:
    """The hiragana of a text with what stands on either side of them, three by three."""
    return frozenset(
        chain.from_iterable((run[i : i + 3] for i in range(len(run) - 2)) for run in _RUN.findall(doc.text))
    )
