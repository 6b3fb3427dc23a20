"""Headlines of hard-wrapped text that fill their line by chance: rows without a mark, over which nothing stands across to the next."""

from __future__ import annotations

from ....text.lazy import pattern
from ..page import Page
from .items import OFFICIAL, sentence_items

LINES = 4  #: rows of the longest headline
_CLAUSE = pattern("[^，,。；：]{2,15}[，,]")  #: what a report may begin with: the day, or by whom it is known
_LEADS_ON = frozenset("：:；;—…-）)】］]")  #: with what no headline ends: what it announces follows, or it is a credit


def bare_head(page: Page, at: int, opens: bool) -> str:
    """The evidence that such a row is a headline; an empty string where there is none.

    Args:
        page: the page.
        at: number of the row; neither it nor the seam below it shows that it goes on.
        opens: whether it opens a paragraph, or the text.
    """
    if _is_reported(page, at):
        return "report-follows"
    if not opens:
        return ""
    if page.items[at] == "bullet" and _are_sentences(page, "bullet"):
        return ""
    if page.items[at] in OFFICIAL:
        return "" if page.items[at] in page.doc.derive(sentence_items) else "numbered-head"
    return "bare-opening" if _may_be_head(page, at) else ""


def _are_sentences(page: Page, name: str) -> bool:
    """Whether half of the items of a class hold a stop, or end with one: then none is a heading."""
    count, stopped = page.stopped_items[name]
    return 2 * stopped >= count


def heads_indented(page: Page, first: int) -> bool:
    """Whether rows without a mark and without an indent stand over one with the indent of a paragraph: the rest of one would end in a stop."""
    indent, rows = page.measure.indent, page.rows
    if _asks_alone(page, first):
        return True
    for at in range(first, min(first + LINES, len(rows) - 1)):
        if rows[at].indent >= indent or page.commas[at] or page.stops[at] or page.ends[at] or page.kinds[at]:
            return False
        if rows[at + 1].indent >= indent:
            if rows[at].cjk:
                return rows[at].words[-1] not in _LEADS_ON
            return rows[first].words[0].isupper() and rows[at].words[-1].isalnum()
    return False


def _asks_alone(page: Page, at: int) -> bool:
    """Whether a row that asks stands alone at the edge below a finished one, over one with the indent of a paragraph: the heading of an answer, or a last sentence that fills a line of its own by chance."""
    if not (0 < at < len(page.rows) - 1 and page.ends[at - 1] and page.rows[at].words[-1] in "？?"):
        return False
    indent = page.measure.indent
    return page.rows[at].indent < indent <= page.rows[at + 1].indent and page.rows[at - 1].words[-1] not in "？?"


def _is_reported(page: Page, at: int) -> bool:
    """Whether a row that opens a paragraph, or what a colon announces, stands over the line that opens a report."""
    one, words = page.traits[at], page.rows[at].words
    if not page.traits[at + 1].reports or one.opens or one.dateline or words[-1] in "年月日":
        return False
    if not at or page.ends[at - 1] or page.rows[at - 1].words[-1] in "：:":
        return True
    return bool(_CLAUSE.match(page.rows[at + 1].words)) and _is_below_head(page, at)


def _is_below_head(page: Page, at: int) -> bool:
    """Whether a row stands, as the deck does, below headlines that their room shows to be such, and above them what is finished, or nothing."""
    for near in range(at - 1, max(at - LINES, -1), -1):
        one = page.traits[near]
        if page.rows[near].words.startswith("——") and near and not (page.ends[near - 1] or page.commas[near - 1]):
            return not (page.ends[near] or page.commas[near] or page.stops[near])  # the deck itself, over several rows
        if page.slacks[near] <= page.measure.tolerance or one.opens or one.dateline or one.kind:
            return False
        if page.ends[near] or page.commas[near] or page.stops[near]:
            return False
        if not near or page.ends[near - 1]:
            return page.rows[near].cjk and page.rows[near].words[-1] not in _LEADS_ON
    return False


def _may_be_head(page: Page, at: int) -> bool:
    """Whether a row without a mark that opens a paragraph, or the text, may as well be a headline that fills its line by chance.

    Of labelled rows over which nothing stands across to the next one, on pages that mark their paragraphs by nothing: where the
    beginning of the next row would have fitted, ten of twelve were headlines; where neither row has a mark and the line above
    is short, so that a paragraph ends there, eight of thirty-five. What stands over a report is weighed by itself.
    """
    measure = page.measure
    if measure.blank_parts or measure.shadow or (measure.indent >= 0 and at) or at + 1 in page.over_reports:
        return False
    if page.slacks[at] > measure.tolerance + 1:
        return True
    if measure.indent >= 0 or (at and page.slacks[at - 1] <= measure.tolerance):
        return False
    return not (page.commas[at + 1] or page.stops[at + 1] or page.ends[at + 1])
