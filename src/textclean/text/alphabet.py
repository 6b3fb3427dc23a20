"""The characters that a text is made of: what asks for a class of characters looks at some hundreds, not at all of them."""

from __future__ import annotations

_MARK = 2  #: bytes of the byte order mark


def alphabet(text: str) -> str:
    """The characters of a text, each once, in order."""
    data = text.encode("utf-16", "surrogatepass")
    if len(data) != _MARK + 2 * len(text):  # a character beyond the BMP
        return "".join(sorted(set(text)))
    return "".join(map(chr, sorted(set(memoryview(data)[_MARK:].cast("H")))))


def in_all(characters: str, others: set[str]) -> str:
    """The characters of an alphabet and some others, each once, in order."""
    new = others.difference(characters)
    return "".join(sorted((*characters, *new))) if new else characters
