"""Entries of a list of references (GB/T 7714, IEEE, Vancouver): what stands between two numbers that follow one another is one entry.

Such an entry is no sentence: its stops part names, it goes on with capitals, figures and other languages. So nothing that is
asked of sentences holds of the line ends within it, and the numbers tell more than those could.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from ....text.lazy import pattern
from ....text.script import HAN_TO_TEN
from ....tuples import NamedTuple
from ...both_scripts import in_both_scripts
from ..card import card
from ..page import Evidence, Page

_FORMS = tuple(
    pattern(form)
    for form in ("[\\[［〔]([0-9]{1,3})[\\]］〕]", "([0-9]{1,3})[.．、](?![0-9])", "[（(]([0-9]{1,3})[)）]")
)
_FIRST = frozenset("[［〔（(0123456789")
_HEADS = frozenset(f"参參引主RBW{HAN_TO_TEN}0123456789")  #: first characters of the heading of such a list
#: What sort of thing is cited (GB/T 7714—2015, table B.1).
SORT = pattern("[\\[［] ?(?:[ACDGJMNPRSZ]|DB|EB|CP|DS)(?:/(?:OL|CD|MT|DK))?[\\]］]")
_HEADING = in_both_scripts(
    f"(?:[{HAN_TO_TEN}0-9]{{1,3}}[、.．] ?)?(?:主要)?(?:参考(?:文献|书目|资料)|引用文献|References?|REFERENCES|Bibliography|Works Cited)(?:（[^（）]{{1,8}}）)?[:：]?"
)
_YEAR = pattern("(?<![0-9])(?:1[6-9]|20)[0-9]{2}(?![0-9])")
_STOPS = frozenset(".。．")
_MARK = pattern("[.,:。，：．]")
_ADDRESS = pattern("https?:|www\\.|doi[:：]|DOI[:：]")
LEAST = 3  #: entries of a list
ROWS = 8  #: of the longest entry


class Entries(NamedTuple):
    """The seams of lists of references."""

    inside: frozenset[int]  #: within an entry
    between: frozenset[int]  #: between two entries


def entries(page: Page) -> Entries:
    """The seams of the lists of references of a page: numbered ones, and others below their heading."""
    rows = page.rows
    numbered = [at for at, row in enumerate(rows) if row.words[0] in _FIRST]
    inside: set[int] = set()
    between: set[int] = set()
    for form in _FORMS if len(numbered) >= LEAST else ():
        for starts in _lists(page, numbered, form):
            if _cites(page, starts):
                inside.update(_within(page, starts))
                between.update(at - 1 for at in starts[1:])
    for heading in [at for at, row in enumerate(rows) if row.words[0] in _HEADS and _HEADING.fullmatch(row.words)]:
        if heading not in between and heading + 1 not in inside:
            for stops in (_hanging, _flush):
                starts = list(accumulate([heading + 1, *stops(page, heading + 1)]))
                if len(starts) > LEAST:
                    inside.update(set(range(starts[0], starts[-1] - 1)).difference(at - 1 for at in starts))
                    between.update(at - 1 for at in starts[1:-1])
                    break
    return Entries(frozenset(inside), frozenset(between))


def weigh(page: Page, known: Entries, found: list[Evidence]) -> None:
    """Put in place of what is said of sentences, at the line ends within entries, that the entry goes on; and behind them, that the next one begins.

    Args:
        page: the page.
        known: its lists of references.
        found: the evidence of every seam so far.
    """
    points = card().points[True]
    for at in known.inside:
        kept = {name: words for name, words in found[at].items() if points.get(name, 0) > 0}
        found[at] = kept | {"entry-goes-on": page.rows[at + 1].words[:8]}
    for at in known.between:
        found[at] = found[at] | {"entry-begins": page.rows[at + 1].words[:8]}


def _text(page: Page, first: int, stop: int) -> str:
    return " ".join(row.words for row in page.rows[first:stop])


def _hanging(page: Page, first: int) -> Iterator[int]:
    """The rows of each entry of a list with hanging indents, as long as each entry cites."""
    rows, at, hung = page.rows, first, False
    sizes: list[int] = []
    while at < len(rows) and rows[at].indent == rows[first].indent:
        stop = at + 1
        while stop < len(rows) and rows[stop].indent > rows[at].indent and not rows[stop].blanks:
            stop += 1
        entry = _text(page, at, stop)
        if stop - at > ROWS or not (_YEAR.search(entry) or SORT.search(entry)):
            break
        hung = hung or stop > at + 1
        sizes.append(stop - at)
        at = stop
    return iter(sizes if hung else ())


def _flush(page: Page, first: int) -> Iterator[int]:
    """The rows of each entry of a list that nothing marks: a year and a full stop end each, and each has one sign of what it cites."""
    rows, at = page.rows, first
    while at < len(rows):
        stop, dated = at, False
        while stop < len(rows) and stop - at < ROWS and not (stop > at and rows[stop].blanks > rows[first + 1].blanks):
            dated = dated or bool(_YEAR.search(rows[stop].words))
            stop += 1
            if _is_whole(page, stop - 1, dated):
                break
        if not _is_whole(page, stop - 1, dated) or len(SORT.findall(_text(page, at, stop))) != 1:
            return
        yield stop - at
        at = stop


def _is_whole(page: Page, at: int, dated: bool) -> bool:
    """Whether an entry ends with a row: its year is there, and a full stop, and no address follows."""
    rows = page.rows
    ends = dated and rows[at].words[-1] in _STOPS
    return ends and not (at + 1 < len(rows) and _ADDRESS.match(rows[at + 1].words))


def _lists(page: Page, numbered: Sequence[int], form: re.Pattern[str]) -> Iterator[list[int]]:
    """Rows that begin with numbers that follow one another, near enough to be the entries of one list."""
    starts: list[int] = []
    last = 0
    for at in numbered:
        match = form.match(page.rows[at].words)
        if not match:
            continue
        number = int(match[1])
        if starts and number == last + 1 and at - starts[-1] <= ROWS:
            starts.append(at)
        elif starts and number > last + 1 and at - starts[-1] <= ROWS:
            continue  # a figure of the entry: a volume, a page
        else:
            yield starts
            starts = [at]
        last = number
    yield starts


def _cites(page: Page, starts: Sequence[int]) -> bool:
    """Whether the entries of a list cite: by the signs of what sort each is, or below the heading of such a list by their years."""
    if len(starts) < LEAST:
        return False
    headed = starts[0] > 0 and _HEADING.fullmatch(page.rows[starts[0] - 1].words)
    sign = _YEAR if headed else SORT
    cited = sum(bool(sign.search(_text(page, one, other))) for one, other in pairwise(starts))
    return 2 * cited >= len(starts) - 1


def _within(page: Page, starts: Sequence[int]) -> Iterator[int]:
    """The seams within each entry, of the last one while it is not whole, if all others end with a full stop."""
    rows = page.rows
    apart = min(rows[at].blanks for at in starts[1:])
    stopped = all(rows[at - 1].words[-1] in _STOPS for at in starts[1:])
    for number, first in enumerate(starts):
        is_last = number + 1 == len(starts)
        if is_last and not stopped:
            return
        stop = min(first + ROWS, len(rows)) if is_last else starts[number + 1]
        dated = False
        for at in range(first, stop - 1):
            left, right = rows[at].words, rows[at + 1].words
            dated = dated or bool(_YEAR.search(left))
            if rows[at + 1].blanks > apart or "furniture" in (page.kinds[at], page.kinds[at + 1]):
                break
            if _is_whole(page, at, dated) or (is_last and _ends_list(left, right)):
                break  # what stands there is no rest of the entry
            yield at


def _ends_list(left: str, right: str) -> bool:
    """Whether the last entry may end with a row, for all one can tell: a stop that is not that of a title, or what follows holds no mark."""
    return (left[-1] in _STOPS and not SORT.search(left[-10:])) or not _MARK.search(right)
