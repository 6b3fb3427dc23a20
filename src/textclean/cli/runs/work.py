"""The inputs of a run, read and worked on one after another or by several processes, and compared with one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from ... import jobs
from ...errors import Trouble
from ...tuples import NamedTuple
from ...writers.message import Report
from .. import inputs
from ..inputs import Input
from ..process import cores
from ..talk import Progress
from .clerk import Clerk
from .task import Done, Task

if TYPE_CHECKING:
    from ...corpus.documents import Finding, Rows
    from .across import Across
    from .cache import Cache
    from .outcome import Packed
    from .session import Session

    Outcome = Done | Packed

T = TypeVar("T")
R = TypeVar("R")

MUCH = 200  #: documents from which on others compare them
MANY = 8  #: inputs from which on every core works, and outcomes are kept


class Result(NamedTuple):
    """What became of one input."""

    input: Input
    report: Report


class Work:
    """Does the work of a run.

    Args:
        session: the settings of the run, and the voice that tells what goes wrong.
        clerk: works on one input.
    """

    def __init__(self, session: Session, clerk: Clerk) -> None:
        self._session = session
        self._clerk = clerk
        self._cache = clerk.cache = self._kept_outcomes()
        self._keys: dict[int, str] = {}  #: of the outcomes, by the place of the input
        self._came: list[int] = []  #: the places of the inputs that something came of
        self.across: Across | None = None
        clerk.packs = session.checking and self._jobs() > 1

    def compare(self, remember: bool) -> None:
        """Compare the inputs with one another, and with the earlier deliveries that the settings name.

        Args:
            remember: these are added to the index when the run ends.

        Raises:
            Trouble: the index cannot be used.
        """
        session = self._session
        alone = not any(session.held(one).against for one in session.inputs)
        if len(session.inputs) < 2 and alone and not remember:
            return
        from . import against

        self.across = against.stage(session, remember)
        if self.across is not None:
            self._clerk.compares = self._clerk.packs = True
            self.across.working = self._share
            if self._cache is not None and alone:
                self.across.recall = self._recalled

    def results(self) -> Iterator[Result]:
        """The inputs, cleaned, in their order; those that fail are told and left out."""
        if self.across is None:
            for one, outcome in self._outcomes():
                yield from self._result(one, outcome, [])
            return
        for one, outcome, found in self.across.told(self._outcomes()):
            yield from self._result(one, outcome, found)

    def _result(self, one: Input, outcome: Outcome, found: list[Finding]) -> Iterator[Result]:
        done = outcome if isinstance(outcome, Done) else self._opened(one, outcome)
        if isinstance(done, Trouble):
            self._session.tell(done)
            return
        report = self._session.report(one, done)
        if found:
            from .across import with_shared

            report = with_shared(report, found)
        yield Result(one, report)

    def _opened(self, one: Input, packed: Packed) -> Done | Trouble:
        """An outcome that was packed; one that does not fit what it says is found anew."""
        from .outcome import BROKEN

        task = self._task(one, packed.source)
        try:
            return packed.opened(task, self._clerk)
        except BROKEN:
            return self._clerk.work(task)

    def _outcomes(self) -> Iterator[tuple[Input, Outcome]]:
        session = self._session
        progress = Progress(len(session.inputs), not session.talk.no_progress)
        count, many = len(session.inputs), self._jobs()
        if many > 1:
            # what is loaded now need not be loaded by each process
            self._clerk.cleaner(session.held(session.inputs[0]))
        made: Any = jobs.ordered(self._clerk, self._tasks(), many, count, forks=True)
        try:
            for at, (one, outcome) in enumerate(zip(session.inputs, made, strict=True)):
                progress.step()
                if isinstance(outcome, (Trouble, jobs.Died)):
                    progress.clear()
                    session.tell(outcome if isinstance(outcome, Trouble) else _lost(outcome))
                else:
                    self._came.append(at)
                    yield one, outcome
        finally:
            progress.clear()
            made.close()

    def _share(self, work: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
        """The results of ``work``, which other processes do where there is much of it."""
        rest = iter(tasks)
        first = list(islice(rest, MUCH))
        many = self._jobs() if len(first) == MUCH else 1
        for result in jobs.ordered(work, chain(first, rest), many, forks=True):
            yield work(result.task) if isinstance(result, jobs.Died) else result

    def _tasks(self) -> Iterator[Task | jobs.Ready[Outcome | Trouble]]:
        """What is to be done, each with its bytes; what cannot be read is done already."""
        for at, one in enumerate(self._session.inputs):
            try:
                task = self._task(one, inputs.read(one))
                yield task if self._cache is None else self._known(at, task, self._cache)
            except Trouble as trouble:
                yield jobs.Ready(trouble)

    def _task(self, one: Input, data: bytes) -> Task:
        held = self._session.held(one)
        lasting = tuple(self._session.verdicts.lasting(one, held.decisions))
        return Task(one.path, self._session.name(one) or "-", data, held, lasting)

    def _known(self, at: int, task: Task, cache: Cache) -> Task | jobs.Ready[Outcome | Trouble]:
        """The outcome of an earlier run, or the task with the key under which its outcome is to be kept."""
        key = cache.key(task, self._clerk)
        if not key:
            return task
        self._keys[at] = f"{task.path}\0{key}"
        packed = cache.get(key, task, self._clerk.compares)
        return task._replace(key=key) if packed is None else jobs.Ready(packed)

    def _recalled(self, find: Callable[[], Rows]) -> Rows:
        """What the documents that came through share, found by an earlier run over the very same ones, or now."""
        if self._cache is None or not all(at in self._keys for at in self._came):
            return find()
        return self._cache.shared([self._keys[at] for at in self._came], find)

    def _kept_outcomes(self) -> Cache | None:
        """Where outcomes are kept: by itself for many inputs, and not where nothing that lies about may count."""
        session = self._session
        wish = session.reports.cache_dir
        if not session.checking or session.reports.no_cache or session.reports.verify:
            return None
        if not wish and (len(session.inputs) < MANY or not session.configurations.discovers):
            return None
        from .cache import FOLDER, Cache

        return Cache(wish or FOLDER)

    def _jobs(self) -> int:
        """How many processes work: as many as were asked for, else one for few inputs and one a core for many."""
        if self._session.reports.jobs is not None:
            return self._session.reports.jobs
        return 1 if len(self._session.inputs) < MANY else cores()


def _lost(died: jobs.Died[Task]) -> Trouble:
    """A process that ended at its work: killed, it was most likely short of memory."""
    path, code = died.task.path, died.code
    return Trouble("memory", path=path) if code == -9 else Trouble("died", path=path, code=code)
