"""The chain: passes in a written order, each until it rests; what they find is judged, made and placed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import msgspec

from .collector import resting
from .decisions import Decision
from .finding import Finding
from .issue import Issue, Names
from .judging import Cards, Pass, Row, Settings, failure, in_turn, judge
from .placing import place
from .story import tell
from .text import Document, Span
from .text.compose import Key, Move, SourceEdit, compose, outermost, restore
from .text.ledger import Ledger
from .text.memory import Memory
from .text.terms import Shelter

__all__ = ["Cards", "Cleaned", "Explanation", "Pass", "Settings", "Stat", "edits_of", "run"]


class Stat(NamedTuple):
    """What one pass did in a run."""

    name: str
    findings: int
    fixed: int
    seconds: float


class Explanation(NamedTuple):
    """Where a character of the cleaned text comes from, and who touched it."""

    source: Span  #: its place in the source; empty for one that was put in
    issues: tuple[Issue, ...]  #: fixed issues whose edits put it in, replaced or moved it, in the order made


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The outcome of a run: the cleaned text, and an issue for everything that was found."""

    source: str
    document: Document  #: the cleaned text with the origins of its characters
    issues: tuple[Issue, ...]  #: in the order made
    stats: tuple[Stat, ...] = ()  #: of each pass that ran
    failures: tuple[str, ...] = ()  #: passes that failed, with the error: ``passages: ValueError (…)``
    settings: Settings | None = None
    passes: tuple[Pass, ...] = ()

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

    @property
    def stories(self) -> tuple[tuple[Issue, ...], ...]:
        """The issues, those of one cause together, in the order of their first places; a single one by itself."""
        told: dict[str, list[Issue]] = {}
        for issue in sorted(self.issues, key=lambda issue: issue.source):
            told.setdefault(issue.story or issue.id, []).append(issue)
        return tuple(map(tuple, told.values()))

    def undo(self) -> str:
        """The source, character for character, from the cleaned text and the edits of the fixed issues alone."""
        return restore(self.text, outermost(edits_of(self.issues)), len(self.source))

    def without(self, names: Iterable[str]) -> str:
        """The text with the fixed issues of these ids, and all that need them, taken back; ids in full."""
        gone = set(names)
        kept = []
        for issue in self.issues:  # in the order made: what an edit needs comes before it
            if issue.id in gone or gone.intersection(issue.needs):
                gone.add(issue.id)
            else:
                kept.append(issue)
        return compose(self.source, outermost(edits_of(kept)))

    def decide(self, accept: Iterable[str] = (), decline: Iterable[str] = ()) -> Cleaned:
        """The same run with more decisions: ids (or their beginnings), codes, families or names of rules.

        Raises:
            ValueError: this outcome does not know its run, or a word is no id and means no rule.
        """
        if self.settings is None:
            raise ValueError("this outcome does not know the run that it came from")
        more = [Decision(target, "accept") for target in accept] + [Decision(target, "decline") for target in decline]
        kinds = _kinds(self.passes)
        unknown = [one.target for one in more if not one.by_id and one.target not in kinds]
        if unknown:
            raise ValueError(f"no id, code, family or name of a rule: {', '.join(unknown)}")
        decisions = self.settings.decisions.and_more(more, kinds)
        return run(self.source, self.passes, replace(self.settings, decisions=decisions))

    def explain(self, offset: int) -> Explanation:
        """Where the character at ``offset`` of the cleaned text comes from, and the issues whose edits touch it.

        Raises:
            IndexError: there is no such character.
        """
        if not 0 <= offset < len(self.text):
            raise IndexError(f"the cleaned text has {len(self.text)} characters, none at {offset}")
        origin = self.document.origin(offset)
        fixed = [(issue, issue.offers[0].edits) for issue in self.issues if issue.status == "fixed"]
        touching = [issue for issue, edits in fixed if any(_touches(edit, origin) for edit in edits)]
        if not touching and origin % 2 == 0:  # put in before the first character of what was replaced
            touching = [issue for issue, edits in fixed if any(2 * edit.start == origin for edit in edits)]
        return Explanation(self.document.source_span(Span(offset, offset + 1)), tuple(touching))

    def as_check(self) -> Cleaned:
        """The same run with nothing applied: what was fixed is open, and due."""
        issues = tuple(
            msgspec.structs.replace(
                issue,
                status="open" if issue.status == "fixed" else issue.status,
                due=issue.status == "fixed",
                cleaned=issue.source,
                after=issue.before,
            )
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

    A pass that raises becomes an issue (of the rule ``settings.failure``) and the chain goes on.
    """
    with resting():
        return _run(source, passes, settings)


def _run(source: str, passes: Sequence[Pass], settings: Settings) -> Cleaned:
    doc = Document(source, memory=Memory(settings.terms, settings.language, settings.agreed()))
    ledger, ids = Ledger(source), Names(source)
    rows: list[Row] = []
    made: dict[str, tuple[SourceEdit, ...]] = {}
    stats: list[Stat] = []
    failures: list[Issue] = []
    for one in passes:
        if settings.selected.isdisjoint(one.cards):
            continue
        began = time.perf_counter()
        on = {code: card for code, card in one.cards.items() if code in settings.selected}
        own: list[Row] = []
        mended = 0  # rounds that made edits
        asked_for = False  # edits that an editor asked for were made: from now on, no others
        for left in reversed(range(one.rounds)):
            try:
                findings = _corrections(doc, [finding for finding in one.check(doc, on) if finding.code in on])
            except Exception as error:
                failures.append(failure(one, error, settings.failure, ids))
                break
            findings.sort(key=lambda finding: (finding.span, finding.code))
            new = judge(one, doc, findings, ids.of(one.family, doc, findings), settings)
            if settings.decisions and left:
                new, asked_for = in_turn(new, settings, asked_for)
            fixes = [(row.name, row.finding.fixes[row.made].edits) for row in new if row.made is not None]
            if not fixes:
                own += new
                break
            made |= ledger.record(doc, fixes)
            new = [_with_needs(row, ledger, made) for row in new]
            doc = doc.edit(edit for _, edits in fixes for edit in edits)
            mended += 1
            if left:  # what is open may read otherwise now
                new = [row for row in new if row.made is not None]
                ids.keep({row.name for row in new})
            own += new
        if mended == 1:  # else an edit may stand on one that comes behind it
            own.sort(key=lambda row: row.doc.source_span(row.finding.span))
        rows += own
        fixed = sum(row.made is not None for row in own)
        stats.append(Stat(one.name, len(own), fixed, time.perf_counter() - began))
    issues = tell(place(rows, source, doc, made), source)
    reported = failures if settings.failure is not None and settings.failure.code in settings.selected else []
    said = tuple(f"{issue.words['pass']}: {issue.words['error']}" for issue in failures)
    return Cleaned(source, doc, (*issues, *reported), tuple(stats), said, settings, tuple(passes))


def _corrections(doc: Document, findings: list[Finding]) -> list[Finding]:
    """The findings that correct no word of the project's."""
    if not doc.terms or not findings:
        return findings
    shelter = doc.derive(_sheltered)
    return [finding for finding in findings if not shelter.keeps(finding.span, (fix.edits for fix in finding.fixes))]


def _sheltered(doc: Document) -> Shelter:
    """View: the places of the project's words."""
    return Shelter(doc.terms.places(doc.text))


def _with_needs(row: Row, ledger: Ledger, made: Mapping[str, tuple[SourceEdit, ...]]) -> Row:
    needs = () if row.made is None else ledger.needs(row.name, made[row.name])
    return row._replace(needs=needs) if needs else row


def _kinds(passes: Sequence[Pass]) -> Mapping[str, frozenset[str]]:
    """What the selectors of kinds stand for: families, codes and names of rules."""
    cards = [card for one in passes for card in one.cards.values()]
    kinds = {name: frozenset([card.code]) for card in cards for name in (card.code, card.name)}
    return kinds | {one.family: frozenset(one.cards) for one in passes}


def _touches(edit: SourceEdit, origin: int) -> bool:
    """Whether an edit put in, replaced or moved what has this origin."""
    if 2 * edit.start == 2 * edit.end == origin or 2 * edit.start < origin <= 2 * edit.end:
        return True
    return any(isinstance(piece, Move) and 2 * piece.start < origin <= 2 * piece.end for piece in edit.insert)
