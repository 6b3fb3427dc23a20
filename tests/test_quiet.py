"""Clean texts of other genres: the detectors say nothing about them, and they come back byte for byte."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner

from .quiet import TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_said_of_a_clean_text(name: str) -> None:
    cleaned = Cleaner(select=["DU", "NU", "TR", "HD", "TY"], profile="strict").clean(TEXTS[name])
    said = [(issue.code, issue.before[:20]) for issue in cleaned.issues if issue.code != "DU010"]
    assert said == []
    assert cleaned.text == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_a_clean_text_that_follows_another_is_clean(name: str) -> None:
    names = list(TEXTS)
    after = names[(names.index(name) + 1) % len(names)]
    cleaned = Cleaner(select=["DU", "TR001", "TR002", "TR003", "TR010", "TR013"]).clean(
        TEXTS[name] + "\n" + TEXTS[after]
    )
    assert [(issue.code, issue.before[:20]) for issue in cleaned.issues] == []
