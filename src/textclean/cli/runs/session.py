"""One run of ``fix`` or ``check``: inputs read and cleaned one after another, troubles told, the exit code kept."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ...chain import Cleaned
from ...cleaner import Cleaner
from ...configuration import Held
from ...errors import OPEN_ISSUES, Trouble, shown
from ...finding import Severity
from ...source import Source
from ...text.show import in_shell
from ...tongue import either
from ...writers.message import Report
from .. import inputs
from ..command import speak
from ..inputs import Input
from ..options import Inputs, Reports, Rules, Talk, take
from ..outputs import formats
from ..settings import configurations, tell_files
from ..talk import note, warn
from .allowances import Allowances
from .clerk import Clerk
from .known import Known
from .stats import Stats
from .task import Done
from .verdicts import Verdicts
from .work import Result, Work

if TYPE_CHECKING:
    from ...writers.diagnostics import Terms
    from .golden import Golden


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
        self.known = Known(named=bool(options.get("baseline")))
        self.clerk = Clerk(tuple(self.verdicts.typed), what.format, verify=self.reports.verify, checking=checking)
        troubles: list[Trouble] = []
        collected = inputs.collect(what, self.configurations, apart, troubles.append)
        self.inputs, self.many = collected.inputs, collected.many
        self._settle()
        self.work = Work(self, self.clerk)
        self.allowances = Allowances(self)
        for trouble in troubles:
            self.tell(trouble)
        for path in collected.skipped:
            zh = "“{}”在配置的 exclude 里，已跳过；要处理请加 --force-include"
            en = "'{}' is excluded by the configuration; --force-include reads it"
            note("textclean: " + either(self.lang, zh, en).format(shown(path)))

    def _settle(self) -> None:
        """Find the settings of all inputs; what is wrong with one of them stops the run before it begins.

        Raises:
            Trouble: a configuration file cannot be used, or names what is not there.
        """
        names: list[str | None] = [self.name(one) for one in self.inputs] or [None]
        held = [self.configurations.held(name) for name in names]
        if held[0].lang and not self.talk.lang:
            self.lang = held[0].lang
            speak(self.lang)
            self.talk = self.talk._replace(lang=held[0].lang)
        for one in held:
            self.cleaner(one).settings(self.verdicts.typed)  # an unknown rule is told here
            if one.fail_on == "new" and not one.baseline:
                from ...baseline import NAME

                raise Trouble("no-baseline", near=NAME if os.path.isfile(NAME) else "")
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

    def terms(self) -> Terms:
        """What is asked of a report that holds all inputs."""
        return formats.terms(self.reports.show, self.lang)

    def golden(self) -> Golden | None:
        """The stored run that this one is held against, if there is one.

        Raises:
            Trouble: ``--update-golden`` without a folder.
        """
        if not (self.reports.golden or self.reports.update_golden):
            return None
        from .golden import Golden

        return Golden.of(self)

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
        results = map(self.noticed, self.work.results())
        if self.verdicts.by_id:
            found = list(results)
            self.verdicts.check_met()
            yield from found
        else:
            yield from results

    def noticed(self, result: Result) -> Result:
        """A result with its known issues marked, and a note on decisions and known issues that meet nothing."""
        one, report = result.input, result.report
        held = self.held(one)
        unmet = self.verdicts.note(report.cleaned, self.lang)
        file = self.verdicts.file_of(one, held.decisions)
        if unmet and file is not None:
            from ... import stale

            command = f"textclean decide {in_shell(one.path)} --prune{self._naming(file)}"
            gone = self.verdicts.stale(one, file, unmet)
            cleaned = stale.with_stale(report.cleaned, report.book.cards.get(stale.CODE), file, gone, command)
            report = report._replace(cleaned=cleaned)
        report = self.allowances.noted(one, report)
        return result._replace(report=self.known.mark(report, held.baseline))

    def _naming(self, file: str) -> str:
        """The option that names the decisions file to another command, where it was named to this one."""
        return f" --decisions {in_shell(file)}" if self.verdicts.named else ""

    def report(self, one: Input, done: Done) -> Report:
        """What was done with an input, as a report."""
        held = self.held(one)
        cleaner = self.cleaner(held)
        settings = replace(cleaner.settings(), decisions=done.decisions)
        cleaned = replace(done.cleaned, settings=settings, passes=cleaner.passes)
        self._tell_failures(cleaned, one.path)
        if self.reports.stats or self.reports.verify:
            self.stats.add(done.source, cleaned)
        if self.talk.verbose:
            self._describe(done.source)
        report = Report(done.source, cleaned, cleaner.book, self.lang, self.checking, held.profile)
        report = report._replace(fail_on=self._least(held))
        if self.keep_encoding:
            report = report._replace(encoding=done.source.encoding.partition("+")[0], bom=done.source.bom)
        return report

    def _tell_failures(self, cleaned: Cleaned, path: str) -> None:
        for failure in cleaned.failures:
            self.tell(Trouble("pass-failed", name=failure.partition(":")[0], path=path))
            if self.talk.debug:
                note(shown(failure))

    def _describe(self, source: Source) -> None:
        guessed = either(self.lang, "（判断）", " (guessed)") if source.guessed else ""
        note(f"{shown(source.path)}: {source.encoding}{' + BOM' if source.bom else ''}{guessed}")

    def judge(self, result: Result) -> None:
        """Let the open issues of an input count for the exit code."""
        if self.reports.stats and not self.many:
            self.tell_rate(result.report)
        least = result.report.fail_on
        issues = result.report.cleaned.issues
        if least is not None and any(issue.status == "open" and issue.severity >= least for issue in issues):
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
        if self.work.across is not None:
            self.work.across.finish(self.lang, self.talk.quiet)
        if self.reports.stats:
            for line in self.stats.lines(self.lang):
                note(line)
        if self.reports.verify and not self.talk.quiet and self.stats.documents:
            number = len(self.stats.documents)
            zh = "已核对 {} 个文件：可还原，再跑不变，位置与字句无误"
            en = "verified {}: undo, idempotence, spans, conservation"
            note("textclean: " + either(self.lang, zh, en).format(number))

    def tell_rate(self, report: Report) -> None:
        """The rate of errors of one document, with its arithmetic."""
        from ...writers.rate import rate_lines

        for line in rate_lines(report):
            note(line)
