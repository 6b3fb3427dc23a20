"""Words across seams: a seam that cuts a word of the lexicon is hardly a paragraph's end."""

from __future__ import annotations

from ...text.lazy import pattern
from ...text.script import HAN, is_han
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
    rows = page.rows
    cuts = [(at, pair) for at in seams if (pair := _cut(rows[at].words, rows[at + 1].words))]
    known = page.doc.facts(standing)
    unknown = list({pair: None for _, pair in cuts if pair not in known})
    folded = words.simplified("\n".join(map("|".join, unknown))).split("\n")  # at once: each call has its price
    for pair, line in zip(unknown, folded, strict=False):
        known[pair] = _standing(*pair, *line.split("|"))
    for at, pair in cuts:
        name, word = known[pair]
        found[at][name] = word


def _cut(left: str, right: str) -> tuple[str, str] | None:
    """The Han characters on either side of a seam, four at most."""
    if not is_han(left[-1]) or not is_han(right[0]):
        return None
    tail, head = _TAIL.search(left[-4:]), _HEAD.match(right[:4])
    return (tail[0], head[0]) if tail and head else None


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
