"""Names of persons: characters that stand as their bearer writes them, whatever the script of the page."""

from __future__ import annotations

from ... import tables
from ...text.lazy import pattern
from ...text.script import HAN
from .. import words

COMMON = 2500  #: occurrences of a character by itself from which it is rather a word than part of a name
CONTEXT = 4  #: characters on either side that the words around a name are parted from
_BEFORE = pattern(f"[{HAN}]+$")
_BEHIND = pattern(f"[{HAN}]+")


def is_in_name(text: str, at: int) -> bool:
    """Whether a character is the second or the third of a name: behind a surname, and neither makes a word with its neighbours.

    Args:
        text: the page.
        at: the place of the character.
    """
    before = _BEFORE.search(text[max(at - CONTEXT - 2, 0) : at])
    own = words.simplified(text[at])
    if not before or words.count(own) >= COMMON:
        return False
    behind = _BEHIND.match(text, at + 1, at + 1 + CONTEXT)
    left, right = before[0], behind[0] if behind else ""
    surnames = tables.words("surnames")
    around = words.simplified(left + text[at] + right)
    parts, place = set(), 0
    for part in words.segment(around):
        if len(part) == 1:
            parts.add(place)
        place += len(part)
    middle = len(left)
    return any(
        size <= middle and left[-size] in surnames and all(place in parts for place in range(middle - size, middle + 1))
        for size in (2, 1)
    )
