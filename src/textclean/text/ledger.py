"""Bookkeeping of edits: each pass edits the text in front of it, the ledger says what that means for the source.

The source is seen as a row of *slots*: slot ``2n + 1`` holds character *n*, slot ``2n`` what was put in before it. An edit
changes the contents of a few slots; a move takes a range of slots to the gap where it was put. What an edit did is then
the contents of its slots after it, whatever stood there before: edits that stand on one another compose by themselves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from .compose import Copy, Key, Move, Piece, SourceEdit
from .document import Document
from .span import Edit, Span, moved


class _Words:
    """Words put into a gap. Edits of one pass share them, so places are given as they were before the pass."""

    __slots__ = ("shifts", "slot", "source", "text")

    def __init__(self, text: str, source: Span | None = None) -> None:
        self.text = text
        self.source = source  #: where a copy was taken from
        self.slot = 0
        self.shifts: list[
            tuple[int, int]
        ] = []  #: (2 × gap or 2 × character + 1, as before this pass; change of length)

    def now(self, place: int, behind: bool = True) -> int:
        """Where ``place`` is now: behind or before what this pass put there."""
        return place + sum(change for at, change in self.shifts if at < 2 * place + behind)

    def change(self, start: int, end: int, insert: str, behind: bool = True) -> None:
        low = self.now(start, behind)
        high = low + end - start
        self.text = self.text[:low] + insert + self.text[high:]
        self.shifts.append((2 * start + (start < end), len(insert) - (end - start)))
        self.source = None

    def cut(self, place: int, behind: bool) -> _Words:
        """Keep what stands before ``place``; gives the rest."""
        low = self.now(place, behind)
        rest = _Words(self.text[low:])
        rest.slot = self.slot
        rest.shifts = [(at - 2 * place, change) for at, change in self.shifts if at >= 2 * place + behind]
        self.text = self.text[:low]
        self.shifts = [(at, change) for at, change in self.shifts if at < 2 * place + behind]
        self.source = None
        return rest


class _Taken:
    """The odd slots ``first`` to ``last``, with the gaps between them; they stand in the gap ``host`` now."""

    __slots__ = ("first", "gone", "host", "last")

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.host = 0
        self.gone = False  #: taken on to another place in this very pass


class Ledger:
    """The edits of a run, in order, as edits of its source.

    Args:
        source: the text that the run started from.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._odd: dict[int, str] = {}
        self._even: dict[int, list[_Words | _Taken]] = {}
        self._taken: list[_Taken] = []
        self._region: dict[int, tuple[int, int, frozenset[Key]]] = {}
        self._edges: set[int] = set()

    def record(self, doc: Document, fixes: Sequence[tuple[str, Sequence[Edit]]]) -> dict[str, tuple[SourceEdit, ...]]:
        """Take up the edits of one pass.

        Args:
            doc: the text that the pass saw.
            fixes: for each applied fix its id and its edits, in coordinates of ``doc``; all of them disjoint.

        Returns:
            for each id the edits of the source that it comes to, outcome of earlier edits on the same place included.
        """
        self._doc = doc
        self._before = list(self._taken)
        self._landed: dict[tuple[int, bool], tuple[int, list[_Words | _Taken]]] = {}  # what this pass put where
        self._find_words(doc)
        moves = moved(sorted((edit for _, edits in fixes for edit in edits), key=lambda edit: (edit.start, edit.end)))
        out: dict[str, tuple[SourceEdit, ...]] = {}
        for name, edits in fixes:
            out[name] = tuple(self._outcome(name, self._apply(sorted(edits), moves)))
        self._tidy()
        return out

    def needs(self, name: str, edits: Sequence[SourceEdit]) -> tuple[str, ...]:
        """Ids of the earlier edits that these stand on, or across which they close up the text."""
        found: dict[str, None] = {}
        for edit in edits:
            keys = set(edit.over)
            if not edit.insert and edit.start < edit.end:
                for slot, step in ((2 * edit.start, -1), (2 * edit.end, 1)):
                    while self._is_empty(slot):
                        keys |= self._region[slot][2] if slot in self._region else frozenset()
                        slot += step
            found |= dict.fromkeys(sorted(key[0] for key in keys if key[0] != name))
        return tuple(found)

    def _is_empty(self, slot: int) -> bool:
        if slot % 2:
            return self._odd.get(slot) == ""
        return 0 < slot < 2 * len(self.source) and not self._even.get(slot)

    # -- applying

    def _apply(self, edits: Iterable[Edit], moves: set[Edit]) -> set[int]:
        """Make the edits of one fix; gives the slots it touched."""
        slots: set[int] = set()
        spans = sorted(edit.insert for edit in moves if isinstance(edit.insert, Span))
        for edit in edits:
            if edit in moves and isinstance(edit.insert, Span):
                self._replace(edit.start, edit.end, "", slots)
                self._land(edit.end, edit.start == edit.end, self._lift(edit.insert, slots), slots)
            elif isinstance(edit.insert, Span):
                words = self._doc.text[edit.insert.start : edit.insert.end]
                self._replace(edit.start, edit.end, words, slots, self._doc.source_span(edit.insert))
            elif edit.insert:
                self._replace(edit.start, edit.end, edit.insert, slots)
            else:
                for start, end in _without(edit, spans):
                    self._replace(start, end, "", slots)
        return slots

    def _atoms(self, start: int, end: int) -> Iterator[tuple[int, int, _Words | None]]:
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
                    words, place = self._words_at(offset)
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
                words.change(place, place + 1, char)
        if len(insert) > used:
            self._put(end, _Words(insert[used:], source), slots, behind=start == end)

    def _put(self, offset: int, new: _Words, slots: set[int], behind: bool) -> None:
        """Put words between the characters before and at ``offset``.

        ``behind``: after what another edit of this pass, which ends here, puts in at the same place.
        """
        beside = self._beside(offset)
        if beside is not None and (offset, not behind) not in self._landed:
            words, place = beside
            slots.add(words.slot)
            words.change(place, place, new.text, behind)
            return
        self._land(offset, behind, [new], slots)

    def _land(self, offset: int, behind: bool, pieces: list[_Words | _Taken], slots: set[int]) -> None:
        """Put pieces before ``offset``, behind or before what another edit of this pass put there."""
        beside = self._beside(offset)
        if (offset, not behind) in self._landed:
            host, other = self._landed[offset, not behind]
            row = self._even[host]
            index = row.index(other[-1]) + 1 if behind else row.index(other[0])
        elif beside is not None:
            words, place = beside
            host, row = words.slot, self._even[words.slot]
            index = row.index(words) + 1
            rest = words.cut(place, behind)
            row.insert(index, rest)
            self._split(words, rest, place)
        else:
            host, index = self._spot(offset)
            row = self._even.setdefault(host, [])
        row[index:index] = pieces
        slots.add(host)
        self._landed[offset, behind] = host, pieces
        for piece in pieces:
            if isinstance(piece, _Words):
                piece.slot = host
            else:
                piece.host = host
                self._take(piece, slots)

    def _beside(self, offset: int) -> tuple[_Words, int] | None:
        """Words that stand directly before or after ``offset`` in a gap, and the place in them."""
        doc = self._doc
        for at, inner in ((offset - 1, 1), (offset, 0)):
            if 0 <= at < len(doc.text) and not doc.runs[doc.run_at(at)].step:
                words, place = self._words_at(at)
                return words, place + inner
        return None

    def _spot(self, offset: int) -> tuple[int, int]:
        """The gap between two characters of the source, and the index in its row of pieces."""
        left = self._doc.origin(offset - 1) if offset else -1
        host, index = left + 1, 0
        ended = [taken for taken in self._before if taken.last == left]
        if ended:
            taken = max(ended, key=lambda taken: taken.first)
            host = taken.host
            index = self._even[host].index(taken) + 1
        return host, index

    def _lift(self, span: Span, slots: set[int]) -> list[_Words | _Taken]:
        """The characters of ``span`` as ranges of slots, and words where they stood in gaps at the edge of one."""
        pieces: list[_Words | _Taken] = []
        loose: list[tuple[_Words, int]] = []
        for place, slot, words in self._atoms(*span):
            if words is not None:
                loose.append((words, place))
                continue
            last = pieces[-1] if pieces else None
            if (
                isinstance(last, _Taken)
                and last.last < slot
                and self._context(last.last) is self._context(slot)
                and all(last.last < w.slot < slot and self._context(w.slot) is self._context(slot) for w, _ in loose)
            ):
                last.last = slot
            else:
                self._loosen(loose, pieces, slots)
                pieces.append(_Taken(slot, slot))
            loose = []
        self._loosen(loose, pieces, slots)
        return pieces

    def _loosen(self, loose: list[tuple[_Words, int]], pieces: list[_Words | _Taken], slots: set[int]) -> None:
        if loose:
            pieces.append(_Words("".join(words.text[words.now(place)] for words, place in loose)))
        for words, place in loose:
            slots.add(words.slot)
            words.change(place, place + 1, "")

    def _take(self, taken: _Taken, slots: set[int]) -> None:
        """A range leaves its place: an edit that lies across its edge is told anew, in two parts."""
        for older in self._taken:
            if (older.first, older.last) == (taken.first, taken.last):
                older.gone = True
                slots.add(older.host)
        self._taken = [older for older in self._taken if not older.gone]
        self._taken.append(taken)
        for edge in (taken.first, taken.last + 1):
            self._edges.add(edge)
            low, high, keys = self._region.get(edge, (edge, edge, frozenset()))
            if low < edge:
                slots.update(range(low, high + 1))
                for slot in range(low, high + 1):
                    self._region[slot] = (low, edge - 1, keys) if slot < edge else (edge, high, keys)

    def _context(self, slot: int) -> _Taken | None:
        """The innermost range, of those taken before this pass, that holds the slot."""
        around = [taken for taken in self._before if taken.first <= slot <= taken.last]
        return min(around, key=lambda taken: taken.last - taken.first) if around else None

    # -- what came of it

    def _outcome(self, name: str, slots: set[int]) -> Iterator[SourceEdit]:
        for number, (low, high) in enumerate(self._ranges(slots)):
            over = frozenset().union(*(self._region[slot][2] for slot in range(low, high + 1) if slot in self._region))
            held = over | {(name, number)}
            for slot in range(low, high + 1):
                self._region[slot] = (low, high, held)
            start, end = low // 2, (high + 1) // 2
            yield SourceEdit(start, end, tuple(self._contents(low, high)), self.source[start:end], over)

    def _ranges(self, slots: set[int]) -> list[tuple[int, int]]:
        """The touched slots as ranges, each whole with the ranges of earlier edits on the same place."""
        todo = sorted({self._region.get(slot, (slot, slot))[:2] for slot in slots})
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
        return start == end + 1 or (end % 2 == 1 and end + 1 not in self._region and not self._even.get(end + 1))

    def _contents(self, low: int, high: int) -> Iterator[Piece]:
        words = ""
        for slot in range(low, high + 1):
            if slot % 2:
                words += self._odd.get(slot, self.source[slot // 2])
                continue
            for piece in self._even.get(slot, ()):
                if isinstance(piece, _Words) and piece.source is None:
                    words += piece.text
                    continue
                if words:
                    yield words
                    words = ""
                if isinstance(piece, _Words) and piece.source is not None:
                    yield Copy(piece.text, *piece.source)
                elif isinstance(piece, _Taken) and not piece.gone:
                    yield Move(piece.first // 2, piece.last // 2 + 1)
        if words:
            yield words

    # -- the words in the gaps, in the order of the text

    def _find_words(self, doc: Document) -> None:
        """Say which words stand behind the characters of ``doc`` that were put in: both are in the order of the text."""
        self._words: list[_Words] = []
        self._starts: list[int] = []
        self._counted: dict[int, int] = {}
        if not self._even:
            return
        total = 0
        for words in self._in_order(None, self._slots_by_context()):
            self._words.append(words)
            self._starts.append(total)
            total += len(words.text)
        total = 0
        for index, run in enumerate(doc.runs):
            if not run.step:
                self._counted[run.start] = total
                total += doc.run_end(index) - run.start

    def _words_at(self, offset: int) -> tuple[_Words, int]:
        """The words that the character at ``offset`` of the text belongs to, and its place in them."""
        run = self._doc.runs[self._doc.run_at(offset)]
        count = self._counted[run.start] + offset - run.start
        index = bisect_right(self._starts, count) - 1
        return self._words[index], count - self._starts[index]

    def _split(self, words: _Words, rest: _Words, place: int) -> None:
        index = self._words.index(words)
        self._words.insert(index + 1, rest)
        self._starts.insert(index + 1, self._starts[index] + place)

    def _slots_by_context(self) -> dict[_Taken | None, list[int]]:
        slots: dict[_Taken | None, list[int]] = {}
        for slot in sorted(self._even):
            slots.setdefault(self._context(slot), []).append(slot)
        return slots

    def _in_order(self, context: _Taken | None, slots: dict[_Taken | None, list[int]]) -> Iterator[_Words]:
        for slot in slots.get(context, ()):
            for piece in self._even[slot]:
                if isinstance(piece, _Words):
                    yield piece
                else:
                    yield from self._in_order(piece, slots)

    def _tidy(self) -> None:
        """Words side by side in one gap become one; what is empty or gone goes."""
        for slot, row in self._even.items():
            tidy: list[_Words | _Taken] = []
            for piece in row:
                if isinstance(piece, _Taken):
                    if not piece.gone:
                        tidy.append(piece)
                elif piece.text and tidy and isinstance(tidy[-1], _Words):
                    tidy[-1].text += piece.text
                    tidy[-1].source = None
                elif piece.text:
                    piece.shifts = []
                    tidy.append(piece)
            self._even[slot] = tidy


def _without(edit: Edit, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The parts of a deletion that no move takes along."""
    at = edit.start
    for span in spans:
        if edit.start <= span.start and span.end <= edit.end:
            if at < span.start:
                yield at, span.start
            at = span.end
    if at < edit.end:
        yield at, edit.end
