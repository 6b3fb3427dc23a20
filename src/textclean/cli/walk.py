"""The documents in a folder: what the configuration includes and excludes, what ``.gitignore`` leaves out."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator

from ..configuration import Configurations
from ..configuration.paths import Patterns
from ..errors import Trouble, reason
from .places import is_cleaned_from_another, is_ours

KINDS = (".txt", ".md")  #: what is read of a folder where the configuration does not say
IGNORE = ".gitignore"


class Walk:
    """Looks through folders.

    Args:
        found: the configuration files; that of a document's own folder says whether it is read.
        gitignore: whether what git ignores is left out.
        apart: a folder of outputs, which is not looked into where it lies below one that was named.
        tell: called with what is wrong with a folder below.
    """

    def __init__(
        self, found: Configurations, *, gitignore: bool, apart: str | None, tell: Callable[[Trouble], None]
    ) -> None:
        self._found = found
        self._gitignore = gitignore
        self._shut = os.path.realpath(apart) if apart else ""
        self._tell = tell
        self._words: dict[tuple[str, ...], frozenset[str]] = {}  # by the configuration files that name them

    def documents(self, folder: str) -> Iterator[str]:
        """The documents in a folder, by name; left out are hidden ones, what we wrote beside a text, and what we wrote into a folder below.

        Raises:
            Trouble: ``nothing-inside``.
        """
        some = False
        ignored = Ignored(folder) if self._gitignore else None
        for at, folders, names in os.walk(folder, onerror=self._refused):
            if ignored:
                ignored.enter(at)
            below = [name for name in sorted(folders) if not name.startswith(".")]
            folders[:] = [name for name in below if self._open(os.path.join(at, name), ignored)]
            for name in sorted(names):
                path = os.path.join(at, name)
                if name.startswith(".") or not self._meant(path) or (ignored and ignored.holds(path)) or is_ours(path):
                    continue
                if at != folder and is_cleaned_from_another(path):
                    continue
                some = True
                yield path
        if not some:
            raise Trouble("nothing-inside", path=folder, kinds=self._kinds(folder))

    def excluded(self, path: str) -> bool:
        """Whether the configuration excludes a document."""
        return any(patterns.fit(path) for patterns in self._found.chain(os.path.dirname(path)).patterns("exclude"))

    def is_word_list(self, path: str) -> bool:
        """Whether a file holds the words of the house, by the configuration of its folder; nobody means it as a document who does not name it."""
        chain = self._found.chain(os.path.dirname(path))
        files = tuple(one.path for one in chain.reads)
        if files not in self._words:
            self._words[files] = chain.word_lists()
        found = self._words[files]
        return bool(found) and os.path.realpath(path) in found

    def _open(self, path: str, ignored: Ignored | None) -> bool:
        """Whether a folder is looked into."""
        if self._shut and os.path.realpath(path) == self._shut:
            return False
        return not (ignored and ignored.holds(path, is_folder=True))

    def _meant(self, path: str) -> bool:
        included = self._found.chain(os.path.dirname(path)).patterns("include")
        if not (any(one.fit(path) for one in included) if included else path.lower().endswith(KINDS)):
            return False
        return not self.excluded(path) and not self.is_word_list(path)

    def _kinds(self, folder: str) -> str:
        included = self._found.chain(folder).patterns("include")
        return " ".join(included[0].rows if included else ("*" + kind for kind in KINDS))

    def _refused(self, error: OSError) -> None:
        self._tell(Trouble("unreadable", path=str(error.filename), reason=reason(error)))


class Ignored:
    """What git ignores in a folder: the files ``.gitignore`` in it, below it, and above it up to the root of its repository.

    Args:
        folder: the folder, as it was typed.
    """

    def __init__(self, folder: str) -> None:
        self._files: dict[str, Patterns | None] = {}
        at = os.path.abspath(folder)
        while not os.path.exists(os.path.join(at, ".git")):
            above = os.path.dirname(at)
            if above == at:  # no repository: its own files alone count
                at = os.path.abspath(folder)
                break
            at = above
        self._root = at
        exclude = os.path.join(at, ".git", "info", "exclude")
        self._own = Patterns(at, _rows(exclude))

    def enter(self, folder: str) -> None:
        """Read the file of a folder and those above it."""
        at = os.path.abspath(folder)
        while at not in self._files:
            rows = _rows(os.path.join(at, IGNORE))
            self._files[at] = Patterns(at, rows) if rows else None
            if at == self._root or os.path.dirname(at) == at:
                break
            at = os.path.dirname(at)

    def holds(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether git ignores a path whose folder was entered and is not ignored itself: the nearest file decides."""
        at = os.path.dirname(os.path.abspath(path))
        while True:
            patterns = self._files.get(at)
            if patterns and (verdict := patterns.verdict(path, is_folder=is_folder)) is not None:
                return verdict
            if at == self._root or os.path.dirname(at) == at:
                return self._own.verdict(path, is_folder=is_folder) is True
            at = os.path.dirname(at)


def _rows(path: str) -> list[str]:
    """The patterns of a file; none where it cannot be read."""
    from .. import files

    if not os.path.isfile(path):
        return []
    try:
        return files.read(path).removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape").split("\n")
    except Trouble:
        return []
