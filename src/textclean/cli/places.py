"""Where outputs go, and how they are called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .. import files
from ..errors import Trouble
from ..readers import taken_out
from ..tuples import NamedTuple

if TYPE_CHECKING:
    from ..record import Record

RECORD = ".issues.jsonl"


class Names(NamedTuple):
    """The files of one document: ``x.txt`` gives ``x.clean.txt``, ``x.issues.jsonl``, ``x.review.html``.

    Any other suffix than ``.txt`` stays in the name: ``x.md`` gives ``x.clean.md`` and ``x.md.issues.jsonl``. A file that
    a text is taken out of is called like that text: ``x.pdf`` gives the names of ``x.pdf.txt``.
    """

    text: str
    record: str
    stem: str  #: what the names of other reports begin with

    @classmethod
    def of(cls, path: str) -> Names:
        """The names beside ``path``."""
        path = text_name(path)
        root, suffix = os.path.splitext(path)
        stem = root if suffix.lower() == ".txt" else path
        return cls(f"{root}.clean{suffix}", stem + RECORD, stem)


def text_name(path: str) -> str:
    """What the text of a file is called: as the file, unless it is taken out of it."""
    return path + ".txt" if taken_out(path) else path


def record_names(path: str) -> list[str]:
    """Where the record of a text may lie: of the source, of ``x.clean.txt``, of ``OUT/x.txt``; the likeliest first."""
    root, suffix = os.path.splitext(path)
    names = [Names.of(path).record, path + RECORD]
    if root.endswith(".clean"):
        names.insert(0, Names.of(root.removesuffix(".clean") + suffix).record)
    return list(dict.fromkeys(names))


def records_beside(path: str) -> list[Record]:
    """The runs that are recorded beside a text; what cannot be read is left out."""
    from ..record import load

    found: list[Record] = []
    for name in record_names(path):
        if os.path.isfile(name):
            try:
                found += load(files.read(name), name)
            except Trouble:
                continue
    return found


def is_ours(path: str) -> bool:
    """Whether a file is a cleaned text of ours: it is called so, and a record beside it has its hash."""
    root, _ = os.path.splitext(path)
    return root.endswith(".clean") and bool(_records_of(path))


def is_cleaned_from_another(path: str) -> bool:
    """Whether a file is the cleaned text of another one that is there, as ``OUT/x.txt`` is of ``x.txt``: a record beside it has both hashes."""
    if not any(map(os.path.isfile, record_names(path))):
        return False
    runs = [record.run for record in _records_of(path)]
    return any(run.file == _hash(run.path) and not os.path.samefile(run.path, path) for run in runs)


def _records_of(path: str) -> list[Record]:
    """The runs recorded beside a text that it is the outcome of, by its hash."""
    found = _hash(path)
    return [record for record in records_beside(path) if record.run.cleaned_sha256 == found] if found else []


def _hash(path: str) -> str:
    """The hash of a file as a record has it; empty where there is none, or it cannot be read."""
    from ..record import hash_of

    try:
        return hash_of(files.read(path)) if os.path.isfile(path) else ""
    except Trouble:
        return ""


def check_unedited(text: str, record: str, data: bytes) -> None:
    """Stop before ``data`` replaces a text that a person has changed since our last run, or that no run of ours wrote.

    Raises:
        Trouble: ``edited``, ``taken``.
    """
    if not os.path.isfile(text) or (there := files.read(text)) == data:
        return
    if not os.path.isfile(record):
        raise Trouble("taken", path=text)
    from ..record import hash_of, load

    try:
        runs = load(files.read(record), record)
    except Trouble:
        runs = []
    if all(run.run.cleaned_sha256 != hash_of(there) for run in runs):
        raise Trouble("edited", path=text)


def spare_record(record: str) -> str:
    """A free name for an older record that a new one will point back to."""
    stem = record.removesuffix(RECORD)
    number = 1
    while os.path.lexists(path := f"{stem}.issues.{number}.jsonl"):
        number += 1
    return path
