"""Golden tests: every folder of ``samples/`` is cleaned, and text and record must be byte for byte those beside it.

After a change that is meant, ``pytest tests/test_samples.py --regen-all`` writes them anew: look at the difference
before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from textclean.cleaner import Cleaner
from textclean.readers.text import read
from textclean.writers.jsonl import write
from textclean.writers.message import Report

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/source.txt"))
ENGLISH = {"newsletter-en", "notice-ja"}  #: their records speak English, all others Chinese


def clean(name: str) -> Report:
    cleaner = Cleaner()
    source = read((SAMPLES / name / "source.txt").read_bytes(), f"samples/{name}/source.txt")
    lang = "en" if name in ENGLISH else "zh"
    return Report(source, cleaner.clean(source.text), cleaner.book, lang)


@pytest.mark.parametrize("name", NAMES)
def test_cleaned_text(name: str, file_regression: FileRegressionFixture) -> None:
    text = clean(name).cleaned.text.encode()
    file_regression.check(text, binary=True, extension=".txt", fullpath=SAMPLES / name / "cleaned.txt")


@pytest.mark.parametrize("name", NAMES)
def test_record(name: str, file_regression: FileRegressionFixture) -> None:
    rows = write(clean(name)).encode()
    file_regression.check(rows, binary=True, extension=".jsonl", fullpath=SAMPLES / name / "issues.jsonl")


@pytest.mark.parametrize("name", NAMES)
def test_no_pass_failed_and_undo_gives_the_source(name: str) -> None:
    cleaned = clean(name).cleaned
    assert not cleaned.failures
    assert cleaned.undo() == cleaned.source


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_again_changes_nothing(name: str) -> None:
    once = clean(name).cleaned.text
    assert Cleaner().clean(once).text == once


@pytest.mark.parametrize("name", NAMES)
def test_what_is_open_stays_open(name: str) -> None:
    """The open issues of a cleaned page are those that a check of the cleaned text finds."""
    cleaned = clean(name).cleaned
    again = Cleaner().clean(cleaned.text)
    assert [issue for issue in again.issues if issue.status == "fixed"] == []
    assert sorted((issue.code, issue.cleaned) for issue in again.open) == sorted(
        (issue.code, issue.cleaned) for issue in cleaned.open
    )


def test_the_clean_page_comes_back_byte_for_byte() -> None:
    cleaned = clean("clean-page").cleaned
    assert cleaned.text == cleaned.source
    assert [issue.code for issue in cleaned.issues] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_has_notes(name: str) -> None:
    assert (SAMPLES / name / "notes.md").read_text(encoding="utf-8").startswith(f"# {name}")
