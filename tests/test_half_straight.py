"""Quotations with one curled mark and one straight one: pairs, and what is none."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner

PAIRS = Cleaner(select=["PP"])
SPOKEN = '老周道：“{0}来了。"阿福应了一声，问道：“{0}走不走？”老周摇头。'


def _told(text: str) -> list[tuple[str, str]]:
    return [(issue.code, issue.before or "") for issue in PAIRS.clean(text).issues]


def test_a_straight_mark_closes_what_a_curled_one_opens() -> None:
    text = SPOKEN.format("你") + "\n"
    assert [code for code, _ in _told(text)] == ["PP004"]
    assert PAIRS.clean(text).decide(accept=["PP004"]).text == text.replace('"', "”")


def test_a_curled_mark_closes_what_a_straight_one_opens() -> None:
    text = '阿福喊道："船到了！”老周回头说：“知道了。”\n'
    assert PAIRS.clean(text).decide(accept=["PP004"]).text == text.replace('"', "“")


def test_a_page_that_does_so_again_and_again_is_told_once() -> None:
    text = "".join(SPOKEN.format(who) + "\n" for who in "你我他她咱")
    (issue,) = PAIRS.clean(text).issues
    assert (issue.code, len(issue.related)) == ("PP004", 4)
    assert PAIRS.clean(text).decide(accept=["PP004"]).text == text.replace('"', "”")


def test_one_whose_closing_mark_met_a_later_quotation() -> None:
    """The second speech has lost its opening mark: its closing one is the fault, not the mark that a straight one closes."""
    text = '老周笑道：“大热天的，出来做什么？"阿福说：“看船。”老周忙道：哎哟！这么热的天，叫你来做什么。”阿福走了。\n'
    told = _told(text)
    assert sorted(code for code, _ in told) == ["PP001", "PP004"]
    (at,) = (issue.source.start for issue in PAIRS.clean(text).issues if issue.code == "PP001")
    assert at == text.rindex("”")


def test_straight_pairs_beside_such_ones_keep_their_partners() -> None:
    text = '老周问：“匾上写的什么？"阿福念道，是"渡口"二字，又有人说：“不对。”\n'
    fixed = PAIRS.clean(text).decide(accept=["PP004"]).text
    assert fixed == "老周问：“匾上写的什么？”阿福念道，是“渡口”二字，又有人说：“不对。”\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('店里说：“买27"的屏幕，送鼠标。\n', ["PP001"]),  # inches
        ("会议提出“白名单制度，要求各地落实。\n", ["PP001"]),
        ('他念道：“"甲"是甲，"乙"是乙。\n', ["PP001", "PP004", "PP004"]),  # an even number: pairs of their own
        ('他说：“匾上是"渡口"二字。”\n', ["PP004"]),
        ('`说：“好"`是代码。\n', []),
    ],
)
def test_what_is_no_such_pair(text: str, codes: list[str]) -> None:
    assert sorted(code for code, _ in _told(text)) == codes


def test_two_marks_of_which_the_second_stands_behind_a_colon_face_the_right_way() -> None:
    """Between them a speech was lost its opening mark, and nothing is to be turned round."""
    told = _told("老周道：这盆水够了，不用添。”又洗了两把，便要手巾。阿福道：“还是老样子。\n")
    assert told
    assert {code for code, _ in told} == {"PP001"}


def test_a_closing_mark_far_off_inside_a_clause_closes_no_quotation_of_paragraphs() -> None:
    rows = [
        "银行总裁认为：“这次合并是对贸易开放的反应。",
        *(f"第{n}天，渡口照常开船，船工说：“风不大。”客人都上了岸。" for n in range(6)),
        "这是远望”号第八次靠岸。",
    ]
    assert [code for code, _ in _told("\n".join(rows) + "\n")] == ["PP001", "PP001"]
    rows[-1] = "谢谢各位。”"
    assert not _told("\n".join(rows) + "\n")


def test_a_mark_that_the_page_always_leaves_alone_is_told_once() -> None:
    text = "".join(f"第{n}章介紹「事後估計的方法，讀者可以參考附錄。\n" for n in "一二三")
    (issue,) = PAIRS.clean(text).issues
    assert (issue.code, len(issue.related)) == ("PP001", 2)
    assert len(PAIRS.clean(text + "他說：「好。」\n").issues) == 3
