"""Short strings are aligned as RapidFuzz aligns long ones."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from textclean.cleaner import Cleaner
from textclean.structure.repeats.alignment import aligned

short = st.text("一二三ab", max_size=24) | st.text("人民的了", max_size=90)


def by_library(one: str, other: str, like: float) -> list[tuple[bool, int, int, int, int]]:
    if Indel.normalized_similarity(one, other) < like:
        return [(False, 0, len(one), 0, len(other))]
    return [
        (op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Indel.opcodes(one, other)
    ]


@given(one=short, other=short, like=st.sampled_from([0.0, 0.5, 0.9]))
def test_the_outcome_is_that_of_the_library(one: str, other: str, like: float) -> None:
    if one and other:
        assert aligned(one, other, like) == by_library(one, other, like)


@given(words=st.lists(short.filter(bool), min_size=1, max_size=6), dropped=st.integers(0, 5), put=short)
def test_near_copies_are_aligned_alike(words: list[str], dropped: int, put: str) -> None:
    one = "".join(words)
    other = "".join([*words[:dropped], put, *words[dropped + 1 :]])
    if other:
        assert aligned(one, other, 0.5) == by_library(one, other, 0.5)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "a"), ("a", "b"), ("ab", "ba"), ("aab", "ab"), ("x" * 300, "x" * 299), ("ab" * 90, "ba" * 90)],
)
def test_edges(one: str, other: str) -> None:
    assert aligned(one, other, 0.0) == by_library(one, other, 0.0)


def test_a_page_is_cleaned_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """None in ``sys.modules`` stands for a package that cannot be imported."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "rapidfuzz"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    passage = (
        "区里把修渠的钱分到了各村，老人们说这样的事情十年里头一回见到，路也通了，水也有了，孩子们上学不用再绕过那座山。"
    )
    cleaned = Cleaner().clean(
        f"{passage}\n\n中间还有一段别的话，说的是另一件事情。\n\n{passage[:30]}大家都{passage[33:]}\n"
    )
    assert cleaned.failures == ()
    assert "DU002" in {issue.code for issue in cleaned.issues}
