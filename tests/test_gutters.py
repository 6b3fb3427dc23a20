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
