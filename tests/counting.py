"""Work, counted and not timed: calls of functions, lines of code that ran, and characters that patterns read.

A busy machine changes no count, so that a test may say what grows with a text and what grows with its square.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import FrameType
from typing import Any

import pytest

from textclean.text import lazy


@dataclass(slots=True)
class Work:
    """What was counted."""

    calls: int = 0  #: of Python functions and of those written in C
    lines: int = 0  #: of code that ran, each turn of a loop anew, also within one line
    read: int = 0  #: characters that patterns of modules looked at, at least

    @property
    def total(self) -> int:
        """Calls, lines and characters together."""
        return self.calls + self.lines + self.read


Count = Callable[[Callable[[], object]], Work]


def _counted(work: Work, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    """A method of a pattern that counts what it reads."""

    def bounds(text: str, pos: int = 0, endpos: int = sys.maxsize) -> tuple[int, int]:
        return min(pos, len(text)), min(endpos, len(text))

    def one(*words: Any) -> Any:
        at, end = bounds(*words)
        found = method(*words)
        work.read += max((found.end() if found else end if name == "search" else at) - at, 0) + 1
        return found

    def every(*words: Any) -> Iterator[Any]:
        at, end = bounds(*words)
        for found in method(*words):
            work.read += max(found.end() - at, 0)
            at = max(at, found.end())
            yield found
        work.read += max(end - at, 0) + 1

    def whole(*words: Any, **more: Any) -> Any:
        work.read += len(words[1] if name in ("sub", "subn") else words[0]) + 1
        return method(*words, **more)

    return one if name in ("search", "match", "fullmatch") else every if name == "finditer" else whole


@contextmanager
def counting() -> Iterator[Count]:
    """Gives a function that counts the work of another one."""
    now = Work()

    def get(waiting: Any, name: str) -> Any:
        found = getattr(waiting._compiled(), name)
        return _counted(now, name, found) if callable(found) else found

    def forget() -> None:
        for waiting in gc.get_objects():
            if type(waiting) is lazy._Waiting:
                for name in [name for name, value in vars(waiting).items() if callable(value) and name[0] != "_"]:
                    delattr(waiting, name)

    def count(task: Callable[[], object]) -> Work:
        def event(_frame: FrameType, what: str, _arg: object) -> None:
            if what in ("call", "c_call"):
                now.calls += 1

        def step(_frame: FrameType, what: str, _arg: object) -> Any:
            if what == "line":
                now.lines += 1
            return step

        now.calls = now.lines = now.read = 0
        traced = sys.gettrace()
        sys.setprofile(event)
        sys.settrace(step)
        try:
            task()
        finally:
            sys.settrace(traced)
            sys.setprofile(None)
        return replace(now)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lazy._Waiting, "__getattr__", get)
        forget()
        yield count
    forget()
