"""The baselines of a run: known issues marked, rows that meet nothing told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import files
from ...text.show import in_shell
from ...writers.message import Report

if TYPE_CHECKING:
    from ...baseline import Baseline


class Known:
    """Reads each baseline once, and remembers what was met, from document to document in the order of the run."""

    def __init__(self, named: bool = False) -> None:
        self._named = named  # the command line says which baseline holds
        self._files: dict[str, Baseline] = {}

    def load(self, file: str) -> Baseline:
        """A baseline.

        Raises:
            Trouble: it cannot be read.
        """
        if file not in self._files:
            from ... import baseline

            self._files[file] = baseline.load(file)
        return self._files[file]

    def mark(self, report: Report, file: str | None) -> Report:
        """A report with the known issues of its document marked; ``file`` None: none are known.

        Raises:
            Trouble: the baseline cannot be read.
        """
        if file is None:
            return report
        from ... import baseline, stale

        found = self.load(file)
        path = report.source.path
        cleaned, unmet = found.mark(report.cleaned, files.name_in(path, file))
        naming = f" --baseline {in_shell(file)}" if self._named and file != baseline.NAME else ""
        command = f"textclean baseline --prune{naming} {in_shell(path)}"
        cleaned = stale.with_stale(cleaned, report.book.cards.get(stale.CODE), file, [row.id for row in unmet], command)
        return report._replace(cleaned=cleaned)

    def gone(self) -> Iterator[tuple[str, int]]:
        """The baselines with rows of documents that are gone and were met under no other name, and how many."""
        for file, found in self._files.items():
            rows = [row for row in found.rows if not found.is_there(row.path) and found.renamed(row.path) is None]
            if rows:
                yield file, len(rows)
