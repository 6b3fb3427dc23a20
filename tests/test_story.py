"""Stories are built from shared spans and roles alone, and leave the order of the issues as it is."""

from __future__ import annotations

from textclean.chain.story import tell
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.finding import Severity
from textclean.issue import Issue, Place
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


def test_a_line_that_may_be_broken_and_the_cut_end_are_one_story() -> None:
    text = (
        "全区水利工程建设进展顺利，一季度完成投资三亿元，开工项目十二个，竣工四个。截至三月底，总体进度\n\n"
        "好于去年同期。\n\n"
        "各街道认真落实河长制，全年巡河三万次，整改问题四百余件。\n\n"
        "二季度将集中力量推进管网改造，确保汛期前完工，群众出行不受影响。\n"
    )
    issues = Cleaner().clean(text).open
    cut = [issue for issue in issues if issue.code == "TR001"]
    breaks = [issue for issue in issues if issue.code.startswith("LB")]
    for issue in cut:
        near = [one for one in breaks if abs(one.source.start - issue.source.end) <= 3]
        assert not near or near[0].story == issue.story is not None
    assert cut
    assert breaks


def test_what_the_edit_of_its_cause_takes_away_is_mended_by_it_and_needs_it() -> None:
    parts = (
        "一、抓好春耕生产。各村要在清明以前完成备耕，把种子和化肥送到每一户的地头。",
        "二、修好水利设施。水渠要逐段清淤，闸门要逐个检修，确保放水的时候不漏不堵。",
        "三、管好粮食仓库。仓库要防潮防虫防火，粮食进出都要过秤，账目要按月公布。",
        "四、办好农民夜校。每周上两次课，请县里的老师来讲，教材由村里统一准备。",
    )
    text = "\n".join([*parts[:3], parts[1], parts[3], ""])
    number, copy = Cleaner().clean(text).issues
    assert [(one.code, one.status) for one in (number, copy)] == [("NU002", "open"), ("DU001", "open")]
    accepted = Cleaner(decisions=[Decision(copy.id, "accept", copy.offers[0].label)]).clean(text)
    assert [(one.code, one.status) for one in accepted.issues] == [("NU002", "fixed"), ("DU001", "fixed")]
    assert accepted.issues[0].needs == (copy.id,)
    assert accepted.without([copy.id]) == text
