"""Parts whose numbers are strange where they stand, and the lists that lack them: what numbers say of a misplaced passage."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...structure.numbers import numbers
from ...structure.numbers.section_marks import Mark
from ...structure.numbers.sequence import Break, Flaw, Listing
from ...text import Document


class StrangeNumbers:
    """The parts behind a tail whose numbers are strange there, and the lists that lack them."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        tree = doc.derive(numbers)
        self._strange: dict[int, Flaw] = {
            flaw.mark.block: flaw
            for flaw in tree.flaws
            if flaw.kind in (Break.REPEAT, Break.ORDER) and not flaw.mark.inline
        }
        self._lists: dict[int, Listing] = {
            mark.block: one for one in tree.lists for mark in one.marks if not mark.inline
        }

    def signals(self, head: int, tail: int) -> Iterator[Signal]:
        """The block after the tail has a number that is strange there; it is the number that the list of the head lacks."""
        flaw = self._strange.get(tail + 1)
        if flaw is not None:
            words = self._doc.text[flaw.mark.start : flaw.mark.end]
            yield Signal("strange-number", words, 1.0)
            if self._lacks(head, flaw.mark):
                yield Signal("number-wanted", words, 1.5)

    def last(self, head: int, tail: int) -> int:
        """The last block that goes along with a tail: the parts that continue the list of the head, one after another."""
        last, wanted = tail, None
        while True:
            flaw = self._strange.get(last + 1)
            if flaw is None or not (self._lacks(head, flaw.mark) if wanted is None else flaw.mark.number == wanted):
                return last
            wanted = flaw.mark.number + 1
            last += 1

    def _lacks(self, head: int, mark: Mark) -> bool:
        listing = self._lists.get(head)
        if listing is None or listing.marks[-1].block != head:
            return False
        return listing.marks[-1].scheme == mark.scheme and listing.last + 1 == mark.number
