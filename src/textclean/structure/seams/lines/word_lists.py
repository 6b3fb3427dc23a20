"""Lists of words, one a line: a vocabulary, an index, a list of stop words, the terms of a glossary. Nothing in them is a broken sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, groupby

from ....text.lazy import pattern
from ....text.script import HAN
from ...rows import Row
from ..traits import Traits

ROWS = 8  #: of the shortest list
WORD = 16  #: display columns of its rows, on average
WIDEST = 44  #: display columns of its widest row
_MARKS = frozenset("，、；：,;:—…")
_STOPS = "。！？.!?"
_BRACKETS = (("【", "】"), ("《", "》"), ("（", "）"), ("“", "”"), ("「", "」"))
SYLLABLE = 6  #: columns
AROUND = 6  #: rows on either side that show whether a row is one of debris
#: A term and what it is called in Chinese: ``Anchor 锚点``, ``Program (v.) 编程``.
_ENTRY = pattern(f"[A-Z][A-Za-z0-9./()' -]{{0,40}} [{HAN}]{{1,12}}(?:[、，/][{HAN}]{{1,12}}){{0,2}}[。.]?")
ENTRIES = 8  #: terms of the shortest glossary
SHARE = 4  #: one row of so many, at least, is the term of one
FARTHEST = 60  #: rows of a character or a syllable from one stop to the next, on average


def listed(rows: Sequence[Row], ends: Sequence[bool], traits: Sequence[Traits], kinds: Sequence[str]) -> list[bool]:
    """Whether each row stands in a list of words: many short ones without any mark, one under the other, that are no program.

    Args:
        rows: of the page.
        ends: whether each ends a sentence.
        traits: what the words of each say.
        kinds: what each is.
    """
    found: list[bool] = []
    bare = [
        row.width <= WIDEST and not (end or one.commas or one.stop or kind == "code") and row.words[-1] not in _MARKS
        for row, end, one, kind in zip(rows, ends, traits, kinds, strict=True)
    ]
    for is_bare, run in groupby(zip(bare, rows, strict=True), key=lambda pair: pair[0]):
        among = [row for _, row in run]
        widths = [row.width for row in among]
        words = is_bare and len(widths) >= ROWS and sum(widths) <= WORD * len(widths)
        found += [words and not any(runs_over(row.words) for row in among)] * len(widths)
    return found


@lru_cache(maxsize=1 << 10)
def runs_over(words: str) -> bool:
    """Whether a bracket, or a quotation, is open at the end of a short row: it is half a headline, and no word of a list and no line of verse."""
    return any(words.count(opener) > words.count(closer) for opener, closer in _BRACKETS)


def entries(rows: Sequence[Row]) -> frozenset[int]:
    """The rows that are terms of a glossary, each in its own language and in Chinese; a page without one has none."""
    found = [
        at
        for at, row in enumerate(rows)
        if row.cjk and row.words[0].isascii() and _ENTRY.fullmatch(row.words) is not None
    ]
    return frozenset(found) if len(found) >= max(ENTRIES, len(rows) // SHARE) else frozenset()


def has_sentences(text: str, rows: int) -> bool:
    """Whether stops stand here and there among short rows: a list of words has none, and a row of a dialogue each its own."""
    stops = sum(map(text.count, _STOPS))
    return rows <= FARTHEST * stops and 3 * stops <= rows


def crumbs(widths: Sequence[int]) -> list[bool]:
    """Whether most rows around each, of a page that was partly taken apart, are a character or a syllable.

    Args:
        widths: of the rows, in display columns.
    """
    before = [0, *accumulate(width <= SYLLABLE for width in widths)]
    bounds = [(max(at - AROUND, 0), min(at + AROUND + 1, len(widths))) for at in range(len(widths))]
    return [(before[last] - before[first]) * 2 > last - first for first, last in bounds]
