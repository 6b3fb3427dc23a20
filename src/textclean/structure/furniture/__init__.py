"""Page furniture: page numbers and running heads that stand in the running text.

Form gives candidates, position decides: a candidate is proved by a rising series of page numbers, by standing beside
a candidate of another kind, or by parting the halves of a sentence.
"""

from __future__ import annotations

from collections import Counter

from ...text import Document
from ...text.lazy import pattern
from ..blocks import is_byline
from ..halves import halves
from ..line_ends import finished
from ..rows import Row, rows
from .doubts import settled
from .fed_pages import fed_pages
from .folios import Form
from .forms import candidates
from .known_ends import BREAKS, FORMAL, TOP, is_formal, proved_often, without_figures
from .lone_folios import is_lone_folio
from .page_heads import (
    cites,
    continues,
    gapped,
    goes_on_in_latin,
    is_foot,
    is_head,
    is_of_the_text,
    is_running,
    names_item,
    title_heads_pages,
)
from .page_series import BARE, is_padded, of_one_break, series_of, stands_alone
from .page_turns import page_shapes, page_turns, shape
from .proofs import Furniture, Proof
from .repeated_heads import repeated_heads
from .taken_out import taken, whole_lines


def furniture(doc: Document) -> tuple[Furniture, ...]:
    """View: the rows that are page furniture, proved or by their unmistakable form, in runs."""
    lines = doc.derive(rows)
    repeated = doc.derive(repeated_heads)
    forms = {**dict.fromkeys(repeated, _REPEATED), **doc.derive(candidates)}
    series = series_of(lines, forms, page_shapes(doc))
    found = []
    left: list[range] = []
    runs: list[range] = []
    stop = 0
    for at in sorted(forms):
        if at < stop:
            continue
        stop = at + 1
        while stop in forms and stop - at < BREAK and of_one_break(forms, range(at, stop), stop):
            stop += 1
        if not at and stop > 1 and _said(lines[stop - 1]) in [_said(lines[one]) for one in range(stop - 1)]:
            stop -= 1  # the title, below a running head that says it
        if is_head(doc, at, stop, certain=not series.isdisjoint(range(at, stop))):
            forms[stop] = _REPEATED
            stop += 1
        elif at not in repeated and at - 1 not in forms and is_foot(doc, at, stop):
            forms[at - 1] = _REPEATED
            at -= 1
        run = _of_the_page(lines, forms, at, stop)
        if not run:
            continue
        runs.append(run)
        one = _judge(doc, lines, forms, series, repeated, run.start, run.stop)
        if one:
            found.append(one)
        else:
            left.append(run)
    found = _by_form(doc, forms, runs, settled(doc, forms, found))
    proved = Counter([lines[at].words for one in found if one.proof for at in range(one.first, one.last)])
    known = {at for one in found if one.proof for at in range(one.first, one.last)}
    for run in left:  # the fellows of a running head that is proved
        first, last = run.start, run.stop
        if not known.isdisjoint(run) or all(forms[at].kind in BARE for at in run):
            continue
        if not first or last == len(lines) or not all(lines[at].words in proved for at in run):
            continue
        titled = first > TOP and all(lines[at].words == lines[0].words for at in run)
        if (titled and proved[lines[0].words] > 1) or halves(lines[first - 1], lines[last], strong=True):
            found.append(Furniture(first, last, *whole_lines(doc, first, last, apart=True), Proof.BETWEEN))
    if sum(bool(one.proof) for one in found) + len(page_turns(doc)) >= BREAKS:
        alike = {without_figures(words) for words in proved}
        known = {one.first for one in found if one.proof}
        ends = page_shapes(doc).union(map(shape, proved)) - {""}
        again = proved_often(lines, found)
        more = [
            run
            for run in runs
            if run.start not in known and (is_formal(lines, forms, alike, ends, run) or again.issuperset(run))
        ]
        found = [one for one in found if one.proof or not any(one.first in run for run in more)]
        found += [taken(doc, run.start, run.stop, Proof.ELSEWHERE) for run in more]
    return _merged(doc, sorted(found))


def _by_form(doc: Document, forms: dict[int, Form], runs: list[range], found: list[Furniture]) -> list[Furniture]:
    """What was found, with the rows at form feeds that count the pages, and the numbers that nothing else is written like."""
    fed = doc.derive(fed_pages)
    known = {at for one in found if one.proof for at in range(one.first, one.last)}
    more = [taken(doc, at, at + 1, Proof.FEED) for at in sorted(fed.keys() - known)]
    known |= fed.keys()
    single = [run.start for run in runs if len(run) == 1 and run.start not in known]
    more += [taken(doc, at, at + 1, Proof.FORM) for at in single if is_lone_folio(doc, at, forms[at])]
    new = {one.first for one in more}
    return [one for one in found if one.proof or new.isdisjoint(range(one.first, one.last))] + more


def _merged(doc: Document, found: list[Furniture]) -> tuple[Furniture, ...]:
    """Runs that touch as one: the blank lines between them are of both."""
    out: list[Furniture] = []
    for one in found:
        if out and out[-1].last == one.first and out[-1].proof and one.proof:
            above = out.pop()
            out.append(taken(doc, above.first, one.last, above.proof))
        else:
            out.append(one)
    return tuple(out)


def _said(row: Row) -> str:
    """What a row says, without spaces."""
    return row.words.replace(" ", "").replace("\u3000", "")


def _of_the_page(lines: tuple[Row, ...], forms: dict[int, Form], first: int, last: int) -> range:
    """A run without the rows at its ends that are of the text.

    A sentence that stands twice may end at a page number each time, and go on behind it. Who made a page may as well have made
    the article above it, where no sentence is parted.
    """
    behind = next((at for at in range(last, last + BREAK) if at not in forms), len(lines))
    if first and behind < len(lines):
        text = lines[behind]
        while last - first > 1 and forms[first].kind == "copy" and continues(lines[first - 1], lines[first], text):
            first += 1
    if first and last < len(lines) and halves(lines[first - 1], lines[last], strong=False):
        return range(first, last)
    while first < last and forms[last - 1].kind == "note":
        last -= 1
    while first < last and forms[first].kind == "note":
        first += 1
    return range(first, last)


def _judge(
    doc: Document,
    lines: tuple[Row, ...],
    forms: dict[int, Form],
    series: frozenset[int],
    repeated: frozenset[int],
    first: int,
    last: int,
) -> Furniture | None:
    kinds = {forms[at].kind for at in range(first, last)}
    strong = not kinds <= _WEAK and not all(forms[at] == _A_PAPER for at in range(first, last))
    edge = first == 0 or last == len(lines)
    sheet = not strong and len(page_turns(doc)) < BREAKS  # A4 is a size of paper, and B12 a vitamin
    sheet = sheet and any(_may_be_other(lines[at], forms[at]) for at in range(first, last))
    alone = first + 1 == last and lines[first].words.isdigit() and is_padded(lines[first].words)
    apart = not edge and not sheet and not alone and halves(lines[first - 1], lines[last], strong)
    apart = apart and not cites(lines[first - 1].words)
    if apart and kinds <= FORMAL | {"note"}:
        apart = is_running(lines[first - 1].words) or is_running(lines[last].words)
    if apart and kinds <= BARE:
        apart = not is_of_the_text(lines[first - 1], lines[first], lines[last])
    elif not edge and kinds == {"copy"}:  # above a name it is the headline, which the first line says, too
        apart = apart or goes_on_in_latin(lines[first - 1], lines[last])
        above = lines[first - 1].words
        apart = apart and not (is_byline(lines[last].words) or gapped(above) or names_item(above))
    proof = Proof.NONE
    if any(at in series for at in range(first, last)) and (strong or stands_alone(lines, first, last)):
        proof = Proof.SERIES
    elif (
        len(kinds) + _is_numbered_beside(forms, first, last) > 1
        and strong
        and not repeated.issuperset(range(first, last))
    ):
        proof = Proof.BESIDE
    elif apart:
        proof = Proof.BETWEEN
    elif all(at in repeated and (not edge or _NUMBER.search(lines[at].words)) for at in range(first, last)):
        proof = Proof.REPEATED
    elif edge and (
        ("page" in kinds and (not first or finished(lines[first - 1].words)))
        or (stands_alone(lines, first, last) and _said_elsewhere(forms, first, last))
    ):
        proof = Proof.EDGE
    titled = first > TOP and all(lines[at].words == lines[0].words for at in range(first, last))
    if not proof and not kinds & {"mark", "page"} and not (titled and doc.derive(title_heads_pages)):
        return None
    if (sheet or alone) and proof:
        return taken(doc, first, last, proof)
    start, end = whole_lines(doc, first, last, apart)
    return Furniture(first, last, start, end, proof)


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


_REPEATED = Form("head", -1)
BREAK = 4  #: rows of one page break
_NUMBER = pattern("[0-9]")
_A_PAPER = Form("paper", -1)  #: its name alone: headlines end so, too (``突发新闻``, ``街头的晚报``)
_SURE = ("mark", "page", "head")
_WEAK = BARE | {"copy", "issue", "note"}
