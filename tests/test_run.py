"""What a run does beside cleaning: failures, decisions, explanations, ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from textclean import issue as issue_module
from textclean.chain import Settings, run
from textclean.decisions import Decision, Decisions
from textclean.finding import Finding, Fix, Safety
from textclean.rulebook import Card, RuleBook
from textclean.text import Document, Edit, Span

from . import strategies
from .strategies import Rule

FAILED = RuleBook().cards["DO900"]


def rule(trigger: str, kind: str, words: str = "", safety: Safety = Safety.SAFE) -> Rule:
    return Rule(trigger, kind, safety, words, 0, 1)


def broken(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    yield Finding("QB001", Span(0, 1), fixes=(Fix((Edit(0, 1, "X"),), Safety.SAFE),))
    raise RuntimeError("out of paper")


def test_a_pass_that_raises_is_an_issue_and_the_chain_goes_on() -> None:
    comma = strategies.make("QA", (rule(",", "replace", "，"),))
    bad = strategies.make("QB", (rule("a", "note"),))._replace(check=broken)
    stop = strategies.make("QC", (rule(".", "replace", "。"),))
    every = frozenset(["QA001", "QB001", "QC001", "DO900"])
    cleaned = run("a,b.", (comma, bad, stop), Settings(selected=every, failure=FAILED))
    assert cleaned.text == "a，b。"
    assert cleaned.undo() == "a,b."
    (issue,) = [issue for issue in cleaned.issues if issue.code == "DO900"]
    assert (issue.status, issue.source, str(issue.severity)) == ("open", Span(0, 0), "error")
    assert issue.words["pass"] == "qb"
    assert "out of paper" in issue.words["error"]
    assert "test_run.py" in issue.words["error"]
    assert len(cleaned.failures) == 1
    assert not run("a,b.", (bad,), Settings(selected=every - {"DO900"}, failure=FAILED)).issues


def test_decide_is_the_same_run_with_more_decisions() -> None:
    passes = (strategies.make("QA", (rule(",", "replace", "，"), rule("x", "delete", "", Safety.MANUAL))),)
    first = run("甲,乙,丙xx", passes, strategies.settings(passes))
    assert first.text == "甲，乙，丙xx"
    one, two = first.fixed
    declined = first.decide(decline=[one.id])
    assert declined.text == "甲,乙，丙xx"
    assert declined.decide(accept=[first.open[0].id]).text == "甲,乙，丙x"
    assert first.decide(decline=["QA"], accept=[two.id[:8]]).text == "甲,乙，丙xx"
    assert first.decide(decline=["rule-qa001"]).text == "甲,乙,丙xx"
    assert first.text == "甲，乙，丙xx"
    assert [issue.status for issue in declined.issues] == ["declined", "fixed", "open", "open"]


def test_explain_tells_origin_and_edits() -> None:
    passes = (
        strategies.make("QA", (rule("\n", "delete"),)),
        strategies.make("QB", (rule("b", "lengthen", "B"), rule("d", "insert", "!"))),
        strategies.make("QC", (rule("B", "replace", "β"),)),
    )
    cleaned = run("a\nbcd", passes, strategies.settings(passes))
    assert cleaned.text == "aβXcd!"

    def explained(offset: int) -> tuple[Span, list[str]]:
        explanation = cleaned.explain(offset)
        return explanation.source, [issue.code for issue in explanation.issues]

    assert explained(0) == (Span(0, 1), [])
    assert explained(1) == (Span(2, 3), ["QB001", "QC001"])
    assert explained(2) == (Span(3, 3), ["QB001", "QC001"])  # edits on one place are told together
    assert explained(3) == (Span(3, 4), [])
    assert explained(5) == (Span(5, 5), ["QB002"])
    with pytest.raises(IndexError):
        cleaned.explain(6)


def test_explain_of_a_moved_character() -> None:
    passes = (strategies.make("QA", (Rule("x", "move", Safety.SAFE, "", 0, 2),)),)
    cleaned = run("axbc", passes, strategies.settings(passes))
    moved = cleaned.text.index("x")
    assert cleaned.text != "axbc"
    assert cleaned.explain(moved).source == Span(1, 2)
    assert cleaned.undo() == "axbc"


def test_a_story_is_told_once() -> None:
    passes = (strategies.make("QA", (rule(",", "note"),)),)
    cleaned = run("a,b,c", passes, strategies.settings(passes))
    assert [[issue.source.start for issue in story] for story in cleaned.stories] == [[1], [3]]


def test_ids_are_unique_when_digests_collide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issue_module, "ID_BYTES", 1)
    passes = (strategies.make("QA", (rule(",", "replace", "，"),)),)
    source = "".join(f"{number}," for number in range(600))
    ids = [issue.id for issue in run(source, passes, strategies.settings(passes)).issues]
    assert len(set(ids)) == len(ids) == 600


def test_a_passage_that_stands_twice_keeps_its_ids_when_a_finding_in_the_first_goes() -> None:
    line = "今年以来全市上下共同努力各项工作取得明显成效实现了良好开局预期,目标任务顺利完成并取得进展"
    source = f"甲\n{line}\n乙\n{line}\n"
    passes = (strategies.make("QA", (rule("甲", "several", ""),)), strategies.make("QB", (rule(",", "note"),)))
    ids = [issue.id for issue in run(source, passes, strategies.settings(passes)).issues if issue.code == "QB001"]
    assert len(set(ids)) == 2
    only_second = strategies.make("QA", (Rule(source[: len(line)], "delete", Safety.SAFE, "", 0, 1),))
    cut = (only_second, passes[1])
    (left,) = [i.id for i in run(source, cut, strategies.settings(cut)).issues if i.code == "QB001"]
    assert left == ids[1]


def test_a_fix_that_changes_nothing_is_not_made() -> None:
    def same(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
        yield Finding("QA001", Span(0, 1), fixes=(Fix((Edit(0, 1, "a"),), Safety.SAFE),))

    one = strategies.make("QA", (rule("a", "note"),))._replace(check=same)
    cleaned = run("abc", (one,), strategies.settings((one,)))
    assert [issue.status for issue in cleaned.issues] == ["open"]


def test_overlapping_fixes_leave_the_second_open() -> None:
    def two(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
        yield Finding("QA001", Span(0, 2), fixes=(Fix((Edit(0, 2, "X"),), Safety.SAFE),))
        yield Finding("QA001", Span(1, 3), fixes=(Fix((Edit(1, 3, "Y"),), Safety.SAFE),))

    one = strategies.make("QA", (rule("a", "note"),))._replace(check=two)
    cleaned = run("abc", (one,), strategies.settings((one,)))
    assert cleaned.text == "Xc"
    assert [(issue.status, issue.blocked) for issue in cleaned.issues] == [("fixed", False), ("open", True)]
    second = cleaned.issues[1].id
    assert cleaned.decide(accept=[second]).text == "aY"


def test_decisions_meet_issues_by_the_beginning_of_an_id() -> None:
    decisions = Decisions([Decision("QA-12", "accept"), Decision("QA-1234", "decline"), Decision("QA-9", "accept")])
    found = decisions.about("QA-123456", "QA001")
    assert found is not None
    assert found.verdict == "decline"
    assert [decision.target for decision in decisions.unmet()] == ["QA-9"]
    decisions.about("QA-127", "QA001")
    assert decisions.ambiguous() == {"QA-12": ["QA-123456", "QA-127"]}


def test_an_offer_names_the_edits_inside_its_place() -> None:
    passes = (
        strategies.make("QA", (rule(",", "replace", "，"),)),
        strategies.make("QB", (rule("b，c", "delete", "", Safety.UNSAFE),)),
    )
    cleaned = run("ab,cd", passes, strategies.settings(passes))
    fixed, offered = cleaned.issues
    (edit,) = offered.offers[0].edits
    assert (edit.start, edit.end) == (1, 4)
    assert edit.over == {(fixed.id, 0)}
