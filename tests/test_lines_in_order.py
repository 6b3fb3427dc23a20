"""Lines that stand in another order than that of the page, put in order: the offers of LB016 and LB017, and what is read once they are taken."""

from __future__ import annotations

import random
import textwrap

import pytest

from textclean import Cleaned, Cleaner, Decision, clean
from textclean.structure.seams.order import in_turn
from textclean.structure.seams.order.tapes import NONE, deal
from textclean.text import Document

from .test_unfolding import paragraphs, set_in

CODES = ("LB016", "LB017")
FERRY = (
    "夜里的渡口只亮着一盏煤油灯，船工们围着火盆烤手，说起上游的水库昨天又开了闸，天亮以前水位还要上涨，谁也不敢把缆绳放松。",
    "老船长披衣出来看了三回，又回去睡觉，只叫徒弟守在岸边。徒弟才十六岁，头一回独自守夜，隔一会儿就举起灯笼照一照桩子上的刻度，生怕错过了涨水的时辰。",
)
SCHOOL = (
    "镇上的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书架，摆在走廊两头，孩子们下了课就蹲在那里看，连午饭都常常忘记去吃。",
    "值日的老师只好一遍遍地摇着铃铛叫他们回来，铃声一直传到河对岸。图书管理员是一位退休的会计，她把每本书的借阅情况都登记得清清楚楚，丢失的照价赔偿。",
)
BRIDGE = (
    "去年修好的石桥又添了两盏路灯，过桥的人再也不用摸黑。工程队的师傅说，桥面的石板是从三十里外的采石场运来的，每块都有两百多斤，全靠人力抬上去。",
    "桥栏杆上的狮子一共有四十八个，姿态各不相同，孩子们放学以后喜欢趴在上面数，数来数去总是数不清楚，回家还要争论一番。",
)
HARBOUR = (
    "The old harbour lies at the mouth of the river, and the boats that come down in the spring still tie up there. Nobody in the town remembers who built the wall, but everyone knows "
    "the name of the man who mended it. He came every morning with a barrow of stones. When he died, his daughter took the barrow and went on.",
)
COUNCIL = (
    "The council will vote on the bridge in May. Until then the road stays closed, and the buses go round by the mill, which takes a quarter of an hour longer. The clerk said that no "
    "decision had been made about the lamps. Two of them were broken in the storm. They will be replaced before the summer, he added, if the money can be found.",
)
ROAD = (
    "县里今年把修路摆在头一位，从开春起就组织人马进山勘测，沿途十二个村子的乡亲自带干粮参加放炮清渣，到九月底已打通三处隧洞，余下的桥面工程正抓紧收尾，腊月之前有望全线通车。",
    "山货运出去再也不必绕行百里。农业合作社的拖拉机手们轮流值班，白天运送水泥钢筋，夜里检修发动机，技术员沿着桥墩逐个测量沉降数据，及时报告指挥部。",
)


def column(paragraphs: tuple[str, ...], size: int, indent: str = "　　") -> list[str]:
    """The lines of a column: as many characters each, or whole words of English."""
    return [
        line
        for one in paragraphs
        for line in (textwrap.wrap(one, size) if one.isascii() else set_in((one,), size, indent))
    ]


def turns(*columns: list[str]) -> list[str]:
    """Their lines one from each in turn; a column that has come to its end is left out."""
    longest = max(map(len, columns))
    return [lines[at] for at in range(longest) for lines in columns if at < len(lines)]


def text_of(lines: list[str], end: str = "\n") -> str:
    return "".join(line + end for line in lines)


def in_order(text: str) -> Cleaned:
    return clean(text, decisions=[Decision(code, "accept") for code in CODES])


def offered(text: str) -> list[str]:
    return [
        issue.code for issue in clean(text).issues if issue.code in CODES and issue.offers and issue.offers[0].edits
    ]


def told(text: str) -> list[str]:
    return [issue.code for issue in clean(text).issues if issue.code in CODES]


PAGES = [
    pytest.param((FERRY, SCHOOL), 14, "　　", id="two"),
    pytest.param((SCHOOL, BRIDGE), 14, "", id="no indents"),
    pytest.param((FERRY, BRIDGE), 11, "　　", id="narrow"),
    pytest.param((FERRY, SCHOOL, BRIDGE), 16, "　　", id="three"),
]


@pytest.mark.parametrize(("columns", "size", "indent"), PAGES)
def test_lines_of_columns_are_set_apart_and_joined(
    columns: tuple[tuple[str, ...], ...], size: int, indent: str
) -> None:
    text = text_of(turns(*(column(one, size, indent) for one in columns)))
    done = in_order(text)
    assert paragraphs(done.text) == [one for each in columns for one in each]
    assert done.undo() == text
    assert in_order(done.text).text == done.text


@pytest.mark.parametrize("size", [30, 34])
def test_lines_of_english_columns_too(size: int) -> None:
    """A sentence that ends with its line may end its paragraph: so the words are asked, and their order."""
    done = in_order(text_of(turns(column(HARBOUR, size), column(COUNCIL, size))))
    assert done.text.split() == [*HARBOUR[0].split(), *COUNCIL[0].split()]
    assert done.text.count("\n") < 6


@pytest.mark.parametrize(("size", "indent"), [(15, ""), (15, "　　"), (20, "　　")])
def test_lines_that_were_read_backwards_are_turned_round_and_joined(size: int, indent: str) -> None:
    text = text_of(column(ROAD, size, indent)[::-1])
    assert told(text) == ["LB017"]
    done = in_order(text)
    assert paragraphs(done.text) == list(ROAD)
    assert done.undo() == text
    assert in_order(done.text).text == done.text


def test_it_is_an_offer_that_says_what_it_does() -> None:
    text = text_of(turns(column(FERRY, 14), column(SCHOOL, 14)))
    first = clean(text)
    assert first.text == text
    (issue,) = [issue for issue in first.issues if issue.code == "LB016"]
    assert issue.status == "open"
    assert [offer.label for offer in issue.offers] == ["set-apart"]


def test_whoever_accepts_it_by_its_id_gets_the_lines_joined_and_may_take_it_back() -> None:
    text = text_of(turns(column(FERRY, 14), column(SCHOOL, 14)))
    first = clean(text)
    (told,) = [issue for issue in first.issues if issue.code == "LB016"]
    done = first.decide(accept=[told.id])
    assert paragraphs(done.text) == [*FERRY, *SCHOOL]
    joins = [issue for issue in done.fixed if issue.code.startswith("LB") and issue.code != "LB016"]
    assert joins
    assert all(told.id in issue.needs for issue in joins)
    assert done.without([told.id]) == text
    one = joins[len(joins) // 2]
    assert done.without([one.id]).count("\n") == done.text.count("\n") + 1


def test_a_column_may_be_passed_over_where_a_paragraph_of_it_ends() -> None:
    """There the other one has two lines in a row, and from there on they come the other way round."""
    left, right = column(FERRY, 13), column(BRIDGE, 13)
    end = next(at for at, line in enumerate(left) if line.endswith("放松。")) + 1
    lines = [*turns(left[:end], right[:end]), right[end], *turns(left[end:], right[end + 1 :])]
    assert paragraphs(in_order(text_of(lines)).text) == [*FERRY, *BRIDGE]


def test_a_page_number_among_the_lines_is_of_no_column() -> None:
    lines = turns(column(FERRY, 14), column(SCHOOL, 14))
    lines.insert(7, "15")
    done = in_order(text_of(lines))
    assert [one for one in paragraphs(done.text) if one != "15"] == [*FERRY, *SCHOOL]


def test_a_headline_above_and_a_text_below_stay_where_they_are() -> None:
    lines = [
        "本县召开渡口安全工作会议要求各乡镇认真排查",
        "",
        *turns(column(FERRY, 14), column(SCHOOL, 14)),
        "",
        *BRIDGE,
    ]
    assert paragraphs(in_order(text_of(lines)).text) == [lines[0], *FERRY, *SCHOOL, *BRIDGE]


def test_each_page_is_set_by_itself() -> None:
    pages = [text_of(turns(column(one, 14), column(other, 14))) for one, other in ((FERRY, SCHOOL), (BRIDGE, ROAD))]
    done = in_order("\f".join(pages))
    assert paragraphs(done.text.replace("\f", "\n")) == [*FERRY, *SCHOOL, *BRIDGE, *ROAD]


@pytest.mark.parametrize("size", [13, 16])
def test_where_the_left_column_may_go_on_below_nothing_is_offered(size: int) -> None:
    """Else the right column would be set into its sentence."""
    left, right = column((FERRY[0] + BRIDGE[0] + ROAD[0],), size), column(SCHOOL, size)
    whole, cut = text_of(turns(left, right)), text_of(turns(left[: len(right)], right))
    assert told(whole)
    assert not offered(whole)
    assert offered(cut)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_whatever_ends_the_lines(end: str) -> None:
    text = text_of(turns(column(FERRY, 14), column(SCHOOL, 14)), end)
    done = in_order(text)
    assert done.undo() == text
    assert [one.strip("　") for one in done.text.split(end) if one] == [*FERRY, *SCHOOL]


@pytest.mark.parametrize("seed", range(4))
def test_lines_in_no_order_are_only_told_of(seed: int) -> None:
    lines = [*column(FERRY, 12), *column(SCHOOL, 12), *column(BRIDGE, 12)]
    random.Random(seed).shuffle(lines)
    text = text_of(lines)
    assert not offered(text)
    assert in_order(text).text == clean(text).text


def test_an_original_with_its_translation_line_by_line_is_no_offer() -> None:
    """It stands as it was meant to, though each of the two goes on two lines below."""
    text = text_of(turns(column(FERRY, 14), column(HARBOUR, 28)))
    assert told(text)
    assert not offered(text)


def test_a_text_in_two_scripts_line_by_line_is_no_offer() -> None:
    from textclean.structure.conversion import convert

    lines = column((*BRIDGE, *ROAD), 18)
    text = text_of(turns(lines, [convert(line, "s2t") for line in lines]))
    assert told(text) == ["LB016"]
    assert not offered(text)


def test_where_the_first_lines_of_paragraphs_stand_behind_all_others_nothing_is_turned_round() -> None:
    """A program that sorts the lines of a vertical page by their height puts them there: turned round they would come first."""
    first, rest = [], []
    for one in (*ROAD, *FERRY):
        head, *others = column((one,), 12, "")
        first.append(head)
        rest += others
    text = text_of([*rest[::-1], *first[::-1]])
    assert told(text) == ["LB017"]
    assert not offered(text)


def test_the_line_that_has_waited_longest_is_next_where_nothing_is_said() -> None:
    count = 12

    def link(one: int, other: int) -> float:
        return 1.0 if other - one == 2 else -1.0

    dealt = deal(link, [False] * count, [8.0] * count)
    assert [one.before for one in dealt] == [NONE, NONE, *range(count - 2)]
    assert min(one.sure for one in dealt) > 0.9


def test_what_says_nothing_is_a_text_in_order_and_what_says_too_little_is_not_sure() -> None:
    count = 12
    assert [one.before for one in deal(lambda one, other: 0.0, [False] * count, [8.0] * count)] == [
        NONE,
        *range(count - 1),
    ]
    dealt = deal(lambda one, other: 0.5 if other - one == 2 else 0.0, [False] * count, [8.0] * count)
    assert min(one.sure for one in dealt) < 0.9


def test_nothing_is_told_of_a_text_without_a_measure() -> None:
    assert in_turn(Document("一\n二\n三\n"), 0, 3) == []


@pytest.mark.parametrize("code", CODES)
def test_either_rule_alone_moves_lines_and_joins_none(code: str) -> None:
    lines = turns(column(FERRY, 14), column(SCHOOL, 14)) if code == "LB016" else column(ROAD, 15)[::-1]
    done = Cleaner(select=[code], decisions=[Decision(code, "accept")]).clean(text_of(lines))
    assert done.text != text_of(lines)
    assert sorted(done.text.split("\n")) == sorted(text_of(lines).split("\n"))
