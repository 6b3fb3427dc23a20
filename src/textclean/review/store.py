"""The decisions file of a document under review: each change is compared with what the file holds, then written.

Several windows, several servers and an editor's own hand may change one file. So a change says what it takes to be held
now (``before``); where the file holds something else, the file stays as it is and the change comes back as a conflict.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Any

import msgspec

from .. import decisions_file, files
from ..decisions_file import DecisionRow
from ..tuples import NamedTuple

FIELDS = ("verdict", "choice", "text", "because", "note", "by")
_writing = Lock()  #: one change at a time in this process; :func:`files.held` sees to the others


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A decision without its place: what a window sends and is sent. No verdict: a note alone."""

    verdict: str = ""
    choice: str = ""
    text: str | None = None
    because: str = ""
    note: str = ""
    by: str = ""

    def __post_init__(self) -> None:
        if self.verdict not in ("", "accept", "decline"):
            raise ValueError("a verdict is accept, decline or empty")

    @classmethod
    def of(cls, row: DecisionRow) -> Verdict:
        """That of a row."""
        return cls(**{name: getattr(row, name) for name in FIELDS})

    def row(self, name: str, path: str, words: str) -> DecisionRow:
        """The row of it in a decisions file."""
        fields: dict[str, Any] = {field: getattr(self, field) for field in FIELDS}
        return DecisionRow(id=name, path=path, words=words, **fields)


class Change(NamedTuple):
    """What a window wants."""

    wanted: Verdict | None  #: None: the decision is forgotten
    before: Verdict | None  #: what the window took to be held


class Conflict(NamedTuple):
    """A change that was not made, for the file holds what the window did not know."""

    held: Verdict | None
    wanted: Verdict | None


class Store:
    """The decisions about one document.

    Args:
        file: the decisions file; it need not be there yet.
        document: path of the document.
    """

    def __init__(self, file: str, document: str) -> None:
        self.file = file
        self.document = document
        self.name = files.name_in(document, file)
        self._path = decisions_file.as_path(self.name)
        names = self.name, self.name.rpartition("/")[2]
        self._own = {*names, *map(decisions_file.as_path, names)}  #: paths that mean this document alone

    def rows(self) -> tuple[DecisionRow, ...]:
        """What the file holds for this document now, later rows over earlier ones.

        Raises:
            Trouble: the file cannot be read, or holds something else.
        """
        return tuple(self._about(self._read()))

    def change(
        self, changes: Mapping[str, Change], words: Callable[[str], str]
    ) -> tuple[tuple[DecisionRow, ...], dict[str, Conflict]]:
        """Make changes that agree with what is held; they are on the disk when this returns.

        Args:
            changes: by id of an issue.
            words: the words in question of an issue, for those who read the file.

        Returns:
            what the file holds now, and the changes that were not made.

        Raises:
            Trouble: the file cannot be read, holds something else, or cannot be written; then it is as it was.
        """
        with _writing, files.held(os.path.dirname(os.path.abspath(self.file))):
            data = self._read()
            rows = self._about(data)
            held = latest(rows)
            conflicts, due = {}, {}
            for name, change in changes.items():
                now = held.get(name)
                if now == change.wanted:
                    continue
                if now != change.before:
                    conflicts[name] = Conflict(now, change.wanted)
                else:
                    due[name] = change.wanted
            if due:
                new = self._changed(data, rows, due, words)
                files.write([files.Output(self.file, new)], [self.document])
                rows = self._about(new)
        return tuple(rows), conflicts

    def _changed(
        self, data: bytes, rows: Iterable[DecisionRow], due: Mapping[str, Verdict | None], words: Callable[[str], str]
    ) -> bytes:
        """The file with changes made. A row that says something of other documents too stays; ours goes behind it."""
        gone = []
        for row in rows:
            wanted = due.get(row.id, self)
            shared = any(one.id == row.id and one.path not in self._own for one in rows)
            if wanted is not self and row.path in self._own and (wanted is None or shared or row.path != self._path):
                gone.append((row.id, row.path))
        if gone:
            data = decisions_file.forget(data, self.file, gone)
        made = [verdict.row(name, self._path, words(name)) for name, verdict in due.items() if verdict is not None]
        return decisions_file.put(data, self.file, made) if made else data

    def _read(self) -> bytes:
        return files.read(self.file) if os.path.lexists(self.file) else b""

    def _about(self, data: bytes) -> list[DecisionRow]:
        return decisions_file.about(decisions_file.parse(data, self.file), self.name)


def latest(rows: Iterable[DecisionRow]) -> dict[str, Verdict]:
    """What holds for each id."""
    return {row.id: Verdict.of(row) for row in rows}
