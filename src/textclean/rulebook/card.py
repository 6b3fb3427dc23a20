"""The card of a rule: what is wrong, why, how sure, and in which words; read from a file and checked on reading."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from .. import prebuilt, tables
from ..finding import Safety, Severity
from ..tongue import either

_SEVERITIES = {str(severity): severity for severity in Severity}
_SAFETIES = {str(safety): safety for safety in Safety}


class RuleBookError(Exception):
    """A card, profile or chain file that cannot be used; the message names the file and the place in it."""


class ProjectRulesError(RuleBookError):
    """Rules of a project that cannot be used; the message names the file and what to change."""


class UnknownRule(ValueError):
    """A selector that means no rule: the selector, the nearest code, family or name (or nothing), and its card, if it has one."""

    def __init__(self, selector: str, nearest: str, card: "Card | None" = None) -> None:
        super().__init__(f"no rule {selector!r}" + (f"; did you mean {nearest}?" if nearest else ""))
        self.selector = selector
        self.nearest = nearest
        self.card = card

    def near(self) -> dict[str, str]:
        """The nearest rule as the error lines of both languages have it."""
        if self.card is None:
            return {"near": self.nearest, "near_zh": self.nearest, "near_en": self.nearest}
        code = self.card.code
        return {"near": code, "near_zh": f"{code}（{self.card.title.zh}）", "near_en": f"{code} {self.card.name}"}


class UnknownOption(ValueError):
    """A rule has no such option, or its value cannot be so."""

    def __init__(self, selector: str, rule: str, name: str, known: Iterable[str], kind: str = "") -> None:
        self.selector = selector  #: as it was written
        self.rule = rule
        self.name = name
        self.known = sorted(known)
        self.kind = kind  #: what the option takes (``str``, ``int``, ``array``); empty: there is no such option
        if kind:
            super().__init__(f"option {name!r} of rule {rule!r} takes a value of the kind {kind}")
        else:
            super().__init__(f"rule {rule!r} has no option {name!r}; it has {', '.join(self.known) or 'none'}")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in the languages of the reports."""

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """The text in ``lang``, as :func:`.tongue.either` gives it."""
        return either(lang, self.zh, self.en)


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a project may set about a rule: the value that holds by itself, and what it does.

    A whole number may not be negative; the items of a list are texts.
    """

    value: int | tuple[str, ...]
    about: Words

    @property
    def kind(self) -> str:
        """What it takes, by the name that JSON has for it: ``int`` or ``array``."""
        return "int" if isinstance(self.value, int) else "array"

    def takes(self, value: object) -> bool:
        """Whether it may be set to this."""
        if self.kind == "int":
            return type(value) is int and value >= 0
        return isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value)


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
    #: ``pattern``, ``table``: no code is needed; ``check``: a pass finds it; ``run``: the run itself speaks
    kind: Literal["check", "pattern", "table", "run"] = "check"
    pattern: str | None = None  #: of the kind ``pattern``; its named groups fill ``message`` and ``replace``
    replace: str | None = None  #: what a match becomes, ``{group}`` filled in; None: it is reported only
    table: str | None = None  #: of the kind ``table``: a file of words, ``wrong → right`` or a word alone
    default: bool = True  #: on by itself
    languages: tuple[str, ...] = ()  #: those of the text it is for; empty: whatever it is written in
    options: Mapping[str, Option] = {}  #: what a project may set, by name
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


class _Built(msgspec.Struct):
    digest: str
    cards: dict[str, Card]


def read_cards(folder: str, fault: type[RuleBookError]) -> Iterator[tuple[str, Card]]:
    """The cards of a folder of rules, each with its file, in the order of their names.

    Raises:
        RuleBookError: ``fault``: one of them cannot be used.
    """
    names = prebuilt.paths(folder)
    built = _built(folder, names) if fault is RuleBookError else {}  # a project's cards are read as they stand
    for name in names:
        path = os.path.join(folder, name)
        yield path, _checked(built[name], path, fault) if built else read_card(path, fault)


def _built(folder: str, names: Sequence[str]) -> dict[str, Card]:
    """The cards as they were put into one file; none where that is not there, or is stale."""
    try:
        with open(f"{folder}/{prebuilt.NAME}", "rb") as file:
            built = msgspec.json.decode(file.read(), type=_Built)
        if built.digest == prebuilt.digest(folder, names):
            return built.cards
    except (OSError, msgspec.MsgspecError):
        pass
    return {}


def read_card(path: str, fault: type[RuleBookError]) -> Card:
    """A card.

    Raises:
        RuleBookError: ``fault``: it cannot be used.
    """
    import tomllib

    try:
        card = msgspec.toml.decode(tables.read(path), type=Card)
    except (
        OSError,
        msgspec.ValidationError,
        msgspec.DecodeError,
        tomllib.TOMLDecodeError,
        UnicodeDecodeError,
    ) as error:
        raise fault(f"{path}: {error}") from error
    if not os.path.basename(path).startswith(f"{card.code}-{card.name}."):
        raise fault(f"{path}: the file must be named {card.code}-{card.name}.toml")
    return _checked(card, path, fault)


def _checked(card: Card, path: str, fault: type[RuleBookError]) -> Card:
    """A card that needs no code, with a pattern that may be run, or the place of its table."""
    if card.kind in ("pattern", "table") and not getattr(card, card.kind):
        raise fault(f"{path}: a card of the kind {card.kind} needs the key {card.kind}")
    if card.kind == "pattern":
        from .patterns import PatternError, compiled  # no card of ours has one

        try:
            compiled(card.pattern or "")
        except PatternError as error:
            raise fault(f"{path}: {error}") from None
    if card.kind == "table":
        table = os.path.join(os.path.dirname(os.path.dirname(path)), "tables", f"{card.table}.txt")
        if not os.path.isfile(table):
            raise fault(f"{path}: there is no table {table}")
        return msgspec.structs.replace(card, table=table)
    return card


def with_options(card: Card, selector: str, values: Mapping[str, Any]) -> Card:
    """A card with some of its options set.

    Raises:
        UnknownOption: it has none of that name, or the value is of another kind; ``selector`` is what the rule was called.
    """
    options = dict(card.options)
    for name, value in values.items():
        known = options.get(name)
        if known is None:
            raise UnknownOption(selector, card.name, name, card.options)
        if not known.takes(value):
            raise UnknownOption(selector, card.name, name, card.options, known.kind)
        options[name] = msgspec.structs.replace(known, value=tuple(value) if known.kind == "array" else value)
    return msgspec.structs.replace(card, options=options)


def texts(cards: Mapping[str, Card], code: str, name: str) -> tuple[str, ...]:
    """The texts that an option of a rule lists; none where the rule is off."""
    value = cards[code].options[name].value if code in cards else ()
    return value if isinstance(value, tuple) else ()


def number(cards: Mapping[str, Card], code: str, name: str) -> int:
    """The number that an option of a rule is set to; 0 where the rule is off."""
    value = cards[code].options[name].value if code in cards else 0
    return value if isinstance(value, int) else 0
