"""What the inputs of one run share, with one another and with earlier deliveries: told with each of them.

What came of an input waits in a spool, on disk where it is much, until the last one is read: in memory are only the
fingerprints that the corpus holds, and a row a document.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import files
from ..chain import Cleaned
from ..corpus.documents import Finding
from ..corpus.imprint import Imprint
from ..corpus.index import Index
from ..corpus.report import CODE, issues
from ..corpus.shared import Corpus
from ..errors import shown
from ..source import Source
from ..text import Document
from .talk import note

if TYPE_CHECKING:
    from .inputs import Input
    from .session import Result

Shared = dict[int, list[Finding]]  #: what is said of each document, by number
_NOTHING = Source("", "")
_NONE = Cleaned("", Document(""), ())


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
        self.recall: Callable[[Callable[[], Shared]], Shared] = lambda find: find()  #: asks for what was found before

    def told(self, results: Iterator[Result]) -> Iterator[Result]:
        """The results in their order, each with the issues of what it shares with others.

        Raises:
            Trouble: the index cannot be read.
        """
        with files.spool() as spool:
            sizes: list[int] = []
            light: list[Result] = []
            for result in results:
                if result.imprint is not None:
                    number = self._corpus.add(result.imprint)
                    path = self._against(result.input)
                    if path is not None:
                        self._documents[path].add(number)
                sizes.append(spool.write(_packed(result)))
                light.append(_light(result))
            indexes = [(index, self._documents[path]) for path, index in self._indexes.items()]
            found = self.recall(lambda: self._corpus.findings(indexes))
            spool.seek(0)
            for at, (size, result) in enumerate(zip(sizes, light, strict=True)):
                yield _with(_heavy(result, spool.read(size)), found.get(at, []))

    def finish(self, lang: str, quiet: bool) -> None:
        """Add the documents to their indexes, where that was asked for; say so unless ``quiet``; and let go of all.

        Raises:
            Trouble: an index cannot be written; then nothing was added to it.
        """
        for path, index in self._indexes.items():
            if self._remember:
                added = index.add(self._corpus.imprints(self._documents[path]))
                text = "已记入来稿索引“{}”：新增 {} 份" if lang.startswith("zh") else "added to the index '{}': {} new"
                if not quiet:
                    note("textclean: " + text.format(shown(path), added))
            index.close()
        self._corpus.close()


def index_of(imprints: Iterable[Imprint]) -> Index:
    """An index of this run only, for earlier deliveries that lie in a folder."""
    index = Index("")
    index.add(imprints)
    return index


def _with(result: Result, found: list[Finding]) -> Result:
    """A result with the issues of what it shares with others, where it is asked about that."""
    cleaned = result.report.cleaned
    if not found or cleaned.settings is None or CODE not in cleaned.settings.selected:
        return result
    more = issues(found, cleaned.source, result.report.book.cards[CODE], cleaned.settings.decisions)
    cleaned = replace(cleaned, issues=(*cleaned.issues, *more))
    return result._replace(report=result.report._replace(cleaned=cleaned))


# -- what waits in the spool, and what of a result stays in memory. Nothing was applied: the document is the source.


def _packed(result: Result) -> bytes:
    report = result.report
    heavy = replace(report.cleaned, document=_NONE.document, settings=None, passes=())
    return pickle.dumps((report.source, heavy))


def _light(result: Result) -> Result:
    light = replace(_NONE, settings=result.report.cleaned.settings, passes=result.report.cleaned.passes)
    return result._replace(imprint=None, report=result.report._replace(source=_NOTHING, cleaned=light))


def _heavy(light: Result, packed: bytes) -> Result:
    source, cleaned = pickle.loads(packed)
    known = light.report.cleaned
    cleaned = replace(cleaned, document=Document(source.text), settings=known.settings, passes=known.passes)
    return light._replace(report=light.report._replace(source=source, cleaned=cleaned))
