"""``textclean rules``: all rules, and which of them are on."""

from __future__ import annotations

from typing import Any

import click
from msgspec.structs import replace

from ...cleaner import Cleaner
from ...errors import DONE, OPEN_ISSUES
from ...rulebook.card import Card
from ...rulebook.measured import LEAST, measured
from ...text.show import one_line
from ...tongue import Said, either, is_chinese
from ...trial import alone, failures
from ...writers.console import columns
from ...writers.message import known_word
from ..command import Command, Option, lang_of
from ..options import codes, rule_options, talk_options
from ..settings import held_by, make_cleaner
from ..talk import out

#: Options of other commands that change nothing here: no text is read.
LEFT_OUT = (
    "accept", "decline", "unfixable", "unsafe_fixes", "decisions", "no_decisions", "baseline", "no_baseline", "text_lang",
)  # fmt: skip


class RuleList(Command):
    """The command."""

    said = Said(
        "列出全部规则：代码、名称、级别、安全性、是否启用、在评测集上报对几处／共报几处（已知的）、说明。",
        "All rules: code, name, severity, safety, on or off, how many of its findings on labelled documents were right "
        "(where known), and what each finds.",
    )
    examples = (
        "textclean rules",
        "textclean rules --select LB",
        "textclean rules --only-on --lang zh",
        "textclean rules --test",
    )


def run(**options: Any) -> int:
    """Run the command with the options of its command line."""
    held = held_by(options, None)
    # an example holds for the values that the options of its card have by themselves
    cleaner = make_cleaner(replace(held, options={}) if options["test"] else held)
    lang = lang_of(click.get_current_context())
    named = frozenset().union(*(cleaner.book.codes_of(word) for word in codes(options["select"])))
    if options["test"]:
        return _test(cleaner, named or cleaner.book.codes_of("ALL"), lang)
    on, off = either(lang, "开", "on"), either(lang, "关", "off")
    table = []
    for family in cleaner.book.chain:
        for code, card in cleaner.book.families[family].items():
            chosen = code in cleaner.selected
            if (chosen or not options["only_on"]) and (code in named or not named):
                state = on if chosen else off
                table.append((code, card.name, *_words(card, lang), state, right(code), card.title.say(lang)))
    out(columns(table))
    return 0


def _words(card: Card, lang: str) -> tuple[str, str]:
    """Severity and safety: in Chinese as reports call them, else as a configuration does."""
    if not is_chinese(lang):
        return card.severity, card.safety
    return known_word("severity", card.severity, lang), known_word("safety", card.safety, lang)


_FAULTS = {
    "bad": Said("应当找到而没有找到", "is not found"),
    "good": Said("改成了", "becomes"),
    "fine": Said("不该动而动了，成为", "should be left alone, becomes"),
    "again": Said("再跑一次又变，成为", "changes again in a second run, becomes"),
    "count": Said("找到的处数是", "is found this many times:"),
    "failed": Said("规则出错：", "the rule fails:"),
}


def _test(cleaner: Cleaner, codes: frozenset[str], lang: str) -> int:
    """Try the examples of rules, and say which do not hold."""
    failed = examples = 0
    cards = [card for code, card in cleaner.book.cards.items() if code in codes]
    for card in cards:
        examples += len(card.example)
        for one in failures(alone(cleaner, card), card) if card.example else ():
            failed += 1
            fault = _FAULTS[one.kind].say(lang)
            place = either(lang, "例 {}：", "example {}: ").format(one.number)
            out(f"{card.code} {place}{fault} “{one_line(one.words, 200)}”\n")
    many = "s" * (len(cards) != 1)
    rules = either(lang, "{} 条规则，{} 个例子", f"{{}} rule{many}, {{}} examples").format(len(cards), examples)
    said = either(lang, "：{} 处不符", ": {} do not hold") if failed else either(lang, "：全部相符", ": all hold")
    out(f"{rules}{said.format(failed)}\n")
    return OPEN_ISSUES if failed else DONE


def right(code: str) -> str:
    """How many of a rule's findings on labelled documents were right (``53/55``); empty where too few are known."""
    figures = measured(code)
    return f"{figures.right}/{figures.found}" if figures and figures.found >= LEAST else ""


command = RuleList(
    "rules",
    callback=run,
    params=[
        Option(
            ["--test"],
            said=Said("试每条规则的例子，不符的列出", "try the examples of the rules, and list those that do not hold"),
            is_flag=True,
        ),
        Option(["--only-on"], said=Said("只列启用的", "only those that are on"), is_flag=True),
        *rule_options(*LEFT_OUT),
        *talk_options("quiet", "verbose", "color", "no_progress"),
    ],
)
