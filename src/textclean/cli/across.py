"""What the inputs of one run share: compared when all are read, and told with each of them.

What came of an input waits in a spool, on disk where it is much, until the last one is read: in memory are only the
fingerprints that the corpus holds, and a row a document.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import files
from ..chain import Cleaned
from ..corpus.report import CODE, issues
from ..corpus.shared import Corpus, Finding
from ..source import Source
from ..text import Document

if TYPE_CHECKING:
    from .session import Result

_NOTHING = Source("", "")
_NONE = Cleaned("", Document(""), ())


class Across:
    """The stage behind the chain that knows all documents of a run."""

    def __init__(self) -> None:
        self._corpus = Corpus()

    def told(self, results: Iterator[Result]) -> Iterator[Result]:
        """The results in their order, each with the issues of what it shares with others."""
        with closing(self._corpus), files.spool() as spool:
            sizes: list[int] = []
            light: list[Result] = []
            for result in results:
                if result.imprint is not None:
                    self._corpus.add(result.imprint)
                sizes.append(spool.write(_packed(result)))
                light.append(_light(result))
            found = self._corpus.findings()
            spool.seek(0)
            for number, (size, result) in enumerate(zip(sizes, light, strict=True)):
                yield _with(_heavy(result, spool.read(size)), found.get(number, []))


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
