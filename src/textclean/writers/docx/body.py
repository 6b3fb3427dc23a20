"""The body of a Word document: paragraphs with runs, changes, moves and the ends of comments, as elements of lxml.

ECMA-376 part 1, 17.13.5 (revisions) and 17.13.4 (comments). A line of the text is a paragraph, its line end the mark of
the paragraph; a line end that goes or comes is a deleted or inserted mark. What XML 1.0 cannot hold is written out in a box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from ...text.lazy import pattern
from .anchors import Anchor
from .revisions import Edge, Item, Kind, Segment

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOX = "Textcleanbox"  #: id of the character style of what is written out
_NAMES = {
    Kind.DELETED: "del",
    Kind.INSERTED: "ins",
    Kind.MOVED_FROM: "moveFrom",
    Kind.MOVED_TO: "moveTo",
}
_LINES = pattern("(\r\n|[\n\r])")
#: A tab, which has an element of its own, or a character that XML 1.0 forbids.
_SPECIAL = pattern("(\t|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff])")


def w(name: str) -> str:
    """A name of WordprocessingML as lxml has it."""
    return f"{{{W}}}{name}"


class Body:
    """The paragraphs of a document, one after another.

    Args:
        date: of all changes, as ``2026-01-31T00:00:00Z``.
    """

    def __init__(self, date: str) -> None:
        self._date = date
        self._ids = 0
        self.paragraphs: list[etree._Element] = []
        self.boxed: Counter[str] = Counter()  #: what was written out, and how often
        self._first: etree._Element | None = None  #: the first box
        self._new()

    def fill(self, items: Iterable[Item | Anchor]) -> None:
        """Take up the segments of a text."""
        for item in _whole_line_ends(items):
            if isinstance(item, Segment):
                self._segment(item)
            elif isinstance(item, Edge):
                self._edge(item)
            else:
                self._anchor(item, self._p)

    def note(self, comment: int) -> None:
        """Hang a comment on the first box."""
        if self._first is None:
            return
        there = self._first
        while (parent := there.getparent()) is not None and parent.tag != w("p"):
            there = parent
        paragraph = there.getparent()
        if paragraph is None:
            return
        behind = paragraph.index(there) + 1
        rest = paragraph[behind:]
        self._anchor(Anchor(comment, False), paragraph)
        paragraph.extend(rest)
        there.addprevious(_number("commentRangeStart", comment))

    # -- paragraphs

    def _new(self) -> None:
        self._p = etree.Element(w("p"))
        self.paragraphs.append(self._p)

    def _segment(self, segment: Segment) -> None:
        for number, part in enumerate(_LINES.split(segment.text)):
            if number % 2:
                self._mark(segment)
                self._new()
            elif part:
                self._runs(segment, part)

    def _mark(self, segment: Segment) -> None:
        """Say what becomes of the mark of the paragraph that ends here."""
        changes = list(self._changes(segment))
        if not changes:
            return
        properties = etree.Element(w("pPr"))
        marks = etree.SubElement(properties, w("rPr"))
        for name, code in sorted(changes):  # the order of the schema: what deletes comes before what moves
            marks.append(self._change(name, code))
        self._p.insert(0, properties)

    def _changes(self, segment: Segment) -> Iterator[tuple[str, str]]:
        if segment.kind is not Kind.KEPT:
            yield _NAMES[segment.kind], segment.code
        if segment.struck:
            yield "del", segment.struck

    def _change(self, name: str, code: str) -> etree._Element:
        self._ids += 1
        element = etree.Element(w(name))
        element.set(w("id"), str(self._ids))
        element.set(w("author"), author(code))
        element.set(w("date"), self._date)
        return element

    # -- what stands in them

    def _runs(self, segment: Segment, words: str) -> None:
        parent = self._p
        struck = False
        for name, code in self._changes(segment):
            change = self._change(name, code)
            parent.append(change)
            parent = change
            struck = struck or name == "del"
        for run in self._run(words, "delText" if struck else "t"):
            parent.append(run)

    def _run(self, words: str, name: str) -> Iterator[etree._Element]:
        run = etree.Element(w("r"))
        for number, part in enumerate(_SPECIAL.split(words)):
            if part == "\t":
                etree.SubElement(run, w("tab"))
            elif number % 2:
                if len(run):
                    yield run
                yield self._box(part, name)
                run = etree.Element(w("r"))
            elif part:
                _words(run, name, part)
        if len(run):
            yield run

    def _box(self, char: str, name: str) -> etree._Element:
        self.boxed[char] += 1
        run = etree.Element(w("r"))
        etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle")).set(w("val"), BOX)
        _words(run, name, written_out(char))
        if self._first is None:
            self._first = run
        return run

    def _edge(self, edge: Edge) -> None:
        """The beginning or the end of the range of a move."""
        name = f"{_NAMES[edge.kind]}Range{'Start' if edge.begins else 'End'}"
        number = 1_000_000_000 + 2 * edge.number + (edge.kind is Kind.MOVED_TO)  # beyond those of changes
        element = etree.SubElement(self._p, w(name))
        element.set(w("id"), str(number))
        if edge.begins:
            element.set(w("author"), author(edge.code))
            element.set(w("date"), self._date)
            element.set(w("name"), f"move{edge.number}")

    def _anchor(self, anchor: Anchor, paragraph: etree._Element) -> None:
        paragraph.append(_number("commentRangeStart" if anchor.begins else "commentRangeEnd", anchor.comment))
        if not anchor.begins:
            run = etree.SubElement(paragraph, w("r"))
            run.append(_number("commentReference", anchor.comment))


def _number(name: str, number: int) -> etree._Element:
    """An empty element with an id."""
    element = etree.Element(w(name))
    element.set(w("id"), str(number))
    return element


#: In which of the two texts, all accepted and all rejected, words of a kind stand.
_STANDS = {
    Kind.KEPT: frozenset((True, False)),
    Kind.DELETED: frozenset((False,)),
    Kind.INSERTED: frozenset((True,)),
    Kind.MOVED_FROM: frozenset((False,)),
    Kind.MOVED_TO: frozenset((True,)),
}


def _whole_line_ends(items: Iterable[Item | Anchor]) -> Iterator[Item | Anchor]:
    """The items, no CR LF parted between two segments: an LF behind a CR ends no line of its own in that text."""
    last = {True: "", False: ""}
    code = ""
    for item in items:
        if not isinstance(item, Segment) or not item.text:
            yield item
            continue
        code = item.code or code
        stands = frozenset() if item.struck else _STANDS[item.kind]
        alone = frozenset(accepted for accepted in stands if last[accepted] != "\r")
        last |= dict.fromkeys(stands, item.text[-1])
        if item.text.startswith("\n") and alone != stands:
            if alone:
                yield Segment("\n", Kind.INSERTED if True in alone else Kind.DELETED, code)
            item = item._replace(text=item.text[1:])
        yield item


def author(code: str) -> str:
    """Who makes a change: the rule, so that Word lists and accepts them rule by rule."""
    return f"textclean · {code}"


def written_out(char: str) -> str:
    """A character that XML cannot hold: ``U+000C``."""
    return f"U+{ord(char):04X}"


def _words(run: etree._Element, name: str, words: str) -> None:
    element = etree.SubElement(run, w(name))
    element.text = words
    if words != words.strip() or "  " in words:
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
