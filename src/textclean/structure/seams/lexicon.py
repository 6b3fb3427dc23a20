"""Words across seams: a seam that cuts a word of the lexicon is hardly a paragraph's end."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ...text.script import HAN
from .. import words
from .page import Evidence, Page

NAMES = ("word-sure", "word-likely", "word-hint", "no-word")  #: of the evidence, of which a seam has one at most
SURE, LIKELY, HINT = 6.0, 2.5, 0.5  #: nats that a word across the seam wins

_CUT = pattern(f"([{HAN}]{{1,4}})\n([{HAN}]{{1,4}})")


def weigh(page: Page, seams: Sequence[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams whether a Chinese word stands across.

    Args:
        page: the page.
        seams: numbers of the rows before the seams.
        found: the evidence of every seam of the page, by that number.
    """
    rows = page.rows
    cuts: list[tuple[int, tuple[str, str]]] = []
    for at in seams:
        if page.pairs[at]:
            cut = _CUT.search(f"{rows[at].words[-4:]}\n{rows[at + 1].words[:4]}")
            if cut:
                cuts.append((at, (cut[1], cut[2])))
    known = page.doc.facts(standing)
    unknown = list({pair: None for _, pair in cuts if pair not in known})
    folded = words.simplified("\n".join(map("|".join, unknown))).split("\n")  # at once: each call has its price
    for pair, line in zip(unknown, folded, strict=False):
        known[pair] = _standing(*pair, *line.split("|"))
    for at, pair in cuts:
        name, word = known[pair]
        found[at][name] = word


def standing(across: tuple[str, str]) -> tuple[str, str]:
    """How sure a word stands between two stretches of Han characters, as evidence, and the word."""
    left, right = across
    return _standing(left, right, *words.simplified(f"{left}|{right}").split("|"))


def _standing(left: str, right: str, a: str, b: str) -> tuple[str, str]:
    """The same, with both stretches in simplified script too."""
    word = words.crossing(a, b)
    gain = words.won(a, b) if word else 0.0
    if gain <= HINT:
        return "no-word", ""
    name = "word-sure" if gain > SURE else "word-likely" if gain > LIKELY else "word-hint"
    at = (a + b).find(word)
    return name, (left + right)[at : at + len(word)]
