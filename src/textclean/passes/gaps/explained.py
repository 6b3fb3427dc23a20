"""Beginnings and ends in mid-sentence that something else explains, so that they are no orphans and no heads of such."""

from __future__ import annotations

from ...structure.repeats.sides import torn_off
from ...structure.seams import seams
from ...structure.seams.groups import READ_ASTRAY
from ...text import Document


def explained(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """View: where blocks begin, and where blocks end, of which it is known why.

    What continues a copy is in the other one; lines in another order than that of the page are told as such.
    """
    begins, ends = doc.derive(torn_off)
    astray_begins, astray_ends = doc.derive(astray)
    return begins | astray_begins, ends | astray_ends


def astray(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """View: where lines begin, and where lines end, that stand in another order than that of the page."""
    found = [seam for seam in doc.recall(seams) if not READ_ASTRAY.isdisjoint(seam.evidence)]
    return frozenset(seam.end for seam in found), frozenset(seam.start for seam in found)
