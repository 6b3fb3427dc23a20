"""What the inputs of one run share, with one another and with earlier deliveries: told with each of them.

What came of an input waits, packed, in a spool, on disk where it is much, until the last one is read: in memory are only
the fingerprints that the corpus holds, and a row a document. As long as an earlier run knew every document, not even
their fingerprints are looked at.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING

from msgspec.structs import replace

from ... import files
from ...corpus.documents import Finding, Rows
from ...corpus.imprint import Imprint
from ...corpus.index import Index
from ...corpus.report import CODE, issues
from ...corpus.shared import Corpus, Working
from ...errors import shown
from ...tongue import either
from ...writers.message import Report
from ..inputs import Input
from ..talk import note
from .outcome import Packed
from .task import Done

if TYPE_CHECKING:
    from .work import Outcome


class Across:
    """The stage behind the chain that knows all documents of a run.

    Args:
        indexes: earlier deliveries by where they are; without any the run is compared with itself only.
        against: where the earlier deliveries are that an input is compared with; None: it is compared with none.
        remember: the documents are added to their indexes.
    """

    def __init__(
        self,
        indexes: Mapping[str, Index] | None = None,
        against: Callable[[Input], str | None] = lambda _: None,
        remember: bool = False,
    ) -> None:
        self._indexes = dict(indexes or {})
        self._against = against
        self._remember = remember
        self._documents: dict[str, set[int]] = {path: set() for path in self._indexes}
        self._corpus = Corpus()
        self.working: Working = map  #: does the comparing
        self.recall: Callable[[Callable[[], Rows]], Rows] = lambda find: find()  #: asks for what was found before

    def told(self, outcomes: Iterator[tuple[Input, Outcome]]) -> Iterator[tuple[Input, Outcome, list[Finding]]]:
        """The outcomes in their order, each with what it shares with others.

        Raises:
            Trouble: the index cannot be read.
        """
        with files.spool() as spool:
            rows: list[tuple[Input, int]] = []
            taken = 0
            for one, outcome in outcomes:
                rows.append((one, spool.write(pickle.dumps(outcome))))
                if not (isinstance(outcome, Packed) and outcome.known):
                    taken = self._catch_up(spool, rows, taken)
            found = self.recall(lambda: self._found(spool, rows, taken))
            spool.seek(0)
            for number, (one, size) in enumerate(rows):
                yield one, pickle.loads(spool.read(size)), found.get(number, [])

    def _found(self, spool: IO[bytes], rows: list[tuple[Input, int]], taken: int) -> Rows:
        self._catch_up(spool, rows, taken)
        indexes = [(index, self._documents[path]) for path, index in self._indexes.items()]
        return self._corpus.findings(indexes, self.working)

    def _catch_up(self, spool: IO[bytes], rows: list[tuple[Input, int]], taken: int) -> int:
        """Take up the imprints of the outcomes in the spool from the one of number ``taken`` on; how many there are."""
        sizes = [size for _, size in rows[taken:]]
        spool.seek(-sum(sizes), 2)
        for (one, _), size in zip(rows[taken:], sizes, strict=True):
            outcome = pickle.loads(spool.read(size))
            path = one.path if isinstance(outcome, Packed) and outcome.known and not one.is_stdin else None
            found = outcome.imprint if isinstance(outcome, Done) else outcome.imprint(path)
            if found is not None:
                number = self._corpus.add(found)
                earlier = self._against(one)
                if earlier is not None:
                    self._documents[earlier].add(number)
        return len(rows)

    def finish(self, lang: str, quiet: bool) -> None:
        """Add the documents to their indexes, where that was asked for; say so unless ``quiet``; and let go of all.

        Raises:
            Trouble: an index cannot be written; then nothing was added to it.
        """
        for path, index in self._indexes.items():
            if self._remember:
                added = index.add(self._corpus.imprints(self._documents[path]))
                text = either(lang, "已记入来稿索引“{}”：新增 {} 份", "added to the index '{}': {} new")
                if not quiet:
                    note("textclean: " + text.format(shown(path), added))
            index.close()
        self._corpus.close()


def index_of(imprints: Iterable[Imprint]) -> Index:
    """An index of this run only, for earlier deliveries that lie in a folder."""
    index = Index("")
    index.add(imprints)
    return index


def with_shared(report: Report, found: list[Finding]) -> Report:
    """A report with the issues of what its document shares with others, where it is asked about that."""
    cleaned = report.cleaned
    if not found or cleaned.settings is None or CODE not in cleaned.settings.selected:
        return report
    more = issues(found, cleaned.source, report.book.cards[CODE], cleaned.settings.decisions)
    return report._replace(cleaned=replace(cleaned, issues=(*cleaned.issues, *more)))
