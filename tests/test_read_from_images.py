"""Text that was read from images: blank lines where a block seems to end, indents that are gone, a space behind each character."""

from __future__ import annotations

import pytest

from textclean import clean
from textclean.cleaner import Cleaner
from textclean.passes.characters.apart import apart
from textclean.structure.layout.first_lines import first_lines
from textclean.structure.seams.lines.cells import rows_of_cells
from textclean.text import Document

CLEANER = Cleaner()
MEASURE = 18  #: characters of a line
TEXT = (
    "修表的老人把店开在巷子口，门面只有一张床那么宽。墙上挂着十几只钟，没有两只走得一样快，他说这样才热闹。到了整点，它们一只接一只地响起来，要响好一阵子。",
    "早上来的多半是学生，表带断了，电池没电了，等不及就先去上课，放学再来取。老人把名字写在纸条上，压在表底下，从来没有弄错过。有一回停电，他点着蜡烛修到半夜。",
    "下午来的人年纪大些，往往一坐就是半天。有人带来一只怀表，是祖父留下的，盖子上刻着一条船，已经三十年不走了。老人戴上放大镜看了很久，说里面的游丝断了，要自己做一根才行。",
    "他翻出一卷钢丝，比来比去，最后剪下头发那么细的一段，放在火上慢慢地烤，烤到发蓝才停手。旁边的人都不敢出声，连墙上的钟好像也走得轻了。这样做了四天，才做成一根。",
    "过了半个月，怀表又走起来了。取表的人站在门口听了一会儿，把表贴在耳朵上，又拿下来，什么也没有说，眼睛却红了。老人摆摆手，只收了换钢丝的钱，转身去看别的钟。",
)


def lines_of(paragraph: str, indent: int = 2) -> list[str]:
    """A paragraph as a printer sets it, the indent of its first line lost; a mark hangs over the edge."""
    lines = [paragraph[: MEASURE - indent]]
    rest = paragraph[MEASURE - indent :]
    while rest:
        if rest[0] in "，。、":
            lines[-1] += rest[0]
            rest = rest[1:]
            continue
        lines.append(rest[:MEASURE])
        rest = rest[MEASURE:]
    return lines


def fitted(paragraph: str) -> str:
    """The paragraph, cut so that its last line is full."""
    cuts = (paragraph[:size] + "。" for size in range(len(paragraph) - 1, 0, -1))
    return next(one for one in cuts if len(lines_of(one)[-1]) == MEASURE and "。。" not in one)


def page(texts: tuple[str, ...], tight: int = -1, within: int = -1, indent: int = 2) -> str:
    """Paragraphs with a blank line between them, but none before the one numbered ``tight``; and one inside that numbered ``within``."""
    out: list[str] = []
    for at, paragraph in enumerate(texts):
        lines = lines_of(paragraph, indent)
        if at == within:
            lines.insert(2, "")
        out += ["", *lines] if at and at != tight else lines
    return "\n".join(out) + "\n"


def paragraphs(text: str) -> list[str]:
    return [line for line in clean(text).text.splitlines() if line]


def test_a_paragraph_behind_a_full_line_begins_with_a_line_as_narrow_as_the_others() -> None:
    texts = (*TEXT[:2], fitted(TEXT[2]), *TEXT[3:])
    assert len(lines_of(texts[2])[-1]) == MEASURE
    assert paragraphs(page(texts, tight=3)) == list(texts)


def test_two_first_lines_are_enough_where_blank_lines_part_the_paragraphs() -> None:
    texts = (*TEXT[:2], fitted(TEXT[2]), TEXT[3], TEXT[4])
    text = page(texts[:4], tight=3) + "\n" + "\n".join(lines_of(TEXT[4], indent=0)) + "\n"
    habit = Document(text).derive(first_lines)
    assert (habit.lacks, habit.always) == (4, False)
    assert paragraphs(text) == list(texts)


def test_a_blank_line_before_a_line_too_wide_for_a_first_one_parts_nothing() -> None:
    text = page(TEXT, within=3)
    assert paragraphs(text) == list(TEXT)


def test_where_paragraphs_are_not_indented_such_a_blank_line_may_part_two() -> None:
    text = page(TEXT, within=3, indent=0)
    assert Document(text).derive(first_lines).lacks == 0
    assert len(paragraphs(text)) == len(TEXT) + 1


def ragged(paragraph: str) -> str:
    """The paragraph with every other line two characters short, the first one, too, as where a reader of images lost them."""
    lines = lines_of(paragraph, indent=0)
    return "\n".join(line[:-2] if at % 2 == 0 and at + 1 < len(lines) else line for at, line in enumerate(lines))


def test_where_lines_in_the_middle_of_sentences_are_as_short_no_width_tells_a_first_line() -> None:
    long = [TEXT[at] + TEXT[at - 1] for at in range(len(TEXT))]
    even = "\n\n".join("\n".join(lines_of(one)) for one in long) + "\n"
    assert Document(even).derive(first_lines).lacks == 4
    assert Document("\n\n".join(map(ragged, long)) + "\n").derive(first_lines).lacks == 0


def test_an_opening_mark_behind_a_stop_was_meant_to_close() -> None:
    text = "卖豆腐的把担子放下，问我：“要老的还是嫩的? “\n\n我小时候只吃嫩的，祖母却说老的才有豆子的味道，炖汤要炖一个上午。\n"
    assert "味道" in clean(text).text.splitlines()[-1]
    assert len(paragraphs(text)) == 2


@pytest.mark.parametrize(("head", "joined"), [("川沿いの散歩道　部門　点数", True), ("部門        点数", False)])
def test_a_row_of_cells_far_apart_goes_on_from_no_line(head: str, joined: bool) -> None:
    rows = f"{head}\n絵画        二点まで\n書道        一点だけ\n"
    assert (0 in Document(rows).derive(rows_of_cells)) is not joined


def test_the_lines_of_a_table_are_set_wide() -> None:
    text = "広場の工事は来月で終わる見込みです。\n部門        点数\n\n絵画        二点まで\n"
    assert set(Document(text).derive(rows_of_cells)) == {1, 2}


def test_one_wide_gap_makes_no_table() -> None:
    assert not Document("広場の工事は来月で終わる見込みです。\n部門        点数\n広場は広い。\n").derive(rows_of_cells)


def test_what_stands_alone_behind_a_form_feed_is_joined_to_no_sentence() -> None:
    first, second = page(TEXT[:3]).rstrip("\n"), page(TEXT[3:]).rstrip("\n")
    cut = first.rindex("\n")
    text = f"{first[:cut]}\n\f修表铺子\n\n{first[cut + 1 :]}\n\n{second}\n"
    cleaned = clean(text).text
    assert "\n修表铺子\n" in cleaned.replace("\f", "\n")


SPACED = """\
居 民 会 议 记 录

时 间 : 三 月 五 日 下 午
地 点 : 社区 二 楼 会 议 室

一 、 停 车 位 的 调 整
主 任 说 ， 院 子 里 的 停 车 位 要 重 新 划 线 ， 请 大 家 提 出 意 见 ， 下 个 月 开 始 施 工 ， 工 期
不 超过 五 天 ， 施 工 的 时 候 车 辆 停 在 西 门 外 面 的 空 地 上 ， 由 物 业 公 司 安 排 人 员 看 守 。
( 二 ) 表 决 的 结 果
到 会 的 代 表 一 共 九 人 ， 同 意 的 七 人 ， 反 对 的 没 有 ， 弃 权 的 两 人 ， 会 议 通 过 了 这 个 方
案 ， 记 录 在 公 告 栏 里 张 贴 七 天 ， 居 民 有 不 同 的 意 见 可 以 书 面 提 出 。
"""


def test_items_of_a_page_set_apart_are_known_before_its_lines_are_joined() -> None:
    assert paragraphs(SPACED) == [
        "居民会议记录",
        "时间: 三月五日下午",
        "地点: 社区二楼会议室",
        "一、停车位的调整",
        "主任说，院子里的停车位要重新划线，请大家提出意见，下个月开始施工，工期不超过五天，施工的时候车辆停在西门外面的空地上，由物业公司安排人员看守。",
        "(二) 表决的结果",
        "到会的代表一共九人，同意的七人，反对的没有，弃权的两人，会议通过了这个方案，记录在公告栏里张贴七天，居民有不同的意见可以书面提出。",
    ]


def test_one_row_a_line_says_so_and_the_source_comes_back() -> None:
    cleaned = CLEANER.clean(SPACED)
    rows = [issue for issue in cleaned.fixed if issue.code == "CH013"]
    assert len(rows) == sum(bool(line) for line in SPACED.splitlines())
    assert cleaned.undo() == SPACED
    assert clean(cleaned.text).text == cleaned.text


def test_dates_and_figures_of_such_a_page_are_closed_in_sentences_and_cells_stay() -> None:
    text = SPACED.replace("三 月 五 日", "3 月 5 日").replace("七 人 ， 反", "7 人 ， 反")
    text += "\n停车 位 56 个 68 个\n"
    cleaned = clean(text).text
    assert "3月5日下午" in cleaned
    assert "同意的7人，" in cleaned
    assert "56 个 68 个" in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "把 节约 用水 的 各项 要求 落到 实处 ， 供水 部门 每个 月 公布 用水 情况 ， 接受 群众 的 监督 。\n" * 8,
        "まいつき ついたちに ここへ 来て ください。 これからの ことを おはなしします。 だれでも 来られます。\n" * 8,
        "石 桥 村\n老 桥 拆 除 始 末\n这座石桥建于清代，桥面只有三米宽，两辆板车相遇，一辆要先退回去。\n" * 3,
    ],
)
def test_words_that_are_whole_and_a_line_set_wide_show_no_such_page(text: str) -> None:
    assert Document(text).derive(apart) == ()
