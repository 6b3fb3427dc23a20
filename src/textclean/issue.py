"""Issues: findings placed in both texts, with a fate and an id that lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal, NamedTuple

from .finding import Finding, Safety, Severity, Signal
from .text import Document, Span
from .text.compose import SourceEdit
from .text.fold import fold_to_compare

Status = Literal["fixed", "open", "declined", "known"]
NEIGHBOURHOOD = 24  #: folded characters on either side of a place that make its id


class Place(NamedTuple):
    """A related place, in the source."""

    span: Span
    role: str
    words: str


class Offer(NamedTuple):
    """A fix in coordinates of the source."""

    safety: Safety
    label: str
    edits: tuple[SourceEdit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One row of the report. Spans are in characters: ``source`` of the source, ``cleaned`` of the cleaned text."""

    id: str
    code: str
    name: str
    severity: Severity
    status: Status
    source: Span
    cleaned: Span
    before: str
    after: str
    words: Mapping[str, str]
    proposal: str | None = None
    offers: tuple[Offer, ...] = ()
    related: tuple[Place, ...] = ()
    evidence: tuple[Signal, ...] = ()
    score: float | None = None
    story: str | None = None
    needs: tuple[str, ...] = ()
    moved: bool = False
    undecided: bool = False
    blocked: bool = False  #: a fix was due, but another edit stood against it
    decision: Mapping[str, str] = field(default_factory=dict)

    @property
    def safety(self) -> Safety | None:
        """The safest of the offers; None where nothing is offered."""
        return max((offer.safety for offer in self.offers), default=None)


def identify(family: str, doc: Document, source: str, findings: Sequence[Finding]) -> list[str]:
    """Ids for the findings of one pass, which is the only one of its family.

    An id is the family and 12 hexadecimal digits of family, folded neighbourhood in the *source*, and the ordinal among
    equals: no code, no offset and no words of a later text, so that edits elsewhere change none.

    Args:
        family: prefix of the codes.
        doc: the text that the pass saw.
        source: the text that the run started from.
        findings: in coordinates of ``doc``, in the order of their places.
    """
    seen: Counter[str] = Counter()
    ids = []
    for finding in findings:
        place = doc.source_span(finding.span)
        near = neighbourhood(source, place)
        ordinal = seen[near]
        seen[near] += 1
        digest = blake2b(f"{family}\0{near}\0{ordinal}".encode("utf-8", "surrogatepass"), digest_size=6)
        ids.append(f"{family}-{digest.hexdigest()}")
    return ids


def neighbourhood(source: str, place: Span) -> str:
    """The folded words before, in and behind a place, each of at most 24 characters and marked off from one another."""
    reach = 4 * NEIGHBOURHOOD
    left = fold_to_compare(source[max(place.start - reach, 0) : place.start])[-NEIGHBOURHOOD:]
    right = fold_to_compare(source[place.end : place.end + reach])[:NEIGHBOURHOOD]
    inside = source[place.start : place.end]
    if len(inside) > 2 * reach:
        inside = inside[:reach] + inside[-reach:]
    return f"{left}\x1f{fold_to_compare(inside)}\x1f{right}"
