"""What is said to people: commands that can be typed, counts as an editor counts, everything in the reader's language."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from textclean.cleaner import Cleaner
from textclean.cli import run
from textclean.cli.commands.explain.telling import rule
from textclean.cli.commands.rules import right
from textclean.cli.outputs.advice import NAMED, Advice
from textclean.rulebook.measured import LEAST, all_measured
from textclean.source import Source
from textclean.text.lines import count_characters
from textclean.writers import concise, terminal
from textclean.writers.message import Report
from textclean.writers.review_record import markdown
from textclean.writers.summary import Summary

PAGE = "会议强调,要统筹推进,抓好落实,压实责任。失业率率为3%。\n"


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def report(path: str, text: str = PAGE, lang: str = "zh", **settings: Any) -> Report:
    cleaner = Cleaner(**settings)
    return Report(Source(path, text), cleaner.clean(text).as_check(), cleaner.book, lang, checking=True)


def advice(*paths: str) -> list[str]:
    one = Advice("en")
    for path in paths:
        one.add(report(path))
    return list(one.lines())


def test_no_command_is_told_that_cannot_be_typed() -> None:
    assert advice("a.txt") == [
        "3 can be mended: textclean fix --in-place a.txt",
        "1 to decide: see textclean explain a.txt:1:24",
    ]
    assert advice("-") == ["3 can be mended automatically", "1 to decide"]
    assert advice("-", "a.txt")[1] == "2 to decide: see textclean explain a.txt:1:24"
    many = [f"{number}.txt" for number in range(NAMED + 1)]
    assert not any("…" in line for line in advice(*many[:4]))
    assert all(name in advice(*many[:4])[0] for name in many[:4])
    assert advice(*many)[0].endswith(f"in {NAMED + 1} documents: textclean fix --in-place")


def test_line_ends_are_no_characters() -> None:
    page = PAGE * 3
    assert count_characters(page) == len(page) - 3
    sizes = {
        Summary(report("a.txt", text)).size for text in (page, page.replace("\n", "\r\n"), page.replace("\n", "\r"))
    }
    assert len(sizes) == 1
    assert f"{count_characters(page)} 字" in sizes.pop()
    assert f"{count_characters(page)} 字，" in markdown.write(report("a.txt", page))


def test_what_is_deleted_is_no_change_to_nothing() -> None:
    page = "".join(f"{line.text}\n" for line in terminal.lines(report("a.txt", "县里\u200b召开会议，要求全县推进。\n")))
    assert re.search("删“.*” 1", page)
    assert not re.search("→ *1", page)


def test_an_unfixable_rule_makes_nothing_by_itself() -> None:
    assert concise.write(report("a.txt", select=["PW"])).endswith("[safe]\n")
    assert concise.write(report("a.txt", select=["PW"], unfixable=["PW"])).endswith("[manual]\n")


def test_a_reader_is_told_the_examples_of_their_own_language_first() -> None:
    card = Cleaner().book.cards["LB001"]
    shown = {lang: rule(card, lang).split("\n") for lang in ("zh", "en")}
    first = {lang: next(row for row in rows if row.startswith(("  误", "  bad"))) for lang, rows in shown.items()}
    assert any("\u4e00" <= char <= "\u9fff" for char in first["zh"][4:])
    assert first["en"].isascii() or not any("\u4e00" <= char <= "\u9fff" for char in first["en"])


def test_a_figure_of_few_findings_says_nothing() -> None:
    for one in all_measured():
        assert bool(right(one.code)) is (one.found >= LEAST)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--max-issues x", "textclean: --max-issues 的值不对：“x”不是整数。"),
        ("--max-issues -1", "textclean: --max-issues 的值不对：-1 超出范围，须不小于 0。"),
        ("--fail-on x", "textclean: --fail-on 的值不对：没有“x”这个值，可用 error、warning、note、never、new。"),
        ("--nope", "textclean: 没有选项“--nope”。"),
        ("--ignor X", "textclean: 没有选项“--ignor”。相近的有 --ignore。"),
    ],
)
def test_a_wrong_option_is_told_in_chinese(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(PAGE, encoding="utf-8")
    assert run(["check", "a.txt", *words.split(), "--lang", "zh"]) == 2
    assert capsys.readouterr().err.split("\n")[0] == said


def test_a_configuration_that_ends_too_early_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(PAGE, encoding="utf-8")
    Path("bad.toml").write_text('profile = "bulletin"\nselect = [\n"LB",\n', encoding="utf-8")
    assert run(["check", "a.txt", "--config", "bad.toml", "--lang", "en"]) == 2
    assert "?" not in capsys.readouterr().err.split("\n")[0]


def test_a_stored_run_is_compared_in_the_language_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    page = Path("a.txt")
    page.write_text(PAGE, encoding="utf-8")
    run(["check", "a.txt", "--golden", "gold", "--update-golden", "--lang", "zh"])
    page.write_text(PAGE.replace("率率", "率"), encoding="utf-8")
    capsys.readouterr()
    run(["check", "a.txt", "--golden", "gold", "--lang", "zh"])
    line = next(line for line in capsys.readouterr().out.split("\n") if line.startswith("- "))
    assert "衍字" in line


def test_standard_input_is_not_asked_about(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode()), isatty=lambda: False))
    run(["check", "-", "--report", "concise", "--lang", "en"])
    assert "explain" not in "".join(capsys.readouterr())
