"""Commands and options that speak two languages, and offer the nearest right word for a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import click

from ..tongue import Said, either

_EXTRA = "Got unexpected extra argument"  #: how click begins to tell of words that no argument takes


class Tongue:
    """The language of a run's messages: that of the command line or the locale, until a configuration names another."""

    def __init__(self, lang: str) -> None:
        self.lang = lang


def lang_of(context: click.Context) -> str:
    """The language of this run's messages."""
    obj = context.find_root().obj
    return obj.lang if isinstance(obj, Tongue) else str(obj or "en")


def speak(lang: str | None) -> None:
    """Speak the language that the settings name, from here on; None: they name none."""
    context = click.get_current_context(silent=True)
    if lang and context is not None and isinstance(context.find_root().obj, Tongue):
        context.find_root().obj.lang = lang


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


class Argument(click.Argument):
    """An argument whose help is given in both languages."""

    def __init__(self, names: Sequence[str], said: Said, **settings: Any) -> None:
        super().__init__(names, **settings)
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """The argument and its help, in the language of the run."""
        return self.make_metavar(ctx), self.said.say(lang_of(ctx))


MIN_WIDTH = 10  #: display columns of a text beside a name


class Formatter(click.HelpFormatter):
    """Writes help in display columns, two for a Han character; a heading that brings a colon of its own gets no second one."""

    def write_text(self, text: str) -> None:
        """A paragraph."""
        from ..writers.console import wrap

        for line in wrap(text, max(self.width - self.current_indent, MIN_WIDTH)):
            self.write(f"{'':>{self.current_indent}}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Names and what they mean, in two columns."""
        from ..text.script import cells
        from ..writers.console import pad, wrap

        rows = list(rows)
        first = min(max(cells(name) for name, _ in rows), col_max) + col_spacing
        left = " " * self.current_indent
        for name, words in rows:
            head, *others = wrap(words, max(self.width - self.current_indent - first, MIN_WIDTH))
            beside = cells(name) <= first - col_spacing
            begin = pad(name, first) if beside else f"{name}\n{left}{' ' * first}"
            self.write(f"{left}{begin}{head}".rstrip() + "\n")
            self.write("".join(f"{left}{' ' * first}{line}\n" for line in others))

    def write_heading(self, heading: str) -> None:
        """A heading."""
        if heading.endswith("："):
            self.write(f"{'':>{self.current_indent}}{heading}\n")
        else:
            super().write_heading(heading)


class Context(click.Context):
    """A context whose help is written by :class:`Formatter`."""

    formatter_class = Formatter


OPTIONS = Said("选项：", "Options")
EXAMPLES = Said("例：", "Examples")


class Command(click.Command):
    """A command whose help is given in both languages, with an example at its end."""

    said: Said
    examples: tuple[str, ...] = ()
    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words of the line that shows how to call it."""
        pieces = super().collect_usage_pieces(ctx)
        if pieces and pieces[0] == self.options_metavar:
            pieces[0] = either(lang_of(ctx), "[选项]", pieces[0])
        return pieces

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
        with formatter.section(OPTIONS.say(lang_of(ctx))):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, with a help of its own in both languages."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = Said("显示本说明", "show this help").say(lang_of(ctx))
        return found

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its examples."""
        with formatter.section(EXAMPLES.say(lang_of(ctx))):
            for example in self.examples:
                formatter.write(f"  {example}\n")


def _usage(ctx: click.Context) -> str:
    return Said("用法：", "Usage: ").say(lang_of(ctx))


def nearest(word: str, words: list[str]) -> str:
    """The one of ``words`` that ``word`` was probably meant to be; an empty string where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, words, 1, 0.6)), "")


def _apart(one: str, other: str) -> int:
    """How many letters of the longer of two words the other one does not have in its order."""
    from difflib import SequenceMatcher

    shared = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return max(len(one), len(other)) - shared


def did_you_mean(near: str, lang: str) -> str:
    """The end of a line about a word that nothing is called; an empty string where nothing is near it."""
    return either(lang, "相近的有 {}。", "; did you mean {}?").format(near) if near else ""


def _value(error: click.BadParameter) -> str:
    """What is wrong with a value, in Chinese; as click says it where it says something else."""
    kind = error.param.type if error.param else None
    said = error.message.split("'")
    value = said[1] if len(said) > 2 else ""
    if isinstance(kind, click.Choice):
        return f"没有“{value}”这个值，可用 {'、'.join(map(str, kind.choices))}。"
    if isinstance(kind, click.IntRange) and "is not in the range" in error.message:
        least = f"须不小于 {kind.min}" if kind.max is None else f"须在 {kind.min} 与 {kind.max} 之间"
        return f"{error.message.split(' ', 1)[0]} 超出范围，{least}。"
    if isinstance(kind, click.types.IntParamType | click.IntRange):
        return f"“{value}”不是整数。"
    return error.message


def usage_line(error: click.UsageError, lang: str) -> str:
    """What is wrong with the command line, in one sentence that may hold foreign words."""
    name = " / ".join(error.param.opts) if isinstance(error, click.BadParameter) and error.param else ""
    if isinstance(error, click.NoSuchOption):
        known = [word for parameter in (error.ctx.command.params if error.ctx else ()) for word in parameter.opts]
        longest = max(1, (len(error.option_name) - 2) // 3)  # letters that may be mistyped
        near = nearest(error.option_name, [word for word in known if word.startswith("--")])
        near = near if _apart(error.option_name, near) <= longest else ""
        return either(lang, "没有选项“{}”。", "no option '{}'").format(error.option_name) + did_you_mean(near, lang)
    if isinstance(error, click.MissingParameter):
        kind = error.param.human_readable_name.upper() if error.param else "?"
        return either(lang, "缺少 {}。", "missing {}").format(kind)
    if isinstance(error, click.BadParameter):
        return either(lang, "{} 的值不对：{}", "{}: {}").format(name, either(lang, _value(error), error.message))
    if isinstance(error, click.BadOptionUsage):
        if "does not take a value" in error.message:
            return either(lang, "选项 {} 不带值。", "option {} takes no value").format(error.option_name)
        return either(lang, "选项 {} 缺少值。", "option {} needs a value").format(error.option_name)
    if error.message.startswith(_EXTRA) and error.ctx:
        extra = error.message.removeprefix(_EXTRA).partition(" (")[2].removesuffix(")")
        usage = " ".join([error.ctx.command_path, *error.ctx.command.collect_usage_pieces(error.ctx)])
        return either(lang, "多出了“{}”。用法：{}", "'{}' is too much; usage: {}").format(extra, usage)
    return error.message
