"""Breaks of English text: a paragraph cut at a column end, a sentence that ends with its line, what only looks like code."""

from __future__ import annotations

import pytest

from textclean.cleaner import Cleaner
from textclean.decisions import Decision
from textclean.structure.layout import measure
from textclean.structure.seams.lines.code import is_code
from textclean.structure.seams.words.language import of_end
from textclean.text import Document

BREAKS = Cleaner(select=["LB", "LY"])

BAKER = (
    "The bakery on the corner has opened at five every morning since before the war, and nobody remembers it closed.\n\n"
    "{cut}\n\n"
    "Mrs Lamb sold her share last spring. She still comes in on Fridays, and she still tells them how to fold the dough.\n"
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("In winter the whole street waits for the smell of the first loaves, which drifts", "through every window."),
        ("The oven was built by two brothers from the valley, who carried the", "bricks up the hill by hand."),
        ("They bake some forty loaves a day, and the first are sold for", "£4 before noon, the rest for half of that."),
        ("People stand in the yard until the shutters go up,", "and those who are late are given what is left of it."),
    ],
)
def test_a_paragraph_cut_at_a_column_end_goes_on(left: str, right: str) -> None:
    right += " It has always been so, they say."
    cleaned = BREAKS.clean(BAKER.format(cut=f"{left}\n\n{right}")).text
    assert f"{left} {right}" in cleaned


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The oven was built by two brothers from the valley, who carried the", "The street has another baker now."),
        ("In winter the whole street waits for the smell of the first loaves.", "iPads are not welcome at the tables."),
        ("What the shop needs before the summer, by order of the owner, is this:", "flour from the mill, in sacks."),
        ("OPENING HOURS AND PRICES OF THE BAKERY ON THE CORNER", "loaves are sold from five until noon on all days."),
        (
            "The Annual Outing of the Street and Its Bakers",
            "held by the river on the first of May at ten in the morning.",
        ),
        (
            "The Street and Its Bakers,            Leaflet for Spring 2026",
            "who came to the fair with a cart of loaves.",
        ),
        ("a pinch of salt", "two spoons of honey"),
    ],
)
def test_what_no_small_letter_goes_on_with(left: str, right: str) -> None:
    text = BAKER.format(cut=f"{left}\n\n{right}")
    assert BREAKS.clean(text).text == text


LANE = (
    "The footpath committee walked the whole of the lower lane in\n"
    "March and found that three of the four stiles had been taken down.\n"
    "A letter was sent to the farmer, who replied that he had put the\n"
    "gates up at his own cost and saw no need for stiles beside them.\n"
    "The committee thanked him for it.{mark}"
    "The bridge over the brook will be closed from the first of May\n"
    "while the timbers are replaced by the council, which pays for all.\n"
    "Walkers are asked to go round by the mill until it is done.{mark}"
    "The summer walk starts at the church at ten, and tea is on\n"
    "the table at the end of it by the kindness of the hall.{mark}"
    "Nobody who went last year should need to be told to bring an\n"
    "umbrella and a pair of stout boots.\n"
)


@pytest.mark.parametrize(("first", "mark"), [("", "\n\n"), ("    ", "\n    ")])
def test_a_stop_at_a_full_line_ends_no_paragraph_where_all_are_marked(first: str, mark: str) -> None:
    cleaned = BREAKS.clean(first + LANE.format(mark=mark)).text
    assert "taken down. A letter was sent" in cleaned
    assert cleaned.count(mark) == 3


def test_a_page_without_marks_says_nothing_of_a_stop_at_a_full_line() -> None:
    text = LANE.format(mark="\n")
    assert not Document(text).derive(measure).blank_sure
    assert "taken down.\nA letter was sent" in BREAKS.clean(text).text


def test_a_heading_below_a_full_line_stands_alone() -> None:
    text = LANE.format(mark="\n\n").replace(
        "A letter was sent to the farmer, who replied", "The Lower Lane\nHe replied"
    )
    assert "taken down.\nThe Lower Lane\n" in BREAKS.clean(text).text


def test_one_short_line_without_a_mark_shows_that_paragraphs_have_none() -> None:
    text = LANE.format(mark="\n\n").replace("thanked him for it.\n\nThe bridge", "thanked him for it.\nThe bridge")
    assert not Document(text).derive(measure).blank_sure


@pytest.mark.parametrize(
    "words",
    [
        "for the following purposes:",
        "from the house;",
        "resolution: “That the fee be raised to four pounds a year",
        "resolution: “That both gates stay open",
        "https://mill.example.org/walks or ask at the hall",
        "Present: Mrs A. Hale (Chair), Mr P. Ford (Clerk), Mr",
    ],
)
def test_english_words_are_no_code(words: str) -> None:
    assert not is_code(words)


@pytest.mark.parametrize(
    "words",
    [
        "for item in items:",
        "while running:",
        "from mill import loaf;",
        "kind: Deployment",
        "title: “Bread”",
        "title: “Bread” [b] for Tuesday morning early",
        "https://mill.example.org/walks.git",
        "labels: [oven, yard]",
    ],
)
def test_code_and_data_stay_so(words: str) -> None:
    assert is_code(words)


WORKS = (
    "The meeting of the trustees was held in the upper room, and after a\n"
    "long debate on the state of the roof and of the tower it was {left}-\n"
    "{right} by all of those who were present, as the clerk has written\n"
    "down in the book that is kept in the vestry under lock and key.\n"
)


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("RE", "SOLVED", "RESOLVED"),
        ("agree", "able", "agreeable"),
        ("NORTH", "SOUTH", "NORTH-SOUTH"),
    ],
)
def test_a_hyphen_goes_where_a_word_was_cut_in_small_letters_or_capitals(left: str, right: str, whole: str) -> None:
    assert (
        whole
        in Cleaner(select=["LB"], decisions=[Decision("LB", "accept")]).clean(WORKS.format(left=left, right=right)).text
    )


@pytest.mark.parametrize(("left", "right"), [("e", "mail"), ("pre", "war"), ("north", "east"), ("by", "pass")])
def test_a_word_written_both_ways_keeps_its_hyphen_unless_the_page_says_otherwise(left: str, right: str) -> None:
    cleaned = BREAKS.clean(WORKS.format(left=left, right=right))
    assert left + right not in cleaned.text
    assert any(f"{left}-" in issue.words["left"] for issue in cleaned.issues if issue.code == "LB008")


@pytest.mark.parametrize("title", ["Mr", "Mrs", "Messrs", "Dr", "Prof"])
def test_no_line_ends_with_a_title_before_a_name(title: str) -> None:
    said: dict[str, str] = {}
    of_end(f"Present: Mrs A. Hale (Chair), Mr P. Ford (Clerk), {title}", said)
    assert said["en-cannot-end"] == title


def test_cannot_is_one_word_and_never_has_a_hyphen() -> None:
    assert "cannot by all" in BREAKS.clean(WORKS.format(left="can", right="not")).text
