"""Profiles: which rules are for which material (``rules/profiles/<name>.toml``)."""

import os
from collections.abc import Iterable, Sequence

import msgspec

from . import tables
from .rulebook import RuleBook, RuleBookError, Words
from .tuples import NamedTuple

DEFAULT = "bulletin"


class UnknownProfile(ValueError):
    """There is no profile of this name."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"no profile {name!r}; there are {', '.join(known)}")
        self.name = name
        self.known = known


class Selection(NamedTuple):
    """What one place says on which rules run: selectors (``ALL``, family, code, name).

    In one place the narrowest selector that fits a rule wins (code or name, family, ``ALL``), ``ignore`` over ``select`` of its kind. Of several places
    (command line, configuration, profile) the highest that says anything on a rule decides; one with ``select`` says
    something on every rule.
    """

    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One profile. ``select`` left out: the rules that are on by themselves."""

    title: Words
    summary: Words
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    unfixable: tuple[str, ...] = ()

    @property
    def selection(self) -> Selection:
        """What it says on which rules run."""
        return Selection(self.select, (), self.ignore)


def names(folders: Sequence[str] = ()) -> list[str]:
    """The profiles of this installation, the default first, and those in the folders of rules of a project."""
    return sorted(_paths(folders), key=lambda name: (name != DEFAULT, name))


def load(name: str, folders: Sequence[str] = ()) -> Profile:
    """A profile.

    Args:
        name: its name.
        folders: folders of rules of a project; their profiles stand before those of this installation.

    Raises:
        UnknownProfile: there is none of that name.
        RuleBookError: its file cannot be used.
    """
    path = _paths(folders).get(name)
    if path is None:
        raise UnknownProfile(name, names(folders))
    try:
        return msgspec.convert(tables.toml(path), Profile)
    except (OSError, ValueError) as error:
        raise RuleBookError(f"{path}: {error}") from error


def _paths(folders: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in (*folders, tables.folder()):
        place = f"{folder}/profiles"
        for file in sorted(os.listdir(place)) if os.path.isdir(place) else ():
            if file.endswith(".toml"):
                found.setdefault(file.removesuffix(".toml"), f"{place}/{file}")
    return found


def selected(book: RuleBook, selections: Iterable[Selection]) -> frozenset[str]:
    """The codes of the rules that run; ``selections`` are of several places, the highest first.

    Raises:
        UnknownRule: a selector means no rule.
    """
    places = [
        (
            one.select is not None,
            [(book.codes_of(s), book.weight(s)) for s in (*(one.select or ()), *one.extend)],
            [(book.codes_of(s), book.weight(s)) for s in one.ignore],
        )
        for one in selections
    ]
    return frozenset(code for code, card in book.cards.items() if _is_on(code, card.default, places))


def _is_on(
    code: str,
    default: bool,
    places: list[tuple[bool, list[tuple[frozenset[str], int]], list[tuple[frozenset[str], int]]]],
) -> bool:
    """Whether a rule runs: in one place the narrowest selector that fits it wins, a refusal over a wish of its kind."""
    for exclusive, on, off in places:
        wish = max((weight for codes, weight in on if code in codes), default=0)
        refusal = max((weight for codes, weight in off if code in codes), default=0)
        if wish or refusal:
            return wish > refusal
        if exclusive:
            return False
    return default
