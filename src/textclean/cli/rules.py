"""``textclean rules``: all rules, and which of them are on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from ..measured import measured
from ..text.script import cells
from .command import Command, Option, Said, lang_of
from .options import Rules, codes, rule_options, take, talk_options
from .settings import held_by, make_cleaner
from .talk import out


class RuleList(Command):
    """The command."""

    said = Said(
        "列出全部规则：代码、名称、级别、安全性、是否启用、在评测集上报对几处／共报几处（已知的）、说明。",
        "All rules: code, name, severity, safety, on or off, how many of its findings on labelled documents were right "
        "(where known), and what each finds.",
    )
    examples = ("textclean rules", "textclean rules --select LB", "textclean rules --only-on --lang zh")


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    lang = lang_of(click.get_current_context())
    cleaner = make_cleaner(held_by(take(Rules, options), None))
    named = frozenset().union(*(cleaner.book.codes_of(word) for word in codes(options["select"])))
    on, off = ("开", "关") if lang.startswith("zh") else ("on", "off")
    table = []
    for family in cleaner.book.chain:
        for code, card in cleaner.book.families[family].items():
            chosen = code in cleaner.selected
            if (chosen or not options["only_on"]) and (code in named or not named):
                state = on if chosen else off
                table.append((code, card.name, card.severity, card.safety, state, right(code), card.title.say(lang)))
    out(columns(table))
    return 0


def right(code: str) -> str:
    """How many of a rule's findings on labelled documents were right (``53/55``); empty where that is not known."""
    figures = measured(code)
    return f"{figures.right}/{figures.found}" if figures else ""


def columns(table: Sequence[Sequence[str]]) -> str:
    """Rows as lines, their columns under one another by display width, two blanks apart."""
    if not table:
        return ""
    widths = [max(cells(row[at]) for row in table) for at in range(len(table[0]) - 1)]
    lines = []
    for row in table:
        padded = [word + " " * (width - cells(word)) for word, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*padded, row[-1]]) + "\n")
    return "".join(lines)


command = RuleList(
    "rules",
    callback=run,
    params=[
        Option(["--only-on"], said=Said("只列启用的", "only those that are on"), is_flag=True),
        *rule_options(),
        *talk_options(),
    ],
)
