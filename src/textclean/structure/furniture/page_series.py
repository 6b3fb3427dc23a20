"""Page numbers that rise by one through a text, and those of one page break."""

from __future__ import annotations

from collections import Counter

from ...text import Document
from ...text.lazy import pattern
from ..halves import halves
from ..layout.ragged import is_ragged_at
from ..line_ends import finished
from ..rows import Row
from ..words import across
from .folios import Form
from .page_turns import shape

_DATE = pattern("[0-9]{4}(?:年|[./-])[0-9]{1,2}(?:月|[./-])[0-9]{1,2}")
_FIGURES = pattern("[0-9.,% ]+")
_OF_ALL = pattern("([0-9]{1,4}) ?[/／] ?([0-9]{1,4})$")  #: a page, and how many there are
PAGES = 3  #: that say how many there are
NEAREST, FARTHEST = 0.5, 2.0  #: of the rows of a page: how far the number of the next one stands away
FIGURES = 3  #: of a page number with noughts before it that numbers no parts
BARE = frozenset(("number", "sheet"))  #: page numbers without anything that says so


def series_of(doc: Document, lines: tuple[Row, ...], forms: dict[int, Form], ends: frozenset[str]) -> frozenset[int]:
    """Rows whose page numbers rise by one through the document, three and more of them (two where the form is strong).

    Bare numbers that never part a sentence nor stand beside a running head may as well number the parts of an essay, whatever
    the page numbers of the document look like: of these only those between two page numbers that are certain are of the series.

    Args:
        doc: a text.
        lines: its rows.
        forms: the candidates.
        ends: the shapes of what was taken out at other page breaks; where they have but one, other numbers are no page's.
    """
    numbered = [(at, form) for at, form in sorted(forms.items()) if form.value >= 0]
    told = {form.value for _, form in numbered if form.kind == "mark"}
    # last value, whether numbers of one figure have a nought, what they count in -> rows of the longest chain that ends so
    chains: dict[tuple[int, bool, str], list[int]] = {}
    totals = Counter([match[2] for at, _ in numbered if (match := _OF_ALL.match(lines[at].words))])
    pages: set[int] = set()  # rows of bare numbers that are page numbers by what stands around them
    kept: set[int] = set()
    for at, form in numbered:
        bare = form.kind in BARE
        all_of = _OF_ALL.match(lines[at].words) if bare and totals else None
        first, last = _of_break(forms, at)
        if (
            bare
            and last == first + 1
            and (form.value in told or (len(ends) == 1 and shape(lines[at].words) not in ends))
        ):
            continue  # a page has one number: that of a row of a table does not go on from ``— 2 —`` where ``— 3 —`` stands
        if bare and ((all_of and totals[all_of[2]] >= PAGES) or _is_page_number(doc, lines, forms, at, first, last)):
            pages.add(at)
        padded = [is_padded(lines[at].words)] if bare and form.value < 10 else [False, True]
        for nought in padded:
            before = (
                chains.get((form.value - 1, nought, form.within)) or chains.get((form.value, nought, form.within)) or []
            )
            chain = [*before[-8:], at]
            chains[form.value, nought, form.within] = chain
            kept.update(_certain(forms, _without_references(lines, forms, chain), pages, closes=at == len(lines) - 1))
    return frozenset(kept)


def _certain(forms: dict[int, Form], chain: list[int], pages: set[int], closes: bool) -> list[int]:
    """The rows of a chain that are page numbers: all of them where half are certain, else those between two that are.

    One that nothing stands below, where the document ``closes``, numbers the page above it, and so do the others; a section
    that its number promises may be lost, but not one of a series that does not begin with the first.
    """
    if not chain or chain[-1] - chain[0] < len(chain):
        return []  # nothing stands between them
    if closes and forms[chain[0]].value > 1 and len({forms[row].value for row in chain}) > 2:
        return chain
    sure = [row for row in chain if row in pages or forms[row].kind not in BARE]
    strong = all(forms[row].kind not in BARE for row in chain)
    if len({forms[row].value for row in chain}) < (2 if strong else 3) or not sure:
        return []
    if 2 * len(sure) >= len(chain):
        return [row for row in chain if row in sure or _is_in_step(forms, sure, row)]
    return [row for row in chain if sure[0] <= row <= sure[-1]]


def _is_in_step(forms: dict[int, Form], sure: list[int], row: int) -> bool:
    """Whether a number stands between certain ones, or about so far from the nearest of them as those are from one another."""
    first, last = sure[0], sure[-1]
    if first <= row <= last or forms[first].value == forms[last].value:
        return True
    page = (last - first) / (forms[last].value - forms[first].value)
    edge = first if row < first else last
    away = (row - edge) / ((forms[row].value - forms[edge].value) or 1)
    return NEAREST * page <= away <= FARTHEST * page


def _without_references(lines: tuple[Row, ...], forms: dict[int, Form], chain: list[int]) -> list[int]:
    """A chain without running heads of several dates: an issue has one; what stands below headlines names the pages of papers."""
    heads = {at: _DATE.search(lines[at].words) for at in chain if forms[at].kind in ("page", "folio")}
    if len({date[0] for date in heads.values() if date}) < 2:
        return chain
    return [at for at in chain if at not in heads]


def _of_break(forms: dict[int, Form], at: int) -> tuple[int, int]:
    """The rows of the page break about a row, half open."""
    first, last = at, at + 1
    while first - 1 in forms and at - first < 4 and of_one_break(forms, range(first, last), first - 1):
        first -= 1
    while last in forms and last - at < 4 and of_one_break(forms, range(first, last), last):
        last += 1
    return first, last


def _is_page_number(
    doc: Document, lines: tuple[Row, ...], forms: dict[int, Form], at: int, first: int, last: int
) -> bool:
    """Whether a bare number parts the halves of a sentence, or stands beside what repeats on every page, in the rows of its page break."""
    if any(forms[near].kind not in BARE for near in range(first, last)):
        return True
    if not first or last == len(lines) or not halves(lines[first - 1], lines[last], strong=False):
        return False
    # ``01`` may head a part of an article whose paragraphs have no stops; nothing has parts enough for ``001``
    part = is_padded(lines[at].words) and len(lines[at].words) < FIGURES
    # the parts of a poem are numbered, and its lines have no stops either
    return not (part or is_ragged_at(doc, first)) or across(lines[first - 1].words, lines[last].words)[1] > 0


def of_one_break(forms: dict[int, Form], run: range, at: int) -> bool:
    """Whether a row beside others may stand at the same page break: the numbers there are of one page, or of two that meet."""
    numbers = [forms[row].value for row in (*run, at) if forms[row].value >= 0]
    return not numbers or max(numbers) - min(numbers) <= 1


def is_padded(words: str) -> bool:
    """Whether a bare number has a nought before it: pages are numbered so throughout or not at all, so that one alone proves nothing."""
    return words[0] == "0" and words.isdigit()


def stands_alone(lines: tuple[Row, ...], first: int, last: int) -> bool:
    """Whether a bare number does not stand among other numbers: those are a table."""
    if last - first > 1 and all(row.words.isascii() and row.words.isdecimal() for row in lines[first:last]):
        return False
    near = [at for at in (first - 1, last) if 0 <= at < len(lines)]
    beyond = [at for at in (first - 2, last + 1) if 0 <= at < len(lines)]
    if near and not any(finished(lines[at].words) for at in near):
        near += beyond  # behind a sentence none counts: a page may have one line, and a table has no sentence
    return not any(_FIGURES.fullmatch(lines[at].words) for at in near)
