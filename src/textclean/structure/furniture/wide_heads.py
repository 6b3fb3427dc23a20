"""Running heads that are set over the width of a page: their words, and far from these the number of the page.

One head says the chapter on every page, or the two pages of a sheet have one each: the number rises by one or two from one
head to the next that says the same. What stands close together (``Part 2``) or in neighbouring rows is a headline or a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from ...text.lazy import pattern
from ..rows import Row
from .folios import Form

LEAST = 2  #: rows from one head to the next at least
ALIKE = 3  #: heads that say the same at least, where every page has the same
_GAP = pattern("[ \u00a0]{2,}|\u3000+|\t+| ?[|｜] ?")
_NUMBER = pattern("[^\\w\\s(（\\[]{0,2} ?([0-9]{1,4}) ?[^\\w\\s)）\\].,、]{0,2}$")


def wide_heads(lines: tuple[Row, ...], shaped: Mapping[int, object]) -> dict[int, Form]:
    """The rows that are such heads.

    Args:
        lines: the rows of the text.
        shaped: those that are short enough for furniture.
    """
    heads: dict[str, list[tuple[int, int]]] = {}
    for at in shaped:
        words = lines[at].words
        if not (words[0].isdigit() or words[-1].isdigit() or "·" in words) or len(parts := _GAP.split(words)) < 2:
            continue
        for place in (-1, 0):
            if told := _NUMBER.match(parts[place]):
                said = "\n".join(parts[:-1] if place else parts[1:])
                heads.setdefault(said, []).append((at, int(told[1])))
                break
    found: dict[int, int] = {}
    single = {number: at for places in heads.values() for at, number in places}
    for places in heads.values():
        for run in _rising(places):
            if len(run) >= ALIKE:
                found.update(run)
            for (one, number), (other, further) in pairwise(run):
                between = single.get(number + 1, 0)  # on the other side of the sheet
                if further == number + 2 and one + LEAST <= between <= other - LEAST:
                    found.update({one: number, between: number + 1, other: further})
    return {at: Form("head", number) for at, number in found.items()}


def _rising(places: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The runs of heads that say the same and whose numbers rise by one, or by two, a page apart."""
    runs: list[list[tuple[int, int]]] = []
    for at, number in places:
        last = runs[-1][-1] if runs else None
        if last and 1 <= number - last[1] <= 2 and at - last[0] >= LEAST:
            runs[-1].append((at, number))
        else:
            runs.append([(at, number)])
    return runs
