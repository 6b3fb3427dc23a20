"""Lists of references: the line ends within an entry are none, those between entries stay."""

from __future__ import annotations

import re

import pytest

from textclean import Cleaner

BODY = """　　县里的集市起于何时，方志里没有明说。从碑文看，
乾隆年间已有三处，逢五逢十开市，以布匹、粮食、牲口
为主，一直延续到上世纪五十年代。老人们说，那时赶集
要走半天山路，天不亮就得动身[1]。
　　后来公路修通，集市搬到了镇上，规模大了，名目也
多了。有学者统计，全县常年开市的集市有二十六处，其
中一半以上是近二十年新设的[2]。
"""

ENTRIES = (
    "[1] 何立群. 山区集市的兴起与变迁[M]. 成都: 西川人民出版社, 1998: 112-130.",
    "[2] 唐晓月, 郑一鸣. 集市网络与乡村消费结构——基于二十六处集市的调查[J]. 乡村研究, 2016(4): 18-27.",
    "[3] Porter L, Hayes M. Market days and rural mobility in upland counties[J]. Journal of Rural History, 2011, 22(3): 201-219.",
    "[4] 县志办公室. 集市普查资料汇编[EB/OL]. (2015-03-02)[2016-08-01]. http://www.example.org/jishi/2015/huibian.html.",
    "[5] 汪志远. 集镇空间形态研究[D]. 昆明: 滇池大学, 2012.",
)


def cut(entry: str, width: int, hang: str = "") -> str:
    """An entry in lines of so many characters, as a program cuts them: not within a word or a number."""
    lines, line = [], ""
    for piece in re.findall("[A-Za-z0-9./:_-]+ ?|.", entry):
        if len(line) + len(piece.rstrip()) > width and piece not in "，。：．)]":
            lines.append(line.rstrip())
            line = hang
        line += piece
    return "\n".join([*lines, line.rstrip()])


def fixed(text: str) -> str:
    return Cleaner(select=["LB"]).clean(text).text


@pytest.mark.parametrize("width", [26, 34, 42])
@pytest.mark.parametrize("hang", ["", "    "])
@pytest.mark.parametrize("numbered", [True, False])
def test_the_lines_of_an_entry_are_joined(width: int, hang: str, numbered: bool) -> None:
    whole = [entry if numbered else entry[4:] for entry in ENTRIES]
    listed = "\n".join(cut(entry, width, hang) for entry in whole)
    text = fixed(f"{BODY}\n参考文献\n{listed}\n")
    assert text.split("参考文献\n")[1].splitlines() == whole


def test_marks_in_full_width_and_numbers_with_a_point() -> None:
    whole = [
        f"{number}．{entry[4:].replace(', ', '，').replace('. ', '．').replace(': ', '：')}"
        for number, entry in enumerate(ENTRIES, 1)
    ]
    listed = "\n".join(cut(entry, 30) for entry in whole)
    assert fixed(f"{BODY}\n主要参考文献：\n\n{listed}\n").split("：\n\n")[1].splitlines() == whole


def test_entries_without_signs_below_their_heading() -> None:
    english = """The county kept its market days well into the last
century, and the roads that led to them were among
the first to be paved. [1] Later studies found that
the network of markets hardly changed after that. [2]

References

[1] L. Porter and M. Hayes, "Market days and rural
mobility in upland counties," Journal of Rural
History, vol. 22, no. 3, pp. 201-219, 2011.
[2] K. Doyle, "Paving the way to market," in Roads
and Towns, 2nd ed. Leeds: Aire Press, 2004, ch. 3.
[3] County Office, "Census of markets," Report 14,
Upland County, 1998.
"""
    assert fixed(english).split("References\n\n")[1].splitlines() == [
        '[1] L. Porter and M. Hayes, "Market days and rural mobility in upland counties," Journal of Rural History, vol. 22, no. 3, pp. 201-219, 2011.',
        '[2] K. Doyle, "Paving the way to market," in Roads and Towns, 2nd ed. Leeds: Aire Press, 2004, ch. 3.',
        '[3] County Office, "Census of markets," Report 14, Upland County, 1998.',
    ]


def test_what_is_whole_stays() -> None:
    text = f"{BODY}\n参考文献\n" + "\n".join(ENTRIES) + "\n\n作者简介：梁思远，县志办公室编辑。\n"
    assert fixed(text).split("参考文献\n")[1] == text.split("参考文献\n")[1]


def test_what_follows_the_last_entry_is_none_of_it() -> None:
    books = "1. 何立群，《山区集市》，西川人民出版社1998年版。\n2. 唐晓月，《集市与乡村》，滇池大学出版社2016年版。\n3. 《县志》，手抄本。\n"
    behind = "本文在写作中得到县档案馆的帮助，谨致谢意。\n"
    assert fixed(f"参考书目\n{books}{behind}") == f"参考书目\n{books}{behind}"


def test_full_lines_that_end_entries_stay_apart() -> None:
    listed = [
        "何立群. 山区集市的兴起与变迁[M]. 成都: 西川人民出版社, 1998: 112-130.",
        "唐晓月, 郑一鸣. 集市网络与乡村消费结构[J]. 乡村研究, 2016(4): 18-27.",
        "汪志远. 集镇空间形态与街巷格局研究[D]. 昆明: 滇池大学, 2012: 33-38.",
        "县志办公室. 集市普查资料汇编[R]. 第三辑. 内部资料, 2015: 101-120.",
    ]
    text = "参考文献\n" + "\n".join(listed) + "\n"
    assert fixed(text) == text


def test_items_of_a_text_are_no_entries() -> None:
    text = """整改清单

[1] 东门市场的排水沟堵塞
责任单位：市政所
[2] 西门市场缺少消防栓
责任单位：消防站
[3] 北门市场占道经营
责任单位：城管队
"""
    assert fixed(text) == text


@pytest.mark.parametrize(
    "entry",
    [
        "汪志远, 唐晓月. (2018). 集镇街巷的社区更新——以滇西三镇为例. 乡村研究, 12(3), 45-58.",
        "汪志远. 2018. 集镇街巷的社区更新, 以滇西三镇为例. 乡村研究, 12(3): 45-58.",
        "Porter, L., & Hayes, M. (2011). 山区集市, 一份调查. Journal of Rural History, 22(3), 201-219.",
    ],
)
def test_marks_of_an_entry_by_names_and_year_are_half_width(entry: str) -> None:
    assert not [
        issue for issue in Cleaner().clean(f"{BODY}\n参考文献\n{entry}\n").issues if issue.code.startswith("PW")
    ]


def test_a_year_in_folded_prose_begins_no_entry() -> None:
    codes = {issue.code for issue in Cleaner().clean("去年的集市(2018). 他说,人很多,路也好走,只是天冷。\n").issues}
    assert "PW001" in codes
