"""The errata table as a workbook for Excel, WPS and LibreOffice: head frozen and repeated in print, no cell a formula.

Needs the extra ``office``.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from ..csv import FORMULA
from ..diagnostics import Terms
from ..message import filled
from ..office import date_of_run, need
from .rows import COLUMNS, ErrataRow, cells, collect, head, several

__all__ = ["collect", "whole"]

WIDTHS = {"number": 6, "document": 18, "article": 20, "line": 9, "wrong": 30, "right": 30, "kind": 18, "reason": 30, "fate": 10, "mark": 10}  # fmt: skip
LONGEST = 32_767  #: characters that a cell may hold


def whole(rows: Sequence[ErrataRow], terms: Terms) -> bytes:
    """The workbook.

    Raises:
        Trouble: ``no-extra``: XlsxWriter is not installed.
    """
    need("xlsxwriter")
    from xlsxwriter import Workbook

    out = BytesIO()
    date = date_of_run().replace(tzinfo=None)
    title = filled("office", "errata-title", terms.lang)
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": title, "author": "textclean", "created": date})
        plain = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
        top = book.add_format(plain | {"bold": True, "bg_color": "#E7E6E6", "valign": "vcenter"})
        body, quoted = book.add_format(plain), book.add_format(plain | {"quote_prefix": True})
        sheet = book.add_worksheet(title)
        sheet.write_row(0, 0, head(rows, terms.lang), top)
        for number, row in enumerate(cells(rows), 1):
            sheet.write_number(number, 0, number, body)
            for column, words in enumerate(row, 1):
                words = words[:LONGEST]
                sheet.write_string(number, column, words, quoted if FORMULA.match(words) else body)
        _lay_out(sheet, rows, title)
    return out.getvalue()


def _lay_out(sheet: object, rows: Sequence[ErrataRow], title: str) -> None:
    """Widths, the frozen head, and how it is printed: A4 across, as wide as the page."""
    from xlsxwriter.worksheet import Worksheet

    assert isinstance(sheet, Worksheet)
    names = ("number", "document", *COLUMNS) if several(rows) else ("number", *COLUMNS)
    for column, name in enumerate(names):
        sheet.set_column(column, column, WIDTHS[name])
    last = len(names) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), last)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(rows), last)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    sheet.set_header(f"&C{title}")
    sheet.set_footer("&C&P / &N")
