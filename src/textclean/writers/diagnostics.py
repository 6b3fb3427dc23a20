"""What the formats of CI services share: the issues of a document as plain values, in its order.

They hold no text and no run, so that a report over a thousand documents keeps a few numbers and words of each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from ..finding import Severity
from ..issue import Issue, Offer, Place
from ..rulebook import Card
from ..text import Span
from ..text.compose import Copy, Move, SourceEdit
from ..text.lines import Positions
from ..text.show import one_line
from ..tuples import NamedTuple
from .actions import name as name_of
from .message import Report, known_word, message, say, title

LONGEST = 2000  #: characters of the longest words that are quoted whole


class Region(NamedTuple):
    """A place of the source: lines and columns from 1, the end excluded. Of another document its beginning is known alone."""

    start: int  #: characters from the beginning of the document
    end: int
    line: int
    column: int  #: in characters
    end_line: int = 0  #: 0: not known
    end_column: int = 0
    byte_column: int = 0  #: in bytes of UTF-8; 0: not known
    end_byte_column: int = 0
    words: str = ""  #: what stands there; empty where it is longer than :data:`LONGEST`, or not known


class Replacement(NamedTuple):
    """``region`` gives way to ``text``."""

    region: Region
    text: str


class Repair(NamedTuple):
    """One way to mend a defect: all replacements or none."""

    label: str
    safety: str
    replacements: tuple[Replacement, ...]
    choice: str = ""  #: what it is chosen by, where there are several


class Neighbour(NamedTuple):
    """Another place that has to do with an issue, and what it is, in words."""

    path: str  #: of the document that it is in
    region: Region
    role: str
    elsewhere: bool = False  #: it is in another document

    @property
    def place(self) -> str:
        """The place, for people: ``line:column``, of another document with its path."""
        at = f"{self.region.line}:{self.region.column}"
        return f"{one_line(self.path)}:{at}" if self.elsewhere else at


class Diagnostic(NamedTuple):
    """One issue."""

    id: str
    code: str
    name: str
    title: str
    severity: Severity
    status: str
    message: str
    region: Region
    proposal: str | None
    score: float | None
    story: str | None
    safety: str | None
    decision: str  #: an editor's reason
    related: tuple[Neighbour, ...]
    repairs: tuple[Repair, ...]


class Diagnosed(NamedTuple):
    """One document."""

    path: str
    sha256: str
    encoding: str
    characters: int
    diagnostics: tuple[Diagnostic, ...]  #: in the order of their places
    cards: dict[str, Card]  #: of the issues above
    ran: tuple[str, ...]  #: codes of the rules that ran
    failures: tuple[str, ...]
    fail_on: Severity | None  #: lowest severity of what fails the document; None: nothing does


class Terms(NamedTuple):
    """What a report is asked for."""

    lang: str = "en"
    statuses: tuple[str, ...] = ("open",)  #: those that are reported, where a format has a place for others


def diagnosed(report: Report, statuses: Collection[str] = ("open",), name: Callable[[str], str] = str) -> Diagnosed:
    """The issues of some statuses; ``name`` says how a path is written."""
    at = Positions(report.source.text)
    chosen = [issue for issue in report.cleaned.issues if issue.status in statuses]
    chosen.sort(key=lambda issue: (issue.source, issue.code, issue.id))
    selected = report.cleaned.settings.selected if report.cleaned.settings else {issue.code for issue in chosen}
    return Diagnosed(
        name(report.source.path),
        report.source.file_sha256,
        report.source.encoding,
        len(report.source.text),
        tuple(_diagnostic(issue, report, at, name) for issue in chosen),
        {issue.code: report.book.cards[issue.code] for issue in chosen},
        tuple(sorted(selected)),
        tuple(one_line(failure) for failure in report.cleaned.failures),
        report.fail_on,
    )


def said(one: Diagnostic, lang: str) -> str:
    """Message, proposal and related places on one line, for formats that have no place for them."""
    places = [f"{near.role} {near.place}" for near in one.related[:2]]
    return say("list-semicolon", lang).join([one.message, *places])


def _diagnostic(issue: Issue, report: Report, at: Positions, name: Callable[[str], str]) -> Diagnostic:
    lang = report.lang
    return Diagnostic(
        id=issue.id,
        code=issue.code,
        name=issue.name,
        title=title(issue.code, report),
        severity=issue.severity,
        status=issue.status,
        message=message(issue, report.book, lang),
        region=_region(at, issue.source),
        proposal=issue.proposal,
        score=issue.score,
        story=issue.story,
        safety=None if issue.safety is None else str(issue.safety),
        decision=one_line(issue.decision.get("because", "")),
        related=tuple(_neighbour(place, report, at, name) for place in issue.related),
        repairs=tuple(_repair(offer, at, lang) for offer in issue.offers if offer.composes and offer.edits),
    )


def _neighbour(place: Place, report: Report, at: Positions, name: Callable[[str], str]) -> Neighbour:
    role = known_word("role", place.role, report.lang)
    if not place.path:
        return Neighbour(name(report.source.path), _region(at, place.span), role)
    return Neighbour(name(place.path), Region(*place.span, place.line, place.column), role, elsewhere=True)


def _repair(offer: Offer, at: Positions, lang: str) -> Repair:
    edits = sorted([*offer.edits, *_left(offer.edits)], key=lambda edit: edit[:2])
    made = tuple(Replacement(_region(at, Span(edit.start, edit.end)), _text(edit, at.text)) for edit in edits)
    return Repair(name_of(offer, lang), str(offer.safety), made, offer.label)


def _left(edits: Collection[SourceEdit]) -> list[SourceEdit]:
    """The places that moves leave."""
    return [SourceEdit(*piece) for edit in edits for piece in edit.insert if isinstance(piece, Move)]


def _text(edit: SourceEdit, source: str) -> str:
    """What an edit puts in, as words."""
    return "".join(
        source[piece.start : piece.end] if isinstance(piece, Move) else piece.text if isinstance(piece, Copy) else piece
        for piece in edit.insert
    )


def _region(at: Positions, span: Span) -> Region:
    line, column = at.line_column(span.start)
    end_line, end_column = at.line_column(span.end)
    words = at.text[span.start : span.end] if span.end - span.start <= LONGEST else ""
    return Region(
        *(span.start, span.end, line, column, end_line, end_column),
        *(_bytes(at, span.start, column), _bytes(at, span.end, end_column)),
        words,
    )


def _bytes(at: Positions, offset: int, column: int) -> int:
    """A column in bytes of UTF-8, from 1."""
    return len(at.text[offset - column + 1 : offset].encode("utf-8", "surrogatepass")) + 1
