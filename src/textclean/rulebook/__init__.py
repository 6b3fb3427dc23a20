"""The rule book: the cards and the order of the chain, read from ``rules/`` and checked on reading."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from .. import tables
from .card import (
    Card,
    Example,
    Option,
    ProjectRulesError,
    RuleBookError,
    UnknownOption,
    UnknownRule,
    Words,
    number,
    read_cards,
    texts,
    with_options,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Card",
    "Example",
    "Option",
    "ProjectRulesError",
    "RuleBook",
    "RuleBookError",
    "UnknownOption",
    "UnknownRule",
    "Words",
    "number",
    "texts",
]

OWN = "X"  #: what the codes of a project's rules begin with


class RuleBook:
    """All cards, by code.

    Args:
        folders: folders of cards; the first is this installation's ``rules``.
        own: folders of a project's rules; their codes begin with ``X``.

    Raises:
        RuleBookError: a card cannot be used.
        ProjectRulesError: the same, of a project's own.
    """

    def __init__(self, folders: Iterable[str | Path] | None = None, own: Iterable[str | Path] = ()) -> None:
        self.cards: dict[str, Card] = {}
        self.families: dict[str, dict[str, Card]] = {}
        self.folders = [tables.folder()] if folders is None else [os.fspath(one) for one in folders]
        self.own = [os.fspath(one) for one in own]
        self.names: dict[str, str] = {}
        for folder in self.folders:
            self._take(folder, RuleBookError)
        for folder in self.own:
            if not os.path.isdir(folder):
                raise ProjectRulesError(f"{folder}: there is no such folder of rules")
            self._take(folder, ProjectRulesError)

    def _take(self, folder: str, fault: type[RuleBookError]) -> None:
        """Take up the cards of a folder of rules."""
        before = dict(self.families)
        for path, card in read_cards(folder, fault):
            name = os.path.basename(os.path.dirname(path))
            if fault is ProjectRulesError and not card.code.startswith(OWN):
                raise fault(f"{path}: the code of a project's rule begins with {OWN}, like {OWN}{card.code}")
            if card.code in self.cards or card.name in self.names:
                raise fault(f"{path}: code {card.code} or name {card.name} is taken by another card")
            if name in before:
                raise fault(f"{path}: the folder {name} is named like a family of rules that is there already")
            self.names[card.name] = card.code
            self.cards[card.code] = card
            self.families.setdefault(name, {})[card.code] = card

    def overriding(self, severity: Mapping[str, str], options: Mapping[str, Mapping[str, Any]]) -> RuleBook:
        """This book with other severities and options for some rules.

        Args:
            severity: by selector; a code or name wins over a family, and that over ``ALL``.
            options: by code or name of a rule.

        Raises:
            UnknownRule: a key means no rule.
            UnknownOption: a rule has no such option, or the value is of another kind.
        """
        if not severity and not options:
            return self
        cards = dict(self.cards)
        for selector in sorted(severity, key=self.weight):
            for code in self.codes_of(selector):
                cards[code] = msgspec.structs.replace(cards[code], severity=severity[selector])
        for selector, values in options.items():
            for code in self.codes_of(selector):
                cards[code] = with_options(cards[code], selector, values)
        book = copy(self)
        book.cards = cards
        book.families = {name: {code: cards[code] for code in family} for name, family in self.families.items()}
        return book

    def weight(self, selector: str) -> int:
        """How much a selector says: a code or a name more than a family, and that more than ``ALL``."""
        return 3 if selector in self.cards or selector in self.names else 1 if selector == "ALL" else 2

    def codes_of(self, selector: str) -> frozenset[str]:
        """As :meth:`codes`.

        Raises:
            UnknownRule: it means none.
        """
        try:
            return self.codes(selector)
        except KeyError as error:
            near = str(error.args[0])
            raise UnknownRule(selector, near, self.cards.get(self.names.get(near, near))) from None

    @cached_property
    def chain(self) -> tuple[str, ...]:
        """The families in the order in which they read the text; those of a project where the chain has room for them."""
        before, detectors = self._stretches
        own = [name for name in self.families if name not in (*before, *detectors) and self.is_own(name)]
        return (*before, *own, *detectors)

    @property
    def detectors(self) -> tuple[str, ...]:
        """The families that read the final text: those of the chain behind the place of a project's own."""
        return self._stretches[1]

    @cached_property
    def _stretches(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The families of this installation, before and behind those of a project."""
        path = f"{self.folders[0]}/chain.toml"
        try:
            found = tables.toml(path)
            order, first = found["passes"], found["projects-before"]
        except (OSError, ValueError, KeyError) as error:
            raise RuleBookError(f"{path}: {error}") from error
        unknown = [family for family in (*order, first) if family not in self.families]
        if unknown:
            raise RuleBookError(f"{path}: no folder of cards for {', '.join(unknown)}")
        at = order.index(first)
        return tuple(order[:at]), tuple(order[at:])

    def is_own(self, family: str) -> bool:
        """Whether a family is one of a project's, or of another package."""
        return all(code.startswith(OWN) for code in self.families[family])

    def codes(self, selector: str) -> frozenset[str]:
        """The codes that a selector means: ``ALL``, a family (``LB``), a code (``LB001``) or a rule's name.

        Raises:
            KeyError: it means none; the argument is the nearest code or name, or an empty string.
        """
        if found := codes_among(self.cards, selector):
            return found
        from difflib import get_close_matches

        known = [*self.cards, *self.names, *dict.fromkeys(card.family for card in self.cards.values())]
        known = [one for one in known if one[0].lower() == selector[:1].lower()]  # numbers alone are no likeness
        titled = (code for code, card in self.cards.items() if selector in (card.title.zh, card.title.en))
        digits = (code for code in self.cards if _digits_aside(code) == _digits_aside(selector.upper()))
        close = iter(get_close_matches(selector, known, 1, 0.5))
        raise KeyError(next(titled, "") or next(digits, "") or next(close, ""))


def codes_among(cards: Mapping[str, Card], selector: str) -> frozenset[str]:
    """The codes that a selector means: ``ALL``, a family (``LB``), a code (``LB001``) or a rule's name; none where it means none."""
    if selector in cards:
        return frozenset([selector])
    return frozenset(code for code, card in cards.items() if selector in ("ALL", card.name, card.family))


def book_of(folders: Iterable[str]) -> RuleBook:
    """The rules of this installation and of some folders of a project; read once, and again when they change."""
    paths = tuple(os.path.join(os.getcwd(), folder) for folder in folders)
    return _read(paths, tuple(map(tables.stamp, paths)))


@lru_cache(maxsize=16)
def _read(folders: tuple[str, ...], _stamps: tuple[tuple[str, ...], ...]) -> RuleBook:
    return RuleBook(own=folders)


def _digits_aside(code: str) -> str:
    """A code without the noughts before its number: ``LB01`` is meant to be ``LB001``."""
    family = code.rstrip("0123456789")
    return f"{family} {code[len(family) :].lstrip('0')}"
