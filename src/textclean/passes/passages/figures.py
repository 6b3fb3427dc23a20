"""Figures in which two copies differ: one that no clock or calendar has, and one that the text around them has otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...structure.repeats import Pair, paragraphs
from ...structure.repeats.sides import Side
from ...text import Document
from ...text.lazy import pattern
from ...tuples import NamedTuple

NEAR = 30_000  #: folded characters on either side in which a figure is looked for: in all of a long text each search would cost all of it
MOST = 8  #: figures that are looked for, the first ones
BEHIND = 3  #: folded characters behind a figure that say what it counts
LONGEST = 12  #: digits of a figure

_DIGITS = pattern("[0-9]+")
_CLOCK = pattern("([0-9]{1,3})[时時点點]([0-9]{1,3})分")
_CALENDAR = pattern("([0-9]{1,3})月([0-9]{1,3})日")


class _Figure(NamedTuple):
    """A figure with what it counts, in folded characters, as one copy has it."""

    words: str
    start: int
    end: int


def figures(doc: Document, pair: Pair, one: Side) -> Iterator[Signal]:
    """What the figures of ``one`` say against it, where the other copy has other ones."""
    text = doc.derive(paragraphs).fold.text
    left = pair.left == one.place
    wrong = theirs = ""
    for step in [step for step in pair.steps if not step.same][:MOST]:
        places = ((step.left, step.left_end), (step.right, step.right_end))
        mine, other = (_figure(text, *place) for place in (places if left else places[::-1]))
        if mine is None or other is None:
            continue
        wrong = wrong or (_impossible(text, mine) if not _impossible(text, other) else "")
        if not theirs and not _elsewhere(text, pair, mine) and _elsewhere(text, pair, other):
            theirs = other.words
    if wrong:
        yield Signal("copy-impossible", wrong, 3.0)
    if theirs:
        yield Signal("copy-at-odds", theirs, 2.0)


def _figure(text: str, start: int, end: int) -> _Figure | None:
    """The figure that a difference lies in, if it lies in one."""
    low = start
    while low > max(start - LONGEST, 0) and text[low - 1].isdecimal():
        low -= 1
    match = _DIGITS.match(text, low)
    if match is None or match.end() < end or match.end() - low > LONGEST:
        return None
    return _Figure(text[low : match.end() + BEHIND], low, match.end())


def _impossible(text: str, figure: _Figure) -> str:
    """The time of day or the date around a figure, where there is none such."""
    low, high = max(figure.start - 4, 0), figure.end + 5
    for form, most in ((_CLOCK, (24, 59)), (_CALENDAR, (12, 31))):
        for match in form.finditer(text, low, high):
            over = any(int(value) > limit for value, limit in zip(match.groups(), most, strict=True))
            if over and match.start() <= figure.start < match.end() and not _runs_on(text, match.start()):
                return match[0]
    return ""


def _elsewhere(text: str, pair: Pair, figure: _Figure) -> bool:
    """Whether a figure stands in the text near by, outside both copies, counting the same."""
    if figure.end - figure.start == len(figure.words):
        return False
    low, high = max(figure.start - NEAR, 0), figure.end + NEAR
    at = text.find(figure.words, low, high)
    while at >= 0:
        inside = any(place.start <= at < place.end for place in (pair.left, pair.right))
        if not inside and not _runs_on(text, at):
            return True
        at = text.find(figure.words, at + 1, high)
    return False


def _runs_on(text: str, at: int) -> bool:
    """Whether the figure that stands at a place is the rest of a longer one."""
    return at > 0 and text[at - 1].isdecimal()
