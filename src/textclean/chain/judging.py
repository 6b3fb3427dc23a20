"""Judging: which of the findings of a pass are fixed, in what way, and which must stay open."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter

import msgspec

from ..decisions import REWORDED, Decision, Decisions
from ..finding import Finding, Fix, Safety, Severity
from ..issue import Issue, Names, Status
from ..rulebook import Card
from ..text import Document, Edit, Span
from ..text.terms import NONE, Terms
from ..tuples import NamedTuple
from .claims import Claims

Cards = Mapping[str, Card]


class Pass(NamedTuple):
    """The workings of one family of cards. ``check`` reads a text and yields findings; it never changes anything."""

    family: str  #: prefix of the codes
    name: str  #: name of the folder of cards and of the module
    cards: Cards
    check: Callable[[Document, Cards], Iterable[Finding]]  #: gets the cards of the rules that run
    rounds: int = 1  #: how often at most it reads the text: again, as long as it made an edit the time before
    again: bool = False  #: it reads the text once more when a later pass has changed it
    detects: bool = False  #: it reads what the others left when they rest, for it seldom makes an edit


class Stat(NamedTuple):
    """What one pass did in a run."""

    name: str
    findings: int
    fixed: int
    seconds: float


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run is asked to do. Codes are those of the cards."""

    selected: frozenset[str]
    unfixable: frozenset[str] = frozenset()
    unsafe: bool = False
    decisions: Decisions = msgspec.field(default_factory=Decisions)
    failure: Card | None = None  #: the rule in whose name a pass that raises is reported
    terms: Terms = NONE  #: words that are never corrected
    pragmas: bool = False  #: comments in the text may say what is left as it is
    language: str = ""  #: of the text, where somebody said it: ``zh``, ``zh-Hant``, ``ja``, ``en``
    checking: bool = False  #: the outcome is that of a run that applies nothing

    def agreed(self) -> frozenset[str]:
        """The codes of the rules all of whose offers are taken: accepted as a kind, or unsafe fixes are asked for."""
        codes = self.selected - self.unfixable if self.unsafe else frozenset()
        if not self.decisions:
            return codes
        said = {code: self.decisions.of_kind(code) for code in self.selected}
        accepted = {code for code, one in said.items() if one and one.verdict == "accept" and not one.choice}
        return (codes - {code for code, one in said.items() if one}) | accepted


class Judged(NamedTuple):
    """A finding with what became of it, before the last text is known."""

    name: str
    finding: Finding  #: of one that is settled only what does not depend on its place
    doc: Document  #: that the pass saw; of one that is settled an empty one
    card: Card
    status: Status
    made: int | None  #: which of its fixes was applied
    blocked: bool
    decision: Decision | None
    at: Span  #: its place in the source
    needs: tuple[str, ...] = ()
    proposal: str | None = None  #: of one that is settled: what its fix put in its place
    grows: bool = False  #: of one that is settled: whether that goes beyond the characters that gave way at its end
    filling: str = ""  #: of one that is settled: what fills its message, where its finding does not say, line by line


def judge(
    one: Pass,
    doc: Document,
    findings: Sequence[Finding],
    names: Sequence[str],
    places: Sequence[Span],
    settings: Settings,
) -> list[Judged]:
    """Decide the fate of each finding; accepted ones have the first call on a place, then safe ones, then the others.

    Args:
        one: the pass that found them.
        doc: the text that it saw.
        findings: in coordinates of ``doc``.
        names: the id of each.
        places: the place of each in the source.
        settings: what the run is asked to do.
    """
    wishes: Iterable[_Wish] = (
        _wish(one, doc, index, finding, name, settings)
        for index, (finding, name) in enumerate(zip(findings, names, strict=True))
    )
    ranked = bool(settings.decisions or settings.unsafe or settings.pragmas)
    if ranked:  # else what is safe wants a place, and nothing else does
        wishes = sorted(wishes, key=_rank_and_index)
    rows: list[Judged] = []
    order: list[int] = []  # of the findings, where that is not theirs
    claims = Claims()
    for rank, index, finding, wanted, decision in wishes:
        card = one.cards[finding.code]
        due = wanted is not None and _changes(doc, finding.fixes[wanted])
        made = wanted if wanted is not None and due and claims.take(finding.fixes[wanted].edits) else None
        kept = decision is not None and decision.text is not None and not due  # "reworded" in the very words
        status: Status = "declined" if rank == _DECLINED or kept else "open" if made is None else "fixed"
        blocked = due and made is None
        rows.append(Judged(names[index], finding, doc, card, status, made, blocked, decision, places[index]))
        if ranked:
            order.append(index)
    return [row for _, row in sorted(zip(order, rows, strict=True), key=itemgetter(0))] if ranked else rows


_Wish = tuple[int, int, Finding, int | None, Decision | None]
_rank_and_index = itemgetter(0, 1)


def _wish(one: Pass, doc: Document, index: int, finding: Finding, name: str, settings: Settings) -> _Wish:
    """The rank of what is wanted for a finding, its index, the finding with the fixes that it may have, the one that is wanted."""
    finding = _capped(finding, one.cards[finding.code])
    decision = settings.decisions.about(name, finding.code) if settings.decisions else None
    if settings.pragmas and (decision is None or not decision.by_id):
        decision = _exemption(doc, finding, one.cards[finding.code]) or decision
    finding, wanted, rank = _wanted(finding, decision, settings)
    return rank, index, finding, wanted, decision


def in_turn(rows: list[Judged], settings: Settings, asked_for: bool) -> tuple[list[Judged], bool]:
    """First what the rules do by themselves, until they rest; then what an editor asked for, and nothing because of it.

    Else an accepted mark would change the habit of the page, and with it other marks that nobody decided on.

    Args:
        rows: the findings, judged.
        settings: of the run.
        asked_for: what was asked for has begun.

    Returns:
        the rows, those whose turn it is not open; and whether what was asked for has begun.
    """
    wishes = [asked(row, settings) for row in rows]
    by_rule = [
        row.made is not None and not wish and (row.decision is None or row.decision.by_id)
        for row, wish in zip(rows, wishes, strict=True)
    ]
    if not asked_for and not any(wishes):
        return rows, False
    turn = not asked_for and any(by_rule)
    undecided = [own and row.decision is None for row, own in zip(rows, by_rule, strict=True)]
    out = wishes if turn else undecided
    return [
        row._replace(status="open", made=None) if wait else row for row, wait in zip(rows, out, strict=True)
    ], not turn


def due(row: Judged) -> tuple[Edit, ...]:
    """The edits that are to be made."""
    return () if row.made is None else row.finding.fixes[row.made].edits


def asked(row: Judged, settings: Settings) -> bool:
    """Whether an edit is made only because an editor asked for this very one."""
    if row.made is None or row.decision is None or not row.decision.by_id:
        return False
    return _wanted(row.finding, None, settings)[1] != row.made


def _exemption(doc: Document, finding: Finding, card: Card) -> Decision | None:
    from .pragmas import exempted  # few texts have comments that exempt

    pragma = exempted(doc, finding.span, frozenset((card.code, card.name, card.family)))
    return Decision(card.code, "decline", because=pragma.because) if pragma else None


def _capped(finding: Finding, card: Card) -> Finding:
    """The finding with no fix safer than its rule may be."""
    if card.safety == "safe" or not finding.fixes:
        return finding
    most = card.most
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
            own = Fix((Edit(*finding.span, decision.text),), Safety.MANUAL, REWORDED)
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


def failure(one: Pass, error: Exception, card: Card | None, ids: Names) -> Issue:
    """A pass that raised, as an issue of the run."""
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} ({os.path.basename(frame.filename)}:{frame.lineno}): {error}"
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
