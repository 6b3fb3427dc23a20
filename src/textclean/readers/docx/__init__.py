"""Word: the text of a document (``.docx``). Needs the extra ``office``."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from ...errors import Trouble
from ...source import Source, taken_from

EXTRA, PACKAGE = "textclean-cn[office]", "docx"
LARGEST = 100_000_000  #: bytes of XML in one part; more is a trap, not a text
#: No part of a document declares a type of its own; one that does is a trap.
_DECLARED = b"<!DOCTYPE"
_HEAD = 1024  #: bytes from the beginning of a part in which it would


def read(data: bytes, path: str) -> Source:
    """The text: a paragraph to a line, a row of a table to a line with tabs between its cells.

    The numbers of lists, which Word reckons when it shows them, are written out. Insertions that are tracked are read as
    made, deletions as well; notes stand at the end under their numbers. Headers and footers are no part of the text.

    Args:
        data: the bytes of the file.
        path: what it is called in reports.

    Raises:
        Trouble: ``no-reader-package``, ``broken-file``, ``no-text``.
    """
    if find_spec(PACKAGE) is None:
        raise Trouble("no-reader-package", path=path, format="DOCX", extra=EXTRA, package="python-docx")
    try:
        _weigh(data)
        text = _text(data)
    except Exception:  # whatever the libraries say of what anybody sends
        raise Trouble("broken-file", path=path, format="DOCX") from None
    if not text.strip():
        raise Trouble("no-text", path=path)
    return taken_from("docx", data, path, text)


def _weigh(data: bytes) -> None:
    """Look at what a file holds before any of it is taken apart.

    Raises:
        BadZipFile: it is none, or a trap.
    """
    with ZipFile(BytesIO(data)) as packed:
        for part in packed.infolist():
            if part.filename.endswith((".xml", ".rels")):
                if part.file_size > LARGEST:
                    raise BadZipFile(part.filename)
                with packed.open(part) as opened:
                    if _DECLARED in opened.read(_HEAD):
                        raise BadZipFile(part.filename)


def _text(data: bytes) -> str:
    from docx.package import Package

    from .labels import Labels
    from .paragraphs import Paragraphs
    from .xml import parsed

    package = Package.open(BytesIO(data))
    parts = {part.partname.rpartition("/")[2]: part.blob for part in package.iter_parts()}
    return Paragraphs(Labels(parts), parts).text(parsed(package.main_document_part.blob))
