"""Bookkeeping of edits: each pass edits the text in front of it, the ledger says what that means for the source.

What an edit did is the contents of its slots (see :mod:`.slots`) after it, whatever stood there before: edits that stand
on one another compose by themselves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..tuples import NamedTuple
from .compose import Key, Piece, SourceEdit
from .document import Document
from .slots import Slots
from .span import Edit

SHORT = 2  #: characters of an edit that may be one of few
NEAR = 32  #: so many deleted places on either side of a deletion are looked at for what it needs


class _Region(NamedTuple):
    """Slots that were edited together, and the edits that hold them."""

    low: int
    high: int
    keys: Collection[Key]


class _Plain(NamedTuple):
    """The same of a common edit: only its id, which takes a third as much."""

    low: int
    high: int
    name: str


class Ledger:
    """The edits of a run, in order, as edits of its source.

    Args:
        source: the text that the run started from.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._slots = Slots(source)
        self._regions: dict[int, _Region | _Plain | str] = {}  # of the common edit, of one slot, only the id
        self._said: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}  # of short edits, before and pieces
        self._edges: dict[int, str] = {}  # slots where a range that moved begins, or what follows one, and who moved it

    def begin(self, doc: Document, moves: Iterable[Edit]) -> None:
        """Begin a pass that saw ``doc``; ``moves`` are those of its edits that move."""
        self._doc = doc
        self._slots.begin(doc, moves)

    def take(self, name: str, edits: Sequence[Edit]) -> tuple[SourceEdit, ...]:
        """Take up a fix of the pass.

        Args:
            name: its id.
            edits: in coordinates of the text that the pass saw; disjoint, also from those of its other fixes.

        Returns:
            the edits of the source that it comes to, outcome of earlier edits on the same place included.
        """
        plain = self._plain(name, edits[0]) if len(edits) == 1 else None
        return (plain,) if plain else tuple(self._outcome(name, self._apply(name, edits)))

    def end(self) -> None:
        """The pass is over."""
        self._slots.end()

    def needs(self, name: str, edits: Sequence[SourceEdit]) -> tuple[str, ...]:
        """Ids of the earlier edits that these stand on, or across which they close up the text."""
        found: dict[str, None] = {}
        for edit in edits:
            start, end, insert, _, over = edit
            joins = all(map(_is_blank, insert))  # by a space, or none
            if not joins and not over:
                continue
            keys = over
            if joins and start < end:
                keys = keys.union(self._across(2 * start, -1), self._across(2 * end, 1))
            names = {key[0] for key in keys}
            if joins and self._edges:  # what stood beside it went elsewhere
                names.update(self._edges[edge] for edge in (2 * start, 2 * end + 1) if edge in self._edges)
            if names:
                found |= dict.fromkeys(sorted(names - {name}))
        return tuple(found)

    def _across(self, slot: int, step: int) -> list[Key]:
        """The edits that hold the deleted places from a slot on."""
        found: list[Key] = []
        regions = self._regions
        for place in range(slot, slot + step * self._slots.empties(slot, step, NEAR), step):
            if place in regions:
                found += self._region(place).keys
        return found

    # -- what an edit comes to

    def _plain(self, name: str, edit: Edit) -> SourceEdit | None:
        """The quick way for the common edit: characters of the source, untouched so far, give way to no more of them."""
        start, end, insert = edit
        doc = self._doc
        if not isinstance(insert, str) or not len(insert) <= end - start > 0:
            return None
        runs = doc.runs
        starts = runs.starts
        behind = bisect_right(starts, start)
        index = behind - 1
        if not runs.steps[index] or (starts[behind] if behind < len(starts) else len(doc.text)) < end:
            return None
        low = runs.origins[index] + 2 * (start - starts[index])
        high = low + 2 * (end - start - 1)
        regions = self._regions
        if low == high:
            if low in regions:
                return None
            regions[low] = name
        else:
            slots = range(low, high + 1)
            if any(slot in regions or slot in self._edges for slot in slots):
                return None
            regions.update(dict.fromkeys(slots, _Plain(low, high, name)))
        self._slots.give_way(low, high, insert)
        at = low // 2
        before = self.source[at : at + end - start]
        pieces: tuple[str, ...] = (insert,) if insert else ()
        if len(before) <= SHORT:  # the same again and again
            before, pieces = self._said.setdefault((before, insert), (before, pieces))
        return SourceEdit(at, at + end - start, pieces, before, _NONE)

    def _region(self, slot: int) -> _Region:
        """The region that a slot lies in; of one that nothing was done to, itself."""
        held = self._regions.get(slot, _NONE)
        if isinstance(held, _Region):
            return held
        if isinstance(held, _Plain):
            return _Region(held.low, held.high, ((held.name, 0),))
        return _Region(slot, slot, ((held, 0),) if isinstance(held, str) else _NONE)

    def _apply(self, name: str, edits: Sequence[Edit]) -> set[int]:
        """Make the edits of one fix; an edit that lies across the edge of what it moves is told anew, in two parts."""
        slots = self._slots.apply(edits)
        for edge in self._slots.cuts:
            self._edges[edge] = name
            low, high, keys = self._region(edge)
            if low < edge:
                slots.update(range(low, high + 1))
                left, right = _Region(low, edge - 1, keys), _Region(edge, high, keys)
                for slot in range(low, high + 1):
                    self._regions[slot] = left if slot < edge else right
        return slots

    def _outcome(self, name: str, slots: set[int]) -> Iterator[SourceEdit]:
        for number, (low, high) in enumerate(self._ranges(slots)):
            within = range(low, high + 1)
            over = _NONE.union(*[self._region(slot).keys for slot in within if slot in self._regions])
            self._regions.update(dict.fromkeys(within, _Region(low, high, over | {(name, number)})))
            start, end = low // 2, (high + 1) // 2
            yield SourceEdit(start, end, tuple(self._slots.contents(low, high)), self.source[start:end], over)

    def _ranges(self, slots: set[int]) -> list[tuple[int, int]]:
        """The touched slots as ranges, each whole with the ranges of earlier edits on the same place."""
        todo = sorted({self._region(slot)[:2] for slot in slots})
        ranges: list[tuple[int, int]] = []
        for low, high in todo:
            if ranges and self._goes_on(ranges[-1][1], low):
                low, high = ranges[-1][0], max(high, ranges.pop()[1])
            ranges.append((low, high))
        return ranges

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether the range that ends at slot ``end`` goes on at ``start``: side by side, or over an empty gap."""
        if start <= end:
            return True
        if start > end + 2 or any(slot in self._edges for slot in range(end + 1, start + 1)):
            return False
        return start == end + 1 or (end % 2 == 1 and end + 1 not in self._regions and not self._slots.filled(end + 1))


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece, str) and not piece.strip(" ")


_NONE: frozenset[Key] = frozenset()
