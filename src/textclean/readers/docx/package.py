"""The parts of a file of Word: an archive of XML (ECMA-376, Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile
from zlib import error as BadStream

MAIN = "officeDocument"  #: the part with the text
USED = frozenset((MAIN, "styles", "numbering", "footnotes", "endnotes"))
LARGEST = 200_000_000  #: bytes of XML in one part; more is a trap, not a text
#: What is raised for a file that is damaged, locked, or a trap: no archive, no XML, a part missing, nested without end.
UNFIT = (BadZipFile, BadStream, ParseError, LookupError, ValueError, EOFError, OSError, RuntimeError)
#: No part of a document declares a type of its own; one that does is a trap.
_DECLARED = b"<!DOCTYPE"

NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  #: that of files saved as Strict Open XML
W = f"{{{NAMESPACE.decode()}}}"


def parts(data: bytes) -> dict[str, Element]:
    """The parts that a text is read from, by the last word of what they are to the document.

    Raises:
        one of :data:`UNFIT`: it is no such file, it is damaged, or a trap.
    """
    with ZipFile(BytesIO(data)) as packed:
        main = dict(_related(packed, ""))[MAIN]
        names = {MAIN: main, **dict(_related(packed, main))}
        return {kind: _part(packed, name) for kind, name in names.items() if kind in USED}


def _related(packed: ZipFile, name: str) -> Iterator[tuple[str, str]]:
    """What a part (or the package, which has no name) is related to: kind, name."""
    folder, own = posixpath.split(name)
    listed = posixpath.join(folder, "_rels", own + ".rels")
    if listed in packed.namelist():
        for one in _part(packed, listed):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, one.get("Target", "")))
                yield one.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _part(packed: ZipFile, name: str) -> Element:
    if packed.getinfo(name).file_size > LARGEST:
        raise BadZipFile(name)
    words = packed.read(name)
    if _DECLARED in words:
        raise BadZipFile(name)
    return fromstring(words.replace(STRICT, NAMESPACE))


def value(element: Element | None, name: str) -> str:
    """What the child ``w:NAME`` of an element says in ``w:val``; empty: nothing."""
    child = None if element is None else element.find(W + name)
    return "" if child is None else child.get(W + "val", "")
