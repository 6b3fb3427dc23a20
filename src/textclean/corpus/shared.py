"""The documents of a run, compared with one another and with what an index knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..text import Span
from .groups import FURNITURE, Families, Group, copies, groups
from .imprint import Imprint
from .passage import Passage, digest, fold
from .scratch import Scratch
from .stretch import Match, Spot, Stretch, matches, stretches, total

WHOLE = 0.5  #: share of the larger of two documents that makes one a copy of the other
PAGE = 60.0  #: weight of a document that is no page of prose, to be a copy
MEMBERS = 8  #: other places that a finding names


class Elsewhere(NamedTuple):
    """The same words in another document."""

    path: str
    span: Span
    line: int
    column: int
    words: str  #: the first ones
    earlier: bool  #: in an earlier delivery


class Finding(NamedTuple):
    """A place of one document whose words stand in others too."""

    span: Span
    others: tuple[Elsewhere, ...]  #: a few of them
    documents: int  #: how many have these words
    similarity: float
    whole: bool  #: the whole document
    cause: tuple[str, Span]  #: path and place of the first row; equal for the rows of one passage


class Document(NamedTuple):
    """What is kept in memory of a document."""

    path: str
    sha256: str
    digest: bytes
    weight: float  #: of all its words
    prose: float  #: of its passages
    whole: Spot
    earlier: bool = False


class Corpus:
    """Takes the imprints of a run, one after another, and says what they share.

    Memory grows by a row a document: passages and seeds are on disk where they are many.
    """

    def __init__(self) -> None:
        self._scratch = Scratch()
        self._documents: list[Document] = []

    def close(self) -> None:
        """Forget all."""
        self._scratch.close()

    def add(self, taken: Imprint) -> int:
        """Take up a document; its number."""
        number = len(self._documents)
        self._scratch.add(number, taken)
        whole = Spot(number, taken.span, taken.line, taken.column, taken.opening)
        weight = total(taken.passages)
        self._documents.append(Document(taken.path, taken.sha256, taken.digest, taken.weight, weight, whole))
        return number

    def findings(self) -> dict[int, list[Finding]]:
        """What is to be said of each document (by number); the same however the documents were ordered."""
        order = sorted(range(len(self._documents)), key=lambda number: self._documents[number][:2])
        rank = [0] * len(order)
        for at, number in enumerate(order):
            rank[number] = at
        documents = [self._documents[number] for number in order]
        documents = [one._replace(whole=one.whole._replace(document=at)) for at, one in enumerate(documents)]
        wholes = _same(documents)
        found: list[Stretch] = []
        furniture = self._scratch.common(max(FURNITURE, (len(documents) + 1) // 2))
        for one, other, pairs in self._scratch.pairs(rank):
            common = matches(_own(pairs, furniture))
            found += stretches(common)
            if _copies(documents[one], documents[other], common):
                wholes.append(_whole(documents[one], documents[other], common))
        said = _said(documents, wholes, found)
        return {order[at]: rows for at, rows in said.items()}


def _own(pairs: list[tuple[Passage, Passage]], furniture: frozenset[bytes]) -> Iterator[tuple[Passage, Passage]]:
    """The pairs without what stands in most documents."""
    for pair in pairs:
        if not furniture or digest(fold(pair[0].words)) not in furniture:
            yield pair


def _same(documents: list[Document]) -> list[Stretch]:
    """Documents of the very same words, prose or not."""
    seen: dict[bytes, Document] = {}
    found = []
    for one in documents:
        if one.weight < PAGE:
            continue
        if one.digest in seen:
            found.append(Stretch(seen[one.digest].whole, one.whole, one.weight, 1.0, True))
        seen[one.digest] = one
    return found


def _copies(one: Document, other: Document, common: list[Match]) -> bool:
    """Whether two documents are copies as a whole."""
    return sum(match.shared.weight for match in common) >= WHOLE * max(one.prose, other.prose, PAGE)


def _whole(one: Document, other: Document, common: list[Match]) -> Stretch:
    weight = sum(match.shared.weight for match in common)
    alike = sum(match.shared.similarity * match.shared.weight for match in common) / weight
    alike = min(alike, 2 * weight / (one.prose + other.prose))
    return Stretch(one.whole, other.whole, weight, alike, True)


def _said(documents: list[Document], wholes: list[Stretch], found: list[Stretch]) -> dict[int, list[Finding]]:
    rows: dict[int, list[Finding]] = {}
    families = Families()
    for group in copies(wholes):
        _tell(rows, documents, group, None)
        for spot in group.spots[1:]:
            families.tie(group.spots[0].document, spot.document)
    apart = [one for one in found if families.of(one.left.document) != families.of(one.right.document)]
    for group in groups(apart, families, len(documents)):
        _tell(rows, documents, group, families)
    return {at: sorted(told) for at, told in rows.items()}


def _tell(rows: dict[int, list[Finding]], documents: list[Document], group: Group, families: Families | None) -> None:
    """Add a row to each document of a group; of copies the first one speaks."""
    speakers: dict[int, Spot] = {}
    for spot in group.spots:
        speakers.setdefault(families.of(spot.document) if families else spot.document, spot)
    first = min(speakers)
    cause = (documents[speakers[first].document].path, speakers[first].span)
    count = len({spot.document for spot in group.spots})
    for speaker, spot in speakers.items():
        if documents[spot.document].earlier:
            continue
        others = [other for at, other in speakers.items() if at != speaker]
        others += [other for other in group.spots if other not in others and other.document != spot.document]
        named = tuple(_elsewhere(documents, other) for other in others[:MEMBERS])
        row = Finding(spot.span, named, count, group.similarity, group.whole, cause)
        rows.setdefault(spot.document, []).append(row)


def _elsewhere(documents: list[Document], spot: Spot) -> Elsewhere:
    one = documents[spot.document]
    return Elsewhere(one.path, spot.span, spot.line, spot.column, spot.words, one.earlier)
