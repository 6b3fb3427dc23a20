"""Outcomes of ``check`` that are kept: a document that has not changed is not checked again.

The key of an entry is a digest of everything that its outcome depends on, so that none is ever out of date. Entries are
data, never code: what somebody else put there is read as far as it fits, or is passed over. They are written whole
or not at all, each to a file of its own, so that runs at the same time do not disturb one another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import __version__, files, readers, tables
from ..corpus.documents import Finding
from ..errors import Trouble
from ..text.digest import blake2b
from .clerk import Clerk, Task
from .outcome import BROKEN, Packed

FOLDER = ".textclean-cache"
DIGEST = 20  #: bytes of a key, and of the digest that stands before an entry
LIBRARIES = ("opencc", "rapidfuzz", "charset-normalizer")  #: what outcomes depend on beside our own files
MOST = 400  #: entries in one of the 256 folders; then the older half goes


_Shared = dict[int, list[Finding]]
_shared = msgspec.msgpack.Decoder(_Shared)


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

    def shared(self, keys: list[str], find: Callable[[], _Shared]) -> _Shared:
        """What the documents with these keys share: as it was found before, or found now and kept."""
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
    words += list(_stats([Path(__file__).resolve().parents[1], tables.home()]))
    return blake2b("\n".join(words).encode(), digest_size=8).hexdigest()


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
