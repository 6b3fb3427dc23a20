"""A text that knows where each of its characters came from.

A character's *origin* is one integer: ``2n + 1`` is character *n* of the source (also for a character that replaces
it one for one), ``2n`` is the gap before character *n* (for characters that were put in). Origins are kept as runs
and not one by one: an untouched text has one run, a text with a thousand edits a few thousand, whatever its length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from operator import gt
from typing import Any, TypeVar

from .made import made
from .memory import Memory
from .runs import Run, Runs
from .script import alphabet, in_all
from .span import Edit, Span, in_order
from .terms import Terms
from .way_back import WayBack

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


_WHOLE = Runs([Run(0, 1, 2)])
_NONE = Runs()


class Document:
    """An immutable text with the origins of its characters.

    Args:
        text: the text, in code points, line ends as they are in the file.
        runs: origins; left out, the text is its own source.
        source_length: length of the source in characters; left out, that of ``text``.
        memory: what is known of the other texts of the run; left out, the text stands alone.
    """

    __slots__ = ("__dict__", "_views", "memory", "runs", "source_length", "text")

    def __init__(
        self,
        text: str,
        runs: Runs | None = None,
        source_length: int | None = None,
        memory: Memory | None = None,
    ) -> None:
        self.text = text
        self.runs = (_WHOLE if text else _NONE) if runs is None else runs
        self.source_length = len(text) if source_length is None else source_length
        self.memory = memory or Memory()
        self._views: dict[Callable[..., object], Any] | None = None

    def __reduce__(self) -> tuple[type[Document], tuple[object, ...]]:
        return Document, (self.text, self.runs, self.source_length)

    @property
    def terms(self) -> Terms:
        """The words of the project that the run is for."""
        return self.memory.terms

    @property
    def language(self) -> str:
        """The language of the text where somebody said it: ``zh``, ``zh-Hant``, ``ja``, ``en``; else empty."""
        return self.memory.language

    @property
    def agreed(self) -> frozenset[str]:
        """The codes of the rules all of whose offers are taken in this run: somebody accepted the rule as a whole."""
        return self.memory.agreed

    def derive(self, view: Callable[[Document], T]) -> T:
        """What ``view`` says of this text; computed once per text, so it may ask for the words but not for origins."""
        views = self._views
        if views is None:
            views = self._views = self.memory.views(self.text)
        if view not in views:
            views[view] = view(self)
        known: T = views[view]
        return known

    def recall(self, view: Callable[[Document], T]) -> T:
        """The same of a view that is kept as long as the run: one that says little, takes long, and is asked for again.

        A pass tries on copies what later passes make: what it read there they need not read again.
        """
        readings = self.memory.readings(view)
        if self.text not in readings:
            readings[self.text] = view(self)
        return readings[self.text]

    def known(self, view: Callable[[Document], T]) -> T | None:
        """The same where it is known already, else None."""
        return self._views.get(view) if self._views else None

    def forget(self, *views: Callable[[Document], object]) -> None:
        """Let go what these views said of this text; who asks again has them computed anew."""
        self.memory.forget(self.text, views)

    def learn(self, view: Callable[[Document], T], value: T) -> None:
        """Take what ``view`` says of this text from who knows it already."""
        self.memory.views(self.text).setdefault(view, value)

    def remembers(self, view: Callable[[Document], object]) -> bool:
        """Whether it is known what ``view`` says of this text, or of an equal one."""
        return view in self.memory.views(self.text)

    def facts(self, of: Callable[[K], T]) -> dict[K, T]:
        """What the pure function ``of`` says of words (or of any key), looked up by them; computed once per run.

        Who has a cheaper way to many answers at once may put them in beforehand: the same ones, of course.
        """
        return self.memory.facts(of)

    def as_source(self) -> Document:
        """The same text as a source of its own: a copy to try edits on, that shares what is known of the words."""
        copy = Document(self.text, memory=self.memory)
        copy.characters = self.characters
        return copy

    @cached_property
    def characters(self) -> str:
        """All characters of the text, each once, in order; after an edit also those that it took out."""
        return alphabet(self.text)

    def leave(self) -> None:
        """Hold no more what was said of this text: nobody comes back to this document, though to an equal text perhaps.

        Views hold the document that they were read from: what is not left waits for the collector, which rests.
        """
        self._views = None

    def leave_for(self, later: Document) -> None:
        """Forget what was said of this text and of those before ``later``, which the run goes on from."""
        self.leave()
        self.memory.go_on(later.text)

    # -- editing

    def edit(self, edits: Iterable[Edit]) -> Document:
        """The text with ``edits`` made, all at once, in coordinates of this text.

        Raises:
            ValueError: an edit lies outside the text, or two overlap.
        """
        ordered = in_order(list(edits), len(self.text))
        if not ordered:
            return self
        text, runs = made(self, ordered)
        new = Document(text, runs, self.source_length, self.memory)
        if "characters" in self.__dict__:
            put_in = {char for edit in ordered if isinstance(edit.insert, str) for char in edit.insert}
            new.characters = in_all(self.characters, put_in)
        return new

    # -- where things are

    def run_at(self, offset: int) -> int:
        """Index of the run that the character at ``offset`` belongs to."""
        return max(bisect_right(self.runs.starts, offset) - 1, 0)

    def run_end(self, index: int) -> int:
        """Offset behind the last character of run ``index``."""
        starts = self.runs.starts
        return starts[index + 1] if index + 1 < len(starts) else len(self.text)

    def origin(self, offset: int) -> int:
        """Origin of the character at ``offset``."""
        index, runs = self.run_at(offset), self.runs
        return runs.origins[index] + runs.steps[index] * (offset - runs.starts[index])

    def gap(self, offset: int) -> int:
        """Origin (even) of something put in at ``offset``: the gap beside its left neighbour, else its right one's."""
        left = self.origin(offset - 1) if offset > 0 else None
        if left is not None and left % 2 == 0:
            return left
        right = self.origin(offset) if offset < len(self.text) else None
        if right is not None and right % 2 == 0:
            return right
        return 0 if left is None else left + 1

    def source_span(self, span: Span) -> Span:
        """The place in the source that ``span`` of this text came from.

        Characters put in add nothing of their own; an empty span, or one of such characters only, gives the
        empty span of its gap. Where passages were moved it is the smallest span that holds all of it.
        """
        start, end = span
        if start >= end:
            at = self.gap(start) // 2
            return Span(at, at)
        starts = self.runs.starts
        index = max(bisect_right(starts, start) - 1, 0)
        behind = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        if self.runs.steps[index] and end <= behind:  # mostly
            shift = (self.runs.origins[index] >> 1) - starts[index]
            return Span(start + shift, end + shift) if shift else span
        low: int | None = None
        high = at = 0
        while index < len(starts) and starts[index] < span.end:
            run = self.runs[index]
            stop = self.run_end(index)
            first = run.origin + run.step * (max(span.start, run.start) - run.start)
            if run.step:
                last = run.origin + run.step * (min(span.end, stop) - 1 - run.start)
                low = first // 2 if low is None else min(low, first // 2)
                high = max(high, last // 2 + 1)
            else:
                at = first // 2
            index += 1
        return Span(at, at) if low is None else Span(low, high)

    def place(self, source: Span) -> tuple[Span, ...]:
        """Where the characters of ``source`` stand now, in the order of this text, with what was put in between them.

        A moved or split span has several places. What is gone has one empty place: where it stood. An empty span is
        a gap: the place of the characters put in there.
        """
        if self.runs is _WHOLE and len(self.text) == self.source_length > source.end > source.start:
            return (source,)
        return self._way_back.places(source)

    @cached_property
    def has_moved(self) -> bool:
        """Whether anything stands in another order than in the source."""
        origins = self.runs.origins
        return any(map(gt, origins, origins[1:]))

    @cached_property
    def _way_back(self) -> WayBack:
        return WayBack(self.runs, len(self.text))
