"""Floor 6: the command line, one file a command."""

from __future__ import annotations

import sys

try:
    from .commands import app, run
except KeyboardInterrupt:  # nothing has begun
    raise SystemExit(130) from None

__all__ = ["app", "main", "run"]


def main() -> None:
    """The command ``textclean``."""
    sys.exit(run(sys.argv[1:]))
