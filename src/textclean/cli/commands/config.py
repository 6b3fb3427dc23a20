"""``textclean config``: the settings that hold for a file, and the place that set each."""

from __future__ import annotations

from typing import Any

import click

from ...configuration import Held
from ...configuration.held import BY_ITSELF, LISTS, SINGLE, TABLES, Value
from ...errors import shown
from ...text.show import one_line
from ...tongue import Said, either
from ...writers.console import columns
from ..command import Argument, Command, lang_of, option
from ..options import rule_options, talk_options
from ..settings import held_by, make_cleaner
from ..talk import out


class Config(Command):
    """The command."""

    said = Said(
        "列出对 FILE 有效的设置，并说明每项由谁设定：命令行、配置文件（第几行）、规则集，或默认。",
        "The settings that hold for FILE, each with the place that set it: command line, configuration file and line, "
        "profile, or default.",
    )
    examples = (
        "textclean config --show",
        "textclean config --show inbox/bulletin.txt",
        "textclean config --show --profile book",
    )


def run(file: str | None, **options: Any) -> int:
    """Run the command with the options of its command line."""
    context = click.get_current_context()
    if options["prune"]:
        from ..runs.pruning import prune  # settings alone need no run

        if (code := prune(options, lang_of(context))) or not options["show"]:
            return code
    held = held_by(options, file)
    lang = lang_of(context)
    make_cleaner(held)  # an unknown rule is told here
    out(columns([(row.key, _word(row.value), _place(row.place, lang)) for row in _rows(held)]))
    return 0


def _rows(held: Held) -> list[Value]:
    """The values that are set, then those that hold by themselves."""
    said = held.values()
    named = {row.key for row in said}
    rows = (
        [Value("config", held.files[0], f"extends {', '.join(held.files[1:])}" * (len(held.files) > 1))]
        if held.files
        else []
    )
    if held.source:
        rows.append(Value("source", held.source, held.files[0]))
    rows += said
    for name in (*SINGLE, *LISTS, *TABLES):
        if (key := name.replace("_", "-")) not in named:
            rows.append(Value(key, getattr(held, name), BY_ITSELF))
    return rows


def _word(value: Any) -> str:
    """A value as a configuration file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(_word(row) for row in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{one_line(str(name))} = {_word(row)}" for name, row in value.items()) + "}"
    if value is None:
        return "-"
    return f'"{one_line(value)}"' if isinstance(value, str) else str(value)


def _place(place: str, lang: str) -> str:
    words = {name: either(lang, zh, name) for name, zh in (("command line", "命令行"), (BY_ITSELF, "默认"))}
    return words.get(place, shown(place))


command = Config(
    "config",
    callback=run,
    params=[
        Argument(["file"], Said("哪个文件（不写：当前目录）", "of which file (default: the working folder)"), metavar="[FILE]", required=False),
        option("--show", is_flag=True, zh="列出设置（不写也是如此；与 --prune 同用：去掉之后列出）", en="list the settings (it does so by itself; with --prune: afterwards)"),
        option("--prune", is_flag=True, zh="去掉 [[allow]] 里已无对应问题的（先检查配置所在目录的全部文件）", en="take out the [[allow]] blocks that meet no issue any more (after a run over the folder of the configuration)"),
        *rule_options("accept", "decline"),
        *talk_options("quiet", "verbose", "color", "no_progress"),
    ],
)  # fmt: skip
