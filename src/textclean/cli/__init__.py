"""Floor 6: the command line, one file a command."""

from __future__ import annotations

import sys


def main() -> None:
    """The command ``textclean``."""
    from .app import run

    sys.exit(run(sys.argv[1:]))
