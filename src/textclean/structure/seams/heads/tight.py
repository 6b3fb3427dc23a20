"""Evidence of headlines set tight: rows without a blank line between them, where blank lines part the paragraphs.

Each row is full at the widest of them, and one is known to be cut: then all are the lines of one headline, also where a line
ends with a word, or in Latin letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....text.script import columns
from ...furniture.page_turns import page_turns, rows_above
from ...layout.slack import first_unit
from .. import card
from ..groups import BROKEN_HEAD, PROVED_HALF
from ..page import Evidence, Page
from .broken import SHORT_ROW, WIDEST

MOST = 14  #: rows of the longest such headline
PARTED = 0.9  #: of the long rows of a page that a blank line stands above, or the end of a page, where blank lines part its paragraphs
PROVEN = 4  #: points of a seam that is the proof of the others
HABIT = 3  #: headlines of a page that are broken, where others like them are
SEVERAL = 2  #: seams of a block for which a word across is proof enough
_HANG = "，。、；：？！,.;:?!”’」』）)》】〉"  #: marks that may hang over the edge
_OPENS = "《“「『【〈"
_ASKS = "？?！!"  #: with which a row of a headline may end in its middle


def tight_blocks(page: Page, wraps: Sequence[bool]) -> list[range]:
    """The rows before the seams of each block that may be such a headline, on a page that is not hard-wrapped."""
    above = rows_above(page_turns(page.doc), page.rows)
    long = [row.blanks > 0 or at - 1 in above for at, row in enumerate(page.rows) if row.width > SHORT_ROW]
    if not long or sum(long) < PARTED * len(long):
        return []
    return [block for block in _tight(page) if not any(wraps[at] for at in block) and _is_full(page, block)]


def widened(among: Sequence[int], blocks: Sequence[range]) -> tuple[Sequence[int], list[int]]:
    """The seams to be weighed, with the others of each block that has one of them; and which these are."""
    known = set(among)
    more = [at for block in blocks if not known.isdisjoint(block) for at in block if at not in known]
    return (sorted(known.union(more)) if more else among), more


def weigh(page: Page, blocks: Sequence[range], found: list[Evidence], tally: card.Tally) -> None:
    """Add to the evidence of the seams of a block that one of them cuts a headline.

    Where several blocks of a page are such headlines, and few are not, the others of their width are, too.

    Args:
        page: the page.
        blocks: the rows before the seams of each.
        found: the evidence of every seam so far.
        tally: the points of each so far.
    """
    proven = [block for block in blocks if _is_proven(block, found, tally)]
    if len(proven) >= HABIT and len(proven) * 4 >= len(blocks) * 3:
        widths = [width_of(page, block) for block in proven]
        proven = [block for block in blocks if min(widths) <= width_of(page, block) <= max(widths)]
    for block in proven:
        for at in block:
            if page.rows[at + 1].words[0] not in _OPENS:  # what it opens may be a headline of its own
                found[at]["head-block"] = ""


def _is_proven(block: range, found: list[Evidence], tally: card.Tally) -> bool:
    """Whether one of the seams of a block cuts a headline."""
    proofs = BROKEN_HEAD if len(block) < SEVERAL else PROVED_HALF
    return any(not found[at].keys().isdisjoint(proofs) and tally[at] >= PROVEN for at in block)


def width_of(page: Page, block: range) -> int:
    """The columns of the widest row of a block, the marks apart that hang over its edge."""
    rows = page.rows[block.start : block.stop + 1]
    return max(row.width - (columns(row.words[-1]) if row.words[-1] in _HANG else 0) for row in rows)


def _tight(page: Page) -> Iterator[range]:
    """The seams of each run of rows without a blank line between them, set off by blank lines."""
    rows, first = page.rows, 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at].blanks:
            if 1 < at - first <= MOST:
                yield range(first, at - 1)
            first = at


def _is_full(page: Page, block: range) -> bool:
    """Whether the rows are short, without a stop, and each full at the widest."""
    rows = page.rows[block.start : block.stop + 1]
    width = width_of(page, block)
    if width > WIDEST or rows[0].indent:
        return False
    for at, row in enumerate(rows, block.start):
        if page.kinds[at] or page.items[at] or page.stops[at] or (page.ends[at] and row.words[-1] not in _ASKS):
            return False
        if at < block.stop and not fills(row.words, row.width, page.rows[at + 1].words, width):
            return False
    return True


def fills(words: str, taken: int, below: str, width: int) -> bool:
    """Whether the first unit of the row below would not have fitted, with the space that stands beside Latin letters."""
    space = words[-1].isascii() or below[0].isascii()
    return taken + space + columns(first_unit(below)) > width
