"""``textclean check``: the same run, nothing applied."""

from __future__ import annotations

from typing import Any

import click

from ... import files
from ...errors import OPEN_ISSUES, shown
from ...tongue import Said, either
from ..command import Command, lang_of, option
from ..inputs import targets
from ..options import LISTS, cache_options, input_options, report_options, rule_options, talk_options
from ..outputs import plan
from ..outputs.listing import Listing
from ..outputs.plan import STDOUT
from ..outputs.sheet import Sheets
from ..runs.session import Session
from ..talk import note, out, out_lines


class Check(Command):
    """The command."""

    said = Said(
        "只检查，不改动。fix 会自动改的，这里也报为待定，所以有损坏的文稿不能通过。",
        "The same run, nothing applied. What fix would do by itself is reported as open, so that a damaged page fails.",
    )
    examples = (
        "textclean check bulletin.txt",
        "textclean check inbox/ --issues issues.jsonl",
        "textclean check bulletin.txt --fail-on warning -q",
        "textclean check inbox/ --against deliveries.db --remember",
    )


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    session = Session(options, lang_of(context), checking=True)
    session.work.compare(bool(options["remember"]))
    asked = plan.wishes(session.reports)
    named = plan.placed(asked, session.inputs, None)
    places = [files.Output(wish.path, b"") for wish in named if wish.path not in (None, STDOUT)]
    files.check_places(places, targets(session.inputs))
    listing = Listing(session.reports, session.talk.quiet, session.talk.color)
    sheets = Sheets(named, len(session.inputs) > 1, session.terms, session.talk.lang)
    golden = session.golden()
    advice = None
    if not session.talk.quiet and any(wish.name == "concise" for wish in named):
        from ..outputs.advice import Advice  # other reports tell it themselves

        advice = Advice(session.lang)
    for result in session.results():
        sheets.add(result.report)
        if golden is not None:
            golden.tell(result, sheets.on_stdout)
        elif not sheets.on_stdout:
            out_lines(listing.lines(result.report, plan.chosen(asked, named)))
        session.judge(result)
        if advice is not None:
            advice.add(result.report)
    out(listing.end())
    sheets.close()
    files.write(sheets.outputs(), targets(session.inputs))
    if golden is not None and golden.differs:
        session.code = max(session.code, OPEN_ISSUES)
    if advice is not None and session.code == OPEN_ISSUES:
        for line in advice.lines():
            note(line)
    if not session.talk.quiet:
        _tell_gone(session)
    session.close()
    return session.code


def _tell_gone(session: Session) -> None:
    """Say which baselines have rows of documents that are gone."""
    for file, count in session.known.gone():
        zh = "“{file}”有 {count:,} 行属于已不存在的文件；textclean baseline --prune 可清除"
        en = "{count:,} rows of '{file}' are of documents that are gone; textclean baseline --prune takes them out"
        note("textclean: " + either(session.lang, zh, en).format(file=shown(file), count=count))


def _options() -> list[click.Parameter]:
    """What only this command knows."""
    return [
        option("--against", metavar="FOLDER|INDEX", zh="也与以前的来稿比较：目录，或来稿索引文件（DU009）；一字不差的视为同一件", en="compare with earlier deliveries too: a folder, or an index file (DU009); one that is the same to the byte is this one"),
        option("--remember", is_flag=True, zh="查完后把这些文件记入 --against 的索引，没有则新建", en="add the documents to the index of --against afterwards; it is made if need be"),
    ]  # fmt: skip


command = Check(
    "check",
    callback=run,
    params=[
        *input_options(),
        *_options(),
        *report_options("error"),
        *cache_options(),
        *rule_options(),
        *talk_options(quiet=LISTS),
    ],
)
