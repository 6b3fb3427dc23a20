"""How a text is made from another one by edits: its characters, and the origins of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from .runs import Runs
from .span import Edit, Span, moved, replaced

if TYPE_CHECKING:
    from .document import Document


MANY = 10_000  #: parts of a text that are held at once


def made(doc: Document, ordered: Sequence[Edit]) -> tuple[str, Runs]:
    """The text that edits make of another one, and its origins.

    Args:
        doc: the text as it is.
        ordered: edits in coordinates of it, in order, which do not overlap.
    """
    if all(isinstance(edit[2], str) for edit in ordered):
        literal = cast("Sequence[tuple[int, int, str]]", ordered)
        if all(len(insert) == end - start for start, end, insert in literal):
            return replaced(doc.text, literal), doc.runs
        if all(len(insert) <= end - start for start, end, insert in literal):
            return _shortened(doc, literal)
    moves = moved(list(ordered))
    making = _Making(doc)
    at = 0
    for edit in ordered:
        making.keep(at, edit.start)
        at = edit.end
        if not edit.insert:
            continue
        if not isinstance(edit.insert, Span):
            making.replace(edit, edit.insert)
        elif edit in moves:
            making.keep(edit.insert.start, edit.insert.end)
        else:
            making.replace(edit, doc.text[edit.insert.start : edit.insert.end])
    making.keep(at, len(doc.text))
    return "".join(making.parts), making.runs


def _shortened(doc: Document, literal: Sequence[tuple[int, int, str]]) -> tuple[str, Runs]:
    """The quick way where nothing grows: what is left of each place keeps its origins."""
    text, old, starts = doc.text, doc.runs, doc.runs.starts
    parts: list[str] = []
    whole: list[str] = []  # of many parts, put together
    runs = Runs()
    at = here = index = 0
    last = len(old) - 1
    for start, end, insert in (*literal, (len(text), len(text), "")):
        stop = start + len(insert)
        parts += (text[at:start], insert)
        while at < stop:  # the runs of what stays
            while index < last and starts[index + 1] <= at:
                index += 1
            step = old.steps[index]
            runs.add(here, old.origins[index] + step * (at - starts[index]), step)
            until = starts[index + 1] if index < last and starts[index + 1] < stop else stop
            here += until - at
            at = until
        at = end
        if len(parts) > MANY:
            whole.append("".join(parts))
            parts.clear()
    return "".join([*whole, *parts]), runs


class _Making:
    """A text in the making, by parts of another one."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.parts: list[str] = []
        self.runs = Runs()
        self.length = 0  #: characters so far

    def keep(self, start: int, end: int) -> None:
        """Take over ``start``..``end`` of the other text, with origins."""
        if start >= end:
            return
        self.parts.append(self.doc.text[start:end])
        self.runs.take_over(self.doc.runs, start, end, self.length)
        self.length += end - start

    def replace(self, edit: Edit, words: str) -> None:
        """Put words in the place of ``edit``: as many as it replaces keep their origins, the rest stand in a gap."""
        kept = min(edit.end - edit.start, len(words))
        self.keep(edit.start, edit.start + kept)
        if kept:
            self.parts[-1] = words[:kept]
        if len(words) > kept:
            self.parts.append(words[kept:])
            self.runs.add(self.length, self.doc.gap(edit.end), 0)
            self.length += len(words) - kept
