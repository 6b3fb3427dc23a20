"""Work shared out to processes: results in the order of the tasks, a bounded number of them in memory, none lost.

A process that dies takes one task with it; another one goes on with the rest. Processes are started afresh
(``spawn``), so that nothing of the caller's threads, locks or open files comes along, on any system; only where the caller
says that this does no harm, and is a lone thread of Linux, are they forked, with all that is loaded already.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..tuples import NamedTuple

if TYPE_CHECKING:
    from .worker import Worker

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2  #: tasks that a process has before it: one at work, one waiting
FEW = 4  #: tasks that are worth a process


class Ready(NamedTuple, Generic[R]):
    """A task that is done already; its result takes its place in the order."""

    result: R


class Died(NamedTuple, Generic[T]):
    """A process ended while it was at work on a task."""

    task: T
    code: int  #: exit code; a negative one is the number of the signal


def ordered(
    work: Callable[[T], R],
    tasks: Iterable[T | Ready[R]],
    jobs: int,
    total: int | None = None,
    *,
    forks: bool = False,
) -> Generator[R | Died[T], None, None]:
    """The results of ``work``, in the order of the tasks.

    Args:
        work: what is done with each task; with more than one process it is pickled, and so are tasks and results.
        tasks: read as they are needed, a few ahead of the result that is waited for.
        jobs: the number of processes; 1: none but this one.
        total: how many tasks there are, so that no more processes are started than they are worth.
        forks: nothing that this process has open or holds is in the way of a copy of it.

    Raises:
        Exception: what ``work`` raises, in the place of its result.
    """
    if total is not None:
        jobs = min(jobs, total // FEW)
    if jobs < 2:
        for task in tasks:
            yield task.result if isinstance(task, Ready) else work(task)
        return
    crew: _Crew[T, R] = _Crew(work, jobs, forks and _alone())
    try:
        yield from crew.results(iter(tasks))
    finally:
        crew.end()


def _alone() -> bool:
    """Whether a copy of this process is whole: no thread but this one, native ones counted, on a system where that is enough."""
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


class _Crew(Generic[T, R]):
    """The processes of one run; they are started when the first task is there."""

    def __init__(self, work: Callable[[T], R], jobs: int, forks: bool) -> None:
        self._work = work
        self._jobs = jobs
        self._forks = forks
        self._workers: list[Worker[T]] = []
        self._waiting: deque[tuple[int, T]] = deque()
        self._done: dict[int, tuple[bool, Any]] = {}

    def results(self, tasks: Iterator[T | Ready[R]]) -> Iterator[R | Died[T]]:
        """The results in order; errors as for :func:`ordered`."""
        number = ahead = 0
        more = True
        while True:
            while more and ahead - number < (AHEAD + 1) * self._jobs:
                task = next(tasks, None)
                if task is None:
                    more = False
                elif isinstance(task, Ready):
                    self._done[ahead] = True, task.result
                    ahead += 1
                else:
                    self._waiting.append((ahead, task))
                    ahead += 1
            self._share_out()
            if number in self._done:
                good, value = self._done.pop(number)
                number += 1
                if not good:
                    raise value
                yield value
            elif number < ahead:
                self._listen()
            else:
                return

    def _share_out(self) -> None:
        from .worker import Worker

        while self._waiting:
            worker = min(self._workers, key=lambda one: len(one.tasks), default=None)
            if len(self._workers) < self._jobs and (worker is None or worker.tasks):
                others = [one.pipe for one in self._workers] if self._forks else None
                worker = Worker(self._work, others)
                self._workers.append(worker)
            if worker is None or len(worker.tasks) >= AHEAD:
                return
            number, task = self._waiting.popleft()
            if not worker.take(number, task):
                self._waiting.appendleft((number, task))
                self._bury(worker)

    def _listen(self) -> None:
        """Wait until a process has something to say, or is gone."""
        from multiprocessing.connection import wait

        busy = [worker for worker in self._workers if worker.tasks]
        ready = wait([worker.pipe for worker in busy])
        for worker in [worker for worker in busy if worker.pipe in ready]:
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            number, _ = worker.tasks.popleft()
            self._done[number] = answer

    def _bury(self, worker: Worker[T]) -> None:
        """Take leave of a process: the task that it was at is lost, those that waited are shared out again."""
        self._workers.remove(worker)
        worker.process.join(5)
        code = worker.end()
        if worker.tasks:
            number, task = worker.tasks.popleft()
            self._done[number] = True, Died(task, code)
        self._waiting.extendleft(reversed(worker.tasks))

    def end(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()
