"""Breaks: headlines that are known by what stands around them, and sentences left open on a page that is cut in many places."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.seams import Seam, gather, runs_on
from textclean.structure.seams.page import page
from textclean.text import Document

CLEANER = Cleaner(select=["LB"])
#: Whole paragraphs, which show nothing of where lines are broken.
TEXT = (
    "渡口镇的粮站建于一九五三年，院子里有三座仓房，秋收以后送粮的大车从镇口一直排到河堤上，过秤的人要忙到半夜。",
    "老站长说，那些年收粮讲究干、饱、净，一把稻子撒在地上，听声音就知道晒得够不够，如今都用仪器了。",
    "后来镇上通了公路，粮站改成了农机修理站，院墙上的标语还在，仓房租给了做豆制品的人家，每天清早都有热气。",
)
ACT = "第{}条　凡在本镇水面从事养殖的单位和个人，都应当遵守本办法，并按照规定的期限向镇水利站办理登记。"


def _clean(*rows: str, between: str = "\n\n") -> list[str]:
    return [line for line in CLEANER.clean(between.join(rows) + "\n").text.split("\n") if line]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_heading_of_a_chapter_ends_where_its_first_article_begins(between: str) -> None:
    rows = (
        "第一章总则",
        ACT.format("一"),
        ACT.format("二"),
        "第二章登记条件、",
        "程序和期限",
        ACT.format("三"),
        "第三章法律",
        "责任",
        ACT.format("四"),
    )
    cleaned = _clean(*rows, between=between)
    assert "第二章登记条件、程序和期限" in cleaned
    assert "第三章法律责任" in cleaned
    assert "第一章总则" in cleaned


def test_a_heading_of_a_chapter_over_running_text_is_left() -> None:
    rows = ("第二章渡口", "老街", *TEXT)
    assert _clean(*rows)[:2] == ["第二章渡口", "老街"]


def test_the_title_of_a_paper_goes_on_up_to_its_sort() -> None:
    rows = ("渡口镇人民政府关", "于加强《水面养殖", "登记办法》执行的", "通知", *TEXT)
    assert _clean(*rows)[0] == "渡口镇人民政府关于加强《水面养殖登记办法》执行的通知"


@pytest.mark.parametrize(
    "rows",
    [
        ("关于渡口的几点记忆", "镇政府发布通知"),  # no title ends so
        ("关于粮站的来历", "关于修渠的通知"),  # another title
        ("关于粮站", "渡口镇人民政府修理站搬迁方案的公告"),  # it would have had room
    ],
)
def test_two_headlines_of_which_one_names_a_paper_are_left(rows: tuple[str, str]) -> None:
    assert _clean(*rows, *TEXT)[:2] == list(rows)


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("第八回 赵老四", "夜渡沉沙浦 孙二娘", "早市卖新鱼"), "第八回 赵老四夜渡沉沙浦 孙二娘早市卖新鱼"),
        (("第八回 赵老四夜", "渡沉沙浦 孙二娘早", "市卖新鱼"), "第八回 赵老四夜渡沉沙浦 孙二娘早市卖新鱼"),
        (("第八回", "赵老四夜渡沉", "沙浦 孙二娘早", "市卖新鱼"), "第八回 赵老四夜渡沉沙浦 孙二娘早市卖新鱼"),
    ],
)
def test_the_two_phrases_of_the_title_of_a_chapter_are_of_one_length(rows: tuple[str, ...], whole: str) -> None:
    assert _clean(*rows, *TEXT)[0] == whole


def test_the_number_of_a_chapter_keeps_the_space_that_others_have() -> None:
    rows = (
        "第一章　总则",
        ACT.format("一"),
        "第二章",
        "登记条件和程序",
        ACT.format("二"),
        "第三章　附则",
        ACT.format("三"),
    )
    assert "第二章　登记条件和程序" in _clean(*rows)
    assert "第二章登记条件和程序" in _clean(*[row.replace("　总", "总").replace("　附", "附") for row in rows])


def test_phrases_of_other_lengths_are_no_couplet() -> None:
    rows = ("第八回 赵老四", "夜渡沉沙浦 孙二娘", "早市")
    assert _clean(*rows, *TEXT)[0] == "第八回 赵老四"


SERIES = ("1. 安装主机", TEXT[0], "2. 连接网络", TEXT[1], "3. 恢复数据", TEXT[2])


def test_a_heading_of_a_series_that_stands_over_its_text_is_one_line() -> None:
    rows = (*SERIES, "4. 更换 Falcon", "Board 电源", TEXT[0].replace("渡口", "沙洲"))
    assert "4. 更换 Falcon Board 电源" in _clean(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("4. 测试", "范围", TEXT[0].replace("渡口", "沙洲")),  # the others are as long: it would not have been broken
        ("4. 更换 Falcon", "Board 电源", "5. 检查 Falcon", "Board 风扇"),  # over no text
    ],
)
def test_another_line_below_a_heading_of_a_series_is_left(rows: tuple[str, ...]) -> None:
    cleaned = _clean(*SERIES, *rows)
    assert rows[0] in cleaned
    assert rows[1] in cleaned


REPORT = "本报讯（记者 沈一帆）" + TEXT[1]


def test_two_rows_as_narrow_as_a_column_over_a_report_are_one_headline() -> None:
    rows = (*TEXT, "山核桃油", "打进超市", REPORT)
    assert "山核桃油打进超市" in _clean(*rows)


@pytest.mark.parametrize(
    "rows", [("也说山核桃", "沈一帆"), ("山核桃油打进城里的超市", "村民张罗着过年"), ("食品", "山核桃油打进")]
)
def test_a_name_a_kicker_and_the_name_of_a_page_stay_over_a_report(rows: tuple[str, str]) -> None:
    cleaned = _clean(*TEXT, *rows, REPORT)
    assert rows[0] in cleaned
    assert rows[1] in cleaned


CUT = tuple(
    half
    for text in (
        "县里组织的技术员下到各村，把果树的修|剪要领讲给大家听，又在地头示范了两天，村民都说管用。这是入冬以来的第三次。",
        "水库的大坝去年秋天加固以后，下游三个村的灌|溉用水有了着落，今年春旱时没有一户误了插秧。渠道也清了淤。",
        "镇上的夜校开到第二年，来听课的人从十几个增|加到六十多个，课程由村民自己点。电工和剪辑最受欢迎。",
        "卫生院新来的两位医生都是本地人，他们把慢性病的随|访记录重新建了一遍，老人不用再跑县城取药。大家都安心。",
    )
    for half in text.split("|")
)
OPEN = ("修路的事拖了三年，去年冬天总算定了下来，由镇里", "三个村各出一部分劳力，开工那天来了两百多人。老人都来看。")


def test_on_a_page_cut_in_many_places_an_open_sentence_goes_on() -> None:
    assert "".join(OPEN) in _clean(*CUT, *OPEN)


def test_on_a_page_cut_in_one_place_it_is_left() -> None:
    assert OPEN[0] in _clean(*CUT[:2], *OPEN)


def test_a_headline_on_a_page_cut_in_many_places_is_left() -> None:
    assert "三个村的路修通了" in _clean(*CUT, "三个村的路修通了", OPEN[0] + OPEN[1])


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("本报驻沙洲", "记者沈一帆"), "本报驻沙洲记者沈一帆"),
        (("本报记者", "沈一帆"), "本报记者沈一帆"),
        (("新华社通讯员沈", "一帆新华社记者"), "新华社通讯员沈一帆新华社记者"),
        (("本報駐沙洲", "特派記者沈一帆"), "本報駐沙洲特派記者沈一帆"),
    ],
)
def test_a_byline_is_one_line(rows: tuple[str, str], whole: str) -> None:
    assert whole in _clean("沙洲人夜渡看新戏", *rows, *TEXT)


@pytest.mark.parametrize(
    "rows", [("本报记者沈一帆", "赵小满"), ("本报驻沙洲", "办事处今日开门"), ("本报记者", "走进渡口镇")]
)
def test_what_is_no_byline_that_was_cut_is_left(rows: tuple[str, str]) -> None:
    assert rows[1] in _clean("沙洲人夜渡看新戏", *rows, *TEXT)


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("切实做好秋粮收购", "和仓房检修"), "切实做好秋粮收购和仓房检修"),
        (("使用 tide_gauge 的", "三个窍门"), "使用 tide_gauge 的三个窍门"),
        (("本社改用 tide_gauge 和", "水位标尺"), "本社改用 tide_gauge 和水位标尺"),
        (("在渡口镇修志座谈会上", "老站长的一席话"), "在渡口镇修志座谈会上老站长的一席话"),
        (("沙洲小学：’", "９８届毕业生返校"), "沙洲小学：’９８届毕业生返校"),
        (("河堤年年修，大坝更加坚", "固，渠道也通"), "河堤年年修，大坝更加坚固，渠道也通"),
    ],
)
def test_a_headline_does_not_end_or_begin_so(rows: tuple[str, ...], whole: str) -> None:
    assert _clean(*rows, *TEXT)[0] == whole


@pytest.mark.parametrize("rows", [("渡口镇办粮站的目的", "老站长谈往事"), ("秋粮收购开秤", "和谐渡口新气象")])
def test_a_headline_may_end_and_begin_so(rows: tuple[str, str]) -> None:
    assert _clean(*rows, *TEXT)[:2] == list(rows)


def test_a_number_alone_belongs_to_the_title_below_it() -> None:
    rows = ("4.2.1 主机", TEXT[0], "4.2.2", "水位标尺", TEXT[1], "4.2.3 仓房", TEXT[2])
    assert _clean(*rows)[2] == "4.2.2 水位标尺"
    assert "4.2.2" in _clean("4.2.2", *rows[3:5], *TEXT)


ENGLISH = (
    "The town council voted last night to keep the old ferry running through the winter, after more than two hundred residents signed a petition.",
    "“It is the only way across for people without a car,” said one of them, who has worked on the boat for nineteen years.",
)


@pytest.mark.parametrize("below", [(), ("By Eleanor Pike",)])
def test_the_lines_of_an_english_headline_in_sentence_case_are_one(below: tuple[str, ...]) -> None:
    rows = ("Council votes to keep", "the old ferry running", "through the winter")
    assert _clean(*rows, *below, *ENGLISH)[0] == " ".join(rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("Council votes to keep", "Ferry runs through winter"),  # two headlines
        ("Words of the week", "ferry", "landing stage"),  # a list
        ("Council keeps it", "by ten votes to only two"),  # that would have had room
    ],
)
def test_other_short_english_lines_are_left(rows: tuple[str, ...]) -> None:
    assert _clean(*rows, *ENGLISH)[: len(rows)] == list(rows)


@pytest.mark.parametrize("day", ["2016年11月3日（木曜日）", "二〇一六年十一月三日　星期四", "2016年11月3日 (周四)"])
def test_the_day_of_an_issue_stands_by_itself(day: str) -> None:
    found, _ = gather(Document(f"渡口晚报\n{day}\n粮站搬新家\n老院办展览\n").derive(page))
    assert "stands-alone" in found[1]
    found, _ = gather(Document(f"渡口晚报\n粮站搬新家\n老院办展览\n会期定在\n{day}\n上午九时\n").derive(page))
    assert "stands-alone" not in found[4]


def test_the_first_words_of_a_text_are_no_rest_of_its_heading() -> None:
    rows = (*SERIES, "4. 更换 Falcon Board", "还以前面那座仓房里的主机为", "例，先拔下电源，再取下四颗螺钉。")
    assert "4. 更换 Falcon Board" in _clean(*rows)


def test_that_a_short_row_fits_the_column_is_not_enough_on_a_page_cut_in_many_places() -> None:
    evidence = dict.fromkeys(("end-cjk", "left-medium", "one-comma", "right-stops", "right-commas", "grid-lines"), "")
    assert not runs_on(Seam(0, 1, 2, "", 3, False, False, evidence))
    assert runs_on(Seam(0, 1, 2, "", 3, False, False, evidence | {"item-open": ""}))
    assert runs_on(Seam(0, 1, 2, "", 3, False, False, evidence | {"left-long": ""}))


def test_a_heading_of_a_series_goes_on_in_its_rest_in_latin_letters() -> None:
    rows = (
        *("1、渡船时刻表", TEXT[0], "2、Quay Light", TEXT[1], "3、码头的灯", TEXT[2]),
        *("4、Ferrybook", "Viewer", TEXT[0], "5、Mooring", TEXT[1], "6、老站长", TEXT[2]),
    )
    cleaned = _clean(*rows)
    assert "4、Ferrybook Viewer" in cleaned
    assert "5、Mooring" in cleaned


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        pytest.param("4、tidewatche", "r-lite", id="a word that was cut"),
        pytest.param("4、Quay", "Viewer", id="it would have had room"),
    ],
)
def test_other_rows_in_latin_letters_below_such_a_heading_are_left(first: str, rest: str) -> None:
    rows = (
        *("1、渡船时刻表", TEXT[0], "2、Quay Light", TEXT[1], "3、码头的灯", TEXT[2]),
        *(first, rest, TEXT[0], "5、Mooring", TEXT[1], "6、老站长", TEXT[2]),
    )
    assert rest in _clean(*rows)
