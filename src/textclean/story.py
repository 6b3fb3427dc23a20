"""Stories: what has one cause is shown once and decided once."""

from __future__ import annotations

from collections.abc import Sequence

from .issue import Issue


def tell(issues: Sequence[Issue], source: str) -> list[Issue]:
    """The issues, those of one cause tied by ``story``."""
    return list(issues)
