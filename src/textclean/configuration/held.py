"""The settings that hold for one input, from the command line, the configuration and the profile, and who set each.

Of a value that there can be one of, the first layer that has it counts: command line, ``[[source]]``, file, the files
that it extends. Lists and tables grow: each layer adds to those below it. What selects rules stays apart by layer, for
a higher one has its own say on each rule (:class:`textclean.profile.Selection`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..decisions import Decision
from ..profile import DEFAULT, Selection
from ..text.script import Target
from ..tuples import NamedTuple

COMMAND_LINE = "command line"
BY_ITSELF = "default"
SINGLE = (
    "profile", "unsafe_fixes", "fail_on", "baseline", "decisions", "against", "encoding", "text_lang", "to_script",
    "lang", "allow_pragmas", "allow_code",
)  # fmt: skip
LISTS = ("unfixable", "terms", "rules")
TABLES = ("severity", "options")


class Layer(NamedTuple):
    """Settings of one place; only those that it sets."""

    origin: str  #: a file as it was typed or found, or :data:`COMMAND_LINE`
    values: Mapping[str, Any]  #: by the names of the fields; paths as seen from the working folder
    lines: Mapping[str, int] = {}  #: where in the file each is set
    part: str = ""  #: ``[[source]] name``

    def place(self, name: str) -> str:
        """The place that sets a value: ``textclean.toml:4``."""
        line = self.lines.get(name)
        place = f"{self.origin}:{line}" if line else self.origin
        return f"{place} {self.part}".rstrip()


class Allowed(NamedTuple):
    """Rules whose findings are left as they are, and why."""

    rules: tuple[str, ...]
    because: str = ""
    place: str = ""
    file: str = ""
    number: int = 0  #: which one of its file it is, from 0


class Value(NamedTuple):
    """One value of one key, and the place that set it."""

    key: str
    value: Any
    place: str


class Held(msgspec.Struct, frozen=True, eq=False):
    """The settings that hold for an input. The fields are the keys of a configuration file."""

    layers: tuple[Layer, ...] = ()
    number: int = 0  #: inputs with the same settings have the same number
    files: tuple[str, ...] = ()  #: the configuration file, then those that it extends
    named: bool = False  #: the file was named with ``--config``: it may allow code and pragmas
    source: str = ""  #: name of the ``[[source]]``
    selections: tuple[Selection, ...] = ()  #: the highest layer first; the profile's own not among them
    allow: tuple[Allowed, ...] = ()
    profile: str = DEFAULT
    unsafe_fixes: bool = False
    fail_on: str | None = None  #: None: as the command has it
    baseline: str | None = None
    decisions: str | None = None
    against: str | None = None
    encoding: str | None = None
    text_lang: str | None = None
    to_script: Target | None = None
    lang: str | None = None
    allow_pragmas: bool = False
    allow_code: bool = False
    unfixable: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, Any]] = {}

    @property
    def allowances(self) -> list[Decision]:
        """What is left as it is, as decisions about kinds of issues."""
        return [
            Decision(rule, "decline", because=one.because, by=one.place) for one in self.allow for rule in one.rules
        ]

    def values(self) -> list[Value]:
        """Every value that is set, with the place that set it; of lists and tables one for each layer."""
        found: list[Value] = []
        for name in (*SINGLE, *LISTS, *TABLES, "select", "extend_select", "ignore", "include", "exclude"):
            for layer in self.layers:
                if name in layer.values:
                    found.append(Value(name.replace("_", "-"), layer.values[name], layer.place(name)))
                    if name in SINGLE or name == "include":
                        break
        found += [Value("allow", f"{', '.join(one.rules)} ({one.because})", one.place) for one in self.allow]
        return found


def hold(layers: Sequence[Layer], **more: Any) -> Held:
    """Settle what holds.

    Args:
        layers: the highest first.
        more: fields of :class:`Held` that no layer sets.
    """
    values: dict[str, Any] = {}
    for name in SINGLE:
        values |= next(({name: layer.values[name]} for layer in layers if name in layer.values), {})
    for name in LISTS:
        rows = [row for layer in reversed(layers) for row in layer.values.get(name, ())]
        values[name] = tuple(dict.fromkeys(rows))
    values["severity"] = {
        rule: level for layer in reversed(layers) for rule, level in layer.values.get("severity", {}).items()
    }
    options: dict[str, dict[str, Any]] = {}
    for layer in reversed(layers):
        for rule, table in layer.values.get("options", {}).items():
            options[rule] = options.get(rule, {}) | table
    values["options"] = options
    selections = tuple(
        Selection(layer.values.get("select"), layer.values.get("extend_select", ()), layer.values.get("ignore", ()))
        for layer in layers
        if {"select", "extend_select", "ignore"} & layer.values.keys()
    )
    return Held(tuple(layers), selections=selections, **(values | more))
