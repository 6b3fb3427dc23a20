"""White space that is none of the spaces of a text: at line ends, and no-break spaces or tabs inside sentences."""

from __future__ import annotations

import re

from ...structure.soft_breaks import DEFINITION, breaks_hard
from ...text import Document, Span
from ...text.lazy import pattern
from ...text.lines import Line, line_at, lines
from ...text.script import CJK, HAN
from ...tuples import NamedTuple

_ODD = "\u00a0\u2002-\u200a\u202f\u205f"
_ODD_BLANK = pattern(f"[{_ODD}\t]")
_TRAILING = pattern(f"(?<=[^ \t\u3000{_ODD}\n\r])[ \t\u3000{_ODD}]+$")
_BESIDE = f"{CJK}，、；。：！？“”（）《》"
#: ASCII marks count for the wide ones that a later pass may make of them.
_INSIDE = pattern(f"(?<=[{_BESIDE},;:?!()])(?:[{_ODD}]+|\t)(?=[{_BESIDE},;:?!()])")
_STOP = pattern("[，。；,;]")
_HAN = pattern(f"[{HAN}]")
#: Spaces beside marks set no columns: the pass of spaces, which comes behind, takes them out.
_TABULAR = pattern(
    "\t[^\t\n\r]*\t|[^ ，、；：。！？（）《》“”「」,;:?!()] {2,}[^ ，、；：。！？（）《》“”「」,;:?!()]|\u3000[^\u3000]"
)
#: Markdown: two spaces at a line end break the line there.
_MARKDOWN = pattern(
    "^(?:> ?){0,3}(?:#{1,6} \\S|```|~~~|[-*+] \\[[ x]\\] |={3,} *$|\\*\\*[^*\n]{1,80}\\*\\* *$)|\\]\\(",
    re.M,
)
#: Spaces as wide as a letter, or half one: a typesetter puts one behind the head of an entry (``第四条``, the name of a speaker).
_WIDE = pattern("[\u2000-\u2003]")
HEAD = 10  #: characters of the longest such head
LEAST_PROSE = 20  #: characters of the shortest line that is read as prose


class Blank(NamedTuple):
    """White space inside a sentence that belongs to none of its characters, and whether it is damage for certain."""

    start: int
    end: int
    sure: bool


def trailing(doc: Document) -> tuple[Span, ...]:
    """View: white space at the ends of lines that bear words; breaks of Markdown and the mark above a signature stay."""
    text = doc.text
    markdown: bool | None = None
    found = []
    for _, start, end in doc.derive(lines).filled():
        if text[end - 1] > " " and not text[end - 1].isspace():
            continue
        blank = _TRAILING.search(text, max(start, end - 400), end)
        if not blank or text[start:end] == "-- ":
            continue
        if blank[0].startswith("  "):
            if markdown is None:
                markdown = bool(_MARKDOWN.search(text) or DEFINITION.search(text)) or doc.derive(breaks_hard)
            if markdown:
                continue
        found.append(Span(blank.start(), end))
    return tuple(found)


def irregular(doc: Document) -> tuple[Blank, ...]:
    """View: no-break and other odd spaces, and tabs, between two Chinese characters of a sentence.

    A no-break space between two Han characters is sure: neither Chinese typesetting nor a writer puts one there. A tab
    may set a column, and a line without a stop may be a headline or a row: those are left, or only offered. So is a wide
    space behind the first words of a line.
    """
    text = doc.text
    if not _ODD_BLANK.search(text):
        return ()
    from ...structure.language import Language, language_at  # few texts need them here
    from ...structure.protected import is_protected

    out = []
    prose: dict[int, bool] = {}  # by the start of the line
    for match in _INSIDE.finditer(text):
        at = match.start()
        line = line_at(doc, at)
        if line.start not in prose:
            prose[line.start] = _is_prose(text, line)
        if not prose[line.start] or (_WIDE.match(match[0]) and _heads_entry(text, line.start, at)):
            continue
        if is_protected(doc, at) or language_at(doc, at) is not Language.CHINESE:
            continue
        between = _HAN.match(text[at - 1]) and _HAN.match(text[match.end()])
        out.append(Blank(at, match.end(), bool(between) and "\t" not in match[0]))
    return tuple(out)


def _heads_entry(text: str, line: int, at: int) -> bool:
    """Whether what stands before a place is the head of an entry: few characters, and no mark among them."""
    head = text[line:at].strip()
    return 0 < len(head) <= HEAD and not _STOP.search(head)


def _is_prose(text: str, line: Line) -> bool:
    """Whether a line is a sentence of some length, with a stop, and no row of a table."""
    low, high = line.start, line.end
    return (
        high - low - text.count(" ", low, high) >= LEAST_PROSE
        and bool(_STOP.search(text, low, high))
        and not _TABULAR.search(text, low, min(high, low + 4000))
    )
