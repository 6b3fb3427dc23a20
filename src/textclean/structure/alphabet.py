"""The characters that a text is made of: what asks for a class of characters looks at some hundreds, not at all of them."""

from __future__ import annotations

import re
from itertools import accumulate

from ..text import Document

_MARK = 2  #: bytes of the byte order mark


def alphabet(doc: Document) -> str:
    """View: the characters of the text, each once, in order."""
    data = doc.text.encode("utf-16", "surrogatepass")
    if len(data) != _MARK + 2 * len(doc.text):  # a character beyond the BMP
        return "".join(sorted(set(doc.text)))
    return "".join(map(chr, sorted(set(memoryview(data)[_MARK:].cast("H")))))


def has_any(doc: Document, characters: re.Pattern[str]) -> bool:
    """Whether the text has a character that a pattern for one character fits."""
    return bool(characters.search(doc.derive(alphabet)))


def outnumbers(doc: Document, characters: re.Pattern[str], others: re.Pattern[str], least: int, times: int) -> bool:
    """Whether a text has ``least`` characters of one class, and ``times`` as many as of another; both patterns fit one."""
    wanted = max(least, times * count_of(doc, others))
    mine = characters.findall(doc.derive(alphabet))
    return any(total >= wanted for total in accumulate(map(doc.text.count, mine)))


FEW = 24  #: characters that are counted one after another


def count_of(doc: Document, characters: re.Pattern[str]) -> int:
    """How many characters of the text a pattern for one character fits."""
    mine = characters.findall(doc.derive(alphabet))
    return sum(map(doc.text.count, mine)) if len(mine) <= FEW else len(characters.findall(doc.text))
