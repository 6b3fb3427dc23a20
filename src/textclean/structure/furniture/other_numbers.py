"""Numbers that have the form of a page number and are others: of sections, of stanzas, of rows in a list, of equations, of notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from itertools import pairwise

from ...text.lazy import pattern
from ..halves import halves
from ..rows import Row
from .folios import Form

LISTED = 3  #: numbers in rows one below the other that are of a list
MOST = 4  #: rows of one page break
PARTING, SHARE = 2, 3  #: numbers that part a sentence at least, and of so many in their form one does
STANZAS = 3  #: numbers of stanzas at least
STANZA, VERSE = 8, 40  #: rows from the number of a stanza to the next at most, and columns of its lines
ROWS = 60  #: of a page at most
PADDED = "00"  #: with which no stanza's number begins
#: A number in round or square brackets, as equations have at the margin.
_BRACKETED = pattern("[(（\\[［] ?([0-9]{1,3}) ?[)）\\]］]$")
#: The number of an equation, referred to in the text; one in square brackets is a reference itself.
_REFERRED = pattern("(?:[式程]|(?i:eqs?\\.?|equations?|formula)) ?[(（\\[［] ?([0-9]{1,3}) ?[)）\\]］]")
_DAY = pattern("([0-9]{1,2}) ?月 ?([0-9]{1,2})")
MONTH, WEEK = 31, 7  #: days
_HALF_NUMBER = pattern("[0-9]{5}$|[0-9][-–—－][0-9]*$")
_FORMULA = pattern("[=≤≥≈∑∫√∝≠±]")
#: What stands before an equation, and what behind it.
_OPENS_EQUATION = pattern("(?:[公等式程为為得]|\\b(?i:equations?|given by|follows|as|model|form))[:：]?$")
#: A name and the number of one of its kind: a paper and its issue, or a question on the order paper.
_NUMBERED = pattern("([A-Z][^0-9]*\\b(?:No|Nos|Issue)[.:]? ?)([0-9]{1,5})$")
#: So many of them at least, and of so many one that tells another number: an issue has one number, on each of its pages.
NUMBERED, ANEW = 3, 3
CONTENTS = 4  #: headings of a table of contents, with the numbers of their pages by turns
_CLOSES_EQUATION = pattern("where\\b|其中|式中|ここで|である")


def without_equations(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without numbers in brackets, where one of them stands beside an equation, or the text refers to one."""
    bracketed = [at for at, one in found.items() if one.kind == "number" and _BRACKETED.match(lines[at].words)]
    if not bracketed:
        return found
    beside = any(
        (at and (_FORMULA.search(lines[at - 1].words) or _OPENS_EQUATION.search(lines[at - 1].words)))
        or (at + 1 < len(lines) and _CLOSES_EQUATION.match(lines[at + 1].words))
        for at in bracketed
    )
    if beside or any(_REFERRED.search(row.words) for row in lines):
        return {at: one for at, one in found.items() if at not in bracketed}
    return found


def without_headings(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without headings that are numbered, and the numbers of a table of contents."""
    return _without_contents(lines, _without_counted(lines, found))


def _without_counted(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without names whose number is another one nearly each time (``Question No.277``): headings of a kind, no paper and its issue."""
    named: dict[str, dict[int, str]] = {}
    for at, one in found.items():
        match = _NUMBERED.match(lines[at].words) if one.kind in ("folio", "issue") and one.value < 0 else None
        if match:
            named.setdefault(match[1].rstrip(" .:"), {})[at] = match[2]
    other = {
        at
        for numbers in named.values()
        if len(set(numbers.values())) >= NUMBERED and ANEW * len(set(numbers.values())) >= len(numbers)
        for at in numbers
    }
    return {at: one for at, one in found.items() if at not in other} if other else found


def _without_contents(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without the numbers of a table of contents in rows of its own, and without those that its headings bear in the text.

    There a heading and a number stand by turns, or the number of a heading, the heading and its page.
    """
    bare = sorted(at for at, one in found.items() if one.kind == "number" and lines[at].words.isdigit())
    other: set[int] = set()
    run: list[int] = []
    for at in [*bare, len(lines) + 2]:
        if run and not (at - run[-1] == 2 and found[at].value >= found[run[-1]].value):
            if len(run) >= CONTENTS:
                other.update(run)
            run = []
        run.append(at)
    if bare:
        listed = {
            (number.words, words.words)
            for number, words, page in zip(lines, lines[1:], lines[2:], strict=False)
            if number.words.isdigit() and words.words[0].isalpha() and page.words.isdigit()
        }
        heads = [at for at in bare if at + 1 < len(lines) and (lines[at].words, lines[at + 1].words) in listed]
        other.update(row for at in heads for row in (at, at + 1))
    return {at: one for at, one in found.items() if at not in other} if other else found


def without_days(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without rows of a date and its day alone, where each is some days later than the one above it: a diary, a listing."""
    days = sorted(at for at, one in found.items() if one.kind == "date")
    dates = [_DAY.search(lines[at].words) for at in days]
    told = [int(date[1]) * MONTH + int(date[2]) for date in dates if date]
    most = MONTH if len(days) > 2 else WEEK
    if len(days) < 2 or len(told) < len(days) or not all(0 < other - one <= most for one, other in pairwise(told)):
        return found
    return {at: one for at, one in found.items() if at not in days}


def without_stanzas(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without bare numbers between which so little stands each time that they are of the stanzas of a poem."""
    run: list[int] = []
    other: set[int] = set()
    for at in [*(at for at in sorted(found) if lines[at].words.isdigit()), len(lines)]:
        last = run[-1] if run else at
        if run and not (
            at < len(lines)
            and found[at].value == found[last].value + 1
            and at - last <= STANZA
            and all(row.width <= VERSE for row in lines[last + 1 : at])
        ):
            if len(run) >= STANZAS and run[-1] - run[0] > 2 * len(run) and not lines[run[0]].words.startswith(PADDED):
                other.update(run)
            run = []
        run.append(at)
    return {at: one for at, one in found.items() if at not in other} if other else found


def without_torn(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without bare numbers that go on from a number the line above ends with, as that of a telephone does."""
    return {
        at: one
        for at, one in found.items()
        if not (at and lines[at].words.isdigit() and not lines[at].blanks and _HALF_NUMBER.search(lines[at - 1].words))
    }


def without_notes(lines: tuple[Row, ...], found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without bare numbers that stand again before the page ends: marks of notes, which an extractor put on lines of their own."""
    again: dict[str, int] = {}
    other: set[int] = set()
    for at in sorted((at for at in found if lines[at].words.isdigit()), reverse=True):
        words = lines[at].words
        if again.get(words, at + ROWS) < at + ROWS:
            other.add(at)
        again[words] = at
    return {at: one for at, one in found.items() if at not in other} if other else found


def without_sections(
    lines: tuple[Row, ...], found: dict[int, Form], shaped: Mapping[int, tuple[Form | None, str]]
) -> dict[int, Form]:
    """The candidates without numbers in a form that also counts sections, items and cells, where no two of that form part a sentence."""
    forms: dict[str, list[int]] = {}
    for at, one in found.items():
        if one.within:
            forms.setdefault(one.within, []).append(at)
    if not forms:
        return found
    copies = Counter([key for _, key in shaped.values()])
    beside = found.keys() | {at for at, (_, key) in shaped.items() if copies[key] > 1}
    other = {at for places in forms.values() if not _part_sentences(lines, beside, places) for at in places}
    return {at: one for at, one in found.items() if at not in other} if other else found


def _part_sentences(lines: tuple[Row, ...], beside: Set[int], places: list[int]) -> bool:
    """Whether several of these rows, and what stands beside them and is said again, part sentences, and not one in many."""
    parting = 0
    for at in places:
        first, stop = at, at + 1
        while first - 1 in beside and stop - first < MOST:
            first -= 1
        while stop in beside and stop - first < MOST:
            stop += 1
        parting += first > 0 and stop < len(lines) and halves(lines[first - 1], lines[stop], strong=False)
    return parting >= PARTING and SHARE * parting >= len(places)


def without_lists(found: dict[int, Form]) -> dict[int, Form]:
    """The candidates without rows one below the other of three numbers and more: those are contents (``第1版 要闻``), a page break has two at most."""
    listed: set[int] = set()
    run: list[int] = []
    for at in [*sorted(row for row, one in found.items() if one.value >= 0), -1]:
        if run and at != run[-1] + 1:
            if len({found[row].value for row in run}) >= LISTED:
                listed.update(run)
            run = []
        run.append(at)
    return {row: one for row, one in found.items() if row not in listed} if listed else found
