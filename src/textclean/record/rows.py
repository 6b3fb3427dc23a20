"""The rows of an issue record, typed: what is read back of one."""

from __future__ import annotations

from typing import Any

import msgspec


class RunRow(msgspec.Struct, frozen=True, kw_only=True):
    """The first row: what was run."""

    path: str
    sha256: str
    cleaned_sha256: str
    encoding: str
    characters: int
    command: str = "fix"
    bom: str = ""
    bytes: str = ""
    cleaned_encoding: str = "utf-8"
    cleaned_bom: str = ""
    previous: str = ""
    format: str = ""
    file_sha256: str = ""

    @property
    def file(self) -> str:
        """The hash of the file that was read: of the source, unless its text was taken out of it."""
        return self.file_sha256 or self.sha256


class EditRow(msgspec.Struct, frozen=True):
    """One edit, in coordinates of the source."""

    start: int
    end: int
    insert: Any = ""
    before: str = ""
    over: tuple[str, ...] = ()


class FixRow(msgspec.Struct, frozen=True):
    """One way to mend a defect."""

    safety: str
    label: str = ""
    edits: tuple[EditRow, ...] = ()


class Spot(msgspec.Struct, frozen=True):
    """A place in the cleaned text."""

    start: int
    end: int
    line: int
    column: int


class Evidence(msgspec.Struct, frozen=True):
    """One reason."""

    signal: str
    words: str = ""


class IssueRow(msgspec.Struct, frozen=True, kw_only=True):
    """One issue."""

    id: str
    code: str
    name: str
    severity: str
    status: str
    path: str
    start: int
    end: int
    line: int
    column: int
    before: str
    after: str
    message: str
    #: they fill the message in any language; None: a record from before they were kept
    words: dict[str, str] | None = None
    left: str = ""
    right: str = ""
    safety: str | None = None
    proposal: str | None = None
    cleaned: Spot | None = None
    fixes: tuple[FixRow, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    score: float | None = None
    needs: tuple[str, ...] = ()
    superseded_by: str = ""
