"""Page numbers and running heads that stand once, and that nothing else in a text is written like.

A number between two dashes, ``第11頁``, ``P.57``, a page number before the name of a paper and its issue: a section is not counted so
unless others of its kind stand in the text. Such a row goes by itself where it stands apart between two sentences that are whole.
What counts editions (``第3版``), and the first of a kind between dashes, may be something else.
"""

from __future__ import annotations

from ...text import Document
from ...text.lazy import pattern
from ...text.script import CLAUSE_MARKS
from ..both_scripts import in_both_scripts
from ..line_ends import finished
from ..rows import Row, rows
from .folios import Form
from .forms import shapes
from .jump_lines import jumps

_DASHED = pattern("([-—–－―]{1,3}) ?[0-9]{1,4} ?\\1$")
_PAGE = in_both_scripts(
    "总?第[0-9]{1,4}页(?:.{0,2}共[0-9]{1,4}页)?$|(?:[Pp]\\.|[Pp]age|PAGE)[0-9]{1,4}$|[0-9]{1,4}ページ$"
)
_OF_ALL = in_both_scripts("第[0-9]{1,4}[页版][,/、]?共[0-9]{1,4}[页版]$|共[0-9]{1,4}页[,/]?第[0-9]{1,4}页$")
#: A paper and its issue, its page number in figures at the outer edge; ``第4版`` stands in references.
NUMBERED_HEAD = pattern("[0-9]{1,4}[ \u3000|｜]|.{0,78}[ \u3000|｜·・][0-9]{1,4}$")
_DATED = pattern("Page[0-9]{1,4}[|·—–-]|.{0,40}[|·—–-]Page[0-9]{1,4}$")
_DIGITS = pattern("[0-9]+")
_RUNNING = pattern(f"[{CLAUSE_MARKS}]|\\.(?= |$)")
_QUOTED = frozenset("”’」』》）)")
_LETTERED = pattern("([A-Z])[0-9]{1,3}(?![0-9A-Za-z])")
#: what goes on from a page that is named: ``第11页⏎的表格``
_GOES_BACK = pattern("[的了之のをが，。、；：）」』]|[にでと][はも]|は[^ぁ-ゖ]")
SECOND = 2  #: the least number between dashes: a text may have a first part and no second one


def is_lone_folio(doc: Document, at: int, shape: Form) -> bool:
    """Whether a row is a page number, or a running head, by its form, and stands by itself between sentences, or at an end of the text."""
    lines = doc.derive(rows)
    key = doc.derive(shapes)[at][1] if at in doc.derive(shapes) else ""
    if shape.kind == "sheet":
        return _is_lettered(doc, lines, at)
    set_off = bool(lines[at].blanks) and (at + 1 == len(lines) or bool(lines[at + 1].blanks))
    dashed = shape.kind == "mark" and bool(_DASHED.match(key))
    if shape.kind == "mark":
        if at in (0, len(lines) - 1) and _OF_ALL.match(key):
            return True
        if not ((dashed and shape.value >= SECOND) or ((_PAGE.match(key) or _OF_ALL.match(key)) and set_off)):
            return False
    elif shape.kind == "page" and _DATED.match(key) and at in (0, 1, len(lines) - 1):
        return True
    elif (
        shape.kind not in ("page", "folio")
        or shape.value < SECOND
        or not (set_off and NUMBERED_HEAD.match(lines[at].words))
    ):
        return False
    return _is_single(doc, key) and _is_between_sentences(lines, at, certain=dashed and set_off)


def _is_single(doc: Document, key: str) -> bool:
    """Whether no other row says the same but for its figures: others may count parts, or name the pages that a reader took notes of."""
    same = _DIGITS.sub("#", key)
    return sum(_DIGITS.sub("#", other) == same for _, other in doc.derive(shapes).values()) == 1


def _is_between_sentences(lines: tuple[Row, ...], at: int, certain: bool) -> bool:
    """Whether the rows around one are running text, and the one above ends a sentence, but no quotation, whose page it may name.

    Below what is ``certain`` a heading may stand as well.
    """
    if not at:
        return False
    above = lines[at - 1].words
    if not finished(above) or above[-1] in _QUOTED or not _RUNNING.search(above):
        return False
    if at + 1 == len(lines):
        return True
    below = lines[at + 1].words
    return not _GOES_BACK.match(below) and (certain or bool(_RUNNING.search(below)))


def _is_lettered(doc: Document, lines: tuple[Row, ...], at: int) -> bool:
    """Whether a letter and a number, apart at an end of the text, are its page, for a jump line names another page so (``（下轉A7版）``)."""
    if at not in (0, len(lines) - 1) or not _LETTERED.match(lines[at].words):
        return False
    if not (lines[at].blanks if at else len(lines) > 1 and lines[1].blanks):
        return False
    named = {found[1] for one in doc.derive(jumps) if (found := _LETTERED.search(doc.text, *one.span))}
    return lines[at].words[0] in named
