"""Columns of text side by side: known over indents and ends of columns, and no line of them is joined."""

from __future__ import annotations

from textclean import check, clean

LEFT = (
    "渡口的人家",
    "　　渡口的船天不亮就开了，船工把竹篙轻",
    "轻一点，船身便离了岸。雾很重，对岸的灯",
    "只剩下一个黄点，浮在水面上，像是谁忘了",
    "收回去的一盏灯笼。",
    "　　母亲在码头上站了很久很久，直到听不",
    "见桨声才往回走，鞋底沾满了湿泥。",
)
RIGHT = (
    "　　许多年以后，他在城里给孩子们讲起这",
    "条河，孩子们都问：河到底有多宽？他想了",
    "想，没有答。窗外正下着雨，雨水顺着玻璃",
    "往下淌。",
    "　　第二年春天，他终于回了一趟老家，船",
    "早就不开了，只有那块石头还在。他在石头",
    "上坐了一个下午，看着河水慢慢地流过去，",
    "到天黑才站起来，拍了拍身上的土。",
    "　　他没有再来过，也没有再提起那条河。",
)
WIDTH = 44


def side_by_side(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    rows = [*left, *[""] * (len(right) - len(left))]
    pairs = zip(rows, [*right, *[""] * (len(rows) - len(right))], strict=True)
    return "".join(f"{one}{' ' * (WIDTH - 2 * len(one))}{other}".rstrip() + "\n" for one, other in pairs)


def test_two_columns_are_told_of_once_and_left_as_they_are() -> None:
    text = side_by_side(LEFT, RIGHT)
    assert clean(text).text == text
    told = [issue for issue in check(text) if issue.code == "LB015"]
    assert [issue.words["count"] for issue in told] == [str(len(RIGHT))]
    assert not [issue.code for issue in check(text) if issue.code in ("LB001", "LB002", "LB003")]


def test_a_column_with_headlines_and_ends_of_paragraphs_is_text_still() -> None:
    left = (*LEFT, "老街的糖铺", "　　糖铺的老板姓周，人很和气。")
    text = side_by_side(left, RIGHT)
    assert [issue.words["count"] for issue in check(text) if issue.code == "LB015"] == [str(len(RIGHT))]


def test_what_is_set_far_in_alone_is_no_column() -> None:
    text = "".join(f"{' ' * 20}{line}\n" for line in LEFT[1:] if "　" not in line)
    assert not [issue for issue in check(text) if issue.code == "LB015"]


def test_of_lines_of_two_columns_nothing_is_told_that_only_a_sentence_can_show() -> None:
    right = tuple(line.replace("想，没有答。", "想，说：“没").replace("往下淌。", "有量过。”") for line in RIGHT)
    assert {issue.code for issue in check(side_by_side(LEFT, right))} == {"LB015"}


SHOP = (
    "老街北头的修伞铺子关了三个月，今",
    "年春天又开了门。铺主葛师傅说，他",
    "去省城装了一回心脏支架，医生不让",
    "他久坐，可是闲下来更难受。",
    "铺子里还是那张矮凳，一盏灯，墙上",
    "挂着四十多把等人来取的旧伞。",
    "有人劝他把铺面租出去，一年能收",
    "12,800元租金。他摇摇头，说伞还没",
    "有取完，不能走。",
    "上个月镇里来登记老手艺，给他拍了",
    "照片，问他有没有徒弟。他想了半天",
    "才说，2019年收过一个，去了工厂。",
)
BUS = (
    "镇里的7路车下月起延长到水库，全程",
    "23.6公里，设19个站。头班车早上5点",
    "50分从老粮站开出，末班车晚上9点，",
    "60岁以上的老人凭卡免费乘坐。",
    "住在坝上的赵大娘说，从前去医院要",
    "先走两里山路，再等人家的拖拉机，",
    "现在下楼就能坐上车，心里踏实。",
    "车队又买了两辆新车，车上装了升降",
    "板，坐轮椅的人也能自己上去。队长",
    "说，开这条线每月要贴补3万多元，",
    "可是看到老人们一个个笑着下车，就",
    "觉得值得。",
)


def laid_out(left: tuple[str, ...], right: tuple[str, ...], blank: int = 0) -> str:
    """Two columns as a program lays them out that gives each character the same room, whatever is narrow on the page."""
    pairs = enumerate(zip(left, right, strict=True))
    lines = [f"{one}{' ' * (34 - len(one) - 4 * (at % 2))}{other}".rstrip() for at, (one, other) in pairs]
    return "\n".join(line + "\n" * (bool(blank) and at % blank == blank - 1) for at, line in enumerate(lines)) + "\n"


def test_a_gutter_whose_place_drifts_is_one() -> None:
    text = laid_out(SHOP, BUS)
    assert clean(text).text == text
    assert {issue.code for issue in check(text)} == {"LB015"}


def test_headlines_and_blank_lines_do_not_end_columns_that_drift() -> None:
    left = (*SHOP[:6], "", "老手艺", *SHOP[6:])
    right = (*BUS[:3], "", *BUS[3:8], "", *BUS[8:])
    text = laid_out(left, right, blank=3)
    assert clean(text).text == text


def test_english_columns_with_blank_lines_between_their_lines_are_known() -> None:
    left = (
        "The footbridge over the mill race",
        "will reopen before the end of June,",
        "the parish council was told, after",
        "repairs that took seven months and",
        "cost twice what had been hoped.",
        "Walkers have had to go round by the",
        "main road since a lorry struck the",
        "parapet in November, and some of",
        "them have written to complain.",
    )
    right = (
        "Cut half of your late perennials now",
        "and they will flower a month after",
        "the rest, so that the border lasts",
        "into the autumn. Slugs, meanwhile,",
        "are having a splendid spring: I have",
        "tried copper, grit and coffee, and",
        "only a torch after dark has made the",
        "least difference to the lettuces in",
        "the bed beside the shed.",
    )
    rows = [f"{one:<46}{other}\n" for one, other in zip(left, right, strict=True)]
    text = "".join(row + "\n" * (at % 2) for at, row in enumerate(rows))
    assert clean(text).text == text


def test_lines_of_one_column_with_a_few_wide_gaps_are_still_joined() -> None:
    lines = [*SHOP, *BUS]
    lines[3] = "他久坐，可是闲下来   更难受，躺在家"
    text = "".join(f"{line}\n" for line in lines)
    assert clean(text).text.count("\n") < len(lines) // 2
