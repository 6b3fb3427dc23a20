"""Page furniture: what its place proves goes, what only looks like it stays."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.furniture import Proof, furniture, jump
from textclean.text import Document

CLEANER = Cleaner(select=["FU"])


def test_a_page_number_between_the_halves_of_a_sentence_goes() -> None:
    text = "当事人对垫资没有约定的,人民法院应当按照\n9\n工程欠款处理。\n"
    assert CLEANER.clean(text).text == "当事人对垫资没有约定的,人民法院应当按照\n工程欠款处理。\n"


def test_a_series_of_page_numbers_goes() -> None:
    pages = "".join(f"第{n}段到此为止。\n\n- {n} -\n\n" for n in range(1, 5))
    assert "- 3 -" not in CLEANER.clean(pages).text


@pytest.mark.parametrize(
    "text",
    [
        "得分\n7\n8\n9\n",
        "2024年\n\n1\n\n第一名是李明。\n",
        "小题大做\n\n他说了很多。\n\n小题大做\n\n她没有说话。\n",
        "健康\n\n吃得好,睡得好。\n",
    ],
)
def test_what_only_looks_like_furniture_stays(text: str) -> None:
    assert CLEANER.clean(text).text == text


def test_a_lone_page_mark_is_offered_only() -> None:
    doc = Document("会议结束了。\n\n第3版\n\n大家回家了。\n")
    assert [one.proof for one in doc.derive(furniture)] == [Proof.NONE]


def test_jump_lines() -> None:
    assert jump("（下转第3版）") == "jump"
    assert jump("会议指出,要加快建设。（下转第八版）") == "jump-end"
    assert jump("（上接第1版）会议指出,要加快建设。") == "jump-start"
    assert not jump("他说（见第3版）的报道有误")


def test_numbers_of_sections_stay() -> None:
    body = ["那年冬天来得早，河上结了冰。", "到了春天，冰化了，河水又流起来。", "夏天的夜里，人们在岸边乘凉。"]
    text = "河边\n\n" + "\n\n".join(f"{number}\n\n{words}" for number, words in enumerate(body, 1)) + "\n"
    assert CLEANER.clean(text).text == text
