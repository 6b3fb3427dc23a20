"""What a configuration file may hold. Keys are written with hyphens; an unknown one is an error."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from ..text.script import Target

Severity = Literal["error", "warning", "note"]
FailOn = Literal["error", "warning", "note", "never", "new"]
Language = Literal["zh", "zh-Hant", "ja", "en"]
TextLanguage = Literal["zh", "zh-Hant", "ja", "en", "auto"]


class Settings(
    msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """What may be set for a whole file and for the inputs of one source. None, or empty: not set here."""

    profile: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    unfixable: tuple[str, ...] = ()
    unsafe_fixes: bool | None = None
    fail_on: FailOn | None = None
    terms: tuple[str, ...] = ()  #: files of words, relative to the configuration file
    severity: dict[str, Severity] = {}
    options: dict[str, dict[str, Any]] = {}
    baseline: str | None = None
    decisions: str | None = None
    against: str | None = None
    encoding: str | None = None
    text_lang: TextLanguage | None = None
    to_script: Target | None = None


class SourceBlock(Settings, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """``[[source]]``: settings for the inputs of one sender."""

    name: str
    paths: tuple[str, ...]


class Allowance(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True, kw_only=True):
    """``[[allow]]``: kinds of issues that are left as they are in some inputs."""

    paths: tuple[str, ...] = ()  #: none: all inputs
    rules: tuple[str, ...]
    because: str = ""


class File(Settings, frozen=True, rename="kebab", forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A whole ``textclean.toml``, or ``[tool.textclean]`` of a ``pyproject.toml``."""

    extends: str | None = None
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  #: folders of cards, relative to the configuration file
    lang: Language | None = None
    source: tuple[SourceBlock, ...] = ()
    allow: tuple[Allowance, ...] = ()
    allow_pragmas: bool | None = None
    allow_code: bool | None = None


def keys(kind: type[msgspec.Struct]) -> dict[str, str]:
    """The keys of a part of the file, each with the name of its field."""
    return {field.encode_name: field.name for field in msgspec.structs.fields(kind)}


#: The parts of a file that are tables with keys of ours.
PARTS: dict[str, type[msgspec.Struct]] = {"source": SourceBlock, "allow": Allowance}
