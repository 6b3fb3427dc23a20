"""The documents of a corpus, and what is said of them."""

from __future__ import annotations

from ..text import Span
from ..tuples import NamedTuple
from .index import Delivered
from .stretch import Spot


class Document(NamedTuple):
    """What is kept in memory of a document."""

    path: str
    sha256: str
    digest: bytes
    weight: float  #: of all its words
    prose: float  #: of its passages
    whole: Spot
    earlier: bool = False  #: of an earlier delivery

    @classmethod
    def of(cls, one: Delivered) -> Document:
        """A document that an index knows."""
        whole = Spot(0, one.span, one.line, one.column, one.opening)
        return cls(one.path, one.sha256, one.digest, one.weight, one.prose, whole, True)

    def at(self, number: int) -> Document:
        """The same under a number."""
        return self._replace(whole=self.whole._replace(document=number))


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


Rows = dict[int, list[Finding]]  #: what is said of each document, by number
