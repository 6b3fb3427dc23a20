"""The laws of the rules themselves, on made-up pages: cleaning twice is cleaning once, and a sound page stays as it is."""

from __future__ import annotations

import os
from random import Random

from textclean.chain import Cleaned
from textclean.cleaner import Cleaner

from . import newspaper, strategies

EXAMPLES = max(int(os.environ.get("TEXTCLEAN_EXAMPLES", "300")) // 10, 20)
CLEANER = Cleaner()


def open_places(cleaned: Cleaned) -> list[tuple[str, int, int]]:
    """Code and place in the cleaned text of what is open."""
    return sorted((issue.code, *issue.cleaned) for issue in cleaned.open)


def check(source: str) -> None:
    """All laws, for one text."""
    cleaned = CLEANER.clean(source)
    assert not cleaned.failures
    assert cleaned.undo() == source
    again = CLEANER.clean(cleaned.text)
    assert again.text == cleaned.text, [(issue.code, issue.source, issue.before, issue.after) for issue in again.fixed]
    assert open_places(again) == open_places(cleaned)
    ids = [issue.id for issue in cleaned.issues]
    assert len(set(ids)) == len(ids)


def test_damaged_pages() -> None:
    for seed in range(EXAMPLES):
        source = newspaper.damaged_page(Random(seed))
        try:
            check(source)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error


def test_random_texts() -> None:
    for seed in range(EXAMPLES):
        source = strategies.texts(Random(seed))
        try:
            check(source)
        except Exception as error:
            raise AssertionError(f"seed {seed}: {source!r}") from error


def test_sound_pages_come_back_as_they_are() -> None:
    for seed in range(EXAMPLES):
        source = newspaper.sound_page(Random(seed))
        cleaned = CLEANER.clean(source)
        assert cleaned.text == source, [(issue.code, issue.before) for issue in cleaned.fixed]
