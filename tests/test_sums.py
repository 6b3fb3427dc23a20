"""Points are added so that they come out the same with every Python."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from textclean.cleaner import Cleaner
from textclean.sums import added

from .test_opening import PAGE
from .trial import TEXT

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/source.txt"))


def test_points_are_added_one_by_one() -> None:
    """From 3.12 on ``sum`` gives 1.0 for ten tenths."""
    assert added([0.1] * 10) == 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 == 0.9999999999999999
    assert added([]) == 0


def test_nothing_that_is_no_whole_number_is_added_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    found: set[str] = set()
    real = builtins.sum

    def watched(numbers: Iterable[Any], /, start: Any = 0) -> Any:
        total = real(numbers, start)
        if isinstance(total, float):
            frame = sys._getframe(1)
            found.add(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        return total

    monkeypatch.setattr(builtins, "sum", watched)
    cleaner = Cleaner()
    opening = PAGE.format("个百分点，社员的心里踏实了许多。", "到了秋天，今年的收成比去年提高了十二")
    for text in (TEXT, opening, *(path.read_text(encoding="utf-8") for path in SAMPLES)):
        cleaner.clean(text)
    assert not {place for place in found if "textclean" in place}
