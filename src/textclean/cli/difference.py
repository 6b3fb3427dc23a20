"""``--diff``: what would change, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff

from ..errors import typed
from ..text.show import show


def difference(source: str, cleaned: str, path: str) -> str:
    """The changes, printable; lines end at LF alone, as ``patch`` counts them."""
    if source == cleaned:
        return ""
    before, after = source.split("\n"), cleaned.split("\n")
    name = show(typed(path))
    lines = list(unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm=""))
    return "".join(show(line.rstrip("\r")) + "\n" for line in lines)
