"""What two rows say of the seam between them outside hard-wrapped text, and the most that what stands around them can add.

Where even that is too little for an offer nothing else is asked: so it is with most seams of a page. From one reading of a
page to the next most rows stay as they are, and what two of them say is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, repeat
from typing import Any

from ...text.script import is_cjk
from ...tuples import NamedTuple
from ..inline import inline_numbers, inline_pieces
from ..phrases import said_again
from . import card, edges, forms
from .card import Said
from .datelines import begins_report
from .groups import BROKEN_HEAD, COMMAS, FLUSH, GRAMS, HALVES, NO_HALF, ONE_OF_GRID, ONE_TORN, ONE_WORD, VOID_OF_STARTS
from .layout.indents import Habit
from .layout.lengths import HALF, LONG, MANY, MEDIUM, NO_TEXT, TINY, Left, before, behind, halves, item_habit
from .neighbours import item_evidence
from .page import Evidence, Page, Pair
from .words import attested, language, torn

OFFER = 1  #: points from which a join is offered
Parts = tuple[Any, ...]  #: those of a :class:`Two`, of which the first four are those of a :class:`Pair`
_NOTHING: Evidence = {}
HOPELESS = -1000  #: what is added to a seam that cannot come to that
ENOUGH = 1000  #: and to one that may, whatever else it is


class Two(NamedTuple):
    """Two rows that follow one another, and all that tells what they say of the seam between them."""

    left: str
    right: str
    kind: str
    after: str
    left_width: int
    right_width: int
    left_end: bool
    right_end: bool
    left_stop: bool
    right_stop: bool
    left_commas: int
    right_commas: int
    #: whether the left one opens a running text (1), and begins a report with no more than its first words (2)
    opens: int
    alone: bool  #: whether the left one is a dateline and nothing else, or one of the two is out of a sentence
    cjk: bool
    habit: str
    item: str
    blanks: int  #: whether more blank lines stand between than between most rows (1), as many (0), or fewer (-1)
    first: bool  #: whether the page indents the lines that open a paragraph
    loose: bool


_LEFT_END, _ITEM = map(Two._fields.index, ("left_end", "item"))


def twos(page: Page) -> Iterator[Parts]:
    """The rows of a page by two, each as the parts of a :class:`Two`."""
    words, kinds, widths, commas = [row.words for row in page.rows], page.kinds, page.widths, page.commas
    base, ends, stops = page.measure.base, page.ends, page.stops
    opens = [
        1 + begins_report(row.words) if one.opens and kind not in NO_TEXT else 0
        for row, one, kind in zip(page.rows, page.traits, kinds, strict=True)
    ]
    habits, items = [""] * len(words), [""] * len(words)
    for at, name in enumerate(page.items):
        if name:
            habits[at], items[at] = item_habit(page, at), item_evidence(page, at)
    alone = [one.dateline_alone for one in page.traits]
    for at in page.doc.derive(inline_numbers) | page.doc.derive(inline_pieces):
        alone[at] = True
    return zip(
        *(words, words[1:], kinds, kinds[1:], widths, widths[1:], ends, ends[1:], stops, stops[1:], commas, commas[1:]),
        *(opens, alone, [row.cjk for row in page.rows], habits, items[1:]),
        [(row.blanks > base) - (row.blanks < base) for row in page.rows[1:]],
        *(repeat(page.indents is Habit.FIRST or page.opens_indented), page.loose),
        strict=False,
    )


def between(parts: Parts) -> tuple[Evidence, int]:
    """The evidence that two rows give wherever they stand, and the most points that what stands around them can add.

    Args:
        parts: those of a :class:`Two`.
    """
    words = of_words(*parts[:4])
    points = card.start(False) + sum([points for _, points in words])
    one_thing = torn.may_be_torn(parts[0], parts[1])
    if parts[_LEFT_END] and not one_thing and points + behind_stop(parts[_ITEM]) < OFFER:  # mostly
        return _NOTHING, HOPELESS
    two = Two(*parts)
    lengths = of_lengths(two)
    around = _around(two, one_thing)
    if is_cjk(two.left[-1]) and is_cjk(two.right[0]):
        across = most(False).words
    else:
        across = most(False).latin if attested.may_cut(two.left, two.right) else 0
    if points + sum([points for _, points in lengths]) + around + across < OFFER:
        return _NOTHING, HOPELESS
    return merged((*words, *lengths)), around


def of_lengths(two: Two) -> tuple[Said, ...]:
    """What the lengths of two rows say, and what they hold: each of them, and both."""
    size = min(max(two.left_width, TINY), LONG)
    left = before(Left(size, min(two.left_commas, MANY), two.left_stop, two.left_end, two.opens, two.habit, two.loose))
    size = min(two.right_width, MEDIUM + 1)
    after_text = two.left_width > MEDIUM and not two.loose and two.right[-1] not in "：:"
    right = behind(size, two.right_commas > 0, two.right_stop, two.right_end, two.item, after_text)
    if two.left_commas or two.right_commas or not _are_short(two) or "right-bare" in right[0]:
        return left, right
    return left, right, halves(two.right_width - two.left_width)


def of_words(left: str, right: str, kind: str, after: str) -> tuple[Said, ...]:
    """What the words of two rows say: each of them, or both; arguments as of a :class:`Pair`."""
    end, beginning = edges.end(left), edges.beginning(right)
    if end and beginning and are_apart(left, right):
        return end, beginning
    out: Evidence = {}
    pair = Pair(left, right, kind, after)
    forms.form(pair, out)
    language.language(pair, out)
    return (card.told(tuple(out.items())),)


def are_apart(left: str, right: str) -> bool:
    """Whether two rows say no more of the seam between them than the end of the one and the beginning of the other."""
    if left[-1] in language.PARTS and right[0] in language.NO_START:
        return False
    if left[-1] in language.FULL_STOPS and right[0] in language.HANGS:
        return False
    if language.begins_anew(left, right) or language.conjunction(left, right):
        return False
    return not (forms.may_close(right) and forms.may_open(left)) and not said_again(left, right)


def merged(said: Iterable[Said]) -> Evidence:
    """All evidence as one."""
    return dict(chain.from_iterable([evidence.items() for evidence, _ in said]))


def by_words(parts: Parts) -> Evidence:
    """The evidence of the words of two rows; of its parts those of a :class:`Pair` count."""
    return merged(of_words(*parts[:4]))


def _are_short(two: Two) -> bool:
    return two.left_width <= HALF and two.right_width <= HALF


class Most(NamedTuple):
    """The most points that some of the evidence can bring, in hard-wrapped text or outside."""

    words: int  #: that stand across, or elsewhere: these want a Han or kana on either side
    latin: int  #: that are cut, and stand whole elsewhere
    column: int
    head: int
    torn: int
    tight: int  #: rows of a page of blank lines …
    less: int  #: … where the left one ends a sentence
    flush: int
    short: int


@cache
def most(wrapped: bool) -> Most:
    """What the score card of this installation says."""
    worth = card.card().points[wrapped]

    def best(names: Iterable[str]) -> int:  # of which a seam has one at most
        return max(0, *(worth.get(name, 0) for name in names))

    def every(names: Iterable[str]) -> int:
        return sum(max(0, worth.get(name, 0)) for name in names)

    return Most(
        words=best(ONE_WORD) + every(GRAMS),
        latin=best(("cut-word",)),
        column=best(ONE_OF_GRID),
        head=every(BROKEN_HEAD),
        torn=best(ONE_TORN) - sum(min(0, worth.get(name, 0)) for name in VOID_OF_STARTS),
        tight=best(("tight-body", "blank-less")),
        less=best(("blank-less",)),
        flush=best(FLUSH),
        short=max(0, worth.get("short-run", 0)),
    )


@cache
def behind_stop(item: str) -> int:
    """The most that lengths, and what stands around, say of a seam behind a sentence end that parts no one thing.

    Args:
        item: what it says that the right row begins with a number, as evidence.
    """
    worth = card.card().points[False]

    def best(*names: str) -> int:
        return max(0, *(worth.get(name, 0) for name in names))

    commas = max(best(*COMMAS), worth.get("no-comma", 0) + best(*HALVES))
    left = best("left-long", "left-medium", "left-body", "left-short", "left-tiny") + best("stop-inside")
    right = best("right-stops") + best("right-commas", "right-whole") + (worth.get(item, 0) if item else 0)
    sizes = best("right-tiny", "right-short", "right-long", "right-bare")
    return commas + left + right + sizes + best("blank-more", "blank-less") + best("short-run")


def _around(two: Two, one_thing: bool) -> int:
    """The most points that what stands around two rows can bring, on a page that is no debris."""
    worth, bound = card.card().points[False], most(False)
    total = 0
    if two.blanks > 0:
        total += worth.get("blank-more", 0)
    elif two.blanks < 0:
        total += bound.less if two.left_end else bound.tight
    if not two.left_end:
        total += bound.column if two.cjk else 0
        total += bound.flush if two.first else 0
    if (one_thing and torn.may_count_alone(two.left, two.right)) or two.alone:
        return ENOUGH
    if one_thing:
        total += bound.torn - (min(0, worth.get(two.item, 0)) if two.item else 0)  # the right row is no item then
    if _are_short(two):
        total += bound.short + (bound.head if one_thing or _may_be_halves(two) else 0)
    return total


def _may_be_halves(two: Two) -> bool:
    """Whether two short rows may be halves of a headline by what each is: none is a text, an item or a signature."""
    if two.left_end or two.left_stop or two.left_commas > 1 or not two.cjk or two.kind in NO_TEXT:
        return False
    running = two.right_end or two.right_stop or two.right_commas
    return not (running or two.after in NO_TEXT or two.item in NO_HALF)


def at_last(page: Page, at: int, wrapped: bool) -> int:
    """The most points that headlines and the column can bring to a seam of which all else is known."""
    bound = most(wrapped)
    short = page.widths[at] <= HALF and page.widths[at + 1] <= HALF
    return (bound.head if short else 0) + (0 if page.ends[at] else bound.column)
