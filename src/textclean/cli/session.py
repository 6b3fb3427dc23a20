"""One run of ``fix`` or ``check``: inputs read and cleaned one after another, troubles told, the exit code kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import jobs, stale
from ..chain import Cleaned
from ..cleaner import Cleaner
from ..configuration import Held
from ..errors import OPEN_ISSUES, Trouble, shown
from ..finding import Severity
from ..source import Source
from ..writers.diagnostics import Terms
from ..writers.message import Report
from . import formats, inputs
from .clerk import Clerk, Done, Task
from .inputs import Input
from .known import Known
from .options import Inputs, Reports, Rules, Talk, take
from .process import cores
from .settings import configurations, tell_files
from .stats import Stats
from .talk import Progress, note, warn
from .verdicts import Verdicts

if TYPE_CHECKING:
    from ..corpus.documents import Finding
    from ..corpus.imprint import Imprint
    from .across import Across
    from .cache import Cache

MANY = 8  #: inputs from which on every core works


class Result(NamedTuple):
    """What became of one input."""

    input: Input
    report: Report
    imprint: Imprint | None = None  #: where it is compared with others


class Session:
    """The state of a run.

    Raises:
        Trouble: nothing can be done at all (no input, no such profile).
    """

    def __init__(self, options: Mapping[str, Any], lang: str, *, checking: bool, apart: str | None = None) -> None:
        what, rules = take(Inputs, options), take(Rules, options)
        self.what = what
        self.reports = take(Reports, options)
        self.talk = take(Talk, options)
        self.lang = lang
        self.checking = checking
        self.keep_encoding = False  #: write the cleaned text in the encoding of its source
        self.code = 0
        self.stats = Stats(self.reports.stats)
        self.configurations = configurations(options)
        self.verdicts = Verdicts(rules, self.configurations.discovers)
        self.known = Known()
        self.clerk = Clerk(tuple(self.verdicts.typed), what.format, verify=self.reports.verify, checking=checking)
        troubles: list[Trouble] = []
        collected = inputs.collect(what, self.configurations, apart, troubles.append)
        self.inputs, self.many = collected.inputs, collected.many
        self._settle()
        self.across: Across | None = None
        self.clerk.cache = self._cache()
        self._keys: list[str] = []  #: of the outcomes, in the order of the inputs
        for trouble in troubles:
            self.tell(trouble)
        for path in collected.skipped:
            zh = "“{}”在配置的 exclude 里，已跳过；要处理请加 --force-include"
            en = "'{}' is excluded by the configuration; --force-include reads it"
            note("textclean: " + (zh if self.lang.startswith("zh") else en).format(shown(path)))

    def _settle(self) -> None:
        """Find the settings of all inputs; what is wrong with one of them stops the run before it begins.

        Raises:
            Trouble: a configuration file cannot be used, or names what is not there.
        """
        names: list[str | None] = [self.name(one) for one in self.inputs] or [None]
        held = [self.configurations.held(name) for name in names]
        if held[0].lang and not self.talk.lang:
            self.lang = held[0].lang
            self.talk = self.talk._replace(lang=held[0].lang)
        for one in held:
            self.cleaner(one).settings(self.verdicts.typed)  # an unknown rule is told here
            if one.fail_on == "new" and not one.baseline:
                raise Trouble("no-baseline")
            if one.baseline:
                self.known.load(one.baseline)
        if not self.talk.quiet:
            tell_files(self.configurations, sorted({os.path.dirname(name or "") for name in names}), self.lang)

    def name(self, one: Input) -> str:
        """What an input is called where settings are looked for: standard input goes by the name it was given."""
        return self.what.stdin_filename or "" if one.is_stdin else one.path

    def held(self, one: Input) -> Held:
        """The settings that hold for an input."""
        return self.configurations.held(self.name(one))

    @property
    def terms(self) -> Terms:
        """What is asked of a report that holds all inputs."""
        return formats.terms(self.reports.show, self.lang)

    def cleaner(self, held: Held) -> Cleaner:
        """The cleaner for settings."""
        return self.clerk.cleaner(held)

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong with one input, and go on."""
        if self.talk.debug:
            import traceback

            traceback.print_exception(trouble)
        warn(trouble.say(self.lang))
        self.code = max(self.code, trouble.code)

    def results(self) -> Iterator[Result]:
        """The inputs, cleaned, in their order; those that fail are told and left out."""
        results = self._results()
        if self.across is not None:
            results = self.across.told(results)
        results = map(self.noticed, results)
        if self.verdicts.by_id:
            found = list(results)
            self.verdicts.check_met()
            yield from found
        else:
            yield from results

    def compare(self, remember: bool) -> None:
        """Compare the inputs with one another, and with the earlier deliveries that the settings name.

        Args:
            remember: these are added to the index when :meth:`close` is called.

        Raises:
            Trouble: the index cannot be used.
        """
        alone = not any(self.held(one).against for one in self.inputs)
        if len(self.inputs) < 2 and alone and not remember:
            return
        from . import against

        self.across = against.stage(self, remember)
        self.clerk.compares = self.across is not None
        if self.across is not None and self.clerk.cache is not None and alone:
            self.across.recall = self._recalled

    def noticed(self, result: Result) -> Result:
        """A result with its known issues marked, and a note on decisions and known issues that meet nothing."""
        one, report = result.input, result.report
        held = self.held(one)
        unmet = [decision.target for decision in self.verdicts.note(report.cleaned)]
        file = self.verdicts.file_of(one, held.decisions)
        if unmet and file is not None:
            command = f"textclean decide {shown(one.path)} --prune"
            cleaned = stale.with_stale(report.cleaned, report.book.cards.get(stale.CODE), file, unmet, command)
            report = report._replace(cleaned=cleaned)
        return result._replace(report=self.known.mark(report, held.baseline))

    def _results(self) -> Iterator[Result]:
        progress = Progress(len(self.inputs), not self.talk.no_progress)
        made = jobs.ordered(self.clerk, self._tasks(), self._jobs(), len(self.inputs))
        try:
            for one, done in zip(self.inputs, made, strict=True):
                progress.step()
                if isinstance(done, Done):
                    yield self.result(one, done)
                else:
                    progress.clear()
                    self.tell(done if isinstance(done, Trouble) else _lost(done))
        finally:
            progress.clear()
            made.close()

    def _tasks(self) -> Iterator[Task | jobs.Ready[Done | Trouble]]:
        """What is to be done, each with its bytes; what cannot be read is done already."""
        for one in self.inputs:
            held = self.held(one)
            name = self.what.stdin_filename or "-" if one.is_stdin else one.path
            try:
                data = inputs.read(one)
                task = Task(one.path, name, data, held, tuple(self.verdicts.lasting(one, held.decisions)))
                yield task if self.clerk.cache is None else self._kept(task, self.clerk.cache)
            except Trouble as trouble:
                yield jobs.Ready(trouble)

    def _kept(self, task: Task, cache: Cache) -> Task | jobs.Ready[Done | Trouble]:
        """The outcome of an earlier run, or the task with the key under which its outcome is to be kept."""
        key = cache.key(task, self.clerk)
        self._keys.append(f"{task.path}\0{key}")
        done = cache.get(key, task, self.clerk)
        return task._replace(key=key) if done is None else jobs.Ready(done)

    def _recalled(self, find: Callable[[], dict[int, list[Finding]]]) -> dict[int, list[Finding]]:
        """What the documents share, found by an earlier run over the very same ones, or now."""
        if self.clerk.cache is None or len(self._keys) < len(self.inputs):
            return find()
        return self.clerk.cache.shared(self._keys, find)

    def _cache(self) -> Cache | None:
        """Where outcomes are kept: by itself for many inputs, and not where nothing that lies about may count."""
        wish = self.reports.cache_dir
        if not self.checking or self.reports.no_cache or self.reports.verify:
            return None
        if not wish and (len(self.inputs) < MANY or not self.configurations.discovers):
            return None
        from .cache import FOLDER, Cache

        return Cache(wish or FOLDER)

    def _jobs(self) -> int:
        """How many processes work: as many as were asked for, else one for few inputs and one a core for many."""
        if self.reports.jobs is not None:
            return self.reports.jobs
        return 1 if len(self.inputs) < MANY else cores()

    def result(self, one: Input, done: Done) -> Result:
        """What was done with an input, as a report."""
        held = self.held(one)
        cleaner = self.cleaner(held)
        settings = replace(cleaner.settings(), decisions=done.decisions)
        cleaned = replace(done.cleaned, settings=settings, passes=cleaner.passes)
        self._tell_failures(cleaned, one.path)
        self.stats.add(done.source, cleaned)
        if self.talk.verbose:
            self._describe(done.source)
        report = Report(done.source, cleaned, cleaner.book, self.lang, self.checking, held.profile)
        report = report._replace(fail_on=self._least(held))
        if self.keep_encoding:
            report = report._replace(encoding=done.source.encoding.partition("+")[0], bom=done.source.bom)
        return Result(one, report, done.imprint)

    def _tell_failures(self, cleaned: Cleaned, path: str) -> None:
        for failure in cleaned.failures:
            self.tell(Trouble("pass-failed", name=failure.partition(":")[0], path=path))
            if self.talk.debug:
                note(shown(failure))

    def _describe(self, source: Source) -> None:
        guessed = ("（判断）" if self.lang.startswith("zh") else " (guessed)") if source.guessed else ""
        note(f"{shown(source.path)}: {source.encoding}{' + BOM' if source.bom else ''}{guessed}")

    def judge(self, result: Result) -> None:
        """Let the open issues of an input count for the exit code."""
        if self.reports.stats and not self.many:
            self.tell_rate(result.report)
        least = result.report.fail_on
        if least is not None and any(issue.severity >= least for issue in result.report.cleaned.open):
            self.code = max(self.code, OPEN_ISSUES)

    def _least(self, held: Held) -> Severity | None:
        """The lowest severity that fails an input; under ``--fail-on new`` all that is open does."""
        asked = held.fail_on or ("error" if self.checking else "never")
        return None if asked == "never" else Severity.NOTE if asked == "new" else Severity[asked.upper()]

    def close(self) -> None:
        """End the run: remember it, and say what was asked for about it as a whole.

        Raises:
            Trouble: the index cannot be written.
        """
        if self.across is not None:
            self.across.finish(self.lang, self.talk.quiet)
        if self.reports.stats:
            for line in self.stats.lines(self.lang):
                note(line)
        if self.reports.verify and not self.talk.quiet and self.stats.documents:
            number = len(self.stats.documents)
            zh, en = (
                f"已核对 {number} 个文件：可还原，再跑不变，位置与字句无误",
                f"verified {number}: undo, idempotence, spans, conservation",
            )
            note("textclean: " + (zh if self.lang.startswith("zh") else en))

    def tell_rate(self, report: Report) -> None:
        """The rate of errors of one document, with its arithmetic."""
        from ..writers.rate import rate_lines

        for line in rate_lines(report):
            note(line)


def _lost(died: jobs.Died[Task]) -> Trouble:
    """A process that ended at its work: killed, it was most likely short of memory."""
    path, code = died.task.path, died.code
    return Trouble("memory", path=path) if code == -9 else Trouble("died", path=path, code=code)
