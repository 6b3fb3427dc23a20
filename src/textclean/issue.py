"""Issues: findings placed in both texts, with a fate and an id that lasts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from .finding import Safety, Severity, Signal
from .text import Span
from .text.compose import SourceEdit
from .tuples import NamedTuple

Status = Literal["fixed", "open", "declined", "known"]


class Place(NamedTuple):
    """A related place, in the source; or, where ``path`` is given, in another document."""

    span: Span
    role: str
    words: str  #: of another document the first ones
    path: str = ""  #: of the other document
    line: int = 0  #: there, from 1
    column: int = 0


class Offer(NamedTuple):
    """A fix in coordinates of the source.

    The edits of one that was not made name under ``over`` the edits that were made inside their places: with the edits
    of the fixed issues they compose to the text that accepting would give, as far as no later pass has a say.
    """

    safety: Safety
    label: str
    edits: tuple[SourceEdit, ...]
    composes: bool = True  #: False: an edit that was made lies across the edge of a place; accepting takes a run


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the report. Spans are in characters: ``source`` of the source, ``cleaned`` of the cleaned text."""

    id: str
    code: str
    name: str
    severity: Severity
    status: Status
    source: Span
    cleaned: Span
    before: str  #: what stands at ``source``
    after: str  #: what stands at ``cleaned``
    words: Mapping[str, str]  #: they fill the message of the card
    proposal: str | None = None  #: what would stand there after the first fix
    offers: tuple[Offer, ...] = ()  #: the fixes; of a fixed issue the one that was made comes first
    related: tuple[Place, ...] = ()
    evidence: tuple[Signal, ...] = ()
    score: float | None = None  #: how sure, 0 to 1, to three places
    story: str | None = None  #: issues with one name have one cause
    needs: tuple[str, ...] = ()  #: ids of the fixed issues that must stand for this edit to stand
    moved: bool = False  #: its characters stand in several places of the cleaned text
    undecided: bool = False  #: of several copies nobody can tell which is wrong
    blocked: bool = False  #: a fix was due, but another edit stood against it
    decision: Mapping[str, str] = {}
    due: bool = False  #: of a run that applies nothing: it would be made by itself

    @property
    def safety(self) -> Safety | None:
        """The safest of the offers; None where nothing is offered."""
        return max((offer.safety for offer in self.offers), default=None)
