"""The command line: ``group`` has the commands, ``commands`` a module for each, ``runs`` the work on many inputs, ``outputs`` what comes of it."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from .group import app, run

__all__ = ["app", "main", "run"]

#: Objects that are made before the collector of cycles looks through the young ones. A run loads 15,000 that stay and
#: makes 40,000 more for a page: at the 700 of Python it looks through them again and again, and finds nothing.
YOUNG = 100_000


def main() -> None:
    """The command ``textclean``."""
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    code = _group().run(sys.argv[1:])
    if "textclean.text.precompiled" in sys.modules:
        from .process import keep_patterns

        keep_patterns()
    gc.freeze()  # the process ends: nobody need look for cycles in what it leaves
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the process, and leave its memory to the system: to take a hundred thousand objects apart one by one helps nobody.

    What others asked to be done at the end is done; where another thread runs, or a stream cannot be written, Python ends as ever.
    """
    if len(sys._current_frames()) == 1:
        atexit._run_exitfuncs()
        with suppress(AttributeError, OSError, ValueError):
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
            os._exit(code)
    sys.exit(code)


def __getattr__(name: str) -> Any:
    if name in ("app", "run"):
        return getattr(_group(), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _group() -> Any:
    """The module of the group of commands."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # nothing has begun: Ctrl-C ends a process that loads, and leaves no trace
        with suppress(ValueError):  # not in the first thread, where nobody is asked
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        from . import group

        return group
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    finally:
        with suppress(ValueError):
            if before is not None:
                signal.signal(signal.SIGINT, before)
