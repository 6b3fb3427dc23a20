"""A correction in words: what stands there, and what should stand there, with as much around it as finds the place."""

from __future__ import annotations

from collections.abc import Sequence

from ...issue import Issue
from ...text.compose import Move, SourceEdit, literal
from ...text.lines import Positions
from ...text.show import one_line
from ...tuples import NamedTuple
from ..message import filled

AROUND = 6  #: letters of context on either side
LONG = 80  #: characters of the longest words that are quoted whole
MOST = 3  #: places of one correction that are quoted


class Correction(NamedTuple):
    """``wrong`` gives way to ``right``."""

    wrong: str
    right: str


def correction(issue: Issue, at: Positions, lang: str) -> Correction:
    """The correction that the first offer of an issue is; without one, what is doubtful alone."""
    source = at.text
    edits = sorted(issue.offers[0].edits, key=lambda edit: edit[:2]) if issue.offers else []
    if not edits:
        low, high = issue.source
        return Correction(_quoted(source[low:high] or source[slice(*_context(source, low, high))]), "")
    moves = [(edit, piece) for edit in edits for piece in edit.insert if isinstance(piece, Move)]
    if moves:
        edit, piece = moves[0]
        return Correction(_quoted(source[piece.start : piece.end]), _moved(edit, at, lang))
    if edits[-1].end - edits[0].start <= LONG:
        return _together(edits, source)
    if len(edits) == 1 and not edits[0].insert:
        return Correction(_quoted(source[edits[0].start : edits[0].end]), filled("office", "errata-delete", lang))
    parts = [_together([edit], source) for edit in edits[:MOST]]
    more = "…" if len(edits) > MOST else ""
    return Correction("；".join(one.wrong for one in parts) + more, "；".join(one.right for one in parts) + more)


def bare(issue: Issue, source: str) -> Correction | None:
    """The correction without its context, where it changes marks alone; such are folded."""
    edits = issue.offers[0].edits if issue.offers else ()
    if len(edits) != 1 or any(isinstance(piece, Move) for piece in edits[0].insert):
        return None
    wrong = source[edits[0].start : edits[0].end]
    right = "".join(literal(piece) for piece in edits[0].insert if not isinstance(piece, Move))
    marks = wrong + right
    if not wrong.strip() or not right.strip() or len(wrong) > 4 or any(map(str.isalpha, marks)):
        return None
    return Correction(one_line(wrong), one_line(right))


def _moved(edit: SourceEdit, at: Positions, lang: str) -> str:
    """Where a passage goes: behind which words."""
    words = at.text[max(edit.start - 40, 0) : edit.start].rstrip()
    line = at.line_column(max(edit.start - 40, 0) + max(len(words) - 1, 0))[0]
    return filled("office", "errata-move", lang, line=str(line), words=f"…{one_line(words[-12:])}" if words else "")


def _together(edits: Sequence[SourceEdit], source: str) -> Correction:
    """Edits that stand near one another, in one piece of the text."""
    low, high = _context(source, edits[0].start, edits[-1].end)
    right, here = "", low
    for edit in edits:
        right += source[here : edit.start]
        right += "".join(literal(piece) for piece in edit.insert if not isinstance(piece, Move))
        here = edit.end
    return Correction(_quoted(source[low:high]), _quoted(right + source[here:high]))


def _context(source: str, low: int, high: int) -> tuple[int, int]:
    """A place with the letters and figures around it, or one other mark on either side."""
    start, end = low, high
    while start > 0 and low - start < AROUND and source[start - 1].isalnum():
        start -= 1
    while end < len(source) and end - high < AROUND and source[end].isalnum():
        end += 1
    start -= start == low > 0 and not source[low - 1].isspace()
    end += end == high < len(source) and not source[high].isspace()
    return start, end


def _quoted(words: str) -> str:
    return one_line(words, LONG)
