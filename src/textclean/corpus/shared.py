"""The documents of a run, compared with one another and with what an index knows."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from .comparing import PAGE, Beside, Common, compared, copies, same, take
from .documents import Document, Finding
from .earlier import Lookup, renewed
from .groups import FURNITURE
from .imprint import Imprint
from .index import Index
from .passage import Passage
from .scratch import Scratch
from .stretch import Spot, Stretch, matches
from .telling import told

Working = Callable[[Callable[[Beside], Common], Iterable[Beside]], Iterable[Common]]


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
            passages, marks = tuple(self._scratch.all(number, 0)), tuple(self._scratch.marks(number))
            yield Imprint(*one[:5], *one.whole[1:], passages, marks)

    def findings(
        self, indexes: Sequence[tuple[Index, Container[int]]] = (), working: Working = map
    ) -> dict[int, list[Finding]]:
        """What is to be said of each document (by number); the same however the documents were ordered.

        Args:
            indexes: earlier deliveries, each with the documents that are compared with them.
            working: gives the results of a function over tasks in their order; other processes may do the work.

        Raises:
            Trouble: an index cannot be read.
        """
        order = self._order()
        furniture = self._scratch.common(max(FURNITURE, (len(order) + 1) // 2))
        found = _Found([self._documents[number].at(at) for at, number in enumerate(order)])
        rank = sorted(range(len(order)), key=order.__getitem__)
        for common in working(compared, self._tasks(found.documents, rank, furniture)):
            found.add(common)
        for index, wanted in indexes:
            lookup = Lookup(index, (one.sha256 for one in self._documents))
            for at, number in enumerate(order):
                if number in wanted:
                    ours = self._scratch.ordinals(number, furniture)
                    found.look_up(at, lookup, self._scratch.all(number, at), ours)
            found.close_index()
        said = told(found.documents, found.found.wholes, found.found.stretches)
        return {order[at]: rows for at, rows in said.items()}

    def _tasks(self, documents: Sequence[Document], rank: Sequence[int], furniture: frozenset[int]) -> Iterator[Beside]:
        """What is to be compared."""
        for one, others in self._scratch.pairs(rank):
            numbers = sorted({number for _, pairs in others for pair in pairs for number in pair})
            beside = [(documents[other], pairs) for other, pairs in others]
            yield Beside(documents[one], beside, self._scratch.passages(numbers), furniture.intersection(numbers))

    def _order(self) -> list[int]:
        """The numbers of the documents by name, so that the order in which they came says nothing."""
        return sorted(range(len(self._documents)), key=lambda number: self._documents[number][:2])


class _Found:
    """What was found so far. Documents go by their place in a list; earlier ones are put behind those of the run."""

    def __init__(self, documents: list[Document]) -> None:
        self.documents = documents
        self.found = Common([], list(same(documents)))
        self._earlier: dict[int, int] = {}

    def add(self, found: Common) -> None:
        """Add what a comparison found."""
        self.found.stretches.extend(found.stretches)
        self.found.wholes.extend(found.wholes)

    def look_up(self, at: int, lookup: Lookup, passages: list[Passage], furniture: set[int]) -> None:
        """Compare a document with the earlier ones; ``furniture``: its passages that stand in most documents."""
        mine = self.documents[at]
        for earlier in lookup.same(mine.digest) if mine.weight >= PAGE else ():
            if not renewed(mine.path, earlier.document):
                other = self._number(earlier.key, Document.of(earlier.document))
                self.found.wholes.append(Stretch(mine.whole, self.documents[other].whole, mine.weight, 1.0, True))
        for earlier in lookup.about(passages):
            there = Document.of(earlier.document)
            common = matches(earlier.pairs)
            if not common or (renewed(mine.path, earlier.document) and copies(mine, there, common)):
                continue  # an older state of the same document
            other = self._number(earlier.key, there)
            moved = [one._replace(right=one.right._replace(document=other)) for one in common]
            take(self.found, mine, self.documents[other], moved, furniture)

    def close_index(self) -> None:
        """What is looked up from now on stands in another index, which counts its documents anew."""
        self._earlier = {}

    def _number(self, key: int, document: Document) -> int:
        if key not in self._earlier:
            self._earlier[key] = len(self.documents)
            self.documents.append(document.at(len(self.documents)))
        return self._earlier[key]
