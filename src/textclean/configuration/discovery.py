"""Which configuration file holds for a folder: the nearest upward, as far as the root of the repository."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ..tuples import NamedTuple
from .names import NAME, PYPROJECT


class Found(NamedTuple):
    """A file, and the one in the same folder that it outdoes."""

    path: str
    beside: str = ""


def upward(folder: str) -> Iterator[str]:
    """``folder`` and those above it, up to the root of the repository (or of the file system)."""
    try:
        at = os.path.abspath(folder)
    except OSError:  # the working folder is gone
        return
    while True:
        yield at
        above = os.path.dirname(at)
        if above == at or os.path.exists(os.path.join(at, ".git")):
            return
        at = above


def find(folder: str) -> Found | None:
    """The configuration file for the inputs of a folder; its path as a person would type it from the working folder."""
    for at in upward(folder):
        own, project = os.path.join(at, NAME), os.path.join(at, PYPROJECT)
        there = os.path.isfile(own)
        also = os.path.isfile(project) and _has_table(project)
        if there:
            return Found(shown_path(own), shown_path(project) if also else "")
        if also:
            return Found(shown_path(project))
    return None


def _has_table(path: str) -> bool:
    from .reading import has_table  # TOML is read where there is some

    return has_table(path)


def shown_path(path: str) -> str:
    """A path relative to the working folder where it lies in it or just above, else as it is."""
    try:
        near = os.path.relpath(path)
    except (ValueError, OSError):
        return path
    return near if near.count("..") <= 3 else path


def is_at_or_above(path: str, folder: str) -> bool:
    """Whether a file lies in ``folder`` or in one above it."""
    own = os.path.dirname(os.path.realpath(path))
    here = os.path.realpath(folder)
    return here == own or here.startswith(own.rstrip(os.sep) + os.sep)
