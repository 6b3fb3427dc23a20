"""Evidence of lines in reverse order: the word that a line breaks off goes on in the line above it, again and again.

So a vertical page comes out that was read from the left, as readers of images do that know only lines from left to right. Of line
ends in order 37 in a hundred show a word that stands across to the next line, and one or two that one stands across to the line above;
of vertical pages read from the left, two in a hundred and 22.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ....sums import added
from ..page import Page
from .skipping import KANA, NEITHER, Stretch, nats

#: Nats of a word that stands across to the line above, and of three kana that the text holds elsewhere.
WORD, THREE = 2.7, 2.0
ENOUGH = 7.5  #: of one stretch, and the page has such; the most that any in order came to, of 2,000 pages, was 5.4
SHORTEST = 4  #: lines of which none goes on in the next: fewer hold too few words


def backwards(page: Page, lines: Sequence[bool], next_line: Sequence[bool]) -> Iterator[Stretch]:
    """The stretches of lines of which none goes on in the next, and some go on in the line above, where that is proved of one.

    Args:
        page: the page.
        lines: whether each row is a line of running text.
        next_line: whether a word stands across it and the next one.
    """
    runs = [(run, _told(page, lines, run)) for run in _going_on_in_none(next_line)]
    if any(_weighed(told) >= ENOUGH for _, told in runs):
        yield from (run for run, told in runs if any(told))


def _going_on_in_none(next_line: Sequence[bool]) -> Iterator[Stretch]:
    """The stretches of lines of which none goes on in the next."""
    first = 0
    for goes_on, run in groupby(next_line):
        size = sum(1 for _ in run)
        if not goes_on and size >= SHORTEST:
            yield Stretch(first, first + size - 1)
        first += size


def _told(page: Page, lines: Sequence[bool], run: Stretch) -> list[float]:
    """What the words of each open line say of that it goes on in the line above: 0 of one that does not."""
    return [nats(page, at + 1, -1) for at in range(*run) if lines[at] and lines[at + 1] and not page.ends[at + 1]]


def _weighed(told: Sequence[float]) -> float:
    """Nats of a stretch: one that is long holds some such words by chance."""
    return added((THREE if points == KANA else WORD) if points else NEITHER for points in told)
