"""White space that is none of the spaces of a text: at line ends, and no-break spaces or tabs inside sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import Document, Span
from ..text.lazy import pattern
from ..text.lines import lines
from ..text.script import CJK, HAN
from .language import Language, language_at
from .protected import is_protected

_ODD = "\u00a0\u2002-\u200a\u202f\u205f"
_ODD_BLANK = pattern(f"[{_ODD}\t]")
_TRAILING = pattern(f"(?<=[^ \t\u3000{_ODD}\n\r])[ \t\u3000{_ODD}]+$")
_BESIDE = f"{CJK}，、；。：！？“”（）《》"
#: ASCII marks count for the wide ones that a later pass may make of them.
_INSIDE = pattern(f"(?<=[{_BESIDE},;:?!()])(?:[{_ODD}]+|\t)(?=[{_BESIDE},;:?!()])")
_STOP = pattern("[，。；,;]")
_HAN = pattern(f"[{HAN}]")
_TABULAR = pattern("\t[^\t\n\r]*\t| {2}|\u3000[^\u3000]")
#: Markdown: two spaces at a line end break the line there.
_MARKDOWN = pattern("^(?:#{1,6} \\S|```|~~~|[-*+] \\[[ x]\\] )|\\]\\(", re.M)
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
    for line in doc.derive(lines):
        if line.start == line.end or (text[line.end - 1] > " " and not text[line.end - 1].isspace()):
            continue
        blank = _TRAILING.search(text, max(line.start, line.end - 400), line.end)
        if not blank or text[line.start : line.end] == "-- ":
            continue
        if blank[0].startswith("  "):
            markdown = bool(_MARKDOWN.search(text)) if markdown is None else markdown
            if markdown:
                continue
        found.append(Span(blank.start(), line.end))
    return tuple(found)


def irregular(doc: Document) -> tuple[Blank, ...]:
    """View: no-break and other odd spaces, and tabs, between two Chinese characters of a sentence.

    A no-break space between two Han characters is sure: neither Chinese typesetting nor a writer puts one there. A tab
    may set a column, and a line without a stop may be a headline or a row: those are left, or only offered.
    """
    text = doc.text
    if not _ODD_BLANK.search(text):
        return ()
    out = []
    low = until = high = -1  # a line may hold many: it is read once
    prose = False
    for match in _INSIDE.finditer(text):
        at = match.start()
        if not low <= at < until:
            low = max(text.rfind("\n", max(until, 0), at), text.rfind("\r", max(until, 0), at)) + 1
            if high < at:
                high = text.find("\n", at)
                high = len(text) if high < 0 else high
            until = text.find("\r", at, high)
            until = high if until < 0 else until
            prose = (
                high - low >= LEAST_PROSE
                and bool(_STOP.search(text, low, high))
                and not _TABULAR.search(text, low, min(high, low + 4000))
            )
        if not prose:
            continue
        if is_protected(doc, at) or language_at(doc, at) is not Language.CHINESE:
            continue
        between = _HAN.match(text[at - 1]) and _HAN.match(text[match.end()])
        out.append(Blank(at, match.end(), bool(between) and "\t" not in match[0]))
    return tuple(out)
