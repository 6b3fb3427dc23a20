"""A process that works for this one: a pipe to it, the tasks that it has, and what it does until its caller is gone."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")


class Worker(Generic[T]):
    """A process, the pipe to it, and the tasks that it has, by number.

    Args:
        work: what is done with each task.
        others: the pipes to those that are there already, where it is forked; None: it is started afresh.
    """

    def __init__(self, work: Callable[..., Any], others: list[Connection] | None) -> None:
        from multiprocessing import get_context

        context: Any = get_context("spawn" if others is None else "fork")
        self.pipe, other = context.Pipe()
        self.tasks: deque[tuple[int, T]] = deque()
        inherited = [] if others is None else [self.pipe, *others]
        self.process = context.Process(target=_serve, args=(other, work, inherited), daemon=True)
        try:
            with _interrupts_held(others is None):
                self.process.start()
        except BaseException:  # an interrupt that was held
            if self.process.pid is not None:
                self.end()
            raise
        finally:
            other.close()

    def take(self, number: int, task: T) -> bool:
        """Send a task; False: the process is gone."""
        try:
            self.pipe.send(task)
        except OSError:
            return False
        self.tasks.append((number, task))
        return True

    def end(self) -> int:
        """End the process; gives its exit code."""
        self.pipe.close()
        self.process.terminate()
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        return self.process.exitcode or 0


@contextmanager
def _interrupts_held(afresh: bool) -> Iterator[None]:
    """Hold Ctrl-C back until the block ends, and for good from a process that starts in it: it is for the caller, who ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    if afresh:
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # it lets signals through again when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, work: Callable[[Any], Any], inherited: list[Connection]) -> None:
    """The life of a process: a task, its result, and so on until the caller is gone.

    Args:
        pipe: to the caller.
        work: what is done with each task.
        inherited: the caller's ends of pipes, as far as they came along; open here, they would outlive the caller.
    """
    for one in inherited:
        one.close()
    for name in ("SIGTERM", "SIGHUP"):  # what the caller does about them came along too
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, work(task)
        except Exception as error:
            answer = False, error
        try:
            pipe.send(answer)
        except OSError:
            return
        except Exception as error:  # what cannot be pickled
            pipe.send((False, RuntimeError(f"{type(error).__name__}: {error}")))
