"""Bytes to characters in an encoding that is known, as far as they go: U+FFFD stands for what cannot be read."""

from __future__ import annotations

import re

from ..text.lazy import pattern
from .weighing import mean

_PRIVATE = pattern("[\ue000-\uf8ff]")
#: A stretch of two-byte characters; a line end ends it, so that one lost mark costs a line at most.
_HZ_SHIFT = re.compile(rb"~\{((?:[!-w][!-~]|[^~\n!-w]|~[^{}~\n]|[!-w](?=[^!-~]|\Z))*)(?:~\}|(?=[\n~])|\Z)")
_HZ_PAIR = re.compile(rb"[!-w][!-~]|[\x00-\xff]")


def lenient(data: bytes, encoding: str) -> str:
    """The text, with U+FFFD where bytes cannot be decoded.

    Args:
        data: the bytes, without byte order mark.
        encoding: a codec of Python's. HZ and GB18030 are read by ours where the text is damaged: one wrong byte must
            not take what follows with it.
    """
    if encoding == "hz":
        return _hz(data)
    if encoding == "gb18030":
        return _gb(data)
    return data.decode(encoding, "replace")


def _gb(data: bytes) -> str:
    """GB18030, line by line where it is damaged.

    It has so few holes that a lost byte shifts all pairs behind it to the next ASCII character; GBK, which has more,
    finds its feet sooner, but knows less. Of the two readings of a line the better one is taken.
    """
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if text and not _PRIVATE.search(text):
        return text
    parts = []
    for line in data.split(b"\n"):
        readings = [line.decode(name, "replace") for name in ("gb18030", "gbk")]
        parts.append(readings[0] if readings[0] == readings[1] else max(readings, key=mean))
    return "\n".join(parts)


def _hz(data: bytes) -> str:
    """HZ (RFC 1843), read pair by pair: Python's decoder gives the whole text up for one wrong pair."""
    parts: list[str] = []
    for index, piece in enumerate(_HZ_SHIFT.split(data)):
        if index % 2:
            parts += [
                bytes(byte | 0x80 for byte in pair).decode("gb2312", "replace") if len(pair) == 2 else "\ufffd"
                for pair in _HZ_PAIR.findall(piece)
            ]
        else:
            parts.append(piece.replace(b"~~", b"~").replace(b"~\n", b"").decode("ascii", "replace"))
    return "".join(parts)
