"""Forms filled in several times: passages that stand under like heads and differ in what was filled in."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS
from .pairs import Pair
from .paragraphs import Paragraphs

ABOVE = 3  #: lines above a passage in which its head is looked for
HEAD = 24  #: folded characters of the longest head
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


def _heads(found: Paragraphs, number: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The short lines without a stop at a paragraph and right above it, nearest first: each without its figures, and these."""
    for at in range(number, max(number - ABOVE - 1, -1), -1):
        words = found.fold.text[found.starts[at] : found.ends[at]]
        if found.stops(at) or len(words) > HEAD:
            if at == number:
                continue  # the passage itself
            return
        yield _FIGURE.sub("", words), tuple(_FIGURE.findall(words))
