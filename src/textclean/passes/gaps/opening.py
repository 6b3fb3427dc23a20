"""The passage that opens a text, with nothing but titles above it: what it lacks may have stood on the page before.

An excerpt, a page out of a book, begins in mid-sentence and ends so. Two such ends are no sentence that was torn in two:
what an opening passage goes on with is said where something shows it that both halves give together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...finding import Signal
from ...structure.blocks import Kind, blocks
from ...structure.ends import REPORT, faint_ends
from ...structure.ends.stops import has_stop
from ...structure.notes import note
from ...sums import added
from ...text import Document
from ...text.script import OPENER_OF

TITLES = 5  #: lines above the first passage, at most
TITLE = 40  #: characters of the longest of them
ACROSS = 1.0  #: points of what both halves give from which they may belong together …
AT_THE_END = 2.0  #: … and if the one ends the text
#: Points for a text that ends in mid-sentence as well, and for one in which another sentence breaks off.
ALSO_TORN = {True: 1.0, False: 0.5}
UNOPENED = 1.5  #: points for a mark that closes and was not opened
READ = 120  #: characters in which that mark stands
ITEM = 4  #: characters of the number of an item, which needs no other half (``一）``)

_TITLES = (Kind.HEADLINE, Kind.BYLINE, Kind.DATELINE, Kind.SHORT, Kind.ITEM)
#: What head and tail together give.
OF_BOTH = frozenset(("word-across", "attested", "number-across", "parted"))
_OF_BOTH = OF_BOTH | {"ends-crossed"}
_OPENERS = OPENER_OF | {"）": "（", "》": "《"}


def opening(doc: Document) -> int:
    """View: the index of the block that opens a text below its titles; -1 where it has none."""
    for index, block in enumerate(doc.derive(blocks)[: TITLES + 1]):
        title = block.kind in _TITLES and block.end - block.start <= TITLE
        if not title or (block.kind is Kind.ITEM and has_stop(doc, block)):
            return index
    return -1


def told(doc: Document) -> frozenset[int]:
    """View: the indices of the blocks of which it is said that they are cut off, whatever stands elsewhere."""
    return frozenset(end.block for end in doc.derive(faint_ends) if end.score >= REPORT and not end.joins)


def open_end(doc: Document) -> int:
    """View: the index of the last passage of a text, notes below it left aside, if it ends in mid-sentence; else -1."""
    found = doc.derive(blocks)
    for index in range(len(found) - 1, -1, -1):
        block = found[index]
        if block.kind not in (Kind.HEADLINE, Kind.BYLINE, Kind.DATELINE) and not note(
            doc.text[block.start : block.start + 8]
        ):
            return index if index in doc.derive(told) else -1
    return -1


def begins_elsewhere(doc: Document, signals: Iterable[Signal]) -> Iterator[Signal]:
    """What the page adds to what the first words (``signals``) of the passage that opens a text say of a beginning that is lost."""
    block = doc.derive(blocks)[doc.derive(opening)]
    if doc.text[block.end - 1] in "：:" and block.end - block.start <= TITLE:
        return  # whom a letter or a telegram is to
    shown = any(one.points > 0 and not one.name.startswith("_") for one in signals)
    if closer := _unopened(doc.text, block.start, block.end):
        yield Signal("mark-unopened", closer, UNOPENED)
        shown = True
    if shown and doc.derive(told):
        yield Signal("torn-too", "", ALSO_TORN[doc.derive(open_end) >= 0])


def _unopened(text: str, start: int, end: int) -> str:
    """The mark that closes near the start of a block and is opened nowhere above, where the others of its kind are pairs; else empty."""
    opened = dict.fromkeys(_OPENERS.values(), 0)
    for at in range(start, min(end, start + READ)):
        if (char := text[at]) in opened:
            opened[char] += 1
        elif (opener := _OPENERS.get(char, "")) and not opened[opener]:
            one_more = text.count(char, start, end) == text.count(opener, start, end) + 1
            numbers = char == "）" and at - start < ITEM
            return char if one_more and not numbers and opener not in text[:start] else ""
        elif opener:
            opened[opener] -= 1
    return ""


def may_go_on(doc: Document, head: int, signals: Iterable[Signal]) -> bool:
    """Whether the passage that opens a text may go on with a head (index of a block): in a text that ends in mid-sentence, what both halves give shows it."""
    last = doc.derive(open_end)
    return last < 0 or of_both(signals) >= (AT_THE_END if head == last else ACROSS)


def is_shown(signals: Iterable[Signal]) -> bool:
    """Whether what both halves give shows that the passage which opens a text goes on with a head."""
    return of_both(signals) >= ACROSS


def of_both(signals: Iterable[Signal]) -> float:
    """The points of what head and tail together give; marks that are opened and closed stand in any two sentences of speech."""
    return added(max(one.points, 0.0) for one in signals if one.name in _OF_BOTH)
