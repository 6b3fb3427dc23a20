"""Paragraphs whose ends changed places, as where two columns cross: nothing is joined wrongly, and each rest is offered back."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.passes.gaps.together import met, together
from textclean.structure.ends import ends
from textclean.text import Document

ABOVE = "镇里的图书馆上周搬进了新楼，一层借书，二层看报，三层留给孩子们做功课。\n\n"
BELOW = "闭馆日改为每月的最后一个星期一，请读者互相转告。\n"
ONE = ("去年汛期冲垮的木桥已经拆除。新桥改用钢筋混", "凝土结构，桥面加宽到四米，两边装了护栏，老人孩子走着都放心。")
TWO = ("供销社的门市部恢复了夜间营业。货架上摆满了本地出产的干", "货和山茶，外地司机停下车来，一买就是一大包。")


def crossed(one: tuple[str, str], two: tuple[str, str], blank: str = "\n\n") -> str:
    return ABOVE + blank.join((one[0], two[0], one[1], two[1])) + "\n\n" + BELOW


def sound(one: tuple[str, str], two: tuple[str, str], blank: str = "\n\n") -> str:
    return ABOVE + blank.join(("".join(one), "".join(two))) + "\n\n" + BELOW


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_both_rests_are_offered_back_and_nothing_is_joined(blank: str) -> None:
    text = crossed(ONE, TWO, blank)
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    assert [text[issue.source.start : issue.source.end] for issue in moved] == [ONE[1], TWO[1]]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(text)
    assert accepted.text == sound(ONE, TWO, blank)
    assert accepted.undo() == text


def test_two_open_ends_with_two_whole_paragraphs_below_show_it_where_no_word_does() -> None:
    one = (
        "磨坊的水轮转了一百多年，去年秋天才停下来。看磨坊的老梁舍不得走，每天早晚",
        "给木轴上一遍油，扫一遍地上的麸皮。他说机器也要有人陪。",
    )
    two = (
        "山上的茶园今年换了主人。新主人从外省来，住在山脚的小屋里，天不亮就",
        "上山看苗，晌午才下来吃饭。村里人都说他能吃苦。",
    )
    cleaned = Cleaner().clean(crossed(one, two))
    assert cleaned.text == crossed(one, two)
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(cleaned.text)
    assert accepted.text == sound(one, two)
    whole = (one[0] + "。", one[1]), two
    assert not [issue for issue in Cleaner().clean(crossed(*whole)).issues if issue.code == "TR003"]


def test_what_a_particle_begins_goes_on_with_the_paragraph_above_only_where_that_one_is_alone() -> None:
    first = ("水库的闸门昨天修好了。管理所说，下游三个村", "的秧田都能按时灌上水，不会误了农时。")
    second = ("邮递员老方退休了，他走过", "的山路加起来，能绕地球两圈。")
    assert Cleaner(select=["LB"]).clean(crossed(first, second)).text == crossed(first, second)
    alone = ABOVE + "\n\n".join(("".join(first), *second)) + "\n\n" + BELOW
    assert (
        Cleaner(select=["LB"]).clean(alone).text == ABOVE + "".join(first) + "\n\n" + "".join(second) + "\n\n" + BELOW
    )


def test_a_broken_paragraph_below_a_headline_is_joined_as_before() -> None:
    head, left, right = (
        "山里通了公路，村民请客",
        "村民杀了两头猪过年，又请来了在山里修了三年公路的工",
        "人们。席开二十桌，一直吃到天黑。",
    )
    text = ABOVE + "\n\n".join((head, left, right)) + "\n\n" + BELOW
    assert Cleaner(select=["LB"]).clean(text).text == ABOVE + head + "\n\n" + left + right + "\n\n" + BELOW


def test_two_full_lines_of_a_measure_are_broken_by_it() -> None:
    lines = "清早的雾散得很慢。渡口边上等船的人越来越多，有挑着两筐鸡蛋的农\n妇，有去县城念书的学生，也有赶集的老人。撑船的人数了数，说一次只\n能上十个。\n大家都不着急。\n"
    text = ABOVE + lines
    codes = {issue.code for issue in Cleaner().clean(text).issues}
    assert not codes & {"TR001", "TR002", "TR003"}


def test_of_lines_of_one_label_one_without_a_stop_is_cut() -> None:
    asked = "".join(f"问：{question}\n答：{answer}\n" for question, answer in TURNS)
    cut = asked.replace("天亮以前送到镇上的三个饭馆。", "天亮以前送到镇")
    found = Cleaner(select=["TR"]).clean(cut).issues
    assert [(issue.code, "label-stopped" in {one.name for one in issue.evidence}) for issue in found] == [
        ("TR001", True)
    ]
    assert not Cleaner(select=["TR"]).clean(asked).issues
    assert not Cleaner(select=["TR"]).clean(cut.replace("才开的。", "才开的")).issues


TURNS = (
    ("豆腐坊开了多少年？", "从我爷爷算起有六十年，门口的石磨是他亲手凿的。"),
    ("每天什么时候起来磨豆子？", "夜里两点起来，天亮以前送到镇上的三个饭馆。"),
    ("生意最难的是哪一年？", "前年大旱，井里打不出水，歇了四个月才开的。"),
    ("以后打算怎么办？", "儿子愿意接手，先学会点卤再说，急不得。"),
)


def test_columns_of_english_that_cross() -> None:
    above = "The ferry house was painted in June. It had not been done since the war.\n\n"
    below = "Nobody has yet said who will pay for the lamp, though the council has met twice, and the vicar has written a letter to the owners of the mill.\n\nIt rained.\n\nThe mill is shut.\n"
    one = (
        "The old ferryman kept his nets in the loft above the boats, and on wet evenings he",
        "mended them by the light of a single candle. Children were allowed to watch.",
    )
    two = (
        "The parish bought a new bell in the spring. It was carried up the hill on a cart drawn by",
        "four oxen, and half the village walked behind it. The priest gave everybody bread.",
    )
    text = above + "\n\n".join((one[0], two[0], one[1], two[1])) + "\n\n" + below
    cleaned = Cleaner().clean(text)
    assert cleaned.text == text
    moved = [issue for issue in cleaned.issues if issue.code == "TR003"]
    accepted = Cleaner(decisions=[Decision(issue.id, "accept") for issue in moved]).clean(text)
    assert accepted.text == above + "\n\n".join((" ".join(one), " ".join(two))) + "\n\n" + below


def test_half_a_word_that_opens_sentences_is_no_word_across() -> None:
    doc = Document(
        "管理所修好了水库的闸门，下游三个村的秧田都能按时灌水，工期前后不过半年\n\n会议开了一天。\n\n前款所说的费用由村里承担，年底以前结清。\n"
    )
    head = next(end for end in doc.derive(ends) if end.block == 0)
    assert "word-across" not in {one.name for one in together(doc, head, 2, doc.text, met(doc, [head], [2]))}
