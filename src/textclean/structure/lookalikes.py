"""Look-alikes: characters that reading software takes for one another."""

from __future__ import annotations

from functools import cache

from .. import tables


@cache
def others() -> dict[str, str]:
    """Each look-alike, in simplified script, with the characters it is taken for."""
    found: dict[str, str] = {}
    for group in tables.lines("lookalikes-zh"):
        for char in group:
            found[char] = found.get(char, "") + group.replace(char, "")
    return found


def look_alike(one: str, other: str) -> bool:
    """Whether two strings in simplified script, of one length, differ in look-alikes alone, and in one at least.

    Opposites (``买``, ``卖``) look alike too, and are said of two things.
    """
    if one == other or len(one) != len(other):
        return False
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    opposites = tables.words("opposites")
    return all(
        right in others().get(left, "") and left + right not in opposites and right + left not in opposites
        for left, right in pairs
    )
