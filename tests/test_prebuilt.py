"""The cards in one file: the same as those they were made of, and passed over when these have changed."""

from __future__ import annotations

import runpy
import shutil
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from textclean import prebuilt, tables
from textclean.rulebook import RuleBook


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules, without and with the file."""
    folder = tmp_path / "rules"
    shutil.copytree(tables.home(), folder, ignore=shutil.ignore_patterns(prebuilt.NAME, prebuilt.TABLES))
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
    monkeypatch.setattr("textclean.rulebook.card.read_card", lambda *_: pytest.fail("a card was parsed"))
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


@pytest.fixture
def elsewhere(rules: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The copy as the rules of this installation, with the file of its tables."""
    (rules / prebuilt.TABLES).write_bytes(prebuilt.build_tables(str(rules)))
    monkeypatch.setattr(tables, "folder", lambda: str(rules))
    tables._built.cache_clear()
    yield rules
    tables._built.cache_clear()


def _toml(rules: Path) -> list[Path]:
    return [rules / "chain.toml", *sorted(rules.glob("profiles/*.toml")), *sorted(rules.glob("tables/*.toml"))]


def test_each_table_says_what_its_toml_does(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = {path: path.read_text(encoding="utf-8") for path in _toml(elsewhere)}
    parsed = {path: repr(tomllib.loads(text)) for path, text in read.items()}
    monkeypatch.setattr(tomllib, "loads", lambda _: pytest.fail("a table was parsed"))
    assert len(parsed) > 20
    assert {path: repr(tables.toml(str(path))) for path in parsed} == parsed


def test_a_table_that_was_changed_is_read_anew(elsewhere: Path) -> None:
    path = elsewhere / "chain.toml"
    path.write_text('passes = ["breaks"]', encoding="utf-8")
    assert tables.toml(str(path)) == {"passes": ["breaks"]}


@pytest.mark.parametrize("damage", [None, b"", b"[]", b'{"chain.toml":["",1]}', b"\xff"])
def test_without_the_file_of_tables_they_are_read(elsewhere: Path, damage: bytes | None) -> None:
    if damage is None:
        (elsewhere / prebuilt.TABLES).unlink()
    else:
        (elsewhere / prebuilt.TABLES).write_bytes(damage)
    for path in _toml(elsewhere):
        assert repr(tables.toml(str(path))) == repr(tomllib.loads(path.read_text(encoding="utf-8")))


@pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling builds the wheel, and is not installed")
def test_a_build_leaves_whole_files_to_runs_beside_it(tmp_path: Path) -> None:
    put = runpy.run_path(str(Path(__file__).parents[1] / "hatch_build.py"))["_put"]
    path = tmp_path / "cards.json"
    path.write_bytes(b"old")
    with path.open("rb") as read_meanwhile:
        put(path, b"new")
        assert read_meanwhile.read() == b"old"
    assert path.read_bytes() == b"new"
    assert [*tmp_path.iterdir()] == [path]
