"""The places of pairs: as looking at each character, whatever the text."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from textclean.structure.grams import around

WORDS = st.text(alphabet="一丁七上a\n\ud800😀", max_size=40)


@given(WORDS)
def test_finds_as_one_by_one(text: str) -> None:
    pairs = {text[at : at + 2] for at in range(0, len(text) - 1, 2)} | {"一一", "丁上"}
    plain = {pair for pair in pairs if max(pair) <= "\uffff"}
    padded = f"\n{text}\n"
    expected = [padded[at - 1 : at + 3] for at in range(1, len(text)) if padded[at : at + 2] in plain]
    assert Counter(around(text, pairs)) == Counter(words.replace("😀", "\uffff") for words in expected)


def test_nothing_is_wanted() -> None:
    assert not around("一二三", [])
