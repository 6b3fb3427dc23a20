"""``textclean baseline``: record the open issues of today as known."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

import click

from ... import baseline, files, stale
from ...baseline import Baseline, KnownIssue
from ...errors import shown
from ...text.lines import Positions
from ...text.show import in_shell
from ...tongue import Said, either
from ...writers.message import Report
from ..command import Command, lang_of, option
from ..inputs import targets
from ..options import input_options, rule_options, talk_options, unasked_reports
from ..runs.session import Session
from ..settings import held_by
from ..talk import note


class Record(Command):
    """The command."""

    said = Said(
        "把现有的待定问题记为已知（textclean.baseline.json）：以后仍计数，但不算未通过，新问题一眼可见。",
        "Record the open issues of today as known (textclean.baseline.json): later runs count them, do not fail on "
        "them, and show what is new.",
    )
    examples = (
        "textclean baseline inbox/",
        "textclean check inbox/ --baseline textclean.baseline.json --fail-on new",
        "textclean baseline inbox/ --prune",
    )


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    configured = held_by({**options, "no_baseline": False, "baseline": None}, None).baseline
    file = options["baseline"] or configured or baseline.NAME
    files.check_places([files.Output(file, b"")])
    found = baseline.load(file) if os.path.lexists(file) else Baseline(file)
    asked = options | unasked_reports()
    session = Session({**asked, "baseline": None, "no_baseline": True}, lang_of(context), checking=True)
    session.work.compare(False)
    kept: list[KnownIssue] = []
    done: set[str] = set()
    for result in session.results():
        name = files.name_in(result.report.source.path, file)
        done.add(name)
        kept += _rows(result.report, found, name, bool(options["prune"]))
    kept += _others(found, done, bool(options["prune"]))
    files.write([files.Output(file, baseline.dump(kept, marked=found.marked))], targets(session.inputs))
    new, gone = len(set(kept) - set(found.rows)), len(set(found.rows) - set(kept))
    if not session.talk.quiet:
        zh, en = "{}：已知 {} 处（新增 {}，去掉 {}）", "{}: {} known ({} added, {} removed)"
        note(either(session.lang, zh, en).format(shown(file), len(kept), new, gone))
        if not configured:
            zh, en = (
                "以后检查请加 --baseline {}，或写进 textclean.toml",
                "to check against it: --baseline {}, or name it in textclean.toml",
            )
            note(either(session.lang, zh, en).format(in_shell(file)))
    return session.code


def _rows(report: Report, found: Baseline, name: str, prune: bool) -> Iterable[KnownIssue]:
    """The rows of a document; one that is there already stays as it is, so that a difference shows what changed."""
    at = Positions(report.source.text)
    known = found.match(report.cleaned, name)
    for issue in report.cleaned.issues:
        if issue.status != "open" or issue.code == stale.CODE:
            continue
        row = known.get(issue.id)
        if row is not None and (row.path, row.id) == (name, issue.id):
            yield row
        elif row is not None or not prune:
            yield baseline.row(issue, report.source.text, name, at.line_column(issue.source.start)[0])


def _others(found: Baseline, done: Iterable[str], prune: bool) -> Iterable[KnownIssue]:
    """The rows of documents that were not read: as they are, but those that were met under another name."""
    for row in found.rows:
        if row.path not in done and not found.renamed(row.path) and not (prune and not found.is_there(row.path)):
            yield row


command = Record(
    "baseline",
    callback=run,
    params=[
        *input_options(),
        option("--prune", is_flag=True, zh="只去掉已不存在的问题，不添新的", en="only take out the ones that are gone, add none"),
        *rule_options("accept", "unsafe_fixes", "unfixable", "no_baseline"),
        *talk_options("color"),
    ],
)  # fmt: skip
