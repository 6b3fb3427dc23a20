"""Evidence of the page's own paragraphs: what begins one here begins another, what begins sentences inside them does not."""

from __future__ import annotations

from collections import Counter
from math import sqrt

from ....text import Document
from ....text.lazy import pattern
from ....text.script import STOP_CLOSERS, STOP_MARKS
from ....tuples import NamedTuple
from ...both_scripts import in_both_scripts
from ..page import Evidence, Page, page

_INSIDE = pattern(f"[{STOP_MARKS}][{STOP_CLOSERS}]*([\u4e00-\u9fff\u3041-\u30fa]{{2}})")
_FIRST = pattern("[\u4e00-\u9fff\u3041-\u30fa]{2}")
#: What stands on a line of its own wherever it is said: notes, questions and answers, an address to those present, thanks,
#: the last words of an official paper.
_FORMULA = in_both_scripts(
    "(?:注意?|附注|备注|说明|提示|附件?|编者按|编后|又讯|问|答|相关链接|延伸阅读)[:：]|谢谢(?:大家|各位)|此致|特此(?:通知|公告|函)"
    "|各位(?:代表|同志|委员|来宾)"
)
OFTEN = 2  #: times that tell more than one
INDENT = 2  #: columns that mark the first line of a paragraph
ROOM = 5  #: columns in which a word would have stood that a line has for no reason but its end
FEW = 0.045  #: of the full lines without a stop: where more are expected to end a paragraph, being full proves little
_OPEN = frozenset("，,、；;：:（(《“‘「『—…-")  #: with which no paragraph ends


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
    words = one.rows[at + 1].words
    begin = words[:2]
    if formula := _FORMULA.match(words):
        out["opens-formula"] = formula[0]
        return
    if not _FIRST.match(begin):
        return
    known = one.doc.derive(openings)
    if known.first[begin] and not known.inside[begin]:
        out["opens-often" if known.first[begin] >= OFTEN else "opens-once"] = begin
    elif known.inside[begin] >= OFTEN and known.first[begin] < OFTEN:
        out["opens-inside"] = begin


def ends_bare(doc: Document) -> bool:
    """View: whether so many paragraphs end without a stop that of the full lines without one some are expected to end one.

    Told by last lines that have much room left and stand below a full line: each length of a last line is as likely. A
    page that marks its paragraphs by blank lines or indents needs no such look.
    """
    one = doc.derive(page)
    measure = one.measure
    if measure.blank_parts or measure.indent >= INDENT or not measure.edge:
        return False
    full = short = 0
    goes_on = False  # whether the line before is full, and ends no sentence
    for row, room, end in zip(one.rows, one.slacks, one.ends, strict=False):
        within = goes_on and row.blanks <= measure.base
        goes_on = not end and room <= measure.tolerance
        if goes_on:
            full += 1
        elif within and not end and room > measure.tolerance + ROOM and row.words[-1] not in _OPEN:
            short += 1
    return short * (measure.tolerance + 2) > FEW * full * measure.edge


def ends_expected(doc: Document) -> str:
    """View: how many of the full lines that end a sentence are expected to end a paragraph.

    By the lines that end short; or by the sentences inside lines, where more of them end with the line than by chance.
    """
    one = doc.derive(page)
    edge, short, full = one.measure.edge, 0, 0
    for room, end, fragment in zip(one.slacks, one.ends, one.fragments, strict=False):
        if fragment:
            continue
        if end and room <= 0:
            full += 1
        elif end and room > one.measure.tolerance:
            short += 1
    chance = (sum(one.stops) + full) * (4 / edge)
    share = max(short * (4 / edge), full - chance - 2 * sqrt(chance)) / full if full else 1.0
    return "ends-rare" if share < 0.1 else "ends-some" if share < 0.35 else "ends-many"
