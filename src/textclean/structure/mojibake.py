"""Words that were decoded with the wrong table, and can be read again: UTF-8 or GBK read as Latin.

A stretch is encoded with the table that it was wrongly read with, and decoded with the one that it was written in; it
is taken only if common Chinese characters become far more frequent and next to nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text import Document, Span
from . import words

_LATIN_RUN = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{4,}"
    "(?:[ -~]{0,2}[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+)*"
)
_LATIN_HIGH = re.compile("[\u00a1-\u00ff]{2}|\u00e2[\u0080\u20ac]")
_CP1252 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_SLOPPY = (
    {ord(char): byte for byte, char in _CP1252.items() if char != "\ufffd"}
    | {byte: byte for byte in range(0x100) if byte < 0x80 or _CP1252[byte] == "\ufffd" or byte >= 0xA0}
    | {byte: byte for byte in range(0x80, 0xA0)}
)
_MARKS = frozenset("，。、；：？！“”（）《》—")
COMMON = 300  #: occurrences in the word table from which a character is common
GAIN = 0.4  #: by so much the share of common characters must rise


def mojibake(doc: Document) -> tuple[tuple[Span, str], ...]:
    """View: stretches that were decoded wrongly, each with what it says."""
    return tuple(_latin(doc.text))


def _share(text: str) -> float:
    table = words.counts()
    good = sum(char in _MARKS or table.get(char, 0) >= COMMON for char in text if char > "\x7f")
    return good / max(sum(char > "\x7f" for char in text), 1)


def _latin(text: str) -> Iterator[tuple[Span, str]]:
    if not _LATIN_HIGH.search(text):
        return
    for match in _LATIN_RUN.finditer(text):
        run = match[0]
        if not _LATIN_HIGH.search(run):
            continue
        try:
            data = bytes(_SLOPPY[ord(char)] for char in run)
        except KeyError:
            continue
        for encoding in ("utf-8", "gb18030"):
            said = data.decode(encoding, "replace")
            lost = said.count("\ufffd")
            if lost == 0 and len(said) >= 2 and _share(said) >= GAIN + 0.2 and any(char > "\u2fff" for char in said):
                yield Span(*match.span()), said
                break
