"""Evidence of first lines whose indent was stripped: by its width a line opens a paragraph, or goes on with one."""

from __future__ import annotations

from ...layout.first_lines import FirstLines, first_lines
from ..page import Evidence, Page


def by_width(page: Page, at: int, out: Evidence) -> None:
    """What the width of the right row says, where first lines are narrower than others."""
    if at + 2 >= len(page.rows) or page.ends[at + 1]:
        return
    habit = page.doc.derive(first_lines)
    if habit.lacks:
        _opens(page, at, habit, out)
    elif page.measure.shadow and page.ends[at] and at not in page.filled and not page.measure.blank_sure:
        _shadow(page, at, out)


def is_over_paragraph(page: Page, at: int) -> bool:
    """Whether a row holds no mark, and below it an indented one opens a paragraph, as below a headline."""
    if page.ends[at] or page.stops[at] or page.commas[at] or at + 1 >= len(page.rows):
        return False
    return page.rows[at + 1].indent > page.rows[at].indent


def goes_on_over_blank(page: Page, at: int) -> bool:
    """Whether a row of running text, full and unfinished, has below it one as wide as no first line of the page is.

    A blank line between them parts no paragraphs: who reads an image puts one where a block of lines seems to end.
    """
    if at + 2 >= len(page.rows) or page.ends[at] or page.kinds[at] or page.kinds[at + 1] or page.items[at + 1]:
        return False
    habit = page.doc.derive(first_lines)
    if not (habit.lacks and habit.always) or not habit.is_whole(page.rows[at + 1], page.measure.edge_at(at + 1)):
        return False
    return _goes_on(page, at, habit) and page.slacks[at] <= page.measure.tolerance


def _opens(page: Page, at: int, habit: FirstLines, out: Evidence) -> None:
    """What the page's first lines tell; of the pieces of one printed line the width of one says nothing."""
    left, right, edge = page.rows[at], page.rows[at + 1], page.measure.edge_at(at + 1)
    if page.fragments[at + 1] or (page.fragments[at] and not _fills_no_line(left.width + right.width, habit, edge)):
        return
    if habit.opens(right, page.rows[at + 2], edge) and not _goes_on(page, at, habit):
        out["first-line"] = ""
        out.pop("tight-sure-ended", None)  # of two marks of a paragraph one was lost
    elif page.ends[at] and not page.measure.blank_sure and at not in page.filled and habit.is_whole(right, edge):
        out["shadow-none"] = ""


def _goes_on(page: Page, at: int, habit: FirstLines) -> bool:
    """Whether a row is a full line of running text in which no sentence ends; one without a mark, as wide as a first line, may be a headline."""
    row, edge = page.rows[at], page.measure.edge_at(at)
    if page.ends[at] or not habit.fills(row, edge):
        return False
    return habit.is_whole(row, edge) or page.commas[at] > 0 or page.stops[at]


def _fills_no_line(width: int, habit: FirstLines, edge: int) -> bool:
    """Whether two pieces are together as wide as no line of the page: so they are two lines."""
    whole = habit.wholes.get(edge, 0)
    return all(abs(width - full) > 1 for full in (whole, whole - habit.lacks))


def _shadow(page: Page, at: int, out: Evidence) -> None:
    """Where first lines are about two em short: the length of the right row tells whether it opens a paragraph."""
    rest = page.measure.edge_at(at + 1) - page.rows[at + 1].width
    if rest <= 1:
        out["shadow-none"] = ""
    elif 3 <= rest <= 6:
        out["shadow-start"] = ""
