"""Lines in reverse order, as a vertical page comes out that was read from the left: told of once, and left alone."""

from __future__ import annotations

import random
import textwrap

import pytest

from textclean import Cleaner

CLEANER = Cleaner()

ROAD = (
    "县里今年把修路摆在头一位，从开春起就组织人马进山勘测，沿途十二个村子的乡亲自带干粮参加放炮清渣，"
    "到九月底已打通三处隧洞，余下的桥面工程正抓紧收尾，腊月之前有望全线通车，山货运出去再也不必绕行百里。"
    "农业合作社的拖拉机手们轮流值班，白天运送水泥钢筋，夜里检修发动机，技术员沿着桥墩逐个测量沉降数据，及时报告指挥部。"
)
MATCH = (
    "昨晚的決賽座無虛席，客隊開場不久便憑快攻連得六分，主教練隨即叫了暫停，換上兩名年輕後衛緊逼對方，"
    "比分一度追平，終場前半分鐘雙方仍難分高下，最後靠一記遠投鎖定勝局，觀眾久久不願離去，紛紛高唱隊歌慶祝。"
)
WORKSHOP = (
    "コンピューター教室では古いキーボードを分解して掃除し、壊れたプリンターも直して使っているが、"
    "先生はボランティアの学生で、週に二度バスで町から来て、子どもたちにプログラミングの初歩を教えているので、"
    "セキュリティーやネットワークの話もできるようになり、夏休みにはロボットのコンテストにも参加して、"
    "センサーやモーターの配線からバッテリーの交換まで自分たちの手で片づけた。"
)
LINES = "每到周末，老街的茶馆里总是坐满了人。掌柜的提着铜壶穿过一张张方桌，热气在木梁下面散开。有人说起河上的新桥，有人说起山里的收成。"


def column(text: str, width: int = 15) -> list[str]:
    return textwrap.wrap(text, width)


def codes(lines: list[str]) -> list[str]:
    return [issue.code for issue in CLEANER.clean("\n".join(lines) + "\n").issues if issue.code.startswith("LB")]


PAGES = [
    pytest.param(ROAD, 15, id="simplified"),
    pytest.param(MATCH, 15, id="traditional"),
    pytest.param(WORKSHOP, 18, id="japanese"),
]


@pytest.mark.parametrize(("text", "width"), PAGES)
def test_lines_that_go_on_in_the_line_above_are_told_of_and_not_joined(text: str, width: int) -> None:
    lines = column(text, width)[::-1]
    cleaned = CLEANER.clean("\n".join(lines) + "\n")
    assert cleaned.text.splitlines() == lines
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB017"]


@pytest.mark.parametrize(("text", "width"), [*PAGES, pytest.param(LINES, 15, id="sentences")])
def test_the_same_lines_in_order_are_joined(text: str, width: int) -> None:
    assert CLEANER.clean("\n".join(column(text, width)) + "\n").text == text + "\n"


def test_two_pages_that_were_read_so_are_told_of_as_such() -> None:
    lines = [*column(ROAD)[::-1], *column(ROAD.replace("县", "省"), 16)[::-1]]
    assert set(codes(lines)) == {"LB017"}


def test_columns_read_in_turn_are_another_thing() -> None:
    left, right = column(ROAD), column(LINES)
    assert "LB017" not in codes([line for pair in zip(left, right, strict=False) for line in pair])


@pytest.mark.parametrize("seed", range(4))
def test_lines_that_chance_put_one_below_the_other_are_not_taken_for_it(seed: int) -> None:
    lines = [*column(ROAD), *column(LINES)]
    random.Random(seed).shuffle(lines)
    assert "LB017" not in codes(lines)


def test_verses_and_titles_of_which_none_goes_on_are_not_taken_for_it() -> None:
    verses = [
        "远上寒山石径斜",
        "白云生处有人家",
        "停车坐爱枫林晚",
        "霜叶红于二月花",
        "朝辞白帝彩云间",
        "千里江陵一日还",
    ]
    titles = ["全县春耕生产会议在城关召开", "水利工地上的年轻人", "城关粮站改进服务态度", "山村小学添了图书室"]
    assert "LB017" not in codes(verses[::-1])
    assert "LB017" not in codes(titles[::-1])


def across(text: str, height: int, apart: str) -> str:
    """A vertical page of columns of so many characters, read across, from the left, with this between the columns."""
    columns = textwrap.wrap(text, height)[::-1]
    rows = [[column[at] for column in columns if at < len(column)] for at in range(height)]
    return "".join(apart.join(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("apart", "code"), [("\n", "LB016"), (" ", "LB016"), ("   ", "LB015")], ids=["a line each", "spaces", "gaps"]
)
@pytest.mark.parametrize("text", [ROAD, MATCH, LINES + ROAD[60:]], ids=["simplified", "traditional", "sentences"])
def test_a_vertical_page_that_was_read_across_is_told_of_and_not_joined(text: str, apart: str, code: str) -> None:
    page = across(text, 14, apart)
    cleaned = CLEANER.clean(page)
    assert cleaned.text == page
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == [code]


@pytest.mark.parametrize("text", [ROAD, MATCH, WORKSHOP], ids=["simplified", "traditional", "japanese"])
def test_its_characters_one_below_the_other_in_order_are_joined(text: str) -> None:
    assert CLEANER.clean("\n".join(text) + "\n").text.replace("。\n", "。") == text


#: Lines of one width, most of which end in a comma.
CLAUSES = (
    "众人听了都说这个名字很好", "老爷点头又命人把门关上了", "只见迎面一带翠嶂挡在前头", "上面苔藓成斑而藤萝掩映着", "再进数步渐渐向北边走过去",
    "两边的飞楼都插在半空里面", "俯身看去清溪从石上泻下来", "桥上有一座亭子可以歇歇脚", "客人们又问这里该题什么好",
)  # fmt: skip
#: What the lines of one place begin and end with: each tail makes a word with the head of the line above it.
CHANCE = (("然", "不"), ("前", "此"), ("造", "再"))


def test_of_a_long_stretch_in_order_a_few_words_by_chance_say_nothing() -> None:
    lines = [f"{words[:-1]}，" for words in CLAUSES * 4]
    for at, (head, tail) in zip((1, 11, 21), CHANCE, strict=True):
        lines[at] = head + lines[at][1:]
        lines[at + 1] = lines[at + 1][:-1] + tail
    assert "LB017" not in codes(lines)
