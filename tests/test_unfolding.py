"""Columns that were read across, set one below the other: the offer of LB015, and what is read once it is taken."""

from __future__ import annotations

import pytest

from textclean import Cleaned, Cleaner, Decision, clean
from textclean.structure.gutters.column_parts import column_parts
from textclean.structure.rows import rows
from textclean.text import Document
from textclean.text.script import columns

LEFT = (
    "渡口的船天不亮就开了，船工把竹篙轻轻一点，船身便离了岸。雾很重，对岸的灯只剩下一个黄点，浮在水面上，像是谁忘了收回去的一盏灯笼。",
    "母亲在码头上站了很久很久，直到听不见桨声才往回走，鞋底沾满了湿泥，她也没有在意。",
)
MIDDLE = (
    "许多年以后，他在城里给孩子们讲起这条河，孩子们都问：河到底有多宽？他想了想，没有答。窗外正下着雨，雨水顺着玻璃往下淌。",
    "第二年春天，他终于回了一趟老家，船早就不开了，只有那块石头还在原来的地方。",
)
RIGHT = (
    "村里的小学今年换了一批新的课桌，木匠连夜把旧桌子改成了书架，摆在走廊两头，孩子们下了课就蹲在那里看，连午饭都常常忘记去吃。",
    "值日的老师只好一遍遍地摇着铃铛叫他们回来，铃声一直传到河对岸。",
)
FIGURES = (
    "2025年12月3日上午9时30分，全县1284户渔民领到了新的船证，其中老港325户、新港618户、上游各村合计341户，"
    "余下的要等到2026年1月15日以后再发，遗失的可以凭户口簿在30天以内补办，每户1张，工本费15元。"
)
ENDS = (
    "镇上的修船铺一共有7家，最老的一家开了102年，如今的掌柜是第4代。他说，木船修一次要用去桐油25斤、麻丝3斤，"
    "手快的师傅也要做上12天；铁壳船省事得多，2个人3天就能刷完一遍漆，所以年轻人多半愿意学后一种手艺。"
)
ENGLISH = (
    "The old harbour lies at the mouth of the river, and the boats that come down in the spring still tie up there. Nobody in the town remembers who built the wall.",
    "The council will vote on the bridge in May. Until then the road stays closed, and the buses go round by the mill, which takes a quarter of an hour longer.",
)


def set_in(paragraphs: tuple[str, ...], size: int, indent: str = "　　") -> list[str]:
    """The lines of a column, as many characters each."""
    lines: list[str] = []
    for one in paragraphs:
        words = indent + one
        lines += [words[at : at + size] for at in range(0, len(words), size)]
    return lines


def set_in_words(paragraphs: tuple[str, ...], size: int) -> list[str]:
    lines: list[str] = []
    for one in paragraphs:
        line = ""
        for word in one.split():
            if line and len(line) + 1 + len(word) > size:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines[:-1]


def read_across(*lines_of: list[str], room: int, by_columns: bool = False) -> str:
    """Columns side by side, as a program lays them out that gives each character the same room, or as many as its width."""
    measured = columns if by_columns else len
    out = ""
    for at in range(max(map(len, lines_of))):
        row = ""
        for number, lines in enumerate(lines_of):
            row += " " * (number * room - measured(row)) + (lines[at] if at < len(lines) else "")
        out += row.rstrip() + "\n"
    return out


def unfolded(text: str) -> Cleaned:
    return clean(text, decisions=[Decision("LB015", "accept")])


def alone(text: str) -> Cleaned:
    """The same by this rule alone: nothing is joined."""
    return Cleaner(select=["LB015"], decisions=[Decision("LB015", "accept")]).clean(text)


def paragraphs(text: str) -> list[str]:
    return [line.strip(" 　") for line in text.split("\n") if line.strip(" 　")]


@pytest.mark.parametrize("by_columns", [False, True], ids=["by characters", "by columns"])
@pytest.mark.parametrize("order", [(LEFT, MIDDLE), (MIDDLE, RIGHT, LEFT)], ids=["two", "three"])
def test_columns_are_set_one_below_the_other_and_joined(order: tuple[tuple[str, ...], ...], by_columns: bool) -> None:
    room = 40 if by_columns else 22
    text = read_across(*(set_in(one, 18) for one in order), room=room, by_columns=by_columns)
    done = unfolded(text)
    assert paragraphs(done.text) == [one for column in order for one in column]
    assert done.undo() == text
    assert unfolded(done.text).text == done.text


def test_english_columns_too() -> None:
    text = read_across(set_in_words(ENGLISH, 33), set_in_words(ENGLISH[::-1], 33), room=38)
    assert paragraphs(unfolded(text).text) == [*ENGLISH, *ENGLISH[::-1]]


def test_it_is_an_offer() -> None:
    text = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18), room=22)
    told = [issue for issue in clean(text).issues if issue.code == "LB015"]
    assert [issue.status for issue in told] == ["open"]
    assert clean(text).text == text


def test_whoever_accepts_it_by_its_id_gets_the_lines_joined() -> None:
    """What these lines hold was no text before: so the passes read it, as they do not where an editor asks for one mark."""
    text = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18), room=22)
    first = clean(text)
    (told,) = [issue for issue in first.issues if issue.code == "LB015"]
    done = first.decide(accept=[told.id])
    assert paragraphs(done.text) == [*LEFT, *MIDDLE]
    joins = [issue for issue in done.fixed if issue.code != "LB015"]
    assert joins
    assert all(told.id in issue.needs for issue in joins if issue.code.startswith("LB"))
    assert done.without([told.id]) == text


def test_each_stretch_is_set_by_itself() -> None:
    """A headline across the page parts the columns above it from those below."""
    above = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18), room=22)
    below = read_across(set_in(RIGHT, 18), set_in(LEFT[::-1], 18), room=22)
    head = "          本县召开渡口安全工作会议要求各乡镇认真排查隐患\n"
    done = unfolded(above + head + below)
    assert paragraphs(done.text) == [*LEFT, *MIDDLE, head.strip(), *RIGHT, *LEFT[::-1]]


def test_each_page_is_set_by_itself() -> None:
    pages = [read_across(set_in(one, 18), set_in(other, 18), room=22) for one, other in ((LEFT, MIDDLE), (RIGHT, LEFT))]
    done = unfolded(pages[0] + "\f" + pages[1])
    assert paragraphs(done.text.replace("\f", "\n")) == [*LEFT, *MIDDLE, *RIGHT, *LEFT]


def test_the_gutter_may_shift_below() -> None:
    """Where the lines of the one stretch have text, those of the other have their gutter."""
    text = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18), room=22)
    text += read_across(set_in((FIGURES,), 28), set_in((ENDS,), 28), room=33)
    assert paragraphs(unfolded(text).text) == [*LEFT, *MIDDLE, FIGURES, ENDS]


def test_columns_whose_lines_have_figures_begin_where_their_widths_say() -> None:
    """In characters their lines are of as many lengths as figures stand in them."""
    left, right = set_in((FIGURES,), 18), set_in((ENDS,), 18)
    text = read_across(left, right, room=40, by_columns=True)
    assert alone(text).text.rstrip("\n").split("\n") == [*left, *right]


def test_a_first_line_keeps_its_indent() -> None:
    text = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18, "  "), room=22)
    lines = alone(text).text.split("\n")
    assert [line for line in lines if line.startswith("  ")] == ["  " + one[:16] for one in MIDDLE]


def test_a_line_that_is_longer_than_its_column_is_of_the_left_one() -> None:
    """Where it has narrow marks more characters have room: then the line beside it stands a row lower, or the place shifts."""
    left = set_in(LEFT, 18)
    right = set_in(MIDDLE, 18)
    row = "用语，例如：“您好”、“请”、“谢谢”、“再见”"
    across = read_across(left, right, room=22).split("\n")
    across.insert(4, row)
    done = alone("\n".join(across))
    lines = done.text.split("\n")
    assert lines.index(row) == 4
    assert lines[5] == left[4]


def test_a_left_column_may_be_a_few_lines_longer() -> None:
    left, right = (*LEFT, RIGHT[0]), (*MIDDLE, RIGHT[1])
    text = read_across(set_in(left, 18), set_in(right, 18), room=22)
    assert len(set_in(left, 18)) > len(set_in(right, 18)) + 1
    done = unfolded(text)
    assert paragraphs(done.text) == [*left, *right]
    assert done.undo() == text


def test_where_the_left_column_may_go_on_below_nothing_is_offered() -> None:
    """Else what follows it in the text would be the right column, and the rest of its sentence would stand behind that."""
    left, right = set_in((LEFT[0] + MIDDLE[0] + RIGHT[0],), 18), set_in((LEFT[1] + MIDDLE[1] + RIGHT[1],), 18)
    beside = read_across(left[: len(right)], right, room=22)
    rest = "".join(left[len(right) :])
    for between, offered in (("\n", True), ("", False)):  # a blank line parts what follows
        told = [issue for issue in clean(beside + between + rest + "\n").issues if issue.code == "LB015"]
        assert [bool(issue.offers) for issue in told] == [offered]


@pytest.mark.parametrize(
    "text",
    [
        # the gutter was lost: it is told of, and nothing says where the right column stands
        "".join(one + other + "\n" for one, other in zip(set_in(LEFT, 18), set_in(MIDDLE, 18), strict=False)),
        # verses in two halves
        "水尽天边云自在，　　　　山深路远客初归。\n\n灯前细雨三更梦，　　　　枕上秋风一夜飞。\n\n"
        "旧事如烟浑不记，　　　　新愁似草又成围。\n\n何时共泛沧江去，　　　　笑看渔翁下钓矶。\n\n"
        "白发已随霜信到，　　　　青山犹待故人来。\n\n柴门不闭樵声近，　　　　野渡无人月影开。\n",
    ],
    ids=["no gutter", "verse"],
)
def test_nothing_is_moved_where_it_is_not_clear(text: str) -> None:
    done = unfolded(text)
    assert not [issue for issue in done.fixed if issue.code == "LB015"]


def test_a_row_without_end_is_no_line_of_a_page() -> None:
    text = read_across(set_in(LEFT, 18), set_in(MIDDLE, 18), room=22)
    long = Document(text + "字 " * 400 + "\n")
    every = long.derive(rows)
    assert column_parts(long, 0, len(every) - 1)
    assert not column_parts(long, 0, len(every))
