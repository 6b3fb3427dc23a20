"""``textclean completion``: what makes a shell complete our commands, options, rules, formats and files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    _resolve_context,
    _resolve_incomplete,
    add_completion_class,
    split_arg_string,
)

from ...tongue import Said
from ..command import Argument, Command
from ..process import COMPLETING
from ..talk import out

PROGRAM = "textclean"
_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $ast, $position)
    $env:COMP_WORDS = $ast.ToString()
    $env:COMP_INCOMPLETE = $word
    $env:%(complete_var)s = "powershell_complete"
    try {
        %(prog_name)s | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            if ($kind -eq "plain") {
                [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
            } else {
                Get-ChildItem -Path "$word*" -ErrorAction SilentlyContinue |
                    Where-Object { $kind -eq "file" -or $_.PSIsContainer } |
                    ForEach-Object { Resolve-Path -Relative $_.FullName }
            }
        }
    } finally {
        Remove-Item Env:COMP_WORDS, Env:COMP_INCOMPLETE, Env:%(complete_var)s
    }
}
"""


class Completion(Command):
    """The command."""

    said = Said(
        "输出补全脚本：bash、zsh、fish、powershell。",
        "Print a completion script for bash, zsh, fish or powershell.",
    )
    examples = (
        'eval "$(textclean completion bash)"            # in ~/.bashrc; zsh: the same in ~/.zshrc',
        "textclean completion fish > ~/.config/fish/completions/textclean.fish",
        "textclean completion powershell | Out-String | Invoke-Expression    # in $PROFILE",
    )


class Ours(ShellComplete):
    """Completion that knows what the values of our options and arguments are."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What may stand where the cursor is."""
        context = _resolve_context(self.cli, self.ctx_args, self.prog_name, args)
        target, incomplete = _resolve_incomplete(context, args, incomplete)
        if isinstance(target, click.Parameter) and not isinstance(target.type, click.Choice):
            return list(_values(target, incomplete))
        return target.shell_complete(context, incomplete)


class Bash(Ours, BashComplete):
    """For bash."""


class Zsh(Ours, ZshComplete):
    """For zsh."""


class Fish(Ours, FishComplete):
    """For fish."""


class PowerShell(Ours):
    """For PowerShell, which click does not know."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor, and the one that is being typed."""
        words: list[str] = split_arg_string(os.environ.get("COMP_WORDS", ""))
        incomplete = os.environ.get("COMP_INCOMPLETE", "")
        return words[1:-1] if incomplete and words[1:] else words[1:], incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """One line: kind, value, help."""
        return f"{item.type}\t{item.value}\t{item.help or item.value}"


SHELLS: dict[str, type[Ours]] = {"bash": Bash, "zsh": Zsh, "fish": Fish, "powershell": PowerShell}


def register() -> None:
    """Make click use these classes."""
    for name, kind in SHELLS.items():
        add_completion_class(kind, name)


def _values(parameter: click.Parameter, incomplete: str) -> Iterator[CompletionItem]:
    """What may stand for a value, told by what the help calls it."""
    kind = (getattr(parameter, "metavar", None) or "").partition("[")[0].rstrip("…")
    if kind in ("CODES", "ID|CODE", "RULE|ID|FILE:LINE"):
        from ...rulebook import RuleBook

        head, comma, last = incomplete.rpartition(",")
        book = RuleBook()
        for card in sorted(book.cards.values(), key=lambda card: card.code):
            if card.code.startswith(last.upper()):
                yield CompletionItem(head + comma + card.code, help=card.name)
    elif kind == "FMT":
        from ..outputs.formats import FORMATS

        yield from (CompletionItem(name) for name in FORMATS if name.startswith(incomplete))
    elif kind == "STATUS,":
        from ..outputs.listing import STATUSES

        head, comma, last = incomplete.rpartition(",")
        yield from (CompletionItem(head + comma + name) for name in STATUSES if name.startswith(last))
    elif kind == "DIR":
        yield CompletionItem(incomplete, type="dir")
    elif kind in ("FILE", "INPUT", "OLD", "NEW", "CLEANED"):
        yield CompletionItem(incomplete, type="file")


def run(shell: str, **_: Any) -> int:
    """Run the command with the options of its command line."""
    root = click.get_current_context().find_root().command
    out(ShellComplete.source(SHELLS[shell](root, {}, PROGRAM, COMPLETING)).lstrip("\n"))
    return 0


command = Completion(
    "completion",
    callback=run,
    params=[Argument(["shell"], Said("哪种 shell", "of which shell"), type=click.Choice(list(SHELLS)))],
)
