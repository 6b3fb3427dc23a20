"""Every reason that a rule can give, and every offer, has its words in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from textclean import tables

SOURCES = Path(__file__).resolve().parents[1] / "src" / "textclean"


def literals(pattern: str) -> set[str]:
    return {name for path in SOURCES.rglob("*.py") for name in re.findall(pattern, path.read_text(encoding="utf-8"))}


def test_every_signal_has_words() -> None:
    named = {name for name in literals('Signal\\(\\s*"([^"]+)"') if not name.startswith("_")}
    weighed = {
        name
        for layout in ("wrapped", "paragraphs")
        for name, points in tables.table("seams")[layout].items()
        if name and points
    }
    assert named
    assert weighed
    assert not (named | weighed) - set(tables.merged("signals"))


def test_every_label_has_words() -> None:
    known = tables.merged("labels")
    assert not literals('Safety\\.[A-Z]+, "([a-z-]+)"') - set(known)


def test_words_are_there_in_both_languages() -> None:
    for entries in (tables.merged("signals"), tables.merged("labels")):
        for name, words in entries.items():
            assert set(words) == {"zh", "en"}, name
            assert all(words.values()), name


def test_the_page_has_them_in_japanese() -> None:
    for kind in ("signals", "labels"):
        entries, japanese = tables.merged(kind), tables.table("phrases-ja")[kind]
        assert {*japanese} == {*entries}
        for name, words in japanese.items():
            assert words.count("{words}") == entries[name]["en"].count("{words}"), name
