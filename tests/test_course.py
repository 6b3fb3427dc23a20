"""The course of a run: a pass reads once more what a later pass changed, and only then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from textclean import course
from textclean.chain import Cleaned, Pass, run
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.finding import Finding, Fix, Safety
from textclean.rulebook import Card
from textclean.text import Document, Edit, Span

from . import strategies
from .strategies import Rule

SAMPLES = Path(__file__).parents[1] / "samples"


def a_pass(family: str, trigger: str, words: str | None, *, again: bool = True, rounds: int = 8) -> Pass:
    """A pass that puts ``words`` in the place of its trigger; None: that reports it."""
    kind = "note" if words is None else "lengthen"
    made = strategies.make(family, (Rule(trigger, kind, Safety.SAFE, "", 0, 1),), rounds)

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
        for code in cards:
            at = doc.text.find(trigger)
            while at >= 0:
                span = Span(at, at + len(trigger))
                fixes = () if words is None else (Fix((Edit(*span, words),), Safety.SAFE),)
                yield Finding(code, span, {"trigger": trigger}, fixes)
                at = doc.text.find(trigger, span.end)

    return made._replace(check=check, again=again)


def counted(one: Pass) -> tuple[Pass, list[str]]:
    """The pass, and the texts that it reads."""
    texts: list[str] = []
    inner = one.check

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterable[Finding]:
        texts.append(doc.text)
        return inner(doc, cards)

    return one._replace(check=check), texts


def ran(source: str, *passes: Pass, decisions: tuple[Decision, ...] = ()) -> Cleaned:
    cleaned = run(source, passes, strategies.settings(passes, decisions))
    assert cleaned.undo() == source
    assert cleaned.without(issue.id for issue in cleaned.fixed) == source
    return cleaned


def test_what_a_later_pass_shows_an_earlier_one_is_mended_in_the_same_run() -> None:
    cleaned = ran("xaxx", a_pass("QA", "b", "c"), a_pass("QB", "a", "b"))
    assert cleaned.text == "xcxx"
    assert [(issue.code, issue.before, issue.after) for issue in cleaned.fixed] == [
        ("QB001", "a", "c"),
        ("QA001", "a", "c"),
    ]
    assert cleaned.fixed[1].offers[0].edits[0].over  # it stands on the other


def test_what_a_later_pass_takes_away_is_not_left_open() -> None:
    cleaned = ran("xaxa", a_pass("QA", "a", None), a_pass("QB", "a", "b"))
    assert cleaned.text == "xbxb"
    assert not cleaned.open


def test_what_a_later_pass_shows_is_reported() -> None:
    cleaned = ran("xa b", a_pass("QA", "b", None), a_pass("QB", "a", "b"))
    assert [(issue.source, issue.cleaned) for issue in cleaned.open] == [((1, 2), (1, 2)), ((3, 4), (3, 4))]
    assert len({issue.id for issue in cleaned.open}) == 2


def test_what_is_still_said_keeps_its_id() -> None:
    alone = ran("今年投入资金b，新建公园", a_pass("QA", "b", None))
    cleaned = ran("今年投入资金b，新建公园b，a", a_pass("QA", "b", None), a_pass("QB", "a", "b"))
    assert cleaned.open[0].source == alone.open[0].source
    again = ran("今年投入资金b，新建公园b，a", a_pass("QA", "b", None))
    assert {issue.id for issue in again.open} <= {issue.id for issue in cleaned.open}
    assert len(cleaned.open) == 3


def test_a_text_that_no_later_pass_changes_is_not_read_again() -> None:
    first, read = counted(a_pass("QA", "a", None))
    last, read_last = counted(a_pass("QB", "q", "r"))
    ran("xaxa", first, last)
    assert read == read_last == ["xaxa"]


def test_the_last_text_is_read_by_all_that_have_not_read_it() -> None:
    first, read = counted(a_pass("QA", "a", None))
    second, read_second = counted(a_pass("QB", "x", "y"))
    third, read_third = counted(a_pass("QC", "q", None))
    ran("xaxa", first, second, third)
    assert read == ["xaxa", "yaya"]
    assert read_second == ["xaxa", "yaya"]
    assert read_third == ["yaya"]


def test_who_tries_its_edits_beforehand_need_not_read_what_they_made() -> None:
    one, read = counted(a_pass("QA", "x", "y", rounds=1))
    ran("xaxa", one)
    assert read == ["xaxa"]


def test_a_pass_that_does_not_ask_for_it_reads_once() -> None:
    first, read = counted(a_pass("QA", "b", "c", again=False))
    cleaned = ran("xa", first, a_pass("QB", "a", "b"))
    assert cleaned.text == "xb"
    assert read == ["xa"]


def test_two_passes_that_never_agree_come_to_an_end() -> None:
    cleaned = ran("xa", a_pass("QA", "b", "a", rounds=1), a_pass("QB", "a", "b", rounds=1))
    assert cleaned.text in ("xa", "xb")
    assert len(cleaned.issues) == len({issue.id for issue in cleaned.issues})


def test_a_pass_that_raises_is_told_of_once() -> None:
    def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
        raise ValueError("no")
        yield

    broken = a_pass("QA", "a", None)._replace(check=check)
    cleaned = run("xa", [broken, a_pass("QB", "a", "b")], strategies.settings((broken, a_pass("QB", "a", "b"))))
    assert len(cleaned.failures) == 1
    assert cleaned.text == "xb"


def test_a_pass_that_raises_when_it_reads_again_is_told_of_once_and_keeps_what_it_found() -> None:
    first = a_pass("QA", "x", None)

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterable[Finding]:
        if "b" in doc.text:
            raise ValueError("no")
        return first.check(doc, cards)

    fragile, texts = counted(first._replace(check=check))
    cleaned = ran("xa", fragile, a_pass("QB", "a", "b"))
    assert texts == ["xa", "xb"]
    assert len(cleaned.failures) == 1
    assert [issue.before for issue in cleaned.open] == ["x"]


def test_a_pass_that_raises_behind_its_own_edit_keeps_what_it_left_open() -> None:
    both = strategies.make(
        "QA", (Rule("x", "note", Safety.SAFE, "", 0, 1), Rule("a", "replace", Safety.SAFE, "b", 0, 1)), rounds=3
    )

    def check(doc: Document, cards: Mapping[str, Card]) -> Iterable[Finding]:
        if "b" in doc.text:
            raise ValueError("no")
        return both.check(doc, cards)

    cleaned = ran("xa", both._replace(check=check))
    assert cleaned.text == "xb"
    assert len(cleaned.failures) == 1
    assert [issue.before for issue in cleaned.open if issue.code == "QA001"] == ["x"]


def test_what_an_editor_asked_for_changes_nothing_else() -> None:
    passes = (a_pass("QA", "b", "c"), a_pass("QB", "a", None))
    plain = ran("xa", *passes)
    decision = Decision(plain.open[0].id, "accept", text="b")
    assert ran("xa", *passes, decisions=(decision,)).text == "xb"


def test_what_was_accepted_is_made_when_it_comes_up_late() -> None:
    """A safe edit that is there only because of another one that was asked for: made, if it was accepted too."""
    one = strategies.make(
        "QA",
        (Rule("a", "note", Safety.SAFE, "", 0, 1), Rule("b", "replace", Safety.SAFE, "c", 0, 1)),
        rounds=3,
    )
    reword = Decision(ran("xa", one).open[0].id, "accept", text="zb")
    late = ran("xa", one, decisions=(reword,))
    assert late.text == "xzb"  # nobody decided on the other
    accept = Decision(late.open[0].id, "accept")
    assert ran("xa", one, decisions=(reword, accept)).text == "xzc"


def test_a_check_says_what_the_run_that_applies_its_edits_would() -> None:
    page = "县里\u200b召开会\n\n议，要求,全县推进。失业率率为3%。\n县里召开会议，要求，全县推进工作落实到位情况。\n"
    page += "县里召开会议，要求，全县推进工作落实到位情况。\n（一）第一。\n（三）第三。\n"
    cleaner = Cleaner()
    asked = [Decision(issue.id, "accept") for issue in cleaner.clean(page).open if issue.offers]
    for decisions in ([], asked):
        applied = cleaner.clean(page, decisions).as_check()
        checked = cleaner.clean(page, decisions, checking=True)
        assert checked.issues == applied.issues
        assert any(issue.due for issue in checked.issues)
        assert checked.text == applied.text == page
        assert checked.as_check().issues == checked.issues


def test_rows_that_are_told_in_little_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (SAMPLES / "bulletin" / "source.txt").read_text(encoding="utf-8")
    cleaner = Cleaner()
    whole = cleaner.clean(source)
    monkeypatch.setattr(course, "MANY", 0)
    settled = cleaner.clean(source)
    assert settled.issues == whole.issues
    assert settled.text == whole.text
    assert settled.undo() == source
