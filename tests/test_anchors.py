"""What is looked for at many places at once is what looking at every character finds, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.structure.classes import count_of, has_any, outnumbers
from textclean.structure.grams import places
from textclean.structure.repeats.anchors import LATIN_END, anchors, value
from textclean.text import Document, Edit
from textclean.text.lazy import pattern

FEW = st.text(alphabet="一丁七ab\ud800\U0001f600", max_size=60)


def last_of_the_lowest(values: list[int], window: int) -> set[int]:
    rows = [range(first, first + window) for first in range(len(values) - window + 1)]
    return {min(row, key=lambda at: (values[at], -at)) for row in rows}


@given(FEW, st.integers(2, 5), st.integers(0, 3))
def test_an_anchor_is_the_last_of_the_lowest_in_a_window(text: str, window: int, more: int) -> None:
    values = [value(char) for char in text]
    expected = {at for at in last_of_the_lowest(values, window) if text[at] > LATIN_END}
    expected |= {at for at in last_of_the_lowest(values, window + more) if text[at] <= LATIN_END}
    rows = [values[first : first + window] for first in range(len(text) - window + 1)]
    expected -= {first for first, row in enumerate(rows) if len(set(row)) == 1}
    assert list(anchors(text, window, window + more)) == sorted(expected)


def test_blocks_leave_no_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(chr(0x4E00 + number * number * 7919 % 20_000) + "ab"[: number % 3] for number in range(600))
    whole = anchors(text, 6, 12)
    monkeypatch.setattr("textclean.structure.repeats.anchors.BLOCK", 100)
    assert anchors(text, 6, 12) == whole


@given(st.text(alphabet="一丁七上ab", min_size=6, max_size=30), FEW, st.text(alphabet="国不", max_size=9))
def test_equal_stretches_have_equal_anchors(words: str, before: str, behind: str) -> None:
    alone = anchors(words, 4, 6)
    shift = len(before)
    assert set(alone) <= {at - shift for at in anchors(before + words + behind, 4, 6)}


@given(FEW)
def test_pairs_begin_where_they_stand(text: str) -> None:
    pairs = {"一一", "一丁", "a😀", "bb"}
    assert list(places(text, pairs)) == [at for at in range(len(text) - 1) if text[at : at + 2] in pairs]


@given(FEW)
def test_an_alphabet_has_each_character_once(text: str) -> None:
    assert Document(text).characters == "".join(sorted(set(text)))


@given(FEW, FEW, st.integers(0, 20))
def test_an_edited_text_knows_its_characters(text: str, words: str, at: int) -> None:
    doc = Document(text)
    assert set(text) == set(doc.characters)
    start, end = min(at, len(text)), min(at + 3, len(text))
    edited = doc.edit([Edit(start, end, words)])
    assert edited.characters == "".join(sorted(set(text) | set(words)))


@given(st.text(alphabet="一丁ab", max_size=40))
def test_characters_are_counted_by_class(text: str) -> None:
    doc, han, latin = Document(text), pattern("[一丁]"), pattern("[ab]")
    one, other = len(han.findall(text)), len(latin.findall(text))
    assert (count_of(doc, han), has_any(doc, latin)) == (one, other > 0)
    assert outnumbers(doc, han, latin, 3, 4) == (one >= 3 and one >= 4 * other)
