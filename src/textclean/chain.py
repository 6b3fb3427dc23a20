"""The chain: passes in a written order, each once; what they find is judged, made and placed here."""

from __future__ import annotations

import time
import traceback
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .decisions import Decision, Decisions
from .finding import Finding, Fix, Safety
from .issue import Issue, Offer, Place, Status, identify
from .rulebook import Card
from .story import tell
from .text import Document, Edit, Span
from .text.compose import Copy, Key, Move, Piece, SourceEdit, compose, outermost, restore
from .text.ledger import Ledger

Cards = Mapping[str, Card]


class Pass(NamedTuple):
    """The workings of one family of cards. ``check`` reads a text and yields findings; it never changes anything."""

    family: str  #: prefix of the codes
    name: str  #: name of the folder of cards and of the module
    cards: Cards
    check: Callable[[Document, Cards], Iterable[Finding]]


class Stat(NamedTuple):
    """What one pass did in a run."""

    name: str
    findings: int
    fixed: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is asked to do. Codes are those of the cards."""

    selected: frozenset[str]
    unfixable: frozenset[str] = frozenset()
    unsafe: bool = False
    decisions: Decisions = field(default_factory=Decisions)


class _Row(NamedTuple):
    """A finding with what became of it, before the last text is known."""

    name: str
    finding: Finding
    doc: Document
    card: Card
    status: Status
    made: int | None  #: which of its fixes was applied
    blocked: bool
    decision: Decision | None
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The outcome of a run: the cleaned text, and an issue for everything that was found."""

    source: str
    document: Document
    issues: tuple[Issue, ...]
    stats: tuple[Stat, ...] = ()
    failures: tuple[str, ...] = ()
    settings: Settings | None = None

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.document.text

    @property
    def fixed(self) -> tuple[Issue, ...]:
        """The issues that were fixed."""
        return tuple(issue for issue in self.issues if issue.status == "fixed")

    @property
    def open(self) -> tuple[Issue, ...]:
        """The issues that wait for a person."""
        return tuple(issue for issue in self.issues if issue.status == "open")

    def undo(self) -> str:
        """The source, from the cleaned text and the edits of the fixed issues alone."""
        return restore(self.text, outermost(edits_of(self.issues)), len(self.source))

    def without(self, names: Iterable[str]) -> str:
        """The text with the fixed issues of these ids, and all that need them, taken back."""
        gone = set(names)
        kept = []
        for issue in self.issues:  # in the order made: what an edit needs comes before it
            if issue.id in gone or gone.intersection(issue.needs):
                gone.add(issue.id)
            else:
                kept.append(issue)
        return compose(self.source, outermost(edits_of(kept)))

    def as_check(self) -> Cleaned:
        """The same run with nothing applied: what was fixed is open, and could be fixed safely."""
        issues = tuple(
            replace(issue, status="open", cleaned=issue.source, after=issue.before)
            if issue.status == "fixed"
            else replace(issue, cleaned=issue.source, after=issue.before)
            for issue in self.issues
        )
        return replace(self, document=Document(self.source), issues=issues)


def edits_of(issues: Iterable[Issue]) -> Iterator[tuple[Key, SourceEdit]]:
    """The edits of the fixed issues, each with its key, in the order made."""
    for issue in issues:
        if issue.status == "fixed":
            for number, edit in enumerate(issue.offers[0].edits):
                yield (issue.id, number), edit


def run(source: str, passes: Sequence[Pass], settings: Settings) -> Cleaned:
    """Run the passes over a text.

    A pass that raises becomes an issue (``DO900``) and the chain goes on.
    """
    doc = Document(source)
    ledger = Ledger(source)
    rows: list[_Row] = []
    made: dict[str, tuple[SourceEdit, ...]] = {}
    stats: list[Stat] = []
    failures: list[str] = []
    for one in passes:
        if settings.selected.isdisjoint(one.cards):
            continue
        began = time.perf_counter()
        try:
            findings = [f for f in one.check(doc, one.cards) if f.code in settings.selected]
        except Exception as error:
            failures.append(f"{one.name}: {_where(error)}")
            continue
        findings.sort(key=lambda f: (f.span, f.code))
        names = identify(one.family, doc, source, findings)
        new = _judge(one, doc, findings, names, settings)
        fixes = [(row.name, row.finding.fixes[row.made].edits) for row in new if row.made is not None]
        if fixes:
            made |= ledger.record(doc, fixes)
            new = [
                row._replace(needs=ledger.needs(row.name, made[row.name])) if row.name in made else row for row in new
            ]
        rows += new
        stats.append(Stat(one.name, len(findings), len(fixes), time.perf_counter() - began))
        doc = doc.edit(edit for _, edits in fixes for edit in edits)
    issues = tuple(tell([_place(row, source, doc, made) for row in rows], source))
    return Cleaned(source, doc, issues, tuple(stats), tuple(failures), settings)


def _where(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} ({Path(frame.filename).name}:{frame.lineno}): {error}"


# -- judging


def _judge(one: Pass, doc: Document, findings: list[Finding], names: list[str], settings: Settings) -> list[_Row]:
    """Decide the fate of each finding; accepted ones have the first call on a place, then safe ones, then the others."""
    choices = []
    for index, (finding, name) in enumerate(zip(findings, names, strict=True)):
        card = one.cards[finding.code]
        capped = tuple(fix._replace(safety=min(fix.safety, card.most)) for fix in finding.fixes)
        finding = finding._replace(fixes=capped)
        decision = settings.decisions.about(name, finding.code) if settings.decisions else None
        finding, wanted, rank = _wanted(finding, decision, settings)
        choices.append((rank, index, finding, name, card, wanted, decision))
    rows: list[tuple[int, _Row]] = []
    claims = _Claims()
    for rank, index, finding, name, card, wanted, decision in sorted(choices, key=lambda c: c[:2]):
        free = wanted is not None and claims.take(finding.fixes[wanted].edits)
        status: Status = "fixed" if free else "declined" if rank == _DECLINED else "open"
        row = _Row(
            name, finding, doc, card, status, wanted if free else None, wanted is not None and not free, decision, ()
        )
        rows.append((index, row))
    return [row for _, row in sorted(rows, key=lambda r: r[0])]


_ACCEPTED, _SAFE, _UNSAFE, _OPEN, _DECLINED = range(5)


def _wanted(finding: Finding, decision: Decision | None, settings: Settings) -> tuple[Finding, int | None, int]:
    """The fix to apply (its index), and the rank of the wish."""
    fixes = finding.fixes
    if decision is not None and decision.verdict == "decline":
        return finding, None, _DECLINED
    if decision is not None:
        if decision.text is not None:
            own = Fix((Edit(*finding.span, decision.text),), Safety.MANUAL, "reworded")
            return finding._replace(fixes=(own, *fixes)), 0, _ACCEPTED
        for index, fix in enumerate(fixes):
            fits = fix.label == decision.choice if decision.choice else decision.by_id or len(fixes) == 1
            if fits and (decision.by_id or fix.safety > Safety.MANUAL):
                return finding, index, _ACCEPTED
        return finding, None, _OPEN
    if len(fixes) == 1 and finding.code not in settings.unfixable:
        if fixes[0].safety == Safety.SAFE:
            return finding, 0, _SAFE
        if fixes[0].safety == Safety.UNSAFE and settings.unsafe:
            return finding, 0, _UNSAFE
    return finding, None, _OPEN


class _Claims:
    """The edits of one pass that are made: none may want the place of another."""

    def __init__(self) -> None:
        self._edits: list[tuple[int, int]] = []
        self._taken: list[Span] = []
        self._cut: list[Edit] = []

    def take(self, edits: tuple[Edit, ...]) -> bool:
        """Claim the places of a fix, if all of them are free."""
        places = sorted((edit.start, edit.end) for edit in edits)
        own = [(a, b) for a, b in pairwise(places) if b[0] < a[1] or a == b]
        if not edits or own or any(self._meets(*place) for place in places):
            return False
        spans = [edit.insert for edit in edits if isinstance(edit.insert, Span)]
        cuts = [edit for edit in edits if edit.start < edit.end]
        if any(_cross(span, cut) for span in spans for cut in self._cut):
            return False
        if self._taken and any(_cross(span, cut) for span in self._taken for cut in cuts):
            return False
        for place in places:
            insort(self._edits, place)
        self._taken += spans
        self._cut += cuts
        return True

    def _meets(self, start: int, end: int) -> bool:
        index = bisect_left(self._edits, (start, end))
        if index < len(self._edits):
            after = self._edits[index]
            if after[0] < end or after == (start, end):
                return True
        return index > 0 and start < self._edits[index - 1][1]


def _cross(span: Span, cut: Edit) -> bool:
    return cut.start < span.end and span.start < cut.end


# -- placing


def _place(row: _Row, source: str, last: Document, made: Mapping[str, tuple[SourceEdit, ...]]) -> Issue:
    finding = row.finding
    at = row.doc.source_span(finding.span)
    now = last.place(at)
    cleaned = now[0]
    related = tuple(
        Place(place, role, source[place.start : place.end])
        for place, role in ((row.doc.source_span(span), role) for span, role in finding.related)
    )
    offers = tuple(Offer(fix.safety, fix.label, tuple(_in_source(row.doc, fix))) for fix in finding.fixes)
    if row.made is not None:
        chosen = Offer(finding.fixes[row.made].safety, finding.fixes[row.made].label, made[row.name])
        offers = (chosen, *offers[: row.made], *offers[row.made + 1 :])
    return Issue(
        id=row.name,
        code=finding.code,
        name=row.card.name,
        severity=row.card.level,
        status=row.status,
        source=at,
        cleaned=cleaned,
        before=source[at.start : at.end],
        after=last.text[cleaned.start : cleaned.end],
        words=finding.words,
        proposal=_proposal(row.doc, finding, row.made or 0),
        offers=offers,
        related=related,
        evidence=finding.evidence,
        score=finding.score,
        needs=row.needs,
        moved=len(now) > 1,
        undecided=finding.undecided,
        blocked=row.blocked,
        decision={} if row.decision is None else {"verdict": row.decision.verdict, "by": row.decision.by},
    )


def _in_source(doc: Document, fix: Fix) -> Iterator[SourceEdit]:
    """The edits of an offer, which stand on nothing, in coordinates of the source."""
    spans = [edit.insert for edit in fix.edits if isinstance(edit.insert, Span)]
    cuts = [edit for edit in fix.edits if edit.insert == ""]
    for edit in fix.edits:
        place = doc.source_span(Span(edit.start, edit.end))
        insert: tuple[Piece, ...] = ()
        if isinstance(edit.insert, Span):
            origin = doc.source_span(edit.insert)
            moves = any(cut.start <= edit.insert.start and edit.insert.end <= cut.end for cut in cuts)
            insert = (Move(*origin) if moves else Copy(doc.text[edit.insert.start : edit.insert.end], *origin),)
        elif edit.insert:
            insert = (edit.insert,)
        elif any(span.start <= edit.start and edit.end <= span.end for span in spans):
            continue  # a move leaves its place by itself
        yield SourceEdit(*place, insert)


def _proposal(doc: Document, finding: Finding, index: int) -> str | None:
    """What stands at the place of the finding after its fix; for a fix elsewhere, the words that it puts in."""
    if not finding.fixes:
        return None
    edits = sorted(finding.fixes[index].edits)
    start, end = finding.span
    if any(not (start <= edit.start and edit.end <= end) for edit in edits):
        words = [_words(doc, edit) for edit in edits if edit.insert]
        return words[0] if words else ""
    parts, at = [], start
    for edit in edits:
        parts += [doc.text[at : edit.start], _words(doc, edit)]
        at = edit.end
    return "".join([*parts, doc.text[at:end]])


def _words(doc: Document, edit: Edit) -> str:
    return edit.insert if isinstance(edit.insert, str) else doc.text[edit.insert.start : edit.insert.end]
