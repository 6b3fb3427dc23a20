"""Articles that go on elsewhere on a newspaper page: their jump lines say where, and the halves can be put together."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.finding import Safety
from textclean.structure.furniture.jump_lines import matched, unresolved
from textclean.text import Document

ACCEPTED = Cleaner(select=["TR", "FU"], decisions=[Decision("TR003", "accept")])
CHECKED = Cleaner(select=["TR", "FU", "PP"])

HEAD = "县粮食局负责人介绍，今年的收购价"
REST = "比去年每斤提高五分，优质稻另有加价。"
MORE = "各收购点还准备了热水和饭菜，路远的可以住一晚再走。"
PAGE = """秋粮收购全面展开
本报记者 周建民
入秋以来，全县四十二个收购点陆续开秤。{head}

水渠修到北坡村
本报记者 林秀英
修了三年的北坡水渠上月通水，旱地变成了水田，农户今年多收了三成的稻谷。

{tail}

老码头旧貌换新颜
本报记者 何文静
停用多年的老码头清淤以后重新开放，来往的货船又多了起来。
"""


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        pytest.param(f"{HEAD}（下转第3版）", f"（上接第1版）{REST}\n\n{MORE}", id="in the lines"),
        pytest.param(f"{HEAD}\n\n（下转第3版）", f"（上接第1版）\n\n{REST}\n\n{MORE}", id="lines of their own"),
        pytest.param(f"{HEAD}（下转三版）", f"（上接一版）\n{REST}\n\n{MORE}", id="one of each"),
    ],
)
def test_the_rest_of_an_article_comes_back(head: str, tail: str) -> None:
    page = PAGE.format(head=head, tail=tail)
    cleaned = ACCEPTED.clean(page)
    assert f"{HEAD}{REST}\n\n{MORE}\n\n水渠修到北坡村" in cleaned.text
    assert "三成的稻谷。\n\n老码头" in cleaned.text
    assert not {"下转", "上接"} & {cleaned.text[at : at + 2] for at in range(len(cleaned.text))}
    assert cleaned.undo() == page
    assert not cleaned.open


def test_what_follows_a_whole_sentence_is_a_paragraph_of_its_own() -> None:
    page = PAGE.format(head=f"{HEAD}{REST}（下转第3版）", tail=f"（上接第1版）{MORE}")
    assert f"{HEAD}{REST}\n\n{MORE}\n\n水渠" in ACCEPTED.clean(page).text
    (said,) = [issue for issue in CHECKED.clean(page).issues if issue.code == "TR003"]
    assert said.proposal == MORE


def test_that_paragraph_is_indented_as_it_was() -> None:
    page = "县里开秤，价钱公道，农户满意。\n（下转第3版）\n　　水渠修到北坡村，旱地变成了水田。\n老码头\n（上接第1版）\n　　路远的可以住一晚再走。\n"
    assert ACCEPTED.clean(page).text == (
        "县里开秤，价钱公道，农户满意。\n　　路远的可以住一晚再走。\n　　水渠修到北坡村，旱地变成了水田。\n老码头\n"
    )


def test_the_rest_may_stand_before_its_article() -> None:
    page = f"（上接第1版）{REST}\n\n{PAGE.format(head=f'{HEAD}（下转第3版）', tail=MORE)}"
    text = ACCEPTED.clean(page).text
    assert text.startswith("秋粮收购全面展开")
    assert f"{HEAD}{REST}\n\n水渠" in text


def test_until_then_the_page_stands_and_the_lines_say_where_it_goes_on() -> None:
    page = PAGE.format(head=f"{HEAD}（下转第3版）", tail=f"（上接第1版）{REST}")
    cleaned = CHECKED.clean(page)
    assert cleaned.text == page
    said = {issue.code: issue for issue in cleaned.issues}
    assert sorted(said) == ["FU002", "TR003"]
    assert [one.name for one in said["TR003"].evidence] == ["continued"]
    assert [place.role for place in said["FU002"].related] == ["head"]
    assert [offer.safety for offer in said["FU002"].offers] == [Safety.MANUAL]  # first the halves are put together


def test_a_line_whose_other_half_is_not_there_may_be_taken_out_and_is_said_to_lead_nowhere() -> None:
    page = PAGE.format(head=f"{HEAD}{REST}（下转第3版）", tail=MORE)
    said = [(issue.code, [offer.safety for offer in issue.offers]) for issue in CHECKED.clean(page).issues]
    assert said == [("TR013", [Safety.UNSAFE])]


@pytest.mark.parametrize(
    ("lines", "pairs"),
    [
        (
            "（下转第2版）甲（下转第3版）乙（下转第2版）丙（上接第1版）丁（上接第1版）戊（上接第1版）",
            [(0, 3), (1, 5), (2, 4)],
        ),
        ("（下转第2版）（上接第1版）（下转第4版）（上接第3版）", [(0, 1), (2, 3)]),
        ("（上接第1版）（下转第3版）", [(1, 0)]),
        ("（上接第1版）（上接第2版）（下转第3版）", []),
        ("(Continued on page 4) (continued from page 1)", [(0, 1)]),
    ],
)
def test_which_lines_belong_together(lines: str, pairs: list[tuple[int, int]]) -> None:
    doc = Document(lines)
    found = doc.derive(matched)
    every = sorted([*(one for pair in found for one in pair), *doc.derive(unresolved)])
    assert [(every.index(one), every.index(other)) for one, other in found] == pairs


def test_brackets_that_open_before_the_lines_close_behind_them() -> None:
    page = PAGE.format(
        head="四个部门印发《山区水渠管护（下转第3版）", tail="（上接第1版）办法》，对经费和人手作了规定。"
    )
    assert "PP002" not in {issue.code for issue in CHECKED.clean(page).issues}
    assert "PP002" in {issue.code for issue in CHECKED.clean(page.replace("（上接第1版）", "")).issues}


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        pytest.param(f"{HEAD}（下转第3版）这是头一件事。", f"（上接第1版）{REST}", id="a note inside a paragraph"),
        pytest.param(f"{HEAD}（下转第3版）", "（上接第1版）\n\n启事", id="nothing but a title behind it"),
    ],
)
def test_jump_lines_without_the_halves_of_an_article_bring_nothing_back(head: str, tail: str) -> None:
    found = CHECKED.clean(PAGE.format(head=head, tail=tail))
    assert "TR003" not in [issue.code for issue in found.issues]
