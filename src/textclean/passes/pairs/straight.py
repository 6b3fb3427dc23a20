"""Straight quotation marks in Chinese: pairs of them, and pairs of which one half alone is straight (``“…"``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...finding import SIBLING, Finding, Fix, Related, Safety, Signal
from ...structure.language import Language, language_at
from ...structure.protected import in_code_line, is_protected
from ...structure.scripts import Script, page_script
from ...text import Document, Edit, Span
from ...text.lazy import pattern
from ...text.script import HAN
from .halves import HalfStraight

_STRAIGHT = pattern('"([^"\n\r]{0,400})"')  # in the order of the line, so that no closing mark opens
_SINGLE = pattern("(?<![A-Za-z0-9'])'([^'\"\n\r]{1,40})'(?![A-Za-z0-9'])")
QUOTED = 200  #: characters of the longest quotation that is read
#: What stands beside a string of a program, an attribute, a list; and a number of inches.
_CODE_BEFORE = pattern('[=:(\\[{,]$|[=\\[{,] $|": $|[0-9]$')
_CODE_BEHIND = pattern("[=:)\\]};>]")
#: A row of a list in a program, and the line that opens a box in a manual: ``!!! note "注意"``.
_ROW = pattern("[ \t]*$")
_ROW_END = pattern(",[ \t]*[\n\r]|[ \t]*[\n\r][ \t]*[\\]}]")
_BOX = pattern("[ \t]*(?:!!!|\\?\\?\\?\\+?|===) [ !-~]*$")
_HAN = pattern(f"[{HAN}]")
HABIT = 4  #: pairs of straight quotes on a page without others, or pairs of two forms, that are one thing to decide


def straight_quotes(doc: Document, halves: Sequence[HalfStraight]) -> Iterator[Finding]:
    """What is to be said of the straight marks of a text, in Chinese: its whole pairs, then ``halves``."""
    yield from _pairs(doc, halves)
    found = [half for half in halves if language_at(doc, half.curled) is Language.CHINESE]
    for group in [found] if len(found) >= HABIT else [[half] for half in found]:
        yield _half(doc, group)


def _half(doc: Document, group: Sequence[HalfStraight]) -> Finding:
    """Pairs of two forms, decided together: the straight one takes the form of its partner."""
    spans = [Span(min(half), max(half) + 1) for half in group]
    edits = tuple(Edit(half.straight, half.straight + 1, "”" if half.curled < half.straight else "“") for half in group)
    inside = doc.text[spans[0].start + 1 : spans[0].end - 1]
    related = tuple(Related(span, SIBLING) for span in spans[1:])
    name = "halves-straight" if len(group) > 1 else "one-half-straight"
    ground = (Signal(name, str(len(group))),)
    words = {"inside": inside, "marks": "“”"}
    return Finding("PP004", spans[0], words, (Fix(edits, Safety.UNSAFE),), related, evidence=ground)


def _pairs(doc: Document, halves: Sequence[HalfStraight]) -> Iterator[Finding]:
    """Each pair by itself; where the page has no others, it writes them so throughout, or was folded: one thing to decide."""
    text = _without(doc.text, [half.straight for half in halves])
    found = [match for match in _STRAIGHT.finditer(text) if len(match[1]) <= QUOTED and _is_chinese(doc, match)]
    if not found:
        return
    marks = _marks_of(doc)
    if len(found) < HABIT or "“" in doc.text:
        for match in found:
            fix = Fix(tuple(_set_in(marks, match)), Safety.UNSAFE)
            yield Finding("PP004", Span(*match.span()), {"inside": match[1], "marks": marks[:2]}, (fix,))
        return
    edits = tuple(edit for match in found for edit in _set_in(marks, match))
    related = tuple(Related(Span(*match.span()), SIBLING) for match in found[1:])
    words = {"inside": found[0][1], "marks": marks[:2]}
    yield Finding("PP004", Span(*found[0].span()), words, (Fix(edits, Safety.UNSAFE),), related)


def _marks_of(doc: Document) -> str:
    """The quotation marks of a page: curled ones, and corners on a Traditional page that has none of those."""
    corners = "“" not in doc.text and doc.derive(page_script) is Script.TRADITIONAL
    return "「」『』" if corners else "“”‘’"


def _set_in(marks: str, match: re.Match[str]) -> Iterator[Edit]:
    """The marks of a quotation, and those of a quotation inside it."""
    start, end = match.span()
    yield Edit(start, start + 1, marks[0])
    for inner in _SINGLE.finditer(match[1]):
        if _HAN.search(inner[1]):
            yield Edit(start + 1 + inner.start(), start + 2 + inner.start(), marks[2])
            yield Edit(start + inner.end(), start + 1 + inner.end(), marks[3])
    yield Edit(end - 1, end, marks[1])


def _is_chinese(doc: Document, match: re.Match[str]) -> bool:
    text, at = doc.text, match.start()
    if not _HAN.search(match[1]) or is_protected(doc, at) or in_code_line(doc, at):
        return False
    before, behind = text[max(at - 3, 0) : at], text[match.end() : match.end() + 1]
    line = text[max(text.rfind("\n", max(at - 40, 0), at) + 1, at - 40, 0) : at]
    if _BOX.match(line) or (_ROW.match(line) and _ROW_END.match(text, match.end())):
        return False
    if _CODE_BEFORE.search(before) or _CODE_BEHIND.match(behind):
        return False
    return language_at(doc, at) is Language.CHINESE


def _without(text: str, places: Sequence[int]) -> str:
    """The text with a mark that belongs to none of its pairs at some places, which are in order."""
    if not places:
        return text
    starts, stops = [0, *(place + 1 for place in places)], [*places, len(text)]
    return "\ufffc".join(text[start:stop] for start, stop in zip(starts, stops, strict=True))
