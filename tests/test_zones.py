"""Articles of one page that are set to measures of their own."""

from __future__ import annotations

from itertools import groupby
from random import Random

import pytest

from textclean.cleaner import Cleaner
from textclean.structure.layout import Layout, measure
from textclean.structure.rows import rows
from textclean.structure.zones import zones
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
