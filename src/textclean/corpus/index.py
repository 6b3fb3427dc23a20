"""The index of earlier deliveries: every passage once, by its first place, with the seeds that find it.

It grows with what is new: a document that is known adds nothing, a passage that is known adds to a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ..errors import Trouble
from ..text import Span
from ..tuples import NamedTuple
from .database import Database
from .imprint import Imprint
from .passage import Passage, digest, fold
from .seeds import COMMON, seeds

FREQUENT = 16  #: passages of one seed that are looked at, the oldest ones


class Delivered(NamedTuple):
    """An earlier document."""

    path: str
    sha256: str
    digest: bytes
    weight: float
    prose: float
    span: Span
    line: int
    column: int
    opening: str


class Known(NamedTuple):
    """A passage of the index, and in how many documents it stood."""

    passage: Passage
    times: int


class Index:
    """An index, open.

    Args:
        path: the file; an empty string is an index of this run only, which nobody else sees.
        writing: documents will be added; a file that is not there is made.

    Raises:
        Trouble: it is not there, no index of ours, of a newer version, or damaged.
    """

    def __init__(self, path: str, *, writing: bool = False) -> None:
        self._file = Database(path, writing=writing)
        self._base = self._file.base

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    # -- asking

    def documents(self) -> int:
        """How many there are."""
        with self._file.trouble():
            return 0 if self._file.empty else int(self._base.execute("SELECT count(*) FROM document").fetchone()[0])

    def document(self, key: int) -> Delivered:
        """An earlier document by its key."""
        with self._file.trouble():
            row = self._base.execute("SELECT * FROM document WHERE id = ?", (key,)).fetchone()
        with self._sound():
            _, path, sha256, words, weight, prose, start, stop, line, column, opening = row
            span = Span(int(start), int(stop))
            return Delivered(
                str(path), bytes(sha256).hex(), bytes(words), float(weight), float(prose), span,
                int(line), int(column), _text(opening),
            )  # fmt: skip

    def same(self, words: bytes) -> list[int]:
        """The documents that have the very words of a digest."""
        with self._file.trouble():
            if self._file.empty:
                return []
            return [
                row[0] for row in self._base.execute("SELECT id FROM document WHERE digest = ? ORDER BY id", (words,))
            ]

    def like(self, one: Passage) -> list[Known]:
        """The passages that may have something in common with one: the same one, else those that share seeds."""
        with self._file.trouble():
            if self._file.empty:
                return []
            folded = fold(one.words)
            keys = [row[0] for row in self._base.execute("SELECT id FROM passage WHERE digest = ?", (digest(folded),))]
            return [self._known(key) for key in keys or self._sharing(folded)]

    def _sharing(self, folded: str) -> list[int]:
        counts: dict[int, int] = {}
        for seed in seeds(folded):
            rows = self._base.execute(
                "SELECT passage FROM seed WHERE hash = ? ORDER BY passage LIMIT ?", (seed, FREQUENT)
            )
            for (key,) in rows:
                counts[key] = counts.get(key, 0) + 1
        return sorted(key for key, count in counts.items() if count >= COMMON)

    def _known(self, key: int) -> Known:
        row = self._base.execute(
            "SELECT document, ordinal, start, line, col, label, flags, words, times FROM passage WHERE id = ?", (key,)
        ).fetchone()
        with self._sound():
            document, ordinal, start, line, column, label, flags, words, times = row
            numbers = (int(document), int(ordinal), int(start), int(line), int(column))
            return Known(Passage(*numbers, str(label), int(flags), _text(words)[: 1 << 11]), int(times))

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Tell values that no index of ours has as trouble with it."""
        try:
            yield
        except (TypeError, ValueError, OverflowError) as error:
            raise Trouble("broken-index", path=self._file.path, reason=str(error)) from error

    # -- adding

    def add(self, taken: Iterable[Imprint]) -> int:
        """Remember documents, all or none; those that are known already add nothing.

        Returns:
            how many are new.

        Of a passage that is known only the number of documents grows.
        """
        with self._file.trouble():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                new = sum(map(self._add, taken))
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")
        return new

    def _add(self, taken: Imprint) -> bool:
        """Remember a document; False: it was known."""
        row = (
            taken.path, bytes.fromhex(taken.sha256), taken.digest, taken.weight, taken.prose, *taken.span,
            taken.line, taken.column, _data(taken.opening),
        )  # fmt: skip
        made = self._base.execute(
            "INSERT INTO document (path, sha256, digest, weight, prose, start, stop, line, col, opening) "
            "VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (sha256) DO NOTHING RETURNING id",
            row,
        ).fetchone()
        if made is None:
            return False
        met: set[bytes] = set()
        for one, (name, marks) in zip(taken.passages, taken.marks, strict=True):
            if name in met:
                continue
            met.add(name)
            new = self._base.execute(
                "INSERT INTO passage (document, ordinal, start, line, col, label, flags, times, digest, words) "
                "VALUES (?,?,?,?,?,?,?,1,?,?) ON CONFLICT (digest) DO NOTHING RETURNING id",
                (made[0], *one[1:-1], name, _data(one.words)),
            ).fetchone()
            if new is None:
                self._base.execute("UPDATE passage SET times = times + 1 WHERE digest = ?", (name,))
            else:
                rows = [(seed, new[0]) for seed in sorted(marks)]
                self._base.executemany("INSERT OR IGNORE INTO seed VALUES (?,?)", rows)
        return True


def _data(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return bytes(data).decode("utf-8", "surrogatepass")
