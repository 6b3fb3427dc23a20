"""A document as it came in."""

from __future__ import annotations

from .text import Span
from .text.digest import sha256
from .tuples import NamedTuple


class Source(NamedTuple):
    """A text with what is needed to write its very bytes again."""

    path: str  #: as it was typed; ``-`` for standard input
    text: str  #: decoded, without byte order mark, line ends as in the file
    encoding: str = "utf-8"  #: the codec that ``text`` was decoded with
    bom: bytes = b""  #: the byte order mark that stood before it
    data: bytes | None = None  #: the bytes, where encoding ``text`` again does not give them
    guessed: bool = False  #: the encoding was guessed, not declared and not UTF-8
    others: tuple[Span, ...] = ()  #: of a mixture of two encodings, where the text is in the second
    format: str = ""  #: what the text was taken out of: ``pdf``, ``docx``, ``html``; empty: the file is the text
    file: str = ""  #: the hash of that file, hexadecimal; empty: as before

    @property
    def bytes(self) -> bytes:
        """The bytes of the text: of the file, unless the text was taken out of it."""
        return self.data if self.data is not None else self.bom + self.text.encode(self.encoding, "surrogatepass")

    @property
    def sha256(self) -> str:
        """Hash of these bytes, hexadecimal."""
        return sha256(self.bytes)

    @property
    def file_sha256(self) -> str:
        """Hash of the file, hexadecimal; the same unless the text was taken out of it."""
        return self.file or self.sha256


def taken_from(format: str, data: bytes, path: str, text: str) -> Source:
    """The source whose text was taken out of a file: what is edited, recorded and given back is that text.

    Args:
        format: of the file.
        data: its bytes.
        path: what it is called in reports.
        text: what it says.
    """
    return Source(path, text, format=format, file=sha256(data))
