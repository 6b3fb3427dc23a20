"""The group of all commands, each loaded when it is used; what goes wrong becomes one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from importlib import import_module
from typing import Any, TextIO

import click

from .. import __version__
from ..tongue import LANGUAGES, Said, either
from .command import EXAMPLES, Context, Tongue, did_you_mean, lang_of, nearest, usage_line
from .process import COMPLETING, Ended, catch_signals, drop_streams, language, prepare_streams

FIRST = {
    "fix": Said("修改确定的错误，列出待定的问题", "apply the safe fixes, report the rest"),
    "check": Said("只检查，不改动；供 CI 使用", "the same run, nothing applied; for CI"),
    "review": Said("在浏览器里审校，随时保存决定", "review in the browser; decisions are saved as you work"),
    "explain": Said("说明一条规则、一个问题或一处文字的来历", "explain a rule, an issue, or a place of a text"),
}
MORE = {
    "rules": Said("列出全部规则", "all rules"),
    "decide": Said("记下对某些问题的决定", "put decisions into the decisions file"),
    "init": Said("写出带注释的 textclean.toml", "write a commented textclean.toml"),
    "baseline": Said("把现有的问题记为已知", "record the open issues of today as known"),
    "config": Said("列出有效的设置及其来处", "the settings that hold, and who set each"),
    "diff": Said("比较两次来稿", "compare two deliveries"),
    "completion": Said("输出命令行补全脚本", "print a completion script for a shell"),
    "undo": Said("由成稿还原原文，一字不差", "give the source back, byte for byte"),
}
ABOUT = Said(
    "修复 PDF 提取或 OCR 损坏的文稿：能确定的改好，其余的指出来，一字不丢。",
    "Repair documents damaged by PDF extraction or OCR: what is certain is mended, the rest is reported, nothing is lost.",
)


class App(click.Group):
    """The group of all commands."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return [*FIRST, *MORE]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, from the module of its name."""
        if cmd_name not in FIRST and cmd_name not in MORE:
            return None
        command: click.Command = import_module(f".commands.{cmd_name}", __package__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a wrong one is answered with the nearest right one."""
        name = args[0]
        if not name.startswith("-") and name not in FIRST and name not in MORE:
            near = nearest(name, self.list_commands(ctx))
            text = either(lang_of(ctx), "没有命令“{}”。", "no command '{}'").format(name)
            listed = either(lang_of(ctx), "全部命令见 textclean -h。", "; textclean -h lists them")
            raise click.UsageError(text + (did_you_mean(near, lang_of(ctx)) or listed), ctx)
        return super().resolve_command(ctx, args)

    def _main_shell_completion(
        self, ctx_args: MutableMapping[str, Any], prog_name: str, complete_var: str | None = None
    ) -> None:
        """Answer a shell that completes a command line, with what we know of our values."""
        if COMPLETING in os.environ:
            from .commands.completion import register

            register()
        super()._main_shell_completion(ctx_args, prog_name, complete_var)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, those for every day first."""
        lang = lang_of(ctx)
        formatter.write_usage("textclean", Said("命令 …", "COMMAND …").say(lang), Said("用法：", "Usage: ").say(lang))
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(ABOUT.say(lang))
        for title, commands in ((Said("命令：", "Commands"), FIRST), (Said("更多：", "More"), MORE)):
            with formatter.section(title.say(lang)):
                formatter.write_dl([(name, said.say(lang)) for name, said in commands.items()])
        with formatter.section(EXAMPLES.say(lang)):
            formatter.write("  textclean fix bulletin.txt\n  textclean check inbox/ --report concise\n")
            formatter.write(f"  textclean fix -h        {Said('某个命令的说明', 'help for one command').say(lang)}\n")


@click.group(cls=App, context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": None})
@click.option("--lang", type=click.Choice(LANGUAGES), expose_value=False, help="language of messages and reports")
@click.version_option(__version__, "-V", "--version", message="textclean %(version)s")
def app() -> None:
    """Repair damaged documents."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line.

    Returns:
        the exit code: 0, 1 (open issues), 2 (trouble of the caller's), 3 (trouble of ours), 130 or 143 (ended).
    """
    tongue, stdout = Tongue("en"), sys.stdout
    try:
        prepare_streams()
        stdout = sys.stdout
        catch_signals()
        tongue.lang = language(arguments, os.environ)
        words = list(arguments) or ["--help"]
        code = app.main(args=words, prog_name="textclean", standalone_mode=False, obj=tongue) or 0
        sys.stdout.flush()
        sys.stderr.flush()
        return int(code)
    except BaseException as error:
        code = _end(error, tongue.lang, "--debug" in arguments, stdout)
        _flush()
        return code


def _end(error: BaseException, lang: str, debug: bool, stdout: TextIO) -> int:
    """The exit code of what ended a run, which began with ``stdout``; says why in one line."""
    for one in _causes(error):
        if isinstance(one, (KeyboardInterrupt, click.Abort, Ended)):
            return 143 if isinstance(one, Ended) else 130
    if isinstance(error, SystemExit):
        if sys.stdout is not stdout:  # click puts another in its place where nobody reads its help any more
            drop_streams()
            return 0
        return error.code if isinstance(error.code, int) else 2
    if isinstance(error, BrokenPipeError):
        drop_streams()
        return 0
    from ..errors import Trouble
    from .talk import trouble_of, warn

    if debug:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, click.UsageError):
        trouble = Trouble("usage", what=usage_line(error, lang))
    else:
        trouble = trouble_of(error)
    try:
        warn(trouble.say(lang))
    except (OSError, ValueError):
        drop_streams()
    return trouble.code


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it was raised from: Python wraps what comes while the body of a class runs, Ctrl-C as well."""
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__


def _flush() -> None:
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        drop_streams()
