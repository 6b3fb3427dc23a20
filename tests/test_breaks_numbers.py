"""Line ends that cut a number, a date, an amount or a dateline, on pages of whole paragraphs and in hard-wrapped text; and what only looks like it."""

from __future__ import annotations

import pytest

from textclean import Cleaner
from textclean.structure.seams import kinds

CLEANER = Cleaner()
STORY = "渡口的老人说，从前江面比现在宽，冬天水浅的时候，孩子们常到沙洲上去捡贝壳，一捡就是半天。"


def cleaned(*paragraphs: str) -> list[str]:
    """The paragraphs of a page on which these stand between two sound ones, a blank line between any two."""
    text = "\n\n".join((STORY, *paragraphs, STORY.replace("老人", "船工"))) + "\n"
    return [line for line in CLEANER.clean(text).text.splitlines() if line][1:-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("渡船公司对沿江旅游在1998", "年继续增长充满信心，又添了两条新船。", id="a year"),
        pytest.param("上游各县当天一共送来木板600块、缆绳33", "0条和一车铁钉，折合现金4万元。", id="inside a number"),
        pytest.param("沿江六省的省长在南京会谈以后，３月", "３１日通过电视发表讲话，宣布禁渔十年。", id="full width"),
        pytest.param("本报江州3月14日电记者柳成荫报", "道：渡口的新栈桥今天开工，明年春天可以用上。", id="report"),
        pytest.param("この条例は、令和九年四月", "一日から施行する。", id="a day in Han"),
        pytest.param(
            "回收站自本月起调整开门的时间，改为每周", "一、四、六晚上七点到八点半，请大家互相转告。", id="week"
        ),
    ],
)
def test_what_is_cut_in_a_number_is_joined(left: str, right: str) -> None:
    assert cleaned(left, right) == [left + right]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            ("渡船公司大事记　2024年3月", "3日　新栈桥开工。", "9日　第一根桩打下去。"), id="days below their month"
        ),
        pytest.param(("客运量　1998", "年末船只数　12", "年内修理　3"), id="rows of figures"),
        pytest.param(("每周", "一、周一检修"), id="a heading"),
        pytest.param(("依第七條之", "一、渡口由本局管理。", "二、栈桥由他局管理。"), id="items"),
        pytest.param(("三月", "三月的渡口还冷，柳树刚刚发芽。"), id="a month that is a title"),
    ],
)
def test_what_only_looks_so_stays(rows: tuple[str, ...]) -> None:
    assert cleaned(*rows) == list(rows)


def test_a_dateline_with_the_first_words_of_its_report_goes_on_where_the_page_is_cut() -> None:
    cut = ("江面上的雾到中午还没有散，渡船一直停在江州码", "头上，等船的人在候船室里坐了一上午。")
    also = ("老船长说这样的天气每年总有几回，急也没有用，不如坐下来等太", "阳出来再说。")
    report = ("新华社江州1月15日电交通部", "发言人今天说，新的渡口管理办法从下月起施行。")
    assert cleaned(*cut, *also, *report) == ["".join(cut), "".join(also), "".join(report)]


def test_a_dateline_alone_at_the_end_of_a_page_is_no_first_words() -> None:
    photo = "新华社江州1月15日电林小舟摄"
    assert cleaned(photo, "渡口的夜里只亮着一盏灯，灯下坐着看船的人。")[0] == photo


@pytest.mark.parametrize(
    "words", ["４．８４多亿元，比去年多了三成。", "１．２万名旅客改乘快船", "2．5个百分点", "３．６％的土地"]
)
def test_a_decimal_with_its_unit_is_no_item(words: str) -> None:
    assert not kinds.item(words)


@pytest.mark.parametrize("words", ["１．１９９８年以来的工作", "2．加强管理", "３．全镇５座桥"])
def test_a_number_with_a_full_width_point_is_that_of_an_item_still(words: str) -> None:
    assert kinds.item(words) == "digit"


@pytest.mark.parametrize(
    "words", ["5~6 级，速度 120 公里/小时。", "15.0 中提供。新版 6.11 正在等待", "3 月、5 月和 8 月，各 2 场"]
)
def test_a_sentence_with_figures_is_no_row_of_a_table(words: str) -> None:
    assert kinds.kind(words) != "table"


@pytest.mark.parametrize("words", ["8:00 9:30 11:00", "1,200 3,400 合计", "2024 38.5 41.2"])
def test_cells_of_figures_are_a_row_of_a_table(words: str) -> None:
    assert kinds.kind(words) == "table"


@pytest.mark.parametrize("words", ["（三）》的规定办理", "（一）》。", "（2）」として"])
def test_a_number_in_brackets_that_ends_a_title_is_no_item(words: str) -> None:
    assert not kinds.item(words)


#: A page of one measure, with a question that names its page in the book, and an answer below it.
_MEASURED = (
    "思考题一共十二道，每一道都注明在书里的页数，答案写在题目下面，自己对照，不必交上\n"
    "来，下星期一在课堂上讨论。\n{rows}\n"
    "第一种说法把人放在中间，别的东西都为人所用；第二种说法把人放在万物里面，同别的东\n西一样。\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("3. 简述书中两种说法的主要观点。P42\n人类中心的说法：", id="a page of a book"),
        pytest.param("3. 简述书中两种说法的要点。见42\n人类中心的说法：", id="a word that begins like a measure"),
    ],
)
def test_a_number_before_what_it_does_not_count_is_not_cut(rows: str) -> None:
    text = _MEASURED.format(rows=rows)
    assert rows in CLEANER.clean(text).text


def test_a_number_before_what_it_counts_is_cut() -> None:
    rows = "去年参加讨论的人多，学校里各个年级的都有，还有从外地来旁听的，到场的一共有342\n人，两间教室都坐满了。"
    assert rows.replace("\n", "") in CLEANER.clean(_MEASURED.format(rows=rows)).text


def test_the_last_part_of_the_number_of_an_article_is_a_piece_of_it_alone_on_its_line_too() -> None:
    page = (
        "渡口管理處令\n\n修正「渡口及棧橋標誌標線號誌設置管理規則」第一百八十三條之一。\n"
        "附修正「渡口及棧橋標誌標線號誌設置管理規則」第一百八十三條之\n一\n處長 王大明\n\n"
        "棧橋之標線以白色實線為準，寬度為四十公分，間隔為八十公分。\n"
    )
    found = [issue.source.start for issue in CLEANER.clean(page).issues if issue.code == "LB005"]
    assert found == [page.index("\n一\n")]
    items = page.replace("\n一\n", "\n一、本局\n")
    assert not [issue for issue in CLEANER.clean(items).issues if issue.code == "LB005"]
