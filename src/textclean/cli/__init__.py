"""Floor 6: the command line, one file a command."""

from __future__ import annotations

import sys

from .commands import app, run

__all__ = ["app", "main", "run"]


def main() -> None:
    """The command ``textclean``."""
    sys.exit(run(sys.argv[1:]))
