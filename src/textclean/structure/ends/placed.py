"""Blocks that take no stop because of where they stand: the title of a page, a deck, what is annexed, who wrote a report."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lazy import pattern
from ...text.script import HAN, HAN_NUMERALS, STOP_MARKS
from ..blocks import Block, Kind
from ..both_scripts import in_both_scripts
from ..seams.kinds import kind
from .notes import COMMA, size
from .page import Page
from .stops import STOP_INSIDE

TITLE = 34  #: wide characters of the longest title
LONG_TITLE = 44  #: the same in two halves: one comma
_ASKS = pattern("[？！]")  #: a title may ask and go on
#: Above the title of what is annexed: ``附：``, ``附件2``.
_ANNEX = in_both_scripts(f"附[件录表]?[ \u3000]?[0-9０-９{HAN_NUMERALS}]{{0,3}}[：:]?$")


def is_annexed(text: str, found: Sequence[Block], index: int) -> bool:
    """Whether a block (by index) is one sentence below ``附：``, which says what is annexed."""
    if not index or not _ANNEX.match(text, found[index - 1].start, found[index - 1].end):
        return False
    return not _SENTENCE_INSIDE.search(text, found[index].start, found[index].end)


_SENTENCE_INSIDE = pattern(f"[{STOP_MARKS}]|[a-z]{{2}}[.] [A-Z]")
AUTHOR = 60  #: characters of a line that says who wrote
DECK = 240  #: characters of the longest deck
_AUTHOR = in_both_scripts(
    f"By [A-Z][A-Za-z.'’-]+ [A-Z]|(?:文|作者|撰文|记者|本报记者)[ \u3000]?[／/：: \u3000][{HAN}·]{{2,8}}$"
)


def is_deck(text: str, found: Sequence[Block], index: int) -> bool:
    """Whether a block (by index) stands between a headline and who wrote the report: it is a deck, which has no stop."""
    if not 0 < index < len(found) - 1 or found[index - 1].kind is not Kind.HEADLINE:
        return False
    block, after = found[index], found[index + 1]
    if block.end - block.start > DECK or _SENTENCE_INSIDE.search(text, block.start, block.end):
        return False
    return is_author(text, after)


def is_author(text: str, block: Block) -> bool:
    """Whether a block says who wrote what stands below it, and nothing else."""
    return block.kind is Kind.BYLINE or bool(_AUTHOR.match(text, block.start, min(block.end, block.start + AUTHOR)))


def is_title(page: Page, index: int) -> bool:
    """Whether a block (by index) is a single sentence above all others, with a comma perhaps: the title of the page."""
    words = page.words(index)
    if index or len(page.blocks) < 2 or STOP_INSIDE.search(_ASKS.sub("", words)):
        return False
    return size(words) <= (LONG_TITLE if len(COMMA.findall(words)) < 2 else TITLE)


_BY = frozenset(("byline", "reporter", "credit"))


def is_over_byline(page: Page, index: int) -> bool:
    """Whether a block (by index) without a stop stands between a headline, or the beginning of the text, and who wrote it: a deck takes no stop."""
    if (index and not page.bare[index - 1]) or STOP_INSIDE.search(page.words(index)):
        return False
    return kind(page.words(index + 1)) in _BY
