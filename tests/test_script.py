"""Script: what is of the other one, and conversion where it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.structure.conversion import CONFIGURATIONS, convert
from textclean.structure.scripts import page_script
from textclean.text import Document
from textclean.text.script import TARGETS, Target

SCRIPT = Cleaner(select=["SC"], ignore=["SC004"])
HANS = "会议认为，经济发展的关键在于改革。后来，干部们在皇后镇的图书馆里继续讨论这个问题，并且检查了台面。\n"
HANT = "會議認為，經濟發展的關鍵在於改革。後來，幹部們在皇后鎮的圖書館裡繼續討論這個問題，並且檢查了檯面。\n"
JAPANESE = "図書館で経済の発展について調べました。会議は来週です。\n"


@pytest.mark.parametrize(
    ("text", "script"),
    [(HANS, "hans"), (HANT, "hant"), (JAPANESE, None), (HANS + HANT, None), ("ABC\n", None), ("", None)],
)
def test_the_script_of_a_page(text: str, script: str | None) -> None:
    assert page_script(Document(text)) == script


@pytest.mark.parametrize("text", [HANS, HANT, JAPANESE, HANS + HANT, HANS + JAPANESE])
def test_a_page_in_one_script_or_in_two_is_silent(text: str) -> None:
    assert not SCRIPT.clean(text).issues


@pytest.mark.parametrize(("target", "text", "wanted"), [("hans", HANT, HANS), ("tw", HANS, HANT)])
def test_conversion(target: Target, text: str, wanted: str) -> None:
    cleaned = Cleaner(select=["SC"], to_script=target).clean(text)
    assert cleaned.text == wanted
    assert cleaned.undo() == text
    assert {issue.code for issue in cleaned.fixed} == {"SC005"}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("text", [HANS, HANT, HANS + HANT, "他在里面吃面。\n", "皇后在后面。\n"])
def test_a_second_conversion_changes_nothing(target: Target, text: str) -> None:
    cleaner = Cleaner(select=["SC"], to_script=target)
    once = cleaner.clean(text).text
    assert cleaner.clean(once).text == once


@pytest.mark.parametrize("target", ["hans", "hant", "tw", "hk"])
def test_japanese_and_code_are_not_converted(target: Target) -> None:
    text = JAPANESE + '```\nprint("经济 經濟")\n```\n'
    assert Cleaner(select=["SC"], to_script=target).clean(text).text == text


def test_one_change_of_a_conversion_is_declined_alone() -> None:
    cleaned = Cleaner(select=["SC"], to_script="tw").clean("这是周恩来的图书馆。\n")
    first = next(issue for issue in cleaned.fixed if issue.before.startswith("来"))
    assert "周恩来" in cleaned.without([first.id])
    assert "這" in cleaned.without([first.id])


@pytest.mark.parametrize("configuration", sorted(CONFIGURATIONS))
def test_a_conversion_keeps_the_length(configuration: str) -> None:
    text = HANS + HANT + JAPANESE + "\ud800𠀀\ufffd"
    assert len(convert(text, configuration)) == len(text)
    assert "\ud800" in convert(text, configuration)


def test_only_known_conversions() -> None:
    with pytest.raises(ValueError, match="s2twp"):
        convert("软件", "s2twp")


def rows(name: str) -> list[str]:
    return list(tables.lines(name))


@pytest.mark.parametrize(
    "name", ["traditional-only", "simplified-only", "japanese-only", "script-phrases", "variant-forms"]
)
def test_tables_are_sorted_and_name_their_source(name: str) -> None:
    assert rows(name) == sorted(set(rows(name)))
    head = (Path(tables.home()) / "tables" / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:6]
    assert any("Apache-2.0" in line and line.startswith("#") for line in head)


def test_no_character_belongs_to_two_scripts() -> None:
    simplified, traditional, japanese = (
        set(rows(f"{name}-only")) for name in ("simplified", "traditional", "japanese")
    )
    assert not simplified & traditional
    assert not japanese & (simplified | traditional)


def test_no_correction_is_an_error_itself() -> None:
    other = set(rows("traditional-only")) | set(rows("simplified-only"))
    for row in rows("script-phrases"):
        word, _, form = row.partition(" ")
        assert len(word) == len(form)
        assert not set(word) & other
        assert not set(form) & set(rows("simplified-only"))


def test_cost_does_not_grow_with_the_square_of_the_text() -> None:
    text = "".join(f"会议强调经济发展的问题，第{n}项決議还没有表決。\n" for n in range(4000))
    assert len(SCRIPT.clean(text).issues) <= 8000


def test_the_language_that_somebody_said_goes_before_what_the_letters_say() -> None:
    text = "會議決定：这个問題再議。\n"
    assert not SCRIPT.clean(text).issues  # too few characters to tell the script by
    assert {issue.before for issue in Cleaner(select=["SC"], text_lang="zh-Hant").clean(text).issues} == {"这个"}
    assert not Cleaner(select=["SC"], text_lang="ja").clean(HANS + "图書館。\n").issues
    assert not Cleaner(select=["SC"], text_lang="auto").clean(text).issues


def test_a_configuration_may_ask_for_conversion(tmp_path: Path) -> None:
    path = tmp_path / "textclean.toml"
    path.write_text('to-script = "tw"\n', encoding="utf-8")
    assert Cleaner(select=["SC"], config=path).clean(HANS).text == HANT
