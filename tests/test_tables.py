"""The tables of words and marks, tested as data: in order, each entry once, no loops, nothing right called wrong, a source and a licence."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from textclean import tables
from textclean.structure import both_scripts, conversion, mojibake, words
from textclean.structure.conversion import convert

FOLDER = tables.home() / "tables"
LISTS = sorted(FOLDER.glob("*.txt"))
NAMES = [path.stem for path in LISTS]


@pytest.mark.parametrize("path", LISTS, ids=NAMES)
def test_a_table_says_where_it_is_from_and_under_which_licence(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
    assert head
    assert "licen" in " ".join(head).lower() or "Apache-2.0" in " ".join(head)
    assert any(word in " ".join(head).lower() for word in ("by hand", "package", "made from", "unicode"))


@pytest.mark.parametrize("path", LISTS, ids=NAMES)
def test_entries_are_in_order_and_stand_once(path: Path) -> None:
    rows = tables.lines(path.stem)
    assert len(rows) == len(set(rows))
    assert list(rows) == sorted(rows)
    assert not [row for row in rows if row != row.strip()]


@pytest.mark.parametrize("name", ["english", "press", "sentences", "units"])
def test_lists_of_words_have_each_word_once(name: str) -> None:
    for part, lists in tables.table(name).items():
        for key in lists:
            listed = tables.listed(name, f"{part}.{key}")
            assert len(listed) == len(set(listed)) > 0, (part, key)
            assert name == "press" or list(listed) == sorted(listed), (part, key)


def test_a_pattern_takes_its_words_from_a_table() -> None:
    """The longest first, in either script, and not before the pattern is used."""
    regex = both_scripts.in_both_scripts("(?:⟨press roles.foot roles.desk⟩)：|(?:⟨paper-sorts⟩)$")
    assert [
        found[0] for found in map(regex.match, ("责任编辑：", "責任編輯：", "美編：", "通報", "辦法")) if found
    ] == [
        "责任编辑：",
        "責任編輯：",
        "美編：",
        "通報",
        "辦法",
    ]
    assert both_scripts.spelt("(?:⟨press roles.foot⟩)").startswith("(?:[责責]任")


def test_words_of_patterns_are_read_when_they_are_used() -> None:
    """Starting reads no list that only some texts need."""
    code = """
import pkgutil, textclean.passes, textclean.structure
from importlib import import_module
from textclean import tables
for package in (textclean.passes, textclean.structure):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
read = []
real, tables.table = tables.table, lambda name: read.append(name) or real(name)
from textclean.structure import first_words
assert "sentences" not in read
first_words._OPENERS.match("因此")
assert read.count("sentences") > 0, read
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_radicals_become_ideographs_and_nothing_else() -> None:
    rows = tables.lines("radicals")
    assert len(rows) == 348
    left = {row[0] for row in rows}
    for row in rows:
        assert "\u2e80" <= row[0] <= "\u2fd5" or "\u31c0" <= row[0] <= "\u31e3"
        assert left.isdisjoint(row[1:])  # no loops: what is put in is no radical again
        for char in row[1:]:
            assert unicodedata.normalize("NFKC", char) == char
    for row in rows:  # the compatibility decomposition, where there is one, agrees, but for forms of one character
        plain = unicodedata.normalize("NFKC", row[0])
        assert plain == row[0] or plain in row[1:]


def test_what_is_said_twice_on_purpose_is_two_characters() -> None:
    assert all(len(row) == 2 and row[0] == row[1] for row in tables.lines("reduplicated"))
    assert all(len(row) >= 2 for row in tables.lines("reduplications"))
    assert all(len(row) in (1, 2) for row in tables.lines("surnames"))
    assert all(row.isascii() and row.islower() for row in tables.lines("doubled-en"))


def test_words_that_want_another_are_told_from_their_look_alikes() -> None:
    table = tables.table("wanting")
    for char, others in table["last"].items():
        assert len(char) == 1
        assert len(set(others)) == len(others), char
    for part in ("ends", "first"):
        assert len(set(table[part]["words"])) == len(table[part]["words"])


def test_debris_of_decoding_is_no_word() -> None:
    assert word_counts().keys().isdisjoint(tables.lines("lost"))


def word_counts() -> dict[str, int]:
    found: dict[str, int] = {}
    for row in tables.lines("words-zh"):
        first, alone, *others = row.split(" ")
        found |= {first: int(alone)} if alone != "0" else {}
        found |= {first + rest: int(count) for rest, count in zip(others[::2], others[1::2], strict=True)}
    return found


def test_words_are_read_line_by_line_as_a_text_needs_them() -> None:
    every = word_counts()
    assert len(every) == 78_522
    assert sum(every.values()) == words.TOTAL
    assert words.counted("".join(every)) == {word: str(count) for word, count in every.items()}
    assert words.counted("#\n x\udc00") is words.counted("")
    assert [words.count(word) for word in ("", "x", "龘龘", "中国")] == [0, 0, 0, every["中国"]]
    assert words.begun("中") == sum(count for word, count in every.items() if word[0] == "中" and len(word) > 1)
    assert words.begun("中国") == sum(
        count for word, count in every.items() if word.startswith("中国") and len(word) > 2
    )


def test_how_words_begin_is_counted_from_the_table_of_words() -> None:
    begins, ends = Counter[str](), Counter[str]()
    for word, count in word_counts().items():
        if len(word) > 1:
            begins[word[0]] += count
            ends[word[-1]] += count
    rows = dict(row.split(" ") for row in tables.lines("word-beginnings"))
    assert rows.keys() == begins.keys() | ends.keys()
    assert all(int(rows[char]) == round(1000 * begins[char] / (begins[char] + ends[char] + 1)) for char in rows)


def test_words_that_go_on_behind_a_string_are_counted() -> None:
    every = word_counts()
    for start in ("中国", "工", "人民", "𠮷"):
        assert words.begun(start) == sum(n for word, n in every.items() if word.startswith(start) and word != start)


def test_what_gives_utf8_in_another_table_away_is_what_its_codec_says() -> None:
    for table, characters in mojibake.TELLTALES.items():
        read = {char.encode()[:2].decode(table, "replace") for char in mojibake.EVERYDAY}
        assert characters == "".join(sorted(char for char in read if len(char) == 1 and char != "\ufffd"))


def test_a_text_without_what_is_simplified_is_simplified_script_already(monkeypatch: pytest.MonkeyPatch) -> None:
    every = [chr(code) for code in range(0x80, 0x323B0) if not 0xD800 <= code < 0xF900]
    every += word_counts()
    every += convert("\n".join(word_counts()), "s2tw").split("\n")
    plain = [word for word in every if not conversion.is_simplifiable(word)]
    assert 100_000 < len(plain) < len(every) - 5_000
    monkeypatch.setattr(conversion, "is_simplifiable", lambda _: True)
    assert convert("\n".join(plain), "t2s") == "\n".join(plain)


def test_opencc_is_not_asked_about_what_is_simplified(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "converter", lambda _: pytest.fail("it was asked"))
    assert convert("这里的回复，沈阳也好。", "t2s") == "这里的回复，沈阳也好。"
    monkeypatch.undo()
    assert convert("這裡的回覆，答覆。沈默", "t2s") == "这里的回复，答复。沉默"


def test_comments_and_empty_lines_are_no_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tables").mkdir()
    monkeypatch.setattr(tables, "folder", lambda: str(tmp_path))
    for text, entries in (
        ("", ()),
        ("# a", ()),
        ("# a\n", ()),
        ("# a\n#b\n", ()),
        ("# a\nb\nc", ("b", "c")),
        ("b\n# a\nc\n", ("b", "c")),
        ("# a\n\nb\n\n#\nc#\n\n", ("b", "c#")),
    ):
        (tmp_path / "tables" / "x.txt").write_bytes(text.encode())
        assert tables.lines.__wrapped__("x") == entries


def test_a_file_in_another_folder_is_another_stamp(tmp_path: Path) -> None:
    """The folder of a card is its family."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "x.toml").write_text("1", encoding="utf-8")
    before = tables.stamp(tmp_path)
    (tmp_path / "a" / "x.toml").rename(tmp_path / "b" / "x.toml")
    assert tables.stamp(tmp_path) != before
