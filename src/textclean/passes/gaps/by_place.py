"""What the places of an open end and of a passage say of the two belonging together: what stands between them, or how their neighbours stand."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...structure.blocks import blocks
from ...structure.ends import crossings, ends
from ...structure.inserts import parted_blocks
from ...text import Document
from ...text.excerpt import behind

PARTED = 4.0  #: points for halves with nothing but a caption, or footnotes, between them
#: For ends that changed places, by whether the words of one of the two prove it, or both of them are open with nothing below
#: that goes on: of 2,700 labelled pages none has two such ends, and two whole paragraphs below, by another accident.
CROSSED = {True: 3.0, False: 1.3}
QUOTED = 12  #: characters of what stands between that are quoted


def by_place(doc: Document, head: int, tail: int) -> Iterator[Signal]:
    """Signals for two blocks (by index)."""
    found = doc.derive(blocks)
    if doc.derive(parted_blocks).get(tail) == head:
        yield Signal("parted", behind(doc.text, found[head + 1].start, QUOTED), PARTED)
    one = doc.derive(crossings).get(tail)
    if one is not None and one.head == head:
        other = head + 1 if tail + 1 in doc.derive(crossings) else head - 1
        yield Signal("ends-crossed", "", CROSSED[one.proved or other in doc.derive(_open_blocks)])


def _open_blocks(doc: Document) -> frozenset[int]:
    """View: the blocks that are open ends, with nothing below that goes on."""
    return frozenset(end.block for end in doc.derive(ends) if not end.joins)
