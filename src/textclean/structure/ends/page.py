"""The blocks of a text with what every signal asks of them."""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Document
from ...text.lazy import pattern
from ...tuples import NamedTuple
from ..blocks import Block, Kind
from ..markers import BULLETED

BULLET = pattern(f"{BULLETED}|[※・]")  #: and marks that are bullets where they begin a block


class Page(NamedTuple):
    """What is known of all blocks of a text."""

    doc: Document
    blocks: Sequence[Block]
    labels: dict[int, str]  #: the scheme of the section mark of each block that has one
    bare: Sequence[bool]  #: whether a block has no stop
    prose: Sequence[bool]  #: whether it is running text by its form or its length

    def words(self, index: int) -> str:
        """The words of a block."""
        return self.doc.text[self.blocks[index].start : self.blocks[index].end]

    def listed(self, index: int) -> bool:
        """Whether a block is a part of a list: it has a mark or a bullet."""
        block = self.blocks[index]
        return index in self.labels or block.kind is Kind.ITEM or bool(BULLET.match(self.doc.text, block.start))
