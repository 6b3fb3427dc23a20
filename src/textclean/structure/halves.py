"""Whether two rows that something parts look like halves of a sentence."""

from __future__ import annotations

import re

from ..text.lazy import pattern
from ..text.script import CJK
from .line_ends import finished
from .rows import Row

_OPEN = pattern(f"(?:[{CJK}A-Za-z，,、_]|(?<=[{CJK}])[·・])$")  # the middle dot of a name, no leader
_OPEN_OR_NUMBER = pattern(f"(?:[{CJK}A-Za-z0-9，,、_]|(?<=[{CJK}])[·・])$")
_GOES_ON = pattern(f'(?![（(][^（）()]{{1,40}}[）)]$)[{CJK}a-z0-9“”"，。、；《（(,;:)]')  # a credit does not
#: Marks between clauses of Chinese or Japanese. Where the last clause is unfinished, a Latin word with a capital may go on from it.
_CLAUSES = pattern("[，、；：。]")
_STAMP = pattern("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[ \t\u3000]")  #: when something was sent: the beginning of an entry
_LETTER = pattern(f"[{CJK}A-Za-z]")
#: The name of a file alone on its row: one of a list of them.
_PATH = pattern("[\\w.~-]*/[\\w./~-]+|[\\w-]+\\.[a-z]{1,5}$")


def halves(left: Row, right: Row, strong: bool) -> bool:
    """Whether a line before is unfinished and the one after could go on from it; with what is ``strong`` between them less is asked."""
    if (
        not (_OPEN_OR_NUMBER if strong else _OPEN).search(left.words[-2:])
        or finished(left.words)
        or left.width < (16 if strong else 24)
    ):
        return False
    if right.width < 4 or not _LETTER.search(right.words):
        return False  # figures alone are a cell
    if _PATH.fullmatch(right.words) or _STAMP.match(right.words):
        return False
    if not _GOES_ON.match(right.words):
        if not (strong and right.cjk and (right.words[0].isupper() or right.words[0] in "「『")):
            return False
        return bool(_LETTER.match(left.words[-1]) and _CLAUSES.search(left.words))
    if strong:
        return True
    if re.match("[0-9A-Z%]", right.words) or right.indent > left.indent + STEP:
        return False
    return not left.words.isascii() or right.words[0].isascii()  # a line of Latin letters that Chinese follows is whole


STEP = 1  #: columns of an indent that begins a paragraph, less one
