"""The two texts side by side, paragraph by paragraph, as HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ..structure.blocks import Kind, blocks
from ..text import Document, Span
from ..text.lines import Line, lines
from .align import Mark, Piece, Row, align, marks, moves_of, pieces
from .markup import attribute, line_break, tag, words
from .message import Report, say


class Pane:
    """One of the two texts, cut into lines and marked pieces.

    Args:
        text: the text.
        marks: what is marked in it.
        side: ``s`` for the source, ``r`` for the result: the prefix of anchors.
        hop: for an id of a move, the words and the anchor of where the passage went or came from.
    """

    def __init__(self, text: str, marks: Iterable[Mark], side: str, hop: dict[str, tuple[str, str]]) -> None:
        self.text = text
        self.side = side
        self.hop = hop
        doc = Document(text)
        self.lines: tuple[Line, ...] = doc.derive(lines)
        self._kinds = {block.line: block.kind for block in doc.derive(blocks)}
        self.pieces = list(pieces(marks, len(text)))
        self._starts = [piece.start for piece in self.pieces]
        self._named: set[str] = set()

    def kind(self, rows: Span) -> str:
        """``headline`` or ``byline`` where the first of the lines is one, else an empty string."""
        kind = self._kinds.get(rows.start) if rows.start < rows.end else None
        return str(kind) if kind in (Kind.HEADLINE, Kind.BYLINE) else ""

    def html(self, rows: Span, kind: str) -> tuple[str, bool, bool]:
        """Lines ``rows`` as HTML, whether they have words or marks at all, and whether any mark."""
        out = []
        shown = marked = False
        for number in range(rows.start, rows.end):
            line = self.lines[number]
            found = self._within(line.start, line.stop)
            blank = not self.text[line.start : line.end].strip()
            begins = any(piece.begins for piece in found)
            marked = marked or begins or any(piece.top for piece in found)
            if blank and not begins:
                continue
            shown = True
            content = "".join(self._piece(piece, line) for piece in found)
            out.append(
                f'<p class="{f"ln {kind}".rstrip()}"><span class="no">{number + 1}</span><span class="tx">{content}</span></p>'
            )
        return "".join(out), shown, marked

    def _within(self, start: int, stop: int) -> list[Piece]:
        """The pieces of a line with its end, cut to it; what begins in a piece is named once."""
        index = bisect_left(self._starts, start)
        if index == len(self.pieces) or self.pieces[index].start > start:
            index -= 1
        found = []
        last = stop == len(self.text)
        while index < len(self.pieces) and (
            self.pieces[index].start < stop or (last and self.pieces[index].start == stop)
        ):
            piece = self.pieces[index]
            low, high = max(piece.start, start), min(piece.end, stop)
            if low < high or piece.start >= start:
                begins = piece.begins if piece.start >= start else ()
                found.append(Piece(low, max(high, low), piece.top, begins))
            index += 1
        return found

    def _piece(self, piece: Piece, line: Line) -> str:
        out = []
        for mark in piece.begins:
            if mark.start == mark.end:
                out.append(self._link(mark, "", "gap"))
            elif mark is not piece.top:
                out.append(self._anchor(mark.id))
        shown = words(self.text[piece.start : min(piece.end, line.end)])
        ends = piece.top is not None and piece.end > line.end and self._is_break(piece.top)
        if ends and piece.top is not None and piece.begins:
            shown += line_break(self.text[piece.top.start : piece.top.end])
        if piece.top is None:
            out.append(shown)
        elif shown:
            out.append(self._link(piece.top, shown, ""))
        elif piece.top in piece.begins:  # it begins with the line end
            out.append(self._link(piece.top, "", "gap"))
        for mark in piece.begins:
            if mark.id in self.hop and "moved" in mark.css:
                said, target = self.hop[mark.id]
                out.insert(0, f'<a class="hop" href={attribute("#" + target)}>{said}</a>')
        return "".join(out)

    def _is_break(self, mark: Mark) -> bool:
        return not self.text[mark.start : mark.end].strip()

    def _anchor(self, name: str) -> str:
        if name in self._named:
            return ""
        self._named.add(name)
        return f"<i id={attribute(f'{self.side}-{name}')}></i>"

    def _link(self, mark: Mark, shown: str, css: str) -> str:
        named = "" if mark.id in self._named else f" id={attribute(f'{self.side}-{mark.id}')}"
        self._named.add(mark.id)
        kind = f"m {mark.css} {css}".rstrip()
        return f"<a{named} class={attribute(kind)} href={attribute(f'#i-{mark.id}')}>{shown}</a>"


def panes(report: Report, language: str) -> Iterator[str]:
    """The rows of both texts; where nothing was applied, the source alone.

    Args:
        report: the run.
        language: the language of the text, as an attribute (``zh``, ``ja``, ``en``).
    """
    cleaned = report.cleaned
    shown = [issue for issue in cleaned.issues if issue.status in ("fixed", "open")]
    left, right = marks(shown, report.source.text, cleaned.document)
    away, home = _hops(left, right, report)
    source = Pane(report.source.text, left, "s", away)
    result = Pane(cleaned.text, right, "r", home)
    rows = (
        _alone(source.lines)
        if report.checking
        else align(source.lines, result.lines, cleaned.document, moves_of(cleaned.issues))
    )
    gap = False
    for row in rows:
        kind = source.kind(row.source) if report.checking else result.kind(row.cleaned)
        one, any_one, marked_one = source.html(row.source, kind)
        two, any_two, marked_two = ("", False, False) if report.checking else result.html(row.cleaned, kind)
        if not any_one and not any_two:
            gap = True
            continue
        css = "row" + ("" if marked_one or marked_two else " same") + (" apart" if gap else "")
        gap = False
        cells = tag("div", one, "src", lang=language)
        if not report.checking:
            cells += tag("div", two, "res", lang=language)
        yield tag("div", cells, css) + "\n"


def _alone(rows: Sequence[Line]) -> list[Row]:
    return [Row(Span(at, at + 1), Span(at, at)) for at in range(len(rows))]


def _hops(
    left: Sequence[Mark], right: Sequence[Mark], report: Report
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """For each move, the words and the anchor of the other place."""
    from .jsonl import Positions

    old, new = Positions(report.source.text), Positions(report.cleaned.text)
    away = {
        mark.id: (f"→ {say('moved-to', report.lang, n=new.line_column(mark.start)[0])}", f"r-{mark.id}")
        for mark in right
        if "moved" in mark.css
    }
    home = {
        mark.id: (f"← {say('moved-from', report.lang, n=old.line_column(mark.start)[0])}", f"s-{mark.id}")
        for mark in left
        if "moved" in mark.css
    }
    return away, home
