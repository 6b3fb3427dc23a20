"""One run of ``fix`` or ``check``: inputs read and cleaned one after another, troubles told, the exit code kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .. import stale, verify
from ..chain import Cleaned
from ..cleaner import Cleaner
from ..errors import OPEN_ISSUES, Trouble, shown
from ..finding import Severity
from ..source import Source
from ..writers.message import Report
from . import inputs
from .inputs import Input
from .known import Known
from .options import Inputs, Reports, Rules, Talk, codes, take
from .talk import Progress, note, trouble_of, warn
from .verdicts import Verdicts


class Result(NamedTuple):
    """What became of one input."""

    input: Input
    report: Report


def make_cleaner(rules: Rules) -> Cleaner:
    """A cleaner for the rules that a command line names.

    Raises:
        UnknownProfile, UnknownRule: there is no such profile, no such rule.
    """
    return Cleaner(
        profile=rules.profile,
        select=codes(rules.select) or None,
        extend=codes(rules.extend_select),
        ignore=codes(rules.ignore),
        unfixable=codes(rules.unfixable),
        unsafe=rules.unsafe_fixes,
    )


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
        self.code = 0
        self._stats: dict[str, list[float]] = {}
        self.profile = rules.profile
        self.cleaner = make_cleaner(rules)
        self.verdicts = Verdicts(rules)
        self.known = Known()
        self._baseline = None if rules.no_baseline else rules.baseline
        if self._baseline is not None:
            self.known.load(self._baseline)
        self.cleaner.settings(self.verdicts.typed)  # an unknown rule stops the run here
        self.inputs, troubles, self.many = inputs.collect(what.inputs, what.files_from, what.zero, apart)
        for trouble in troubles:
            self.tell(trouble)

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong with one input, and go on."""
        warn(trouble.say(self.lang))
        self.code = max(self.code, trouble.code)

    def results(self) -> Iterator[Result]:
        """The inputs, cleaned, in their order; those that fail are told and left out."""
        if self.verdicts.by_id:
            found = list(self._results())
            self.verdicts.check_met()
            yield from found
        else:
            yield from self._results()

    def _results(self) -> Iterator[Result]:
        progress = Progress(len(self.inputs), not self.talk.no_progress)
        try:
            for one in self.inputs:
                try:
                    result = self._clean(one)
                except (Trouble, MemoryError, RecursionError) as error:
                    progress.clear()
                    trouble = Trouble("memory", path=one.path) if isinstance(error, MemoryError) else trouble_of(error)
                    if trouble.kind == "many-ids":
                        raise trouble from None
                    self.tell(trouble)
                    continue
                progress.step()
                yield result._replace(report=self.known.mark(result.report, self._baseline))
        finally:
            progress.clear()

    def _clean(self, one: Input) -> Result:
        source = inputs.read(one, self.what.stdin_filename, self.what.encoding, self.what.format)
        lasting = self.verdicts.lasting(one)
        cleaned = self.cleaner.clean(source.text, [*lasting, *self.verdicts.typed])
        unmet = [decision.target for decision in self.verdicts.note(cleaned)]
        cleaned = self._with_stale(cleaned, unmet, one)
        self._tell_failures(cleaned, one.path)
        self._count(cleaned)
        if self.reports.verify:
            again = None if cleaned.settings and cleaned.settings.decisions else self.cleaner.clean
            for law in verify.breaches(cleaned, again):
                raise Trouble("law", path=one.path, law=law)
        if self.talk.verbose:
            self._describe(source)
        if self.checking:
            cleaned = cleaned.as_check()
        return Result(one, Report(source, cleaned, self.cleaner.book, self.lang, self.checking, self.profile))

    def _with_stale(self, cleaned: Cleaned, unmet: list[str], one: Input) -> Cleaned:
        """The run with a note on decisions that meet nothing."""
        file = self.verdicts.file_of(one)
        if not unmet or file is None:
            return cleaned
        command = f"textclean decide {shown(one.path)} --prune"
        return stale.with_stale(cleaned, self.cleaner.book.cards.get(stale.CODE), file, unmet, command)

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
        if self.reports.fail_on == "never":
            return
        least = Severity[self.reports.fail_on.upper()]
        if any(issue.severity >= least for issue in result.report.cleaned.open):
            self.code = max(self.code, OPEN_ISSUES)

    def _count(self, cleaned: Cleaned) -> None:
        for stat in cleaned.stats:
            row = self._stats.setdefault(stat.name, [0, 0, 0.0])
            row[0] += stat.findings
            row[1] += stat.fixed
            row[2] += stat.seconds

    def tell_stats(self) -> None:
        """Per family of rules: findings, fixed, seconds."""
        for name, (findings, fixed, seconds) in self._stats.items():
            note(f"{name:<14}{int(findings):>8}{int(fixed):>8}{seconds:>10.3f} s")
