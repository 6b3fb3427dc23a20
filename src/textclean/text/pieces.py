"""What a gap of the source may hold: words that were put in, and ranges of the source that were moved there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from .document import Document
from .span import Span


class Words:
    """Words put into a gap. Edits of one pass share them, so places are given as they were before the pass."""

    __slots__ = ("shifts", "slot", "source", "text")

    def __init__(self, text: str, source: Span | None = None) -> None:
        self.text = text
        self.source = source  #: where a copy was taken from
        self.slot = 0
        #: edits of this pass: (2 × gap or 2 × character + 1, as before the pass; change of length)
        self.shifts: list[tuple[int, int]] = []

    def now(self, place: int, behind: bool = True) -> int:
        """Where ``place`` is now: behind or before what this pass put there."""
        return place + sum(change for at, change in self.shifts if at < 2 * place + behind)

    def change(self, start: int, end: int, insert: str, behind: bool = True) -> None:
        """Replace ``start``..``end``, places as before the pass."""
        low = self.now(start, behind)
        high = low + end - start
        self.text = self.text[:low] + insert + self.text[high:]
        if len(insert) != end - start:
            self.shifts.append((2 * start + (start < end), len(insert) - (end - start)))
        self.source = None

    def cut(self, place: int, behind: bool) -> Words:
        """Keep what stands before ``place``; gives the rest."""
        low = self.now(place, behind)
        rest = Words(self.text[low:])
        rest.slot = self.slot
        rest.shifts = [(at - 2 * place, change) for at, change in self.shifts if at >= 2 * place + behind]
        self.text = self.text[:low]
        self.shifts = [(at, change) for at, change in self.shifts if at < 2 * place + behind]
        self.source = None
        return rest


class Taken:
    """The odd slots ``first`` to ``last``, with the gaps between them; they stand in the gap ``host`` now."""

    __slots__ = ("around", "first", "gone", "host", "last")

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.host = 0
        self.around: Taken | None = None  #: the innermost range that holds this one, as this pass began
        self.gone = False  #: taken on to another place in this very pass


def tidied(row: Iterable[Words | Taken]) -> list[Words | Taken]:
    """The pieces of a gap when a pass is over: words side by side are one, what is empty or gone is left out."""
    tidy: list[Words | Taken] = []
    for piece in row:
        if isinstance(piece, Taken):
            if not piece.gone:
                tidy.append(piece)
        elif piece.text and tidy and isinstance(tidy[-1], Words):
            tidy[-1].text += piece.text
            tidy[-1].source = None
        elif piece.text:
            piece.shifts = []
            tidy.append(piece)
    return tidy


class Order:
    """Pieces as they stand in a text when a pass begins: which ranges lie in one another, which words stand where.

    Args:
        doc: the text.
        taken: the ranges that were moved.
        gaps: for each gap that holds something its pieces, in their order.
    """

    def __init__(self, doc: Document, taken: Iterable[Taken], gaps: Mapping[int, list[Words | Taken]]) -> None:
        self.ended: dict[int, Taken] = {}  #: ranges by their last slot; of several the innermost
        self.words: list[Words] = []  #: in the order of the text
        self._doc = doc
        self._nest(taken)
        if gaps:
            self._find_words(gaps)

    def context(self, slot: int) -> Taken | None:
        """The innermost range that holds the slot."""
        index = bisect_right(self._firsts, slot) - 1
        taken = self._taken[index] if index >= 0 else None
        while taken is not None and taken.last < slot:
            taken = taken.around
        return taken

    def words_at(self, offset: int) -> tuple[Words, int, int]:
        """The words that the character at ``offset`` of the text belongs to, its place in them, and their number."""
        run = self._doc.runs[self._doc.run_at(offset)]
        count = self._counted[run.start] + offset - run.start
        index = bisect_right(self._starts, count) - 1
        return self.words[index], count - self._starts[index], index

    def split(self, number: int, place: int, rest: Words) -> None:
        """Words ``number`` end at ``place`` from now on; ``rest`` is what follows."""
        self.words.insert(number + 1, rest)
        self._starts.insert(number + 1, self._starts[number] + place)

    def _nest(self, taken: Iterable[Taken]) -> None:
        self._taken = sorted(taken, key=lambda one: (one.first, -one.last))
        self._firsts = [one.first for one in self._taken]
        around: list[Taken] = []
        for one in self._taken:
            while around and around[-1].last < one.first:
                around.pop()
            one.around = around[-1] if around else None
            around.append(one)
            self.ended[one.last] = one

    def _find_words(self, gaps: Mapping[int, list[Words | Taken]]) -> None:
        """The characters that were put in are the words of the gaps, both in the order of the text."""
        self.words = list(self._in_order(gaps))
        self._starts: list[int] = []
        self._counted: dict[int, int] = {}
        total = 0
        for words in self.words:
            self._starts.append(total)
            total += len(words.text)
        total = 0
        for index, run in enumerate(self._doc.runs):
            if not run.step:
                self._counted[run.start] = total
                total += self._doc.run_end(index) - run.start

    def _in_order(self, gaps: Mapping[int, list[Words | Taken]]) -> Iterator[Words]:
        inside: dict[Taken | None, list[int]] = {None: []}
        for slot in sorted(gaps):
            inside.setdefault(self.context(slot), []).append(slot)
        rows = [iter([piece for slot in inside[None] for piece in gaps[slot]])]
        while rows:
            for piece in rows[-1]:
                if isinstance(piece, Words):
                    yield piece
                elif piece in inside:
                    rows.append(iter([held for slot in inside[piece] for held in gaps[slot]]))
                    break
            else:
                rows.pop()
