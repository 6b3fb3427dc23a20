"""What the places of an open end and of a passage say of the two belonging together: what stands between them, or how their neighbours stand."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Signal
from ...structure.blocks import blocks
from ...structure.ends import crossings
from ...structure.inserts import parted_blocks
from ...text import Document
from ...text.excerpt import behind

PARTED = 4.0  #: points for halves with nothing but a caption, or footnotes, between them
CROSSED = {True: 3.0, False: 1.3}  #: for ends that changed places, by whether the words of one of the two prove it
QUOTED = 12  #: characters of what stands between that are quoted


def by_place(doc: Document, head: int, tail: int) -> Iterator[Signal]:
    """Signals for two blocks (by index)."""
    found = doc.derive(blocks)
    if doc.derive(parted_blocks).get(tail) == head:
        yield Signal("parted", behind(doc.text, found[head + 1].start, QUOTED), PARTED)
    one = doc.derive(crossings).get(tail)
    if one is not None and one.head == head:
        yield Signal("ends-crossed", "", CROSSED[one.proved])
