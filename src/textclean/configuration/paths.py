"""Patterns of paths, as in a ``.gitignore`` file: relative to the folder of the file that has them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Patterns:
    """Some patterns and the folder that they are relative to.

    Args:
        folder: the folder, absolute.
        rows: the patterns.
    """

    def __init__(self, folder: str, rows: Iterable[str]) -> None:
        self.folder = folder
        self.rows = tuple(rows)

    def fit(self, path: str) -> bool:
        """Whether one of them means a path; one outside of the folder is never meant."""
        return bool(self.rows) and self.verdict(path) is True

    def verdict(self, path: str, *, is_folder: bool = False) -> bool | None:
        """What they say of a path: meant, taken out again (``!``), or nothing."""
        name = below(path, self.folder)
        if name is None or not self.rows:
            return None
        return _spec(self.rows).check_file(name + "/" * is_folder).include


def below(path: str, folder: str) -> str | None:
    """A path as it is named from a folder above it, with ``/``; None for one that lies elsewhere."""
    try:
        name = os.path.relpath(os.path.abspath(path), folder)
    except (ValueError, OSError):
        return None
    name = name.replace(os.sep, "/")
    return None if name == ".." or name.startswith("../") else name


@lru_cache(maxsize=256)
def _spec(rows: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(rows)
