"""Runs: stretches of characters whose origins follow one rule."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from ..tuples import NamedTuple

NUMBER = "I" if array("I").itemsize == 4 else "L"  #: of characters and gaps; no text that fits into memory has more


class Run(NamedTuple):
    """Consecutive characters of a text whose origins follow one rule."""

    start: int  #: offset of the first character in the text
    origin: int  #: origin of the first character
    step: int  #: 2 where each next character comes from the next one of the source, 0 where all stand in one gap


class Runs(Sequence[Run]):
    """The runs of a text, as three rows of numbers: a text with a million edits has a million runs.

    Args:
        runs: in the order of the text.
    """

    __slots__ = ("origins", "starts", "steps")

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self.starts, self.origins, self.steps = array(NUMBER), array(NUMBER), bytearray()
        for run in runs:
            self.add(*run)

    def __reduce__(self) -> tuple[type[Runs], tuple[tuple[Run, ...]]]:
        return Runs, (tuple(self),)

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Run]:
        return map(Run, self.starts, self.origins, self.steps)

    @overload
    def __getitem__(self, at: int) -> Run: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Run, ...]: ...
    def __getitem__(self, at: int | slice) -> Run | tuple[Run, ...]:
        if isinstance(at, slice):
            return tuple(map(Run, self.starts[at], self.origins[at], self.steps[at]))
        return Run(self.starts[at], self.origins[at], self.steps[at])

    def add(self, start: int, origin: int, step: int) -> None:
        """Add a run behind the others, or let the last one go on where that says the same."""
        if self.starts:
            last = self.steps[-1]
            if step == last and self.origins[-1] + last * (start - self.starts[-1]) == origin:
                return
        self.starts.append(start)
        self.origins.append(origin)
        self.steps.append(step)

    def take_over(self, other: Runs, start: int, end: int, here: int) -> None:
        """Add what ``other`` says of its characters ``start``..``end``, which stand from ``here`` on."""
        low, high = max(bisect_right(other.starts, start) - 1, 0), bisect_left(other.starts, end)
        first = other.starts[low]
        self.add(here, other.origins[low] + other.steps[low] * (start - first), other.steps[low])
        if high - low > 1:  # of two that follow one another neither goes on
            shift = here - start
            self.starts.extend([at + shift for at in other.starts[low + 1 : high]])
            self.origins += other.origins[low + 1 : high]
            self.steps += other.steps[low + 1 : high]
