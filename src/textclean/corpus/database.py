"""The file of an index: opened, checked and written to without a moment in which a kill or a second writer could hurt it.

An index at rest is one SQLite file. It is changed in one immediate transaction a run, under SQLite's rollback journal:
a writer waits for another one, a reader sees the state before or after, and what a kill leaves half done is taken back
by whoever opens the file next. Nothing in it is believed: its schema must be ours to the letter (so there is no trigger
and no view that could run), and what it says is checked like any other input.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import Trouble, trouble_of

APPLICATION, VERSION = 0x7463_6C6E, 1  #: what the header of an index says: ``tcln``, and the version of its form
PATIENCE = 60.0  #: seconds that a writer waits for another one
LARGEST = 1 << 20  #: bytes of the longest value that is read
SCHEMA = {
    "document": "CREATE TABLE document (id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 BLOB NOT NULL UNIQUE, "
    "digest BLOB NOT NULL, weight REAL NOT NULL, prose REAL NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, "
    "line INTEGER NOT NULL, col INTEGER NOT NULL, opening BLOB NOT NULL)",
    "document_digest": "CREATE INDEX document_digest ON document (digest)",
    "passage": "CREATE TABLE passage (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, "
    "start INTEGER NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL, label TEXT NOT NULL, flags INTEGER NOT NULL, "
    "times INTEGER NOT NULL, digest BLOB NOT NULL UNIQUE, words BLOB NOT NULL)",
    "seed": "CREATE TABLE seed (hash INTEGER NOT NULL, passage INTEGER NOT NULL, PRIMARY KEY (hash, passage)) WITHOUT ROWID",
}


class Database:
    """The file of an index, open.

    Args:
        path: the file; an empty string is an index of this run only, which nobody else sees.
        writing: documents will be added; a file that is not there is made.

    Raises:
        Trouble: it is not there, no index of ours, of a newer version, or damaged.
    """

    def __init__(self, path: str, *, writing: bool = False) -> None:
        self.path = path
        with self.trouble():
            self.base = self._open(path, writing)
        try:
            with self.trouble():
                self._prepare(writing or not path)
        except BaseException:
            self.base.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.base.close()

    # -- opening

    def _open(self, path: str, writing: bool) -> sqlite3.Connection:
        if not path:
            return sqlite3.connect("", isolation_level=None)
        if not os.path.exists(path):
            if not writing:
                raise Trouble("no-index", path=path)
            folder = os.path.dirname(path) or "."
            if not os.path.isdir(folder):
                raise Trouble("no-folder", path=path, folder=folder)
        elif not _looks_right(path):
            raise Trouble("foreign-index", path=path)
        mode = "rwc" if writing else "rw"
        uri = f"{Path(path).absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)

    def _prepare(self, writing: bool) -> None:
        base = self.base
        base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        base.execute("PRAGMA trusted_schema = OFF")
        base.execute("PRAGMA cell_size_check = ON")
        if writing and not self._schema():
            base.execute("BEGIN IMMEDIATE")
            if not self._schema():  # nobody else was quicker
                for statement in SCHEMA.values():
                    base.execute(statement)
                base.execute(f"PRAGMA application_id = {APPLICATION}")
                base.execute(f"PRAGMA user_version = {VERSION}")
            base.execute("COMMIT")
        self._check()
        if not writing:
            base.execute("PRAGMA query_only = ON")

    def _schema(self) -> dict[str, str]:
        rows = self.base.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%'")
        return {str(name): str(sql) for name, sql in rows}

    def _check(self) -> None:
        """Say that this is no index that we can read."""
        application, version = (
            self.base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        schema = self._schema()
        if application != APPLICATION and (application or schema):
            raise Trouble("foreign-index", path=self.path)
        if application and version > VERSION:
            raise Trouble("newer-index", path=self.path, version=version)
        self.empty = not schema  #: made, and killed before anything was written
        if schema and schema != SCHEMA:
            raise Trouble("foreign-index", path=self.path)

    @contextmanager
    def trouble(self) -> Iterator[None]:
        """Tell what SQLite refuses as trouble with the index.

        Raises:
            Trouble: ``busy-index``, ``unwritable``, ``broken-index`` or ``unreadable``.
        """
        try:
            yield
        except sqlite3.OperationalError as error:
            name = getattr(error, "sqlite_errorname", "")
            if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise Trouble("busy-index", path=self.path) from error
            if name.startswith(("SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM")):
                raise Trouble("unwritable", path=self.path, reason=str(error)) from error
            raise Trouble("broken-index", path=self.path, reason=str(error)) from error
        except sqlite3.Error as error:
            raise Trouble("broken-index", path=self.path, reason=str(error)) from error
        except OSError as error:
            raise trouble_of(error, "unreadable", self.path) from error


def _looks_right(path: str) -> bool:
    """Whether a file begins as SQLite's do, or is empty."""
    with open(path, "rb") as file:
        return file.read(16) in (b"SQLite format 3\0", b"")
