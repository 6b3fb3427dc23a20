"""What a pass says: a defect, its place, its reasons, and what could be done about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum

from .text import Edit, Span
from .tuples import NamedTuple

#: Roles of related places, as they stand in records.
OTHER_COPY = "other-copy"  #: the same passage once more
HEAD = "head"  #: the sentence that a misplaced passage continues
CONTINUES = "continues"  #: the passage that seems to go on with a cut end
ANNOUNCED_AT = "announced-at"  #: where the missing thing was promised
SIBLING = "sibling"  #: another member of the list or page that shows the rule
ATTESTED = "attested"  #: where the right form stands


class Severity(IntEnum):
    """How bad a defect is; the words are those of SARIF."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self._name_.lower()


class Safety(IntEnum):
    """Who may apply a fix: a person only, whoever asks for unsafe fixes, or ``fix`` by itself."""

    MANUAL = 1
    UNSAFE = 2
    SAFE = 3

    def __str__(self) -> str:
        return self._name_.lower()


class Fix(NamedTuple):
    """One way to mend a defect: all of the edits or none. Several fixes of a finding are alternatives."""

    edits: tuple[Edit, ...]
    safety: Safety
    #: which of several it is: a key of ``rules/tables/labels-*.toml``, so that people read it in their language
    label: str = ""


class Related(NamedTuple):
    """Another place that has to do with a finding."""

    span: Span
    role: str


class Signal(NamedTuple):
    """One reason: a key of ``rules/tables/signals-*.toml``, the words that show it, and its weight in points."""

    name: str
    words: str = ""
    points: float = 0.0


class Finding(NamedTuple):
    """A defect found by a pass, in coordinates of the text that the pass saw.

    ``words`` fill the placeholders of the card's message; they are words of the document, never markup.
    """

    code: str
    span: Span
    words: Mapping[str, str] = {}
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    evidence: tuple[Signal, ...] = ()
    score: float | None = None  #: how sure, 0 to 1
    undecided: bool = False  #: of several copies nobody can tell which is wrong


def replacement(code: str, match: re.Match[str], words: str, safety: Safety) -> Finding:
    """The finding of a match that other words should stand for, with that fix."""
    fix = Fix((Edit(match.start(), match.end(), words),), safety)
    return Finding(code, Span(*match.span()), {"before": match[0], "after": words}, (fix,))
