"""Bytes in, a source out."""

from __future__ import annotations

from codecs import BOM_UTF8

from ..errors import Trouble
from ..source import Source

#: What the beginning of a file says it is, where that is no text.
_BEGINNINGS = {b"%PDF-": "pdf", b"PK\x03\x04": "docx", b"\xd0\xcf\x11\xe0": "doc", b"{\\rtf": "rtf"}
#: Files of other programs that begin like those of Word; their names tell them.
_ALIKE = {"docx": (".epub", ".odt", ".pptx", ".xlsx", ".zip"), "doc": (".ppt", ".xls")}
_SUFFIXES = (".pdf", ".docx", ".doc", ".epub", ".html", ".htm", ".rtf")
_OF_WORD = ("doc", "rtf")
TEXTS = ("txt", "md")
FORMATS = (*TEXTS, "html", "docx", "pdf")
_TAKEN_OUT = (".pdf", ".docx", ".html", ".htm")  #: how the names of files end that a text is taken out of
_MARKED_UP = (".md", ".markdown")  #: how the names of texts end that may hold comments


def read(data: bytes, path: str, encoding: str | None = None, kind: str | None = None) -> Source:
    """Read a document in the format that ``kind``, its content or its name says.

    Args:
        data: the bytes of it, whole.
        path: what it is called in reports; what its name ends with tells files that are no text.
        encoding: the name of its encoding; None: it is found out.
        kind: one of :data:`FORMATS`; None: what the content and the name say.

    Raises:
        Trouble: there is no reader for it, it is damaged, or it cannot be decoded.
    """
    if kind not in TEXTS and (found := kind or _no_text(data, path.lower())):
        if found == "pdf":
            from . import pdf

            return pdf.read(data, path)
        if found == "docx":
            from . import docx

            return docx.read(data, path)
        if found in ("html", "htm"):
            from . import html

            return html.read(data, path, encoding)
        raise Trouble("is-word" if found in _OF_WORD else "no-reader", path=path, format=found.upper())
    if encoding is None and (plain := _utf8(data)) is not None:
        return Source(path, plain)
    from . import text

    return text.read(data, path, encoding)


def taken_out(path: str) -> bool:
    """Whether a file of this name is no text, but one is taken out of it: its outputs are plain text."""
    return path.lower().endswith(_TAKEN_OUT)


def marked_up(path: str, kind: str | None = None) -> bool:
    """Whether a text may hold comments: it is of such a kind, or its name says so."""
    return kind == "md" if kind else path.lower().endswith(_MARKED_UP)


def _no_text(data: bytes, name: str) -> str:
    """What a file is that is no text, by its beginning, else by its name in lower case; empty: it may be one."""
    found = next((kind for start, kind in _BEGINNINGS.items() if data.startswith(start)), "")
    suffixes = _ALIKE.get(found, ()) if found else _SUFFIXES
    return next((suffix[1:] for suffix in suffixes if name.endswith(suffix)), found)


def _utf8(data: bytes) -> str | None:
    """The text of what is plainly UTF-8: no mark to take off, no NUL, no escape to another encoding, no broken byte."""
    if data.startswith(BOM_UTF8) or b"\0" in data or (data.isascii() and (b"\x1b$" in data or b"~{" in data)):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
