"""The number tree: the lists that the section marks of a text make, and where their numbers break.

One list is open for each scheme; a mark ends all deeper ones. Chapters and articles of a law run through the whole
document; lists of titles go on over articles; lists in prose end where the next article begins. Every list may begin
again at 1 at will, and a text that is cut out of a longer one begins where it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from ..text import Document
from ..text.fold import fold_to_compare
from ..text.script import CLOSERS
from .articles import Article, articles
from .blocks import Kind, blocks
from .section_marks import LEVELS, RANK, RUNNING, Mark, marks


class Break(StrEnum):
    """How the numbers of a list break."""

    GAP = "gap"  #: one or more numbers are missing before the mark
    REPEAT = "repeat"  #: the number stood before
    ORDER = "order"  #: the number comes too early or too late
    MIXED = "mixed"  #: the number goes on with the list of another scheme
    TAIL = "tail"  #: the list ends earlier than those of its siblings


class Flaw(NamedTuple):
    """A place where a list breaks."""

    kind: Break
    mark: Mark
    other: Mark  #: the mark that shows it: the one before a gap, the first of two equal ones, the one it changed places with
    lost: tuple[int, ...] = ()  #: the numbers that are missing
    siblings: tuple[Mark, ...] = ()


class Listing(NamedTuple):
    """The marks of one list, in the order of the text; strange ones are left out."""

    marks: tuple[Mark, ...]

    @property
    def last(self) -> int:
        """The highest number that it has reached."""
        return self.marks[-1].number


class Numbers(NamedTuple):
    """All lists and all flaws, in the order of the text."""

    lists: tuple[Listing, ...]
    flaws: tuple[Flaw, ...]


GAP = 6  #: so many numbers may be missing before the list is taken for another
RUNNING_GAP = 9  #: the same for chapters and articles


def numbers(doc: Document) -> Numbers:
    """View: the number tree of a text."""
    heads = {article.first for article in doc.derive(articles) if article.headline is not None}
    titles = {index for index, block in enumerate(doc.derive(blocks)) if block.kind is Kind.HEADLINE}
    lists: list[Listing] = []
    flaws: list[Flaw] = []
    for row in (*_rows(doc.derive(marks), heads, titles), *_inside(doc.derive(marks))):
        found = _Reader(row)
        lists += found.lists
        flaws += found.flaws
    lists.sort(key=lambda one: one.marks[0].start)
    flaws = [flaw for flaw in flaws if not _running_head(doc, flaw)]
    flaws += _tails(doc, lists, flaws)
    flaws.sort(key=lambda flaw: flaw.mark.start)
    return Numbers(tuple(lists), tuple(flaws))


class _Row:
    """Marks that may belong to one list, in order; ``mixed`` are those of another scheme that go on with it."""

    def __init__(self, first: Mark) -> None:
        self.marks = [first]
        self.mixed: set[Mark] = set()


def _rows(every: tuple[Mark, ...], heads: set[int], titles: set[int]) -> list[_Row]:
    """The marks at the starts of blocks, parted where a higher mark, an article or (``一是``, ``第一，``) a title ends a list."""
    out: list[_Row] = []
    open_: dict[str, _Row] = {}
    ends = sorted(heads | titles, reverse=True)
    after: dict[str, Mark] = {}  # the last mark of each scheme inside a paragraph
    for mark in every:
        if mark.inline:
            after[mark.scheme] = mark
            continue
        while ends and ends[-1] <= mark.block:
            spoken = ends.pop() not in heads
            open_ = {name: row for name, row in open_.items() if _survives(row, spoken)}
        open_ = {name: row for name, row in open_.items() if RANK[name] <= RANK[mark.scheme]}
        before = after.get(mark.scheme)
        spoken_on = before is not None and before.number == mark.number - 1  # the list went on inside a paragraph
        row = open_.get(mark.scheme) or (None if spoken_on else _mixed_into(mark, open_))
        if row is None:
            row = open_[mark.scheme] = _Row(mark)
            out.append(row)
            continue
        if mark.scheme != row.marks[0].scheme:
            row.mixed.add(mark)
        if (
            before is not None
            and spoken_on
            and row.marks[-1].start < before.start
            and row.marks[-1].number < before.number
        ):
            row.marks.append(before)
        row.marks.append(mark)
    return out


def _survives(row: _Row, spoken: bool) -> bool:
    """Whether a list goes on over the head of an article or, with ``spoken``, over a title without a byline."""
    scheme = row.marks[-1].scheme
    return scheme in RUNNING or row.marks[-1].heading or (spoken and scheme not in ("一是", "第一"))


def _running_head(doc: Document, flaw: Flaw) -> bool:
    """Whether a number stands twice because its whole title does: a running head or a table of contents, no misprint."""
    if flaw.kind is not Break.REPEAT or not flaw.mark.heading:
        return False
    found = doc.derive(blocks)
    one, two = (
        fold_to_compare(doc.text[found[mark.block].start : found[mark.block].end]) for mark in (flaw.mark, flaw.other)
    )
    return one.startswith(two) or two.startswith(one)


def _mixed_into(mark: Mark, open_: dict[str, _Row]) -> _Row | None:
    """The open list of another scheme that a mark goes on with: it would open its own list in the middle."""
    for level in LEVELS:
        if mark.scheme in level and mark.number > 1:
            for name, row in open_.items():
                if name in level and row.marks[-1].number == mark.number - 1:
                    return row
    return None


def _inside(every: tuple[Mark, ...]) -> Iterator[_Row]:
    """Lists inside one paragraph: they begin at 1."""
    for _, group in groupby(every, key=lambda mark: mark.block):
        own = list(group)
        if not any(mark.inline for mark in own):
            continue
        schemes = dict.fromkeys(mark.scheme for mark in own if mark.inline)
        for scheme in schemes:
            row: _Row | None = None
            for mark in own:
                if mark.scheme != scheme:
                    continue
                if row is None and mark.number == 1:
                    row = _Row(mark)
                elif row is not None:
                    row.marks.append(mark)
            if row is not None and len(row.marks) > 1:
                yield row


class _Reader:
    """Reads the numbers of a row and says where they break."""

    def __init__(self, row: _Row) -> None:
        self.lists: list[Listing] = []
        self.flaws: list[Flaw] = []
        self._mixed = row.mixed
        self._own: list[Mark] = []  # marks of the list that is open
        self._gaps: dict[int, Flaw] = {}  # what it lacks
        self._last = 0
        every = row.marks
        skip = False
        for index, mark in enumerate(every):
            if skip:
                skip = False
                continue
            following = [every[at].number if at < len(every) else 0 for at in (index + 1, index + 2)]
            skip = self._take(mark, following, every[index + 1] if index + 1 < len(every) else None)
        self._close()

    def _take(self, mark: Mark, following: list[int], after: Mark | None) -> bool:
        """Read one mark; whether the next one is read with it."""
        n, last = mark.number, self._last
        goes_on = following[0] == last + 1  # the next mark continues the list as if this one were not there
        if mark in self._mixed and self._own:
            self._flaw(Break.MIXED, mark, self._own[-1])
        if not self._own or n == last + 1:
            self._add(mark)
        elif n == 1 and not (last == 1 and following[0] == 3) and not (last > 1 and goes_on):
            self._close()
            self._add(mark)
        elif n == last:
            self._flaw(Break.REPEAT, mark, self._own[-1])
            if following[0] == n + 2:
                self._last = n + 1  # a misprint for the next number
        elif n > last + 1 and goes_on and after is not None:
            if n == last + 2 and following[1] != n:
                self._flaw(Break.ORDER, mark, after)
                self._add(mark)
                return True
            self._flaw(Break.ORDER, mark, self._own[-1])
        elif n > last + 1:
            self._gap(mark)
        else:
            self._back(mark, goes_on, following[0])
        return False

    def _gap(self, mark: Mark) -> None:
        lost = tuple(range(self._last + 1, mark.number))
        if len(lost) > (RUNNING_GAP if mark.scheme in RUNNING else GAP):
            self._close()
            self._add(mark)
            return
        flaw = Flaw(Break.GAP, mark, self._own[-1], lost)
        self.flaws.append(flaw)
        self._gaps |= dict.fromkeys(lost, flaw)
        self._add(mark)

    def _back(self, mark: Mark, goes_on: bool, following: int) -> None:
        """A number lower than the last one."""
        missed = self._gaps.pop(mark.number, None)
        if missed is not None:  # the lost number turns up later: exchanged
            if missed in self.flaws:
                self.flaws.remove(missed)
            self._flaw(Break.ORDER, mark, missed.mark)
            return
        earlier = next((one for one in reversed(self._own) if one.number == mark.number), None)
        if earlier is not None and (goes_on or following != mark.number + 1):
            self._flaw(Break.REPEAT, mark, earlier)
            return
        self._close()
        self._add(mark)

    def _flaw(self, kind: Break, mark: Mark, other: Mark) -> None:
        self.flaws.append(Flaw(kind, mark, other))

    def _add(self, mark: Mark) -> None:
        self._own.append(mark)
        self._last = mark.number

    def _close(self) -> None:
        if not self._own:
            return
        gaps = [flaw for flaw in self.flaws if flaw.kind is Break.GAP and flaw.mark in self._own]
        if len(gaps) > 1 and 3 * len(gaps) > len(self._own):  # an excerpt: holes everywhere
            self.flaws = [flaw for flaw in self.flaws if flaw not in gaps]
        self.lists.append(Listing(tuple(self._own)))
        self._own, self._gaps, self._last = [], {}, 0


ARTICLES = 4  #: so many sibling articles show how far a list goes
AGREED = 0.8  #: such a part of them ends at the same number
CUT = 0.6  #: enough where the end of the article is cut off as well


def _tails(doc: Document, lists: list[Listing], flaws: Iterable[Flaw]) -> Iterator[Flaw]:
    """The first list in the prose of each article, where it ends one number before those of most others."""
    own: dict[int, Listing] = {}
    parts = [article for article in doc.derive(articles) if article.headline is not None]
    for listing in lists:
        first = listing.marks[0]
        if first.number != 1 or first.inline or first.scheme in RUNNING or len(listing.marks) < 2:
            continue
        for number, article in enumerate(parts):
            if article.first <= first.block < article.last:
                own.setdefault(number, listing)
    if len(own) < ARTICLES:
        return
    ends = [listing.last for listing in own.values()]
    usual = max(sorted(set(ends)), key=ends.count)
    agreeing = [listing for listing in own.values() if listing.last == usual]
    share = len(agreeing) / len(parts)
    if len(agreeing) < ARTICLES or share < CUT:
        return
    for number, listing in own.items():
        if listing.last != usual - 1 or any(flaw.mark in listing.marks for flaw in flaws):
            continue
        if share >= AGREED or not _finished(doc, parts[number]):
            siblings = tuple(one.marks[-1] for one in agreeing[:3])
            yield Flaw(Break.TAIL, listing.marks[-1], listing.marks[-2], (usual,), siblings)


_STOP = re.compile(f"[。！？!?.…；;：:][{CLOSERS}]*$")


def _finished(doc: Document, article: Article) -> bool:
    last = doc.derive(blocks)[article.last - 1]
    return bool(_STOP.search(doc.text, max(last.end - 8, last.start), last.end))
