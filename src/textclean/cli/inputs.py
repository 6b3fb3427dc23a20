"""What is to be read: files, folders, globs, lists of names, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from .. import files
from ..configuration import Configurations
from ..errors import Trouble
from ..tuples import NamedTuple
from .command import nearest
from .options import Inputs
from .places import is_ours
from .walk import Walk

_DASHES = "–—―－"  #: what Word makes of two hyphens, and the input method of one


class Input(NamedTuple):
    """One document to read."""

    path: str  #: as it was typed, or found; ``-`` for standard input
    below: str  #: its name below the folder that was named; of a file that was named itself, its own name
    found: bool = False  #: in a folder or by a glob, not named itself

    @property
    def is_stdin(self) -> bool:
        """Whether it is standard input."""
        return self.path == "-"


class Collected(NamedTuple):
    """The inputs of a run, each once, in the order of the words that name them."""

    inputs: list[Input]
    skipped: list[str]  #: named, and left out because the configuration excludes them
    many: bool  #: more than single files were named


def collect(what: Inputs, found: Configurations, apart: str | None, tell: Callable[[Trouble], None]) -> Collected:
    """The inputs that a command line names.

    Args:
        what: files, folders, globs, ``-``, and how they are looked for.
        found: the configuration files.
        apart: a folder of outputs, which is not looked into where it lies below one that was named.
        tell: called with what is wrong with a word; the others are done.

    Raises:
        Trouble: nothing was named, or the list of names cannot be read.
    """
    names = [*what.inputs, *(_listed(what.files_from, what.zero) if what.files_from else ())]
    if not names and not what.files_from:
        raise Trouble("no-input")
    walk = Walk(found, gitignore=not what.no_gitignore, apart=apart, tell=tell)
    inputs: dict[str, Input] = {}
    skipped: list[str] = []
    many = len(names) > 1
    for name in names:
        try:
            for one in _expand(name, what, walk):
                if one.found or one.is_stdin or what.force_include or not walk.excluded(one.path):
                    inputs.setdefault(os.path.normpath(one.path), one)
                else:
                    skipped.append(one.path)
                many = many or one.found
        except Trouble as trouble:
            tell(trouble)
    return Collected(list(inputs.values()), skipped, many)


def read(one: Input) -> bytes:
    """The bytes of an input.

    Raises:
        Trouble: it cannot be read.
    """
    if not one.is_stdin:
        return files.read(one.path)
    if sys.stdin is None:
        raise Trouble("no-input")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise Trouble("unreadable", path="-", reason=error.strerror or "?") from error


def named(path: str) -> bytes:
    """The bytes of a file that a command line names by itself.

    Raises:
        Trouble: it is not there, is a folder, or cannot be read.
    """
    if not os.path.lexists(path):
        raise missing(path)
    if os.path.isdir(path):
        raise Trouble("is-folder", path=path)
    return files.read(path)


def _listed(path: str, zero: bool) -> list[str]:
    data = sys.stdin.buffer.read() if path == "-" else files.read(path)
    return [os.fsdecode(line).rstrip("" if zero else "\r") for line in data.split(b"\0" if zero else b"\n") if line]


def _expand(name: str, what: Inputs, walk: Walk) -> Iterator[Input]:
    if name == "-":
        yield Input("-", os.path.basename(what.stdin_filename or "") or "stdin.txt")
    elif os.path.isdir(name):
        for path in walk.documents(name):
            yield Input(_typed(path, name), os.path.relpath(path, name), True)
    elif os.path.lexists(name):
        yield Input(name, os.path.basename(name))
    elif any(mark in name for mark in "*?["):
        yield from _glob(name, walk, what.force_include)
    else:
        raise missing(name)


def _typed(path: str, folder: str) -> str:
    """A path as one would type it: of the working folder without the ``./`` before it, unless it would be an option then."""
    bare = path.removeprefix(f".{os.sep}")
    return path if bare.startswith("-") or os.path.normpath(folder) != "." else bare


def _glob(pattern: str, walk: Walk, force: bool) -> Iterator[Input]:
    from glob import glob

    paths = [path for path in sorted(glob(pattern, recursive=True)) if os.path.isfile(path) and not is_ours(path)]
    paths = [path for path in paths if (force or not walk.excluded(path)) and not walk.is_word_list(path)]
    if not paths:
        raise Trouble("no-match", path=pattern)
    for path in paths:
        yield Input(path, os.path.basename(path), True)


def missing(path: str) -> Trouble:
    """The trouble that a path is not there, with the name beside it that is nearest; a suffix alone is no likeness."""
    if path and path[0] in _DASHES:
        return Trouble("dash", path=path, option="--" + path.lstrip(_DASHES))
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
