"""Continuations: whether a block may go on with the one before it, so that the line is broken and nothing is lost."""

from __future__ import annotations

import re

from ..text import Document
from ..text.script import CLOSERS
from . import words
from .blocks import Kind, blocks
from .section_marks import Mark, marks

_NO_START = re.compile(f"[{CLOSERS}，。、；：！？,.;:!?%％）]|[的了着們们]")
_SMALL = re.compile("[a-z]")


def joins(doc: Document, index: int) -> bool:
    """Whether the block after an open end may go on with it: a mark or letter that begins nothing, or a word across."""
    found = doc.derive(blocks)
    if index + 1 >= len(found):
        return False
    after = found[index + 1]
    if after.kind in (Kind.BYLINE, Kind.DATELINE, Kind.TABLE, Kind.CODE):
        return False
    head, tail = doc.text[found[index].start : found[index].end], doc.text[after.start : after.end]
    if _NO_START.match(tail) or (_SMALL.match(tail) and head[-1].isascii()):
        return True
    return bool(word_across(head, tail)) or _inside_an_item(doc, index)


ALONE = 0.6  #: such a part of the items of a list stands on one line each


def _inside_an_item(doc: Document, index: int) -> bool:
    """Whether a block stands between two items that follow one another, in a list whose items have one block each."""
    labels = doc.derive(labelled)
    own, after = labels.get(index), labels.get(index + 2)
    if own is None or after is None or index + 1 in labels:
        return False
    if own.scheme != after.scheme or own.number + 1 != after.number:
        return False
    alone, total = doc.derive(lone_items)[own.scheme]
    return alone >= ALONE * (total - 1)


def labelled(doc: Document) -> dict[int, Mark]:
    """View: the section mark at the start of each block that has one, by the index of the block."""
    return {mark.block: mark for mark in doc.derive(marks) if not mark.inline}


def lone_items(doc: Document) -> dict[str, tuple[int, int]]:
    """View: for each scheme, how many items have the next item or a title right behind them, and how many there are."""
    found, labels = doc.derive(blocks), doc.derive(labelled)
    counts: dict[str, tuple[int, int]] = {}
    for index, mark in labels.items():
        alone = index + 1 >= len(found) or index + 1 in labels or found[index + 1].kind is not Kind.PARAGRAPH
        before = counts.get(mark.scheme, (0, 0))
        counts[mark.scheme] = (before[0] + alone, before[1] + 1)
    return counts


GAIN = 2.0  #: nats from which a word across a seam is believed


def word_across(head: str, tail: str) -> str:
    """The word that stands across the seam of two texts, if reading it there is much likelier than not; else empty."""
    word, gain = words.across(head, tail)
    return word if gain >= GAIN else ""
