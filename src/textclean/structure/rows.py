"""Rows: the lines that bear words, as they lie on the page, measured in display columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ..text import Document
from ..text.lazy import pattern
from ..text.lines import lines
from ..text.script import CJK, HAN, cells, columns
from ..tuples import NamedTuple
from .debris import debris
from .fullwidth import narrowed

#: White space at the edges of a line; written out, as ``str.strip`` leaves what has no width (U+200B, U+FEFF).
_BLANKS = frozenset(
    " \t\u3000\u00a0\u202f\u205f\ufeff\u200b\x1c\x1d\x1e\x1f" + "".join(map(chr, range(0x2000, 0x200B)))
)
TOO_MANY = 3  #: so many blank lines in a row are too many: one of them stays, none at the beginning of a text
_HAS_CJK = pattern(f"[{CJK}]")
_SPACES = pattern("[ \u00a0]{2,}")
HALF_WIDTH = pattern("[,;:?!()]")
_ASCII_MARK = pattern(
    f"[,;:?!()](?:(?<=[{CJK}”’）》」』％%].)(?=[{CJK}“‘（《「『”’）》」』0-9A-Za-z]|$)|(?<=[0-9A-Za-z].)(?=[{CJK}“‘（《「『]))"
)
_PARENTHESES = pattern(f"\\((?=[^()（）]{{0,60}}[{HAN}])([^()（）]{{1,60}})\\)")
_HAN_SPACE = pattern(f" (?<=[{CJK}，。、；：] )(?=[{CJK}，。、；：])")


class Row(NamedTuple):
    """A line that is not blank. ``start``..``end`` are its words, without the white space around them."""

    start: int
    end: int
    line: int  #: number of the line, from 0
    blanks: int  #: blank lines before it, as many as the family ``layout`` leaves
    indent: int  #: columns of white space before the words
    width: int  #: columns of the words, runs of spaces counted as one
    cjk: bool  #: whether it holds Han or kana
    words: str


#: A row of its fields in their order; :meth:`Row._make` counts them too, for each of all lines.
_row: Callable[[tuple[object, ...]], Row] = partial(tuple.__new__, Row)


def rows(doc: Document) -> tuple[Row, ...]:
    """View: the lines that are not blank, top to bottom."""
    if doc.derive(debris):
        return ()
    set_as, text = doc.text, doc.derive(narrowed)  # measured as it was set, read as it will be
    measured = doc.facts(_measured)
    found: list[Row] = []
    behind = 0  # number of the line behind the last row
    paged = "\f" in text
    for number, first, last in doc.derive(lines).filled():
        words, start, end, indent = text[first:last], first, last, 0
        if words[0] in _BLANKS or words[-1] in _BLANKS:
            start, end = bounds(text, first, last)
            if start == end:
                continue
            words, lead = text[start:end], text[first:start]
            indent = len(lead) + lead.count("\u3000") + 3 * lead.count("\t")
        columns, cjk = measured[words if set_as is text else set_as[start:end]]
        blanks = number - behind
        if blanks and paged:
            gap = text[found[-1].end if found else 0 : first]
            # a form feed ends a line, and so does the line end behind it
            fed = sum(map(gap.count, ("\f", "\f\n", "\f\r\n")))
            blanks = max(blanks - fed, 0)  # the page ends there, and no paragraph
        left = 0 if not found else blanks if blanks < TOO_MANY else 1
        found.append(_row((start, end, number, left, indent, columns, cjk, words)))
        behind = number + 1
    return tuple(found)


def joined(doc: Document, text: str, joins: Sequence[tuple[int, int, int, str]]) -> tuple[Row, ...]:
    """The rows of a text that line ends were taken out of, from those of the text before: read as it was set.

    Args:
        doc: the text before.
        text: the text now.
        joins: for each line end in order the number of the row before it, and the edit that took it out: start, end, insert.
    """
    old, measured = doc.derive(rows), doc.facts(_measured)
    found: list[Row] = []
    lefts = {at for at, *_ in joins}
    first = gone = less = 0  # rows, characters and lines so far: those done, those that are gone
    for at, start, end, insert in (*joins, (len(old), 0, 0, "")):
        if at >= first:
            found += [
                _row((row[0] - gone, row[1] - gone, row[2] - less, *row[3:]))
                for row in old[first : min(at + 1, len(old))]
            ]
        if at == len(old):
            break
        row, after = found[-1], old[at + 1]
        gone += end - start - len(insert)
        less = after.line - row.line
        first = at + 2
        if at + 1 in lefts:  # the next row is joined to these, too
            continue
        words = text[row.start : after.end - gone]
        columns, cjk = measured[words]
        found[-1] = row._replace(end=after.end - gone, width=columns, cjk=cjk, words=words)
    return tuple(found)


def has_cjk(words: str) -> bool:
    """Whether words hold Han or kana."""
    return bool(_HAS_CJK.search(words))


def _measured(words: str) -> tuple[int, bool]:
    cjk = has_cjk(words)
    return width(words, cjk), cjk


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its edges (both ends equal where nothing else is there)."""
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return start, end


def width(words: str, cjk: bool) -> int:
    """Display columns as the words were set: justified spaces count once, ASCII marks beside Han as the wide ones they stand for."""
    if "  " in words:
        words = _SPACES.sub(" ", words)
    if not cjk:
        return cells(words)
    if "(" in words:
        words = _PARENTHESES.sub("（\\1）", words)
    more = 0
    if not words.isascii() and HALF_WIDTH.search(words):
        more = len(_ASCII_MARK.findall(words))
    if " " in words:
        more -= len(_HAN_SPACE.findall(words))
    return columns(words) + more
