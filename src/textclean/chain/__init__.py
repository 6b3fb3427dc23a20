"""The chain: passes in a written order, each until it rests; what they find is judged, made and placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..decisions import Decision
from ..issue import MADE, Issue
from ..rulebook import codes_among
from ..text import Document, Span
from ..text.compose import Key, Move, SourceEdit, compose, outermost, restore
from ..tuples import NamedTuple
from .collector import resting
from .course import Course
from .judging import Cards, Pass, Settings, Stat
from .placing import place

__all__ = ["Cards", "Cleaned", "Explanation", "Pass", "Settings", "Stat", "edits_of", "run"]


class Explanation(NamedTuple):
    """Where a character of the cleaned text comes from, and who touched it."""

    source: Span  #: its place in the source; empty for one that was put in
    issues: tuple[Issue, ...]  #: fixed issues whose edits put it in, replaced or moved it, in the order made


class Cleaned(msgspec.Struct, frozen=True):
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
        cards = {code: card for one in self.passes for code, card in one.cards.items()}
        kinds = {one.target: codes_among(cards, one.target) for one in more if not one.by_id}
        unknown = [target for target, codes in kinds.items() if not codes]
        if unknown:
            raise ValueError(f"no id, code, family or name of a rule: {', '.join(unknown)}")
        decisions = self.settings.decisions.and_more(more, kinds)
        return run(self.source, self.passes, msgspec.structs.replace(self.settings, decisions=decisions))

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
        issues = tuple(map(_unmade, self.issues))
        return msgspec.structs.replace(self, document=Document(self.source), issues=issues)


def _unmade(issue: Issue) -> Issue:
    """The issue of a run that applies nothing."""
    if issue.status == "fixed":
        issue = msgspec.structs.replace(issue, status="open", due=True)
    if issue.cleaned == issue.source and issue.after == issue.before:
        return issue
    return msgspec.structs.replace(issue, cleaned=issue.source, after=issue.before)


def edits_of(issues: Iterable[Issue]) -> Iterator[tuple[Key, SourceEdit]]:
    """The edits that were made, each with its key, in the order made."""
    for issue in issues:
        if issue.status in MADE:
            for number, edit in enumerate(issue.offers[0].edits):
                yield (issue.id, number), edit


def run(source: str, passes: Sequence[Pass], settings: Settings) -> Cleaned:
    """Run the passes over a text.

    A pass that raises becomes an issue (of the rule ``settings.failure``) and the chain goes on.
    """
    with resting(len(source)):
        return _run(source, passes, settings)


def _run(source: str, passes: Sequence[Pass], settings: Settings) -> Cleaned:
    course = Course(source, settings)
    course.take(passes)
    stats = course.stats()
    issues = place(course.hand_over(), source, course.doc, course.made, settings.checking)
    if settings.decisions:
        from .superseding import tell as tell_superseded

        issues = tell_superseded(issues, settings.checking)
    if len(issues) > 1:
        from .story import tell  # one issue alone is tied to no other

        issues = tell(issues, source)
    failures = course.failures
    reported = failures if settings.failure is not None and settings.failure.code in settings.selected else []
    said = tuple(f"{issue.words['pass']}: {issue.words['error']}" for issue in failures)
    document = Document(source) if settings.checking else course.doc
    return Cleaned(source, document, (*issues, *reported), stats, said, settings, tuple(passes))


def _touches(edit: SourceEdit, origin: int) -> bool:
    """Whether an edit put in, replaced or moved what has this origin."""
    if 2 * edit.start == 2 * edit.end == origin or 2 * edit.start < origin <= 2 * edit.end:
        return True
    return any(isinstance(piece, Move) and 2 * piece.start < origin <= 2 * piece.end for piece in edit.insert)
