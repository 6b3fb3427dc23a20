"""An issue record read back: typed rows, the edits they hold, and the way from the cleaned text to the source."""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from ..errors import Trouble
from ..issue import MADE
from ..text.compose import Copy, Key, Move, Piece, SourceEdit, compose, outermost, restore
from ..text.digest import sha256
from ..tuples import NamedTuple
from .rows import EditRow, IssueRow, RunRow


class Record(NamedTuple):
    """What one run left."""

    path: str  #: of the record itself
    run: RunRow
    issues: tuple[IssueRow, ...]

    @property
    def made(self) -> tuple[IssueRow, ...]:
        """The issues whose edits were made, in the order made."""
        return tuple(issue for issue in self.issues if issue.status in MADE and issue.fixes)

    def edits(self, without: Iterable[str] = ()) -> list[SourceEdit]:
        """The edits that hold, in source order; those of the ids ``without``, and all that need them, left out."""
        return outermost(edits_of(kept(self.made, without)))


def load(data: bytes, path: str) -> list[Record]:
    """The runs in a record; a record of several inputs has several.

    Raises:
        Trouble: ``bad-record``.
    """
    runs: list[tuple[RunRow, list[IssueRow]]] = []
    try:
        for line in data.split(b"\n"):
            if line.strip():
                row = msgspec.json.decode(line)
                if row.get("record") == "run":
                    runs.append((msgspec.convert(row, RunRow), []))
                else:
                    runs[-1][1].append(msgspec.convert(row, IssueRow))
    except (msgspec.MsgspecError, UnicodeDecodeError, AttributeError) as error:
        raise Trouble("bad-record", path=path, reason=str(error)) from None
    except IndexError:
        raise Trouble("bad-record", path=path, reason="no run row") from None
    if not runs:
        raise Trouble("bad-record", path=path, reason="no run row")
    found = [Record(path, run, tuple(issues)) for run, issues in runs]
    try:
        for record in found:
            _read(record)
    except (ValueError, LookupError, TypeError) as error:
        raise Trouble("bad-record", path=path, reason=str(error)) from None
    return found


def _read(record: Record) -> None:
    """Read once all that a record holds in another form: bytes, encodings, edits.

    Raises:
        ValueError, LookupError, TypeError: it is damaged.
    """
    run = record.run
    for encoding in (run.cleaned_encoding, *(() if run.bytes else (run.encoding,))):  # one that is mixed has its bytes
        "".encode(encoding)
    for mark in (run.bom, run.cleaned_bom):
        bytes.fromhex(mark)
    a2b_base64(run.bytes)
    for edit in record.edits():
        if not 0 <= edit.start <= edit.end <= run.characters:
            raise ValueError(f"edit at {edit.start}")


def hash_of(data: bytes) -> str:
    """The hash that records keep of a file."""
    return sha256(data)


def kept(made: Sequence[IssueRow], without: Iterable[str]) -> Iterator[IssueRow]:
    """The issues whose edits were made but those of the ids ``without`` and those that need one of them."""
    gone = set(without)
    for issue in made:  # in the order made: what an edit needs comes before it
        if issue.id in gone or gone.intersection(issue.needs):
            gone.add(issue.id)
        else:
            yield issue


def edits_of(issues: Iterable[IssueRow]) -> Iterator[tuple[Key, SourceEdit]]:
    """The edits that were made, each with its key."""
    for issue in issues:
        for number, row in enumerate(issue.fixes[0].edits):
            yield (issue.id, number), _edit(row)


def source_of(record: Record, cleaned: bytes, path: str) -> str:
    """The text of the source, from the cleaned text and the fixed rows alone.

    Args:
        record: of the run that wrote ``cleaned``.
        cleaned: the bytes of the cleaned text.
        path: its name, for the error line.

    Raises:
        Trouble: ``wrong-record``.
    """
    if record.run.command != "fix" or hash_of(cleaned) != record.run.cleaned_sha256:
        raise Trouble("wrong-record", record=record.path, path=path)
    return restore(text_of(record, cleaned), record.edits(), record.run.characters)


def undo(record: Record, cleaned: bytes, path: str) -> bytes:
    """The bytes of the source.

    Raises:
        Trouble: ``wrong-record``: it does not belong to this text, or does not give the source.
    """
    text = source_of(record, cleaned, path)
    if record.run.bytes:
        data = a2b_base64(record.run.bytes)
    else:
        data = bytes.fromhex(record.run.bom) + text.encode(record.run.encoding, "surrogatepass")
    if hash_of(data) != record.run.sha256:
        raise Trouble("wrong-record", record=record.path, path=path)
    return data


def undo_only(record: Record, cleaned: bytes, path: str, names: Iterable[str]) -> str:
    """The cleaned text with the edits of the issues of these ids, and of those that need them, taken back; errors as :func:`source_of`."""
    source = source_of(record, cleaned, path)
    return compose(source, record.edits(without=names))


def text_of(record: Record, cleaned: bytes) -> str:
    """The cleaned text from its bytes, in the encoding that the record names."""
    encoding = record.run.cleaned_encoding
    data = cleaned[len(record.run.cleaned_bom) // 2 :]
    return data.decode(encoding, "surrogatepass" if encoding.startswith("utf") else "strict")


def bytes_of(record: Record, text: str) -> bytes:
    """A text in the encoding of the cleaned text."""
    encoding = record.run.cleaned_encoding
    data = text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "strict")
    return bytes.fromhex(record.run.cleaned_bom) + data


def _edit(row: EditRow) -> SourceEdit:
    pieces = row.insert if isinstance(row.insert, list) else [row.insert] if row.insert != "" else []
    over = frozenset((name, int(number)) for name, _, number in (key.rpartition("/") for key in row.over))
    return SourceEdit(row.start, row.end, tuple(map(_piece, pieces)), row.before, over)


def _piece(value: Any) -> Piece:
    if isinstance(value, str):
        return value
    if "move" in value:
        start, end = map(int, value["move"])
        return Move(start, end)
    start, end = map(int, value["from"])
    return Copy(str(value["text"]), start, end)
