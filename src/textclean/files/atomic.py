"""Files written whole or not at all.

Every output is first written whole to a temporary file beside its target; only when all of them are there are they
renamed, one after another, and if a rename fails those before it are taken back. Temporary files are on a list before
they are made, so that an error or a signal leaves none. Devices and pipes are written to as they are.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from ..errors import refusals, trouble_of
from .targets import Output, OutputPlace, places_of

_left: set[str] = set()  #: temporary files of this process that must not stay


def write(outputs: Sequence[Output], inputs: Iterable[str] = ()) -> None:
    """Write all outputs or, where that fails, none.

    Raises:
        Trouble: as for :func:`textclean.files.check_places`, or the system refuses; then nothing has changed.
    """
    places = places_of(outputs, inputs)
    beside = [place for place in places if not place.direct]
    try:
        made = list(zip(map(_write_beside, beside), beside, strict=True))
        for place in places:
            if place.direct:
                _write_direct(place)
        with _unbroken():
            try:
                _rename(made)
            finally:
                clean_up()  # within: an interruption in between would leave the old files' second names
    finally:
        if _left:
            clean_up()


def keep(path: str, data: bytes) -> None:
    """Write a file that may be lost again: whole or not at all, without waiting for the disk.

    Raises:
        OSError: the system refuses.
    """
    temporary = _name_beside(path, "tmp")
    _left.add(temporary)
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _all(handle, data)
        finally:
            os.close(handle)
        os.replace(temporary, path)
        _left.discard(temporary)
    finally:
        if temporary in _left:
            clean_up()


def clean_up() -> None:
    """Remove the temporary files that are left.

    Raises:
        BaseException: the interruption that came meanwhile, once they are gone.
    """
    interruption: BaseException | None = None
    with _unbroken():
        for path in list(_left):
            for _ in range(2):
                try:
                    os.unlink(path)
                    break
                except OSError:
                    break
                except BaseException as error:  # Ctrl-C, no memory: once more
                    interruption = error
            _left.discard(path)
    if interruption is not None:
        raise interruption


def _name_beside(path: str, suffix: str) -> str:
    """A name that no other file in the folder of ``path`` has."""
    return os.path.join(os.path.dirname(path), f".textclean-{os.getpid()}-{os.urandom(6).hex()}.{suffix}")


def _write_beside(place: OutputPlace) -> str:
    """Write the data to a new file in the folder of the target, with the mode of the old file or that of the umask."""
    temporary = _name_beside(place.real, "tmp")
    _left.add(temporary)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with refusals("unwritable", place.output.path):
        handle = os.open(temporary, flags, 0o666 if place.old is None else 0o600)
        try:
            _keep_owner(handle, place.old)
            _all(handle, place.output.data)
            os.fsync(handle)
        finally:
            os.close(handle)
    return temporary


def _keep_owner(handle: int, old: os.stat_result | None) -> None:
    if old is None or not hasattr(os, "fchmod"):
        return
    with suppress(OSError):
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _write_direct(place: OutputPlace) -> None:
    with refusals("unwritable", place.output.path):
        handle = os.open(place.real, os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        try:
            _all(handle, place.output.data)
        finally:
            os.close(handle)


def _all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _rename(made: Sequence[tuple[str, OutputPlace]]) -> None:
    """Rename the temporary files; what was renamed before a failure gets its old file back, or goes."""
    done: list[tuple[OutputPlace, str | None]] = []
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


def _spare(place: OutputPlace) -> str | None:
    """A second name for the old file, so that it can come back; None where there is none, or the system has no such thing."""
    link = getattr(os, "link", None)
    if place.old is None or link is None:
        return None
    spare = _name_beside(place.real, "old")
    _left.add(spare)
    try:
        link(place.real, spare)
    except OSError:  # a file system without second names
        return None
    return spare


@contextmanager
def _unbroken() -> Iterator[None]:
    """Hold signals back while files are renamed."""
    try:
        import signal

        held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    except (ImportError, AttributeError):
        yield
        return
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, held)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
