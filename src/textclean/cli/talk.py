"""What is said: results to standard output, everything about the run to standard error, one way for each."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import ClassVar, TextIO

from ..errors import Trouble, reason
from ..profile import UnknownProfile
from ..rulebook import ProjectRulesError, RuleBookError, UnknownRule
from .process import drop_streams

AT_A_TIME = 2_000  #: lines that are written together


def out(text: str) -> None:
    """Write a result; it must be printable already. Where nobody reads any more (``| head``), the run goes on without words:
    what it writes is written, and its exit code is what it would have been.

    Raises:
        Trouble: standard output cannot take it.
    """
    if text:
        _make_way(sys.stdout)
    with _as_far_as_it_is_read():
        sys.stdout.write(text)
        sys.stdout.flush()


def out_lines(lines: Iterable[str]) -> None:
    """Write lines with their ends, some at a time: the report of a long text is longer than the text. As :func:`out`.

    Raises:
        Trouble: standard output cannot take it.
    """
    rest = iter(lines)
    while some := "".join(islice(rest, AT_A_TIME)):
        out(some)


def out_bytes(data: bytes) -> None:
    """Write a text as it is; where nobody reads any more, as :func:`out`.

    Raises:
        Trouble: standard output cannot take it.
    """
    _make_way(sys.stdout)
    with _as_far_as_it_is_read():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _as_far_as_it_is_read() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        drop_streams(sys.stdout)
    except OSError as error:
        raise Trouble("stdout", reason=reason(error)) from error


def warn(line: str) -> None:
    """One line about the run."""
    _make_way(sys.stderr)
    sys.stderr.write(f"textclean: {line}\n")
    sys.stderr.flush()


def note(line: str) -> None:
    """One line about the run that is no warning."""
    _make_way(sys.stderr)
    sys.stderr.write(f"{line}\n")


def trouble_of(error: BaseException) -> Trouble:
    """Any error as a kind of trouble."""
    if isinstance(error, Trouble):
        return error
    if isinstance(error, UnknownRule):
        return Trouble("no-rule", name=error.selector, **error.near())
    if isinstance(error, UnknownProfile):
        return Trouble("no-profile", name=error.name, near=", ".join(error.known))
    if isinstance(error, ProjectRulesError):
        return Trouble("project-rules", reason=str(error))
    if isinstance(error, (RuleBookError, FileNotFoundError)):
        return Trouble("rule-book", reason=str(error))
    if isinstance(error, MemoryError):
        return Trouble("memory", path="?")
    if isinstance(error, OSError):
        return Trouble("stdout", reason=reason(error))
    return Trouble("internal", reason=f"{type(error).__name__}: {error}")


def _make_way(stream: TextIO) -> None:
    """Take the progress line away before a line is written to its terminal; the next step shows it again."""
    if Progress.current is not None and stream.isatty():
        Progress.current.clear()


class Progress:
    """How far a run over several inputs is: on standard error, on a terminal, after a second, gone when done."""

    current: ClassVar[Progress | None] = None  #: the one that is shown

    def __init__(self, total: int, wanted: bool) -> None:
        self.total = total
        self.done = 0
        self._began = time.monotonic()
        self._wanted = wanted and total > 1 and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def step(self) -> None:
        """One input more is done."""
        self.done += 1
        if self._wanted and time.monotonic() - self._began > 1:
            sys.stderr.write(f"\r{self.done}/{self.total}")
            sys.stderr.flush()
            Progress.current = self

    def clear(self) -> None:
        """Take the line away."""
        if Progress.current is self:
            Progress.current = None
            sys.stderr.write("\r" + " " * (2 * len(str(self.total)) + 1) + "\r")
            sys.stderr.flush()
