"""The repository that an input lies in: CI services know files by their path from its root."""

from __future__ import annotations

import os
from functools import cache


def rooted(path: str) -> str:
    """A path as the repository knows it, with ``/``; outside of any repository, and for standard input, as it was typed."""
    if path == "-":
        return path
    try:
        absolute = os.path.abspath(path)
        root = root_of(os.path.dirname(absolute)) or os.getcwd()
        below = os.path.relpath(absolute, root)
    except (OSError, ValueError):  # no working folder, another drive, a path with NUL
        return path.replace(os.sep, "/")
    typed = path if below.startswith(os.pardir) else below
    return typed.replace(os.sep, "/")


@cache
def root_of(folder: str) -> str | None:
    """The nearest folder from ``folder`` upward that holds ``.git``."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder
