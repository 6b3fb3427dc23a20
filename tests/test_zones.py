"""Articles of one page that are set to measures of their own."""

from __future__ import annotations

from itertools import groupby
from random import Random

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.layout import Layout, measure
from textclean.structure.layout.zones import zones
from textclean.structure.rows import rows
from textclean.text import Document

from .newspaper import paragraph

NEAR = 3


def _article(rng: Random, headline: str, columns: int) -> list[str]:
    """A headline, and six paragraphs of which every line is there: so many Han, first lines indented by two."""
    lines = [headline]
    for _ in range(6):
        words = "\u3000\u3000" + paragraph(rng).translate(str.maketrans(",;:()", "，；：（）", "BIMm%.0123456789 "))
        lines += [words[at : at + columns] for at in range(0, len(words), columns)]
    return lines


def _page(*measures: int) -> tuple[list[str], list[int]]:
    rng = Random(4)
    articles = [
        _article(rng, headline, columns)
        for headline, columns in zip(("江北区推进旧改", "云阳县保供蔬菜", "合川区清淤河道"), measures, strict=False)
    ]
    return [line for one in articles for line in one], [len(one) for one in articles]


def test_each_article_has_the_measure_it_was_set_to() -> None:
    lines, sizes = _page(22, 14, 30)
    found = zones(Document("\n".join(lines) + "\n").derive(rows), NEAR)
    runs = [(edge, len(list(some))) for edge, some in groupby(found)]
    assert [edge for edge, _ in runs] == [44, 28, 60]
    for (_, count), size in zip(runs, sizes, strict=True):
        assert abs(count - size) <= 2  # a headline may be called a line of either article


@pytest.mark.parametrize(
    "measures",
    [
        pytest.param((22,), id="one article"),
        pytest.param((22, 22, 22), id="three of one measure"),
        pytest.param((22, 23, 22), id="a measure and what justified lines differ by"),
    ],
)
def test_a_page_of_one_measure_has_no_zones(measures: tuple[int, ...]) -> None:
    lines, _ = _page(*measures)
    assert zones(Document("\n".join(lines) + "\n").derive(rows), NEAR) == ()


def test_a_narrow_list_beside_a_text_is_no_zone() -> None:
    lines, _ = _page(22)
    names = [f"{place}第二中心小学校舍改造" for place in ("江北区", "云阳县", "合川区", "巫溪县", "石柱县", "永川区")]
    assert zones(Document("\n".join([*lines, *names]) + "\n").derive(rows), NEAR) == ()


def test_the_lines_of_every_article_come_back_as_paragraphs() -> None:
    lines, _ = _page(22, 14, 30)
    doc = Document("\n".join(lines) + "\n")
    assert doc.derive(measure).layout is Layout.WRAPPED
    cleaned = Cleaner().clean(doc.text).text.splitlines()
    paragraphs = sum(line.startswith("\u3000\u3000") for line in lines)
    assert len([line for line in cleaned if line]) == paragraphs + 3


#: Sixteen em, first lines indented by two; what is formatted in stands behind a full line that ends its sentence.
_INDENTED = (
    "\u3000\u3000这条支渠今年春天刚刚清过淤泥，\n渠底铺了新的石板，渠水一直流到村\n口的晒场边上。\n"
    "\u3000\u3000老人们说，从前挑一担水要走两\n里山路，如今打开龙头就能接满，连\n洗菜的水也够用了。\n"
    "\u3000\u3000镇里派来的技术员每月巡查两次，\n哪里渗水，哪里要补，都在本子上记\n得清楚明白。\n"
    "\u3000\u3000入秋以后，渠边还要种上一排柳\n树，树苗已运到，村民自己动手栽。\n"
    "{}\n"
    "\u3000\u3000县水务局的同志昨天来到村里，\n看了新渠，也看了旧井，他们说，这\n样的支渠明年还要再修三条。\n"
)


@pytest.mark.parametrize(
    ("between", "apart"),
    [
        pytest.param("一渠清水引来满村柳色春", True, id="a headline shorter than a line"),
        pytest.param(
            "他们从天亮一直忙到日头偏西才回家，\n晚饭也顾不上吃。", False, id="a full line of the same paragraph"
        ),
    ],
)
def test_behind_a_finished_sentence_a_paragraph_goes_on_in_a_full_line(between: str, apart: bool) -> None:
    cleaned = Cleaner().clean(_INDENTED.format(between)).text
    assert (f"村民自己动手栽。\n{between[:6]}" in cleaned) == apart


#: Sixteen em, paragraphs parted by blank lines; the last line of the second one is full.
_PARTED = (
    "这条支渠今年春天刚刚清过淤泥，渠\n底铺了新的石板，渠水一直流到村口\n的晒场边上。\n\n"
    "老人们说，从前挑一担水要走两里山\n路，如今打开龙头就能接满洗菜用水。\n{}\n"
    "镇里派来的技术员每月巡查两次，哪\n里渗水，哪里要补，都在本子上记得\n清楚明白。\n\n"
    "入秋以后，渠边还要种上一排柳树，\n树苗已经运到，村民自己动手。\n\n"
    "县水务局的同志昨天来到村里，看了\n新渠，也看了旧井，他们说，这样的\n支渠明年还要再修三条。\n"
)


def test_a_credit_set_as_the_rest_of_the_paragraph_belongs_to_it() -> None:
    assert "洗菜用水。（本报记者 王川）\n" in Cleaner().clean(_PARTED.format("（本报记者 王川）\n")).text
    apart = Cleaner().clean(_PARTED.format("\n（本报记者 王川）\n")).text
    assert "洗菜用水。\n\n（本报记者 王川）\n" in apart


#: Ten em, nothing marks a paragraph; half of them end in a full line.
_FLAT = (
    "渡口的老艄公今年七十三\n岁，撑了一辈子的船。\n"
    "桥修好以后坐船的人少了\n，他仍旧天不亮就起身。\n"
    "村里的孩子们爱听他讲古\n，一讲就是半个下午了。\n"
    "去年冬天他把船漆了一遍\n，说开春还要下水去。\n"
    "码头上的石阶磨得发亮了\n，那是几代人走出来的。\n"
    "集日里卖菜的人挑着担子\n等船，等得不慌不忙。\n"
    "河水涨起来的时候船不开\n，他就坐在屋里补渔网。\n"
)


def test_where_nothing_marks_a_paragraph_a_full_finished_line_is_left_alone() -> None:
    cleaned = Cleaner().clean(_FLAT)
    assert not any(mark + "桥修好" in cleaned.text or mark + "村里的" in cleaned.text for mark in "。")
