"""Runs: stretches of characters whose origins follow one rule."""

from __future__ import annotations

from ..tuples import NamedTuple


class Run(NamedTuple):
    """Consecutive characters of a text whose origins follow one rule."""

    start: int  #: offset of the first character in the text
    origin: int  #: origin of the first character
    step: int  #: 2 where each next character comes from the next one of the source, 0 where all stand in one gap


def append(runs: list[Run], run: Run) -> None:
    """Add a run, or let the last one go on where that says the same."""
    if runs:
        start, origin, step = runs[-1]
        if step == run[2] and origin + step * (run[0] - start) == run[1]:
            return
    runs.append(run)
