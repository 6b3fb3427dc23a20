"""``textclean fix``: apply the safe fixes, report the rest."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from ... import files
from ...errors import OPEN_ISSUES, Trouble
from ...tongue import Said
from ...writers.jsonl import rows
from ..command import Command, lang_of, option
from ..options import LISTS, input_options, report_options, rule_options, take, talk_options
from ..outputs import formats, plan
from ..outputs.listing import Listing
from ..outputs.plan import STDOUT, Plan, Where
from ..outputs.sheet import Sheets
from ..places import Names, check_unedited, spare_record
from ..runs.session import Session
from ..runs.work import Result
from ..talk import note, out, out_bytes, out_lines

if TYPE_CHECKING:
    from ...writers.contents import Entry


class Fix(Command):
    """The command."""

    said = Said(
        "修改确定的错误，列出待定的问题。只有一个输入又不指明去处时，在原文旁写出成稿、问题记录和审校页"
        "（加了 --report，就只写所列的报告，不写审校页）；原文不动。输入不止一个时，须用 --out 或 --in-place 指明去处。",
        "Apply the safe fixes, report the rest. Of a single input with no place named, the cleaned text, the issue record "
        "and the review page are written beside it, and it is never touched; reports that are named (--report) are written "
        "instead of the page. Several inputs need --out or --in-place.",
    )
    examples = (
        "textclean fix bulletin.txt",
        "textclean fix bulletin.txt -o clean.txt --issues issues.jsonl",
        "textclean fix inbox/ --out cleaned/",
        "textclean fix bulletin.txt -a TY-32 -d LB",
        "cat bulletin.txt | textclean fix - > clean.txt",
    )


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    where = take(Where, options)
    session = Session(options, lang_of(context), checking=False, apart=where.out)
    session.keep_encoding = options["output_encoding"] == "same"
    if not session.inputs:
        return session.code
    asked = plan.wishes(session.reports, where.out)
    named = plan.placed(asked, session.inputs, where.out)
    plans = {one.input.path: one for one in plan.make(session.inputs, session.many, where, named)}
    plan.check(plans.values(), named, where)
    own = [wish for wish in named if not (where.out and wish.path is None and not wish.format.several)]
    sheets = Sheets(own, len(session.inputs) > 1, session.terms, session.talk.lang)
    work = _Work(session, where, sheets, bool(options["exit_non_zero_on_fix"]))
    work.chosen = [] if session.many else plan.chosen(asked, named)
    for result in session.results():
        work.finish(result, plans[result.input.path])
    out(work.listing.end())
    sheets.close()
    if session.many:
        files.write([*work.sheets.outputs(), *work.contents({one.text for one in plans.values()})])
    if work.golden is not None and work.golden.differs:
        session.code = max(session.code, OPEN_ISSUES)
    session.close()
    return session.code


class _Work:
    """Writing what became of the inputs, one after another."""

    def __init__(self, session: Session, where: Where, sheets: Sheets, count_fixes: bool) -> None:
        self.session = session
        self.where = where
        self.sheets = sheets
        self.count_fixes = count_fixes
        self.entries: list[Entry] = []  #: of the contents page
        self.chosen: list[tuple[str, str]] = []  #: reports of the one input whose places nobody named
        self.golden = session.golden()
        self.listing = Listing(session.reports, session.talk.quiet, session.talk.color)

    def finish(self, result: Result, place: Plan) -> None:
        """Write the outputs of one input, then its report; trouble with them is told, and the run goes on."""
        session, report = self.session, result.report
        try:
            if place.in_place and report.source.format:
                raise Trouble("taken-out-in-place", path=place.input.path, format=report.source.format.upper())
            if place.by_default and place.text and not self.where.force:
                check_unedited(place.text, place.record or Names.of(place.input.path).record, result.report.written)
            outputs = self._outputs(result, place)
            if not session.many:
                self.sheets.add(report)
                outputs += self.sheets.outputs()
            outputs += self._text(result, place)
            files.write(outputs, [] if result.input.is_stdin else [result.input.path])
        except Trouble as trouble:
            session.tell(trouble)
            return
        if session.many:
            self.sheets.add(report)
            self._list(result, place)
        self._show(result, place)
        session.judge(result)
        if self.count_fixes and report.cleaned.fixed:
            session.code = max(session.code, OPEN_ISSUES)

    def _list(self, result: Result, place: Plan) -> None:
        """Take the input up into the contents page, if it has a review page in the folder of outputs."""
        from ...writers.contents import entry

        one = result.input
        told = self.session.verdicts.told(one, self.session.held(one).decisions)
        decided = (
            None if told is None else told | {issue.id for issue in result.report.cleaned.issues if issue.decision}
        )
        for name, path in place.pages:
            if name == "html" and self.where.out:
                page = os.path.relpath(path, self.where.out).replace(os.sep, "/")
                self.entries.append(entry(result.report, page, decided))

    def contents(self, taken: Collection[str | None]) -> list[files.Output]:
        """The contents page of the review pages, ``index.html`` unless a cleaned text has that name."""
        from ...writers.contents import write

        if not self.entries or not self.where.out:
            return []
        names = (os.path.join(self.where.out, name) for name in ("index.html", "index.contents.html"))
        path = next(name for name in names if name not in taken or name.endswith("contents.html"))
        return [files.Output(path, write(self.entries, self.session.lang).encode("utf-8", "backslashreplace"))]

    def _outputs(self, result: Result, place: Plan) -> list[files.Output]:
        """The record and the other reports of this input alone."""
        found: list[files.Output] = []
        if place.record and not (place.in_place and self._unchanged(result) and os.path.isfile(place.record)):
            found += _record(result, place.record, place.in_place, self.session.talk.lang)
        for name, path in place.pages:
            made = formats.write(name, result.report, self.session.talk.lang)
            found.append(files.Output(path, formats.encoded(made)))
        return found

    def _unchanged(self, result: Result) -> bool:
        return result.report.written == result.report.source.bytes

    def _text(self, result: Result, place: Plan) -> list[files.Output]:
        """The cleaned text; it comes last, so that a record is never older than its text."""
        if place.text in (None, STDOUT) or (place.in_place and self._unchanged(result)):
            return []
        return [files.Output(str(place.text), result.report.written, place.in_place)]

    def _show(self, result: Result, place: Plan) -> None:
        if place.text == STDOUT:
            out_bytes(result.report.written)
            note("".join(self.listing.lines(result.report)).removesuffix("\n"))
        elif self.golden is not None:
            self.golden.tell(result, self.sheets.on_stdout)
        elif self.where.diff:
            from ..outputs.differences import difference

            out(difference(result.report.source.text, result.report.cleaned.text, result.report.source.path))
        elif not self.sheets.on_stdout:
            out_lines(self.listing.lines(result.report, [*_named(place), *self.chosen]))


def _named(place: Plan) -> list[tuple[str, str]]:
    """The files of an input, for the last line of the text report."""
    pages = [("review" if name == "html" else "report", path) for name, path in place.pages]
    return [(kind, path) for kind, path in [("text", place.text), *pages, ("record", place.record)] if path]


def _record(result: Result, path: str, in_place: bool, lang: str | None) -> list[files.Output]:
    """The record; in place, an earlier one is kept under another name, which the new one gives."""
    import msgspec

    found: list[files.Output] = []
    made = rows(result.report._replace(lang=formats.record_language(lang)))
    run = next(made)
    if in_place and os.path.isfile(path):
        from ...record import load

        earlier, spare = files.read(path), spare_record(path)
        found.append(files.Output(spare, earlier))
        with suppress(Trouble):  # what is no record of ours is kept, but not gone back to
            load(earlier, path)
            run["previous"] = os.path.basename(spare)
    encode = msgspec.json.encode
    lines = [encode(run), *map(encode, made), b""]  # each as soon as it is made, so that no more is held than need be
    return [*found, files.Output(path, b"\n".join(lines))]


command = Fix(
    "fix",
    callback=run,
    params=[
        *input_options(),
        option("-o", "--output", metavar="FILE", zh="成稿写到 FILE（- 为标准输出），不留记录；要记录另加 --issues", en="write the cleaned text to FILE (-: standard output); a record is kept with --issues only"),
        option("--out", metavar="DIR", zh="成稿与记录写到目录 DIR", en="write the cleaned texts and records to DIR"),
        option("-i", "--in-place", is_flag=True, zh="改写原文（记录写在旁边，可还原）", en="write over the input (the record beside it undoes it)"),
        option("--output-encoding", type=click.Choice(["utf-8", "same"]), default="utf-8", zh="成稿的编码：utf-8（默认）；same：与原文相同，含 BOM", en="encoding of the cleaned text: utf-8 (default), or that of the source with its byte order mark (same)"),
        option("--diff", is_flag=True, zh="不写文件，只显示差异", en="write nothing, show the changes"),
        option("--force", is_flag=True, zh="成稿被人改过也覆盖", en="replace a cleaned text that was edited by hand"),
        option("--exit-non-zero-on-fix", is_flag=True, zh="有改动时退出码为 1", en="exit code 1 when anything was changed"),
        *report_options("never"),
        *rule_options(),
        *talk_options(quiet=LISTS),
    ],
)  # fmt: skip
