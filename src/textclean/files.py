"""Files in and out. Nothing else of ours opens a file to write.

Every output is first written whole to a temporary file beside its target; only when all of them are there are they
renamed, one after another, and if a rename fails those before it are taken back. Temporary files are on a list before
they are made, so that an error or a signal leaves none. Devices and pipes are written to as they are.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple, TextIO

from .errors import Trouble, reason, trouble_of

_left: set[str] = set()  #: temporary files of this process that must not stay


class Output(NamedTuple):
    """One file to write."""

    path: str  #: as it was typed
    data: bytes
    over_input: bool = False  #: it is meant to replace an input


class _Place(NamedTuple):
    """An output with what stands at its place now."""

    output: Output
    real: str  #: links resolved
    old: os.stat_result | None

    @property
    def direct(self) -> bool:
        """Whether it is written to as it is: a device or a pipe."""
        return self.old is not None and not stat.S_ISREG(self.old.st_mode)


def read(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        Trouble: it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, MemoryError) as error:
        raise trouble_of(error, "unreadable", path) from error


def make_folder(path: str) -> None:
    """Make a folder and those above it.

    Raises:
        Trouble: it cannot be made.
    """
    try:
        os.makedirs(path, exist_ok=True)
    except FileExistsError:
        raise Trouble("out-is-file", path=path) from None
    except OSError as error:
        raise trouble_of(error, "unwritable", path) from error


def check_places(outputs: Iterable[Output], inputs: Iterable[str] = ()) -> None:
    """Say before the work what cannot be written.

    Args:
        outputs: what will be written; ``data`` is not looked at.
        inputs: files that none of them may be, under whatever name.

    Raises:
        Trouble: a folder is missing, a place is a folder, not writable, an input, or named twice.
    """
    _places(outputs, inputs)


def write(outputs: Sequence[Output], inputs: Iterable[str] = ()) -> None:
    """Write all outputs or, where that fails, none.

    Raises:
        Trouble: as in :func:`check_places`, or the system refuses; then nothing has changed.
    """
    places = _places(outputs, inputs)
    try:
        made = [(_write_beside(place), place) for place in places if not place.direct]
        for place in places:
            if place.direct:
                _write_direct(place)
        with _unbroken():
            _rename(made)
    finally:
        clean_up()


def clean_up() -> None:
    """Remove the temporary files that are left."""
    while _left:
        path = next(iter(_left))
        with suppress(OSError):
            os.unlink(path)
        _left.discard(path)


def nowhere() -> TextIO:
    """A stream whose words go nowhere; it stands in for a standard stream that is closed."""
    return open(os.devnull, "w", encoding="utf-8")


# -- places


def _places(outputs: Iterable[Output], inputs: Iterable[str]) -> list[_Place]:
    known = {(found.st_dev, found.st_ino) for found in map(_stat, inputs) if found is not None}
    places: list[_Place] = []
    taken: set[str] = set()
    for output in outputs:
        place = _place(output)
        if not place.direct:
            if place.real in taken:
                raise Trouble("same-place", path=output.path)
            taken.add(place.real)
        if place.old and not output.over_input and (place.old.st_dev, place.old.st_ino) in known:
            raise Trouble("alias", path=output.path)
        places.append(place)
    return places


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def _place(output: Output) -> _Place:
    path = output.path
    try:
        real = os.path.realpath(path)
        old = os.stat(real)
    except FileNotFoundError:
        old = None
    except NotADirectoryError:
        raise Trouble("no-folder", path=path, folder=os.path.dirname(path)) from None
    except (OSError, ValueError) as error:
        raise Trouble(
            "unwritable", path=path, reason=reason(error) if isinstance(error, OSError) else str(error)
        ) from error
    folder = os.path.dirname(real)
    if old is not None and stat.S_ISDIR(old.st_mode):
        raise Trouble("out-is-folder", path=path)
    if old is None and not os.path.isdir(folder):
        raise Trouble("no-folder", path=path, folder=os.path.dirname(path) or folder)
    if not os.access(real if old is not None else folder, os.W_OK):
        raise Trouble("unwritable", path=path, reason=os.strerror(13))
    return _Place(output, real, old)


# -- writing


def _write_beside(place: _Place) -> str:
    """Write the data to a new file in the folder of the target, with the mode of the old file or that of the umask."""
    temporary = os.path.join(os.path.dirname(place.real), f".textclean-{os.getpid()}-{os.urandom(6).hex()}.tmp")
    _left.add(temporary)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(temporary, flags, 0o666 if place.old is None else 0o600)
        try:
            _keep_owner(handle, place.old)
            _all(handle, place.output.data)
            os.fsync(handle)
        finally:
            os.close(handle)
    except (OSError, MemoryError) as error:
        raise trouble_of(error, "unwritable", place.output.path) from error
    return temporary


def _keep_owner(handle: int, old: os.stat_result | None) -> None:
    if old is None or not hasattr(os, "fchmod"):
        return
    with suppress(OSError):
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _write_direct(place: _Place) -> None:
    try:
        handle = os.open(place.real, os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        try:
            _all(handle, place.output.data)
        finally:
            os.close(handle)
    except (OSError, MemoryError) as error:
        raise trouble_of(error, "unwritable", place.output.path) from error


def _all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _rename(made: Sequence[tuple[str, _Place]]) -> None:
    """Rename the temporary files; what was renamed before a failure gets its old file back, or goes."""
    done: list[tuple[_Place, str | None]] = []
    try:
        for temporary, place in made:
            spare = _spare(place) if len(made) > 1 else None
            os.replace(temporary, place.real)
            _left.discard(temporary)
            done.append((place, spare))
    except BaseException as error:
        for place, spare in reversed(done):
            with suppress(OSError):
                if spare:
                    os.replace(spare, place.real)
                elif place.old is None:
                    os.unlink(place.real)
        if isinstance(error, (OSError, MemoryError)):
            raise trouble_of(error, "unwritable", made[len(done)][1].output.path) from error
        raise


def _spare(place: _Place) -> str | None:
    """A second name for the old file, so that it can come back; None where there is none, or the system has no such thing."""
    if place.old is None:
        return None
    spare = os.path.join(os.path.dirname(place.real), f".textclean-{os.getpid()}-{os.urandom(6).hex()}.old")
    _left.add(spare)
    try:
        os.link(place.real, spare)
    except (OSError, AttributeError, NotImplementedError):
        return None
    return spare


@contextmanager
def _unbroken() -> Iterator[None]:
    """Hold signals back while files are renamed."""
    try:
        import signal

        held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    except (ImportError, AttributeError):
        yield
        return
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
