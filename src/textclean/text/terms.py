"""Words of a project: those that are never corrected, and those that it writes in one way only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from .span import Edit, Span


class Terms:
    """Words that no rule corrects, and the forms that a project prefers.

    Args:
        words: the words that stay as they are, wherever they stand.
        preferred: forms that the project does not write, each with the one that it does.
    """

    def __init__(self, words: Iterable[str] = (), preferred: Mapping[str, str] | None = None) -> None:
        self.preferred = {wrong: right for wrong, right in (preferred or {}).items() if wrong}
        self.words = frozenset(word for word in (*words, *self.preferred.values()) if word)
        self._lengths: dict[str, list[int]] = {}
        for word in self.words:
            self._lengths.setdefault(word[0], []).append(len(word))
        for lengths in self._lengths.values():
            lengths[:] = sorted(set(lengths), reverse=True)
        heads = "".join(map(re.escape, sorted(self._lengths)))
        self._heads = re.compile(f"[{heads}]") if heads else None

    def __bool__(self) -> bool:
        return bool(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Terms) and (self.words, self.preferred) == (other.words, other.preferred)

    def __hash__(self) -> int:
        return hash(self.words)

    def __reduce__(self) -> tuple[type[Terms], tuple[object, ...]]:
        return Terms, (self.words, self.preferred)

    def places(self, text: str) -> list[Span]:
        """Where the words stand in a text, in order; where one lies in another, the longer alone."""
        found: list[Span] = []
        last = 0
        for start, end in self._occurrences(text):
            if end > last:
                found.append(Span(start, end))
                last = end
        return found

    def _occurrences(self, text: str) -> Iterator[tuple[int, int]]:
        if self._heads is None:
            return
        for match in self._heads.finditer(text):
            at = match.start()
            for length in self._lengths[match.group()]:
                if text[at : at + length] in self.words:
                    yield at, at + length
                    break


NONE = Terms()


class Shelter:
    """The places of some words in one text: whether an edit would change one of them."""

    def __init__(self, places: list[Span]) -> None:
        self._places = places
        self._starts = [place.start for place in places]

    def holds(self, start: int, end: int) -> bool:
        """Whether ``start``..``end`` lies in one of the places; an empty span, whether it lies between two characters of it."""
        index = bisect_right(self._starts, start) - 1
        while index >= 0:
            place = self._places[index]
            if place.start <= start and end <= place.end and not (start == end and start in (place.start, place.end)):
                return True
            if place.end <= start:
                return False
            index -= 1
        return False

    def keeps(self, span: Span, fixes: Iterable[tuple[Edit, ...]]) -> bool:
        """Whether a finding is about words that stay as they are: every fix of it changes one, or the whole of it is one."""
        edits = list(fixes)
        if not edits:
            return self.holds(*span)
        return all(any(self.holds(edit.start, edit.end) for edit in one) for one in edits)
