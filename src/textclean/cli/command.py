"""Commands and options that speak two languages, and offer the nearest right word for a wrong one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from ..tongue import Said, either, is_chinese


def lang_of(context: click.Context) -> str:
    """The language of this run's messages."""
    return str(context.find_root().obj or "en")


class Option(click.Option):
    """An option whose help is given in both languages."""

    def __init__(self, names: Sequence[str], said: Said, **settings: Any) -> None:
        settings["help"] = said.en
        super().__init__(names, **settings)
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, in the language of the run."""
        self.help = self.said.say(lang_of(ctx))
        return super().get_help_record(ctx)


def option(*names: str, zh: str, en: str, **settings: Any) -> Option:
    """An option with its help in both languages; ``settings`` are those of click."""
    return Option(names, said=Said(zh, en), **settings)


class Command(click.Command):
    """A command whose help is given in both languages, with an example at its end."""

    said: Said
    examples: tuple[str, ...] = ()

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how to call it."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _usage(ctx))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.said.say(lang_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options."""
        records = [record for parameter in self.get_params(ctx) if (record := parameter.get_help_record(ctx))]
        if is_chinese(lang_of(ctx)) and records and "--help" in records[-1][0]:
            records[-1] = (records[-1][0], either(lang_of(ctx), "显示本说明。", records[-1][1]))
        with formatter.section(Said("选项", "Options").say(lang_of(ctx))):
            formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its examples."""
        with formatter.section(Said("例", "Examples").say(lang_of(ctx))):
            for example in self.examples:
                formatter.write(f"  {example}\n")


def _usage(ctx: click.Context) -> str:
    return Said("用法：", "Usage: ").say(lang_of(ctx))


def nearest(word: str, words: list[str]) -> str:
    """The one of ``words`` that ``word`` was probably meant to be; an empty string where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, words, 1, 0.5)), "")


def did_you_mean(near: str, lang: str) -> str:
    """The end of a line about a word that nothing is called; an empty string where nothing is near it."""
    return either(lang, "相近的有 {}。", "; did you mean {}?").format(near) if near else ""


def usage_line(error: click.UsageError, lang: str) -> str:
    """What is wrong with the command line, in one sentence that may hold foreign words."""
    name = " / ".join(error.param.opts) if isinstance(error, click.BadParameter) and error.param else ""
    if isinstance(error, click.NoSuchOption):
        known = [word for parameter in (error.ctx.command.params if error.ctx else ()) for word in parameter.opts]
        near = nearest(error.option_name, [word for word in known if word.startswith("--")])
        return either(lang, "没有选项“{}”。", "no option '{}'").format(error.option_name) + did_you_mean(near, lang)
    if isinstance(error, click.MissingParameter):
        kind = error.param.human_readable_name.upper() if error.param else "?"
        return either(lang, "缺少 {}。", "missing {}").format(kind)
    if isinstance(error, click.BadParameter):
        return either(lang, "{} 的值不对：{}", "{}: {}").format(name, error.message)
    if isinstance(error, click.BadOptionUsage):
        return either(lang, "选项 {} 缺少值。", "option {} needs a value").format(error.option_name)
    return error.message
