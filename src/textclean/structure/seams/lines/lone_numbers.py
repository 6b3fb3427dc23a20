"""Rows that hold a number and nothing else: of a page, a section, a row of a table. Where it is one of the sentence, more says so."""

from __future__ import annotations

from ....text.lazy import pattern
from ...furniture.misread_numbers import LONGEST, MISREAD
from ..page import Page

_BARE = pattern("[0-9０-９]{1,4}$")


def lone_number(page: Page, at: int) -> str:
    """The number that one of two rows is; an empty string where neither is one.

    A page number beside which a scanner read other signs (``·10``, ``24：``) is one beside Chinese or Japanese; what goes on from a
    figure above it (``1998`` ⏎ ``-99``), or to one below, is a date, a range, a decimal.
    """
    left, right = page.rows[at].words, page.rows[at + 1].words
    number = right if page.kinds[at + 1] == "digits" else left
    if "digits" in (page.kinds[at], page.kinds[at + 1]) and _BARE.match(number):
        return number
    if _is_misread(right) and page.rows[at].cjk and not left[-1].isdigit():
        return right
    return left if _is_misread(left) and page.rows[at + 1].cjk and not right[0].isdigit() else ""


def _is_misread(words: str) -> bool:
    return len(words) <= LONGEST and MISREAD.match(words) is not None
