"""Stories are built from shared spans and roles alone, and leave the order of the issues as it is."""

from __future__ import annotations

from textclean.finding import Severity
from textclean.issue import Issue, Place
from textclean.story import tell
from textclean.text import Span


def issue(name: str, code: str, start: int, end: int, *related: tuple[int, int, str]) -> Issue:
    return Issue(
        id=name,
        code=code,
        name=code,
        severity=Severity.ERROR,
        status="open",
        source=Span(start, end),
        cleaned=Span(start, end),
        before="",
        after="",
        words={},
        related=tuple(Place(Span(low, high), role, "") for low, high, role in related),
    )


def test_what_lies_in_a_copy_folds_under_it() -> None:
    issues = [
        issue("NU-1", "NU004", 100, 102),
        issue("DU-2", "DU005", 100, 180, (400, 480, "other-copy")),
        issue("TR-3", "TR001", 460, 481),
        issue("TR-4", "TR004", 20, 23, (0, 60, "announced-at")),
    ]
    told = tell(issues, "")
    assert [one.id for one in told] == [one.id for one in issues]
    assert [one.story for one in told] == ["ST-2", "ST-2", "ST-2", None]


def test_one_issue_alone_is_no_story() -> None:
    assert [one.story for one in tell([issue("DU-1", "DU001", 0, 50), issue("NU-2", "NU001", 90, 92)], "")] == [
        None,
        None,
    ]


def test_each_member_has_one_story() -> None:
    issues = [
        issue("DU-1", "DU001", 0, 50),
        issue("NU-2", "NU002", 0, 2),
        issue("TR-3", "TR003", 0, 50, (90, 120, "head")),
        issue("TR-4", "TR012", 100, 120),
    ]
    assert [one.story for one in tell(issues, "")] == ["ST-1", "ST-1", "ST-3", "ST-3"]


def test_a_cut_before_a_missing_number() -> None:
    source = "一、甲乙丙，\n\n三、丁。"
    issues = [issue("NU-1", "NU001", 8, 10), issue("TR-2", "TR001", 0, 6)]
    assert [one.story for one in tell(issues, source)] == ["ST-1", "ST-1"]
