"""Evidence of the page's own paragraphs: what begins one here begins another, what begins sentences inside them does not."""

from __future__ import annotations

from collections import Counter

from ...text import Document
from ...text.lazy import pattern
from ...tuples import NamedTuple
from .page import Evidence, Page, page

_INSIDE = pattern("[。！？!?][”’」』）)]*([\u4e00-\u9fff\u3041-\u30fa]{2})")
_FIRST = pattern("[\u4e00-\u9fff\u3041-\u30fa]{2}")
OFTEN = 2  #: times that tell more than one


class Openings(NamedTuple):
    """The first two letters of sentences, with how often they stand there."""

    first: Counter[str]  #: of sentences that certainly open a paragraph: the line before is finished and short
    inside: Counter[str]  #: of those that certainly open none: they begin inside a line


def openings(doc: Document) -> Openings:
    """View: how the paragraphs of a hard-wrapped page begin, and the sentences inside them."""
    one = doc.derive(page)
    first: Counter[str] = Counter()
    tolerance = one.measure.tolerance
    for at, (end, room) in enumerate(zip(one.ends, one.slacks, strict=False)):
        if end and room > tolerance:
            first[one.rows[at + 1].words[:2]] += 1
    inside = Counter(_INSIDE.findall("\n".join([row.words for row in one.rows if row.cjk])))
    return Openings(first, inside)


def opening(one: Page, at: int, out: Evidence) -> None:
    """How the row behind a full and finished one begins, by what the page does elsewhere."""
    begin = one.rows[at + 1].words[:2]
    if not _FIRST.match(begin):
        return
    known = one.doc.derive(openings)
    if known.first[begin] and not known.inside[begin]:
        out["opens-often" if known.first[begin] >= OFTEN else "opens-once"] = begin
    elif known.inside[begin] >= OFTEN and known.first[begin] < OFTEN:
        out["opens-inside"] = begin
