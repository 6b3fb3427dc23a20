"""The cards in one file: the same as those they were made of, and passed over when these have changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from textclean import prebuilt, tables
from textclean.rulebook import RuleBook


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules, without and with the file."""
    folder = tmp_path / "rules"
    shutil.copytree(tables.home(), folder, ignore=shutil.ignore_patterns(prebuilt.NAME))
    return folder


def _put(rules: Path) -> None:
    (rules / prebuilt.NAME).write_bytes(prebuilt.build(str(rules)))


def test_the_cards_are_the_same_and_in_the_same_order(rules: Path) -> None:
    read = RuleBook([rules]).cards
    _put(rules)
    built = RuleBook([rules]).cards
    assert list(built.items()) == list(read.items())


def test_no_card_is_parsed_where_the_file_is_fresh(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put(rules)
    monkeypatch.setattr("textclean.card.read_card", lambda *_: pytest.fail("a card was parsed"))
    assert RuleBook([rules]).cards


def test_a_card_that_was_changed_added_or_taken_away_makes_it_stale(rules: Path) -> None:
    _put(rules)
    card = rules / "breaks" / "LB001-broken-paragraph.toml"
    words = card.read_bytes()
    card.write_bytes(words.replace(b'severity = "error"', b'severity = "note" '))
    assert RuleBook([rules]).cards["LB001"].severity == "note"
    card.unlink()
    assert "LB001" not in RuleBook([rules]).cards
    card.write_bytes(words)
    assert RuleBook([rules]).cards["LB001"] == RuleBook().cards["LB001"]


@pytest.mark.parametrize("damage", [b"", b"{", b'{"digest":1,"cards":{}}', b"\xff\xfe"])
def test_a_damaged_file_is_passed_over(rules: Path, damage: bytes) -> None:
    (rules / prebuilt.NAME).write_bytes(damage)
    assert RuleBook([rules]).cards == RuleBook().cards


def test_a_file_with_another_card_than_its_source_is_passed_over(rules: Path) -> None:
    made = prebuilt.build(str(rules))
    (rules / prebuilt.NAME).write_bytes(made.replace(b'"severity":"note"', b'"severity":"loud"'))
    assert RuleBook([rules]).cards == RuleBook().cards
