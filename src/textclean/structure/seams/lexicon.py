"""Words across seams: a seam that cuts a word of the lexicon is hardly a paragraph's end."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import HAN
from .. import words
from .page import Evidence, Page

SURE, LIKELY, HINT = 6.0, 2.5, 0.5  #: nats that a word across the seam wins

_TAIL = pattern(f"[{HAN}]{{1,4}}$")
_HEAD = pattern(f"[{HAN}]{{1,4}}")


def weigh(page: Page, seams: list[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams whether a Chinese word stands across.

    Args:
        page: the page.
        seams: numbers of the rows before the seams.
        found: the evidence of every seam of the page, by that number.
    """
    known = page.doc.facts(standing)
    for at in seams:
        tail = _TAIL.search(page.rows[at].words[-4:])
        head = _HEAD.match(page.rows[at + 1].words[:4])
        if tail and head:
            name, word = known[tail[0], head[0]]
            found[at][name] = word


def standing(across: tuple[str, str]) -> tuple[str, str]:
    """How sure a word stands between two stretches of Han characters, as evidence, and the word."""
    left, right = across
    a, _, b = words.simplified(f"{left}|{right}").partition("|")
    gain = words.gain(a, b)
    if gain <= HINT:
        return "no-word", ""
    name = "word-sure" if gain > SURE else "word-likely" if gain > LIKELY else "word-hint"
    word = words.crossing(a, b)
    at = (a + b).find(word)
    return name, (left + right)[at : at + len(word)]
