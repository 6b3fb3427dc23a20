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


@pytest.mark.parametrize(
    "words",
    ["如今又发了新枝。”①", "他走了。[12]", "没有人知道！②③", "船就停了。〔3〕", "水面结了冰。²", "一共要修三座。128"],
)
def test_a_sentence_ends_before_the_mark_of_a_note(words: str) -> None:
    assert finished(words)


@pytest.mark.parametrize("words", ["艄公笑起来，①", "先修渡口：②", "见表[3]", "约合五平方米²", "第3", "渡口志〔2〕"])
def test_a_mark_behind_another_word_ends_none(words: str) -> None:
    assert not finished(words)


#: A page of a book as a scanner reads it, line by line; its paragraphs are set in by two characters, which no line shows.
PAGE = (
    "石盘渡在县城以南二十里，两岸都是石壁，水流到这里忽\n"
    "然收紧，船家过渡全凭一根竹篙。旧志里说这里设渡始于\n"
    "明初，到清末已有渡船七只，往来的多是挑盐的脚夫和赶\n"
    "{before}\n"
    "{after}\n"
    "一座木桥，桥面铺了厚厚的松板，牛车也可以过去。桥修\n"
    "成的那天，四乡的人都来看热闹，艄公们却一个个闷着头\n"
    "坐在岸边抽烟，谁也不说话。\n"
    "县志的编者还记下一件事：某年冬天河面结了冰，渡船停\n"
    "了半个月，两岸的人踩着冰过河，有人掉进水里，被艄公\n"
    "用竹篙救了上来。\n"
)


@pytest.mark.parametrize("mark", ["①", "[2]"])
@pytest.mark.parametrize("size", [22, 24])
def test_no_line_goes_on_from_a_sentence_whose_note_is_called_at_its_end(mark: str, size: int) -> None:
    said = "老艄公周大说过，他家三代人撑船，这条河养活了他们一家老小"[:size] + "。" + mark
    before = f"集的山民。船家多半姓周，祖上是从下游搬来的，在岸上\n盖了几间草屋，后来才有了瓦房。\n{said}"
    page = PAGE.format(before=before, after="民国初年，乡绅们凑了钱，又向县里请了款，在渡口修起")
    assert f"{said}\n民国初年" in clean(page).text


@pytest.mark.parametrize("mark", ["[1]", "〔1〕"])
def test_no_line_goes_on_in_a_note_below_it_whose_call_was_not_read(mark: str) -> None:
    note = f"{mark}石盘渡旧名石门渡，见于明代县志，清初改今名。"
    cleaned = clean(
        PAGE.format(before="集的山民。民国初年，乡绅们凑了钱，又向县里请了款，修", after=f"{note}\n建了")
    ).text
    assert f"又向县里请了款，修\n{note}\n" in cleaned
    assert "水流到这里忽然收紧" in cleaned


@pytest.mark.parametrize(
    "after",
    ["[1]提出渡口是村镇的起点，后来的调查也支持这一点，修了", "[2]的记载与此不同，说渡口在上游三里，民国初年才修起了"],
)
def test_a_line_goes_on_in_a_work_that_it_cites_by_its_number(after: str) -> None:
    page = PAGE.format(before="集的山民。关于渡口与村镇的关系，县里编志书的周先生等", after=after)
    assert f"周先生等{after}一座木桥" in clean(page).text


@pytest.mark.parametrize("size", [8, 22])
def test_a_number_behind_a_stop_is_no_part_of_the_year_that_begins_the_next_line(size: int) -> None:
    said = "老艄公周大说过，他家三代人撑船，这条河养活了他们一家老小"[:size] + "。23"
    before = f"集的山民。船家多半姓周，祖上是从下游搬来的，在岸上\n盖了几间草屋，后来才有了瓦房。\n{said}"
    page = PAGE.format(before=before, after="1921年，乡绅们凑了钱，又向县里请了款，在渡口修起了")
    assert f"{said}\n1921年" in clean(page).text


def test_what_stands_behind_such_a_note_is_offered_back_to_its_sentence() -> None:
    note = "[1]石盘渡旧名石门渡，见于明代县志，清初改今名，沿用下来。"
    before = "集的山民。民国初年，乡绅们凑了钱，又向县里请了款，修"
    page = PAGE.format(before=before, after=note).replace("\n一座木桥", "\n建了一座木桥")
    assert Document(page).derive(inserts)
    moved = [issue for issue in clean(page).issues if issue.code == "TR003"]
    assert [issue.before[:6] for issue in moved] == ["建了一座木桥"]
