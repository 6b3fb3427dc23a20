"""Footnotes that plain figures number, and their marks: neither joined into the sentence above nor taken for page numbers."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.inserts import inserts
from textclean.structure.line_ends import finished
from textclean.text import Document

ABOVE = "艄公笑起来，说先生记性真好，这棵树前年叫雷劈了\n半边，如今又发了新枝。”1他们一前一后上了岸，码\n头上的石级三十六级，他记得清清楚楚，因为许多年前他"
NOTE = "1 石盘渡旧有古樟三株，县志上说是三百年前种下的。"
BELOW = "就是在这里数着石级送走了父亲。那天也下着这样的\n细雨，父亲穿一件灰布长衫，撑着伞，走到第二十级\n的时候停下来，回头朝他摆了摆手。"


@pytest.mark.parametrize("number", ["", "\n12\n"])
def test_a_note_whose_mark_stands_above_is_joined_to_nothing(number: str) -> None:
    cleaned = clean(f"{ABOVE}\n{NOTE}\n{number}{BELOW}\n").text
    assert f"\n{NOTE}\n" in cleaned
    assert "因为许多年前他\n" in cleaned


def test_a_number_that_no_mark_bears_out_is_no_note() -> None:
    text = f"{ABOVE.replace('”1', '”')}\n{NOTE}\n{BELOW}\n"
    assert not Document(text).derive(inserts)
    assert Document(text.replace("新枝。”", "新枝。”1")).derive(inserts)


def test_marks_that_an_extractor_put_on_lines_of_their_own_are_no_page_numbers() -> None:
    text = ABOVE.replace("”1", "”\n1\n") + f"\n1\n{NOTE[2:]}\n1\n第三章　渡口\n{BELOW}\n"
    assert clean(text).text.count("\n1\n") >= 2


@pytest.mark.parametrize(
    "words", ["如今又发了新枝。”1", "他走了。12", "worked from home.1", 'said the ferryman."2', "没有人知道！3"]
)
def test_a_sentence_ends_before_the_number_of_a_note(words: str) -> None:
    assert finished(words)


@pytest.mark.parametrize("words", ["比去年增长3.1", "see fig.1", "No.1", "版本为2.0", "一共12", "v1.2"])
def test_other_numbers_end_none(words: str) -> None:
    assert not finished(words)
