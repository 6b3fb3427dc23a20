"""Two deliveries of a text compared: passages that came, went, changed or moved, whatever became of the lines.

The unit is the sentence, folded (letters and digits alone), so that a page compares with its cleaned text. Equal
sentences are paired in their order; the longest run of pairs that keeps the order of both texts stands still
(Hunt and Szymanski, *An algorithm for differential file comparison*, 1976), the other pairs have moved. It takes
n log n steps, whatever the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from .text import Span
from .text.fold import fold_char, fold_to_compare
from .text.lazy import pattern
from .text.script import STOP_CLOSERS, STOP_MARKS
from .tuples import NamedTuple

Kind = Literal["came", "went", "changed", "moved"]
_SENTENCE = pattern(f"[^{STOP_MARKS}；;.]*(?:[{STOP_MARKS}；;.]+[{STOP_CLOSERS}]*|$)")
LEAST = 6  #: letters and digits of the shortest passage that is told
ALIKE = 50  #: per cent of likeness from which a sentence counts as changed, not as gone and come
NEXT = 8  #: sentences among which the one is looked for that another became


class Passage(NamedTuple):
    """What became of a stretch of text."""

    kind: Kind
    old: Span | None  #: where it stood; None: it came
    new: Span | None  #: where it stands; None: it went


class _Unit(NamedTuple):
    span: Span
    folded: str


def passages(old: str, new: str) -> list[Passage]:
    """What came, went, changed or moved, in the order of the new text; what went stands where it would have been."""
    left, right = list(_units(old)), list(_units(new))
    pairs = _pairs(left, right)
    still = set(_longest(pairs))
    found: list[Passage] = []
    moved = {b: a for a, b in pairs if (a, b) not in still}
    taken = {a for a, _ in pairs}
    at_old = at_new = 0
    for a, b in [*sorted(still, key=lambda pair: pair[1]), (len(left), len(right))]:
        gone = [at for at in range(at_old, a) if at not in taken]
        come = [at for at in range(at_new, b) if at not in moved]
        found += _between(left, right, gone, come)
        found += _moves(left, right, moved, range(at_new, b))
        at_old, at_new = a + 1, b + 1
    return [one for one in found if _size(one, old, new) >= LEAST]


def _units(text: str) -> Iterator[_Unit]:
    """The sentences that hold a letter or a digit, without the blanks around them."""
    for match in _SENTENCE.finditer(text):
        folded = fold_to_compare(match.group())
        if folded:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield _Unit(Span(start, start + len(match.group().strip())), folded)


def _pairs(left: Sequence[_Unit], right: Sequence[_Unit]) -> list[tuple[int, int]]:
    """Equal sentences, the first with the first, the second with the second, in the order of the old text."""
    count: Counter[str] = Counter()
    places: dict[tuple[str, int], int] = {}
    for at, unit in enumerate(right):
        places[unit.folded, count[unit.folded]] = at
        count[unit.folded] += 1
    count.clear()
    found = []
    for at, unit in enumerate(left):
        other = places.get((unit.folded, count[unit.folded]))
        count[unit.folded] += 1
        if other is not None:
            found.append((at, other))
    return found


def _longest(pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The longest run of pairs whose places rise in both texts, from its end."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, b) in enumerate(pairs):
        at = bisect_left(tails, b)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [b]
        ends[at : at + 1] = [number]
    number = ends[-1] if ends else -1
    while number >= 0:
        yield pairs[number]
        number = before[number]


def _between(left: Sequence[_Unit], right: Sequence[_Unit], gone: list[int], come: list[int]) -> Iterator[Passage]:
    """What stands between two sentences that stood still: changed where one is like another, else gone and come."""
    at_gone = at_come = 0
    for one, other in [*_alike(left, right, gone, come), (len(gone), len(come))]:
        for first, last in _runs(gone[at_gone:one]):
            yield Passage("went", Span(left[first].span.start, left[last].span.end), None)
        for first, last in _runs(come[at_come:other]):
            yield Passage("came", None, Span(right[first].span.start, right[last].span.end))
        if one < len(gone):
            yield Passage("changed", left[gone[one]].span, right[come[other]].span)
        at_gone, at_come = one + 1, other + 1


def _alike(
    left: Sequence[_Unit], right: Sequence[_Unit], gone: list[int], come: list[int]
) -> Iterator[tuple[int, int]]:
    """Places in the two lists whose sentences are alike, in the order of both: each is paired with the likest of the next few."""
    if not gone or not come:
        return
    from rapidfuzz import fuzz

    begin = 0
    for at, a in enumerate(gone):
        near = [
            (fuzz.ratio(left[a].folded, right[come[other]].folded, score_cutoff=ALIKE), -other)
            for other in range(begin, min(begin + NEXT, len(come)))
        ]
        likeness, place = max(near, default=(0.0, 0))
        if likeness:
            yield at, -place
            begin = 1 - place


def change(old: str, new: str) -> tuple[Span, Span]:
    """Where two versions of a passage differ, seen as they are compared: a stretch in each, no number and no word of Latin letters cut."""
    one, two = ([(at, fold) for at, char in enumerate(text) if (fold := fold_char(char))] for text in (old, new))
    most = min(len(one), len(two))
    before = next((at for at in range(most) if one[at][1] != two[at][1]), most)
    while before and _is_inside(one, before) | _is_inside(two, before):
        before -= 1
    behind = next((at for at in range(most - before) if one[-1 - at][1] != two[-1 - at][1]), most - before)
    while behind and _is_inside(one, len(one) - behind) | _is_inside(two, len(two) - behind):
        behind -= 1
    return _middle(one, before, behind), _middle(two, before, behind)


def _is_inside(folds: Sequence[tuple[int, str]], at: int) -> bool:
    """Whether what is compared goes on, at a place, inside a number or a word of Latin letters."""
    if not 0 < at < len(folds):
        return False
    (place, char), (following, other) = folds[at - 1], folds[at]
    return following == place + 1 and char.isascii() and other.isascii() and char.isdigit() == other.isdigit()


def _middle(folds: Sequence[tuple[int, str]], before: int, behind: int) -> Span:
    """The stretch of a text between so many of its first letters and so many of its last ones."""
    inside = folds[before : len(folds) - behind]
    if inside:
        return Span(inside[0][0], inside[-1][0] + 1)
    at = folds[before][0] if before < len(folds) else folds[-1][0] + 1 if folds else 0
    return Span(at, at)


def _moves(left: Sequence[_Unit], right: Sequence[_Unit], moved: dict[int, int], places: range) -> Iterator[Passage]:
    """Stretches that follow one another in both texts, and stand elsewhere now."""
    start: int | None = None
    for b in places:
        if b not in moved:
            continue
        if start is None:
            start = b
        if moved.get(b + 1) != moved[b] + 1 or b + 1 not in places:
            old = Span(left[moved[start]].span.start, left[moved[b]].span.end)
            yield Passage("moved", old, Span(right[start].span.start, right[b].span.end))
            start = None


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each stretch of numbers that follow one another."""
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield numbers[start], number
            start = at + 1


def _size(one: Passage, old: str, new: str) -> int:
    """Letters and digits of a passage."""
    text, span = (new, one.new) if one.new else (old, one.old)
    return len(fold_to_compare(text[span.start : span.end])) if span else 0
