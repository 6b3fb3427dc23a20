"""Plain text: the one place where bytes become characters."""

from __future__ import annotations

from ..source import Source


def read(data: bytes, path: str) -> Source:
    """Decode a file.

    Raises:
        UnicodeDecodeError: the bytes are no UTF-8.
    """
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return Source(path, data[len(bom) :].decode("utf-8"), "utf-8", bom)
