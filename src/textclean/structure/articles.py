"""Articles: where one ends and the next begins on a page that holds several."""

from __future__ import annotations

from ..text import Document, Span
from ..text.lines import LINE_END
from ..tuples import NamedTuple
from .blocks import Block, Kind, blocks


class Article(NamedTuple):
    """A headline with its byline and what follows, up to the next one. ``first``..``last`` index the blocks (half open)."""

    first: int
    last: int
    headline: Span | None
    byline: Span | None


def articles(doc: Document) -> tuple[Article, ...]:
    """View: the articles of a text, in order; what stands before the first headline with a byline is one of its own.

    A text without bylines is one article.
    """
    found = doc.derive(blocks)
    starts: list[tuple[int, int, int]] = []  # first block of the headline, its end, the byline
    for index, block in enumerate(found):
        if block.kind is not Kind.BYLINE:
            continue
        first = index
        while first > 0 and found[first - 1].kind is Kind.HEADLINE and index - first < 4:
            first -= 1
            if found[first].blanks and found[first].line > 0 and first < index - 1 and _parted(found, first):
                break
        if first < index:
            starts.append((first, index, index))
    out: list[Article] = []
    if not starts or starts[0][0] > 0:
        out.append(Article(0, starts[0][0] if starts else len(found), None, None))
    for number, (first, end, byline) in enumerate(starts):
        last = starts[number + 1][0] if number + 1 < len(starts) else len(found)
        headline = Span(found[first].start, found[end - 1].end)
        out.append(Article(first, last, headline, Span(found[byline].start, found[byline].end)))
    return tuple(article for article in out if article.first < article.last)


def title(text: str, headline: Span) -> str:
    """The words of a headline in one line, a space where a line of it ends."""
    return " ".join(filter(None, map(str.strip, LINE_END.split(text[headline.start : headline.end]))))


def _parted(found: tuple[Block, ...], index: int) -> bool:
    """Whether a headline line is set off from the one after it."""
    return found[index + 1].blanks > 0
