"""How a run of candidates is judged: what proves that it is furniture, and whether it parts the halves of a sentence."""

from __future__ import annotations

from itertools import pairwise

from ... import tables
from ...text import Document
from ...text.lazy import pattern
from ...tuples import NamedTuple
from ..blocks import is_byline
from ..halves import halves
from ..layout.ragged import is_ragged_at
from ..line_ends import finished
from ..rows import Row, rows
from ..words import across, simplified
from .folios import Form
from .known_ends import BREAKS, FORMAL, TOP
from .page_heads import cites, gapped, goes_on_in_latin, is_of_the_text, is_running, names_item, title_heads_pages
from .page_series import BARE, is_padded, stands_alone
from .page_turns import page_turns
from .proofs import Furniture, Proof
from .taken_out import taken, whole_lines

_NUMBER = pattern("[0-9]")
NAME = 4  #: characters of a name in Chinese, at most
_A_PAPER = Form("paper", -1)  #: its name alone: headlines end so, too (``突发新闻``, ``街头的晚报``)
_SURE = ("mark", "page", "head")
_WEAK = BARE | {"copy", "issue", "note"}


class Page(NamedTuple):
    """A text whose furniture is looked for."""

    doc: Document
    lines: tuple[Row, ...]
    forms: dict[int, Form]  #: of the candidates; what shows itself to belong to one is added
    series: frozenset[int]  #: candidates whose page numbers rise
    repeated: frozenset[int]  #: running heads, which stand several times


def judged(page: Page, run: range) -> Furniture | None:
    """A run as furniture, with what proves it, or without where its form is unmistakable; None where nothing speaks for it."""
    doc, lines, forms, _, _ = page
    first, last = run.start, run.stop
    kinds = {forms[at].kind for at in run}
    strong = not kinds <= _WEAK and not all(forms[at] == _A_PAPER for at in run)
    sheet = not strong and len(page_turns(doc)) < BREAKS  # A4 is a size of paper, and B12 a vitamin
    sheet = sheet and any(_may_be_other(lines[at], forms[at]) for at in run)
    alone = len(run) == 1 and lines[first].words.isdigit() and is_padded(lines[first].words)
    apart = _is_between(page, run, strong, certain=not sheet and not alone)
    proof = _proof(page, run, strong, apart)
    titled = first > TOP and all(lines[at].words == lines[0].words for at in run)
    if not proof and not kinds & {"mark", "page"} and not (titled and doc.derive(title_heads_pages)):
        return None
    if (sheet or alone) and proof:
        return taken(doc, first, last, proof)
    start, end = whole_lines(doc, first, last, apart)
    return Furniture(first, last, start, end, proof)


def _is_between(page: Page, run: range, strong: bool, *, certain: bool) -> bool:
    """Whether a run parts the halves of a sentence; one that may be of it (not ``certain``) only where the halves are in Latin letters."""
    lines, first, last = page.lines, run.start, run.stop
    if not first or last == len(lines):
        return False
    kinds = {page.forms[at].kind for at in run}
    above, below = lines[first - 1], lines[last]
    apart = certain and halves(above, below, strong) and not cites(above.words)
    if apart and kinds <= FORMAL | {"note"}:
        apart = is_running(above.words) or is_running(below.words)
    if (
        apart
        and kinds <= BARE | {"copy"}
        and is_ragged_at(page.doc, first)
        and across(above.words, below.words)[1] <= 0
    ):
        return False  # the number of a part of a poem, or its refrain
    if apart and kinds <= BARE:
        return not is_of_the_text(above, lines[first], below)
    if kinds != {"copy"}:
        return apart
    apart = apart and not all(lines[at].words in page.doc.derive(authors) for at in run)
    apart = apart or goes_on_in_latin(above, below)  # above a name it is the headline, which the first line says, too
    return apart and not (is_byline(below.words) or gapped(above.words) or names_item(above.words))


def authors(doc: Document) -> frozenset[str]:
    """View: the rows that are as short as a name, begin with a surname, and mostly stand below a row without marks.

    So stands who wrote it, below each title of an anthology; a running head parts lines of the text.
    """
    below: dict[str, list[bool]] = {}
    for above, row in pairwise(doc.derive(rows)):
        if 2 <= len(row.words) <= NAME:
            below.setdefault(row.words, []).append(is_running(above.words))
    surnames = tables.words("surnames")
    return frozenset(
        words
        for words, running in below.items()
        if 2 * sum(running) < len(running) and simplified(words[0]) in surnames
    )


def _proof(page: Page, run: range, strong: bool, apart: bool) -> Proof:
    """What proves a run to be furniture."""
    _, lines, forms, series, repeated = page
    first, last = run.start, run.stop
    kinds = {forms[at].kind for at in run}
    edge = first == 0 or last == len(lines)
    if not series.isdisjoint(run) and (strong or stands_alone(lines, first, last)):
        return Proof.SERIES
    if strong and len(kinds) + _is_numbered_beside(forms, first, last) > 1 and not repeated.issuperset(run):
        return Proof.BESIDE
    if apart:
        return Proof.BETWEEN
    if all(at in repeated and (not edge or _NUMBER.search(lines[at].words)) for at in run):
        return Proof.REPEATED
    if edge and (
        ("page" in kinds and (not first or finished(lines[first - 1].words)))
        or (stands_alone(lines, first, last) and _said_elsewhere(forms, first, last))
    ):
        return Proof.EDGE
    return Proof.NONE


def _is_numbered_beside(forms: dict[int, Form], first: int, last: int) -> bool:
    """Whether running heads in their parts stand together of which one tells its page, and another does not."""
    return len({forms[at].value >= 0 for at in range(first, last) if forms[at].kind == "folio"}) > 1


def _may_be_other(row: Row, form: Form) -> bool:
    """Whether a page number may be something else, and is in no form of which several part sentences."""
    return form.kind == "sheet" and not form.within and row.words[1] != "0"


def _said_elsewhere(forms: dict[int, Form], first: int, last: int) -> bool:
    """Whether an unmistakable page number elsewhere in the text is that of these rows."""
    numbers = {forms[at].value for at in range(first, last)} - {-1}
    return any(form.value in numbers and form.kind in _SURE and not first <= at < last for at, form in forms.items())
