"""Floor 6: the command line, one file a command."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress

_before = signal.getsignal(signal.SIGINT)
if _before is signal.default_int_handler:  # nothing has begun: Ctrl-C ends a process that loads, and leaves no trace
    with suppress(ValueError):  # not in the first thread, where nobody is asked
        signal.signal(signal.SIGINT, signal.SIG_DFL)
try:
    from .commands import app, run
except KeyboardInterrupt:
    raise SystemExit(130) from None
finally:
    with suppress(ValueError):
        if _before is not None:
            signal.signal(signal.SIGINT, _before)

__all__ = ["app", "main", "run"]


def main() -> None:
    """The command ``textclean``."""
    code = run(sys.argv[1:])
    if "textclean.text.precompiled" in sys.modules:
        from .process import keep_patterns

        keep_patterns()
    sys.exit(code)
