"""Evidence of headlines: those of one page that were broken, were broken at one measure.

A headline set narrower than it is long comes out as lines that are full: the first unit of the next one would not have
fitted. The measure is read off the halves of headlines that other evidence joins; two of them must agree on it, and few
may be wider.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....text.script import columns
from ...both_scripts import in_both_scripts
from ...layout.slack import first_unit
from ...wanting import counted, hanging, wanting
from .. import card
from ..groups import BESIDE, BROKEN_HEAD, BY_CHANCE, CLAUSES, COMMA_END, LIKELY_TOGETHER, NO_HALF, TOGETHER
from ..page import Evidence, Page
from .whole import couplet, issued, left_open, parts_words

LEAST = 5  #: characters of a headline that is broken: shorter rows are words of a list, but those of one character each
NARROWEST, WIDEST = 10, 34  #: columns of the measures that are tried
SHORT_ROW = 44  #: columns of the widest half of a headline that a word proves cut
LONG_TITLE = 16  #: columns of the shortest title whose last words may stand on a line of their own
SHORT = 2  #: columns, and one less, that a full line may be short of the measure
ALIKE = 2  #: halves that must agree
COUPLET = 2  #: columns by which the lines of a couplet, the comma apart, differ at most
MOST = 4  #: rows of the longest headline
TEXT = 0.75  #: of the measure: from there on a line that ends a sentence may be all of a text
RHYME = 2  #: characters in which two rows of a list end alike (``…公司``, ``…中心``), and no two halves of a headline
_SIGNED = frozenset(("byline", "reporter", "date", "credit"))  #: what may stand between a headline and its text
#: So begins the title of an act; who issues it stands on a line above, as it does in running text.
_ABOUT = ("关于", "關於")
#: The end of the title of an act, which is none by itself.
_ACT = in_both_scripts(
    "(?:的|若干|有关|暂行|试行|补充|实施|施行|管理|具体|应用|适用|法律|问题){1,4}(?:的)?"
    "(?:规定|办法|条例|细则|通知|决定|意见|解释|批复|方案|规则)(?:[（(][^（）()]{1,8}[）)])?"
)


def weigh(page: Page, seams: Sequence[int], found: list[Evidence], wraps: list[bool], tally: card.Tally) -> None:
    """Add to the evidence of the seams whether the left row is the half of a headline: in hard-wrapped text, of one that is narrower.

    Args:
        page: the page.
        seams: numbers of the rows before the seams that may be joined.
        found: the evidence of every seam so far.
        wraps: whether each seam lies in hard-wrapped text.
        tally: the points of each so far.
    """
    rows = page.rows
    halves = [
        at
        for at in seams
        if (not wraps[at] or _is_narrow(page, at, found[at]))
        and max(rows[at].width, rows[at + 1].width) <= SHORT_ROW
        and rows[at].cjk
        and not page.loose[at]
        and not 2 < len(rows[at].words) + len(rows[at + 1].words) < LEAST
        and rows[at].words[-RHYME:] != rows[at + 1].words[-RHYME:]
        and _may_be_half(found[at])
    ]
    for at in halves:
        words = (
            _together(page, at, found[at])
            or _act(page, at)
            or (_bound(page, at, found[at]) if _is_title(page, at, wraps[at]) else "")
        )
        if words and not rows[at + 1].words.startswith(_ABOUT):
            found[at]["head-word"] = words
    _measured(page, [at for at in halves if max(rows[at].width, rows[at + 1].width) <= WIDEST], found, tally)
    for stack in (halves, halves[::-1]):
        for at, near in pairwise(stack):
            if (
                BROKEN_HEAD.isdisjoint(found[near])
                and not BROKEN_HEAD.isdisjoint(found[at])
                and _stacked(page, at, near)
            ):
                found[near]["head-stack"] = ""


def _may_be_half(evidence: Evidence) -> bool:
    """Whether nothing says that the rows are none of a headline; the left one may end in a comma, which ends no headline, and where a word is cut both may have some."""
    against = NO_HALF.intersection(evidence)
    if against <= CLAUSES and "word-sure" in evidence:
        return True
    return not against or (against == {"one-comma"} and not COMMA_END.isdisjoint(evidence))


def _is_title(page: Page, at: int, wrapped: bool) -> bool:
    """Whether the rows on both sides are all, or part, of a headline of few rows: behind a finished text, over another one.

    A sentence of one line, no wider than the headline, or far from the edge of a hard-wrapped page, is none: so lines stand that
    somebody broke where phrases end.
    """
    first = at
    while first and at - first < MOST and _is_short(page, first - 1):
        first -= 1
    last = at + 1
    while last + 1 < len(page.rows) and last - first < MOST and _is_short(page, last + 1):
        last += 1
    if last - first >= MOST or (first and not page.ends[first - 1] and page.kinds[first - 1] != "furniture"):
        return False
    below = last + 1
    if below < len(page.rows) and page.kinds[below] in _SIGNED:
        below += 1
    if below == len(page.rows) or not (page.stops[below] or page.ends[below]):
        return False
    headline = max(page.widths[first : last + 1])
    return page.stops[below] or page.widths[below] > max(headline, page.measure.edge_at(below) * TEXT if wrapped else 0)


def _is_short(page: Page, at: int) -> bool:
    return page.widths[at] <= SHORT_ROW and not (page.ends[at] or page.stops[at] or page.kinds[at] in _SIGNED)


def _bound(page: Page, at: int, evidence: Evidence) -> str:
    """The words that show that two rows of a headline are one line."""
    left, right = page.rows[at].words, page.rows[at + 1].words
    for name in LIKELY_TOGETHER:
        if name not in evidence or (name in BESIDE and parts_words(left, right)):
            continue
        if name not in BY_CHANCE or _fills(page, at):
            return evidence[name] or left[-2:] + right[:2]
    if "end-comma" in evidence:
        return left[-2:] if abs(page.widths[at] - 2 - page.widths[at + 1]) > COUPLET else ""
    return (
        wanting(left)
        or counted(left, right)
        or issued(left, right)
        or couplet(left, right)
        or left_open(left, right)
        or (hanging(left, right) if _fills(page, at) else "")
    )


def _is_narrow(page: Page, at: int, evidence: Evidence) -> bool:
    """Whether two rows without a mark are far from the edge of a hard-wrapped page."""
    if "far-open" not in evidence or page.ends[at + 1]:
        return False
    return not (page.commas[at] or page.commas[at + 1] or page.stops[at] or page.stops[at + 1])


def _measured(page: Page, halves: list[int], found: list[Evidence], tally: card.Tally) -> None:
    """Whether these rows are full at the one measure of the headlines that were broken."""
    likely = [at for at in halves if tally[at] >= 1]
    if len(likely) < ALIKE:
        return
    width = width_of_headlines(page, likely)
    if not width:
        return
    agreed = [at for at in likely if _full(page, at, width)]
    for at in halves:
        if _full(page, at, width) and len(agreed) - (at in likely) >= ALIKE:
            found[at]["head-full"] = ""


def _stacked(page: Page, one: int, other: int) -> bool:
    """Whether three rows are the lines of one headline: the first two of one width, the last no wider, set alike."""
    rows, first = page.rows, min(one, other)
    return (
        abs(one - other) == 1
        and abs(rows[first].width - rows[first + 1].width) <= 1
        and rows[first + 2].width <= max(rows[first].width, rows[first + 1].width)
        and rows[first + 1].blanks == rows[first + 2].blanks
    )


def _together(page: Page, at: int, evidence: Evidence) -> str:
    """The words that stand across two short rows; in a run of them, titles over names or verse, a likely one says little."""
    for name in TOGETHER:
        if name not in evidence or (name == "word-likely" and "short-run" in evidence):
            continue
        if name != "gram4" or _fills(page, at):
            return evidence[name]
    return ""


def _fills(page: Page, at: int) -> bool:
    """Whether a row is so wide that the first unit of the next one would have made it the wider of the two: broken lines are full."""
    left, right = page.rows[at], page.rows[at + 1]
    return left.width + columns(first_unit(right.words)) > right.width


def _act(page: Page, at: int) -> str:
    """The end of the title of an act, where the row is nothing else and the one above no heading of a chapter."""
    left, right = page.rows[at], page.rows[at + 1]
    if left.width < LONG_TITLE or page.items[at] or not _ACT.fullmatch(right.words):
        return ""
    return left.words[-2:] + right.words[:2]


def width_of_headlines(page: Page, likely: list[int]) -> int:
    """The width in display columns that these halves of headlines were set to; 0 where they agree on none.

    Args:
        page: the page.
        likely: numbers of the rows before the seams.
    """
    rows, best, width = page.rows, 0, 0
    for size in range(NARROWEST, WIDEST + 1):
        agree = sum(_full(page, at, size) for at in likely)
        over = sum(max(rows[at].width, rows[at + 1].width) > size for at in likely)
        if agree >= ALIKE and over * 5 <= agree * 2 and agree - over > best:
            best, width = agree - over, size
    return width


def _full(page: Page, at: int, width: int) -> bool:
    """Whether a row is full at a width, and the next one is no wider."""
    left, right = page.rows[at], page.rows[at + 1]
    if not width - SHORT < left.width <= width or right.width > width:
        return False
    return left.width + columns(first_unit(right.words)) > width
