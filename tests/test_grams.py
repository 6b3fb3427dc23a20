"""Counting short strings: as counting one by one, for every length and place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textclean.structure.grams import count_grams

WORDS = st.text(alphabet="一丁七上a\n\ud800😀", max_size=40)


@given(WORDS)
def test_counts_as_one_by_one(text: str) -> None:
    grams = {text[at : at + size] for size in (2, 3, 4) for at in range(len(text) - size + 1)} | {
        "一一",
        "丁丁丁",
        "上七丁一",
    }
    plain = {gram for gram in grams if max(gram) <= "\uffff"}
    expected = {gram: sum(text.startswith(gram, at) for at in range(len(text))) for gram in plain}
    assert count_grams(text, grams) == {gram: count for gram, count in expected.items() if count}


def test_nothing_is_wanted() -> None:
    assert not count_grams("一二三", [])
