"""Files in two encodings: UTF-8 and another one, changing from line to line (appended logs, joined deliveries).

A line end is the same byte in every encoding that is told here, and never a part of another character.
"""

from __future__ import annotations

from ..text import Span
from . import encoding as encodings
from .decoding import lenient

LEAST = 2  #: characters beyond ASCII that the lines in UTF-8 must have, together, to speak for it


def second(data: bytes) -> str:
    """The encoding of the lines that are not UTF-8, in a file whose other lines are; an empty string: it is no mixture."""
    rows = [line for line in data[: encodings.SAMPLE].split(b"\n") if not line.isascii()]
    others = b"\n".join(line for line in rows if not _is_utf8(line))
    if not others or all(_is_utf8(line) == _is_utf8(rows[0]) for line in rows):
        return ""
    found = [guess for guess in encodings.guesses(others) if not guess.encoding.startswith(("utf-16", "utf-32"))]
    if not found:
        return ""
    best = found[0]
    if best.encoding in ("utf-8", "cp1252") or not encodings.sure(found):
        return ""
    here = [
        line
        for line in rows
        if _is_utf8(line) and encodings.score(line, "utf-8") > encodings.score(line, best.encoding)
    ]
    size = sum(len(line.decode("utf-8")) - sum(byte < 0x80 for byte in line) for line in here)
    return best.encoding if size >= LEAST else ""


def decode(data: bytes, first: str, other: str) -> tuple[str, tuple[Span, ...]]:
    """The text of a mixture, and where lines of the second encoding stand in it."""
    text: list[str] = []
    found: list[Span] = []
    at = 0
    for line in _lines(data):
        name = first
        if not line.isascii() and encodings.score(line, other) >= encodings.score(line, first):
            name = other
        words = lenient(line, name)
        if name == other:
            start = found.pop().start if found and found[-1].end == at else at
            found.append(Span(start, at + len(words)))
        text.append(words)
        at += len(words)
    return "".join(text), tuple(found)


def _lines(data: bytes) -> list[bytes]:
    rows = [line + b"\n" for line in data.split(b"\n")]
    rows[-1] = rows[-1][:-1]
    return rows


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
