"""Whether two rows that something parts look like halves of a sentence."""

from __future__ import annotations

import re

from ..text.lazy import pattern
from ..text.script import CJK
from .line_ends import finished
from .rows import Row

_OPEN = pattern(f"[{CJK}A-Za-z，,、_]$")
_GOES_ON = pattern(f'(?![（(][^（）()]{{1,40}}[）)]$)[{CJK}a-z0-9“”"，。、；《（(,;:)]')  # a credit does not


def halves(left: Row, right: Row, strong: bool) -> bool:
    """Whether a line before is unfinished and the one after could go on from it."""
    if not _OPEN.search(left.words) or finished(left.words) or left.width < (16 if strong else 24):
        return False
    if right.width < 4 or not _GOES_ON.match(right.words):
        return False
    return strong or not re.match("[0-9A-Z%]", right.words)
