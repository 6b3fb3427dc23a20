"""Columns read across whose gutter was lost: nothing of them is joined, and LB015 tells of them."""

from __future__ import annotations

from itertools import zip_longest
from random import Random

import pytest

from textclean import check, clean
from textclean.structure.conversion import convert
from textclean.structure.gutters import lost
from textclean.structure.gutters.cut_lines import lines_of
from textclean.structure.gutters.lost import lost_gutters
from textclean.text import Document

WELL = (
    "村口那口老井又出水了。清晨天还没亮，挑水的人已经排到了晒谷场边上，木桶碰着石栏叮当作响。",
    "井是光绪年间挖的，井圈上留着十几道绳痕，最深的一道能放进两根手指。去年夏天大旱，井底露出青砖，大家都以为它不会再有水。",
    "老支书带着年轻人清了三天淤泥，运走四十多车，又用石灰把井壁重新勾了一遍，才听见地下有了声音。",
    "现在家家都装着自来水，可是做豆腐的人家还是要用井水。他们说，井水点出来的豆腐不散，煮汤也不会发酸。",
    "入秋以后，孩子们放学回来总要趴在井边喊几声，听自己的回音，大人也不再拦着。",
    "井边立了一块小石碑，上面刻着出钱出力的人的名字，一共五十三户，连在外地打工的也都记上了。",
)
KITES = (
    "风筝协会今年招收了二十六名学员，年纪最小的八岁，最大的已经七十三岁。每个星期六下午，他们在文化馆的院子里学扎竹架。",
    "老师傅说，劈竹子要顺着纹理，太厚飞不起来，太薄又经不住风。一只沙燕从选料到上色，熟练的人也要两个晚上。",
    "上个月的比赛在河滩举行，天公作美，风力正好。一位中学生做的长龙飞了将近一个小时，线轴都快放空了，看热闹的人站满了大堤。",
    "协会打算明年办一个展览，把几代人留下来的图样都挂出来。",
    "教室的墙上贴着一张旧照片，照片里的人都穿着棉袄，手里举着各自的风筝，背后是还没有拆掉的城门。",
    "有人问他为什么学这个，他想了想说，线在手里，心里就踏实，别的事情都可以慢慢来。",
)
STATION = (
    "駅前の花屋は来月で開店して二十年になる。店の主人は毎朝四時に起きて市場へ行き、その日に売る花を自分の目で選んでいる。",
    "はじめのころは客が少なく、売れ残った花を近くの病院に届けていたという。そのうちに病院の人たちが買いに来るようになった。",
    "いまでは常連の客が多く、名前を言わなくても好みの花を包んでくれる。娘さんも去年から店を手伝うようになった。",
)
BRIDGE = (
    "川にかかる古い橋が新しくなった。幅が広くなり、歩く人と自転車の道が分けられたので、学校へ通う子どもたちも安心して渡れる。",
    "工事には三年かかった。途中で大雨のために足場が流されたこともあったが、けがをした人はいなかったと町の人は話している。",
    "開通の日には餅まきが行われ、近くの幼稚園の子どもたちが歌を歌った。古い橋の欄干は公園に残されることになっている。",
)


def column(paragraphs: tuple[str, ...], size: int) -> list[str]:
    """The lines of a column whose paragraphs begin with two blanks, as a reader of images has them: the blanks are lost."""
    lines: list[str] = []
    for paragraph in paragraphs:
        rest, room = paragraph, size - 2
        while rest:
            end = room + (rest[room : room + 1] in tuple("，。、；："))
            lines.append(rest[:end])
            rest, room = rest[end:], size
    return lines


def across(left: tuple[str, ...], right: tuple[str, ...], size: int = 15) -> str:
    """Two columns read as one."""
    return "\n".join(one + other for one, other in zip_longest(column(left, size), column(right, size), fillvalue=""))


def apart(text: str) -> str:
    """The text with each character set apart."""
    return "\n".join(" ".join(line) for line in text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        across(WELL, KITES),
        across(KITES, WELL, size=16),
        across(WELL, KITES, size=19),
        convert(across(WELL, KITES), "s2t"),
    ],
    ids=["narrow", "middle", "wide", "traditional"],
)
def test_lines_of_two_columns_are_not_joined(text: str) -> None:
    result = clean(text + "\n")
    assert result.text.count("\n") == text.count("\n") + 1
    assert [issue.code for issue in check(text + "\n") if issue.code.startswith("LB")] == ["LB015"]


def test_characters_set_apart_are_closed_and_the_columns_known() -> None:
    text = across(WELL, KITES)
    result = clean(apart(text) + "\n")
    assert result.text == text + "\n"
    assert "LB015" in {issue.code for issue in result.open}


def test_it_says_where_the_right_column_begins() -> None:
    text = across(WELL, KITES)
    (one,) = lost_gutters(Document(text))
    assert one.first <= 2
    assert one.last >= len(column(KITES, 15)) - 2
    lines, start = text.split("\n"), [0]
    for line in lines:
        start.append(start[-1] + len(line) + 1)
    cuts = [cut - start[at] for at, cut in zip(range(one.first, one.last), one.cuts, strict=True)]
    right = sum(abs(cut - len(left)) <= 1 for cut, left in zip(cuts, column(WELL, 15)[one.first :], strict=False))
    assert right >= 0.6 * len(cuts)


def test_a_page_beside_it_is_joined_as_ever() -> None:
    page = "\n".join(column(WELL * 2, 24))
    text = across(WELL, KITES)
    both = clean(f"{text}\n\f{page}\n").text
    assert both.startswith(text)
    assert both.count("\n") - text.count("\n") == 1 + len(WELL * 2)


@pytest.mark.parametrize("size", [13, 15, 22, 30])
@pytest.mark.parametrize("paragraphs", [WELL, KITES, STATION, BRIDGE], ids=["well", "kites", "station", "bridge"])
def test_one_column_is_none(paragraphs: tuple[str, ...], size: int) -> None:
    text = "\n".join(column(paragraphs * 2, size))
    assert lost_gutters(Document(text)) == ()
    assert lost_gutters(Document(text.replace("，", "，\n"))) == ()  # ragged


@pytest.mark.parametrize("seed", [402, 522])
def test_lines_broken_anywhere_have_no_measure_and_are_none(seed: int) -> None:
    random = Random(seed)
    rest, lines = "".join(WELL + KITES), list[str]()
    while rest:
        size = random.randint(20, 62)
        lines.append(rest[:size])
        rest = rest[size:]
    assert lost_gutters(Document("\n".join(lines))) == ()


def test_a_page_that_changes_its_measure_is_none() -> None:
    text = "\n".join([*column(WELL, 14), *column(KITES, 30), *column(WELL, 18)])
    assert lost_gutters(Document(text)) == ()


def test_a_table_of_words_and_glosses_is_none() -> None:
    rows = ["打开文件，看第一行   open the file", "另存为新的文件   save it as", "关掉，不保存任何改动   close it"] * 6
    assert lost_gutters(Document("\n".join(rows))) == ()


def test_a_paragraph_parts_the_rows_above_it_from_those_below(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = [text[:size] for text in (*WELL, *KITES) for size in (30, 15, 28)]
    doc = Document(
        "\n\n".join([f"{piece}\n\n{''.join(WELL)}" if at % 4 == 3 else piece for at, piece in enumerate(pieces)])
    )
    asked = list[object]()
    monkeypatch.setattr(lost, "_told", asked.append)
    assert lost_gutters(doc) == ()
    assert not asked


def test_a_row_without_its_spaces_knows_where_each_character_stood() -> None:
    one, other = lines_of(["甲乙“丙丁”a,   戊”", "己”"])
    assert one.plain == "甲乙“丙丁”a,戊”"
    assert one.places == (0, 2, 4, 6, 8, 10, 12, 13, 15, 17)  # half-width marks will be wide
    assert (one.width, one.where[-2:]) == (19, (11, 12))
    assert (one.wide, one.stray) == (frozenset((8,)), frozenset((9,)))
    assert (other.places, other.width, other.stray) == ((0, 2), 4, frozenset((1,)))
