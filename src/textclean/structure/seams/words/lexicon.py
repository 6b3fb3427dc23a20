"""Words across seams: a seam that cuts a word of the lexicon is hardly a paragraph's end."""

from __future__ import annotations

from collections.abc import Sequence

from ....text.lazy import pattern
from ....text.script import HAN, HAN_TO_TEN
from ... import words
from ..lines.eras import begins_year
from ..page import Evidence, Page

SURE, LIKELY, HINT = 6.0, 2.5, 0.5  #: nats that a word across the seam wins
LONGEST = 4  #: characters of a word on either side of a seam

#: The last character of a date is no first one of a word: ``十月二十五日`` | ``本通知``.
_DAY = pattern(f"[0-9０-９{HAN_TO_TEN}]日$")
_CUT = pattern(f"([{HAN}]{{1,{LONGEST}}})\n([{HAN}]{{1,{LONGEST}}})")


def weigh(page: Page, seams: Sequence[int], found: list[Evidence]) -> None:
    """Add to the evidence of these seams whether a Chinese word stands across.

    Args:
        page: the page.
        seams: numbers of the rows before the seams.
        found: the evidence of every seam of the page, by that number.
    """
    rows, known = page.rows, page.doc.facts(standing)
    sides = [(at, f"{rows[at].words[-LONGEST:]}\n{rows[at + 1].words[:LONGEST]}") for at in seams if page.pairs[at]]
    cuts = {
        both: cut.groups()
        for _, both in sides
        if both not in known and not begins_year(both[both.index("\n") + 1 :]) and (cut := _CUT.search(both))
    }
    folded = words.simplified("\n".join(map("|".join, cuts.values()))).split("\n")  # at once: each call has its price
    for (both, pair), line in zip(cuts.items(), folded, strict=False):
        known[both] = _standing(*pair, *line.split("|"))
    for at, both in sides:
        said = known[both]
        if said:
            found[at][said[0]] = said[1]


def standing(across: str) -> tuple[str, str] | None:
    """How sure a word stands between the end of a row and the beginning of the next one, as evidence, and the word; None without Han.

    A date begins with a word of its own: of what stands before it (``第12号`` and ``令和6年``) its first letter is no part.

    Args:
        across: the end and the beginning, with a line end between them.
    """
    if begins_year(across[across.index("\n") + 1 :]):
        return "no-word", ""
    cut = _CUT.search(across)
    return _standing(*cut.groups(), *words.simplified("|".join(cut.groups())).split("|")) if cut else None


def _standing(left: str, right: str, a: str, b: str) -> tuple[str, str]:
    """The same, with both stretches in simplified script too."""
    word = "" if _cries(a, b) or _DAY.search(a) else words.crossing(a, b)
    gain = words.won(a, b) if word else 0.0
    if gain <= HINT:
        return "no-word", ""
    name = "word-sure" if gain > SURE else "word-likely" if gain > LIKELY else "word-hint"
    at = (a + b).find(word)
    return name, (left + right)[at : at + len(word)]


def _cries(left: str, right: str) -> bool:
    """Whether one character again and again meets another that is repeated: a sound, of which no word is made (``啊啊啊|哈哈哈``).

    A word is doubled by twos (``高高|兴兴``).
    """
    return left[-2:-1] == left[-1] and right[1:2] == right[0] and (left[-3:-2] == left[-1] or right[2:3] == right[0])
