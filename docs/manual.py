"""The man page, from the command line itself: ``textclean.1``, in groff's man macros."""

from __future__ import annotations

from collections.abc import Iterator

import click

from textclean import __version__
from textclean.cli import app
from textclean.cli.command import Said
from textclean.cli.group import ABOUT

EXITS = {
    "0": Said("完成", "done; nothing at or above --fail-on"),
    "1": Said("完成；有 --fail-on 及以上的待定问题，或结果有别", "done; open issues at or above --fail-on, or a difference that was asked for"),
    "2": Said("用法、配置、读写有问题", "caller error: usage, configuration, an input or an output"),
    "3": Said("程序出错", "internal error: a pass failed, or a law was broken under --verify"),
    "130, 143": Said("中断、终止", "interrupted, ended; no half-written file is left"),
}  # fmt: skip


def man_page(lang: str) -> str:
    """The page in a language."""
    return "\n".join(_page(lang)) + "\n"


def _page(lang: str) -> Iterator[str]:
    yield '.\\" written by docs/generate.py: change the program, not this page'
    yield f'.TH TEXTCLEAN 1 "" "textclean {__version__}" ""'
    yield ".ad l"
    yield f".SH {_words(Said('名称', 'NAME').say(lang))}"
    yield f"textclean \\- {_words(ABOUT.say(lang).rstrip('.。'))}"
    yield f".SH {_words(Said('用法', 'SYNOPSIS').say(lang))}"
    yield ".B textclean"
    yield f".I {_words(Said('命令', 'COMMAND').say(lang))}"
    yield "[\\fIOPTIONS\\fR] \\&..."
    yield f".SH {_words(Said('命令', 'COMMANDS').say(lang))}"
    with click.Context(app, info_name="textclean", obj=lang) as context:
        for name in app.list_commands(context):
            command = app.get_command(context, name)
            if command is not None and not command.hidden:
                yield from _command(command, context, lang)
    yield f".SH {_words(Said('退出码', 'EXIT STATUS').say(lang))}"
    for code, said in EXITS.items():
        yield from (".TP", f".B {code}", _words(said.say(lang)))
    yield f".SH {_words(Said('文件', 'FILES').say(lang))}"
    for file in ("textclean.toml", "textclean.decisions.toml", "textclean.baseline.json"):
        yield from (".TP", f".I {_words(file)}", _words(_FILES[file].say(lang)))


_FILES = {
    "textclean.toml": Said(
        "配置，从输入所在目录向上找", "configuration, looked for from the folder of the input upward"
    ),
    "textclean.decisions.toml": Said("对问题的决定，见 decide", "decisions about issues; see decide"),
    "textclean.baseline.json": Said("已知的问题，见 baseline", "known issues; see baseline"),
}


def _command(command: click.Command, parent: click.Context, lang: str) -> Iterator[str]:
    """One command: how to call it, what it does, its options, its examples."""
    with click.Context(command, info_name=command.name, parent=parent, obj=lang) as context:
        yield f'.SS "textclean {command.name} {_words(" ".join(command.collect_usage_pieces(context)))}"'
        said = getattr(command, "said", None)
        yield _words(said.say(lang) if said else command.help or "")
        for parameter in command.get_params(context):
            record = parameter.get_help_record(context)
            if isinstance(parameter, click.Option) and record is not None:
                yield from (".TP", f".B {_words(record[0])}", _words(record[1]) or "\\&")
        examples = getattr(command, "examples", ())
        if examples:
            yield from (".PP", ".nf", *(f"    {_words(example)}" for example in examples), ".fi")


def _words(text: str) -> str:
    """Words that groff prints as they are, on one line."""
    safe = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    safe = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in safe)
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe
