"""Which evidence decides: ``.ci/ablate.py`` on line ends that are made up."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import NamedTuple

EFFECTS = runpy.run_path(str(Path(__file__).resolve().parents[1] / ".ci" / "ablate.py"))["effects"]


class Group(NamedTuple):
    wrapped: bool
    names: tuple[str, ...]
    joined: bool
    half: int


def test_a_name_without_which_the_verdict_is_another_decides() -> None:
    full, far = ("end-cjk", "full-open"), ("end-cjk", "far-open", "word-sure")
    told = EFFECTS({Group(True, full, True, 0): 5, Group(True, far, False, 1): 2, Group(True, far, True, 1): 3})
    assert told["full-open"] == {"stands": 5, "needs 0": 5}
    assert told["far-open"] == {"stands": 5, "needs 1": 2, "harms 1": 3}
    assert told["end-cjk"] == {"stands": 10}


def test_of_two_that_stand_in_for_each_other_neither_is_needed() -> None:
    told = EFFECTS({Group(True, ("end-cjk", "full-open", "word-sure", "cannot-end"), True, 0): 1})
    assert told == {name: {"stands": 1} for name in ("end-cjk", "full-open", "word-sure", "cannot-end")}
