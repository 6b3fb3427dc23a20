"""Empty sections: a number and a title, and behind them the next title at once, where the siblings have a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from ...structure.blocks import Kind, blocks
from ...structure.ends.stops import STOP_INSIDE
from ...structure.numbers import numbers
from ...structure.numbers.section_marks import RANK, Mark
from ...structure.numbers.sequence import Listing
from ...text import Document, Span
from ...text.lazy import pattern
from ...tuples import NamedTuple

LEAST = 3  #: sections of a list
FILLED = 0.6  #: such a part of them have a text
NAMED = 3  #: titles one after another that are no more than named
TITLE = 2  #: characters of a title at least
#: What was done there and not said: such items of an agenda have no text.
_ACTS = pattern(
    "(?:あいさつ|挨拶|開会|閉会|開式|閉式|点呼|黙とう|黙祷|休憩|解散|散会|致辞|致詞|致词|開幕|开幕|閉幕|闭幕|开会|閉會|開會|散會|闭会|默哀|国歌|國歌|校歌|合影|茶歇|休息)$"
    "|(?i:(?:opening|welcome|apologies(?: for absence)?|adjournment|closing|close|break|any other business|prayers?|roll call)\\.?$)"
)
#: What was done or found, behind its name; where the titles beside have colons too, they are titles in two halves.
_VALUE = pattern("[：:][ 　]*[^ 　]|(?<=[^ 　]{2})　+[^ 　]|[（(](?:[无無略]|从略|從略|なし|none)[）)]$")
#: A question of an examination, by the place for its answer or by what it is worth: what stands below it are its options.
_ASKED = pattern(
    "[（(][ \u3000]{1,8}[）)]|_{3,}|＿{2,}|[（(](?:(?:每|共|各)[^（）()]{0,8})?[0-9０-９]{1,3} ?(?:分|点|點|marks?|points?)[）)]$"
)


#: What a thing is, behind its name, in several clauses: then the line is the text.
_SAID = pattern("[：:][^：:，,]{1,40}[，,]")


class Empty(NamedTuple):
    """A section without a text, and a sibling that has one."""

    span: Span
    sibling: Span


def empty_sections(doc: Document) -> tuple[Empty, ...]:
    """View: the empty sections of the numbered lists of a text, in order."""
    tree = doc.derive(numbers)
    heads = sorted((mark.block, RANK[mark.scheme]) for one in tree.lists for mark in one.marks if not mark.inline)
    return tuple(sorted(one for listing in tree.lists for one in _of_list(doc, listing, heads)))


def _of_list(doc: Document, listing: Listing, heads: list[tuple[int, int]]) -> Iterator[Empty]:
    own = listing.marks
    if len(own) < LEAST or not all(mark.heading and not mark.inline for mark in own):
        return
    found = doc.derive(blocks)
    empty = [mark for mark in own if _is_empty(doc, mark, heads)]
    if not empty or len(own) - len(empty) < max(2, FILLED * len(own)):
        return
    bare = set(empty)
    filled = [mark for mark in own if mark not in bare]
    sibling = found[filled[0].block]
    in_halves = any(_VALUE.search(_title(doc, mark)) for mark in filled)
    for mark in _few_in_a_row(own, bare):
        block = found[mark.block]
        said = STOP_INSIDE.search(doc.text, mark.end, block.end) or _SAID.search(doc.text, mark.end, block.end)
        title = _title(doc, mark)
        if _ASKED.search(title) or (_VALUE.search(title) and not in_halves):
            continue  # 臨時動議：無
        if not said and len(title) >= TITLE and not _ACTS.search(title):
            yield Empty(Span(block.start, block.end), Span(sibling.start, sibling.end))


def _few_in_a_row(own: tuple[Mark, ...], bare: set[Mark]) -> Iterator[Mark]:
    """The empty ones, without those that stand so one after another: a ranking says more of its first places, and names the others."""
    for is_bare, run in groupby(own, bare.__contains__):
        marks = list(run)
        if is_bare and len(marks) < NAMED:
            yield from marks


def _title(doc: Document, mark: Mark) -> str:
    return doc.text[mark.end : doc.derive(blocks)[mark.block].end].strip()


def _is_empty(doc: Document, mark: Mark, heads: list[tuple[int, int]]) -> bool:
    """Whether the next block is a title of the same level or a higher one, or there is none."""
    found = doc.derive(blocks)
    after = mark.block + 1
    if after >= len(found):
        return True
    at = bisect_right(heads, (after, -1))
    if at < len(heads) and heads[at][0] == after:
        return heads[at][1] <= RANK[mark.scheme]
    return found[after].kind is Kind.BYLINE
