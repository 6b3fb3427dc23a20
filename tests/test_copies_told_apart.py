"""Which copy is wrong: what a mark says that is closed and not opened, where a copy stands, and what neighbours do not say."""

from __future__ import annotations

from textclean import clean
from textclean.issue import Issue

from .test_passages_headlines import only

TOWN = [
    "镇上的渡口明年就要拆了，守渡的老人把船桨收进了柴房，逢人便说江水比从前浅。",
    "对岸的集市还在初五开张，卖竹器的挑子沿着石阶排下去，一直排到水边。",
    "孩子们放学以后坐最后一班船回家，书包在船头堆成一堆，谁也不会拿错。",
    "柴油涨价以后船票也涨了两毛，大家没有怨言，只盼新桥早些修好。",
]
SCHOOL = [
    "县中学的天文社上周末观测了木星，四颗卫星排成一线，学生轮流把眼睛凑到目镜上。",
    "指导老师说，城里的灯光太亮，下个月要把望远镜搬到水库的堤坝上去。",
    "社员还学会了画星图，每人负责一个星座，画好以后挂在走廊里。",
    "学校批准了新的经费，准备买一台赤道仪，替换用了二十年的旧架子。",
]


def _names(issue: Issue) -> set[str]:
    return {signal.name for signal in issue.evidence}


def test_a_copy_that_closes_a_mark_it_has_not_opened_has_lost_its_beginning() -> None:
    whole = "镇里上月印发的《渡口搬迁和船工安置办法》一次写明了补偿标准，守渡的老人凭船照领取，渡口拆除以后仍在镇上安排差事。"
    cut = whole[whole.index("船工") :]
    crew = "船工安置的事谈了三回，船工安全帽也发了下去，船工安心了许多。"  # so sentences of this text do begin
    for rows in (
        [*TOWN, crew, whole, *SCHOOL[:2], cut, *SCHOOL[2:]],
        [SCHOOL[0], cut, *SCHOOL[1:], *TOWN, crew, whole],
    ):
        issue = only(rows)
        assert not issue.undecided
        text = "\n\n".join(rows) + "\n"
        assert text[issue.source.start - 1] == "\n"
        assert "copy-cut-at-start" in _names(issue)


def test_a_noun_goes_on_behind_an_attribute() -> None:
    """Behind ``的`` the whole copy is not torn, and what it is put beside under a headline of strangers is the wrong one."""
    whole = "镇里上月公布的渡口搬迁办法一次写明了补偿标准，守渡的老人凭船照领取，渡口拆除以后仍在镇上安排差事。"
    cut = whole[whole.index("渡口") :]
    gate = "渡口关了门，渡口前挂了牌，渡口的钟也停了。"  # so sentences of this text do begin
    issue = only([*TOWN, gate, whole, *SCHOOL[:2], cut, *SCHOOL[2:]])
    assert not issue.undecided
    assert "copy-inside-sentence" not in _names(issue)


def test_a_copy_between_the_sentences_of_strangers_is_the_wrong_one() -> None:
    paragraph = "守渡的老人说，江水涨起来的时候，渡船要绕到竹器摊下面的石阶才能靠岸，船票照旧，一趟也没有停过。"
    host = SCHOOL[1] + paragraph + "堤坝上没有路灯，正好看土星。"
    issue = only([*TOWN[:2], paragraph, *TOWN[2:], SCHOOL[0], host, *SCHOOL[2:]])
    assert not issue.undecided
    assert "copy-inside-paragraph" in _names(issue)


def test_a_copy_that_is_a_paragraph_on_either_side_is_not_told_by_that() -> None:
    paragraph = "守渡的老人说，江水涨起来的时候，渡船要绕到竹器摊下面的石阶才能靠岸，船票照旧，一趟也没有停过。"
    issue = only([*TOWN[:2], paragraph, *TOWN[2:], *SCHOOL[:2], paragraph, *SCHOOL[2:]])
    assert "copy-inside-paragraph" not in _names(issue)


def test_of_two_neighbours_neither_is_a_stranger() -> None:
    """The rest of the whole copy stands between the two, and would make the cut one look at home there."""
    whole = (
        "新桥的桥墩已经出水，工人们在江心的平台上过夜，补给由渡船每天早晚各送一趟。"
        "平台上夜里，桥墩边的工人们等渡船，江心水急，补给早晚要过一趟，每天如此，新桥的平台上堆满了补给，渡船出水时工人们还在过夜。"
    )
    issue = only([*SCHOOL, whole, whole[: whole.index("。")]])
    assert not issue.undecided
    assert _names(issue) == {"copy-cut-behind"}


LAW = [
    f"第{n}条{who}应当按照规定参加训练，服从管理，不得擅自离开训练场地。"
    for n, who in zip("一二三四", ("船工", "领航员", "船工", "领航员"), strict=True)
]
PROVISION = "第{n}条因公致残的{who}退出现职，按照国家规定的评定残疾等级采取安排工作、供养等方式予以妥善安置；符合安排工作条件的，根据本人自愿，也可以选择自主就业。"


def _of_law(*articles: str) -> list[str]:
    text = "\n\n".join([*LAW, *articles]) + "\n"
    return [issue.code for issue in clean(text).issues if issue.code.startswith("DU")]


def test_a_statute_says_the_same_of_two_of_its_subjects() -> None:
    more = "第七条船工和领航员的津贴由省里统一规定，船工每年调整一次，领航员两年调整一次。"
    articles = [PROVISION.format(n=n, who=who).partition("条")[2] for n, who in (("五", "船工"), ("六", "领航员"))]
    assert not _of_law(f"第五条{articles[0]}", more, articles[1])
    assert _of_law(f"第五条{articles[0]}", more, articles[0].replace("妥善", "要善")) in (["DU002"], ["DU003"])
