"""Headlines of hard-wrapped text that fill their line by chance: rows without a mark, over which nothing stands across to the next."""

from __future__ import annotations

from .page import Page

LINES = 4  #: rows of the longest headline
#: Classes of the numbers of headings in Chinese papers: of labelled rows with one and without a mark, over which nothing stands
#: across to the next one, seventeen of twenty-five were headings.
_OFFICIAL = ("cn", "cn-bracket")
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
    if page.items[at] in _OFFICIAL:
        return "numbered-head"
    return "bare-opening" if _may_be_head(page, at) else ""


def heads_indented(page: Page, first: int) -> bool:
    """Whether rows without a mark and without an indent stand over one with the indent of a paragraph: the rest of one would end in a stop."""
    indent, rows = page.measure.indent, page.rows
    for at in range(first, min(first + LINES, len(rows) - 1)):
        if rows[at].indent >= indent or page.commas[at] or page.stops[at] or page.ends[at] or page.kinds[at]:
            return False
        if rows[at + 1].indent >= indent:
            return rows[at].cjk and rows[at].words[-1] not in _LEADS_ON
    return False


def _is_reported(page: Page, at: int) -> bool:
    """Whether a row that opens a paragraph, or what a colon announces, stands over the line that opens a report."""
    if not page.traits[at + 1].reports or page.traits[at].opens or page.rows[at].words[-1] in "年月日":
        return False
    return not at or page.ends[at - 1] or page.rows[at - 1].words[-1] in "：:"


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
