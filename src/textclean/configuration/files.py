"""All configuration files of a run, each found and read once, and the settings that they come to for a path."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from ..errors import Trouble
from ..tuples import NamedTuple
from . import discovery
from .held import COMMAND_LINE, Allowed, Held, Layer, hold
from .paths import Patterns

if TYPE_CHECKING:
    from .reading import Read
    from .schema import Settings

DEEPEST = 8  #: files that extend one another
PATHS = ("terms", "rules", "baseline", "decisions", "against")
ONLY_NAMED = ("allow_pragmas", "allow_code")  #: count in a file that was named with ``--config``
ONLY_OWN = ("baseline", "decisions")  #: count in such a file, or in one of the project that one works in


class Chain(NamedTuple):
    """A configuration file and those that it extends."""

    reads: tuple[Read, ...] = ()
    named: bool = False
    own: bool = False  #: it lies in the working folder or above
    beside: str = ""  #: a ``pyproject.toml`` in its folder that does not count

    def patterns(self, name: str) -> list[Patterns]:
        """``exclude``, of all files; of ``include`` the first that is there."""
        found = [Patterns(one.folder, getattr(one.values, name) or ()) for one in self.reads]
        if name == "include":
            found = [pattern for pattern, one in zip(found, self.reads, strict=True) if one.values.include is not None][
                :1
            ]
        return found

    def word_lists(self) -> frozenset[str]:
        """The files of ``terms`` that it names, by their real paths: no documents, though they lie among them."""
        named = [
            os.path.join(one.folder, name)
            for one in self.reads
            for part in (one.values, *one.values.source)
            for name in part.terms or ()
        ]
        return frozenset(map(os.path.realpath, named))


class Configurations:
    """The configuration files of a run.

    Args:
        named: the one that was named, ``--config``; it holds for all inputs.
        isolated: none is looked for.
        typed: what the command line sets, by the names of the fields of :class:`Held`.
    """

    def __init__(
        self, named: str | None = None, *, isolated: bool = False, typed: Mapping[str, Any] | None = None
    ) -> None:
        self._typed = Layer(COMMAND_LINE, dict(typed or {}))
        self._isolated = isolated
        self._named = Chain(_extended(named), named=True, own=True) if named else None
        self._folders: dict[str, Chain] = {}
        self._files: dict[str, Chain] = {}
        self._held: dict[tuple[Any, ...], Held] = {}

    @property
    def discovers(self) -> bool:
        """Whether files beside the inputs count."""
        return self._named is None and not self._isolated

    def chain(self, folder: str) -> Chain:
        """The files that hold for the inputs of a folder.

        Raises:
            Trouble: one of them cannot be used.
        """
        if self._named is not None or self._isolated:
            return self._named or Chain()
        if folder not in self._folders:
            found = discovery.find(folder or ".")
            if found is None:
                self._folders[folder] = Chain()
            else:
                if found.path not in self._files:
                    own = discovery.is_at_or_above(found.path, ".")
                    self._files[found.path] = Chain(_extended(found.path), own=own, beside=found.beside)
                self._folders[folder] = self._files[found.path]
        return self._folders[folder]

    def allowed(self, path: str) -> list[Allowed]:
        """What a file that holds for the working folder allows, for whatever input."""
        reads = [one for one in self.chain("").reads if one.path == path]
        return [_allowed(one, number) for one in reads for number in range(len(one.values.allow))]

    def held(self, path: str | None) -> Held:
        """The settings for an input; ``path`` need not be there. Its folder decides which file holds.

        None: what holds for no input in particular, in the working folder.

        Raises:
            Trouble: a file that holds for it cannot be used.
        """
        chain = self.chain(os.path.dirname(path or ""))
        layers, allow, source = [self._typed], [], ""
        for one in chain.reads:
            blocks = [
                (number, block) for number, block in enumerate(one.values.source) if _fits(one, block.paths, path)
            ]
            for _, block in reversed(blocks):
                source = source or block.name
                layers.append(_layer(one, block, chain, f"[[source]] {block.name}"))
            layers.append(_layer(one, one.values, chain))
            allow += [
                _allowed(one, number)
                for number, row in enumerate(one.values.allow)
                if not row.paths or _fits(one, row.paths, path)
            ]
        layers = [layer for layer in layers if layer.values]
        files = tuple(one.path for one in chain.reads)
        key = (*files, None, *(layer.part or layer.origin for layer in layers), None, *allow)
        if key not in self._held:
            self._held[key] = hold(
                layers, number=len(self._held), files=files, named=chain.named, source=source, allow=tuple(allow)
            )
        return self._held[key]


def _allowed(one: Read, number: int) -> Allowed:
    row = one.values.allow[number]
    return Allowed(row.rules, row.because, f"{one.path} [[allow]]", one.path, number)


def _fits(one: Read, paths: tuple[str, ...], path: str | None) -> bool:
    return path is not None and Patterns(one.folder, paths).fit(path)


def _extended(path: str) -> tuple[Read, ...]:
    """A file and those that it extends, the nearest first."""
    from .reading import read

    found = [read(path)]
    seen = {os.path.realpath(path)}
    while found[-1].values.extends:
        above = discovery.shown_path(os.path.join(found[-1].folder, found[-1].values.extends))
        if os.path.realpath(above) in seen or len(found) >= DEEPEST:
            line = found[-1].lines.get("extends", "?")
            raise Trouble("bad-value", path=found[-1].path, line=line, name="extends", reason=above, reason_zh=above)
        seen.add(os.path.realpath(above))
        try:
            found.append(read(above))
        except Trouble as trouble:  # a name that nobody typed: say which file leads there
            trouble.words["path"] = f"{found[-1].path}: {trouble.words['path']}"
            raise
    return tuple(found)


def _layer(one: Read, part: Settings, chain: Chain, name: str = "") -> Layer:
    """What a file, or a block of it, sets."""
    from .schema import SourceBlock

    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(type(part)):
        value = getattr(part, field.name)
        if value in (None, (), {}) and not (value == () and field.name in ("select", "include")):
            continue
        if field.name in ("extends", "source", "allow", "name", "paths"):
            continue
        if (field.name in ONLY_NAMED and not chain.named) or (field.name in ONLY_OWN and not chain.own):
            continue
        values[field.name] = _placed(one, value) if field.name in PATHS else value
    lines = {} if isinstance(part, SourceBlock) else {key.replace("-", "_"): line for key, line in one.lines.items()}
    return Layer(one.path, values, lines, name)


def _placed(one: Read, value: Any) -> Any:
    """Paths of a file, as seen from the working folder."""
    if isinstance(value, str):
        return discovery.shown_path(os.path.join(one.folder, value))
    return tuple(_placed(one, row) for row in value)


def refused(chain: Chain) -> list[str]:
    """The keys of a chain that do not count, because it is not trusted with them."""
    from .schema import File

    names = [*(() if chain.named else ONLY_NAMED), *(() if chain.own else ONLY_OWN)]
    found = [
        name for name in names for one in chain.reads if isinstance(one.values, File) and getattr(one.values, name)
    ]
    return [name.replace("_", "-") for name in dict.fromkeys(found)]
