"""What became of an input, packed: as it is kept, sent from one process to another, and laid aside until a run ends.

A packed outcome is data, never code: what somebody else wrote is read as far as it fits, or refused. Of an outcome that
waits nothing is unpacked but its imprint, and that only where it is asked for.
"""

from __future__ import annotations

from operator import attrgetter
from types import GenericAlias
from typing import TYPE_CHECKING, Any

import msgspec

from ... import readers
from ...chain import Cleaned, Stat
from ...corpus.imprint import Imprint
from ...errors import Trouble, typed
from ...finding import Safety
from ...issue import Issue, Offer
from ...text import Document
from ...text.compose import Copy, Move, Piece, SourceEdit
from ...tuples import NamedTuple
from .task import Done, Task

if TYPE_CHECKING:
    from .clerk import Clerk

BROKEN = (Trouble, msgspec.MsgspecError, ValueError, TypeError)  #: what unpacking what does not fit may raise


class _Edit(NamedTuple):
    start: int
    end: int
    insert: tuple[str | tuple[Any, ...], ...]
    before: str
    over: frozenset[tuple[str, int]]


class _Offer(NamedTuple):
    safety: Safety
    label: str
    edits: tuple[_Edit, ...]
    composes: bool


_FIELDS = [(f.name, tuple[_Offer, ...] if f.name == "offers" else f.type) for f in msgspec.structs.fields(Issue)]
_NAMES = Issue.__struct_fields__
_values = attrgetter(*_NAMES)
_Issue = msgspec.defstruct("_Issue", _FIELDS, kw_only=True, array_like=True)


_Entry = msgspec.defstruct(
    "_Entry",
    [
        ("issues", GenericAlias(list, (_Issue,))),  # made from the fields of Issue, so that none is forgotten
        ("stats", tuple[Stat, ...]),
        ("failures", tuple[str, ...]),
        ("met", dict[str, set[str]]),
    ],
    array_like=True,
)


class _Packed(msgspec.Struct, array_like=True):
    entry: msgspec.Raw
    imprint: msgspec.Raw


_entry: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(_Entry)
_packed = msgspec.msgpack.Decoder(_Packed)
_imprint = msgspec.msgpack.Decoder(Imprint | None)


class Packed(NamedTuple):
    """A packed outcome, with the bytes of its document."""

    data: bytes
    source: bytes
    known: bool = False  #: it was kept by an earlier run

    def imprint(self, path: str | None = None) -> Imprint | None:
        """The imprint; ``path``: the name that the document has now, for an earlier one may have had the same bytes.

        Raises:
            ValueError: it does not fit.
        """
        taken: Imprint | None = _imprint.decode(_packed.decode(self.data).imprint)
        return taken if taken is None or path is None else taken._replace(path=typed(path))

    def opened(self, task: Task, clerk: Clerk) -> Done:
        """The outcome as it was.

        Raises:
            one of :data:`BROKEN`: it does not fit.
        """
        entry = _entry.decode(_packed.decode(self.data).entry)
        source = readers.read(self.source, typed(task.name), task.held.encoding, clerk.kind)
        issues = tuple(map(_issue, entry.issues))
        decisions = clerk.cleaner(task.held).settings((*task.lasting, *clerk.made)).decisions
        decisions.met.update(entry.met)
        cleaned = Cleaned(source.text, Document(source.text), issues, entry.stats, entry.failures)
        return Done(source, cleaned, decisions)


def pack(done: Done, source: bytes) -> Packed | None:
    """An outcome of a check, packed; None: it holds what no encoding takes (lone surrogates)."""
    cleaned = done.cleaned
    issues = [*map(_values, cleaned.issues)]
    try:
        entry = msgspec.msgpack.encode([issues, cleaned.stats, cleaned.failures, done.decisions.met])
        taken = msgspec.msgpack.encode(done.imprint)
        return Packed(msgspec.msgpack.encode([msgspec.Raw(entry), msgspec.Raw(taken)]), source)
    except (UnicodeError, TypeError, ValueError):
        return None


def _issue(row: Any) -> Issue:
    """An issue as it was."""
    values = dict(zip(_NAMES, _values(row), strict=True))
    if row.offers:
        values["offers"] = tuple(
            [Offer(safety, label, tuple(map(_edit, edits)), whole) for safety, label, edits, whole in row.offers]
        )
    return Issue(**values)


def _edit(row: _Edit) -> SourceEdit:
    start, end, insert, before, over = row
    return SourceEdit(start, end, tuple(map(_piece, insert)), before, over)


def _piece(piece: str | tuple[Any, ...]) -> Piece:
    if isinstance(piece, str):
        return piece
    return Move(*piece) if len(piece) == 2 else Copy(*piece)
