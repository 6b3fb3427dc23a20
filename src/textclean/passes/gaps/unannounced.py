"""Parts that a document has and its list of contents, or its lead, does not announce."""

from __future__ import annotations

from ...structure.blocks import Kind, blocks
from ...structure.ends.continuation import labelled
from ...text import Document, Span
from ...tuples import NamedTuple
from .announced import LEAST, announced


class Unannounced(NamedTuple):
    """The heading or byline of a part, and the announcement that does not name it."""

    span: Span
    announcement: Span


def unannounced(doc: Document) -> tuple[Unannounced, ...]:
    """View: the parts that no announcement names, in order.

    Only where all parts that were announced, three at least, are told by one form (a byline, ``第二章``, ``三、``), so
    that others of that form are parts as well; a headline without a number may head a section of a part.
    """
    every = doc.derive(blocks)
    at = {block.start: index for index, block in enumerate(every)}
    named = {name.found.start for one in doc.derive(announced) for name in one.names if name.found}
    out: list[Unannounced] = []
    for one in doc.derive(announced):
        there = [at[name.found.start] for name in one.names if name.found]
        forms = {_form(doc, index) for index in there}
        if len(there) < LEAST or len(forms) > 1 or "" in forms:
            continue
        last = next(index for index in range(len(every) - 1, -1, -1) if every[index].start < one.span.end)
        out += [
            Unannounced(Span(block.start, block.end), one.span)
            for index, block in enumerate(every)
            if index > last and block.start not in named and _form(doc, index) in forms
        ]
    return tuple(sorted(out))


def _form(doc: Document, index: int) -> str:
    """What tells a block to be the head of a part; empty where it may be none."""
    if doc.derive(blocks)[index].kind is Kind.BYLINE:
        return "byline"
    mark = doc.derive(labelled).get(index)
    return mark.scheme if mark is not None and mark.heading else ""
