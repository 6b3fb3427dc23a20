"""What is looked for where it recurs is what looking at every character finds, whatever the text."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.structure.classes import count_of, has_any, outnumbers
from textclean.structure.grams import places
from textclean.structure.repeats.recurring import recurring
from textclean.text import Document, Edit
from textclean.text.lazy import pattern

matches_view = import_module("textclean.structure.repeats.matches")  #: the package has a view of that name
FEW = st.text(alphabet="一丁七ab\ud800😀", max_size=60)


@given(FEW, st.integers(1, 6), st.integers(1, 4))
def test_recurring_grams_as_one_by_one(text: str, size: int, step: int) -> None:
    grams = [text[at : at + size] for at in range(len(text) - size + 1)]
    counts, remembered = Counter(grams), set(grams[::step])
    expected = [at for at, gram in enumerate(grams) if gram in remembered and counts[gram] > 1]
    assert recurring(text, size, step) == expected


@given(st.lists(st.sampled_from(["一丁七上下不与", "丑专且丕世丘丙", "ab12cd34ef56gh78", "个", "x"]), max_size=24))
def test_matches_are_those_of_every_place(parts: list[str]) -> None:
    text = "".join(parts)
    found = matches_view.matches(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matches_view, "_places", lambda text: range(len(text) - matches_view.GRAM + 1))
        assert matches_view.matches(text) == found


@given(FEW)
def test_pairs_begin_where_they_stand(text: str) -> None:
    pairs = {"一一", "一丁", "a😀", "bb"}
    assert places(text, pairs) == [at for at in range(len(text) - 1) if text[at : at + 2] in pairs]


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
