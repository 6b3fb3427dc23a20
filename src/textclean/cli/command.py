"""Commands and options that speak two languages, and offer the nearest right word for a wrong one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import click


class Said(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """The text in ``lang``; all but Chinese is English."""
        return self.zh if lang.startswith("zh") else self.en


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
        if lang_of(ctx).startswith("zh") and records and "--help" in records[-1][0]:
            records[-1] = (records[-1][0], "显示本说明。")
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


def usage_line(error: click.UsageError, lang: str) -> str:
    """What is wrong with the command line, in one sentence that may hold foreign words."""
    zh = lang.startswith("zh")
    name = " / ".join(error.param.opts) if isinstance(error, click.BadParameter) and error.param else ""
    if isinstance(error, click.NoSuchOption):
        known = [word for parameter in (error.ctx.command.params if error.ctx else ()) for word in parameter.opts]
        near = nearest(error.option_name, [word for word in known if word.startswith("--")])
        text = f"没有选项“{error.option_name}”。" if zh else f"no option '{error.option_name}'"
        return text + (f"相近的有 {near}。" if zh else f"; did you mean {near}?") * bool(near)
    if isinstance(error, click.MissingParameter):
        kind = error.param.human_readable_name.upper() if error.param else "?"
        return f"缺少 {kind}。" if zh else f"missing {kind}"
    if isinstance(error, click.BadParameter):
        return f"{name} 的值不对：{error.message}" if zh else f"{name}: {error.message}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 缺少值。" if zh else f"option {error.option_name} needs a value"
    return error.message
