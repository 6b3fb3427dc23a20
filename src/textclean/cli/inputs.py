"""What is to be read: files, folders, globs, lists of names, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .. import files
from ..errors import Trouble, typed
from ..source import Source
from .command import nearest
from .places import is_ours

KINDS = (".txt", ".md")  #: what is read of a folder


class Input(NamedTuple):
    """One document to read."""

    path: str  #: as it was typed, or found; ``-`` for standard input
    below: str  #: its name below the folder that was named; of a file that was named itself, its own name
    found: bool = False  #: in a folder or by a glob, not named itself

    @property
    def is_stdin(self) -> bool:
        """Whether it is standard input."""
        return self.path == "-"


def collect(
    words: Sequence[str], listed: str | None, zero: bool, apart: str | None = None
) -> tuple[list[Input], list[Trouble], bool]:
    """The inputs that the words of a command line name, in their order, each once.

    Args:
        words: files, folders, globs, ``-``.
        listed: a file (``-``: standard input) with one path a line.
        zero: the paths in it end with NUL instead.
        apart: a folder of outputs, which is not looked into where it lies below one that was named.

    Returns:
        the inputs; what is wrong with some of the words; whether more than single files were named.
    """
    names = [*words, *(_listed(listed, zero) if listed else ())]
    if not names:
        raise Trouble("no-input")
    found: dict[str, Input] = {}
    troubles: list[Trouble] = []
    many = len(names) > 1
    for name in names:
        try:
            for one in _expand(name, apart):
                found.setdefault(one.path, one)
                many = many or one.found
        except Trouble as trouble:
            troubles.append(trouble)
    return list(found.values()), troubles, many


def read(one: Input, name: str | None, encoding: str | None, kind: str | None) -> Source:
    """Read an input.

    Args:
        one: the input.
        name: what standard input is called in reports.
        encoding: the one to decode with; None: find out.
        kind: the format; None: by its name.

    Raises:
        Trouble: it cannot be read, or not be decoded.
    """
    from .. import readers

    if one.is_stdin:
        if sys.stdin is None:
            raise Trouble("no-input")
        try:
            data = sys.stdin.buffer.read()
        except OSError as error:
            raise Trouble("unreadable", path="-", reason=error.strerror or "?") from error
        return readers.read(data, name or "-", encoding, kind)
    return readers.read(files.read(one.path), typed(one.path), encoding, kind)


def _listed(path: str, zero: bool) -> list[str]:
    data = sys.stdin.buffer.read() if path == "-" else files.read(path)
    return [os.fsdecode(line).rstrip("" if zero else "\r") for line in data.split(b"\0" if zero else b"\n") if line]


def _expand(name: str, apart: str | None) -> Iterator[Input]:
    if name == "-":
        yield Input("-", "stdin.txt")
    elif os.path.isdir(name):
        yield from _folder(name, apart)
    elif os.path.lexists(name):
        yield Input(name, os.path.basename(name))
    elif any(mark in name for mark in "*?["):
        yield from _glob(name)
    else:
        raise missing(name)


def _folder(folder: str, apart: str | None) -> Iterator[Input]:
    """The documents in a folder, by name; hidden ones and what we wrote ourselves left out."""
    some = False
    shut = os.path.realpath(apart) if apart else ""
    for at, folders, names in os.walk(folder):
        below = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in below if not shut or os.path.realpath(os.path.join(at, name)) != shut]
        for name in sorted(names):
            path = os.path.join(at, name)
            if name.lower().endswith(KINDS) and not name.startswith(".") and not is_ours(path):
                some = True
                yield Input(path, os.path.relpath(path, folder), True)
    if not some:
        raise Trouble("nothing-inside", path=folder, kinds=" ".join("*" + kind for kind in KINDS))


def _glob(pattern: str) -> Iterator[Input]:
    from glob import glob

    paths = [path for path in sorted(glob(pattern, recursive=True)) if os.path.isfile(path) and not is_ours(path)]
    if not paths:
        raise Trouble("no-match", path=pattern)
    for path in paths:
        yield Input(path, os.path.basename(path), True)


def missing(path: str) -> Trouble:
    """The trouble that a path is not there, with the name beside it that is nearest; a suffix alone is no likeness."""
    folder, name = os.path.split(path)
    try:
        beside = [entry for entry in sorted(os.listdir(folder or ".")) if not entry.startswith(".")]
    except (OSError, ValueError):
        beside = []
    stems = {os.path.splitext(entry)[0]: entry for entry in reversed(beside[:2000])}
    return Trouble("missing", path=path, near=stems.get(nearest(os.path.splitext(name)[0], list(stems)), ""))


def targets(inputs: Iterable[Input]) -> list[str]:
    """The paths of the inputs that are files."""
    return [one.path for one in inputs if not one.is_stdin]
