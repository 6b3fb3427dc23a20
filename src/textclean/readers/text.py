"""Plain text: the one place where bytes become characters."""

from __future__ import annotations

import codecs
from difflib import get_close_matches

from ..errors import Trouble
from ..source import Source
from . import encoding as encodings

ZEROS = 50  #: in a text that is UTF-8, one NUL byte in so many is damage; more of them are no text
LIKELY = 0.3  #: the least score of an encoding that is proposed
BROKEN = 100  #: with an encoding that was named, one broken character in so many is damage


def read(data: bytes, path: str, encoding: str | None = None) -> Source:
    """Decode a file; line ends stay as they are, a byte order mark is taken off and remembered.

    Args:
        data: the bytes.
        path: what the file is called in reports.
        encoding: the codec to decode with; None: find out.

    Raises:
        Trouble: ``binary``, ``unsure``, ``undecodable``, ``no-encoding``.
    """
    bom, marked = encodings.mark(data)
    if encoding is not None:
        return _named(data, path, codec(encoding), bom, marked)
    if marked:
        return _strict(data, path, marked, bom)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, path)
    if "\0" in text and text.count("\0") * ZEROS > len(text):
        return _guess(data, path)
    if (b"\x1b$" in data or b"~{" in data) and (name := encodings.seven_bit(data)):
        return _lenient(data, path, name, b"")
    return Source(path, text)


def codec(name: str) -> str:
    """The codec that a text in the encoding ``name`` is decoded with; the superset where there is one.

    Raises:
        Trouble: Python has no such text encoding.
    """
    try:
        found = codecs.lookup(name)
        known = found._is_text_encoding
    except (LookupError, ValueError):
        known = False
    if not known:
        near = get_close_matches(
            name.lower(), [*encodings.NAMES.values(), *encodings.SUPERSETS, *encodings.NAMES], 1, 0.5
        )
        raise Trouble("no-encoding", name=name, near=near[0] if near else "")
    return encodings.SUPERSETS.get(found.name, encodings.SUPERSETS.get(found.name.replace("-", "_"), found.name))


def _named(data: bytes, path: str, name: str, bom: bytes, marked: str) -> Source:
    if name in ("utf-16", "utf-32"):
        name = marked if marked.startswith(name) else name + "-le"
    if marked != name:
        bom = b""
    try:
        return _strict(data, path, name, bom)
    except Trouble:
        source = _lenient(data, path, name, bom)
        if source.text.count("\ufffd") * BROKEN > len(source.text):
            raise
        return source


def _strict(data: bytes, path: str, name: str, bom: bytes) -> Source:
    try:
        text = data[len(bom) :].decode(name)
    except UnicodeDecodeError as error:
        raise Trouble("undecodable", path=path, encoding=name, at=len(bom) + error.start + 1) from None
    except UnicodeError:
        raise Trouble("undecodable", path=path, encoding=name, at=len(bom)) from None
    return _exact(Source(path, text, name, bom), data)


def _lenient(data: bytes, path: str, name: str, bom: bytes) -> Source:
    return _exact(Source(path, data[len(bom) :].decode(name, "replace"), name, bom, guessed=not bom), data)


def _exact(source: Source, data: bytes) -> Source:
    """The source with its bytes, where encoding the text again would not give them."""
    try:
        same = source.bom + source.text.encode(source.encoding) == data
    except UnicodeError:
        same = False
    return source if same else source._replace(data=data)


def _guess(data: bytes, path: str) -> Source:
    found = encodings.guesses(data)
    wide = found[0].encoding.startswith("utf-16")
    if not wide and encodings.is_binary(data):
        raise Trouble("binary", path=path)
    if encodings.sure(found):
        return _lenient(data, path, found[0].encoding, b"")
    if encodings.is_binary(data):
        raise Trouble("binary", path=path)
    if found[0].score < encodings.SURE and (name := encodings.foreign(data)):
        return _lenient(data, path, name, b"")
    likely = [guess for guess in found[:2] if guess.score > LIKELY]
    near = ", ".join(f"{encodings.NAMES[guess.encoding]} ({guess.score:.2f})" for guess in likely)
    raise Trouble("unsure", path=path, near=near)
