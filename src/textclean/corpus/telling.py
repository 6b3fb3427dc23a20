"""What is said of each document: whole copies once, a passage once, a row in each document that has it."""

from __future__ import annotations

from collections.abc import Sequence

from ..ties import Ties
from .documents import Document, Elsewhere, Finding, Rows
from .groups import Group, copies, groups
from .stretch import Spot, Stretch

MEMBERS = 8  #: other places that a finding names


def told(documents: Sequence[Document], wholes: Sequence[Stretch], found: Sequence[Stretch]) -> Rows:
    """The findings of each document, in the order of their places.

    Args:
        documents: those of the run, then earlier ones.
        wholes: copies of whole documents.
        found: passages that two documents share.
    """
    rows: Rows = {}
    families = Ties()
    for group in copies(wholes):
        _tell(rows, documents, group, Ties())
        for spot in group.spots[1:]:
            families.tie(group.spots[0].document, spot.document)
    apart = [one for one in found if families.group(one.left.document) != families.group(one.right.document)]
    for group in groups(apart, families, len(documents)):
        _tell(rows, documents, group, families)
    return {at: sorted(told) for at, told in rows.items()}


def _tell(rows: Rows, documents: Sequence[Document], group: Group, families: Ties) -> None:
    """Add a row to each document of a group; of copies the first one speaks."""
    speakers: dict[int, Spot] = {}
    for spot in group.spots:
        speakers.setdefault(families.group(spot.document), spot)
    first = speakers[min(speakers)]
    cause = (documents[first.document].path, first.span)
    count = len({spot.document for spot in group.spots})
    for speaker, spot in speakers.items():
        if documents[spot.document].earlier:
            continue
        others = [other for at, other in speakers.items() if at != speaker]
        others += [other for other in group.spots if other not in others and other.document != spot.document]
        named = tuple(_elsewhere(documents, other) for other in others[:MEMBERS])
        rows.setdefault(spot.document, []).append(
            Finding(spot.span, named, count, group.similarity, group.whole, cause)
        )


def _elsewhere(documents: Sequence[Document], spot: Spot) -> Elsewhere:
    one = documents[spot.document]
    return Elsewhere(one.path, spot.span, spot.line, spot.column, spot.words, one.earlier)
