"""The source as a row of slots, and what each holds now.

Slot ``2n + 1`` holds character *n* of the source, slot ``2n`` what was put in before it. An edit of a later text changes
the contents of a few slots; a move takes a range of slots to the gap where it was put.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .compose import Copy, Move, Piece
from .document import Document
from .pieces import Order, Taken, Words, tidied
from .span import Edit, Span, left_by_moves


class Slots:
    """What the slots of ``source`` hold, pass after pass.

    :meth:`begin` announces a pass, :meth:`apply` makes each of its fixes, and :meth:`end` closes it.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.cuts: list[int] = []  #: slots at which the last fix cut: where a range that it moved begins or is over
        self._odd: dict[int, str] = {}
        self._even: dict[int, list[Words | Taken]] = {}
        self._taken: dict[tuple[int, int], Taken] = {}

    # -- a pass

    def begin(self, doc: Document, moves: Iterable[Edit]) -> None:
        """Begin a pass that saw ``doc``; ``moves`` are those of its edits that move."""
        self._doc = doc
        self._moves = frozenset(moves)
        self._spans = sorted(edit.insert for edit in self._moves if isinstance(edit.insert, Span))
        self._landed: dict[tuple[int, bool], tuple[int, list[Words | Taken]]] = {}  # what this pass put where
        self._changed: dict[int, None] = {}  # gaps whose row it changed
        self._order = Order(doc, self._taken.values(), self._even)

    def apply(self, edits: Iterable[Edit]) -> set[int]:
        """Make the edits of one fix; gives the slots it touched."""
        slots: set[int] = set()
        self.cuts = []
        for edit in sorted(edits):
            if isinstance(edit.insert, Span) and edit in self._moves:
                self._replace(edit.start, edit.end, "", slots)
                self._land(edit.end, edit.start == edit.end, self._lift(edit.insert, slots), slots)
            elif isinstance(edit.insert, Span):
                words = self._doc.text[edit.insert.start : edit.insert.end]
                self._replace(edit.start, edit.end, words, slots, self._doc.source_span(edit.insert))
            elif edit.insert or not self._spans:
                self._replace(edit.start, edit.end, edit.insert, slots)
            else:
                for start, end in left_by_moves(edit, self._spans):
                    self._replace(start, end, "", slots)
        return slots

    def give_way(self, low: int, high: int, words: str) -> None:
        """Let the characters in the odd slots ``low``..``high``, no fewer than ``words`` has, give way to ``words``."""
        # mostly one, whose number is there already
        for number, slot in enumerate((low,) if low == high else range(low, high + 1, 2)):
            self._odd[slot] = words[number : number + 1]

    def end(self) -> None:
        """Words side by side in one gap become one; what is empty or gone goes."""
        for slot in self._changed:
            row = tidied(self._even.get(slot, ()))
            if row:
                self._even[slot] = row
            else:
                self._even.pop(slot, None)

    # -- what is where

    def contents(self, low: int, high: int) -> Iterator[Piece]:
        """What the slots ``low``..``high`` hold, words side by side as one."""
        words = ""
        for slot in range(low, high + 1):
            if slot % 2:
                words += self._odd.get(slot, self.source[slot // 2])
                continue
            for piece in self._even.get(slot, ()):
                if isinstance(piece, Words) and piece.source is None:
                    words += piece.text
                    continue
                if words:
                    yield words
                    words = ""
                if isinstance(piece, Words) and piece.source is not None:
                    yield Copy(piece.text, *piece.source)
                elif isinstance(piece, Taken) and not piece.gone:
                    yield Move(piece.first // 2, piece.last // 2 + 1)
        if words:
            yield words

    def empties(self, slot: int, step: int, most: int) -> int:
        """How many slots from one on hold nothing, of at most so many: up to the next character, or the edge of the text."""
        odd, even, last = self._odd, self._even, 2 * len(self.source)
        for count, at in enumerate(range(slot, slot + step * most, step)):
            if odd.get(at) != "" if at % 2 else at in even or not 0 < at < last:
                return count
        return most

    def filled(self, gap: int) -> bool:
        """Whether an even slot holds anything."""
        return bool(self._even.get(gap))

    # -- applying

    def _atoms(self, start: int, end: int) -> Iterator[tuple[int, int, Words | None]]:
        """The characters ``start``..``end`` of the text: (offset, slot, None), or (place in words, their slot, words)."""
        doc = self._doc
        index = doc.run_at(start)
        at = start
        while at < end:
            run = doc.runs[index]
            stop = min(end, doc.run_end(index))
            for offset in range(at, stop):
                if run.step:
                    yield offset, run.origin + 2 * (offset - run.start), None
                else:
                    words, place, _ = self._order.words_at(offset)
                    yield place, words.slot, words
            at = stop
            index += 1

    def _replace(self, start: int, end: int, insert: str, slots: set[int], source: Span | None = None) -> None:
        used = 0
        for place, slot, words in self._atoms(start, end):
            char = insert[used : used + 1]
            used += len(char)
            slots.add(slot)
            if words is None:
                self._odd[slot] = char
            else:
                self._change(words, place, place + 1, char)
        if len(insert) > used:
            self._put(end, Words(insert[used:], source), slots, behind=start == end)

    def _change(self, words: Words, start: int, end: int, insert: str, behind: bool = True) -> None:
        words.change(start, end, insert, behind)
        self._changed[words.slot] = None

    def _put(self, offset: int, new: Words, slots: set[int], behind: bool) -> None:
        """Put words between the characters before and at ``offset``.

        ``behind``: after what another edit of this pass, which ends here, puts in at the same place.
        """
        beside = self._beside(offset)
        if beside is not None and (offset, not behind) not in self._landed:
            words, place, _ = beside
            slots.add(words.slot)
            self._change(words, place, place, new.text, behind)
            return
        self._land(offset, behind, [new], slots, beside)

    def _land(
        self,
        offset: int,
        behind: bool,
        pieces: list[Words | Taken],
        slots: set[int],
        beside: tuple[Words, int, int] | None = None,
    ) -> None:
        """Put pieces before ``offset``, behind or before what another edit of this pass put there."""
        beside = beside or self._beside(offset)
        if (offset, not behind) in self._landed:
            host, other = self._landed[offset, not behind]
            row = self._even[host]
            index = row.index(other[-1]) + 1 if behind else row.index(other[0])
        elif beside is not None:
            words, place, number = beside
            host, row = words.slot, self._even[words.slot]
            index = row.index(words) + 1
            rest = words.cut(place, behind)
            row.insert(index, rest)
            self._order.split(number, place, rest)
        else:
            host, index = self._spot(offset)
            row = self._even.setdefault(host, [])
        row[index:index] = pieces
        slots.add(host)
        self._changed[host] = None
        if pieces:
            self._landed[offset, behind] = host, pieces
        for piece in pieces:
            if isinstance(piece, Words):
                piece.slot = host
            else:
                piece.host = host
                self._take(piece, slots)

    def _beside(self, offset: int) -> tuple[Words, int, int] | None:
        """Words that stand directly before or after ``offset`` in a gap, the place in them, and their number."""
        doc = self._doc
        for at, inner in ((offset - 1, 1), (offset, 0)) if self._order.words else ():
            if 0 <= at < len(doc.text) and not doc.runs.steps[doc.run_at(at)]:
                words, place, number = self._order.words_at(at)
                return words, place + inner, number
        return None

    def _spot(self, offset: int) -> tuple[int, int]:
        """The gap between two characters of the source, and the index in its row of pieces."""
        left = self._doc.origin(offset - 1) if offset else -1
        taken = self._order.ended.get(left)
        return (left + 1, 0) if taken is None else (taken.host, self._even[taken.host].index(taken) + 1)

    def _lift(self, span: Span, slots: set[int]) -> list[Words | Taken]:
        """The characters of ``span`` as ranges of slots, and words where they stood in gaps at the edge of one."""
        pieces: list[Words | Taken] = []
        loose: list[tuple[Words, int]] = []
        for place, slot, words in self._atoms(*span):
            if words is not None:
                loose.append((words, place))
                continue
            last = pieces[-1] if pieces else None
            if (
                isinstance(last, Taken)
                and last.last < slot
                and self._order.context(last.last) is self._order.context(slot)
                and all(
                    last.last < w.slot < slot and self._order.context(w.slot) is self._order.context(slot)
                    for w, _ in loose
                )
            ):
                last.last = slot
            else:
                self._loosen(loose, pieces, slots)
                pieces.append(Taken(slot, slot))
            loose = []
        self._loosen(loose, pieces, slots)
        return pieces

    def _loosen(self, loose: list[tuple[Words, int]], pieces: list[Words | Taken], slots: set[int]) -> None:
        if loose:
            pieces.append(Words("".join(words.text[words.now(place)] for words, place in loose)))
        for words, place in loose:
            slots.add(words.slot)
            self._change(words, place, place + 1, "")

    def _take(self, taken: Taken, slots: set[int]) -> None:
        """A range leaves its place, for the first time or once more."""
        older = self._taken.pop((taken.first, taken.last), None)
        if older is not None:
            older.gone = True
            slots.add(older.host)
            self._changed[older.host] = None
        self._taken[taken.first, taken.last] = taken
        self.cuts += (taken.first, taken.last + 1)
