"""The rule book: cards, profiles and the order of the chain, read from ``rules/`` and checked on reading."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from . import tables
from .finding import Safety, Severity

_SEVERITIES = {str(severity): severity for severity in Severity}
_SAFETIES = {str(safety): safety for safety in Safety}


class RuleBookError(Exception):
    """A card, profile or chain file that cannot be used; the message names the file and the place in it."""


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in the languages of the reports."""

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """The text in ``lang`` (``zh…`` is Chinese, all else English)."""
        return self.zh if lang.startswith("zh") else self.en


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A test of the rule: ``bad`` is found (and becomes ``good``, where that is given), ``fine`` is left alone.

    ``count``: how many findings of the rule ``bad`` has.
    """

    bad: str | None = None
    good: str | None = None
    fine: str | None = None
    count: int | None = None


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule. See ``CONTRIBUTING.md`` for the file format."""

    code: str
    name: str
    title: Words
    summary: Words
    why: Words
    severity: Literal["error", "warning", "note"]
    safety: Literal["safe", "unsafe", "manual"]
    message: Words
    kind: Literal["check", "run"] = "check"  #: ``run``: the run itself speaks, or does what an option asks
    default: bool = True  #: on by itself
    languages: tuple[str, ...] = ()  #: those of the text it is for; empty: whatever it is written in
    example: tuple[Example, ...] = ()

    @property
    def family(self) -> str:
        """The prefix of the code: ``LB`` of ``LB001``."""
        return self.code.rstrip("0123456789")

    @property
    def level(self) -> Severity:
        """``severity`` as a value that can be compared."""
        return _SEVERITIES[self.severity]

    @property
    def most(self) -> Safety:
        """The safest that a fix of this rule may be."""
        return _SAFETIES[self.safety]


class RuleBook:
    """All cards, by code.

    Args:
        folders: folders of cards; the first is this installation's ``rules``.
    """

    def __init__(self, folders: Iterable[Path] | None = None) -> None:
        self.cards: dict[str, Card] = {}
        self.families: dict[str, dict[str, Card]] = {}
        self.folders = [tables.home()] if folders is None else list(folders)
        names: dict[str, str] = {}
        for folder in self.folders:
            for path in sorted(folder.glob("*/*.toml")):
                if path.parent.name in ("tables", "profiles"):
                    continue
                card = _read_card(path)
                if card.code in self.cards or card.name in names:
                    raise RuleBookError(f"{path}: code {card.code} or name {card.name} is taken by another card")
                names[card.name] = card.code
                self.cards[card.code] = card
                self.families.setdefault(path.parent.name, {})[card.code] = card
        self.names = names

    @cached_property
    def chain(self) -> tuple[str, ...]:
        """The families in the order in which they read the text."""
        path = self.folders[0] / "chain.toml"
        try:
            order = tomllib.loads(path.read_bytes().decode("utf-8"))["passes"]
        except (OSError, ValueError, KeyError) as error:
            raise RuleBookError(f"{path}: {error}") from error
        unknown = [family for family in order if family not in self.families]
        if unknown:
            raise RuleBookError(f"{path}: no folder of cards for {', '.join(unknown)}")
        return tuple(order)

    def codes(self, selector: str) -> frozenset[str]:
        """The codes that a selector means: ``ALL``, a family (``LB``), a code (``LB001``) or a rule's name.

        Raises:
            KeyError: it means none; the argument is the nearest code or name, or an empty string.
        """
        if selector == "ALL":
            return frozenset(self.cards)
        if selector in self.cards:
            return frozenset([selector])
        if selector in self.names:
            return frozenset([self.names[selector]])
        family = frozenset(code for code, card in self.cards.items() if card.family == selector)
        if family:
            return family
        known = [*self.cards, *self.names, *dict.fromkeys(card.family for card in self.cards.values())]
        raise KeyError(next(iter(get_close_matches(selector, known, 1, 0.5)), ""))


def _read_card(path: Path) -> Card:
    try:
        card = msgspec.toml.decode(path.read_bytes(), type=Card)
    except (msgspec.ValidationError, msgspec.DecodeError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleBookError(f"{path}: {error}") from error
    if not path.name.startswith(f"{card.code}-{card.name}."):
        raise RuleBookError(f"{path}: the file must be named {card.code}-{card.name}.toml")
    return card
