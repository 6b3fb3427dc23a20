"""Words and marks that rules share: ``rules/tables/``, one entry a line, ``#`` begins a comment line.

The folder travels in the wheel as ``textclean/rules``; in a checkout it lies beside ``src``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent


@cache
def home() -> Path:
    """The folder ``rules`` of this installation.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for folder in (_HERE / "rules", _HERE.parents[1] / "rules"):
        if (folder / "chain.toml").is_file():
            return folder
    raise FileNotFoundError(f"{_HERE / 'rules'}: the rule book is missing; install textclean-cn anew")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of ``rules/tables/<name>.txt``, in the order of the file."""
    text = (home() / "tables" / f"{name}.txt").read_bytes().decode("utf-8")
    return tuple(line for line in text.split("\n") if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``rules/tables/<name>.txt`` as a set."""
    return frozenset(lines(name))


@cache
def table(name: str) -> dict[str, Any]:
    """``rules/tables/<name>.toml``."""
    return tomllib.loads((home() / "tables" / f"{name}.toml").read_bytes().decode("utf-8"))


@cache
def merged(name: str) -> dict[str, Any]:
    """All of ``rules/tables/<name>-*.toml`` in one; each family of rules keeps its own."""
    found: dict[str, Any] = {}
    for path in sorted((home() / "tables").glob(f"{name}-*.toml")):
        found |= table(path.stem)
    return found


def pairs(path: Path) -> dict[str, str]:
    """The rows of a table of words, UTF-8, one a line: a word alone, or ``wrong → right`` (a tab will do as well).

    Empty lines and those that begin with ``#`` say nothing.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no UTF-8.
    """
    found: dict[str, str] = {}
    for line in path.read_bytes().decode("utf-8-sig").split("\n"):
        row = line.strip()
        if row and not row.startswith("#"):
            left, _, right = row.replace("\t", "→", 1).partition("→") if "→" not in row else row.partition("→")
            found[left.strip()] = right.strip()
    return found


def stamp(path: Path) -> tuple[str, ...]:
    """What stands for the files in a folder (or for one file) as they are now: names, sizes, times."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    found = [str(path.absolute())]
    for file in files:
        if file.is_file():
            facts = file.stat()
            found.append(f"{file.name} {facts.st_size} {facts.st_mtime_ns}")
    return tuple(found)
