"""Bylines: articles of a page that have none while their siblings do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from ...structure.articles import articles
from ...structure.blocks import Kind, blocks
from ...structure.ends.stops import has_stop
from ...structure.numbers import numbers
from ...text import Document, Span
from ...tuples import NamedTuple

SIBLINGS = 3  #: articles with a byline that show the habit of the page


class Bare(NamedTuple):
    """A headline without a byline, and a byline of a sibling."""

    headline: Span
    sibling: Span


def bare_headlines(doc: Document) -> tuple[Bare, ...]:
    """View: the headlines of articles without a byline, in order.

    A headline inside an article begins another one where the list of the article has come to its end before it and
    begins again at 1 behind it, in the same scheme.
    """
    parts = [article for article in doc.derive(articles) if article.byline is not None]
    if len(parts) < SIBLINGS:
        return ()
    found = doc.derive(blocks)
    lists = [one for one in doc.derive(numbers).lists if not one.marks[0].inline and len(one.marks) > 1]
    firsts = [one.marks[0].block for one in lists]
    out = []
    for number, part in enumerate(parts):
        within = lists[bisect_right(firsts, part.first) : bisect_left(firsts, part.last)]
        for before, after in pairwise(within):
            if before.marks[0].scheme != after.marks[0].scheme or after.marks[0].number != 1:
                continue
            heads = [
                at
                for at in range(before.marks[-1].block + 1, after.marks[0].block)
                if found[at].kind is Kind.HEADLINE
                and found[at - 1].kind is not Kind.HEADLINE
                and has_stop(doc, found[at - 1])
            ]
            if len(heads) == 1:
                sibling = parts[number - 1 if number else 1].byline
                last = heads[0]
                while found[last + 1].kind is Kind.HEADLINE:
                    last += 1
                if sibling is not None:
                    out.append(Bare(Span(found[heads[0]].start, found[last].end), sibling))
    return tuple(out)
