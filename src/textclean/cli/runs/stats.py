"""Figures of a run: per rule, per family, per document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...chain import Cleaned
from ...errors import shown
from ...finding import Severity
from ...source import Source
from ...text.lines import count_characters
from ...tongue import either
from ...tuples import NamedTuple


class Document(NamedTuple):
    """What is told of one document."""

    path: str
    characters: int
    errors: int  #: open, of severity error
    fixed: int
    before: float  #: weighted errors in ten thousand characters of the source
    after: float  #: and of the cleaned text


class Stats:
    """Adds up what the documents of a run bring.

    Args:
        rated: the rate of errors of each document is wanted.
    """

    def __init__(self, rated: bool = True) -> None:
        self.rated = rated
        self.documents: list[Document] = []
        self._found: Counter[tuple[str, str]] = Counter()
        self._fixed: Counter[tuple[str, str]] = Counter()
        self._seconds: dict[str, float] = {}

    def add(self, source: Source, cleaned: Cleaned) -> None:
        """Take up one document."""
        fixed = 0
        for issue in cleaned.issues:
            self._found[issue.code, issue.name] += 1
            self._fixed[issue.code, issue.name] += issue.status == "fixed"
            fixed += issue.status == "fixed"
        for stat in cleaned.stats:
            self._seconds[stat.name] = self._seconds.get(stat.name, 0.0) + stat.seconds
        errors = sum(issue.severity >= Severity.ERROR for issue in cleaned.open)
        rates = _rates(cleaned) if self.rated else [0.0, 0.0]
        self.documents.append(Document(source.path, count_characters(source.text), errors, fixed, *rates))

    def lines(self, lang: str) -> Iterator[str]:
        """Three tables: rules, families, documents."""
        from ...writers.console import columns

        def head(*names: tuple[str, str]) -> tuple[str, ...]:
            return tuple(either(lang, zh, en) for zh, en in names)

        rules = [head(("规则", "rule"), ("", ""), ("发现", "found"), ("已改", "fixed"))]
        rules += [(*key, str(count), str(self._fixed[key])) for key, count in sorted(self._found.items())]
        families = [head(("规则族", "family"), ("用时（秒）", "seconds"))]
        families += [(name, f"{seconds:.3f}") for name, seconds in self._seconds.items()]
        documents = [
            head(
                ("文件", "file"),
                ("字数", "characters"),
                ("已改", "fixed"),
                ("错误", "errors"),
                ("万字差错率（估计）", "in 10,000 (estimate)"),
                ("改后", "after"),
            )
        ]
        documents += [
            (
                shown(one.path),
                str(one.characters),
                str(one.fixed),
                str(one.errors),
                f"{one.before:.2f}",
                f"{one.after:.2f}",
            )
            for one in self.documents
        ]
        for table in (rules, families, documents):
            yield from columns(table).removesuffix("\n").split("\n")


def _rates(cleaned: Cleaned) -> list[float]:
    from ...error_rate import error_rate

    return [rate.per_10k for rate in error_rate(cleaned)]
