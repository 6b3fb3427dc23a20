"""One run of ``fix`` or ``check``: inputs read and cleaned one after another, troubles told, the exit code kept."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import verify
from ..chain import Cleaned
from ..cleaner import Cleaner
from ..configuration import Held
from ..corpus.imprint import Imprint, imprint
from ..errors import OPEN_ISSUES, Trouble, shown
from ..finding import Severity
from ..readers.transcoded import noted
from ..source import Source
from ..writers.message import Report
from . import inputs
from .inputs import Input
from .options import Inputs, Reports, Rules, Talk, take
from .settings import configurations, make_cleaner, tell_files
from .talk import Progress, note, trouble_of, warn
from .verdicts import Verdicts

if TYPE_CHECKING:
    from .across import Across

MARKED_UP = ("md", ".markdown", "html", ".htm")  #: ends of names of files that may hold comments


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
        self._stats: dict[str, list[float]] = {}
        self._verified = 0
        self._cleaners: dict[int, Cleaner] = {}
        self.configurations = configurations(options)
        self.verdicts = Verdicts(rules, self.configurations.discovers)
        troubles: list[Trouble] = []
        collected = inputs.collect(what, self.configurations, apart, troubles.append)
        self.inputs, self.many = collected.inputs, collected.many
        self._settle()
        self.across = self._across()
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
        if not self.talk.quiet:
            tell_files(self.configurations, sorted({os.path.dirname(name or "") for name in names}), self.lang)

    def name(self, one: Input) -> str:
        """What an input is called where settings are looked for: standard input goes by the name it was given."""
        return self.what.stdin_filename or "" if one.is_stdin else one.path

    def held(self, one: Input) -> Held:
        """The settings that hold for an input."""
        return self.configurations.held(self.name(one))

    def cleaner(self, held: Held) -> Cleaner:
        """The cleaner for settings."""
        if held.number not in self._cleaners:
            self._cleaners[held.number] = make_cleaner(held)
        return self._cleaners[held.number]

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong with one input, and go on."""
        warn(trouble.say(self.lang))
        self.code = max(self.code, trouble.code)

    def results(self) -> Iterator[Result]:
        """The inputs, cleaned, in their order; those that fail are told and left out."""
        results = self._results()
        if self.across is not None:
            results = self._noticed(self.across.told(results))
        if self.verdicts.by_id:
            found = list(results)
            self.verdicts.check_met()
            yield from found
        else:
            yield from results

    def _across(self) -> Across | None:
        """The stage that compares the inputs, where there is anything to compare."""
        if not self.checking or len(self.inputs) < 2:
            return None
        from ..corpus.report import CODE
        from .across import Across

        wanted = any(CODE in self.cleaner(self.held(one)).selected for one in self.inputs)
        return Across() if wanted else None

    def _noticed(self, results: Iterator[Result]) -> Iterator[Result]:
        for result in results:
            self._notice(result.report.cleaned, result.input.path)
            yield result

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
                yield result
        finally:
            progress.clear()

    def _clean(self, one: Input) -> Result:
        held = self.held(one)
        cleaner = self.cleaner(held)
        source = inputs.read(one, self.what.stdin_filename, held.encoding, self.what.format)
        lasting = self.verdicts.lasting(one, held.decisions)
        marked_up = (self.what.format or self.name(one).lower()).endswith(MARKED_UP)
        cleaned = cleaner.clean(source.text, [*lasting, *self.verdicts.typed], pragmas=marked_up)
        if self.across is None:
            self._notice(cleaned, one.path)
        cleaned = noted(source, cleaned, cleaner.book.cards["CH008"] if "CH008" in cleaner.selected else None)
        self._tell_failures(cleaned, one.path)
        self._count(cleaned)
        if self.reports.verify:
            again = None if lasting or self.verdicts.typed else cleaner.clean
            for law in verify.breaches(cleaned, again):
                raise Trouble("law", path=one.path, law=law)
            self._verified += 1
        if self.talk.verbose:
            self._describe(source)
        taken = None if self.across is None else imprint(source.path, source.sha256, source.text, cleaned.document)
        if self.checking:
            cleaned = cleaned.as_check()
        report = Report(source, cleaned, cleaner.book, self.lang, self.checking, held.profile)
        if self.keep_encoding:
            report = report._replace(encoding=source.encoding.partition("+")[0], bom=source.bom)
        return Result(one, report, taken)

    def _notice(self, cleaned: Cleaned, path: str) -> None:
        """Take notice of the decisions that met an issue, and say which did not."""
        for decision in self.verdicts.note(cleaned):
            self._stale(decision.target, path)

    def _stale(self, target: str, path: str) -> None:
        if not self.talk.quiet:
            zh = self.lang.startswith("zh")
            text = "决定 {} 在“{}”里已无对应的问题" if zh else "decision {} no longer meets an issue in '{}'"
            note("textclean: " + text.format(shown(target), shown(path)))

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
        fail_on = self.held(result.input).fail_on or ("error" if self.checking else "never")
        if fail_on == "never":
            return
        least = Severity.NOTE if fail_on == "new" else Severity[fail_on.upper()]
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
