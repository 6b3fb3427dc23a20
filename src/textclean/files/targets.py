"""Where outputs are to go, what stands there now, and why nothing may be written there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from ..errors import Trouble, reason
from ..tuples import NamedTuple


class Output(NamedTuple):
    """One file to write."""

    path: str  #: as it was typed
    data: bytes
    over_input: bool = False  #: it is meant to replace an input


class OutputPlace(NamedTuple):
    """An output with what stands at its place now."""

    output: Output
    real: str  #: links resolved
    old: os.stat_result | None

    @property
    def direct(self) -> bool:
        """Whether it is written to as it is: a device or a pipe."""
        return self.old is not None and not stat.S_ISREG(self.old.st_mode)


def places_of(outputs: Iterable[Output], inputs: Iterable[str]) -> list[OutputPlace]:
    """The places of outputs.

    Args:
        outputs: what will be written.
        inputs: files that none of them may be, under whatever name.

    Raises:
        Trouble: a folder is missing, a place is a folder, not writable, an input, or named twice.
    """
    known = {(found.st_dev, found.st_ino) for found in map(_stat, inputs) if found is not None}
    places: list[OutputPlace] = []
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


def _place(output: Output) -> OutputPlace:
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
    return OutputPlace(output, real, old)
