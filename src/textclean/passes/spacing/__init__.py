"""Family ``spacing`` (SP): spaces where Chinese has none. Taking one out can be safe; putting one in is never done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...finding import SIBLING, Finding, Fix, Related, Safety
from ...rulebook import Card
from ...text import Document, Edit, Span
from ...text.excerpt import before, behind
from .among_characters import Gap
from .latin_spacing import many_spaces, mixed_spacing
from .spaces import gaps

_CODES = {"han": "SP001", "mark": "SP004", "seam": "SP007"}
_CONTEXT = 6  #: characters that a message shows on either side


def check(doc: Document, cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Each space is a finding of its own; those of one series share the code and the measure.

    Where a page puts spaces beside its marks as a matter of course (text that was read from an image, or set so), that is
    one thing to decide.
    """
    found = doc.derive(gaps)
    usual = [gap for gap in found if gap.usual and not gap.sure]
    if len(usual) > 1:
        yield _usual(doc, usual)
    for gap in found:
        if len(usual) > 1 and gap.usual and not gap.sure:
            continue
        words = {
            "left": before(doc.text, gap.start, _CONTEXT),
            "right": behind(doc.text, gap.end, _CONTEXT),
            "width": str(gap.width),
        }
        fix = Fix((Edit(gap.start, gap.end),), Safety.SAFE if gap.sure else Safety.UNSAFE)
        yield Finding(_CODES[gap.kind], Span(gap.start, gap.end), words, (fix,))
    for start, end in mixed_spacing(doc):
        yield _latin(doc, "SP003", start, end, "" if start < end else " ")
    for start, end in many_spaces(doc):
        yield _latin(doc, "SP008", start, end, " ")


def _usual(doc: Document, found: Sequence[Gap]) -> Finding:
    """SP004 for all spaces of a page that has them beside its marks throughout."""
    first, *others = [Span(gap.start, gap.end) for gap in found]
    words = {
        "left": before(doc.text, first.start, _CONTEXT),
        "right": behind(doc.text, first.end, _CONTEXT),
        "width": str(found[0].width),
    }
    fix = Fix(tuple(Edit(gap.start, gap.end) for gap in found), Safety.UNSAFE)
    return Finding(_CODES["mark"], first, words, (fix,), tuple(Related(span, SIBLING) for span in others))


def _latin(doc: Document, code: str, start: int, end: int, insert: str) -> Finding:
    words = {
        "left": before(doc.text, start, _CONTEXT),
        "right": behind(doc.text, end, _CONTEXT),
        "count": str(end - start),
    }
    return Finding(code, Span(start, end), words, (Fix((Edit(start, end, insert),), Safety.UNSAFE),))
