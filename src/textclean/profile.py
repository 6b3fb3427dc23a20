"""Profiles: which rules are for which material (``rules/profiles/<name>.toml``)."""

from __future__ import annotations

import tomllib

import msgspec

from . import tables
from .rulebook import RuleBookError, Words

DEFAULT = "bulletin"


class UnknownProfile(ValueError):
    """There is no profile of this name."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"no profile {name!r}; there are {', '.join(known)}")
        self.name = name
        self.known = known


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One profile. ``select`` left out: the rules that are on by themselves."""

    title: Words
    summary: Words
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    unfixable: tuple[str, ...] = ()


def names() -> list[str]:
    """The profiles of this installation, the default first."""
    found = sorted(path.stem for path in (tables.home() / "profiles").glob("*.toml"))
    return sorted(found, key=lambda name: name != DEFAULT)


def load(name: str) -> Profile:
    """A profile.

    Raises:
        UnknownProfile: there is none of that name.
        RuleBookError: its file cannot be used.
    """
    path = tables.home() / "profiles" / f"{name}.toml"
    known = names()
    if name not in known:
        raise UnknownProfile(name, known)
    try:
        return msgspec.convert(tomllib.loads(path.read_bytes().decode("utf-8")), Profile)
    except (OSError, ValueError) as error:
        raise RuleBookError(f"{path}: {error}") from error
