"""Breaks: narrow columns, columns of single characters, pages that indent every paragraph, form feeds."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.structure.layout import Layout, measure
from textclean.structure.layout.right_edge import MIN_EDGE
from textclean.structure.rows import rows
from textclean.text import Document

STORY = (
    "消息传开，老码头要改成公园，住在河边的人都跑来看图纸，看完又站着说了半天话，谁也舍不得先走。",
    "候船室留下来办展览，船工们捐出了竹篙、缆绳和航标灯，说这些东西放在家里也是落灰，不如让孩子们看看从前的日子。",
    "管理处的人说，图纸挂一个月，有意见可以写在旁边的本子上。头三天就写满了半本，有的要多放几张椅子，有的问厕所修在哪里。",
    "开渡船的老周今年六十八岁，从十九岁起就在这条河上撑船。他说最忙的时候一天要来回四十趟，连吃饭都是在船头上吃的。",
    "明年春天动工，栏杆和台阶照原来的样子修，柳树一棵也不砍，河埠头仍旧可以洗衣裳，只是不再停船。",
)
JAPANESE = "町の南を流れる川には、いまも小さな渡し船が通っている。船頭は三代目で、祖父の時代には一日に四十往復もしたという。朝の渡し船に乗ってみるといい。高校生が四十人ばかり、市場へ向かう行商の女性が三人、通院の年寄りが六人ほど乗っている。橋ができれば便利になるという意見もあるが、冬の峠道は雪のために二十日ほど通れなくなるのである。船を残すのか、橋を待つのか、町の人たちは来年の春までに決めなければならない。"
VERSE = "\n".join(
    ("秋风吹过旧渡口", "船上无人问归期", "一盏渔灯照芦苇", "半江明月照我衣", "老人拄杖望对岸", "孩子追着纸鸢跑") * 3
)


def lines(text: str, size: int) -> str:
    """A text cut into lines of so many characters, wherever that falls."""
    return "\n".join(text[at : at + size] for at in range(0, len(text), size)) + "\n"


@pytest.mark.parametrize("size", [7, 8, 9])
def test_a_column_narrower_than_twenty_is_joined_where_its_lines_cut_words(size: int) -> None:
    text = "".join(lines(paragraph, size) for paragraph in STORY)
    assert 0 < Document(text).derive(measure).edge < MIN_EDGE
    cleaned = clean(text).text.splitlines()
    assert all(line.endswith("。") for line in cleaned), "every line goes on but those that end a sentence"
    assert "".join(cleaned) == "".join(STORY)


def test_so_is_one_of_japanese() -> None:
    assert JAPANESE in clean(lines(JAPANESE, 8)).text


def test_lines_of_verse_as_narrow_stay() -> None:
    assert Document(VERSE + "\n").derive(measure).layout is Layout.PARAGRAPHS
    assert clean(VERSE + "\n").text == VERSE + "\n"


@pytest.mark.parametrize(
    "sentences",
    [
        ("老槐树下坐着三个人，谁也不说话。", "风从河面上吹过来，带着一股水草的气味。"),
        ("坂の途中に、その家はあった。", "門の脇に古い百日紅が一本あって、花の季節にはまだ早かった。"),
        ("新來的站長姓林，說話很慢。", "鎮上的人都叫他阿林站長，小孩子也這麼叫。"),
    ],
)
def test_a_column_of_characters_is_joined_whole_up_to_each_stop(sentences: tuple[str, ...]) -> None:
    """Half a column joined is worse than none: where most of its line ends are proved, the others are, too."""
    text = "\n".join("".join(sentences)) + "\n"
    assert clean(text).text == "\n".join(sentences) + "\n"


def test_a_list_of_characters_stays() -> None:
    text = "\n".join("春夏秋冬山水田土日月星云风雨雷电花草树木鸟兽虫鱼") + "\n"
    assert clean(text).text == text


INDENTED = (
    "　　开幕式上，教育局负责人说，希望同学们赛出水平，也赛出风格，把平时练习的成果都拿出来，给家长和老师看一看。\n"
    "　　今年的运动会在县体育场举行，来自全县二十三所学校的八百多名学生参加了比赛，场面十分热烈。\n"
    "　　各校的拉拉队坐满了东边的看台，锣鼓声从早上八点一直响到中午，连路过的人也停下来看。\n"
)


def test_a_line_that_is_not_indented_goes_on_where_every_paragraph_is() -> None:
    left, right = (
        "　　闭幕式在下午四点举行，县长给获奖的学生发了奖状，大家合影",
        "纪念，然后排着队离开会场。明年的比赛改在河西的新体育馆举行。",
    )
    assert f"{left}{right}\n" in clean(f"{INDENTED}{left}\n\n{right}\n").text


@pytest.mark.parametrize(
    "below",
    [
        "　　学生们离开以后，工人们把看台打扫干净。明年的比赛改在河西举行。",
        "体育馆明年开工",
        "“明年再来。”县长说。孩子们都笑了，挥着手里的小旗子。",
    ],
)
def test_a_headline_a_paragraph_and_speech_do_not_go_on(below: str) -> None:
    left = "　　闭幕式在下午四点举行，县长给获奖的学生发了奖状，大家合影"
    assert f"合影\n\n{below}\n" in clean(f"{INDENTED}{left}\n\n{below}\n").text


def test_a_form_feed_alone_on_its_line_is_no_blank_line() -> None:
    body = "\n".join(f"{paragraph}\n" for paragraph in STORY)
    cut = STORY[0].replace("住在河边的人", "住在河边\n\f\n的人")
    assert STORY[0] in clean(f"{cut}\n\n{body}").text


def test_a_mark_that_begins_no_line_is_joined_whatever_room_is_left_above_it() -> None:
    wrapped = "".join(lines(paragraph, 20) for paragraph in STORY)
    text = f"{wrapped}《渡口》\n：您在河边住了多少年？那时候船多不多，夜里\n也开吗？\n{wrapped}"
    assert "《渡口》：您在河边住了多少年？那时候船多不多，夜里也开吗？" in clean(text).text


def test_several_form_feeds_on_one_line_are_no_less_than_no_blank_line() -> None:
    lines = Document("渡口的老人坐在船头。\n\f\f\f\n船还没有来。\n\f\n\n天黑了。\n").derive(rows)
    assert [row.blanks for row in lines] == [0, 0, 1]
