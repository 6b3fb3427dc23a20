"""Outcomes of ``check`` that are kept: a document that has not changed is not checked again.

The key of an entry is a digest of all that its outcome depends on; where that is not known (a pass of another package
may look at anything), nothing is kept. Entries are data, never code: what somebody else put there is read as far as it
fits, or is passed over. They are written whole or not at all, each to a file of its own, so that runs at the same time do
not disturb one another. The folder may hold other things as well: only what is called as we call it is ever deleted.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import __version__, files, readers, tables
from ...corpus.documents import Rows
from ...errors import Trouble
from ...text.digest import blake2b
from .clerk import Clerk
from .outcome import BROKEN, Packed
from .task import Task

FOLDER = ".textclean-cache"
DIGEST = 20  #: bytes of a key, and of the digest that stands before an entry
#: What outcomes depend on beside our own files.
LIBRARIES = ("opencc", "rapidfuzz", "charset-normalizer", "pypdfium2")
MOST = 400  #: entries in one of the 256 folders; then the older half goes
MARK = b"# outcomes of textclean; may be deleted at any time\n*\n"  #: what ``.gitignore`` says in a folder of ours
VERSIONS = "[0-9a-f]{16}"  #: names of the folders of versions,
PARTS = "[0-9a-f]{2}"  #: of those in them,
ENTRIES = "[0-9a-f]{38}"  #: and of entries


_shared = msgspec.msgpack.Decoder(Rows)


class Cache:
    """A folder of outcomes.

    Args:
        folder: where it is; made when the first outcome is kept.
    """

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, _fingerprint())
        self._root = folder

    def key(self, task: Task, clerk: Clerk) -> str:
        """What stands for a task and all that its outcome depends on; empty where that is not known."""
        if clerk.cleaner(task.held).code:
            return ""
        words = [_settings(task, clerk), blake2b(task.data, digest_size=DIGEST).hexdigest(), repr(task.lasting)]
        words += [os.path.splitext(task.name)[1], repr(readers.marked_up(task.name, clerk.kind))]
        return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=DIGEST).hexdigest()

    def get(self, key: str, task: Task, compares: bool) -> Packed | None:
        """An outcome that was kept; None: there is none that can be used. ``compares``: it must have an imprint."""
        try:
            found = Packed(self._read(key), task.data, known=True)
            taken = found.imprint(task.name)
        except BROKEN:
            return None
        return None if compares and taken is None else found

    def shared(self, keys: list[str], find: Callable[[], Rows]) -> Rows:
        """What the documents with these keys share, by number: as it was found before, or found now and kept."""
        words = "\1".join(keys).encode("utf-8", "surrogatepass")
        key = blake2b(words, digest_size=DIGEST).hexdigest()
        try:
            return _shared.decode(self._read(key))
        except (Trouble, msgspec.MsgspecError, ValueError):
            found = find()
            with suppress(UnicodeError, TypeError, ValueError):  # lone surrogates
                self.put(key, msgspec.msgpack.encode(found))
            return found

    def put(self, key: str, data: bytes) -> None:
        """Keep a packed outcome; what goes wrong with that is no trouble of the run's."""
        path = self._path(key)
        try:
            if not os.path.isdir(os.path.dirname(path)):
                self._make(os.path.dirname(path))
            files.keep(path, blake2b(data, digest_size=DIGEST).digest() + data)
            if key[2] == "0":
                _trim(os.path.dirname(path))
        except (OSError, Trouble):
            return

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

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:])

    def _make(self, folder: str) -> None:
        """Make a folder for entries; the first of a new version clears those of older ones away.

        A folder that others use too keeps what is theirs, and what they tell git about it.
        """
        new = not os.path.isdir(self._folder)
        empty = not os.path.isdir(self._root) or not os.listdir(self._root)
        os.makedirs(folder, exist_ok=True)
        ignore = os.path.join(self._root if empty else self._folder, ".gitignore")
        if new and not os.path.exists(ignore) and not self._ours():
            files.keep(ignore, MARK)
        if new and self._ours():
            for entry in _called(self._root, VERSIONS):
                if entry.name != _fingerprint() and entry.is_dir(follow_symlinks=False):
                    _clear(entry.path)

    def _ours(self) -> bool:
        """Whether the folder was made by us, for nothing else."""
        try:
            return files.read(os.path.join(self._root, ".gitignore")) == MARK
        except Trouble:
            return False


def _called(folder: str, names: str) -> list[os.DirEntry[str]]:
    """What is in a folder and is called like this."""
    with os.scandir(folder) as entries:
        return [entry for entry in entries if re.fullmatch(names, entry.name)]


def _clear(folder: str) -> None:
    """Delete the entries of a version, and its folders as far as nothing else is in them."""
    parts = [part.path for part in _called(folder, PARTS) if part.is_dir(follow_symlinks=False)]
    for part in parts:
        for entry in _called(part, ENTRIES):
            with suppress(OSError):
                os.unlink(entry.path)
    files.remove_empty([*parts, folder])


def _trim(folder: str) -> None:
    """Delete the older half of the entries of a folder that has too many."""
    found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in _called(folder, ENTRIES))
    for _, path in found[: len(found) // 2] if len(found) > MOST else ():
        os.unlink(path)


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
    """What stands for this installation: its version, its files, Python's tables of characters, the libraries."""
    import unicodedata

    words = [__version__, sys.version, unicodedata.unidata_version, *map(_version, LIBRARIES)]
    words += list(_stats([Path(tables.__file__).resolve().parent, tables.home()]))
    return blake2b(os.fsencode("\n".join(words)), digest_size=8).hexdigest()


def _version(distribution: str) -> str:
    """The version of what is installed; empty where that is not known."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _stats(folders: Iterable[Path]) -> Iterator[str]:
    """Name, size and time of each file below some folders."""
    for folder in folders:
        for at, names, found in os.walk(folder):
            names[:] = sorted(name for name in names if name != "__pycache__")
            for name in sorted(found):
                stat = os.stat(os.path.join(at, name))
                yield f"{at}/{name} {stat.st_size} {stat.st_mtime_ns}"
