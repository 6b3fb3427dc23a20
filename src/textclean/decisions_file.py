"""The decisions that last: ``textclean.decisions.toml``, read with every run, changed without losing a comment."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from . import files
from .decisions import Decision
from .errors import Trouble
from .issue import Issue
from .text.compose import put_in
from .text.show import one_line

NAME = "textclean.decisions.toml"


class DecisionRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One ``[[decision]]``."""

    id: str
    path: str = ""
    verdict: Literal["accept", "decline", ""] = ""  #: empty: a note alone, which asks
    choice: str = ""
    text: str | None = None
    words: str = ""
    because: str = ""
    note: str = ""
    by: str = ""

    def decision(self) -> Decision | None:
        """The row as an input of a run; None for a note alone."""
        if not self.verdict:
            return None
        return Decision(self.id, self.verdict, self.choice, self.text, self.because, self.by)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    decision: tuple[DecisionRow, ...] = ()


def find(folder: str) -> str | None:
    """The nearest decisions file, from ``folder`` upward to the root of its repository (or of the file system)."""
    try:
        at = os.path.abspath(folder)
    except OSError:  # the working folder is gone
        return None
    while True:
        path = os.path.join(at, NAME)
        if os.path.isfile(path):
            return path
        above = os.path.dirname(at)
        if above == at or os.path.exists(os.path.join(at, ".git")):
            return None
        at = above


def load(path: str) -> tuple[DecisionRow, ...]:
    """The rows of a decisions file, in its order.

    Raises:
        Trouble: it cannot be read, or holds something else.
    """
    return parse(files.read(path), path)


def parse(data: bytes, path: str) -> tuple[DecisionRow, ...]:
    """The rows in the bytes of a decisions file.

    Raises:
        Trouble: they hold something else.
    """
    import tomllib

    try:
        return msgspec.convert(tomllib.loads(data.decode("utf-8-sig")), _File).decision
    except (ValueError, RecursionError) as error:  # of TOML, of UTF-8, of a key or value that does not fit
        from .errors.unfit import reasons

        raise Trouble("bad-decisions", path=path, **reasons(error)) from None


def as_path(name: str) -> str:
    """What a row about the input ``name`` says as its path: the name, each mark of a pattern in brackets."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def means(row: DecisionRow, name: str) -> bool:
    """Whether a row is about the input ``name`` and no other: it may have been written before marks were put in brackets."""
    return row.path in (name, as_path(name))


def words_of(issue: Issue, source: str, choice: str = "") -> str:
    """The words in question with a little around them, ``失业[率率→率]为A档``, so that a person can read the file.

    Args:
        issue: what is decided on.
        source: the text.
        choice: which of its offers, by its label; where it changes another place, that place is shown.
    """
    offer = next((one for one in issue.offers if one.label == choice), None) if choice else None
    offer = offer or (issue.offers[0] if issue.offers else None)
    edits = offer.edits if offer else ()
    if any(edit.start < issue.source.start or edit.end > issue.source.end for edit in edits) or choice:
        edit = next((edit for edit in edits if edit.insert), edits[0] if edits else None)
        if edit:
            words = f"{one_line(edit.before, 40)}→{one_line(put_in(edit, source), 40)}"
            return _around(source, edit.start, edit.end, words)
    proposal = "" if issue.proposal is None else "→" + one_line(issue.proposal, 40)
    return _around(source, *issue.source, one_line(issue.before, 40) + proposal)


def _around(source: str, start: int, end: int, words: str) -> str:
    return f"{one_line(source[max(start - 4, 0) : start])}[{words}]{one_line(source[end : end + 4])}"


def about(rows: Iterable[DecisionRow], name: str) -> list[DecisionRow]:
    """The rows that hold for the input ``name`` (as ``files.name_in`` gives it).

    ``path`` may be a pattern; one without ``/`` means a file of that name in any folder, for a file that the review page
    saves lies where the browser put it.
    """
    base = name.rpartition("/")[2]
    return [
        row for row in rows if not row.path or row.path == name or _fits(row.path, name if "/" in row.path else base)
    ]


def _fits(path: str, name: str) -> bool:
    from fnmatch import fnmatchcase

    return fnmatchcase(name, path)


def put(data: bytes, path: str, rows: Sequence[DecisionRow]) -> bytes:
    """The file with ``rows`` put in, each in place of an earlier one about the same issue of the same input."""
    import tomlkit
    from tomlkit.items import AoT

    parse(data, path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    table = document.get("decision")
    if not isinstance(table, AoT):  # none yet, or an array in one line, which takes no further tables
        earlier = table or []
        table = tomlkit.aot()
        for row in earlier:
            table.append(tomlkit.item(dict(row)))
        document.pop("decision", None)
        document["decision"] = table
    at = {(row.get("id"), row.get("path", "")): number for number, row in enumerate(table)}
    for row in rows:
        entry = tomlkit.item(msgspec.to_builtins(row))
        number = at.get((row.id, row.path))
        if number is None:
            table.append(entry)
        else:
            for key in [key for key in table[number] if key not in entry]:
                del table[number][key]
            for key, value in entry.items():
                table[number][key] = value
    return _marked_as(data, tomlkit.dumps(document).encode("utf-8"))


def forget(data: bytes, path: str, keys: Iterable[tuple[str, str]]) -> bytes:
    """The file without the rows of these (id, path)."""
    import tomlkit

    parse(data, path)
    document = tomlkit.parse(data.decode("utf-8-sig"))
    table = document.get("decision", [])
    gone = set(keys)
    for number in reversed(range(len(table))):
        if (table[number].get("id"), table[number].get("path", "")) in gone:
            del table[number]
    if not table:  # an empty array would take no table again
        document.pop("decision", None)
    return _marked_as(data, tomlkit.dumps(document).encode("utf-8"))


def _marked_as(data: bytes, new: bytes) -> bytes:
    """The file with a byte order mark where it had one."""
    return BOM_UTF8 + new if data.startswith(BOM_UTF8) else new
