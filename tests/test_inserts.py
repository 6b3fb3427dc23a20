"""Captions and footnotes that stand between the lines of a paragraph: nothing is joined to them, and the halves are offered back."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure.inserts import Insert, inserts
from textclean.text import Document

WIDTH = 40
PARAGRAPH = (
    "　　入冬以后，河堤上的工地一天也没有停过。施工队把夜班改成两班倒，吊车的灯光整夜照着河面，附近的居民说，半夜醒来还能"
    "听见打桩的声音。镇里派了三名干部住在工棚，每天早晚各开一次碰头会，把材料、人手和安全逐项过一遍，遇到难题当场商量，当场"
    "定下办法。记者在现场看到，堤身已经完成了八成，只剩下东段的护坡还没有砌完。工长老周指着远处的料场说，石料已经全部备齐，"
    "只等天气转好，再有二十天就能收工，汛期以前一定交付使用。"
)
NEXT = (
    "　　沿河三个村的村民也来帮忙，有的送开水，有的清理路面，把运料的车道拓宽了一米多，来往的车辆不再堵在桥头。入夜以后，"
    "几个年轻人还轮流守着料场的大门。"
)


def wrapped(paragraph: str, width: int = WIDTH) -> str:
    """Lines of so many characters; a mark hangs."""
    lines = [""]
    for char in paragraph:
        if len(lines[-1]) >= width and char not in "，。、":
            lines.append("")
        lines[-1] += char
    return "\n".join(lines) + "\n"


def parted(insert: str, paragraph: str = PARAGRAPH) -> str:
    """The paragraph with something between its fourth line and its fifth, and the next one."""
    lines = wrapped(paragraph).splitlines(keepends=True)
    return "".join([*lines[:4], insert, *lines[4:]]) + wrapped(NEXT)


INSERTS = {
    "a caption": "图为施工人员在东段砌筑护坡。\n",
    "its picture taken by somebody": "图为施工人员在东段砌筑护坡。 李明 摄\n",
    "its credit on a line of its own": "图为施工人员在东段砌筑护坡。\n本报记者 李明 摄\n",
    "on two lines": "图为施工人员在东段砌筑护坡，后面是已经备齐的石料和连夜赶到的运料车队，灯光照\n着河面。 李明 摄\n",
    "a mark": "▲施工人员在东段砌筑护坡\n",
    "a number": "图2 东段护坡断面示意\n",
    "set off": "\n图为施工人员在东段砌筑护坡。\n\n",
    "by whom alone": "本报记者 李明 摄\n",
    "in Japanese, with its day": "写真：修理が終わった堤防の東の端。三月十日撮影\n",
}


def accepted(text: str) -> list[str]:
    return Cleaner(decisions=[Decision("TR003", "accept")]).clean(text).text.split("\n")


@pytest.mark.parametrize("insert", INSERTS.values(), ids=INSERTS)
def test_the_halves_are_offered_back(insert: str) -> None:
    text = parted(insert)
    issues = [issue for issue in clean(text).issues if issue.status == "open"]
    assert [issue.code for issue in issues if issue.code == "TR003"] == ["TR003"]
    assert not [issue for issue in issues if issue.code.startswith("LB")]
    lines = [line for line in accepted(text) if line]
    assert lines[0] == PARAGRAPH
    assert "".join(lines[1:-1]).replace(" ", "") == insert.replace("\n", "").replace(" ", "")


def test_in_traditional_script() -> None:
    text = parted("图为施工人员在东段砌筑护坡。 李明 摄\n").translate(
        str.maketrans("为图摄过说见记员东", "為圖攝過說見記員東")
    )
    assert accepted(text)[1] == "圖為施工人員在東段砌筑护坡。 李明 攝"


ENGLISH = """The council met on Tuesday evening to review the state of the river walls. Members
heard that the eastern section was almost complete and that the remaining stone had
already been delivered to the site. The chief engineer told the meeting that the con-
tractor expected to finish the work before the spring floods, provided that the
Figure 2. Cross-section of the eastern wall.
weather held and the access road could be kept open for the lorries. She added that
the cost would remain within the sum approved last year.
"""
JAPANESE = """　川沿いの堤防工事は、冬に入ってからも一日も休まず続いている。夜間は二交代制に
切り替えられ、クレーンの明かりが一晩中川面を照らしている。町の職員三人が現場に
泊まり込み、毎朝毎晩、資材と人手と安全について打ち合わせを重ねている。堤防の本
写真は護岸の石を積む作業員たち＝山田太郎撮影
体は八割まで完成し、残るは東側の護岸だけとなった。現場監督の田中さんは「石材は
すべて届いた。天気さえよければ、あと二十日で終わる」と話す。
"""


@pytest.mark.parametrize(
    ("text", "across", "caption"),
    [
        (ENGLISH, "provided that the weather held", "Figure 2. Cross-section of the eastern wall."),
        (JAPANESE, "堤防の本体は八割まで", "写真は護岸の石を積む作業員たち＝山田太郎撮影"),
    ],
    ids=["English", "Japanese"],
)
def test_in_other_languages(text: str, across: str, caption: str) -> None:
    paragraph, behind, _ = accepted(text)
    assert across in paragraph
    assert behind == caption


def test_footnotes() -> None:
    paragraph = PARAGRAPH.replace("两班倒", "两班倒①").replace("二十天", "二十天②")
    lines = accepted(
        parted("① 两班倒：每班十二小时，早晚七时交接。\n② 见《河道工程手记》，第12页，\n水利出版社。\n", paragraph)
    )
    assert lines[0] == paragraph
    assert lines[1] == "① 两班倒：每班十二小时，早晚七时交接。"


@pytest.mark.parametrize(
    "text",
    [
        "河堤工程进入最后阶段，沿河三村同心协力保汛期\n图为施工人员在东段砌筑护坡。 李明 摄\n" + parted(""),
        wrapped(PARAGRAPH) + "图为施工人员在东段砌筑护坡。\n" + wrapped(NEXT),
        "　　这几张图各有用处：\n▲堤身断面\n▲护坡做法\n▲料场位置\n　　看图时请对照说明，三张图的比例各不相同，图上的尺寸\n以厘米为单位。\n",
    ],
    ids=["a headline before it", "whole paragraphs around it", "a list"],
)
def test_what_parts_no_sentence_stays(text: str) -> None:
    assert not [issue for issue in clean(text).issues if issue.code.startswith("TR")]


def test_a_line_that_happens_to_begin_so_is_no_caption() -> None:
    paragraph = PARAGRAPH.replace("附近的居民说，", "做法如图2所示，")
    width = next(width for width in range(20, 60) if "\n图2" in wrapped(paragraph, width))
    assert clean(wrapped(paragraph, width) + wrapped(NEXT, width)).text == f"{paragraph}\n{NEXT}\n"


def test_the_last_line_of_a_caption_is_joined_to_it() -> None:
    caption = "入冬以后，河堤上的工地一天也没有停过，施工队把夜班改成两班倒，吊车的灯光整夜照着河面。（李明摄）"
    text = wrapped(caption, 30) + "\n" + wrapped(NEXT.strip(), 30)
    assert clean(text).text == f"{caption}\n\n{NEXT.strip()}\n"


@pytest.mark.parametrize("who", ["李明", "本报记者 李明", "李明 王芳"])
def test_the_space_before_who_took_a_picture_stays(who: str) -> None:
    line = f"图为施工人员在东段砌筑护坡的场面，工地的灯亮了一夜。 {who} 摄\n"
    assert clean(line).text == line


FERRY = (
    "The council met for three hours on Monday night and at the end of it agreed to keep the\n{}\n"
    "boat running through the winter, although nobody could say who would pay for the fuel that\n"
    "it burns on its eleven crossings a day, six days a week, in all weathers.\n"
)
PORT = (
    "江州港是长江上游最大的内河港口之一，一九三七年抗战爆发，大批工厂、学校、文物经江州港转运，人员六万四千余人，码\n{}\n"
    "头上昼夜不停，工人们三班倒，最多的一天有四十七艘轮船同时靠泊，老工人张仲英回忆说，那时候连吃饭的工夫也没有。\n"
)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (FERRY, "Photo: the ferry at dawn"),
        (FERRY, "1 See the minutes of 4 March"),
        (FERRY, "HARBOUR OFFICE ARCHIVE"),
        (PORT, "江州港 江州港务局供图"),
        (PORT, "历任港长：张仲英"),
        (PORT, "只有一包饼干和半瓶水"),
    ],
)
def test_a_short_row_of_any_words_is_no_part_of_a_sentence_that_goes_on_behind_it(text: str, row: str) -> None:
    assert Document(text.format(row)).derive(inserts) == (Insert(1, 2),)
    cleaned = clean(text.format(row)).text
    assert f"\n{row}\n" in cleaned
    assert cleaned.count("\n") == 3


def test_a_short_row_that_the_sentence_runs_through_is_a_part_of_it() -> None:
    row = "头工人昼夜不停地搬运货物，晚上也不休息，码"
    assert f"码{row}头上" in clean(PORT.format(row)).text
    signed = PORT.replace("人员六万四千余人，码", "人员六万四千余人（据港务局码")
    assert "码\n铭轩）\n" not in clean(signed.format("铭轩）")).text


def test_the_number_of_a_page_stands_below_notes_and_below_no_caption() -> None:
    lines = wrapped(PARAGRAPH).splitlines(keepends=True)
    assert not Document("".join([*lines[:4], "图为东段护坡。\n", "12\n", *lines[4:]])).derive(inserts)
