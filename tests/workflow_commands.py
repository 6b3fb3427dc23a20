"""The grammar of GitHub's workflow commands, as its runner reads a line of a log (``ActionCommand.TryParseV2``)."""

from __future__ import annotations

from typing import NamedTuple

KNOWN = {"error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "set-output", "save-state", "add-path",
         "set-env", "stop-commands", "echo", "add-matcher", "remove-matcher"}  # fmt: skip


class Command(NamedTuple):
    """One command."""

    name: str
    properties: dict[str, str]
    data: str


def parse(line: str) -> Command | None:
    """The command that a line is; None where the runner prints it."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, _, data = line[2:].partition("::")
    name, _, rest = head.partition(" ")
    if name not in KNOWN:
        return None
    pairs = [pair.split("=", 1) for pair in rest.strip().split(",") if pair]
    values = {key: unescaped(value, {"%3A": ":", "%2C": ","}) for key, value in (p for p in pairs if len(p) == 2)}
    return Command(name, values, unescaped(data, {}))


def unescaped(words: str, more: dict[str, str]) -> str:
    """A value as it was meant; the per cent sign comes last."""
    for written, meant in ({"%0D": "\r", "%0A": "\n"} | more | {"%25": "%"}).items():
        words = words.replace(written, meant)
    return words
