"""One configuration file read: its keys and values checked, what is wrong told with the line where it stands."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from contextlib import suppress
from typing import Any, get_args

import msgspec

from .. import files
from ..errors import Trouble
from ..errors.unfit import AT_LINE, NO_SUCH_VALUE, mismatch, reasons, toml
from ..text.lazy import pattern
from ..tongue import Said
from ..tuples import NamedTuple
from .names import PYPROJECT
from .schema import PARTS, File, keys

_HEADER = pattern(r"\s*(\[{1,2})\s*([^\]\n]+?)\s*\]")
_KEY = pattern(r"[\w\"'-]+")
_PATH = pattern(r" - at `\$(?:\[\.\.\.\])?\.?([^`]*)`")


class Read(NamedTuple):
    """A file as it was read."""

    path: str  #: as it was typed or found
    values: File
    lines: dict[str, int]  #: of each key that it sets: its line

    @property
    def folder(self) -> str:
        """Its folder; paths in it are relative to that."""
        return os.path.dirname(os.path.abspath(self.path))


def read(path: str) -> Read:
    """Read a configuration file.

    Raises:
        Trouble: it cannot be read, is no TOML, or has an unknown key or a value that does not fit.
    """
    _refuse_pipe(path)
    data = files.read(path)
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = AT_LINE.search(str(error))
        words = _bare(str(error))
        line = at[1] if at else text.rstrip("\n").count("\n") + 1  # it ends too early
        raise Trouble("bad-config", path=path, line=line, reason=words, reason_zh=toml(words)) from None
    except (ValueError, RecursionError) as error:
        raise Trouble("bad-config", path=path, line="?", **reasons(error)) from None
    prefix: tuple[str, ...] = ()
    if os.path.basename(path) == PYPROJECT:
        prefix = ("tool", "textclean")
        table = table.get("tool", {}).get("textclean", {})
    places = _Places(text, prefix)
    _check_keys(path, table, places)
    try:
        values = msgspec.convert(table, File)
    except msgspec.ValidationError as error:
        words = str(error)
        at = _PATH.search(words)
        steps = re.findall(r"[\w-]+|\[\d+\]", at[1]) if at else []
        line, why = places.line(steps) or "?", _why(_bare(words), steps)
        raise Trouble("bad-value", path=path, line=line, name=_named(steps), reason=why.en, reason_zh=why.zh) from None
    return Read(path, values, {key: places.line([key]) for key in table})


def _refuse_pipe(path: str) -> None:
    """A pipe with the name of a configuration would wait for ever; one of the shell's (``<(…)``) has somebody who writes."""
    with suppress(OSError):
        if stat.S_ISFIFO(os.stat(path).st_mode) and not os.path.abspath(path).startswith(("/dev/", "/proc/")):
            raise Trouble("unreadable", path=path, reason="named pipe")


def has_table(path: str) -> bool:
    """Whether a ``pyproject.toml`` has a table of ours; one that cannot be read has none."""
    try:
        data = files.read(path)
        return b"textclean" in data and "textclean" in tomllib.loads(data.decode("utf-8-sig")).get("tool", {})
    except (Trouble, ValueError, AttributeError, TypeError, RecursionError):
        return False


def _check_keys(path: str, table: dict[str, Any], places: _Places) -> None:
    """Refuse a key that is none of ours, with the nearest that is."""
    _known(path, table, list(keys(File)), places, [])
    for name, kind in PARTS.items():
        rows = table.get(name)
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            if isinstance(row, dict):
                _known(path, row, list(keys(kind)), places, [name, f"[{number}]"])


def _known(path: str, table: dict[str, Any], known: list[str], places: _Places, steps: list[str]) -> None:
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key.replace("_", "-"), known, 1, 0.5)
            raise Trouble(
                "unknown-key", path=path, line=places.line([*steps, key]) or "?", name=key, near=near[0] if near else ""
            )


def _named(steps: list[str]) -> str:
    return ".".join(step for step in steps if not step.startswith("["))


def _why(reason: str, steps: list[str]) -> Said:
    """Why a value does not fit, in both languages; what is not known is said as it came."""
    if said := mismatch(reason):
        return said
    if match := re.fullmatch(NO_SUCH_VALUE, reason):
        known = _choices(steps)
        return Said(f"没有“{match[1]}”，现有：{known}", f"there is no '{match[1]}'; there are {known}")
    return Said(reason, reason)


def _choices(steps: list[str]) -> str:
    """The words that a key may be set to."""
    kind = PARTS.get(steps[0], File) if steps else File
    types = [field.type for field in msgspec.structs.fields(kind) if field.encode_name in steps]
    words: list[str] = []
    while types:
        inner = get_args(types.pop())
        words += [one for one in inner if isinstance(one, str)]
        types += [one for one in inner if not isinstance(one, str)]
    return ", ".join(words)


def _bare(reason: str) -> str:
    """A reason without the place at its end, which is told apart."""
    return re.sub(r" - at `[^`]*`$| \(at [^()]*\)$", "", reason)


class _Places:
    """Where in a TOML text the keys stand; the reader of TOML does not say."""

    def __init__(self, text: str, prefix: tuple[str, ...]) -> None:
        self._lines: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        counts: dict[str, int] = {}
        for number, line in enumerate(text.split("\n"), 1):
            if header := _HEADER.match(line):
                names = tuple(_KEY.findall(header[2].replace('"', "").replace("'", "")))
                names = names[len(prefix) :] if names[: len(prefix)] == prefix else ("?", *names)
                if header[1] == "[[" and names:
                    number_of = counts.get(names[0], 0)
                    counts[names[0]] = number_of + 1
                    names = (names[0], f"[{number_of}]", *names[1:])
                elif names and names[0] in counts:
                    names = (names[0], f"[{counts[names[0]] - 1}]", *names[1:])
                table = names
                self._lines.setdefault(table, number)
            elif (key := re.match(r"\s*([\w\"'.-]+)\s*=", line)) and (not prefix or table[:1] != ("?",)):
                words = tuple(word.strip("\"' ") for word in key[1].split("."))
                self._lines.setdefault((*table, *words), number)
                for inner in re.findall(r"[{,]\s*([\w\"'-]+)\s*=", line):
                    self._lines.setdefault((*table, *words, inner.strip("\"'")), number)

    def line(self, steps: list[str]) -> int:
        """The line of a key; of one that stands in a place of its own kind, that of what it is part of; 0: unknown."""
        for length in range(len(steps), 0, -1):
            found = self._lines.get(tuple(steps[:length]))
            if found:
                return found
            deeper = [line for place, line in self._lines.items() if place[:length] == tuple(steps[:length])]
            if deeper:
                return min(deeper)
        return 0
