"""Quotation marks and brackets without a partner: which of them may be a fault."""

from __future__ import annotations

from ..text import Document
from ..text.lazy import pattern
from ..text.lines import lines
from ..text.script import ALNUM, CJK
from ..tuples import NamedTuple
from .language import Language, language_at
from .protected import in_code_line

_DIRECTION = pattern("(?m)^[ \t\u3000]*〔[^〔〕\n]*$")
_INCHES = pattern("[0-9]”")
_ALNUM = pattern(f"[{ALNUM}]")
_SMILE = pattern("[:;=]['’^-]?$")  #: what stands before the bracket of a smiley (``:-）``)
_CJK_OR_STOP = pattern(f"[{CJK}。！？，…]")
_CJK = pattern(f"[{CJK}]")
BLANKS = " \t\u3000\n\r"
_BLANK = pattern(f"[{BLANKS}]*")


class Lone(NamedTuple):
    """A mark without a partner in its paragraph."""

    at: int
    char: str
    line: int


def may_be_fault(doc: Document, mark: Lone) -> bool:
    """Whether a lone mark can be a fault: apostrophes, smileys, intervals and code have lone ASCII marks that are none."""
    text, at = doc.text, mark.at
    if mark.char == "”" and _INCHES.match(text, at - 1) and at:
        return False
    if mark.char == "’":
        return at > 0 and bool(_CJK_OR_STOP.match(text, at - 1)) and not _ALNUM.match(text, at + 1)
    if mark.char == "‘":
        return bool(_CJK.match(text, at + 1))  # before a figure it may be an apostrophe the wrong way round
    if mark.char == "〔":
        return not _opens_directions(doc, mark)
    if mark.char == "）" and _SMILE.search(text, max(at - 2, 0), at):
        return False
    if mark.char not in "()":
        return True
    beside = text[at + 1 : at + 2] if mark.char == "(" else text[at - 1 : at]
    return bool(_CJK.match(beside)) and language_at(doc, at) is Language.CHINESE and not in_code_line(doc, at)


def opens_with_figure(doc: Document, mark: Lone) -> bool:
    """Whether a half-width parenthesis opens a remark that begins with a figure (``(2023年``): it has a partner, maybe some lines below, or is no fault."""
    figure = mark.char == "(" and doc.text[mark.at + 1 : mark.at + 2].isdecimal()
    return figure and language_at(doc, mark.at) is Language.CHINESE and not in_code_line(doc, mark.at)


def _opens_directions(doc: Document, mark: Lone) -> bool:
    """Whether a bracket opens a stage direction, as it does in plays: at the beginning of its line, alone."""
    line = doc.derive(lines)[mark.line]
    return doc.derive(_has_directions) and words_from(doc.text, line.start) == mark.at


def _has_directions(doc: Document) -> bool:
    """View: whether several lines begin with a bracket of this form and have no other."""
    return len(_DIRECTION.findall(doc.text)) > 1


def opens_every_direction(doc: Document) -> bool:
    """View: whether that is how stage directions begin in a text that closes none: not even half of them."""
    return "〔" in doc.text and doc.derive(_has_directions) and 2 * doc.text.count("〕") < doc.text.count("〔")


def words_from(text: str, at: int) -> int:
    """Where the first words from ``at`` on begin."""
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at
