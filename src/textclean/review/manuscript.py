"""A document under review: its text, what is decided about it, and what the engine makes of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from threading import RLock
from typing import Any

import msgspec

from .. import decisions_file, files
from ..decisions_file import DecisionRow
from ..errors import Trouble
from ..writers import contents, desk, html
from ..writers.contents import Entry
from ..writers.message import Report
from .store import Change, Conflict, Store, latest

Clean = Callable[[bytes, Sequence[DecisionRow]], Report]
_running = RLock()  #: one run at a time: the engine is busy with one text, and memory holds one


class Manuscript:
    """One document.

    Args:
        path: of the document, as it was typed.
        url: of its page, with ``/`` at the end.
        store: the decisions about it.
        clean: the run over its bytes with decisions; raises Trouble.
    """

    def __init__(self, path: str, url: str, store: Store, clean: Clean) -> None:
        self.path = path
        self.url = url
        self.store = store
        self.exports: Sequence[str] = ()  #: names of what can be taken away
        self.entry: Entry | None = None  #: its row of the contents page, as of the last run
        self.revision = 0  #: grows with every run that came out of something new
        self._clean = clean
        self._made: tuple[str, tuple[DecisionRow, ...]] | None = None
        self._report: Report | None = None
        self._words: dict[str, str] = {}  #: of issues seen so far

    def begin(self, report: Report, made_of: str | None) -> None:
        """Take up a run that was made before the server began.

        Args:
            report: the run.
            made_of: the decisions file that it took; None: none.
        """
        rows = self.store.rows()
        if made_of == self.store.file or not (made_of or rows):
            self._made = (report.source.file_sha256, rows)
            self._take(report, rows)
            self.revision = 1

    def report(self) -> Report:
        """The run over the document as it is now, with what is decided now.

        Raises:
            Trouble: the document or the decisions file cannot be read.
        """
        with _running:
            return self._run(self.store.rows())

    def page(self) -> str:
        """The review page; errors as for :meth:`report`."""
        with _running:
            rows = self.store.rows()
            report = self._run(rows)
            channel = {
                "url": self.url,
                "revision": self.revision,
                "decisions": _plain(latest(rows)),
                "exports": list(self.exports),
            }
            return html.write(report, channel)

    def decide(self, revision: int, changes: Mapping[str, Change]) -> dict[str, Any]:
        """Save decisions; they are on the disk when this returns.

        Args:
            revision: the run that the window shows.
            changes: by id of an issue.

        Returns:
            the answer of the channel (docs/outputs.md); ``data`` where the window shows another run.

        Raises:
            Trouble: they could not be saved; nothing has changed.
        """
        rows, conflicts = self.store.change(changes, lambda name: self._words.get(name, ""))
        answer: dict[str, Any] = {"decisions": _plain(latest(rows)), "conflicts": _conflicts(conflicts)}
        with _running:
            try:
                report = self._run(rows)
            except (Trouble, MemoryError):  # what was saved is saved
                return {"revision": revision, **answer}
            if self.revision != revision:
                answer["data"] = desk.data(report)
            return {"revision": self.revision, **answer}

    def release(self) -> None:
        """Give the memory of the last run back; it is made again when it is asked for."""
        with _running:
            self._report = None

    def _run(self, rows: tuple[DecisionRow, ...]) -> Report:
        data = files.read(self.path)
        made = (sha256(data).hexdigest(), rows)
        if self._report is None or self._made != made:
            report = self._clean(data, rows)
            self.revision += self._made != made
            self._made = made
            self._take(report, rows)
            return report
        return self._report

    def _take(self, report: Report, rows: tuple[DecisionRow, ...]) -> None:
        self._report = report
        for issue in report.cleaned.issues:
            if issue.id not in self._words:
                self._words[issue.id] = decisions_file.words_of(issue, report.source.text)
        page = self.url.rstrip("/").rpartition("/")[2] + "/"
        self.entry = contents.entry(report, page, {row.id for row in rows})


def _plain(verdicts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: msgspec.to_builtins(verdict) for name, verdict in verdicts.items()}


def _conflicts(found: Mapping[str, Conflict]) -> dict[str, Any]:
    return {
        name: {"held": msgspec.to_builtins(one.held), "wanted": msgspec.to_builtins(one.wanted)}
        for name, one in found.items()
    }
