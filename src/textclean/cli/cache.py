"""Outcomes of ``check`` that are kept: a document that has not changed is not checked again.

The key of an entry is a digest of everything that its outcome depends on, so that none is ever out of date. Entries are
data, never code: what somebody else put there is read as far as it fits, or is passed over. They are written whole
or not at all, each to a file of its own, so that runs at the same time do not disturb one another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from .. import __version__, files, readers, tables
from ..chain import Cleaned, Stat
from ..corpus.documents import Finding
from ..corpus.imprint import Imprint
from ..errors import Trouble
from ..finding import Safety
from ..issue import Issue, Offer
from ..text import Document
from ..text.compose import Copy, Move, Piece, SourceEdit
from .clerk import Clerk, Done, Task

FOLDER = ".textclean-cache"
DIGEST = 20  #: bytes of a key, and of the digest that stands before an entry
MOST = 400  #: entries in one of the 256 folders; then the older half goes


class _Edit(NamedTuple):
    start: int
    end: int
    insert: tuple[str | tuple[Any, ...], ...]
    before: str
    over: frozenset[tuple[str, int]]


class _Offer(NamedTuple):
    safety: Safety
    label: str
    edits: tuple[_Edit, ...]
    composes: bool


_FIELDS = [(f.name, tuple[_Offer, ...] if f.name == "offers" else f.type) for f in msgspec.structs.fields(Issue)]
_Issue = msgspec.defstruct("_Issue", _FIELDS, kw_only=True)


class _Entry(msgspec.Struct, array_like=True):
    issues: list[_Issue]  # type: ignore[valid-type]  # made from the fields of Issue, so that none is forgotten
    stats: tuple[Stat, ...]
    met: dict[str, set[str]]
    imprint: Imprint | None


_Shared = dict[int, list[Finding]]
_shared = msgspec.msgpack.Decoder(_Shared)
_decoder = msgspec.msgpack.Decoder(_Entry)


class Cache:
    """A folder of outcomes.

    Args:
        folder: where it is; made when the first outcome is kept.
    """

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, _fingerprint())
        self._root = folder

    def key(self, task: Task, clerk: Clerk) -> str:
        """What stands for a task and all that its outcome depends on."""
        words = [_settings(task, clerk), blake2b(task.data, digest_size=DIGEST).hexdigest(), repr(task.lasting)]
        words += [os.path.splitext(task.name)[1], repr(clerk.marked_up(task.name))]
        return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=DIGEST).hexdigest()

    def get(self, key: str, task: Task, clerk: Clerk) -> Done | None:
        """An outcome that was kept; None: there is none that can be used."""
        try:
            entry = _decoder.decode(self._read(key))
            source = readers.read(task.data, task.name, task.held.encoding, clerk.kind)
            issues = tuple(map(_issue, entry.issues))
        except (Trouble, msgspec.MsgspecError, ValueError, TypeError):
            return None
        decisions = clerk.cleaner(task.held).settings((*task.lasting, *clerk.made)).decisions
        decisions.met.update(entry.met)
        taken = entry.imprint and entry.imprint._replace(path=source.path)  # another file may have the same bytes
        return Done(source, Cleaned(source.text, Document(source.text), issues, entry.stats), decisions, taken)

    def shared(self, keys: list[str], find: Callable[[], _Shared]) -> _Shared:
        """What the documents with these keys share: as it was found before, or found now and kept."""
        words = "\1".join(keys).encode("utf-8", "surrogatepass")
        key = blake2b(words, digest_size=DIGEST).hexdigest()
        try:
            return _shared.decode(self._read(key))
        except (Trouble, msgspec.MsgspecError, ValueError):
            found = find()
            self._write(key, found)
            return found

    def put(self, key: str, done: Done) -> None:
        """Keep an outcome; what goes wrong with that is no trouble of the run's."""
        if not done.cleaned.failures:
            self._write(key, (done.cleaned.issues, done.cleaned.stats, done.decisions.met, done.imprint))

    def _read(self, key: str) -> bytes:
        """An entry, whole.

        Raises:
            Trouble: it is not there.
            ValueError: it is broken.
        """
        data = files.read(self._path(key))
        if blake2b(data[DIGEST:], digest_size=DIGEST).digest() != data[:DIGEST]:
            raise ValueError(key)
        return data[DIGEST:]

    def _write(self, key: str, entry: object) -> None:
        try:
            data = msgspec.msgpack.encode(entry)
        except (UnicodeError, TypeError, ValueError):  # lone surrogates
            return
        path = self._path(key)
        try:
            if not os.path.isdir(os.path.dirname(path)):
                self._make(os.path.dirname(path))
            files.keep(path, blake2b(data, digest_size=DIGEST).digest() + data)
            if key[2] == "0":
                _trim(os.path.dirname(path))
        except (OSError, Trouble):
            return

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])

    def _make(self, folder: str) -> None:
        """Make a folder for entries; the first of a new version clears those of older ones away."""
        new = not os.path.isdir(self._folder)
        os.makedirs(folder, exist_ok=True)
        ignore = os.path.join(self._root, ".gitignore")
        if not os.path.exists(ignore):
            files.keep(ignore, b"# outcomes of textclean; may be deleted at any time\n*\n")
        if new:
            import shutil

            for name in os.listdir(self._root):
                if len(name) == len(_fingerprint()) and name != _fingerprint():
                    shutil.rmtree(os.path.join(self._root, name), ignore_errors=True)


def _trim(folder: str) -> None:
    """Delete the older half of the entries of a folder that has too many."""
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, path in found[: len(found) // 2] if len(found) > MOST else ():
        os.unlink(path)


def _issue(row: Any) -> Issue:
    """An issue as it was."""
    values = {name: getattr(row, name) for name in Issue.__struct_fields__}
    if row.offers:
        values["offers"] = tuple(
            Offer(offer.safety, offer.label, tuple(map(_edit, offer.edits)), offer.composes) for offer in row.offers
        )
    return Issue(**values)


def _edit(row: _Edit) -> SourceEdit:
    pieces = tuple(map(_piece, row.insert))
    return SourceEdit(row.start, row.end, pieces, row.before, row.over)


def _piece(piece: str | tuple[Any, ...]) -> Piece:
    if isinstance(piece, str):
        return piece
    return Move(*piece) if len(piece) == 2 else Copy(*piece)


def _settings(task: Task, clerk: Clerk) -> str:
    """The settings of a task that its outcome depends on."""
    held = task.held
    known = _seals.get(held.number)
    if known is None or known[0] is not held:
        cleaner = clerk.cleaner(held)
        words = [
            sorted(cleaner.selected),
            sorted(cleaner.unfixable),
            cleaner.unsafe,
            cleaner.pragmas,
            cleaner.decisions,
            sorted(cleaner.terms.words),
            sorted(cleaner.terms.preferred.items()),
            sorted((code, card.severity, sorted(card.options.items())) for code, card in cleaner.book.cards.items()),
            (held.encoding, held.text_lang, held.to_script, clerk.kind, clerk.made, clerk.compares),
            list(_stats(map(Path, held.rules))),
        ]
        known = _seals[held.number] = held, repr(words)
    return known[1]


_seals: dict[int, tuple[object, str]] = {}


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """What stands for this installation: its version, its files, and those of Python's tables of characters."""
    import unicodedata

    words = [__version__, sys.version, unicodedata.unidata_version]
    words += list(_stats([Path(__file__).resolve().parents[1], tables.home()]))
    return blake2b("\n".join(words).encode(), digest_size=8).hexdigest()


def _stats(folders: Iterable[Path]) -> Iterator[str]:
    """Name, size and time of each file below some folders."""
    for folder in folders:
        for at, names, found in os.walk(folder):
            names[:] = sorted(name for name in names if name != "__pycache__")
            for name in sorted(found):
                stat = os.stat(os.path.join(at, name))
                yield f"{at}/{name} {stat.st_size} {stat.st_mtime_ns}"
