"""Words and marks that rules share: ``rules/tables/``, one entry a line, ``#`` begins a comment line.

The folder travels in the wheel as ``textclean/rules``; in a checkout it lies beside ``src``.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from . import prebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What is typed for ``→``; behind a letter without a space it belongs to the word (``a->b``).
_ARROW = r"\t|(?<![A-Za-z0-9_])[-=]>"
_HERE = os.path.dirname(os.path.realpath(__file__))


@cache
def folder() -> str:
    """The folder ``rules`` of this installation.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    own = os.path.join(_HERE, "rules")
    for found in (own, os.path.join(os.path.dirname(os.path.dirname(_HERE)), "rules")):
        if os.path.isfile(os.path.join(found, "chain.toml")):
            return found
    raise FileNotFoundError(f"{own}: the rule book is missing; install textclean-cn anew")


def home() -> Path:
    """:func:`folder` as a path; errors as there."""
    from pathlib import Path

    return Path(folder())


def read(path: str) -> bytes:
    """The bytes of a file of rules.

    Raises:
        OSError: it cannot be read.
    """
    with open(path, "rb", buffering=0) as file:
        return file.read()


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of ``rules/tables/<name>.txt``, in the order of the file."""
    text = _text(name)
    rows = text.removesuffix("\n").split("\n")
    if "" in rows or "\n#" in text:
        rows = [row for row in rows if row and not row.startswith("#")]
    return tuple(rows)


def characters(name: str) -> str:
    """The entries of ``rules/tables/<name>.txt``, all of which are characters, one a line."""
    return _text(name).replace("\n", "")


def _text(name: str) -> str:
    """What stands below the head of a table; most have no other comments, and thousands of lines."""
    text = read(f"{folder()}/tables/{name}.txt").decode("utf-8")
    start = 0
    while text.startswith("#", start):
        start = text.find("\n", start) + 1 or len(text)
    return text[start:]


def row_of(name: str, char: str) -> str:
    """What ``rules/tables/<name>.txt``, whose rows are in order, has behind a character and a space; empty where it has no such row.

    Most rows of a large table are never decoded.
    """
    rows = _rows(name)
    start = char.encode("utf-8", "surrogatepass") + b" "
    at = bisect_left(rows, start)
    if at == len(rows) or char <= "\x7f" or not rows[at].startswith(start):
        return ""
    return rows[at].decode("utf-8")[len(char) + 1 :]


@cache
def _rows(name: str) -> list[bytes]:
    return read(f"{folder()}/tables/{name}.txt").removesuffix(b"\n").split(b"\n")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``rules/tables/<name>.txt`` as a set."""
    return frozenset(lines(name))


@cache
def table(name: str) -> dict[str, Any]:
    """``rules/tables/<name>.toml``."""
    return toml(f"{folder()}/tables/{name}.toml")


@cache
def listed(name: str, *lists: str) -> tuple[str, ...]:
    """The words of some lists of ``rules/tables/<name>.toml``, each named by its part and itself: ``roles.desk``."""
    return tuple(word for part, _, key in (one.partition(".") for one in lists) for word in table(name)[part][key])


@cache
def said(name: str) -> dict[str, Any]:
    """The words of ``rules/tables/<name>.toml``, and those that it shares with others of its kind."""
    return table("shared") | table(name)


def toml(path: str) -> dict[str, Any]:
    """A TOML file of rules.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no TOML, or no UTF-8.
    """
    data = read(path)
    digest, built = _built().get(path.removeprefix(f"{folder()}/"), ("", None))
    if built is not None and digest == prebuilt.digest_of(data):
        found: dict[str, Any] = msgspec.json.decode(built)
        return found
    import tomllib

    return tomllib.loads(data.decode("utf-8"))


@cache
def _built() -> dict[str, tuple[str, msgspec.Raw]]:
    """The TOML of this installation as it was put into one file when the package was built; none where it is not there."""
    try:
        data = read(f"{folder()}/{prebuilt.TABLES}")
        return msgspec.json.decode(data, type=dict[str, tuple[str, msgspec.Raw]])
    except (OSError, msgspec.MsgspecError):
        return {}


@cache
def merged(name: str) -> dict[str, Any]:
    """All of ``rules/tables/<name>-*.toml`` in one; each family of rules keeps its own."""
    found: dict[str, Any] = {}
    for file in sorted(os.listdir(f"{folder()}/tables")):
        if file.startswith(f"{name}-") and file.endswith(".toml"):
            found |= table(file.removesuffix(".toml"))
    return found


def rows(path: str | Path) -> Iterator[tuple[int, str, str]]:
    """The rows of a table of words, UTF-8, one a line: a word alone, or ``wrong → right``.

    For the arrow ``->``, ``=>`` and a tab will do as well: no keyboard has it.

    Empty lines and those that begin with ``#`` say nothing. With each row comes the number of its line, from 1 on.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no UTF-8.
    """
    for number, line in enumerate(read(os.fspath(path)).decode("utf-8-sig").split("\n"), 1):
        row = line.strip()
        if row and not row.startswith("#"):
            arrow = "→" if "→" in row else _ARROW
            left, *right = re.split(arrow, row, maxsplit=1)
            yield number, left.strip(), "".join(right).strip()


def pairs(path: str | Path) -> dict[str, str]:
    """The words of such a table, each with what stands behind its arrow; without rows that have no word before it; errors as there."""
    return {left: right for _, left, right in rows(path) if left}


def stamp(where: str | Path) -> tuple[str, ...]:
    """What stands for the files in a folder (or for one file) as they are now: names below it, sizes, times."""
    from pathlib import Path

    path = Path(where)
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    found = [str(path.absolute())]
    for file in files:
        if file.is_file():
            facts = file.stat()
            found.append(f"{file.relative_to(path).as_posix()} {facts.st_size} {facts.st_mtime_ns}")
    return tuple(found)
