"""Files cleaned one after another, in one process or several: what :meth:`textclean.Cleaner.stream` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from . import files
from .chain import Cleaned
from .errors import Trouble
from .jobs import Died, ordered
from .tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from .source import Source


class Cleans(Protocol):
    """What cleans texts, with the settings for a path."""

    def at(self, path: str) -> Cleans:
        """The same with the settings for a path."""

    def document(self, data: bytes, path: str) -> tuple[Source, Cleaned]:
        """Read a file and clean it."""


class Outcome(NamedTuple):
    """What became of a file."""

    path: str
    cleaned: Cleaned | None
    error: Trouble | None = None  #: why there is no ``cleaned``; :meth:`Trouble.say` tells it in a line


class _Reader:
    """Reads a file and cleans it."""

    def __init__(self, cleaner: Cleans) -> None:
        self._cleaner = cleaner

    def __call__(self, path: str) -> Outcome:
        try:
            return Outcome(path, self._cleaner.at(path).document(files.read(path), path)[1])
        except Trouble as trouble:
            return Outcome(path, None, trouble)
        except MemoryError:
            return Outcome(path, None, Trouble("memory", path=path))


def stream(cleaner: Cleans, paths: Iterable[str | Path], jobs: int) -> Iterator[Outcome]:
    """The files in their order; arguments as for :meth:`textclean.Cleaner.stream`."""
    for done in ordered(_Reader(cleaner), map(str, paths), jobs):
        if isinstance(done, Died):
            yield Outcome(done.task, None, Trouble("died", path=done.task, code=done.code))
        else:
            yield done
