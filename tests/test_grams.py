"""The places of pairs: as looking at each character, whatever the text."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textclean.structure import grams
from textclean.structure.grams import around, places, standing

WORDS = st.text(alphabet="一丁七上a\n\ud800😀", max_size=40)


#: One by one, by a pattern, by their numbers.
WAYS = [(1 << 20, 0), (0, 1 << 20), (0, 0)]


@pytest.mark.parametrize(("making", "some"), WAYS)
@given(WORDS)
def test_finds_as_one_by_one(making: int, some: int, text: str) -> None:
    pairs = {text[at : at + 2] for at in range(0, len(text) - 1, 2)} | {"一一", "丁上"}
    plain = {pair for pair in pairs if max(pair) <= "\uffff"}
    padded = f"\n{text}\n"
    expected = [padded[at - 1 : at + 3] for at in range(1, len(text)) if padded[at : at + 2] in plain]
    with patch.multiple(grams, MAKING=making, SOME=some, PART=5):
        found, begun = around(text, pairs), list(places(text, pairs))
    assert Counter(found) == Counter(words.replace("😀", "\uffff") for words in expected)
    assert begun == [at for at in range(len(text) - 1) if text[at : at + 2] in pairs]


def test_nothing_is_wanted() -> None:
    assert not around("一二三", [])


@given(st.lists(st.text(alphabet="一丁七a", min_size=1, max_size=6), min_size=1, max_size=8), st.data())
def test_a_join_is_counted_as_if_anew(lines: list[str], data: st.DataObject) -> None:
    pairs, longer = {"一一", "一丁", "丁七"}, {"一一丁", "一丁七", "丁七一", "七一丁丁", "一丁七一", "一一一"}
    joined = [data.draw(st.booleans()) for _ in lines[1:]]
    text, joints = lines[0], []
    for line, whole in zip(lines[1:], joined, strict=True):
        if whole:
            joints.append(len(text))
        text += line if whole else "\n" + line
    before, now = standing("\n".join(lines), pairs, longer), standing(text, pairs, longer)
    assert before.after(text, joints) == now
