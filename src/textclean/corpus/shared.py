"""The documents of a run, compared with one another and with what an index knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from .documents import Document, Finding
from .earlier import Lookup, renewed
from .groups import FURNITURE
from .imprint import Imprint
from .index import Index
from .passage import Passage, digest, fold
from .scratch import Scratch
from .stretch import Match, Spot, Stretch, matches, stretches
from .telling import told

WHOLE = 0.5  #: share of the larger of two documents that makes one a copy of the other
PAGE = 60.0  #: weight of a document at least, to be a copy


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
        self._documents.append(Document(taken.path, taken.sha256, taken.digest, taken.weight, taken.prose, whole))
        return number

    def imprints(self, wanted: Container[int]) -> Iterator[Imprint]:
        """The imprints of some documents (by number) again, by name."""
        for number in self._order():
            if number not in wanted:
                continue
            one = self._documents[number]
            passages = tuple(self._scratch.all(number, 0))
            _, span, line, column, opening = one.whole
            yield Imprint(
                one.path, one.sha256, one.digest, one.weight, one.prose, span, line, column, opening, passages
            )

    def findings(self, indexes: Sequence[tuple[Index, Container[int]]] = ()) -> dict[int, list[Finding]]:
        """What is to be said of each document (by number); the same however the documents were ordered.

        Args:
            indexes: earlier deliveries, each with the documents that are compared with them.

        Raises:
            Trouble: an index cannot be read.
        """
        order = self._order()
        furniture = self._scratch.common(max(FURNITURE, (len(order) + 1) // 2))
        found = _Found([self._documents[number].at(at) for at, number in enumerate(order)], furniture)
        rank = sorted(range(len(order)), key=order.__getitem__)
        for one, other, pairs in self._scratch.pairs(rank):
            found.compare(one, other, pairs)
        for index, wanted in indexes:
            lookup = Lookup(index, (one.sha256 for one in self._documents))
            for at, number in enumerate(order):
                if number in wanted:
                    found.look_up(at, lookup, self._scratch.all(number, at))
            found.close_index()
        said = told(found.documents, found.wholes, found.stretches)
        return {order[at]: rows for at, rows in said.items()}

    def _order(self) -> list[int]:
        """The numbers of the documents by name, so that the order in which they came says nothing."""
        return sorted(range(len(self._documents)), key=lambda number: self._documents[number][:2])


class _Found:
    """What was found so far. Documents go by their place in a list; earlier ones are put behind those of the run."""

    def __init__(self, documents: list[Document], furniture: frozenset[bytes]) -> None:
        self.documents = documents
        self._furniture = furniture
        self.wholes = list(_same(documents))
        self.stretches: list[Stretch] = []
        self._earlier: dict[int, int] = {}

    def compare(self, one: int, other: int, pairs: Iterable[tuple[Passage, Passage]]) -> None:
        """Compare two documents."""
        self._take(one, other, matches(pairs))

    def look_up(self, at: int, lookup: Lookup, passages: list[Passage]) -> None:
        """Compare a document with the earlier ones."""
        mine = self.documents[at]
        for earlier in lookup.same(mine.digest) if mine.weight >= PAGE else ():
            if not renewed(mine.path, earlier.document):
                other = self._number(earlier.key, Document.of(earlier.document))
                self.wholes.append(Stretch(mine.whole, self.documents[other].whole, mine.weight, 1.0, True))
        for earlier in lookup.about(passages):
            there = Document.of(earlier.document)
            common = matches(earlier.pairs)
            if not common or (renewed(mine.path, earlier.document) and _copies(mine, there, common)):
                continue  # an older state of the same document
            other = self._number(earlier.key, there)
            self._take(at, other, [one._replace(right=one.right._replace(document=other)) for one in common])

    def close_index(self) -> None:
        """What is looked up from now on stands in another index, which counts its documents anew."""
        self._earlier = {}

    def _number(self, key: int, document: Document) -> int:
        if key not in self._earlier:
            self._earlier[key] = len(self.documents)
            self.documents.append(document.at(len(self.documents)))
        return self._earlier[key]

    def _take(self, one: int, other: int, common: list[Match]) -> None:
        self.stretches += stretches([match for match in common if not self._is_furniture(match.left)])
        here, there = self.documents[one], self.documents[other]
        if _copies(here, there, common):
            self.wholes.append(_whole(here, there, common))

    def _is_furniture(self, one: Passage) -> bool:
        """Whether a passage stands in most documents."""
        return bool(self._furniture) and digest(fold(one.words)) in self._furniture


def _same(documents: Sequence[Document]) -> Iterator[Stretch]:
    """Documents of the very same words, prose or not."""
    seen: dict[bytes, Document] = {}
    for one in documents:
        if one.weight >= PAGE:
            if one.digest in seen:
                yield Stretch(seen[one.digest].whole, one.whole, one.weight, 1.0, True)
            seen[one.digest] = one


def _copies(one: Document, other: Document, common: Sequence[Match]) -> bool:
    """Whether two documents are copies as a whole."""
    return sum(match.shared.weight for match in common) >= WHOLE * max(one.prose, other.prose, PAGE)


def _whole(one: Document, other: Document, common: Sequence[Match]) -> Stretch:
    weight = sum(match.shared.weight for match in common)
    alike = sum(match.shared.similarity * match.shared.weight for match in common) / weight
    alike = min(alike, 2 * weight / (one.prose + other.prose))
    return Stretch(one.whole, other.whole, weight, alike, True)
