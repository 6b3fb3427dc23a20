"""``textclean explain``: a rule or a family, an issue, or a place of a text."""

from __future__ import annotations

import os
from collections.abc import Sequence
from glob import glob
from typing import Any

import click

from ....configuration import Configurations
from ....decisions import ID
from ....errors import Trouble
from ....record import Record, load
from ....record.rows import IssueRow
from ....rulebook import RuleBook
from ....text.lazy import pattern
from ....tongue import Said
from ... import inputs
from ...command import Argument, Command, Option, lang_of, speak
from ...issues import ambiguous
from ...options import Rules, rule_options, take, talk_options
from ...places import RECORD, record_names
from ...process import terminal_width
from ...settings import configurations, make_cleaner
from ...talk import out
from . import telling
from .place import Asked, locate, read_place

_PLACE = pattern(r"(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?")


#: Options of other commands that change nothing here: what was decided for one run alone, and what is known and fails no more.
LEFT_OUT = ("accept", "decline", "baseline", "no_baseline")


class Explain(Command):
    """The command."""

    said = Said(
        "说明一条规则、一族规则、一个问题，或原文、成稿中的一处（文件:行[:列]）：有哪些改动，依据哪条规则、什么理由，改前改后各是什么；问一行时，也说明行末为何相连或不连。",
        "Explain a rule (code or name), a family of rules, an issue (its id, or the beginning of it), or a place FILE:LINE[:COL] of a source or a cleaned "
        "text: which edits touch it, by which rule, why, what stood there before. Of a line it also tells why its end is joined to the next or is not.",
    )
    examples = (
        "textclean explain LB001",
        "textclean explain TY-5d --record bulletin.issues.jsonl",
        "textclean explain bulletin.clean.txt:111:49",
    )


def run(what: str, record: str | None, **options: Any) -> int:
    """Run the command with the options of its command line."""
    found = configurations(options)
    held = found.held(None)
    speak(held.lang)
    book = make_cleaner(held).book
    lang = lang_of(click.get_current_context())
    if what in book.cards or what in book.names:
        said = telling.rule(book.cards[book.names.get(what, what)], lang)
    elif family := [card for card in book.cards.values() if card.family == what]:
        said = "\n".join(telling.rule(card, lang) for card in family)
    elif ID.fullmatch(what):
        of, issue = _issue(what, record)
        said = telling.issue(issue, of.run.path, book, lang)
    elif (match := _PLACE.fullmatch(what)) and (os.path.lexists(match[1]) or _looks_like_file(match[1])):
        asked = read_place(match[1], int(match[2]), int(match[3]) if match[3] else None)
        place = locate(asked, _runs(asked.path, record), lambda: _checked(asked, found, take(Rules, options), lang))
        said = telling.place(place, book, lang)
    elif os.path.isfile(what):
        raise Trouble("which-line", path=what)
    else:
        raise Trouble("no-subject", name=what, near=_nearest(what, book))
    out(telling.fitted(said, terminal_width()))
    return 0


def _looks_like_file(name: str) -> bool:
    return "." in name or os.sep in name


def _nearest(word: str, book: RuleBook) -> str:
    try:
        book.codes(word)
    except KeyError as error:
        return str(error.args[0])
    return ""


def _issue(word: str, named: str | None) -> tuple[Record, IssueRow]:
    """The issue of an id, in the record that was named, else in those of the working folder."""
    names: Sequence[str] = [named] if named else sorted(glob("*" + RECORD))
    fits: dict[str, tuple[Record, IssueRow]] = {}
    for name in names:
        try:
            runs = load(inputs.named(name), name)
        except Trouble:
            if named:
                raise
            continue
        fits |= {issue.id: (run, issue) for run in runs for issue in run.issues if issue.id.startswith(word)}
    if not fits:
        raise Trouble("no-id" if named else "no-id-here", name=word)
    if len(fits) > 1:
        raise ambiguous(word, fits)
    return next(iter(fits.values()))


def _runs(path: str, named: str | None) -> list[Record]:
    """The runs of the record that was named, else of those that lie beside a file."""
    names = [named] if named else [name for name in record_names(path) if os.path.isfile(name)]
    return [run for name in names for run in load(inputs.named(name), name)]


def _checked(asked: Asked, found: Configurations, rules: Rules, lang: str) -> Record:
    """A run here and now, with the settings and decisions that hold for the file."""
    from ....writers.jsonl import write
    from ....writers.message import Report
    from ...runs.verdicts import Verdicts

    held = found.held(asked.path)
    lasting = Verdicts(rules, found.discovers).lasting(inputs.Input(asked.path, asked.path), held.decisions)
    cleaner = make_cleaner(held)
    source, cleaned = cleaner.document(asked.data, asked.path, lasting)
    report = Report(source, cleaned, cleaner.book, lang)
    return load(write(report).encode("utf-8", "surrogatepass"), asked.path)[0]


command = Explain(
    "explain",
    callback=run,
    params=[
        Argument(
            ["what"],
            Said(
                "规则的代码或名称，规则族，问题编号，或 文件:行[:列]",
                "code or name of a rule, a family, id of an issue, or a place",
            ),
            metavar="RULE|ID|FILE:LINE[:COL]",
        ),
        Option(["--record"], Said("记录文件", "the issue record"), metavar="FILE"),
        *rule_options(*LEFT_OUT),
        *talk_options("quiet", "verbose", "color", "no_progress"),
    ],
)
