"""Items and entries: of two lists side by side each number says much the same in either, as two recipes do, or two notices."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS
from ..blocks import Kind
from ..both_scripts import in_both_scripts
from .pairs import Pair
from .paragraphs import Paragraphs

PARAGRAPH = 24  #: folded characters of the shortest running paragraph
LABEL = 8  #: folded characters of the number of a paragraph at most
HEADING = 24  #: folded characters of the longest heading
ROWS = 12  #: blocks above an item in which the heading of its list stands


def in_two_lists(found: Paragraphs, pair: Pair) -> bool:
    """Whether both sides are items with the same number, and stand under different headings."""
    here, there = found.at(pair.left.start), found.at(pair.right.start)
    if not found.label(here) or found.label(here) != found.label(there):
        return False
    above, other = _heading(found, here), _heading(found, there)
    return bool(above and other) and above != other


def _heading(found: Paragraphs, number: int) -> str:
    """What stands above the list that an item is of, folded; empty where it is not known."""
    for near in range(number - 1, max(number - ROWS, 0) - 1, -1):
        size = found.ends[near] - found.starts[near]
        if size <= HEADING and not found.label(near) and not found.stops(near):
            return found.fold.text[found.starts[near] : found.ends[near]]
    return ""


def are_running(found: Paragraphs, pair: Pair) -> bool:
    """Whether all paragraphs of both sides are running text without numbers."""
    inside = [number for side in (pair.left, pair.right) for number in found.within(side)]
    return all(found.ends[number] - found.starts[number] >= PARAGRAPH and not found.label(number) for number in inside)


SERIES = 3  #: figures that an entry of a series has at least
_DIGITS = pattern("[0-9]+")


def in_series(found: Paragraphs, pair: Pair) -> bool:
    """Whether two paragraphs that differ in figures, one below the other, have other ones throughout: entries of a series."""
    text, left, right = found.fold.text, pair.left, pair.right
    if found.at(right.start) - found.at(left.start) != 1:
        return False
    here, there = (_DIGITS.findall(text, side.start, side.end) for side in (left, right))
    return len(here) == len(there) >= SERIES and all(a != b for a, b in zip(here, there, strict=True))


#: Which article of a statute is to read otherwise: ``七、将刑法第三百四十五条修改为``, ``三、第十一条后增加一条``.
_AMENDS = in_both_scripts(
    f"[{HAN_NUMERALS}]{{1,4}}、[^。；]{{0,24}}第[{HAN_NUMERALS}]{{1,7}}条[^。；]{{0,24}}(?:修改为|改为|删[去除]|增加|作为)"
)


def is_provision(found: Paragraphs, number: int) -> bool:
    """Whether a block is an article of a statute, or says which article is to read otherwise: the wording of such texts is parallel."""
    return found.is_article(number) or bool(_AMENDS.match(found.text, found.blocks[number].start))


def is_program(found: Paragraphs, side: Span) -> bool:
    """Whether half of the lines of a passage are a program: it stands there in several languages."""
    inside = [*found.within(side)]
    return 2 * sum(map(found.is_code, inside)) >= len(inside)


def listed(found: Paragraphs, pair: Pair) -> bool:
    """Whether both sides are items of lists with bullets, which are alike by design."""
    return all(found.bulleted(found.at(side.start)) for side in (pair.left, pair.right))


SUBJECT = 10  #: folded characters in which an item says what it is about


def are_fellows(found: Paragraphs, pair: Pair) -> bool:
    """Whether the two sides are items of one list, one below the other, and each about its own subject: they differ at once."""
    one, other = found.at(pair.left.start), found.at(pair.right.start)
    first = next((step.left for step in pair.steps if not step.same), pair.left.end)
    return other - one == 1 and first - pair.left.start < SUBJECT and listed(found, pair)


def is_lead(found: Paragraphs, pair: Pair) -> bool:
    """Whether one side is all that stands above the title of a text: it says in brief what the text says again."""
    first = pair.left.start == 0 and pair.left.end == found.ends[0]
    return first and len(found.ends) > 1 and not found.stops(1) and found.blocks[1].kind is Kind.HEADLINE


def are_items(found: Paragraphs, pair: Pair) -> bool:
    """Whether both sides are items in brackets (``（三）``), whose wording the articles of a statute share."""
    return all(found.item(found.at(side.start)) for side in (pair.left, pair.right))


def listed_apart(found: Paragraphs, pair: Pair) -> bool:
    """Whether an item of a statute stands in its order here, and there as well, or inside a paragraph: two articles say it."""
    begun = [(side.start, found.at(side.start)) for side in (pair.left, pair.right)]
    items = [number for start, number in begun if found.item(number) and found.starts[number] >= start - LABEL]
    return bool(items) and all(map(found.in_order, items))


def same_article(found: Paragraphs, left: int, right: int) -> bool:
    """Whether two passages begin with the same article of a statute, by its number: that is a copy, never a parallel."""
    label = found.label(found.at(left))
    return label.startswith("第") and label == found.label(found.at(right))


def labels_agree(found: Paragraphs, pair: Pair) -> bool:
    """Whether paragraphs that are copies of one another bear the same numbers, where both bear any."""
    left, right = (list(filter(None, _labels(found, side))) for side in (pair.left, pair.right))
    if not left or not right:
        return True
    if len(left) != len(right):
        return left[0] == right[0]
    return 5 * sum(a == b for a, b in zip(left, right, strict=True)) >= 4 * len(left)


def _labels(found: Paragraphs, side: Span) -> Iterator[str]:
    """The numbers of the paragraph that a passage begins with, and of those behind it that are mostly in it."""
    first = found.at(side.start)
    for number in found.within(side):
        mostly = number == first or found.covered(number, side) >= 0.5
        if mostly and found.starts[number] >= side.start - LABEL:
            yield found.label(number)
