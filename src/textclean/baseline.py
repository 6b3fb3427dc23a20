"""The issues that are known: ``textclean.baseline.json``, one row a line, read with every run that names it.

A row meets the issue of its id in the document of its path. An id holds through edits elsewhere and through a new
delivery of the page; where it does not (the neighbourhood was edited, or the other copy of a passage), a row that would
meet nothing meets an issue of the same rule with the same words. A document whose path is gone was renamed: its rows
are those of the first document without rows that has issues of the same ids and words, and of no other. So a second
copy of a known defect is new.
"""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from . import files
from .chain import Cleaned
from .errors import Trouble
from .issue import Issue
from .text.show import one_line

NAME = "textclean.baseline.json"
BEFORE, BEHIND = 6, 6  #: characters of the page that a row quotes around an issue
LONGEST = 40  #: characters of the words of an issue in a row


class KnownIssue(msgspec.Struct, frozen=True, kw_only=True):
    """One known issue."""

    path: str  #: relative to the folder of the file, with ``/``
    code: str
    id: str
    words: str  #: so that a person can read the file, and so that a renamed document is told from another
    line: int = 0  #: where it stood when it was recorded: a hint

    @property
    def order(self) -> tuple[str, str, str]:
        """What rows are sorted by; no line, so that a row stays where it is when lines above it change."""
        return self.path, self.code, self.id


class _File(msgspec.Struct, frozen=True):
    issues: tuple[KnownIssue, ...]
    v: int = 1


class Baseline:
    """The rows of a file, and which of them were met in a run.

    Args:
        path: of the file; ``rows`` are relative to its folder.
        rows: what is known.
        marked: the file has a byte order mark.
    """

    def __init__(self, path: str, rows: Iterable[KnownIssue] = (), marked: bool = False) -> None:
        self.path = path
        self.marked = marked
        self.rows = tuple(rows)
        self._ids: dict[str, list[KnownIssue]] = {}
        self._paths: dict[str, list[KnownIssue]] = {}
        for row in self.rows:
            self._ids.setdefault(row.id, []).append(row)
            self._paths.setdefault(row.path, []).append(row)
        self._there: dict[str, bool] = {}
        self._claimed: dict[str, str] = {}  #: paths of documents that are gone, and under which name each was met

    def match(self, cleaned: Cleaned, name: str) -> dict[str, KnownIssue]:
        """For the id of each issue that is known its row, in the document ``name`` (as ``files.name_in`` gives it)."""
        own = {row.id: row for row in self._paths.get(self._home(cleaned, name), ())}
        found = {issue.id: own.pop(issue.id) for issue in cleaned.issues if issue.id in own}
        left: dict[tuple[str, str], list[KnownIssue]] = {}
        for row in own.values():
            left.setdefault((row.code, row.words), []).append(row)
        for issue in cleaned.issues if left else ():
            if issue.status != "open" or issue.id in found:
                continue
            if rows := left.get((issue.code, words_of(issue, cleaned.source))):
                found[issue.id] = rows.pop(0)
        return found

    def _home(self, cleaned: Cleaned, name: str) -> str:
        """The path of the rows of a document: its own, or that of a document which is gone and was met most here."""
        if name in self._paths:
            return name
        count: Counter[str] = Counter()
        for issue in cleaned.issues:
            if rows := self._ids.get(issue.id):
                words = words_of(issue, cleaned.source)
                count.update(row.path for row in rows if row.words == words and self._is_free(row.path, name))
        if not count:
            return name
        path = min(count, key=lambda one: (-count[one], one))
        self._claimed[path] = name
        return path

    def _is_free(self, path: str, name: str) -> bool:
        return self._claimed.get(path, name) == name and not self.is_there(path)

    def mark(self, cleaned: Cleaned, name: str) -> tuple[Cleaned, list[KnownIssue]]:
        """A run with its known issues marked, and the rows of the document that meet none."""
        found = self.match(cleaned, name)
        issues = tuple(
            msgspec.structs.replace(issue, status="known") if issue.id in found and issue.status == "open" else issue
            for issue in cleaned.issues
        )
        met = set(found.values())
        return replace(cleaned, issues=issues), [row for row in self._paths.get(name, ()) if row not in met]

    def is_there(self, name: str) -> bool:
        """Whether the document of a row is still where it was."""
        if name not in self._there:
            self._there[name] = os.path.lexists(os.path.join(self._folder, name))
        return self._there[name]

    def renamed(self, path: str) -> str | None:
        """The name that a document now has; None where it was met under no other."""
        return self._claimed.get(path)

    @property
    def _folder(self) -> str:
        return os.path.dirname(self.path) or "."


def row(issue: Issue, source: str, name: str, line: int) -> KnownIssue:
    """The row of an issue.

    Args:
        issue: as it stands in the outcome.
        source: the text that it was found in.
        name: of the document, as the baseline writes it.
        line: of the issue in the source, from 1.
    """
    return KnownIssue(path=name, code=issue.code, id=issue.id, words=words_of(issue, source), line=line)


def words_of(issue: Issue, source: str) -> str:
    """The words in question with a little around them: ``失业[率率]为A档``. No proposal, for its words may stand far away."""
    start, end = issue.source
    left, right = source[max(start - BEFORE, 0) : start], source[end : end + BEHIND]
    return f"{one_line(left)}[{one_line(issue.before, LONGEST)}]{one_line(right)}"


def load(path: str) -> Baseline:
    """Read a file.

    Raises:
        Trouble: it cannot be read, or holds something else.
    """
    data = files.read(path)
    try:
        rows = msgspec.json.decode(data.removeprefix(BOM_UTF8), type=_File).issues
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        from .errors.unfit import reasons

        raise Trouble("bad-baseline", path=path, **reasons(error)) from None
    return Baseline(path, rows, data.startswith(BOM_UTF8))


def dump(rows: Sequence[KnownIssue], *, marked: bool = False) -> bytes:
    """The file: one row a line, sorted; ``marked``: behind a byte order mark."""
    lines = [msgspec.json.encode(one) for one in sorted(rows, key=lambda one: one.order)]
    return BOM_UTF8 * marked + b'{"v":1,"issues":[\n' + b",\n".join(lines) + b"\n" * bool(lines) + b"]}\n"
