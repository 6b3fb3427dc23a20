"""The passages of one run, on disk where they are many: a private database of SQLite that goes with the run.

In memory are only a page cache and one row a document; the sorting that finds what is shared is that of SQLite,
which uses files when it must.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from .imprint import Imprint
from .passage import Passage, digest, fold
from .seeds import KEPT, seeds

CACHE = 16 << 10  #: KiB of pages that are held in memory
PARTNERS = 3  #: a passage is compared with so many later documents that share a seed
FREQUENT = 16  #: documents from which on a seed is a stock phrase, and says only that the next one has it
COMMON = 2  #: seeds that two passages share at least
_SCHEMA = """
CREATE TABLE passage (id INTEGER PRIMARY KEY, document INT, ordinal INT, start INT, line INT, col INT,
                      label TEXT, flags INT, digest BLOB, words BLOB);
CREATE TABLE seed (hash INT, document INT, passage INT);
CREATE INDEX passage_document ON passage (document);
CREATE TABLE pair (rank INT, partner INT, one INT, other INT);
"""


class Scratch:
    """Takes imprints, then says which passages may have something in common."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute(f"PRAGMA cache_size = -{CACHE}")
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.executescript(_SCHEMA)
        self._base.execute("BEGIN")
        self._count = 0
        self._row = lru_cache(maxsize=KEPT)(self._fetch)  # a passage is compared with several others, mostly soon after

    def close(self) -> None:
        """Forget all."""
        self._base.close()

    def add(self, number: int, taken: Imprint) -> None:
        """Keep the passages of a document under its number."""
        rows, marks = [], []
        for one in taken.passages:
            folded = fold(one.words)
            rows.append((self._count, number, *one[1:-1], digest(folded), _sealed(one.words)))
            marks += [(seed, number, self._count) for seed in seeds(folded)]
            self._count += 1
        self._base.executemany("INSERT INTO passage VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
        self._base.executemany("INSERT INTO seed VALUES (?,?,?)", marks)

    def passage(self, number: int, document: int) -> Passage:
        """A passage by its number, as one of the document ``document``."""
        return _passage(document, self._row(number))

    def _fetch(self, number: int) -> tuple[Any, ...]:
        row: tuple[Any, ...] = self._base.execute(
            "SELECT ordinal, start, line, col, label, flags, words FROM passage WHERE id = ?", (number,)
        ).fetchone()
        return row

    def all(self, number: int, document: int) -> list[Passage]:
        """The passages of the document that was added as ``number``, as those of ``document``, in order."""
        rows = self._base.execute(
            "SELECT ordinal, start, line, col, label, flags, words FROM passage WHERE document = ? ORDER BY id",
            (number,),
        )
        return [_passage(document, row) for row in rows]

    def common(self, documents: int) -> frozenset[bytes]:
        """The digests of passages that stand in so many documents at least."""
        rows = self._base.execute(
            "SELECT digest FROM passage GROUP BY digest HAVING count(DISTINCT document) >= ?", (documents,)
        )
        return frozenset(row[0] for row in rows)

    def pairs(self, rank: Sequence[int]) -> Iterator[tuple[int, int, list[tuple[Passage, Passage]]]]:
        """Passages that share seeds, those of two documents at a time, in the order of the documents.

        Args:
            rank: the place of each document in an order that does not depend on how they were named.
        """
        self._base.execute("DELETE FROM pair")
        writer = self._base.cursor()
        found = self._base.execute("SELECT hash, document, passage FROM seed ORDER BY hash")
        for _, group in groupby(found, key=itemgetter(0)):
            members = sorted((rank[document], passage) for _, document, passage in group)
            if members[0][0] != members[-1][0]:
                writer.executemany("INSERT INTO pair VALUES (?,?,?,?)", list(_partners(members)))
        rows = self._base.execute(
            "SELECT rank, partner, one, other FROM pair GROUP BY 1, 2, 3, 4 HAVING count(*) >= ? ORDER BY 1, 2, 3, 4",
            (COMMON,),
        )
        for (one, other), group in groupby(rows, key=itemgetter(0, 1)):
            yield one, other, [(self.passage(here, one), self.passage(there, other)) for _, _, here, there in group]


def _partners(members: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Each passage with the first one of each of the next documents."""
    firsts: list[tuple[int, int]] = []
    for member in members:
        if not firsts or firsts[-1][0] != member[0]:
            firsts.append(member)
    most = PARTNERS if len(firsts) <= FREQUENT else 1
    at = 0
    for rank, passage in members:
        while at < len(firsts) and firsts[at][0] <= rank:
            at += 1
        for partner, other in firsts[at : at + most]:
            yield rank, partner, passage, other


def _passage(document: int, row: tuple[Any, ...]) -> Passage:
    ordinal, start, line, column, label, flags, words = row
    return Passage(document, ordinal, start, line, column, label, flags, _opened(words))


def _sealed(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _opened(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
