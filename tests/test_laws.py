"""The laws of the chain, on random texts, random passes and random decisions.

``TEXTCLEAN_EXAMPLES`` says how many examples each law gets (300 by itself).
"""

from __future__ import annotations

import os
from collections import Counter
from random import Random

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec.structs import replace

from textclean.chain import Cleaned, edits_of, run
from textclean.decisions import Decision
from textclean.issue import MADE, Names
from textclean.text import Span
from textclean.text.compose import Copy, Move, compose, outermost

from . import strategies

EXAMPLES = int(os.environ.get("TEXTCLEAN_EXAMPLES", "300"))


class Case:
    """A text of at most so many pieces and a chain, run as it is and with decisions."""

    def __init__(self, rng: Random, most: int = 60) -> None:
        self.runs = 0  #: of the chain; each is held to laws
        self.source = strategies.texts(rng, most)
        self.passes = strategies.passes(rng, self.source)
        self.unsafe = rng.random() < 0.3
        self.plain = self.run()
        self.decisions = strategies.decisions(rng, self.plain.issues)
        self.decided = self.run(self.decisions)

    def run(self, decisions: tuple[Decision, ...] = ()) -> Cleaned:
        self.runs += 1
        return run(self.source, self.passes, strategies.settings(self.passes, decisions, self.unsafe))


def check_text(cleaned: Cleaned) -> None:
    """The record alone makes the cleaned text, and unmakes it; nothing in it comes from nowhere."""
    assert not cleaned.failures
    edits = outermost(edits_of(cleaned.issues))
    assert compose(cleaned.source, edits) == cleaned.text
    assert cleaned.undo() == cleaned.source
    told: set[int] = set()
    for edit in edits:
        told.update(range(2 * edit.start, 2 * edit.end + 1))
        for piece in edit.insert:
            if isinstance(piece, Move):  # words put behind a moved passage count as behind it in the source
                told.update((2 * piece.start, 2 * piece.end))
    for offset, char in enumerate(cleaned.text):
        origin = cleaned.document.origin(offset)
        same = origin % 2 == 1 and cleaned.source[origin // 2] == char
        assert same or origin in told


def check_spans(cleaned: Cleaned) -> None:
    """Every span slices to the words it quotes; what stands in the cleaned text is found from its source place."""
    for issue in cleaned.issues:
        assert issue.before == cleaned.source[issue.source.start : issue.source.end]
        assert issue.after == cleaned.text[issue.cleaned.start : issue.cleaned.end]
        for place in issue.related:
            assert place.words == cleaned.source[place.span.start : place.span.end]
        for offer in issue.offers if issue.status == "fixed" else ():
            for edit in offer.edits:
                assert 0 <= edit.start <= edit.end <= len(cleaned.source)
                if edit.before:
                    assert edit.before == cleaned.source[edit.start : edit.end]


def check_ids(cleaned: Cleaned) -> None:
    ids = [issue.id for issue in cleaned.issues]
    assert len(set(ids)) == len(ids)


def check_without(cleaned: Cleaned, rng: Random) -> None:
    """Edits can be taken back, alone or all; what needs them goes too."""
    fixed = [issue.id for issue in cleaned.issues if issue.status in MADE]
    assert cleaned.without(fixed) == cleaned.source
    assert cleaned.without(()) == cleaned.text
    for _ in range(2):
        some = [name for name in fixed if rng.random() < 0.3]
        cleaned.without(some)


def check_places(cleaned: Cleaned, rng: Random) -> None:
    """Source places and places of the cleaned text lead to one another."""
    doc = cleaned.document
    for _ in range(3):
        start = rng.randint(0, len(doc.text))
        span = Span(start, min(start + rng.randint(1, 6), len(doc.text)))
        if span.start == span.end or any(doc.origin(at) % 2 == 0 for at in range(*span)):
            continue
        places = doc.place(doc.source_span(span))
        for at in range(*span):
            assert any(place.start <= at < place.end for place in places)


def check_stable(case: Case, rng: Random) -> None:
    """Declining one issue changes no id of another whose place is unchanged."""
    if not case.plain.issues or any(one.rounds > 1 or one.again for one in case.passes):  # other rounds meet equals
        return
    one = rng.choice(case.plain.issues)
    declined = case.run((Decision(one.id, "decline"),))
    check_text(declined)
    assert next(issue.status for issue in declined.issues if issue.id == one.id) == "declined"
    before, after = _by_place(case.plain), _by_place(declined)
    for key in before.keys() & after.keys():
        places = before[key]
        if {place: len(ids) for place, ids in places.items()} == {p: len(ids) for p, ids in after[key].items()}:
            assert places == after[key]  # else another finding at this very place came or went


def _by_place(cleaned: Cleaned) -> dict[tuple[str, str], dict[Span, list[str]]]:
    """Ids by family and neighbourhood, then by place."""
    found: dict[tuple[str, str], dict[Span, list[str]]] = {}
    names = Names(cleaned.source)
    for issue in cleaned.issues:
        near = names.neighbourhood(issue.source)
        found.setdefault((issue.code[:2], near), {}).setdefault(issue.source, []).append(issue.id)
    return {key: dict(sorted(places.items())) for key, places in found.items()}


def check_decided(case: Case) -> None:
    """An accepted offer is made or blocked, a declined one is not made."""
    last = {decision.target: decision for decision in case.decisions if decision.by_id}
    for issue in case.decided.issues:
        decision = last.get(issue.id)
        if decision is not None and decision.verdict == "decline":
            assert issue.status == "declined"
        elif decision is not None and issue.offers:
            same = decision.text is not None and issue.status == "declined"  # reworded in the very words
            assert issue.status in MADE or issue.blocked or decision.choice or same


def check_blocked(cleaned: Cleaned) -> None:
    """An issue that is blocked is open, and something else was made."""
    for issue in cleaned.issues:
        if issue.blocked:
            assert issue.status == "open"


def check_same(case: Case) -> None:
    again = case.run(case.decisions)
    assert replace(again, stats=(), settings=None) == replace(case.decided, stats=(), settings=None) or (
        again.text == case.decided.text and again.issues == case.decided.issues
    )


def check_case(case: Case, rng: Random) -> None:
    """All laws."""
    for cleaned in (case.plain, case.decided):
        check_text(cleaned)
        check_spans(cleaned)
        check_ids(cleaned)
        check_without(cleaned, rng)
        check_places(cleaned, rng)
        check_blocked(cleaned)
    check_stable(case, rng)
    check_decided(case)
    check_same(case)


def check_offers(case: Case, rng: Random) -> str:
    """An offer that composes does so with what was made; mostly to the very text that accepting it gives."""
    offered = [issue for issue in case.plain.open if issue.offers and issue.offers[0].composes]
    if not offered:
        return "nothing offered"
    issue = rng.choice(offered)
    offer = issue.offers[0]
    own = [((f"{issue.id}?", number), edit) for number, edit in enumerate(offer.edits)]
    text = compose(case.source, outermost([*edits_of(case.plain.issues), *own]))
    accepted = case.run((Decision(issue.id, "accept", choice=offer.label),))
    fates = {one.id: one.status for one in case.plain.issues}
    if {one.id: one.status for one in accepted.issues} != {**fates, issue.id: "fixed"}:
        return "accepting changes other fates"
    if any(isinstance(piece, Copy) for _, edit in edits_of(accepted.issues) for piece in edit.insert):
        return "a copy may copy other words"
    return "same as accepted" if text == accepted.text else "other than accepted"


def describe(case: Case) -> Counter[str]:
    """What the example holds, for the shares."""
    found: Counter[str] = Counter(examples=1)
    fixed = [issue for issue in case.decided.issues if issue.status == "fixed"]
    edits = [edit for issue in fixed for edit in issue.offers[0].edits]
    found["join"] = any(edit.before.strip(" \r\n") == "" and edit.before and not edit.insert for edit in edits)
    found["move"] = any(isinstance(piece, Move) for edit in edits for piece in edit.insert)
    found["stacked"] = any(edit.over for edit in edits)
    found["blocked"] = any(issue.blocked for issue in case.decided.issues)
    names = {decision.target: decision.verdict for decision in case.decisions if decision.by_id}
    found["declined"] = any(names.get(issue.id) == "decline" for issue in case.decided.issues)
    found["accepted"] = any(names.get(issue.id) == "accept" for issue in fixed)
    return found


def test_laws() -> None:
    shares: Counter[str] = Counter()
    offers: Counter[str] = Counter()
    for seed in range(EXAMPLES):
        rng = Random(seed)
        case = Case(rng)
        try:
            check_case(case, rng)
        except Exception as error:
            raise AssertionError(f"seed {seed}: {case.source!r}") from error
        shares += describe(case)
        offers[check_offers(case, rng)] += 1
    for name in ("join", "move", "stacked", "declined", "accepted"):
        assert shares[name] * 5 >= shares["examples"], shares
    assert offers["other than accepted"] * 15 <= offers["same as accepted"], offers


@hypothesis_settings(max_examples=max(EXAMPLES // 10, 20), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_laws_shrunk(rng: Random) -> None:
    check_case(Case(rng), rng)
