"""Passes of others: Python that an installed package offers under the entry-point group ``textclean.passes``.

They are loaded only where a configuration that was named by hand says ``allow-code = true``. An entry point is an object
with ``folder`` (a folder of rules) and ``check`` (a function of a text and its cards), and is named like the
family's folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from .finding import Finding
from .rulebook.card import Card, ProjectRulesError
from .text import Document
from .tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

GROUP = "textclean.passes"


class Foreign(NamedTuple):
    """The workings of a family of another package."""

    name: str
    folder: Path
    check: Callable[[Document, Mapping[str, Card]], Iterable[Finding]]


def load() -> tuple[Foreign, ...]:
    """All that is installed, by name.

    Raises:
        ProjectRulesError: one of them cannot be loaded.
    """
    from importlib.metadata import entry_points
    from pathlib import Path

    found = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            loaded = point.load()
            found.append(Foreign(point.name, Path(loaded.folder), loaded.check))
        except Exception as error:  # whatever the package does when it is imported
            raise ProjectRulesError(f"{GROUP} {point.name}: {type(error).__name__}: {error}") from error
    return tuple(found)
