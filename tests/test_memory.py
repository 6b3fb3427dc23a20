"""What the texts of one run share: views of equal texts, facts of equal words."""

from __future__ import annotations

import gc
from collections.abc import Callable
from random import Random

import pytest

from tests import newspaper
from textclean.chain.collector import resting
from textclean.passes import breaks, furniture
from textclean.rulebook import RuleBook
from textclean.structure.seams.page import Page
from textclean.text import Document, Edit, memory
from textclean.text.memory import TEXTS, TOO_MANY


def test_equal_texts_share_their_views() -> None:
    asked: list[str] = []

    def view(doc: Document) -> int:
        asked.append(doc.text)
        return len(doc.text)

    doc = Document("one two")
    work = doc.as_source().edit([Edit(3, 4, ",")])
    assert work.derive(view) == 7
    assert doc.edit([Edit(3, 4, ",")]).derive(view) == 7
    assert doc.derive(view) == 7
    assert asked == ["one,two", "one two"]


def test_texts_of_two_runs_share_nothing() -> None:
    def view(doc: Document) -> object:
        return object()

    assert Document("the same").derive(view) is not Document("the same").derive(view)


def watched() -> tuple[Callable[[Document], str], list[str]]:
    """A view, and the texts that it was asked about."""
    asked: list[str] = []

    def view(doc: Document) -> str:
        asked.append(doc.text)
        return doc.text

    return view, asked


def test_old_views_are_let_go_but_a_text_keeps_its_own() -> None:
    view, asked = watched()
    first = Document("0")
    first.derive(view)
    last = first
    for number in range(1, TEXTS + 1):
        last = last.edit([Edit(0, 1, str(number))])
        last.derive(view)
    first.derive(view)
    assert asked == [str(number) for number in range(TEXTS + 1)]
    last.edit([Edit(0, 1, "0")]).derive(view)
    assert asked[-1] == "0"
    assert len(asked) == TEXTS + 2


def test_facts_are_asked_once_a_run() -> None:
    asked: list[str] = []

    def size(words: str) -> int:
        asked.append(words)
        return len(words)

    doc = Document("a b")
    assert doc.facts(size)["ab"] == 2
    assert doc.edit([Edit(0, 1, "c")]).facts(size)["ab"] == 2
    assert asked == ["ab"]


def test_texts_that_a_run_left_are_forgotten_and_the_one_it_goes_on_from_is_not() -> None:
    view, asked = watched()
    first = Document("0")
    first.derive(view)
    first.recall(view)
    tried = first.as_source().edit([Edit(0, 1, "1")])
    tried.derive(view)
    tried.recall(view)
    made = first.edit([Edit(0, 1, "1")])
    first.leave_for(made)
    asked.clear()
    made.derive(view)
    made.recall(view)
    assert asked == []
    first.derive(view)
    first.recall(view)
    assert asked == ["0", "0"]


def test_readings_of_copies_stay_where_no_copy_came_to_the_text_that_the_run_goes_on_from() -> None:
    view, asked = watched()
    first = Document("0")
    tried = first.as_source().edit([Edit(0, 1, "2")])
    tried.recall(view)
    made = first.edit([Edit(0, 1, "1")])
    first.leave_for(made)
    made.edit([Edit(0, 1, "2")]).recall(view)
    assert asked == ["2"]


def test_what_passes_read_of_copies_does_not_wait_for_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "TEXTS", 1)
    pages = "\n\n".join(newspaper.damaged_page(Random(seed)) for seed in range(20))
    doc = Document(pages)
    cards = RuleBook().families
    gc.collect()
    with resting():
        before = len(alive(Page))
        for name, check in (("furniture", furniture.check), ("breaks", breaks.check)):
            assert list(check(doc, cards[name]))
            assert len(alive(Page)) - before <= 1  # of the text met last


def alive(kind: type) -> list[object]:
    return [one for one in gc.get_objects() if isinstance(one, kind)]


def test_many_facts_are_let_go_when_a_run_mends_no_more_and_few_are_not() -> None:
    asked: list[int] = []

    def double(number: int) -> tuple[int]:
        asked.append(number)
        return (2 * number,)

    def half(number: int) -> tuple[int]:
        return (number // 2,)

    doc = Document("a")
    known = doc.facts(double)
    assert [known[number] for number in range(TOO_MANY + 1)][-1] == (2 * TOO_MANY,)
    few = doc.facts(half)
    doc.memory.rest()
    assert doc.facts(double)[1] == (2,)
    assert asked[-1] == 1
    assert doc.facts(half) is few
