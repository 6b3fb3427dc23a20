"""The documents of a run beside the earlier deliveries that an index knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os.path import normpath

from ..structure.folded import weight
from ..tuples import NamedTuple
from .groups import FURNITURE, TEMPLATE
from .index import Delivered, Index
from .passage import Passage, fold
from .stretch import LONG


class Earlier(NamedTuple):
    """An earlier document, and the pairs of passages that one of this run may share with it."""

    key: int
    document: Delivered
    pairs: list[tuple[Passage, Passage]]


class Lookup:
    """Asks an index about the documents of a run.

    Args:
        index: the earlier deliveries.
        hashes: of the bytes of the documents of the run: these are not earlier ones, though the index may know them.
    """

    def __init__(self, index: Index, hashes: Iterable[str]) -> None:
        self._index = index
        self._hashes = frozenset(hashes)
        self._total = index.documents()
        self._documents: dict[int, Delivered | None] = {}

    def about(self, passages: Iterable[Passage]) -> Iterator[Earlier]:
        """The earlier documents that have something to do with the passages of one document, in the order they came."""
        found: dict[int, list[tuple[Passage, Passage]]] = {}
        for one in passages:
            for known in self._index.like(one):
                key = known.passage.document
                if not self._stock(known.passage, known.times) and self._document(key) is not None:
                    found.setdefault(key, []).append((one, known.passage))
        for key in sorted(found):
            document = self._document(key)
            if document is not None:
                yield Earlier(key, document, found[key])

    def same(self, words: bytes) -> Iterator[Earlier]:
        """The first earlier document of the very same words, prose or not."""
        for key in self._index.same(words):
            document = self._document(key)
            if document is not None:
                yield Earlier(key, document, [])
                return

    def _document(self, key: int) -> Delivered | None:
        if key not in self._documents:
            document = self._index.document(key)
            self._documents[key] = None if document.sha256 in self._hashes else document
        return self._documents[key]

    def _stock(self, one: Passage, times: int) -> bool:
        """Whether a passage stood in so many documents that it is stock wording, or furniture of the publication."""
        if times >= FURNITURE and 2 * times >= self._total:
            return True
        return times > TEMPLATE and weight(fold(one.words)) < LONG


def renewed(path: str, document: Delivered) -> bool:
    """Whether an earlier document has the name of one of this run: mostly the same words, it is an older state of it."""
    return normpath(path) == normpath(document.path)
