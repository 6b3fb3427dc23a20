"""Forms filled in several times: passages that stand under like heads and differ in what was filled in."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS
from ..blocks import Kind
from ..first_words import opens_report
from .pairs import Pair
from .paragraphs import Paragraphs

ABOVE = 3  #: lines above a passage in which its head is looked for
HEAD = 24  #: folded characters of the longest head
AROUND = 80  #: folded characters on either side of a passage that are read
ALIKE = 4  #: characters in a row that wording of one form has in common, at least
FILLED_IN = 2  #: places with other figures that show that a form was filled in anew

_FIGURE = pattern(f"[0-9{HAN_NUMERALS}]+")


def is_form(found: Paragraphs, pair: Pair) -> bool:
    """Whether the two sides of a pair that is no exact copy are one form, filled in twice.

    Each stands under the same head, the number of the head left aside; and that number differs, or figures in several
    places. A text that was revised, or damaged, differs in words.
    """
    left, right = (list(_heads(found, found.at(side.start))) for side in (pair.left, pair.right))
    if not any(one and one == other for (one, _), (other, _) in zip(left, right, strict=False)):
        return False
    if any(one and one == other and a != b for (one, a), (other, b) in zip(left, right, strict=False)):
        return True
    text = found.fold.text
    figures = sum(
        bool(_FIGURE.search(text[step.left : step.left_end]) and _FIGURE.search(text[step.right : step.right_end]))
        for step in pair.steps
        if not step.same
    )
    return figures >= FILLED_IN


def is_inside_form(found: Paragraphs, pair: Pair) -> bool:
    """Whether two paragraphs are alike before a passage and behind it as well, in other words: a form filled in at both places."""
    text, around = found.fold.text, []
    for side in (pair.left, pair.right):
        first, last = found.at(side.start), found.at(side.end - 1)
        before = text[max(found.starts[first], side.start - AROUND) : side.start]
        around.append((before, text[side.end : min(found.ends[last], side.end + AROUND)]))
    return all(shares_words(one, other) for one, other in zip(*around, strict=True))


def are_two_reports(found: Paragraphs, pair: Pair) -> bool:
    """Whether either side begins in a headline and opens a report below it, and the headlines name two persons: they begin otherwise."""
    heads = []
    for side in (pair.left, pair.right):
        head = found.blocks[found.at(side.start)]
        begins = found.blocks[found.at(side.end - 1)].start
        if head.kind is not Kind.HEADLINE or not opens_report(found.text[begins : begins + REPORT]):
            return False
        heads.append(found.text[head.start : head.start + NAME])
    return not set(heads[0]) & set(heads[1])


REPORT = 8  #: characters with which a report begins
NAME = 2  #: characters with which a headline names a person


def shares_words(one: str, other: str) -> bool:
    """Whether two strings have a few characters in a row in common."""
    return any(one[at : at + ALIKE] in other for at in range(len(one) - ALIKE + 1))


def _heads(found: Paragraphs, number: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The short lines without a stop at a paragraph and right above it, nearest first: each without its figures, and these."""
    for at in range(number, max(number - ABOVE - 1, -1), -1):
        words = found.fold.text[found.starts[at] : found.ends[at]]
        if found.stops(at) or len(words) > HEAD:
            if at == number:
                continue  # the passage itself
            return
        yield _FIGURE.sub("", words), tuple(_FIGURE.findall(words))
