"""The work of every pass grows with the text, whatever stands in it: counted at n and at 4n, for the examples of each card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from time import process_time

import pytest

from textclean.chain.pragmas import exempted
from textclean.cleaner import Cleaner
from textclean.passes.pairs import item_numbers
from textclean.rulebook import Card, RuleBook
from textclean.structure import halves
from textclean.structure.furniture import other_numbers, page_heads
from textclean.structure.seams import neighbours
from textclean.structure.seams.words import english
from textclean.text import Document, Span, lazy

from .counting import Count, counting

CLEANER = Cleaner(extend=["ALL"])
SIZE = 400  #: characters of the smaller text, at least
STEEPEST = 5.0  #: 4 would be linear to the letter, 16 the square
ONCE = 120_000  #: what a text costs more, however long, when it is long enough to be measured as a page


@pytest.fixture(scope="module")
def count() -> Iterator[Count]:
    CLEANER.clean("一份文稿，\n说明。\n")  # tables are loaded
    with counting() as counter:
        yield counter


def texts(card: Card, times: int) -> dict[str, str]:
    """The examples of a card again and again: as lines; and in one another, as one line."""
    examples = [words for example in card.example for words in (example.bad, example.fine) if words]
    lines = "".join(words if words.endswith("\n") else words + "\n" for words in examples)
    halves = [(words[: len(words) // 2], words[len(words) // 2 :]) for words in examples]
    opened, closed = "".join(left for left, _ in halves), "".join(right for _, right in reversed(halves))
    times *= -(-SIZE // len(lines))
    nested = (opened * times + closed * times).replace("\n", "").replace("\r", "")
    return {"lines": lines * times, "nested": nested + "\n"}


@pytest.mark.parametrize("card", [pytest.param(c, id=c.code) for c in RuleBook().cards.values() if c.kind != "run"])
def test_examples_of_a_card(card: Card, count: Count) -> None:
    small, large = texts(card, 1), texts(card, 4)
    for shape in small:
        before, after = (count(partial(CLEANER.clean, one[shape])) for one in (small, large))
        assert after.total <= STEEPEST * before.total + ONCE, (shape, before, after)


#: What backtracking patterns read again and again, as one long line.
HOSTILE = (
    " ",
    "\u3000",
    "\t",
    ".",
    "…",
    "—",
    "`",
    "“",
    "（",
    "《",
    "a",
    "1",
    "中",
    "一",
    "a.b",
    "a;",
    "</",
    "\\",
    "、",
    "一-一",
)


@pytest.mark.parametrize(
    "unit",
    [
        *HOSTILE,
        "0123456789",
        "中中国国",
        "中\u00a0",
        "中， ",
        "\u200b水",
        "。\n",
        "中\n",
        "a\n",
        "甲，《乙（下转3版）\n（上接1版）丙》，丁。\n",
    ],
)
def test_hostile_units(unit: str, count: Count) -> None:
    """One long line of a unit, or many short ones, behind a line of a page."""
    small, large = (f"目录\n中文，{(unit * size)[:size]}x。\n" for size in (500, 2000))
    CLEANER.clean(large)  # tables are loaded that it alone asks for
    before, after = (count(partial(CLEANER.clean, text)) for text in (small, large))
    assert after.total <= STEEPEST * before.total, (before, after)


#: Patterns that are searched for in a whole row, with what they could read again from each of its characters.
IN_ROWS = (
    (item_numbers._LIST_MARK, " "),
    (item_numbers._LIST_MARK, "\u3000"),
    (neighbours._PROSE, "a"),
    (neighbours._PROSE, "a "),
    (neighbours._PROSE, " "),
    (english._WORDS, "A"),
    (english._WORDS, "a"),
    (halves._CLAUSES, "，"),
    (other_numbers._HALF_NUMBER, "1"),
    (other_numbers._HALF_NUMBER, "1-"),
    (page_heads._WANTS_NUMBER, "A"),
)


@pytest.mark.parametrize(("regex", "unit"), IN_ROWS)
def test_patterns_that_are_searched_for_in_a_row(regex: re.Pattern[str], unit: str) -> None:
    """By time, for what a pattern reads again inside one search is not counted: the square would take 64 times as long."""

    def seconds(size: int) -> float:
        row = (unit * size)[:size] + "\x01"
        began = process_time()
        for _ in regex.finditer(row):
            pass
        return process_time() - began

    seconds(1)  # compiled
    before, after = (min(seconds(size) for _ in range(3)) for size in (2000, 16_000))
    assert after <= 20 * before + 0.02, (before, after)


COMMENT = "<!-- textclean: allow PW001 -->"


@pytest.mark.parametrize("unit", [COMMENT + "字\n", COMMENT + "\n一句话,说完了。\n\n"])
def test_comments_that_allow(unit: str, count: Count) -> None:
    """Many comments, in one block or each with its own, and a finding behind each."""

    def task(times: int) -> None:
        doc = Document(unit * times)
        for at in range(len(COMMENT), len(doc.text), len(unit)):
            exempted(doc, Span(at, at + 1), frozenset(["PW001", "comma", "PW"]))
            exempted(doc, Span(at, at + 1), frozenset(["PW002", "stop", "PW"]))

    before, after = (count(partial(task, times)) for times in (100, 400))
    assert after.total <= STEEPEST * before.total, (before, after)


def test_what_the_count_is_worth(count: Count) -> None:
    """A scan inside a scan is seen: by its calls, or by the characters that a pattern reads in vain."""
    marks = lazy.pattern("[a-z]+!")

    def calls(size: int) -> None:
        [abs(left) for left in range(size) for _ in range(left)]

    def characters(size: int) -> None:
        text = "中" * size
        [marks.search(text, at) for at in range(size)]

    for task in (calls, characters):
        before, after = (count(partial(task, size)) for size in (100, 400))
        assert after.total > 2 * STEEPEST * before.total


#: Lines that a page repeats: rows of a table, running heads with and without what they part, captions, speakers, items.
ROWS = (
    "城关镇第一社区\t已完成\t100%\n",
    "河口区志\n街道办事处上周召集了\n河口区志\n二十多户居民代表开会\n",
    "第 1 页\n\n街道办事处上周召集了二十多户居民代表开会，\n",
    "河口日报 2024年5月6日\n",
    "图1 河口的渡船\n",
    "问：\n答：\n",
    "1. 河口的渡船\n",
    "The ferry of the river mouth\n",
    "河口的渡船，\n\n",
    "河口的渡船　　上周开航　　\n",
)


@pytest.mark.parametrize("unit", ROWS)
def test_rows_again_and_again(unit: str, count: Count) -> None:
    """So many of them that one look at every line for each of them would show: what is linear grows a little less than the text."""
    before, after = (count(partial(CLEANER.clean, unit * times)) for times in (200, 800))
    assert after.lines <= 4.1 * before.lines, (before, after)
    assert after.total <= 4.1 * before.total, (before, after)
