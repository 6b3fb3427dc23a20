"""Plain text: the one place where bytes become characters."""

from __future__ import annotations

import codecs

from ..errors import Trouble
from ..source import Source
from . import encoding as encodings
from . import mixed
from .decoding import lenient

ZEROS = 50  #: in a text that is UTF-8, one NUL byte in so many is damage; more of them are no text
LIKELY = 0.3  #: the least score of an encoding that is proposed
SPARED = 8  #: broken characters that no text is refused for
BROKEN = 10  #: one broken character in so many is damage; more of them are another encoding, or no text


def read(data: bytes, path: str, encoding: str | None = None) -> Source:
    """Decode a file; line ends stay as they are, a byte order mark is taken off and remembered.

    Bytes that cannot be decoded are read as U+FFFD, each of which the rules report; the source keeps the bytes.

    Args:
        data: the bytes.
        path: what the file is called in reports.
        encoding: the codec to decode with; two that are joined by ``+``: line by line; None: find out.

    Raises:
        Trouble: ``binary``, ``unsure``, ``damaged``, ``undecodable``, ``no-encoding``.
    """
    bom, marked = encodings.mark(data)
    if encoding is not None:
        return _named(data, path, codec(encoding), bom, marked)
    if marked:
        return _named(data, path, marked, bom, marked)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, path)
    if "\0" in text and text.count("\0") * ZEROS > len(text):
        return _guess(data, path)
    if data.isascii() and (name := encodings.seven_bit(data)):
        return _lenient(data, path, name, b"")
    return Source(path, text)


def codec(name: str) -> str:
    """The codec that a text in the encoding ``name`` is decoded with; the superset where there is one.

    Raises:
        Trouble: Python has no such text encoding.
    """
    if "+" in name:
        return "+".join(map(codec, name.split("+")))
    try:
        found = codecs.lookup(name)
        known = found._is_text_encoding
    except (LookupError, ValueError):
        known = False
    if not known:
        from difflib import get_close_matches

        near = get_close_matches(
            name.lower(), [*encodings.NAMES.values(), *encodings.SUPERSETS, *encodings.NAMES], 1, 0.5
        )
        raise Trouble("no-encoding", name=name, near=near[0] if near else "")
    return encodings.SUPERSETS.get(found.name, encodings.SUPERSETS.get(found.name.replace("-", "_"), found.name))


def _named(data: bytes, path: str, name: str, bom: bytes, marked: str) -> Source:
    if "+" in name:
        return _mixed(data, path, *name.split("+")[:2])
    if name in ("utf-16", "utf-32"):
        name = marked if marked.startswith(name) else name + "-le"
    if marked != name:
        bom = b""
    source = _lenient(data, path, name, bom)._replace(guessed=False)
    if _is_broken(source.text):
        raise Trouble(
            "undecodable", path=path, encoding=encodings.NAMES.get(name, name), at=_broken(data, len(bom), name)
        )
    return source


def _is_broken(text: str) -> bool:
    """Whether more of a text is lost than damage explains."""
    return text.count("\ufffd") > max(SPARED, len(text) // BROKEN)


def _broken(data: bytes, start: int, name: str) -> int:
    """The number of the first byte that cannot be decoded, from 1."""
    try:
        data[start:].decode(name)
    except UnicodeDecodeError as error:
        start += error.start
    except UnicodeError:
        pass
    return start + 1


def _lenient(data: bytes, path: str, name: str, bom: bytes) -> Source:
    return _exact(Source(path, lenient(data[len(bom) :], name), name, bom, guessed=True), data)


def _mixed(data: bytes, path: str, first: str, second: str) -> Source:
    text, others = mixed.decode(data, first, second)
    return Source(path, text, f"{first}+{second}", b"", data, guessed=True, others=others)


def _exact(source: Source, data: bytes) -> Source:
    """The source with its bytes, where encoding the text again would not give them."""
    try:
        same = source.bom + source.text.encode(source.encoding) == data
    except UnicodeError:
        same = False
    return source if same else source._replace(data=data)


def _guess(data: bytes, path: str) -> Source:
    if name := encodings.seven_bit(data):
        return _lenient(data, path, name, b"")
    found = encodings.guesses(data)
    best = found[0]
    wide = best.encoding.startswith(("utf-16", "utf-32"))
    if not wide and encodings.is_binary(data):
        raise Trouble("binary", path=path)
    if not (wide and encodings.sure(found)) and (second := mixed.second(data)):
        return _mixed(data, path, "utf-8", second)
    if encodings.sure(found):
        return _lenient(data, path, best.encoding, b"")
    if encodings.is_binary(data):
        raise Trouble("binary", path=path)
    if encodings.nearly_utf8(data):
        return _lenient(data, path, "utf-8", b"")
    if best.score < encodings.SURE and (name := encodings.foreign(data)):
        return _lenient(data, path, name, b"")
    if best.encoding == "utf-8":
        readable = not _is_broken(data.decode("utf-8", "replace"))
        raise Trouble("damaged", path=path, at=_broken(data, 0, "utf-8"), near="utf-8" if readable else "")
    likely = [(encodings.NAMES[guess.encoding], guess.score) for guess in found[:2] if guess.score > LIKELY]
    raise Trouble(
        "unsure",
        path=path,
        near=" or ".join(f"{name} ({score:.2f})" for name, score in likely),
        near_zh="或 ".join(f"{name}（{score:.2f}）" for name, score in likely),
    )
