"""The course of a run: which pass reads the text when, and how often, until all that is certain is made.

Each pass reads until it rests. Then those whose text was changed behind them read the last text once more: what a second
run over the cleaned text would find is found in the first, and what it would not find is not left open. Mostly they say
what they said, and nothing changes. The detectors, which read the whole text and seldom make an edit, begin when the others rest.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from ..finding import Finding
from ..issue import Issue, Names
from ..text import Document, Span
from ..text.compose import SourceEdit
from ..text.ledger import Ledger
from ..text.memory import LONG, Memory
from ..text.span import moved
from ..text.terms import Shelter
from .judging import Judged, Pass, Settings, Stat, asked, due, failure, in_turn, judge
from .placing import place_of_open

MANY = 5_000  #: rows of one reading from which on those whose edits are made are told in little: it costs some time
LAPS = 6  #: how often at most the passes go over the text


class _Part:
    """What one pass said so far."""

    __slots__ = ("failed", "later", "of", "on", "read", "rows", "seconds")

    def __init__(self, of: Pass, selected: frozenset[str]) -> None:
        self.of = of
        self.on = {code: card for code, card in of.cards.items() if code in selected}
        self.rows: list[Judged] = []  # what was made in the first lap, and what is open
        self.read = hash("")  # of the text that it knows, which itself is not held as long
        self.later = 0  # what was made in later laps, and stands in no row here
        self.failed = False
        self.seconds = 0.0

    def stat(self) -> Stat:
        made = self.later + sum(row.made is not None for row in self.rows)
        return Stat(self.of.name, self.later + len(self.rows), made, self.seconds)


class Course:
    """One run of passes over a text.

    Args:
        source: the text.
        settings: what the run is asked to do.
    """

    def __init__(self, source: str, settings: Settings) -> None:
        self.doc = Document(source, memory=Memory(settings.terms, settings.language, settings.agreed()))
        self.made: dict[str, tuple[SourceEdit, ...]] = {}
        self.failures: list[Issue] = []
        self._settings = settings
        settings.decisions.start()
        self._ledger = Ledger(source)
        self._ids = Names(source)
        self._parts: list[_Part] = []
        self._mended: list[Judged] = []  # what was made in later laps before the detectors read …
        self._later: list[Judged] = []  # … and what since
        self._asked = False  # an edit was made because an editor asked for this very one

    def take(self, passes: Sequence[Pass]) -> None:
        """Run the passes; one that raises becomes an issue, and the others go on."""
        selected = self._settings.selected
        self._parts = [_Part(one, selected) for one in passes if not selected.isdisjoint(one.cards)]
        menders = [part for part in self._parts if not part.of.detects]
        for part in menders:
            self._first(part)
        self._until_all_rest(menders)
        self._mended, self._later = self._later, []
        self.doc.memory.rest()
        self._ids.rest()
        detectors = [part for part in self._parts if part.of.detects]
        for part in detectors:
            self._first(part)
        if detectors:
            self._until_all_rest(self._parts)

    def _until_all_rest(self, parts: Sequence[_Part]) -> None:
        """Let those read again whose text others changed, until nothing is made."""
        most = len(self.made)
        for _ in range(LAPS - 1):
            waiting = [part for part in parts if part.of.again and not part.failed]
            if self._asked or all(part.read == hash(self.doc.text) for part in waiting):
                return  # what an editor asked for changes nothing else: nobody decided on that
            before = len(self._later)
            for part in waiting:
                if part.read != hash(self.doc.text):
                    self._again(part)
            made = len(self._later) - before
            if made > most:  # they lead away from one another
                return
            most = made

    def hand_over(self) -> list[Judged]:
        """What was found, in the order made; the course keeps nothing of it, nor of how it came to be."""
        rows: list[Judged] = []
        for detects, later in ((False, self._mended), (True, self._later)):
            for part in self._parts:
                if part.of.detects is detects:
                    rows += part.rows
                    part.rows = []
            rows += later
            later.clear()
        del self._ledger, self._ids
        return rows

    def stats(self) -> tuple[Stat, ...]:
        """What each pass did."""
        return tuple([part.stat() for part in self._parts])

    def _first(self, part: _Part) -> None:
        began = time.perf_counter()
        part.rows, mended = self._until_it_rests(part)
        if mended == 1:  # else an edit may stand on one that comes behind it
            part.rows.sort(key=_place_in_source)
        part.seconds = time.perf_counter() - began

    def _again(self, part: _Part) -> None:
        """Let a pass read a text that others changed; where it says the same of it, or fails, what it said stands."""
        began = time.perf_counter()
        findings = self._findings(part)
        if part.failed:
            return
        unnamed = self._judged(part, findings, [""] * len(findings)) if findings else []
        part.read = hash(self.doc.text)
        left = [row for row in part.rows if row.made is None]
        if any(row.made is not None for row in unnamed) or self._places(left) != self._places(unnamed):
            self._ids.give_back(part.of.family, {row.name: row.at for row in left})
            part.rows = [row for row in part.rows if row.made is not None]
            for row in self._until_it_rests(part)[0]:
                (part.rows if row.made is None else self._later).append(row)
                part.later += row.made is not None
        part.seconds += time.perf_counter() - began

    def _places(self, rows: Sequence[Judged]) -> list[tuple[str, Span]]:
        """Codes and places in the text as it is."""
        return sorted([(row.finding.code, place_of_open(row, self.doc)) for row in rows])

    def _until_it_rests(self, part: _Part) -> tuple[list[Judged], int]:
        """What a pass finds, what it is sure of made; and how many of its readings led to edits."""
        one, settings = part.of, self._settings
        own: list[Judged] = []
        mended = 0
        still_open: list[Judged] = []  # as the reading before found it
        asked_for = False  # edits that an editor asked for were made: from now on, no others
        for left in reversed(range(one.rounds)):
            part.read = hash(self.doc.text)
            findings = self._findings(part)
            if part.failed:
                return own + still_open, mended
            places = [self.doc.source_span(finding.span) for finding in findings]
            new = self._judged(part, findings, self._ids.at(one.family, places), places)
            del findings, places
            if settings.decisions and left:
                new, asked_for = in_turn(new, settings, asked_for)
            if not any(row.made is not None for row in new):
                return own + new, mended
            new = self._mend(new, asked_anew=one.rounds > 1)
            mended += 1
            if left:  # what is open may read otherwise now
                still_open = [row for row in new if row.made is None]
                new = [row for row in new if row.made is not None]
                self._ids.keep(self.made)  # what is made keeps its name
            elif one.rounds == 1 and not any(row.blocked or _moves(row) for row in new):
                part.read = hash(self.doc.text)  # it tried its edits beforehand, and says what is open then
            own += new
        return own, mended

    def _findings(self, part: _Part) -> list[Finding]:
        """What a pass finds in the text as it is, in order; nothing that corrects a word of the project's."""
        doc = self.doc
        try:
            findings = [finding for finding in part.of.check(doc, part.on) if finding[0] in part.on]
            if doc.terms and findings:
                shelter = doc.derive(_sheltered)
                findings = [one for one in findings if not shelter.keeps(one.span, (fix.edits for fix in one.fixes))]
        except Exception as error:
            part.failed = True
            self.failures.append(failure(part.of, error, self._settings.failure, self._ids))
            return []
        findings.sort(key=_place_and_code)
        return findings

    def _judged(
        self, part: _Part, findings: list[Finding], names: list[str], places: list[Span] | None = None
    ) -> list[Judged]:
        if places is None:
            places = [self.doc.source_span(finding.span) for finding in findings]
        return judge(part.of, self.doc, findings, names, places, self._settings)

    def _mend(self, rows: list[Judged], *, asked_anew: bool) -> list[Judged]:
        """Make the edits that are to be made; the rows with what they need, those that are settled told in little where they are many.

        Args:
            rows: the findings of one reading, judged.
            asked_anew: whether the pass reads again now. One that tries its edits beforehand moves nothing but columns: what
                these hold was no text before, so all read it, whoever asked for it.
        """
        if self._settings.decisions and not self._asked:
            wishes = [row for row in rows if asked(row, self._settings)]
            self._asked = any(asked_anew or not _moves(row) for row in wishes)
            if wishes:
                self._settings.decisions.begin()
        edits = [edit for row in rows for edit in due(row)]
        before, self.doc = self.doc, self.doc.edit(edits)
        self._ledger.begin(before, moved(sorted(edits, key=_place)))
        del edits
        settling = None
        if len(rows) > MANY or len(before.text) > LONG:
            from .settling import Settling  # no page has so many, or is so long

            settling = Settling()
        rows.reverse()
        out = []
        while rows:  # one after another, so that no more is held than need be
            row = rows.pop()
            if row.made is not None:
                self.made[row.name] = made = self._ledger.take(row.name, due(row))
                row = settling.settled(row, made) if settling else row
            out.append(row)
        self._ledger.end()
        before.leave_for(self.doc)
        return [self._with_needs(row) for row in out]

    def _with_needs(self, row: Judged) -> Judged:
        needs = () if row.made is None else self._ledger.needs(row.name, self.made[row.name])
        return row._replace(needs=needs) if needs else row


def _moves(row: Judged) -> bool:
    """Whether an edit that is made puts a passage into another place: nobody tried that beforehand."""
    return any(isinstance(edit.insert, Span) for edit in due(row))


_place = itemgetter(0, 1)
_place_and_code = attrgetter("span", "code")
_place_in_source = attrgetter("at")


def _sheltered(doc: Document) -> Shelter:
    """View: the places of the project's words."""
    return Shelter(doc.terms.places(doc.text))
