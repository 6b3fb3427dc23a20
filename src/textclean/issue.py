"""Issues: findings placed in both texts, with a fate and an id that lasts."""

from __future__ import annotations

from array import array
from collections.abc import Container, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import heappop, heappush
from itertools import accumulate
from typing import Literal

import msgspec

from .finding import Safety, Severity, Signal
from .text import Span
from .text.compose import SourceEdit
from .text.digest import hexdigest
from .text.fold import fold_char
from .text.lines import Lines
from .text.memory import Facts
from .tuples import NamedTuple

Status = Literal["fixed", "open", "declined", "known", "superseded"]
MADE = ("fixed", "superseded")  #: of what was made, be it that own words of the editor stand in its place now
NEIGHBOURHOOD = 24  #: folded characters on either side of a place that make its id
REACH = 4 * NEIGHBOURHOOD  #: so far they are looked for, in characters of the source
MANY = 50  #: from one place in so many characters on, the source is folded as a whole
VERY_MANY = 50_000  #: places named at once, behind which that is let go: it takes three times as much as the text
FIRST = 0  #: the ordinal of the first among equals
ID_BYTES = 6  #: length of an id; longer where two would be alike


class Place(NamedTuple):
    """A related place, in the source; or, where ``path`` is given, in another document."""

    span: Span
    role: str
    words: str  #: of another document the first ones
    path: str = ""  #: of the other document
    line: int = 0  #: there, from 1
    column: int = 0


class Offer(NamedTuple):
    """A fix in coordinates of the source.

    The edits of one that was not made name under ``over`` the edits that were made inside their places: with the edits
    of the fixed issues they compose to the text that accepting would give, as far as no later pass has a say.
    """

    safety: Safety
    label: str
    edits: tuple[SourceEdit, ...]
    composes: bool = True  #: False: an edit that was made lies across the edge of a place; accepting takes a run


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the report. Spans are in characters: ``source`` of the source, ``cleaned`` of the cleaned text."""

    id: str
    code: str
    name: str
    severity: Severity
    status: Status
    source: Span
    cleaned: Span
    before: str  #: what stands at ``source``
    after: str  #: what stands at ``cleaned``
    words: Mapping[str, str]  #: they fill the message of the card
    proposal: str | None = None  #: what would stand there after the first fix
    offers: tuple[Offer, ...] = ()  #: the fixes; of a fixed issue the one that was made comes first
    related: tuple[Place, ...] = ()
    evidence: tuple[Signal, ...] = ()
    score: float | None = None  #: how sure, 0 to 1, to three places
    story: str | None = None  #: issues with one name have one cause
    needs: tuple[str, ...] = ()  #: ids of the fixed issues that must stand for this edit to stand
    moved: bool = False  #: its characters stand in several places of the cleaned text
    undecided: bool = False  #: of several copies nobody can tell which is wrong
    blocked: bool = False  #: a fix was due, but another edit stood against it
    decision: Mapping[str, str] = {}
    due: bool = False  #: of a run that applies nothing: it would be made by itself
    superseded_by: str = ""  #: id of the issue that was worded otherwise: those words stand in place of this edit

    @property
    def safety(self) -> Safety | None:
        """The safest of the offers; None where nothing is offered."""
        return max([offer.safety for offer in self.offers], default=None)


class Names:
    """Gives the findings of a run their ids.

    An id is the family and at least 12 hexadecimal digits of family, folded neighbourhood in the *source*, and the ordinal
    among equals: no code, no offset and no words of a later text, so that edits elsewhere change none. Equals are told
    apart by the source as far as it goes: by the marks before the place, and by which of equal lines it lies in.

    Args:
        source: the text that the run started from.
        stage: what tells the ids of a stage of its own from those of the chain.
    """

    def __init__(self, source: str, stage: str = "") -> None:
        self.source = source
        self._folds = Facts(fold_char)
        self._folded: tuple[str, array[int]] | None = None  # all of the source, once many places were asked for
        self._asked = 0
        self._stage = f"{stage}\0" if stage else ""
        self._ordinals: dict[str, int] = {}  # how many were named of those that are like the one of a name
        self._free: dict[str, list[int]] = {}  # of them, ordinals that were given back, the lowest first
        # of what was named last the names, the first of its like, the ordinals
        self._latest: tuple[list[str], list[str], array[int]] = [], [], array("I")
        self._given: set[str] = set()  # beside the first of their like, which are given as soon as they are counted …
        self._given_back: set[str] = set()  # … and until they are here

    def at(self, family: str, places: Sequence[Span]) -> list[str]:
        """Ids for places of the source; equals are counted in the order of the source."""
        self._latest = [], [], array("I")
        names = [""] * len(places)
        self._asked += len(places)
        if self._folded is None and self._asked * MANY > len(self.source):
            parts = list(map(self._folds.__getitem__, self.source))
            self._folded = "".join(parts), array("I", accumulate(map(len, parts), initial=0))
        for index in sorted(range(len(places)), key=places.__getitem__):
            names[index] = self._name(family, places[index])
        if len(places) > VERY_MANY:
            self.rest()
        return names

    def keep(self, kept: Container[str]) -> None:
        """Of the names given last only these stay; the others are given back, and whoever is like them gets them."""
        for name, first, ordinal in zip(*self._latest, strict=True):
            if name not in kept:
                self._take_back(name)
                heappush(self._free.setdefault(first, []), ordinal)

    def give_back(self, family: str, given: Mapping[str, Span]) -> None:
        """Names of places that are named anew."""
        keys = {self._key(place) for place in given.values()}
        for key in keys:
            first = _first(family, f"{key}\0{FIRST}", ID_BYTES)
            free = self._free.setdefault(first, [])
            for ordinal in range(self._ordinals.get(first, 0)):
                if _spelled(family, f"{key}\0{ordinal}", ID_BYTES) in given:
                    heappush(free, ordinal)
        for name in given:
            self._take_back(name)

    def rest(self) -> None:
        """Let go what helps to name many places: few more are expected."""
        self._folded, self._asked = None, 0

    def of_the_run(self, family: str, key: str) -> str:
        """An id for what concerns the run and no place."""
        return self._digest(family, key)

    def _key(self, place: Span) -> str:
        return f"{self._stage}{self.neighbourhood(place)}\0{self._marks(place.start)}\0{self._line(place.start)}"

    def _name(self, family: str, place: Span) -> str:
        key = self._key(place)
        first = name = _first(family, f"{key}\0{FIRST}", ID_BYTES)
        if free := self._free.get(first):
            ordinal = heappop(free)
        else:
            ordinal = self._ordinals.get(first, 0)
            self._ordinals[first] = ordinal + 1
        if ordinal or name in self._given:
            name = self._digest(family, f"{key}\0{ordinal}")
        elif free is not None:
            self._given_back.discard(name)
        names, firsts, ordinals = self._latest
        names.append(name)
        firsts.append(first)
        ordinals.append(ordinal)
        return name

    def _digest(self, family: str, key: str) -> str:
        size = ID_BYTES
        name = _spelled(family, key, size)
        # another digest, not a longer one: none begins like another
        while name in self._given or (name in self._ordinals and name not in self._given_back):
            size += 1
            name = _spelled(family, key, size)
        self._given.add(name)
        return name

    def _take_back(self, name: str) -> None:
        if name in self._given:
            self._given.remove(name)
        else:
            self._given_back.add(name)

    def neighbourhood(self, place: Span) -> str:
        """The folded words before, in and behind a place, each of at most 24 characters and marked off."""
        start, end = place
        long = end - start > 2 * REACH  # its ends will do
        if self._folded:
            text, before = self._folded
            a, b = before[start], before[end]
            low, high = before[max(start - REACH, 0)], before[min(end + REACH, len(self.source))]
            inside = text[a : before[start + REACH]] + text[before[end - REACH] : b] if long else text[a:b]
            return f"{text[max(low, a - NEIGHBOURHOOD) : a]}\x1f{inside}\x1f{text[b : min(high, b + NEIGHBOURHOOD)]}"
        inside = self._fold(start, start + REACH if long else end) + (self._fold(end - REACH, end) if long else "")
        near = NEIGHBOURHOOD + 8  # mostly so many characters have letters enough
        left = self._fold(max(start - near, 0), start)
        if len(left) < NEIGHBOURHOOD:
            left = self._fold(max(start - REACH, 0), start)
        right = self._fold(end, end + near)
        if len(right) < NEIGHBOURHOOD:
            right = self._fold(end, end + REACH)
        return f"{left[-NEIGHBOURHOOD:]}\x1f{inside}\x1f{right[:NEIGHBOURHOOD]}"

    def _fold(self, start: int, end: int) -> str:
        """A stretch of the source as it is compared."""
        return "".join(map(self._folds.__getitem__, self.source[start:end]))

    def _marks(self, offset: int) -> int:
        """How many marks stand between a place and the letter or digit before it."""
        if self._folded and offset and self._folded[1][offset - 1] < self._folded[1][offset]:
            return 0  # mostly
        low, at = max(offset - REACH, 0), offset
        while at > low and not self._folds[self.source[at - 1]]:
            at -= 1
        return len("".join(self.source[at:offset].split())) if at < offset else 0

    def _line(self, offset: int) -> int:
        """How many lines before the one at ``offset`` are equal to it; 0 for short ones, whose neighbours tell them."""
        rows, ordinals = self._lines
        return ordinals[rows.holding(offset)] if ordinals else 0

    @cached_property
    def _lines(self) -> tuple[Lines, list[int]]:
        rows = Lines(self.source)
        ordinals = [0] * len(rows)
        seen: dict[str, int] = {}
        for number, start, end in rows.filled():
            if end - start >= NEIGHBOURHOOD:
                words = self.source[start:end]
                ordinals[number] = seen.get(words, 0)
                seen[words] = ordinals[number] + 1
        return rows, ordinals


def _spelled(family: str, key: str, size: int) -> str:
    """An id: a family, and a digest of so many bytes."""
    words = f"{family}\0{key}"
    return f"{family}-{hexdigest(words, size)}"


_first = lru_cache(maxsize=1 << 10)(_spelled)  # of a text that says the same again and again all are like a few
