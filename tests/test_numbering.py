"""The number tree: which sequences break, and which only seem to."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure.numbers import numbers
from textclean.structure.numbers.section_marks import marks
from textclean.structure.ordinals import value, written
from textclean.text import Document

TRAPS = [
    pytest.param(
        "第一章 总则\n第一条 甲。\n第 二章 分则\n第 二 条 乙。\n第三章 附则\n第三条 丙。\n", id="spaces inside a number"
    ),
    pytest.param(
        "6. The hedge was cut.\n7. The pump failed on plots 9 and\n31. The owners were told.\n8. The shed was painted.\n",
        id="a number that the line above wants",
    ),
    pytest.param("一、二线城市房价趋稳。\n二、三季度以来销售回升。\n", id="neighbouring numbers before a measure"),
    pytest.param(
        "第七条 甲。\n第八条 乙。\n第三条第二款所称机关是指主管机关。\n第九条 丙。\n", id="reference to an article"
    ),
    pytest.param("1. 甲。\n1. 乙。\n1. 丙。\n1. 丁。\n", id="one number on purpose"),
    pytest.param("三、甲。\n四、乙。\n五、丙。\n", id="cut out of a longer text"),
    pytest.param("(一)甲；\n（二）乙；\n(三)丙。\n", id="either width"),
    pytest.param("一、甲。\n1. 子。\n2. 丑。\n二、乙。\n1. 寅。\n三、丙。\n", id="deeper lists begin again"),
    pytest.param(
        "第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 分则\n第三条 丙。\n", id="articles run through the chapters"
    ),
    pytest.param("一、做好。一是甲；二是乙。\n三是丙。\n二、完成。\n", id="a spoken list over a paragraph end"),
    pytest.param("第二十七回 千里走单骑\n却说关公去了。\n第二十七回 千里走单骑\n来到关前。\n", id="running head"),
    pytest.param("3.5%的增长。\n1998年以来。\n4.7.2 容器\n", id="decimals, years, versions"),
    pytest.param("第六条 甲。\n第二十条 乙。\n第四十条 丙。\n第九十条 丁。\n", id="an excerpt"),
    pytest.param(
        "第一，甲乙。\n第二，丙丁。\n城乡纪事\n本文另起一头，说明情况。\n第三，戊己。\n",
        id="a title ends a spoken list",
    ),
    pytest.param("1、甲。\n2、乙。\n3、2024年的丙。\n4、30家单位的丁。\n5、戊。\n", id="a figure behind the number"),
    pytest.param("5、6月份降水偏多。\n1、甲。\n2、乙。\n7、8个人在场。\n", id="neighbouring numbers in figures"),
    pytest.param(
        "会议强调，各有关部门要（一）落实责任；（二）倒排工期。\n依照第（一）项，由主管部门指定（1）或者其他人。\n",
        id="a list behind a verb, references",
    ),
    pytest.param(
        "原因有三：一是雨水偏多；其次是河道淤塞，水下不去；三是闸门年久失修。\n",
        id="a member that says its number in another word",
    ),
    pytest.param("C. Bennet wrote.\nI. went home.\nMr. V. Smith\n", id="initials"),
]

BREAKS = [
    ("会议强调，各有关部门要（一）落实责任；（二）倒排工期；（四）确保质量。\n", ["gap"]),
    ("一、甲。\n二、乙。\n四、丙。\n", ["gap"]),
    ("一、甲。\n二、乙。\n二、丙。\n四、丁。\n", ["repeat"]),
    ("一、甲。\n三、乙。\n二、丙。\n四、丁。\n", ["order"]),
    ("一、甲。\n四、丁。\n五、戊。\n二、乙。\n三、丙。\n四、丁。\n五、戊。\n六、己。\n", ["order"]),
    ("第一条 甲。\n第二条 乙。\n第二章 分则\n第四条 丁。\n第五条 戊。\n", ["gap"]),
    ("原因有三：一是雨水偏多；河道又淤塞，水下不去；三是闸门年久失修。\n", ["gap"]),
    ("一、甲。\n二、乙。\n三是丙。\n四、丁。\n", ["mixed"]),
    ("1、甲。\n2、乙。\n4、2024年的丙。\n5、丁。\n", ["gap"]),
    ("第一條 甲。\n第二條 乙。\n第四條 丙。\n", ["gap"]),
    ("1) the oars;\n2) the sails;\n4) the ropes.\n", ["gap"]),
    ("a) one coat\nb) a tin cup;\nd) matches;\n", ["gap"]),
    ("I. The Letter\nShe read it.\nII. The Walk\nThey went.\nIV. The Dinner\nThey ate.\n", ["gap"]),
    ("Chapter 1\nText here.\nChapter 3\nMore text.\n", ["gap"]),
    ("①甲；\n③乙；\n②丙。\n", ["order"]),
    ("一、甲。\n二、乙。\n五、丙。\n三、丁。\n四、戊。\n五、己。\n", ["order"]),
    ("做法有五条：①甲；③乙；④丙。\n", ["gap"]),
    ("没有做完的事有四件。第一，甲；第一，乙；第三，丙。\n", ["repeat"]),
]


@pytest.mark.parametrize("text", TRAPS)
def test_is_left_alone(text: str) -> None:
    assert not Document(text).derive(numbers).flaws


@pytest.mark.parametrize(("text", "kinds"), BREAKS)
def test_breaks(text: str, kinds: list[str]) -> None:
    assert [str(flaw.kind) for flaw in Document(text).derive(numbers).flaws] == kinds


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("二十三", 23),
        ("一〇五", 105),
        ("一百二十", 120),
        ("廿一", 21),
        ("叁", 3),
        ("２３", 23),
        ("XIV", 14),
        ("Ⅳ", 4),
        ("⑫", 12),
        ("⑸", 5),
        ("ウ", 3),
        ("二人", 0),
        ("十人", 0),
    ],
)
def test_value(words: str, number: int) -> None:
    assert value(words) == number


@pytest.mark.parametrize(
    ("words", "number", "out"),
    [
        ("第九条", 12, "第十二条"),
        ("（三）", 4, "（四）"),
        ("3", 4, "4"),
        ("①", 2, "②"),
        ("b)", 3, "c)"),
        ("第二条", 105, "第一百零五条"),
        ("Ⅳ", 5, "Ⅴ"),
        ("（ア）", 2, "（イ）"),
    ],
)
def test_written(words: str, number: int, out: str) -> None:
    assert written(words, number) == out


def test_marks_slice_to_their_words() -> None:
    text = "一、甲。\n　（二）乙，①丙；②丁。\n"
    assert [text[mark.start : mark.end] for mark in marks(Document(text))] == ["一、", "（二）", "①", "②"]


def test_cost_grows_with_the_text() -> None:
    text = "各单位要抓好，（1）检查；（3）落实。" * 3000
    assert len(Document(text).derive(numbers).flaws) == 3000


# -- more forms


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        pytest.param("会议强调，一要加强领导；二要强化督查；四要总结经验。\n", "三要", id="一要"),
        pytest.param("原因有三：其一，投入不足；其二，管理粗放；其四，监管缺位。\n", "其三", id="其一"),
        pytest.param(
            "第一に、予算を確保する。第二に、人員を配置する。第四に、結果を公表する。\n", "第三に", id="第一に"
        ),
        pytest.param("一つ目は予算である。二つ目は人員である。四つ目は広報である。\n", "三つ目は", id="一つ目"),
        pytest.param("The plan: (a) survey the site; (b) clear the ground; (d) plant the trees.\n", "(c)", id="(a)"),
        pytest.param("The plan: (i) survey the site; (ii) clear the ground; (iv) plant trees.\n", "(iii)", id="(i)"),
        pytest.param(
            "First, we survey. Second, we clear the ground. Fourth, we plant the trees.\n", "Third", id="First"
        ),
        pytest.param(
            "I. Survey\nIt is done.\n\nII. Clear\nIt is cleared.\n\nIV. Plant\nTrees stand.\n", "III", id="I."
        ),
        pytest.param(
            "壹、加強領導\n要落實責任。\n\n貳、強化督查\n每月檢查。\n\n參、總結經驗\n年底通報。\n\n伍、附則\n另訂之。\n",
            "肆",
            id="壹",
        ),
        pytest.param("１．予算\n決める。\n\n２．人員\n置く。\n\n４．広報\n行う。\n", "３", id="full width"),
    ],
)
def test_the_lost_number_is_named_in_the_form_of_the_list(text: str, lost: str) -> None:
    (issue,) = Cleaner(select=["NU"]).clean(text).issues
    assert issue.code == "NU001"
    assert issue.words["lost"] == lost


def test_exchanged_numbers_inside_a_paragraph() -> None:
    text = "会议强调，一要加强领导；三要强化督查；二要总结经验；四要抓好宣传。\n"
    (issue,) = Cleaner(select=["NU"]).clean(text).issues
    assert issue.code == "NU003"


@pytest.mark.parametrize(
    "text",
    [
        "A. Hall.\n\nB. Kitchen.\n\nC. Cellar.\n\nD. Yard.\n\nE. Barn.\n\nF. Mill.\n\nG. Pond.\n\nH. Gate.\n\nI. Lane.\n\nJ. Well.\n",
        "工业是第一要务，二要素缺一不可，三要点已经写明。\n",
        "其一生清贫，其二子皆从军，其三女远嫁。\n",
        "The doors (a) and (c) are closed. First of all, the second one is open.\n",
    ],
)
def test_what_looks_like_a_list_and_is_none(text: str) -> None:
    assert Cleaner(select=["NU"]).clean(text).issues == ()


@pytest.mark.parametrize(
    ("text", "good"),
    [
        pytest.param(
            "（一）制定方案。六月底前完成。（二）组织实施。各组分头落实。\n\n（三）总结验收。年底完成。\n",
            "（一）制定方案。六月底前完成。\n\n（二）组织实施。各组分头落实。\n\n（三）总结验收。年底完成。\n",
            id="in brackets",
        ),
        pytest.param(
            "I. Survey the site. The site is large. II. Clear the ground.\n\nIII. Plant the trees. They need water.\n",
            "I. Survey the site. The site is large.\n\nII. Clear the ground.\n\nIII. Plant the trees. They need water.\n",
            id="Roman",
        ),
    ],
)
def test_a_number_run_into_the_paragraph_before_wants_its_own(text: str, good: str) -> None:
    cleaned = Cleaner(select=["NU"], decisions=[Decision("NU001", "accept")]).clean(text)
    (issue,) = cleaned.issues
    assert [signal.name for signal in issue.evidence] == ["number-hidden"]
    assert cleaned.text == good
    assert not Cleaner(select=["NU"]).clean(good).issues


LIST = (
    "会议定了四件事。\n\n一、清渠。各组月底以前清完。\n\n{two}三、换泵。旧泵一律换新。\n\n四、验收。由镇里派人验收。\n\n"
    "书屋开门\n\n何老师把临街的房子腾了出来，摆上三千册书。\n\n{astray}孩子们放学以后都来看书。\n"
)
TWO = "二、备肥。供销社备足化肥。\n\n"


def _accepted(text: str, code: str) -> str:
    (issue,) = (one for one in Cleaner(select=["NU"]).clean(text).issues if one.code == code)
    return Cleaner(select=["NU"], decisions=[Decision(issue.id, "accept")]).clean(text).text


def test_an_item_that_turns_up_in_another_article_is_named_and_offered_back() -> None:
    text = LIST.format(two="", astray=TWO)
    (issue,) = Cleaner(select=["NU"]).clean(text).issues
    assert (issue.code, [signal.name for signal in issue.evidence]) == ("NU003", ["number-belongs-before"])
    assert text[issue.source.start :].startswith("二、")
    assert _accepted(text, "NU003") == LIST.format(two=TWO, astray="")


def test_an_item_that_stands_before_its_list_is_named_and_offered_back() -> None:
    text = "二、备肥。供销社备足化肥。\n\n书屋开门了。\n\n" + LIST.format(two="", astray="")
    (issue,) = Cleaner(select=["NU"]).clean(text).issues
    assert (issue.code, [signal.name for signal in issue.evidence]) == ("NU001", ["number-elsewhere"])
    assert _accepted(text, "NU001") == "书屋开门了。\n\n" + LIST.format(two=TWO, astray="")


def test_two_items_that_changed_places_are_offered_in_order() -> None:
    text = "一、清渠。月底清完。\n三、换泵。一律换新。\n二、备肥。备足化肥。\n四、验收。派人验收。\n"
    good = "一、清渠。月底清完。\n二、备肥。备足化肥。\n三、换泵。一律换新。\n四、验收。派人验收。\n"
    assert _accepted(text, "NU003") == good
    assert Cleaner(select=["NU"], decisions=[Decision("NU003", "decline")]).clean(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "一、清渠\n\n月底清完。\n\n三、换泵\n\n一律换新。\n\n四、验收\n\n派人验收。\n\n书屋\n\n二、备肥\n\n书屋备肥，供大家取用。\n",
            id="titles",
        ),
        pytest.param("一、清渠。\n三、换泵。\n\n书屋开门了。\n\n一、开门。\n二、关门。\n", id="a list of its own"),
        pytest.param(
            "二、甲。\n\n书屋开门了。\n\n二、乙。\n\n会议定了几件事。\n\n一、清渠。\n三、换泵。\n", id="two of them"
        ),
    ],
)
def test_what_may_not_be_the_missing_item_is_not_moved(text: str) -> None:
    assert not any(issue.offers for issue in Cleaner(select=["NU"]).clean(text).issues)


def test_no_words_say_no_number() -> None:
    assert value("") == 0


def test_a_number_that_is_the_next_one_is_that_of_an_item_though_the_line_above_is_cut() -> None:
    text = "6. The hedge was cut.\n7. The pump failed on plots 9 and\n8. The shed was painted.\n"
    assert [mark.number for mark in Document(text).derive(marks)] == [6, 7, 8]


def test_a_gap_behind_an_item_that_ends_with_an_open_word_is_one() -> None:
    text = "1. 会の目的に合っていること\n3. 一年のうちに実行できること\n4. 費用の見積もりがあること\n"
    assert [issue.code for issue in Cleaner(select=["NU"]).clean(text).issues] == ["NU001"]


def test_a_cut_item_that_stands_again_is_no_running_head() -> None:
    text = (
        "1. 把面粉过筛，加水揉成团，醒半小时。\n2. 锅里烧水，放一勺盐，水开后下面条，煮三分钟捞出。\n"
        "3. 另起一锅，炒香葱花和肉末。\n2. 锅里烧水，放一勺盐，水开\n4. 把肉末浇在面上，趁热吃。\n"
    )
    assert [issue.code for issue in Cleaner(select=["NU"]).clean(text).issues] == ["NU002"]
    head = "第五章 渡口\n天亮时船开了，\n岸上的人越来越小。\n第五章 渡口\n河面起了雾。\n第六章 对岸\n他们上了岸。\n"
    assert not Cleaner(select=["NU"]).clean(head).issues


def test_options_that_stand_two_on_a_line_lack_none() -> None:
    text = "1. 属于光的反射的是（　　）\nA. 小孔成像　　B. 水中倒影\nC. 雨后彩虹　　D. 立竿见影\n2. 请说明理由。\n"
    assert not [issue for issue in Cleaner().clean(text).issues if issue.code == "NU001"]
    gap = text.replace("　　B. 水中倒影", "")
    assert [issue.code for issue in Cleaner().clean(gap).issues if issue.code == "NU001"] == ["NU001"]


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        pytest.param("一三三四", "一二三四", id="the first of the two"),
        pytest.param("一二二四", "一二三四", id="the second of the two"),
        pytest.param("一三三", "一二三", id="at the end"),
    ],
)
def test_a_number_that_stands_twice_where_its_neighbour_is_missing_is_a_misprint(numbers: str, wanted: str) -> None:
    subjects = (
        "抓耕地。建成农田三十万亩。",
        "抓科技。推广良种十八个。",
        "抓主体。培育农场六百家。",
        "抓市场。建成市场三个。",
    )

    def text(figures: str) -> str:
        return "".join(f"{figure}、{subject}\n" for figure, subject in zip(figures, subjects, strict=False))

    (issue,) = Cleaner(select=["NU"]).clean(text(numbers)).issues
    assert issue.code == "NU002"
    cleaned = Cleaner(select=["NU"], decisions=[Decision(issue.id, "accept")]).clean(text(numbers))
    assert cleaned.text == text(wanted)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1．C　2．C　3．海上生明月　4．略\n5．比喻。\n", id="answers on one line"),
        pytest.param("(54)发明名称\n可调节跳板\n(57)摘要\n本发明公开了一种跳板。\n", id="codes of a form"),
        pytest.param(
            "(a) A late charge is due on any late payment.\n(b) Rent may be paid by check or in cash.\n"
            "(i) Cash payments require a receipt.\n",
            id="a list within, in Roman figures",
        ),
    ],
)
def test_numbers_that_are_no_series_have_no_gap(text: str) -> None:
    assert not Cleaner(select=["NU"]).clean(text).issues


def test_numbers_of_one_passage_that_stand_too_late_are_one_finding() -> None:
    """A chapter with two articles stands behind the next one: the first article tells of both."""
    articles = ["一", "二", "三", "四", "五", "八", "九", "十", "六", "七", "十一", "十二"]
    text = "".join(f"第{number}条 甲。\n" for number in articles)
    assert [str(flaw.kind) for flaw in numbers(Document(text)).flaws] == ["order"]


def test_below_a_passage_that_was_put_in_no_list_lacks_its_beginning() -> None:
    rows = [
        "第八条 申请人应当履行下列手续：", "(一)交验户口簿；", "第二十四条 遗失证件的，应立", "(二)填写申请表；", "(三)交照片两张。",
        "第九条 证明是指：", "(一)亲属的来函；", "(二)单位的介绍信。", "第十条 手续费由申请人承担。", "第十一条 本办法自公布之日起施行。",
    ]  # fmt: skip
    found = numbers(Document("\n".join(rows) + "\n")).flaws
    assert [(str(flaw.kind), flaw.mark.number) for flaw in found] == [("order", 24)]
