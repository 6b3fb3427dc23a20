"""The process around a run: its streams, its signals, its language."""

from __future__ import annotations

import os
import sys
from _thread import interrupt_main, start_new_thread
from collections.abc import Mapping, Sequence
from contextlib import suppress
from time import sleep
from types import FrameType
from typing import TYPE_CHECKING, TextIO

from ..tongue import LANGUAGES

if TYPE_CHECKING:
    from signal import Signals

WIDEST = 120  #: display columns
AGAIN = 0.002  #: seconds until a signal that was dropped comes again
COMPLETING = "_TEXTCLEAN_COMPLETE"  #: set by a shell that asks for completions


class Ended(BaseException):
    """The process was told to end (SIGTERM, SIGHUP)."""


def catch_signals() -> None:
    """Let SIGTERM and SIGHUP unwind like Ctrl-C, so that no temporary file stays; signals that are ignored stay so.

    Where a signal strikes while an object is being taken away (``__del__``, the callback of a weak reference), Python drops
    what is raised and tells of it on standard error: such a signal comes again, when that is over, and nothing is told.
    """
    import signal

    dropped: dict[type[BaseException], signal.Signals] = {KeyboardInterrupt: signal.SIGINT}

    def unraisable(said: sys.UnraisableHookArgs) -> None:
        number = dropped.get(said.exc_type)
        if number is None:
            sys.__unraisablehook__(said)
        else:
            start_new_thread(_strike_again, (number,))

    def end(number: int, _frame: FrameType | None) -> None:
        dropped[Ended] = signal.Signals(number)
        raise Ended

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, end)
    sys.unraisablehook = unraisable


def _strike_again(number: Signals) -> None:
    """Let the first thread handle a signal once more, a moment later."""
    sleep(AGAIN)
    interrupt_main(number)


def prepare_streams() -> None:
    """Make standard output and error take any character, and stand in for those that are closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            from ..files import nowhere

            setattr(sys, name, nowhere())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", newline="\n")


def drop_streams(*streams: TextIO) -> None:
    """Forget what is still to be written to some streams (else both), so that the interpreter does not try again at its end."""
    for stream in streams or (sys.stdout, sys.stderr):
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except (OSError, ValueError, AttributeError):
            continue


def terminal_width() -> int:
    """The width in which results are shown on a terminal, in display columns; 0 where standard output is none."""
    if not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return max(min(get_terminal_size().columns, WIDEST), 40)


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of messages: ``--lang``, else ``LC_ALL``, ``LC_MESSAGES``, ``LANG``, else the system's; else English."""
    for number, word in enumerate(arguments):
        if word == "--":
            break
        option, _, given = word.partition("=")
        named = given or "".join(arguments[number + 1 : number + 2])
        if option == "--lang" and named in LANGUAGES:
            return named
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return _of_locale(value)
    return _of_locale(_of_system())


def _of_locale(name: str) -> str:
    name = name.replace("-", "_").lower()
    if name.startswith(("zh_tw", "zh_hk", "zh_mo", "zh_hant", "chinese (traditional)")):
        return "zh-Hant"
    return "zh" if name.startswith(("zh", "chinese")) else "ja" if name.startswith(("ja", "japan")) else "en"


def _of_system() -> str:
    if sys.platform not in ("win32", "darwin"):
        return ""
    import locale

    return locale.getlocale()[0] or ""


def keep_patterns() -> None:
    """Keep the patterns that this run compiled for those to come, where Python keeps its byte code."""
    from ..files import atomic
    from ..text.precompiled import STORE

    data = STORE.unsaved()
    if data:
        with suppress(OSError, KeyboardInterrupt, Ended):
            atomic.keep(STORE.path, data)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_print(marks: str) -> bool:
    """Whether standard output has these characters."""
    try:
        marks.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def coloured(wish: str) -> bool:
    """Whether to colour standard output: the option, then ``NO_COLOR``, then ``FORCE_COLOR``, then "is it a terminal"."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
