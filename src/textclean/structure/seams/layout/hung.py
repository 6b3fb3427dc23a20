"""Evidence of indents in hard-wrapped text: what opens a paragraph, hangs below its first line, or is set apart."""

from __future__ import annotations

from ...layout import OPENERS
from ..page import Evidence, Page
from .column_ends import is_line

LIMITS = ("以上", "以下", "以内", "以內")  #: that follow an amount, or begin a sentence about what was listed
SET_OFF = 2  #: columns beyond the first lines of paragraphs by which a line is indented that is centred


def indents(page: Page, at: int, step: str, out: Evidence) -> None:
    """What the indents of two rows say; ``step``: how far the upper one is from the edge."""
    measure, left, right, ended = page.measure, page.rows[at], page.rows[at + 1], page.ends[at]
    if measure.indent >= 0:
        set_off = left.indent > measure.indent + SET_OFF and abs(left.indent - right.indent) > SET_OFF
        if set_off:
            out["left-set-off"] = ""
        if right.indent == measure.indent or left.indent < right.indent == measure.indent - 1:
            out["indent-start"] = ""
            if right.words.startswith(LIMITS):  # of no amount: what stands above is meant (``以上物品…``)
                out.pop("number-unit", None)
                out.pop("cannot-start", None)
            if left.indent == right.indent and step != "full":
                out["indent-kept"] = ""
        elif right.indent > max(measure.indent, left.indent + 1):
            out["indent-deeper"] = ""
        elif (
            right.indent + 1 < measure.indent
            and not (measure.flush_speech and right.words[0] in OPENERS)
            and not set_off
        ):
            if not measure.indent_sure or (ended and step != "full"):
                return
            out["flush-ended" if ended else "flush-open"] = ""
            if "announces" in out and step == "full" and is_line(page, at + 1):
                del out["announces"], out["end-colon"]  # it is of the same paragraph: another one would be indented
    elif right.indent > left.indent + 1:
        out["indent-deeper"] = ""
