"""The passages of one run, on disk where they are many: a private database of SQLite that goes with the run.

In memory are only a page cache and one row a document; the sorting that finds what is shared is that of SQLite,
which uses files when it must.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from .comparing import PassageRow, passage
from .imprint import Imprint
from .passage import Marks, Passage
from .seeds import COMMON, KEPT

CACHE = 16 << 10  #: KiB of pages that are held in memory
PARTNERS = 3  #: a passage is compared with so many later documents that share a seed
FREQUENT = 16  #: documents from which on a seed is a stock phrase, and says only that the next one has it
_SCHEMA = """
CREATE TABLE passage (id INTEGER PRIMARY KEY, document INT, ordinal INT, start INT, line INT, col INT,
                      label TEXT, flags INT, digest BLOB, seeds BLOB, words BLOB);
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
        rows, seeds = [], []
        for one, marks in zip(taken.passages, taken.marks, strict=True):
            words = one.words.encode("utf-8", "surrogatepass")
            rows.append((self._count, number, *one[1:-1], marks.digest, array("I", marks.seeds).tobytes(), words))
            seeds += [(seed, number, self._count) for seed in marks.seeds]
            self._count += 1
        self._base.executemany("INSERT INTO passage VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)
        self._base.executemany("INSERT INTO seed VALUES (?,?,?)", seeds)

    def passages(self, numbers: Iterable[int]) -> dict[int, PassageRow]:
        """Passages by their numbers."""
        return {number: self._row(number) for number in numbers}

    def _fetch(self, number: int) -> PassageRow:
        row: PassageRow = self._base.execute(
            "SELECT ordinal, start, line, col, label, flags, words FROM passage WHERE id = ?", (number,)
        ).fetchone()
        return row

    def all(self, number: int, document: int) -> list[Passage]:
        """The passages of the document that was added as ``number``, as those of ``document``, in order."""
        rows = self._base.execute(
            "SELECT ordinal, start, line, col, label, flags, words FROM passage WHERE document = ? ORDER BY id",
            (number,),
        )
        return [passage(row, document) for row in rows]

    def marks(self, number: int) -> list[Marks]:
        """The marks of the passages of a document, in order."""
        rows = self._base.execute("SELECT digest, seeds FROM passage WHERE document = ? ORDER BY id", (number,))
        return [Marks(digest, tuple(array("I", seeds))) for digest, seeds in rows]

    def common(self, documents: int) -> frozenset[int]:
        """The passages that stand in so many documents at least."""
        rows = self._base.execute(
            "SELECT id FROM passage WHERE digest IN "
            "(SELECT digest FROM passage GROUP BY digest HAVING count(DISTINCT document) >= ?)",
            (documents,),
        )
        return frozenset(row[0] for row in rows)

    def ordinals(self, number: int, among: frozenset[int]) -> set[int]:
        """The ordinals of the passages of a document that are among these."""
        rows = self._base.execute("SELECT id, ordinal FROM passage WHERE document = ?", (number,)) if among else ()
        return {ordinal for name, ordinal in rows if name in among}

    def pairs(self, rank: Sequence[int]) -> Iterator[tuple[int, list[tuple[int, list[tuple[int, int]]]]]]:
        """Each document, in their order, with later ones and the numbers of the passages that share seeds with it.

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
        for one, beside in groupby(rows, key=itemgetter(0)):
            yield (
                one,
                [
                    (other, [(here, there) for _, _, here, there in group])
                    for other, group in groupby(beside, key=itemgetter(1))
                ],
            )


def _partners(members: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Each passage with the first one of each of the next documents."""
    firsts: list[tuple[int, int]] = []
    for member in members:
        if not firsts or firsts[-1][0] != member[0]:
            firsts.append(member)
    most = PARTNERS if len(firsts) <= FREQUENT else 1
    at = 0
    for rank, number in members:
        while at < len(firsts) and firsts[at][0] <= rank:
            at += 1
        for partner, other in firsts[at : at + most]:
            yield rank, partner, number, other
