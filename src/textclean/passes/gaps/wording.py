"""What the words of an open end and of a passage say of the two belonging together: asked where it may decide, for to read them costs most."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...sums import added
from ...text import Document
from .kinship import Kinship
from .likeness import Likeness

LIKE_HEAD = 2.0  #: points for all words being those of the head …
GAP = 1.5  #: … and for those on either side of the tail being alike, and not like its own …
MOST_ALIKE = 0.3  #: … of which so much counts at most
MOST_KIN = 2.6  #: points that the choice of words may add: what is farther off is not asked for it


class Wording:
    """The words of the blocks of a text.

    Args:
        doc: the text.
        enough: points that a pair must come to.
    """

    def __init__(self, doc: Document, enough: float) -> None:
        self._likeness = Likeness(doc)
        self._kinship = Kinship(doc)
        self._far = enough - MOST_KIN

    def signals(self, head: int, tail: int, points: float) -> Iterator[Signal]:
        """Signals for two blocks (by index) that have so many points without them."""
        if points + LIKE_HEAD * MOST_ALIKE <= self._far:
            return
        across = self._likeness.over(tail)
        alike = (
            Signal("_like-head", "", LIKE_HEAD * min(MOST_ALIKE, self._likeness.of(head, tail))),
            Signal("_gap", "", GAP * (min(MOST_ALIKE, across) - min(MOST_ALIKE, self._likeness.beside(tail)))),
        )
        yield from alike
        if points + added(one.points for one in alike) > self._far:
            yield Signal("kin", "", self._kinship.leaning(head, tail))
