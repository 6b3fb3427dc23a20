"""Judging: which of the findings of a pass are fixed, in what way, and which must stay open."""

from __future__ import annotations

import traceback
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .decisions import Decision, Decisions
from .finding import Finding, Fix, Safety, Severity
from .issue import Issue, Names, Status
from .rulebook import Card
from .structure.pragmas import exempted
from .text import Document, Edit, Span
from .text.terms import NONE, Terms

Cards = Mapping[str, Card]


class Pass(NamedTuple):
    """The workings of one family of cards. ``check`` reads a text and yields findings; it never changes anything."""

    family: str  #: prefix of the codes
    name: str  #: name of the folder of cards and of the module
    cards: Cards
    check: Callable[
        [Document, Cards], Iterable[Finding]
    ]  #: gets the cards of the rules that run, so what is off costs nothing
    rounds: int = 1  #: how often at most it reads the text: again, as long as it made an edit the time before


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is asked to do. Codes are those of the cards."""

    selected: frozenset[str]
    unfixable: frozenset[str] = frozenset()
    unsafe: bool = False
    decisions: Decisions = field(default_factory=Decisions)
    failure: Card | None = None  #: the rule in whose name a pass that raises is reported
    terms: Terms = NONE  #: words that are never corrected
    pragmas: bool = False  #: comments in the text may say what is left as it is
    language: str = ""  #: of the text, where somebody said it: ``zh``, ``zh-Hant``, ``ja``, ``en``

    def agreed(self) -> frozenset[str]:
        """The codes of the rules all of whose offers are taken: accepted as a kind, or unsafe fixes are asked for."""
        codes = self.selected - self.unfixable if self.unsafe else frozenset()
        if not self.decisions:
            return codes
        said = {code: self.decisions.of_kind(code) for code in self.selected}
        accepted = {code for code, one in said.items() if one and one.verdict == "accept" and not one.choice}
        return (codes - {code for code, one in said.items() if one}) | accepted


class Row(NamedTuple):
    """A finding with what became of it, before the last text is known."""

    name: str
    finding: Finding
    doc: Document
    card: Card
    status: Status
    made: int | None  #: which of its fixes was applied
    blocked: bool
    decision: Decision | None
    needs: tuple[str, ...] = ()


def judge(one: Pass, doc: Document, findings: Sequence[Finding], names: Sequence[str], settings: Settings) -> list[Row]:
    """Decide the fate of each finding; accepted ones have the first call on a place, then safe ones, then the others."""
    wishes = []
    for index, (finding, name) in enumerate(zip(findings, names, strict=True)):
        finding = _capped(finding, one.cards[finding.code].most)
        decision = settings.decisions.about(name, finding.code) if settings.decisions else None
        if settings.pragmas and (decision is None or not decision.by_id):
            decision = _exemption(doc, finding, one.cards[finding.code]) or decision
        finding, wanted, rank = _wanted(finding, decision, settings)
        wishes.append((rank, index, finding, wanted, decision))
    rows: dict[int, Row] = {}
    claims = _Claims()
    for rank, index, finding, wanted, decision in sorted(wishes, key=lambda wish: wish[:2]):
        card = one.cards[finding.code]
        due = wanted is not None and _changes(doc, finding.fixes[wanted])
        made = wanted if wanted is not None and due and claims.take(finding.fixes[wanted].edits) else None
        kept = decision is not None and decision.text is not None and not due  # "reworded" in the very words
        status: Status = "declined" if rank == _DECLINED or kept else "open" if made is None else "fixed"
        rows[index] = Row(names[index], finding, doc, card, status, made, due and made is None, decision)
    return [rows[index] for index in range(len(wishes))]


def in_turn(rows: list[Row], settings: Settings, asked_for: bool) -> tuple[list[Row], bool]:
    """First what the rules do by themselves, until they rest; then what an editor asked for, and nothing because of it.

    Else an accepted mark would change the habit of the page, and with it other marks that nobody decided on.

    Args:
        rows: the findings, judged.
        settings: of the run.
        asked_for: what was asked for has begun.

    Returns:
        the rows, those whose turn it is not open; and whether what was asked for has begun.
    """
    wishes = [_asked(row, settings) for row in rows]
    by_rule = [
        row.made is not None and not wish and (row.decision is None or row.decision.by_id)
        for row, wish in zip(rows, wishes, strict=True)
    ]
    if not asked_for and not any(wishes):
        return rows, False
    turn = not asked_for and any(by_rule)
    out = by_rule if not turn else wishes
    return [
        row._replace(status="open", made=None) if wait else row for row, wait in zip(rows, out, strict=True)
    ], not turn


def _asked(row: Row, settings: Settings) -> bool:
    """Whether an edit is made only because an editor asked for this very one."""
    if row.made is None or row.decision is None or not row.decision.by_id:
        return False
    return _wanted(row.finding, None, settings)[1] != row.made


def _exemption(doc: Document, finding: Finding, card: Card) -> Decision | None:
    pragma = exempted(doc, finding.span, frozenset((card.code, card.name, card.family)))
    return Decision(card.code, "decline", because=pragma.because) if pragma else None


def _capped(finding: Finding, most: Safety) -> Finding:
    """The finding with no fix safer than its rule may be."""
    if most == Safety.SAFE or not finding.fixes:
        return finding
    return finding._replace(fixes=tuple(fix._replace(safety=min(fix.safety, most)) for fix in finding.fixes))


def _changes(doc: Document, fix: Fix) -> bool:
    """Whether a fix changes anything."""
    for start, end, insert in fix.edits:
        if isinstance(insert, Span):
            if start < end or insert.start < insert.end:
                return True
        elif len(insert) != end - start or not doc.text.startswith(insert, start):
            return True
    return False


_ACCEPTED, _SAFE, _UNSAFE, _OPEN, _DECLINED = range(5)


def _wanted(finding: Finding, decision: Decision | None, settings: Settings) -> tuple[Finding, int | None, int]:
    """The finding with the editor's own fix, the fix to apply (its index), and the rank of the wish."""
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
    """The edits of one pass that are made: none may want the place of another, or change what another takes along."""

    def __init__(self) -> None:
        self._edits: list[tuple[int, int]] = []
        self._cuts: list[tuple[int, int]] = []  # those that replace or delete characters; disjoint, in order
        self._taken: list[tuple[int, int]] = []  # what moves and copies take, united; disjoint, in order

    def take(self, edits: tuple[Edit, ...]) -> bool:
        """Claim the places of a fix, if all of them are free."""
        if len(edits) == 1 and isinstance(edits[0].insert, str):
            return self._take_one(edits[0].start, edits[0].end)
        places = sorted((edit.start, edit.end) for edit in edits)
        if any(right[0] < left[1] or left == right for left, right in pairwise(places)):
            return False
        if not places or any(self._meets(*place) for place in places):
            return False
        spans = [edit.insert for edit in edits if isinstance(edit.insert, Span)]
        cuts = [place for place in places if place[0] < place[1]]
        if any(_hits(self._cuts, *span) for span in spans) or any(_hits(self._taken, *cut) for cut in cuts):
            return False
        for place in places:
            insort(self._edits, place)
        for cut in cuts:
            insort(self._cuts, cut)
        for span in spans:
            _unite(self._taken, *span)
        return True

    def _take_one(self, start: int, end: int) -> bool:
        """The quick way for the common fix, one literal."""
        if self._meets(start, end) or (self._taken and _hits(self._taken, start, end)):
            return False
        insort(self._edits, (start, end))
        if start < end:
            insort(self._cuts, (start, end))
        return True

    def _meets(self, start: int, end: int) -> bool:
        index = bisect_left(self._edits, (start, end))
        if index < len(self._edits):
            after = self._edits[index]
            if after[0] < end or after == (start, end):
                return True
        return index > 0 and start < self._edits[index - 1][1]


def _hits(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of these disjoint spans, which are in order, shares a character with ``start``..``end``."""
    index = bisect_left(spans, (end,)) - 1
    return index >= 0 and start < end and start < spans[index][1]


def _unite(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a span to disjoint ones, which are in order."""
    low = bisect_left(spans, (start,))
    if low and spans[low - 1][1] >= start:
        low -= 1
    high = bisect_right(spans, (end, end))
    if start >= end:
        return
    if low < high:
        start, end = min(start, spans[low][0]), max(end, spans[high - 1][1])
    spans[low:high] = [(start, end)]


def failure(one: Pass, error: Exception, card: Card | None, ids: Names) -> Issue:
    """A pass that raised, as an issue of the run."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} ({Path(frame.filename).name}:{frame.lineno}): {error}"
    return Issue(
        id=ids.of_the_run(card.family if card else "DO", one.name),
        code=card.code if card else "DO900",
        name=card.name if card else "pass-failed",
        severity=card.level if card else Severity.ERROR,
        status="open",
        source=Span(0, 0),
        cleaned=Span(0, 0),
        before="",
        after="",
        words={"pass": one.name, "error": where},
    )
