"""Page furniture: page numbers and running heads that stand in the running text.

Form gives candidates, position decides: a candidate is proved by a rising series of page numbers, by standing beside
a candidate of another kind, or by parting the halves of a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...text import Document
from ..halves import halves
from ..rows import Row, rows
from .cut_titles import cut_titles
from .doubts import settled
from .fed_pages import fed_pages
from .folios import Form
from .forms import candidates
from .judging import Page, judged
from .known_ends import BREAKS, TOP, is_formal, proved_often, stands_below_head, without_figures
from .lone_folios import is_lone_folio
from .misread_numbers import misread_numbers
from .page_heads import continues, is_foot, is_head
from .page_series import BARE, of_one_break, series_of
from .page_turns import page_shapes, page_turns, shape
from .proofs import Furniture, Proof
from .repeated_heads import repeated_heads
from .taken_out import taken, whole_lines


def furniture(doc: Document) -> tuple[Furniture, ...]:
    """View: the rows that are page furniture, proved or by their unmistakable form, in runs."""
    lines, repeated = doc.derive(rows), doc.derive(repeated_heads)
    forms = {**dict.fromkeys(repeated, _REPEATED), **doc.derive(candidates)}
    for at in cut_titles(lines, forms):
        forms.pop(at, None)
    page = Page(doc, lines, forms, series_of(doc, lines, forms, page_shapes(doc)), repeated)
    runs = list(_runs(page))
    judgements = [judged(page, run) for run in runs]
    left = [run for run, one in zip(runs, judgements, strict=True) if one is None]
    found = _by_form(doc, forms, runs, settled(doc, forms, [one for one in judgements if one]))
    proved = Counter([lines[at].words for one in found if one.proof for at in range(one.first, one.last)])
    known = {at for one in found if one.proof for at in range(one.first, one.last)}
    found += [
        Furniture(run.start, run.stop, *whole_lines(doc, run.start, run.stop, apart=True), Proof.BETWEEN)
        for run in left
        if known.isdisjoint(run) and _is_fellow(page, run, proved)
    ]
    if sum(bool(one.proof) for one in found) + len(page_turns(doc)) >= BREAKS:
        found = _with_alike(page, runs, found, proved)
    known = {at for one in found for at in range(one.first, one.last)}
    found += [taken(doc, at, at + 1, Proof.ELSEWHERE) for at in misread_numbers(lines, forms, found, known)]
    return _merged(doc, sorted(found))


def _runs(page: Page) -> Iterator[range]:
    """The candidates that stand together, without what is of the text, and with what shows itself to belong to them."""
    doc, lines, forms, series, repeated = page
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
        if run:
            yield run


def _is_fellow(page: Page, run: range, proved: Mapping[str, int]) -> bool:
    """Whether rows that nothing proves say what rows that are proved say, and part the halves of a sentence, or repeat the title."""
    lines, first, last = page.lines, run.start, run.stop
    if all(page.forms[at].kind in BARE for at in run) or not first or last == len(lines):
        return False
    if not all(lines[at].words in proved for at in run):
        return False
    above, below = lines[first - 1], lines[last]
    if stands_below_head(above, below):
        return False
    titled = first > TOP and all(lines[at].words == lines[0].words for at in run)
    return (titled and proved[lines[0].words] > 1) or halves(above, below, strong=True)


def _with_alike(
    page: Page, runs: Sequence[range], found: Sequence[Furniture], proved: Mapping[str, int]
) -> list[Furniture]:
    """What was found, with the rows that look like what is proved on other pages."""
    doc, lines = page.doc, page.lines
    alike = {without_figures(words) for words in proved}
    known = {one.first for one in found if one.proof}
    ends = page_shapes(doc).union(map(shape, proved)) - {""}
    again = proved_often(lines, found)
    more = [
        run
        for run in runs
        if run.start not in known and (is_formal(lines, page.forms, alike, ends, run) or again.issuperset(run))
    ]
    left = [one for one in found if one.proof or not any(one.first in run for run in more)]
    return left + [taken(doc, run.start, run.stop, Proof.ELSEWHERE) for run in more]


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


_REPEATED = Form("head", -1)
BREAK = 4  #: rows of one page break
