"""Three columns and more whose lines were read in turn: told by the distance at which lines go on, also on a short page; and never joined."""

from __future__ import annotations

from itertools import pairwise

import pytest

from textclean import clean
from textclean.structure.layout import Layout, measure
from textclean.structure.seams.page import page
from textclean.structure.seams.weighing import gather
from textclean.text import Document

from .test_lines_in_order import BRIDGE, FERRY, ROAD, SCHOOL, column, in_order, offered, text_of, told, turns
from .test_unfolding import paragraphs

MARKET = (
    "集市搬到河滩上以后，卖竹器的老匠人把摊子摆在最靠水的一头，说是听得见水声手才不抖。他编的鱼篓在几个乡里都有名，口小肚大，鱼进得去出不来。",
    "年轻人嫌竹器不时兴，改卖塑料桶和搪瓷盆，生意倒也红火。到了散集的时候，老匠人把剩下的篾条捆好，分给孩子们编蚂蚱，自己背着空担子慢慢走回山里。",
)
COLUMNS = (FERRY, SCHOOL, BRIDGE, ROAD, MARKET)
TALE = (
    "却说张监军领了三千人马，连夜渡过沙河，直抵寨下。寨中诸将见旗号不是本部，都吃一惊，忙报与韩都统知道。",
    "这里王老爷听罢来书，半晌不语，只把胡须捻了又捻。堂下众人面面相觑，谁肯先开口？忽见门子跪禀，说外面有客求见。",
    "那妇人哭道：“奴家自幼许与邻村李家，不想遭此横祸，父兄俱死于乱军之中，只求大人做主。”知县听了，也自凄惨。",
)
TALE_ROWS = 6


def _told_to_be_elsewhere(text: str) -> list[bool]:
    return ["elsewhere" in said for said in gather(Document(text).derive(page))[0]]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("count", [3, 4, 5])
@pytest.mark.parametrize("size", [12, 14, 17, 20])
def test_as_many_columns_as_a_newspaper_has_are_told_and_not_joined(count: int, size: int, indent: str) -> None:
    text = text_of(turns(*(column(one, size, indent) for one in COLUMNS[:count])))
    assert told(text) == ["LB016"]
    assert clean(text).text == text


@pytest.mark.parametrize("size", [12, 14, 17, 20])
def test_the_same_columns_one_below_the_other_are_joined(size: int) -> None:
    text = text_of([line for one in COLUMNS for line in column(one, size)])
    assert not told(text)
    whole = paragraphs(clean(text).text)
    assert len(whole) <= sum(map(len, COLUMNS)) + 1
    assert not {one for each in COLUMNS for one in each}.difference(whole).difference(FERRY[:1])


@pytest.mark.parametrize("size", [14, 17, 21])
def test_four_columns_are_set_apart(size: int) -> None:
    text = text_of(turns(*(column(one, size) for one in COLUMNS[:4])))
    assert offered(text) == ["LB016"]
    done = in_order(text)
    assert paragraphs(done.text) == [one for each in COLUMNS[:4] for one in each]
    assert done.undo() == text


def test_words_that_go_on_three_lines_below_show_a_measure() -> None:
    """Verse keeps its words whole, and so do the lines of columns for whoever looks at the next line only."""
    text = text_of(turns(*(column(one, 14) for one in COLUMNS[:3])))
    assert Document(text).derive(measure).layout is Layout.WRAPPED


def test_a_few_rows_of_three_columns_are_not_joined() -> None:
    """Too few to prove it: nothing is joined, whether it is told or not."""
    lines = turns(*(column(one[:1], 13, "") for one in COLUMNS[:3]))[:15]
    text = text_of(lines)
    assert any(_told_to_be_elsewhere(text))
    assert clean(text).text == text


def test_an_old_tale_in_three_columns_is_not_joined() -> None:
    """Hardly a word of the table stands across its line ends: a quotation, a pronoun, a name that comes again tell it."""
    columns = [column((one,), 12, "")[:TALE_ROWS] for one in TALE]
    text = text_of(turns(*columns))
    assert clean(text).text == text
    assert not any(_told_to_be_elsewhere(text_of([line for one in columns for line in one])))


REFRAIN = (
    "风从河上来吹着我的灯",
    "河上的船还没有回",
    "我在门口数着灯",
    "一盏灯是一个人的名字",
)


@pytest.mark.parametrize("times", [4, 9])
def test_a_refrain_at_the_same_distance_is_one_witness(times: int) -> None:
    text = text_of([*REFRAIN, ""] * times)
    assert not told(text)
    assert not any(_told_to_be_elsewhere(text))


def test_of_lines_in_order_none_goes_on_elsewhere() -> None:
    for size in (11, 14, 18, 24):
        for one, other in pairwise(COLUMNS):
            assert not any(_told_to_be_elsewhere(text_of([*column(one, size), *column(other, size)])))
