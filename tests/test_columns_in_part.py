"""Lines read in turn that stand in part of a text, and line ends that come again and again: what the rest of the text says of itself."""

from __future__ import annotations

from textclean import Cleaner

from .test_columns_in_turn import THREE, in_turn
from .test_misread_numbers import LINES

CLEANER = Cleaner()
VOTE = (
    "主席：请各位委员核对自己的表决，没有问题，现在停止\n表决，显示结果。\n\n东区：\n\n"
    "柳成荫委员、赵小满委员、钱立本委员、孙广田委员、周文海委员、\n吴大川委员、郑怀远委员及王守信委员反对。\n\n"
    "主席宣布由各区选出的委员有 22人出席， 22人\n反对；由行会选出的委员有16人出席，2人赞成，13人\n"
    "反对，两部分都不到半数，他于是宣\n布提案作罢。\n\n"
)


def test_what_minutes_say_at_each_vote_is_no_new_witness_of_columns() -> None:
    """The names of a vote and its count break off at the same places each time, where no word stands across."""
    text = "".join(f"主席：现在表决第{number}项提案，由柳成荫委员动议。\n\n{VOTE}" for number in range(11, 41))
    cleaned = CLEANER.clean(text)
    assert not [issue for issue in cleaned.issues if issue.code == "LB016"]
    assert cleaned.text.count("现在停止表决") == 30


def test_a_text_in_order_around_lines_read_in_turn_is_joined() -> None:
    left, right = ([text[at : at + 10] for at in range(0, 130, 10)] for text in (THREE[0], THREE[2]))
    mixed = in_turn(tuple(left), tuple(right))
    other = "".join(f"{line}\n" for line in LINES[5:17])
    cleaned = CLEANER.clean(f"{other}\n第二版\n\n{mixed}")
    assert [issue.code for issue in cleaned.open if issue.code.startswith("LB")] == ["LB016"]
    assert mixed.split("\n")[3] in cleaned.text.split("\n")
    joined = other.count("\n") - cleaned.text.partition("第二版")[0].rstrip("\n").count("\n")
    assert joined > 8


def test_lines_read_in_turn_leave_no_line_of_theirs_joined_where_hardly_another_stands_beside_them() -> None:
    left, right = ([text[at : at + 13] for at in range(0, 130, 13)] for text in (THREE[0], THREE[2]))
    mixed = in_turn(tuple(left), tuple(right))
    assert CLEANER.clean(mixed).text == mixed
