"""What the headlines above two copies say: whose words a passage has, and which copy parts a headline from its report."""

from __future__ import annotations

from collections.abc import Iterator
from operator import add

from ...finding import Signal
from ...structure.blocks import Block, Kind, blocks
from ...structure.first_words import opens_report
from ...structure.repeats import paragraphs
from ...structure.repeats.sides import Side
from ...sums import added
from ...text import Document, excerpt
from ...text.fold import fold_to_compare
from .setting import block_at, pairs_of_characters

#: Rare pairs of characters that the passage shares with the headline of one place more than with that of the other.
SOME, MANY = 0.5, 2.0
OF_SOME, OF_MANY = 0.5, 1.5  #: the points of these against the other place
PARTED = 1.5  #: points for a copy between a headline and its report
LINES = 4  #: of a headline, with its byline, at most
ABOVE = 60  #: blocks above a copy in which its headline is looked for
SHOWN = 24  #: characters of a headline that are quoted
LONGEST = 2400  #: folded characters of a passage that are read
REPORT = 8  #: characters with which a report begins


def headlines(doc: Document, one: Side, other: Side) -> Iterator[Signal]:
    """What speaks against ``one``: the headline above the ``other`` copy has its words, or ``one`` stands between a headline and its report."""
    shared = {line: _shared(doc, line, other) for line in _headline(doc, other)}
    more = added(shared.values()) - added(_shared(doc, line, one) for line in _headline(doc, one))
    if more >= SOME:
        line = max(shared, key=shared.__getitem__)
        words = excerpt.first(doc.text, line.start, line.end, SHOWN)
        yield Signal("copy-under-headline", words, OF_MANY if more >= MANY else OF_SOME)
    if (parted := _parted(doc, one)) is not None and _parted(doc, other) is None:
        yield Signal("copy-parts-report", excerpt.first(doc.text, parted.start, parted.end, SHOWN), PARTED)


def _headline(doc: Document, side: Side) -> tuple[Block, ...]:
    """The lines of the headline that a copy stands under, perhaps with paragraphs between; none where it stands under none."""
    found = doc.derive(blocks)
    last = block_at(doc, side.span.start)
    first = max(last - ABOVE, 0)
    end = next((at for at in range(last, first, -1) if found[at - 1].kind is Kind.HEADLINE), 0)
    start = end
    while start > max(end - LINES, 0) and found[start - 1].kind in (Kind.HEADLINE, Kind.BYLINE):
        start -= 1
    return tuple(one for one in found[start:end] if one.kind is Kind.HEADLINE)


def _shared(doc: Document, line: Block, side: Side) -> float:
    """How many pairs of characters of a passage stand in a line of a headline, rare ones counting more; two letters say nothing."""
    text, seen = doc.derive(paragraphs).fold.text, doc.derive(pairs_of_characters)
    words = fold_to_compare(doc.text[line.start : line.end])
    own = text[side.place.start : min(side.place.end, side.place.start + LONGEST)]
    pairs = dict.fromkeys(map(add, words, words[1:]))
    return added(max(seen[two] - 1, 1) ** -0.5 for two in pairs if two in own and not two.isascii())


def _parted(doc: Document, side: Side) -> Block | None:
    """The headline right above a copy, where what stands right behind that is a byline, or opens a report, as the copy does not."""
    found, text = doc.derive(blocks), doc.text
    at, behind = block_at(doc, side.span.start), block_at(doc, side.span.end)
    if (
        not 0 < at < behind < len(found)
        or found[at - 1].kind is not Kind.HEADLINE
        or found[at].start != side.span.start
    ):
        return None
    after = found[behind]
    opens = after.kind in (Kind.BYLINE, Kind.DATELINE) or opens_report(text[after.start : after.start + REPORT])
    return found[at - 1] if opens and not opens_report(text[side.span.start : side.span.start + REPORT]) else None
