"""Classes of characters, asked for in the alphabet of a text: that has some hundreds, the text all of them."""

from __future__ import annotations

import re
from itertools import accumulate

from ..text import Document


def has_any(doc: Document, characters: re.Pattern[str]) -> bool:
    """Whether the text has a character that a pattern for one character fits."""
    return bool(characters.search(doc.characters))


def outnumbers(doc: Document, characters: re.Pattern[str], others: re.Pattern[str], least: int, times: int) -> bool:
    """Whether a text has enough characters of one class, and many more than of another.

    Args:
        doc: the text.
        characters: a pattern for one character of the class.
        others: the same of the other class.
        least: characters that are enough.
        times: so many of the class for each of the other one.
    """
    wanted = max(least, times * count_of(doc, others))
    mine = characters.findall(doc.characters)
    return any(total >= wanted for total in accumulate(map(doc.text.count, mine)))


FEW = 24  #: characters that are counted one after another


def count_of(doc: Document, characters: re.Pattern[str]) -> int:
    """How many characters of the text a pattern for one character fits."""
    mine = characters.findall(doc.characters)
    return sum(map(doc.text.count, mine)) if len(mine) <= FEW else len(characters.findall(doc.text))
