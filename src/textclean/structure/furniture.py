"""Page furniture: page numbers and running heads that stand in the running text.

Form gives candidates, position decides: a candidate is proved by a rising series of page numbers, by standing beside
a candidate of another kind, or by parting the halves of a sentence.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from ..text import Document
from ..text.lazy import pattern
from ..text.lines import lines as every
from ..tuples import NamedTuple
from .blocks import is_byline
from .furniture_forms import LETTERED, Form, candidates
from .halves import halves
from .line_ends import finished
from .page_heads import gapped, is_foot, is_head, is_narrow
from .repeated_heads import repeated_heads
from .rows import Row, rows


class Proof(StrEnum):
    """Why rows are furniture."""

    SERIES = "page-series"  #: their page numbers rise through the document
    BESIDE = "beside-furniture"  #: a page number and a running head stand together
    BETWEEN = "between-halves"  #: they part the halves of a sentence
    REPEATED = "repeats-between-halves"  #: their like parts sentences elsewhere
    EDGE = "page-edge"  #: an unmistakable running head at the very top or bottom of the text
    NONE = ""


class Furniture(NamedTuple):
    """Rows ``first``..``last`` (half open) of page furniture. ``start``..``end`` are the lines to take out."""

    first: int
    last: int
    start: int
    end: int
    proof: Proof


def furniture(doc: Document) -> tuple[Furniture, ...]:
    """View: the rows that are page furniture, proved or by their unmistakable form, in runs."""
    lines = doc.derive(rows)
    repeated = doc.derive(repeated_heads)
    forms = {**dict.fromkeys(repeated, _REPEATED), **doc.derive(candidates)}
    series = _series(lines, forms)
    found = []
    left: list[range] = []
    stop = 0
    for at in sorted(forms):
        if at < stop:
            continue
        stop = at + 1
        while stop in forms and stop - at < 4 and _of_one_break(forms, range(at, stop), stop):
            stop += 1
        if not at and stop > 1 and lines[stop - 1].words in [lines[one].words for one in range(stop - 1)]:
            stop -= 1  # the title, below a running head that says it
        if is_head(lines, at, stop, certain=not series.isdisjoint(range(at, stop))):
            forms[stop] = _REPEATED
            stop += 1
        elif at not in repeated and at - 1 not in forms and is_foot(lines, at, stop):
            forms[at - 1] = _REPEATED
            at -= 1
        one = _judge(doc, lines, forms, series, repeated, at, stop)
        if one:
            found.append(one)
        else:
            left.append(range(at, stop))
    proved = {lines[at].words for one in found if one.proof for at in range(one.first, one.last)}
    for run in left:  # the fellows of a running head that is proved
        first, last = run.start, run.stop
        if not first or last == len(lines) or not all(lines[at].words in proved for at in run):
            continue
        titled = first > TOP and all(lines[at].words == lines[0].words for at in run)
        if titled or halves(lines[first - 1], lines[last], strong=True):
            found.append(Furniture(first, last, *whole_lines(doc, first, last, apart=True), Proof.BETWEEN))
    return tuple(sorted(found))


def _series(lines: tuple[Row, ...], forms: dict[int, Form]) -> frozenset[int]:
    """Rows whose page numbers rise by one through the document, three and more of them (two where the form is strong).

    Bare numbers that never part a sentence nor stand beside a running head may as well number the parts of an essay, whatever
    the page numbers of the document look like: of these only those between two page numbers that are certain are of the series.
    """
    numbered = [(at, form) for at, form in sorted(forms.items()) if form.value >= 0]
    told = {form.value for _, form in numbered if form.kind == "mark"}
    chains: dict[
        tuple[int, bool], list[int]
    ] = {}  # last value, and whether numbers of one figure have a nought -> rows of the longest chain that ends with it
    pages: set[int] = set()  # rows of bare numbers that are page numbers by what stands around them
    kept: set[int] = set()
    for at, form in numbered:
        bare = form.kind == "number"
        if bare and _is_page_number(lines, forms, at):
            pages.add(at)
        elif bare and form.value in told:
            continue  # a page has one number: that of a row of a table does not go on from ``— 2 —`` where ``— 3 —`` stands
        padded = [_is_padded(lines[at].words)] if bare and form.value < 10 else [False, True]
        for nought in padded:
            before = chains.get((form.value - 1, nought)) or chains.get((form.value, nought)) or []
            chain = [*before[-8:], at]
            chains[form.value, nought] = chain
            kept.update(_certain(forms, chain, pages, closes=at == len(lines) - 1))
    return frozenset(kept)


def _certain(forms: dict[int, Form], chain: list[int], pages: set[int], closes: bool) -> list[int]:
    """The rows of a chain that are page numbers: all of them where half are certain, else those between two that are.

    One that nothing stands below, where the document ``closes``, numbers the page above it, and so do the others; a section
    that its number promises may be lost, but not one of a series that does not begin with the first.
    """
    if closes and forms[chain[0]].value > 1 and len({forms[row].value for row in chain}) > 2:
        return chain
    sure = [row for row in chain if row in pages or forms[row].kind != "number"]
    strong = all(forms[row].kind != "number" for row in chain)
    if len({forms[row].value for row in chain}) < (2 if strong else 3) or not sure:
        return []
    return chain if 2 * len(sure) >= len(chain) else [row for row in chain if sure[0] <= row <= sure[-1]]


def _is_page_number(lines: tuple[Row, ...], forms: dict[int, Form], at: int) -> bool:
    """Whether a bare number parts the halves of a sentence, or stands beside what repeats on every page."""
    first, last = at, at + 1
    while first - 1 in forms and at - first < 4 and _of_one_break(forms, range(first, last), first - 1):
        first -= 1
    while last in forms and last - at < 4 and _of_one_break(forms, range(first, last), last):
        last += 1
    if any(forms[near].kind != "number" for near in range(first, last)):
        return True
    if _is_padded(lines[at].words):
        return False
    return first > 0 and last < len(lines) and halves(lines[first - 1], lines[last], strong=False)


def _of_one_break(forms: dict[int, Form], run: range, at: int) -> bool:
    """Whether a row beside others may stand at the same page break: the numbers there are of one page, or of two that meet."""
    numbers = [forms[row].value for row in (*run, at) if forms[row].value >= 0]
    return not numbers or max(numbers) - min(numbers) <= 1


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
    strong = not kinds <= {"number", "copy", "issue"} and not all(forms[at] == _A_PAPER for at in range(first, last))
    edge = first == 0 or last == len(lines)
    paper = not strong and any(forms[at].value > LETTERED for at in range(first, last))  # A4 is a size of paper, too
    alone = first + 1 == last and _is_padded(lines[first].words)
    apart = not edge and not paper and not alone and halves(lines[first - 1], lines[last], strong)
    if apart and kinds == {"number"}:
        apart = not is_narrow(lines[first - 1], lines[last])  # that may be a head, and of no sentence
    elif not edge and kinds == {"copy"}:  # above a name it is the headline, which the first line says, too
        apart = apart or _goes_on_in_latin(lines[first - 1], lines[last])
        apart = apart and not (is_byline(lines[last].words) or gapped(lines[first - 1].words))
    proof = Proof.NONE
    if any(at in series for at in range(first, last)) and (strong or _alone(lines, first, last)):
        proof = Proof.SERIES
    elif len(kinds) > 1 and strong and not repeated.issuperset(range(first, last)):
        proof = Proof.BESIDE
    elif apart:
        proof = Proof.BETWEEN
    elif all(at in repeated and (not edge or _NUMBER.search(lines[at].words)) for at in range(first, last)):
        proof = Proof.REPEATED
    elif edge and ("page" in kinds or (_alone(lines, first, last) and _said_elsewhere(forms, first, last))):
        proof = Proof.EDGE
    titled = first > TOP and all(lines[at].words == lines[0].words for at in range(first, last))
    if not proof and not kinds & {"mark", "page"} and not (titled and doc.derive(_title_heads_pages)):
        return None
    start, end = whole_lines(doc, first, last, apart)
    return Furniture(first, last, start, end, proof)


def _goes_on_in_latin(left: Row, right: Row) -> bool:
    """Whether a line of Latin letters stops in mid-sentence, and the other one goes on in small letters; a program indents its lines."""
    tail = left.words[-1]
    return (
        right.words[0].islower() and tail.isascii() and (tail.isalnum() or tail == ",") and right.indent <= left.indent
    )


def _title_heads_pages(doc: Document) -> bool:
    """View: whether several lines say what the first line of the text says, each a page apart: poems to one tune are shorter."""
    lines = doc.derive(rows)
    places = [at for at, row in enumerate(lines) if row.words == lines[0].words]
    return len(places) >= TITLES and all(other - one >= PAGE for one, other in pairwise(places))


def _said_elsewhere(forms: dict[int, Form], first: int, last: int) -> bool:
    """Whether an unmistakable page number elsewhere in the text is that of these rows."""
    numbers = {forms[at].value for at in range(first, last)} - {-1}
    return any(form.value in numbers and form.kind in _SURE and not first <= at < last for at, form in forms.items())


def _alone(lines: tuple[Row, ...], first: int, last: int) -> bool:
    """Whether a bare number does not stand among other numbers: those are a table."""
    if last - first > 1 and all(re.fullmatch("[0-9]+", row.words) for row in lines[first:last]):
        return False
    near = [at for at in (first - 1, last) if 0 <= at < len(lines)]
    beyond = [at for at in (first - 2, last + 1) if 0 <= at < len(lines)]
    if near and not any(finished(lines[at].words) for at in near):
        near += beyond  # behind a sentence none counts: a page may have one line, and a table has no sentence
    return not any(re.fullmatch("[0-9.,% ]+", lines[at].words) for at in near)


_REPEATED = Form("head", -1)
TITLES, PAGE = 3, 20  #: lines that say it; and rows of a page at least
TOP = 3  #: rows in which the title stands below the first running head
_NUMBER = pattern("[0-9]")
_A_PAPER = Form("paper", -1)  #: its name alone: headlines end so, too (``突发新闻``, ``街头的晚报``)
_SURE = ("mark", "page", "head")


def _is_padded(words: str) -> bool:
    """Whether a bare number has a nought before it: pages are numbered so throughout or not at all, so that one alone proves nothing."""
    return words[0] == "0" and words.isdigit()


def whole_lines(doc: Document, first: int, last: int, apart: bool = False) -> tuple[int, int]:
    """The lines to take out with the blank ones around them; of those as many stay as part the neighbours on this page.

    Args:
        doc: the page.
        first: the first row to take out.
        last: the row behind the last one.
        apart: they part the halves of a sentence; then no blank line stays.
    """
    lines, rows_ = doc.derive(rows), doc.derive(every)
    if first == 0 or last == len(lines):
        begin = 0 if first == 0 else lines[first - 1].line + 1
        stop = len(rows_) if last == len(lines) else lines[last].line
        return (rows_[begin].start, rows_[stop - 1].stop)
    before, after = lines[first].blanks, lines[last].blanks
    keep = 0 if apart else max(before, after)  # nothing parts the halves of a sentence
    begin = lines[first - 1].line + 1 + min(keep, before)
    stop = lines[last].line - max(0, keep - before)
    return (rows_[begin].start, rows_[stop - 1].stop)
