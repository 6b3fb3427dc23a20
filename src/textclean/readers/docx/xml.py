"""Names in the XML of Word."""

from __future__ import annotations

from typing import Any

from lxml import etree

NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  #: that of files saved as Strict Open XML
W = f"{{{NAMESPACE.decode()}}}"
#: No entity of a file is resolved, and nothing is fetched.
_parser = etree.XMLParser(resolve_entities=False, no_network=True)

Element = Any  #: an element of lxml, which has no types


def parsed(data: bytes | None) -> Element | None:
    """The root of a part; None: there is no such part."""
    return etree.fromstring(data.replace(STRICT, NAMESPACE), _parser) if data else None


def value(element: Element | None, name: str, default: str = "") -> str:
    """What the child ``w:NAME`` of an element says in ``w:val``."""
    child = None if element is None else element.find(W + name)
    return default if child is None else str(child.get(W + "val", default))
