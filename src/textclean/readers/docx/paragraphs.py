"""The paragraphs of a document, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from .labels import Labels
from .package import W

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: What is taken away, moved away, or said a second time for older programs, and what only describes.
_LEFT_OUT = frozenset(
    {
        _FALLBACK,
        *(W + name for name in ["del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "instrText", "delText"]),
    }
)
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_READING = ("（", "）")  #: around the reading of a word that stands above it on the page


class Paragraphs:
    """Takes the text out of a document.

    Args:
        labels: of its lists.
        parts: of the document, by kind.
    """

    def __init__(self, labels: Labels, parts: Mapping[str, Element]) -> None:
        self._labels = labels
        self._notes = {name: _notes(parts.get(name)) for name in _NOTES.values()}
        self._called: list[tuple[str, str]] = []  # the notes whose marks were met: part, number
        self._boxes: list[Element] = []  # text boxes of the paragraph at hand

    def text(self, root: Element) -> str:
        """The text of the main part, then the notes that it calls."""
        lines = list(self._lines(root.find(W + "body")))
        for number, (part, name) in enumerate(self._called, 1):  # a note may call another one
            note = self._notes[part].get(name)
            words = [] if note is None else list(self._lines(note))
            lines.append(f"[{number}] " + "\n".join(words).strip())
        return "\n".join(lines) + "\n"

    def _lines(self, holder: Element | None) -> Iterator[str]:
        """The paragraphs in an element, and the rows of its tables."""
        for child in () if holder is None else holder:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag not in _LEFT_OUT:  # content controls, custom XML, moved and inserted paragraphs
                yield from self._lines(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        """A paragraph, then what stands in its text boxes."""
        outer, self._boxes = self._boxes, []
        label = self._labels.of(paragraph)
        words = "".join(self._words(paragraph))
        boxes, self._boxes = self._boxes, outer
        if words or not boxes:
            yield label + words if words else ""
        for box in boxes:
            yield from self._lines(box)

    def _table(self, table: Element) -> Iterator[str]:
        """A row to a line; a row of one cell is a place for paragraphs."""
        for row in _parts(table, W + "tr"):
            cells = [list(self._lines(cell)) for cell in _parts(row, W + "tc")]
            if len(cells) == 1:
                yield from cells[0]
            else:
                yield "\t".join(" ".join(filter(None, cell)) for cell in cells).rstrip("\t")

    def _words(self, element: Element) -> Iterator[str]:
        """The words in an element, in the order of the document."""
        for child in element:
            tag = child.tag
            if tag in (W + "t", _MATH):
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == W + "br":
                yield "\f" if child.get(W + "type") == "page" else "\n"
            elif tag == W + "sym":
                yield _sign(child.get(W + "char"))
            elif tag in _NOTES:
                self._called.append((_NOTES[tag], str(child.get(W + "id"))))
                yield f"[{len(self._called)}]"
            elif tag == W + "txbxContent":
                self._boxes.append(child)
            elif tag == W + "ruby":
                yield from self._ruby(child)
            elif tag not in _LEFT_OUT:
                yield from self._words(child)

    def _ruby(self, ruby: Element) -> Iterator[str]:
        """A word, then its reading in brackets."""
        for name, (before, behind) in (("rubyBase", ("", "")), ("rt", _READING)):
            part = ruby.find(W + name)
            words = "" if part is None else "".join(self._words(part))
            if words:
                yield before + words + behind


def _parts(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also those that something is wrapped around."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _parts(child, name)


def _sign(code: str | None) -> str:
    """The character of a sign of a font, by its number in hexadecimal."""
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _notes(root: Element | None) -> dict[str, Element]:
    return {} if root is None else {str(note.get(W + "id")): note for note in root}
