"""How the paragraphs, the list items and the labelled lines of a page end: where few have a stop none is missed, where reports are signed a name is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from ...text import Document
from ...text.lazy import pattern
from ...text.script import HAN_NUMERALS, STOP_MARKS
from ..blocks import Block, Kind
from ..first_words import opens_report
from .notes import COMMA, size
from .page import Page
from .signals import LONG
from .stops import STOP_INSIDE


def _clauses(page: Page, index: int) -> bool:
    """Whether a short line is no title but a sentence of its own: it has a comma inside."""
    block = page.blocks[index]
    short = block.kind in (Kind.SHORT, Kind.HEADLINE)
    return short and bool(COMMA.search(page.doc.text, block.start, block.end - 1))


def _runs(doc: Document, block: Block) -> bool:
    """Whether a block is running text: several sentences, or a long one with commas."""
    if STOP_INSIDE.search(doc.text, block.start, block.end):
        return True
    return bool(COMMA.search(doc.text, block.start, block.end)) and size(doc.text[block.start : block.end]) >= LONG


STOPPED = 2  #: other lines of one label with a stop that make it strange that one has none
SOME = 0.1  #: such a part of the paragraphs of any page has no stop
ALL = 3  #: so many others, all without a stop, are a habit
SPEAKERS = 3  #: that speak several times each: their turns are written by one hand, who gives each a stop or does not
THIRD = 3  #: where one turn in so many has no stop, any may have none
USUAL = 5.0  #: points that an end without a stop loses where all paragraphs have none


class StopHabit:
    """How often the parts of a list, and the paragraphs, of a page have no stop: where that is usual it says nothing.

    Args:
        page: the blocks.
        torn: those whose rests stand elsewhere: what broke off is no habit of who wrote it.
    """

    def __init__(self, page: Page, torn: Set[int] = frozenset()) -> None:
        self._page = page
        self._torn = [index in torn for index in range(len(page.blocks))]
        bare = [one and not torn for one, torn in zip(page.bare, self._torn, strict=True)]
        every = range(len(page.blocks))
        listed = [page.listed(index) for index in every]
        labels = [_label(page, index) for index in every]
        numbered = Counter(label for label in labels if "0" in label)  # lines of one form, short as they may be
        self._counts = [
            listed[index] or page.prose[index] or _clauses(page, index) or numbered[labels[index]] > 1
            for index in every
        ]
        self._turns = _Turns(["" if items else label for items, label in zip(listed, labels, strict=True)], bare)
        labels = [label if counts else "" for label, counts in zip(labels, self._counts, strict=True)]
        often = Counter(labels)
        self._kinds = [(listed[index], labels[index] if often[labels[index]] > 1 else "") for index in every]
        self._like = Counter(kind for kind, counts in zip(self._kinds, self._counts, strict=True) if counts)
        self._bare = Counter(kind for kind, *both in zip(self._kinds, self._counts, bare, strict=True) if all(both))
        self._running = [page.prose[index] and _runs(page.doc, page.blocks[index]) for index in every]
        self._bare_running = sum(one and bare[index] for index, one in enumerate(self._running))

    def points(self, index: int) -> float:
        """What the habit takes from the points of an open end."""
        kind = self._kinds[index]
        own = self._counts[index]
        counted = not self._torn[index]
        bare, like = self._bare[kind] - (own and counted), self._like[kind] - own
        share = bare / (like if bare == like >= ALL else like + 1)  # of few others one may be open by chance
        share = max(share, self._turns.share(index, counted))
        running = self._bare_running - (self._running[index] and counted)
        listed = USUAL if bare == like >= ALL else 3.2 * share
        return -(listed if kind[0] else USUAL * max(share - SOME, 0.0)) - 1.2 * min(running, 6) / 6

    def label(self, index: int) -> str:
        """The label that an open end shares with :data:`STOPPED` and more other lines, all of which end with a stop (``答：``); else empty."""
        kind = self._kinds[index]
        return (
            kind[1]
            if not self._turns.share(index, not self._torn[index])
            and self._like[kind] > STOPPED
            and self._bare[kind] == 1
            and kind[1][-1:] in ("：", ":")
            and "0" not in kind[1]
            else ""
        )


class _Turns:
    """How often the turns of those who speak have no stop, in minutes that were taken down as it went.

    Args:
        labels: of each block the label that it begins with, or nothing.
        bare: whether each has no stop, and lost none.
    """

    def __init__(self, labels: Sequence[str], bare: Sequence[bool]) -> None:
        often = Counter(label for label in labels if label[-1:] in _COLONS and "0" not in label)
        names = {label for label, count in often.items() if label and count > 1}
        self._of = [len(names) >= SPEAKERS and label in names for label in labels]
        self._all = sum(self._of)
        self._bare = sum(one and open_ for one, open_ in zip(self._of, bare, strict=True))

    def share(self, index: int, own: bool) -> float:
        """How usual it is that a turn has no stop, an open end left out: 1 where a third has none; 0 where hardly any, and for what is none.

        Args:
            index: number of the block.
            own: whether the open end is counted among them.
        """
        bare = self._bare - own
        return (
            min(THIRD * bare / self._all, 1.0) if self._of[index] and bare >= ALL and bare > SOME * self._all else 0.0
        )


_COLONS = frozenset("：:")
_LABEL = pattern("[^：:，。\n]{1,20}[：:]|[0-9]{1,2}[-–][0-9]{1,2}(?= )")
_APART = pattern("[^：:，。\n]{1,20} [—–] ")
_DIGITS = pattern(f"[0-9０-９]+|(?<=第)[{HAN_NUMERALS}]+")


def _label(page: Page, index: int) -> str:
    """The label that a line begins with (``答：``, ``第 93 期：``, ``第二步：``, ``6-1``), its figures folded; a dash behind some words; or an empty string: lines of one label are written alike."""
    block = page.blocks[index]
    found = _LABEL.match(page.doc.text, block.start, block.end)
    if found:
        return _DIGITS.sub("0", found[0])
    return "—" if _APART.match(page.doc.text, block.start, block.end) else ""


REPORTS = 2  #: others that end with a credit
_CREDIT = pattern(f"[{STOP_MARKS}”][（(][^（）()]{{1,40}}[）)]$")
_CREDIT_REACH = 48  #: characters before the end in which it stands


def unsigned(page: Page) -> frozenset[int]:
    """The reports without a stop on a page whose other reports all end with who sent them in (``…已开课十二次。（某镇政府）``)."""
    text = page.doc.text
    reports = [
        index
        for index, block in enumerate(page.blocks)
        if block.kind is Kind.PARAGRAPH and opens_report(text[block.start : block.start + 8])
    ]
    others = [page.blocks[index] for index in reports if not page.bare[index]]
    if len(others) < REPORTS:
        return frozenset()
    signed = all(_CREDIT.search(text, max(one.end - _CREDIT_REACH, one.start), one.end) for one in others)
    return frozenset(index for index in reports if page.bare[index]) if signed else frozenset()
