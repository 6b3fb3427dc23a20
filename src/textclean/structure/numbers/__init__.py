"""The number tree: the lists that the section marks of a text make, and where their numbers break.

One list is open for each scheme; a mark ends all deeper ones. Chapters and articles of a law run through the whole
document; lists of titles go on over articles; lists in prose end where the next article begins. Every list may begin
again at 1 at will, and a text that is cut out of a longer one begins where it likes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from ...text import Document
from ...tuples import NamedTuple
from ..articles import Article, articles
from ..blocks import Kind, blocks, ends_sentence
from ..furniture import furniture
from ..rows import rows
from .no_flaws import is_part_or_sentence, repeats_its_title, said_otherwise
from .section_marks import LEVELS, RANK, RUNNING, SPOKEN, Mark, marks
from .sequence import Break, Flaw, Listing, Reading


class Numbers(NamedTuple):
    """All lists and all flaws, in the order of the text."""

    lists: tuple[Listing, ...]
    flaws: tuple[Flaw, ...]


def numbers(doc: Document) -> Numbers:
    """View: the number tree of a text. The number of a page, before what may be a running head, is in no list."""
    every = doc.derive(marks)
    found = _read(doc, every)
    if found.flaws and (pages := _heads_of_pages(doc)):
        kept = tuple(mark for mark in every if mark.start not in pages)
        found = _read(doc, kept) if len(kept) < len(every) else found
    return found


def _heads_of_pages(doc: Document) -> set[int]:
    """Where the rows begin that may be running heads: a bare number may as well be of a section."""
    lines = doc.derive(rows)
    on = (lines[at] for one in doc.derive(furniture) for at in range(one.first, one.last))
    return {row.start for row in on if not row.words.isdigit()}


def _read(doc: Document, every: tuple[Mark, ...]) -> Numbers:
    """The lists and flaws of these marks; below a number that is astray no list lacks its beginning: it was put into that list."""
    heads = {article.first for article in doc.derive(articles) if article.headline is not None}
    titles = {index for index, block in enumerate(doc.derive(blocks)) if block.kind is Kind.HEADLINE}
    lists: list[Listing] = []
    flaws: list[Flaw] = []
    listed = _rows(every, heads, titles)
    flaws += _without_first(doc, listed)
    for row in (*listed, *_inside(every)):
        found = Reading(row.marks, row.mixed)
        lists += found.lists
        flaws += found.flaws
        flaws += _run_in(doc, found)
    lists.sort(key=lambda one: one.marks[0].start)
    astray = {flaw.mark for flaw in flaws if flaw.kind is Break.ORDER}
    flaws = [flaw for flaw in flaws if flaw.other not in astray or flaw.other.scheme == flaw.mark.scheme]
    sound = (repeats_its_title, said_otherwise, is_part_or_sentence)
    flaws = [flaw for flaw in flaws if not any(is_sound(doc, flaw) for is_sound in sound)]
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
        open_ = {
            name: row for name, row in open_.items() if RANK[name] <= RANK[mark.scheme] or _runs_on(name, mark.scheme)
        }
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


HIDDEN = 3  #: items of a list of which one alone stands inside a paragraph
HIDDEN_SPOKEN = 4  #: the same for ``一是`` and its like, which are often written either way


def _run_in(doc: Document, found: Reading) -> Iterator[Flaw]:
    """Items that stand inside the paragraph before while all others have their own: a lost line break."""
    if found.flaws:
        return
    for listing in found.lists:
        inside = [at for at, mark in enumerate(listing.marks) if mark.inline]
        least = HIDDEN_SPOKEN if listing.marks[0].scheme in SPOKEN else HIDDEN
        if len(inside) != 1 or len(listing.marks) < least or not 0 < inside[0] < len(listing.marks) - 1:
            continue
        one, lost, after = listing.marks[inside[0] - 1 : inside[0] + 2]
        if doc.text[lost.start - 1] in "。！？":
            yield Flaw(Break.GAP, after, one, (lost.number,))


def _without_first(doc: Document, rows: list[_Row]) -> Iterator[Flaw]:
    """The lists that begin at 2 right below their heading, where others of their kind begin at 1: the first item is lost."""
    begun = {row.marks[0].scheme for row in rows if row.marks[0].number == 1}
    heads = {mark.block: mark for mark in doc.derive(marks) if not mark.inline and mark.heading}
    for row in rows:
        first = row.marks[0]
        head = heads.get(first.block - 1)
        if first.number != 2 or first.scheme not in begun or head is None or RANK[head.scheme] >= RANK[first.scheme]:
            continue
        if len(row.marks) > 1 and row.marks[1].number == 3:
            yield Flaw(Break.GAP, first, head, (1,))


def _survives(row: _Row, spoken: bool) -> bool:
    """Whether a list goes on over the head of an article or, with ``spoken``, over a title without a byline."""
    scheme = row.marks[-1].scheme
    return scheme in RUNNING or row.marks[-1].heading or (spoken and scheme not in SPOKEN)


def _runs_on(scheme: str, higher: str) -> bool:
    """Whether a list goes on over the mark of a higher one: the articles of a law are counted through its chapters."""
    return scheme == "条" and higher in RUNNING


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


ARTICLES = 4  #: so many sibling articles show how far a list goes
AGREED = 0.8  #: such a part of them ends at the same number
CUT = 0.6  #: enough where the end of the article is cut off as well


def _tails(doc: Document, lists: list[Listing], flaws: Iterable[Flaw]) -> Iterator[Flaw]:
    """The first list in the prose of each article, where it ends one number before those of most others."""
    own: dict[int, Listing] = {}
    parts = [article for article in doc.derive(articles) if article.headline is not None]
    firsts = [article.first for article in parts]
    flawed = {flaw.mark for flaw in flaws}
    for listing in lists:
        first = listing.marks[0]
        if first.number != 1 or first.inline or first.scheme in RUNNING or len(listing.marks) < 2:
            continue
        number = bisect_right(firsts, first.block) - 1
        if number >= 0 and first.block < parts[number].last:
            own.setdefault(number, listing)
    if len(own) < ARTICLES:
        return
    ends = [listing.last for listing in own.values()]
    usual = max(sorted(Counter(ends).items()), key=lambda pair: pair[1])[0]
    agreeing = [listing for listing in own.values() if listing.last == usual]
    share = len(agreeing) / len(parts)
    if len(agreeing) < ARTICLES or share < CUT:
        return
    for number, listing in own.items():
        if listing.last != usual - 1 or any(mark in flawed for mark in listing.marks):
            continue
        if share >= AGREED or not _finished(doc, parts[number]):
            siblings = tuple(one.marks[-1] for one in agreeing[:3])
            yield Flaw(Break.TAIL, listing.marks[-1], listing.marks[-2], (usual,), siblings)


def _finished(doc: Document, article: Article) -> bool:
    last = doc.derive(blocks)[article.last - 1]
    return ends_sentence(doc.text[max(last.end - 8, last.start) : last.end])
