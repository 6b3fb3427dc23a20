"""Which copy is wrong: what the headlines above the two say of it."""

from __future__ import annotations

from textclean import clean
from textclean.issue import Issue

MOON = "由于月球离地球最近，各国探测月球的飞船最多，登月的人取回了岩石和尘土，科学家从中读出了它的年龄。"
PAGE = [
    "探测月球又成热门",
    MOON,
    "虽然成绩显著，最近十年却少有飞船前往，直到今年才有两国重新开始。",
    "养蜂人的春天",
    "油菜花开的时候，养蜂人把蜂箱搬到河滩上，一住就是半个月。",
    "花期一过，他们又装车北上，去追槐花和荆条。",
    "水库清淤完工",
    "本报讯（记者王某）城西水库清淤工程昨日完工，库容比原来多出一成。",
    "下游三个村的灌溉用水因此有了保证。",
]


def only(rows: list[str]) -> Issue:
    (issue,) = (issue for issue in clean("\n\n".join(rows) + "\n").issues if issue.code.startswith("DU"))
    return issue


def test_the_copy_whose_words_the_other_headline_has_is_the_wrong_one() -> None:
    for at in (5, 6):
        rows = [*PAGE[:at], MOON, *PAGE[at:]]
        issue = only(rows)
        assert not issue.undecided
        assert issue.source.start > len(MOON) * 2
        assert "copy-under-headline" in {signal.name for signal in issue.evidence}


def test_a_copy_between_a_headline_and_its_report_is_the_wrong_one() -> None:
    issue = only([*PAGE[:7], MOON, *PAGE[7:]])
    assert not issue.undecided
    assert "copy-parts-report" in {signal.name for signal in issue.evidence}


def test_two_copies_under_one_headline_are_not_told_by_it() -> None:
    rows = [PAGE[0], MOON, PAGE[2], "有的国家打算建站，有的国家只想取样，各有各的难处。", MOON, *PAGE[3:]]
    issue = only(rows)
    assert not {"copy-under-headline", "copy-parts-report"} & {signal.name for signal in issue.evidence}


def test_what_has_a_number_has_lost_no_beginning() -> None:
    articles = [
        "第一条为了保护古树，制定本办法。",
        "第二条古树由所在地的村民委员会看护。",
        "第三条移植古树的，应当在秋冬两季进行，由有经验的单位施工，移植之后由专人养护三年，养护的费用由申请移植的单位承担。",
        "第四条任何人不得在古树上钉钉、挂物。",
        "第五条修剪古树由有资质的单位承担。",
        "第六条本办法自公布之日起施行。",
    ]
    host = f"第四条任何人不得在古树上钉钉、挂物，也不得在树下堆放和倾倒{articles[2]}"
    issue = only([*articles[:3], host, *articles[4:]])
    assert "copy-cut-at-start" not in {signal.name for signal in issue.evidence}
