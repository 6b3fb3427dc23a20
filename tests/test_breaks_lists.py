"""Lists of words and the blocks of Markdown: lines that belong to themselves, whatever their words would suggest."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.layout import measure
from textclean.structure.seams import kinds
from textclean.structure.seams.lines.listing import listing
from textclean.structure.seams.page import page
from textclean.text import Document

#: Words of grammar, each of which wants another behind it, so that every line looks cut.
STOP_WORDS = (
    "按照 吧 吧哒 把 罢了 被 本 比 比方 比如 彼 彼此 边 别 别的 别说 并 并且 不比 不成 不单 不但 不独 不管 不光 不过 不仅 不拘 不论 "
    "不怕 不然 不如 不特 不惟 不问 不只 朝 朝着 趁 趁着 乘 冲 除 除此之外 除非 除了 此 此间 此外 从 从而 打 待 但 但是 当 当着 到 得 的 "
    "的话 等 等等 地 第 叮咚 对 对于 多 多少 而 而况 而且 而是 而外 而言 而已 尔后 反过来 反之 非但 非徒 否则 嘎 嘎登 该 赶 个 各 各个"
)
NUMBERS = "0 1 2 3 4 5 6 7 8 9 十 百 万"
TERMS = "高等数学 线性代数 概率论 大学物理 大学英语 军事理论 中国近现代史纲要 马克思主义基本原理 计算机基础 体育与健康 思想道德与法治 就业指导"
PARTS = "\n天\n地\n玄\n黄\n宇\n宙\n洪\n荒\n日\n月\n盈\n昃\n辰\n宿\n列\n张\n寒\n来\n暑\n往\n秋\n收\n冬\n藏\n"
PROSE = "前面是这份词表的说明，一共有一百多个词，都按音序排列，一行一个。\n\n"

MARKDOWN = (
    "### 7. 查找主打信息图的网站，这样就可以推销自己的\n\n信息图的名声不太好。很大可能是不少人只做了质量差的图。\n",
    "# 课程是如何做用户体验设计的\n\n学习一向是个苦差事，如何在设计上下功夫，让学习变得愉快呢？\n",
    "原子性\n: 如果在写入序列的中途发生错误，事务应该被中止。\n\n隔离性\n: 并发运行的事务不应该相互干扰。\n",
    "图五列出了每一步的结果\n\n!!! question\n\n    这个序列是否唯一？\n",
    "> **每一代人赚到的钱，都比上一代人赚到的钱更多。**\n\n并且，不止多一点点，而是量级上的差异。这并不是开玩笑，大家都看到了。\n",
    "主数据集有三个属性。\n\n- 数据是原始的\n- 数据是不可变的\n- 数据永远是真实的\n\n主数据集是正确性的保证。即使丢失了服务层的数据，也能重建。\n",
    "![封面图](https://example.org/cover.webp)\n\nChrome 浏览器插件，让空白标签页显示航拍视频，装上就能用。\n",
    "这样做有好处[^1]，大家都愿意[^2]。\n\n[^1]: 张晓，《图书馆的空间》，2019\n[^2]: 李明，《自习室的管理》，2020\n",
    "接着把面团放到不锈钢的台面上操作\n>这时面团应该已经成型，而且比较软。如果太黏，说明水放多了。\n",
)


@pytest.mark.parametrize("words", [STOP_WORDS, NUMBERS, TERMS, f"{STOP_WORDS} {NUMBERS} {STOP_WORDS}"])
@pytest.mark.parametrize("before", ["", PROSE])
def test_a_list_of_words_keeps_its_lines(before: str, words: str) -> None:
    text = before + "\n".join(words.split()) + "\n"
    assert Cleaner().clean(text).text == text


def test_a_column_of_characters_without_a_stop_is_a_list() -> None:
    assert Cleaner().clean(PARTS.lstrip()).text == PARTS.lstrip()


@pytest.mark.parametrize("text", MARKDOWN)
def test_a_block_of_markdown_is_not_joined_with_the_next(text: str) -> None:
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    assert not [issue for issue in cleaned.issues if issue.code.startswith("LB")]


BODIES = [
    "香港数码广播公司",
    "凤凰优悦广播公司",
    "香港电视娱乐公司",
    "奇妙电视公司",
    "香港电车公司",
    "山顶缆车公司",
    "天星小轮公司",
]
LED = "下面是条例所列的公共机构，雇员不论职级，都要遵守，违者依法处理，由各机构自行通知，并在年内完成登记，登记册由公司注册处保管。\n\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_that_end_alike_are_a_list(gap: str) -> None:
    """``公司香港`` stands in the sentence above them, and joins none of them."""
    text = f"{LED}旧称凤凰优悦广播公司香港分部的机构除外。\n\n{gap.join(BODIES)}\n\n以上名单自公布之日起生效。\n"
    assert Cleaner().clean(text).text == text


def test_a_name_that_is_cut_goes_on() -> None:
    text = f"{LED}名单里新增的一家是去年才注册的香港电视娱乐有限公\n\n司，登记册由公司注册处保管。\n"
    assert "香港电视娱乐有限公司，登记册" in Cleaner().clean(text).text


RULED = (
    "　　订户可以收到每周的通讯，登记的\n网址就在下面，输入以后按照提示办\n理就行，大约需要五分钟的时间，不\n另外收费，也可以随时退订，网址：\n"
    "news.example.org/about/#submit/1\n{}\n!博客|林边人语\n　　这是另一个栏目，由几位作者轮流\n写，每周两篇，谈的都是身边的小事\n，读者也可以来信，择优刊登。\n"
)


@pytest.mark.parametrize("rule", ["---", "=====", "***", "____"])
def test_a_rule_stands_alone(rule: str) -> None:
    cleaned = Cleaner(select=["LB"]).clean(RULED.format(rule)).text
    assert f"\n{rule}\n!" in cleaned
    assert "由几位作者轮流写，每周两篇" in cleaned


@pytest.mark.parametrize("row", ["＊＊＊＊＊＊", "＊　＊　＊", "* * *", "☆☆☆☆"])
def test_a_row_of_signs_stands_alone(row: str) -> None:
    assert kinds.kind(row) == "alone"


@pytest.mark.parametrize("row", ["○○○", "……", "※可免費停車。", "* 一項"])
def test_a_row_of_circles_or_dots_and_a_bullet_are_no_rule(row: str) -> None:
    assert kinds.kind(row) != "alone"


def test_contents_with_roman_numbers_stay_lines() -> None:
    text = (
        "Contents\nPreface ............................ ix\n1 The Lock before the Canal ......... 1\n"
        "2 Bargemen and Their Wives ......... 23\n3 The Winter of the Ice ............ 51\nIndex ............................. 104\n"
    )
    assert Cleaner(select=["FU", "LB"]).clean(text).text == text


@pytest.mark.parametrize("row", ["地點 Venue：三樓展覽廳", "時間 Time：下午二時", "地点：三楼", "開 放 時 間：九時"])
def test_a_label_may_be_in_two_languages(row: str) -> None:
    assert kinds.kind(row) == "label"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("By Martin Ash, Secretary", "byline"),
        ("By Ellen de Vries, Chair of the Trust", "byline"),
        ("By March, Ellen", ""),
        ("By Sunday, Ash", ""),
    ],
)
def test_a_byline_may_name_an_office(row: str, kind: str) -> None:
    assert kinds.kind(row) == kind


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("３　内容　　清掃の後、消火器の使い方と担架の組み立てを練習します。西消", ""),
        ("二、地点　　县图书馆三楼报告厅，请从东门进，凭身份证领取入场券，会", ""),
        ("３　田中　　会長", "table"),
        ("３　内容　　清掃　　午前八時から、雨のときは中止します", "table"),
    ],
)
def test_an_item_with_a_label_is_no_row_of_a_table(row: str, kind: str) -> None:
    assert kinds.kind(row) == kind


SECTIONS = """2.1 Namespace 的类型
Namespace 由内核提供，用
来把一个容器里的进程同别
的容器隔开，互相看不见。
2.2 PID Namespace 编号
PID Namespace 给每个容器
一套自己的编号，容器里的
第一个进程总是一号。
2.3 NET Namespace 网络
NET Namespace 给每个容器
一套自己的网卡和路由表，
端口也就不会互相占用。
"""


def test_headings_with_decimal_numbers_in_a_series_end_with_their_line() -> None:
    lines = Cleaner(select=["LB"]).clean(SECTIONS).text.splitlines()
    heads = [line for line in SECTIONS.splitlines() if line[0] == "2"]
    assert len(lines) == 6
    assert all(head in lines for head in heads)


def test_a_line_of_text_that_begins_with_such_a_number_goes_on() -> None:
    page = SECTIONS.replace("2.2 PID Namespace 编号", "2.2 节，说的是给每个容器").replace(
        "2.3 NET Namespace 网络", "互"
    )
    assert "2.2 节，说的是给每个容器PID" in Cleaner(select=["LB"]).clean(page).text.replace(" PID", "PID")


@pytest.mark.parametrize(
    ("rows", "alike"),
    [
        (("我看见渡口的船靠了岸", "我看见挑担的人上了山", "我看见桥头的灯亮又暗"), "我看"),
        (("桥头的灯亮又暗", "我看见挑担的人上了山", "我看见归来的人站成排", "我看见渡口"), "我看"),
        (("我看见渡口的船靠了岸", "我看见挑担的人上了山", "他没有看见"), ""),
        (("坚决纠正只看眼前的做法，", "坚决反对弄虚作假，", "坚决防止好事办坏，"), ""),
        (("12 hooks", "12 boards", "12 nails"), ""),
        (("server 10.0.0.1 north", "server 10.0.0.2 south", "server 10.0.0.3 spare"), "server "),
        (("ferry boats are old", "ferry men are older", "nobody counts them"), ""),
    ],
)
def test_lines_that_begin_alike(rows: tuple[str, ...], alike: str) -> None:
    one = Document("\n".join(rows) + "\n").derive(page)
    found: dict[str, str] = {}
    listing(one, len(rows) == 4, True, found)
    assert found.get("starts-alike", "") == alike


def test_entries_of_a_glossary_are_items() -> None:
    text = (
        "下列关键字有特别的含义，不能\n用作名字：\n"
        "break - 提前离开最里面的一层循环\ncontinue - 直接进入下一次循环\nfor - 遍历一组值，或者指定一个接口\nref - 以引用的方式绑定\nstatic - 在整个程序运行期间有效\n"
        "除了上面这些，其他的词都可以\n当作名字来用，大小写不同的词\n是两个名字，但是不要在一个函\n数里同时用它们。\n"
    )
    assert (
        "- 直接进入下一次循环\nfor - 遍历一组值，或者指定一个接口\nref - 以引用的方式绑定\nstatic"
        in Cleaner().clean(text).text
    )


DUTIES = """渡口招聘船工三名，待遇面议，有意的请到镇上
的渡口管理所报名，带上证件。
岗位职责
1. 负责渡船的日常驾驶和维护，按时填写航行日
志，交所里存档备查
2. 负责乘客上下船的秩序，劝阻超载和携带易燃
物品的行为，保证安全
任职要求
1. 有三年以上的驾船经验，熟悉清溪一带的水路
和暗礁的位置
2. 身体健康，会游泳，能够值夜班，节假日服从
统一的安排
"""


def test_a_short_line_over_a_list_is_its_heading() -> None:
    lines = Cleaner(select=["LB"]).clean(DUTIES).text.splitlines()
    assert "任职要求" in lines
    assert lines[-1] == "2. 身体健康，会游泳，能够值夜班，节假日服从统一的安排"


def test_a_number_that_follows_that_of_the_item_above_begins_an_item() -> None:
    one = Document(DUTIES).derive(page)
    found: dict[str, str] = {}
    at = next(at for at, row in enumerate(one.rows) if row.words.startswith("志，交所里"))
    listing(one, at, True, found)
    assert "item-in-turn" in found
    below = next(at for at, row in enumerate(one.rows) if row.words.startswith("物品的行为"))
    found.clear()
    listing(one, below, True, found)
    assert "item-in-turn" not in found


@pytest.mark.parametrize(
    ("first", "second", "item"),
    [
        ("问题 1: 渡口的船为什么总是晚点？", "问题 2: 船票能不能退？", "labelled"),
        ("案例一：渡口的船票退不退。", "案例二：船上丢了东西找谁。", "labelled"),
        ("Step 1: moor the boat at the pier.", "Step 2: count the passengers.", "labelled"),
        ("问题 1: 渡口的船为什么总是晚点？", "问题 4: 船票能不能退？", ""),
        ("比分 3:2 一直保持到终场。", "比分 4:2 也有人猜过。", ""),
        ("问题 1: 渡口的船为什么总是晚点？", "案例 2: 船上丢了东西找谁。", ""),
    ],
)
def test_a_label_with_a_number_begins_an_item_where_another_follows(first: str, second: str, item: str) -> None:
    text = f"{first}\n船工说，水位低的时候要绕路，\n所以要多走一刻钟。\n{second}\n售票处说，开船以前都能退。\n"
    items = Document(text).derive(page).items
    assert (items[0], items[3]) == (item, item)


def test_short_items_with_blank_lines_between_them_are_no_lines_that_stand_apart() -> None:
    body = "渡口的船工说，开春以后水位上来，船可以直接靠到\n对岸的石阶，不必再绕到下游的浅滩，来回能省下一\n刻钟的工夫，赶集的人也就不用起得那么早，船票的\n价钱照旧。\n"
    items = "".join(f"\n- 备一条{name}\n" for name in ("缆绳", "竹篙", "跳板", "水桶", "铁锚", "油灯", "蓑衣", "木桨"))
    text = "\n".join(
        [
            body,
            body.replace("渡口", "镇上"),
            items[1:],
            items[1:],
            body.replace("对岸", "南岸"),
            body.replace("石阶", "码头"),
        ]
    )
    assert Document(text).derive(measure).base == 0
    assert len(Cleaner(select=["LB"]).clean(text).text.split("\n\n")) == 20


MINUTES = (
    "出席者は委員十五名のうち十三名で、会議が成立している旨の報告",
    "があった。",
    "",
    "【委員】朝の便が混雑しており、高齢者が座れないとの声がある。",
    "車両を大きくできないのか。",
    "【事務局】現行の車両は定員二十九名であるが、幅員四メートル未",
    "満の区間があるので難しい。",
    "【委員】増便するなら、運転手の確保はどうか。",
    "【事業者】正直に申し上げて厳しい。免許の費用を負担しているが、",
    "採用は一名にとどまった。",
    "",
    "事務局から資料に基づき、一般運賃を改定する案の説明があった。",
    "採決の結果、賛成九名、反対三名で承認された。",
    "",
    "次回の会議は十二月の上旬に開くこととし、日程は事務局で調整す",
    "ることとした。",
)


def test_lines_with_a_speaker_mark_themselves_and_the_others_are_parted_by_blank_lines() -> None:
    text = Cleaner().clean("\n".join(MINUTES) + "\n").text
    assert "説明があった。採決の結果" in text
    assert text.count("\n【") == 4
