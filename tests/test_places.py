"""Where an edit says that it stands, and texts that look damaged to one rule and are not."""

from __future__ import annotations

import random

import pytest

from textclean import Cleaner


def test_the_cleaned_place_of_a_fix_holds_all_that_it_put_in() -> None:
    cleaned = Cleaner().clean("We found the ﬁrst one in the oﬃce.\n")
    assert cleaned.text == "We found the first one in the office.\n"
    assert [cleaned.text[slice(*issue.cleaned)] for issue in cleaned.fixed] == ["fi", "ffi"]
    assert [issue.after for issue in cleaned.fixed] == ["fi", "ffi"]


def test_a_byte_order_mark_in_a_decoded_text_goes() -> None:
    once = Cleaner().clean("\ufeff水利站本周检查。\n").text
    assert once == "水利站本周检查。\n"


def lines_of(alphabet: str, size: int) -> str:
    rest = random.Random(4)
    return "".join("".join(rest.choices(alphabet, k=size)) + "\n" for _ in range(40))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            lines_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 76) + "qQ==\n", id="Base64"
        ),
        pytest.param(lines_of("0123456789abcdef", 64), id="digests"),
    ],
)
def test_lines_of_data_are_left_alone(text: str) -> None:
    assert Cleaner().clean(text).text == text
