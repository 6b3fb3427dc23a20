"""Files in and out. Nothing of ours opens a file to write but this module and the one that writes for it (``atomic``)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, TextIO

from ..errors import Trouble, refusals
from .atomic import clean_up, keep, write
from .targets import Output, places_of

__all__ = [
    "Output",
    "check_places",
    "clean_up",
    "held",
    "keep",
    "make_folder",
    "nowhere",
    "read",
    "remove_empty",
    "spool",
    "write",
]

SPOOLED = 32 << 20  #: bytes of what waits that are held in memory


def read(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        Trouble: it cannot be read.
    """
    with refusals("unreadable", path), open(path, "rb") as file:
        return file.read()


def name_in(path: str, file: str) -> str:
    """How a document is named in a file of ours: relative to the folder of that file, with ``/``."""
    try:
        return os.path.relpath(path, os.path.dirname(file) or ".").replace(os.sep, "/")
    except (ValueError, OSError):  # another drive, or no working folder
        return path.replace(os.sep, "/")


def make_folder(path: str) -> list[str]:
    """Make a folder and those above it.

    Returns:
        those that were not there, the lowest first.

    Raises:
        Trouble: one of them cannot be made.
    """
    made: list[str] = []
    at = os.path.abspath(path)
    while not os.path.lexists(at):
        made.append(at)
        at = os.path.dirname(at)
    with refusals("unwritable", path):
        try:
            os.makedirs(path, exist_ok=True)
        except FileExistsError:
            raise Trouble("out-is-file", path=path) from None
    return made


def remove_empty(folders: Iterable[str]) -> None:
    """Remove folders that hold nothing; what cannot be removed stays."""
    for path in folders:
        with suppress(OSError):
            os.rmdir(path)


def check_places(outputs: Iterable[Output], inputs: Iterable[str] = ()) -> None:
    """Say before the work what cannot be written.

    Args:
        outputs: what will be written; ``data`` is not looked at.
        inputs: files that none of them may be, under whatever name.

    Raises:
        Trouble: a folder is missing, a place is a folder, not writable, an input, or named twice.
    """
    places_of(outputs, inputs)


def nowhere() -> TextIO:
    """A stream whose words go nowhere; it stands in for a standard stream that is closed."""
    return open(os.devnull, "w", encoding="utf-8")


def spool() -> IO[bytes]:
    """A nameless file for what must wait, in memory as long as it is little."""
    from tempfile import SpooledTemporaryFile

    return SpooledTemporaryFile(SPOOLED)


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Keep other processes of ours out of a folder, from reading a file in it until the new one is on the disk.

    A system without such locks, or a network drive that refuses them, leaves a moment in which two could meet.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with refusals("unwritable", folder):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
        with suppress(OSError):
            os.fsync(handle)  # the new name, too, outlives a power cut
    finally:
        os.close(handle)
