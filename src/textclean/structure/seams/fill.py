"""Evidence of layout: room at the line end, blank lines, indents."""

from __future__ import annotations

from ..layout import HANG, Layout
from .openings import opening
from .page import Evidence, Page

ROOM, ROOM_LATIN = 5, 6  #: columns beyond the page's tolerance that a line may be short by; more where first lines are
QUOTES = frozenset('“‘「『"')
ROOMY = 4  #: columns of room in which two more Han would have stood


def layout(page: Page, at: int, out: Evidence) -> bool:
    """Room at the line end, blanks, indents. Tells whether the seam lies in hard-wrapped text."""
    measure = page.measure
    left, right = page.rows[at], page.rows[at + 1]
    blank = right.blanks > measure.base
    wrapped = measure.layout is Layout.WRAPPED or (
        measure.layout is Layout.MIXED
        and left.width <= measure.edge + 3
        and right.width <= measure.edge + 3
        and not (blank and measure.blank_parts)
    )
    if not wrapped:
        if measure.layout is Layout.MIXED:
            out["outside-wrap"] = ""
        if blank:
            out["blank-more"] = ""
        elif right.blanks < measure.base:
            out["blank-less"] = ""
        return False
    room, tolerance = page.slacks[at], measure.tolerance
    ended = page.ends[at]
    fragment = page.fragments[at]
    if at in page.worded:
        out["worded"] = ""
        return True
    if fragment:
        out["fragment-full" if at in page.filled else "fragment"] = ""
    over = left.width + left.indent > measure.edge + max(2 * HANG, measure.edge // 8)  # no line of this measure
    step = (
        "over"
        if over
        else "full"
        if room <= 0
        else "near"
        if room <= tolerance
        else "room"
        if room <= tolerance + (ROOM_LATIN if measure.latin or measure.shadow or ended else ROOM)
        else "far"
    )
    if step == "room" and room >= ROOMY and not ended and not measure.latin and not _is_first(page, at):
        step = "roomy"
    if not fragment:
        out[f"{step}-{'ended' if ended else 'open'}"] = ""
        if ended and step in ("full", "near") and not measure.blank_parts and measure.indent < 0 and right.cjk:
            opening(page, at, out)
        if step == "full" and ended and not measure.blank_parts and measure.indent < 0:
            out[page.ends_expected] = ""
        elif step != "full" and not ended and _ragged(page, at):
            out["ragged"] = ""
    if blank:
        out["blank-parts" if measure.blank_parts else "blank-some"] = ""
    elif measure.blank_parts:
        out[("tight-sure-" if measure.blank_sure else "tight-") + ("ended" if ended else "open")] = ""
    if "end-colon" in out and not fragment and not measure.blank_parts and right.words[0] not in QUOTES:
        out["announces"] = ""
    if measure.blank_parts and not blank and page.unfilled[at]:
        out["unfilled"] = ""
    if measure.indent >= 0:
        if right.indent == measure.indent:
            out["indent-start"] = ""
        elif right.indent < measure.indent:
            sure = measure.indent_sure and (not ended or step == "full")
            out[("flush-ended" if ended else "flush-open") if sure else "indent-none"] = ""
    elif right.indent > left.indent + 1:
        out["indent-deeper"] = ""
    elif right.indent < left.indent - 1:
        out["indent-shallower"] = ""
    if measure.shadow and ended and not measure.blank_sure and at not in page.filled:
        _shadow(page, at, out)
    if step == "far" and not ended and max(left.width, right.width) * 3 <= measure.edge * 2:
        out[
            "narrow-even"
            if abs(left.width - right.width) <= 2
            else "narrow-fall"
            if right.width < left.width
            else "narrow-rise"
        ] = ""
    return True


def _is_first(page: Page, at: int) -> bool:
    """Whether the left row opens a paragraph whose indent was stripped: it is short by that much."""
    return page.measure.shadow and (not at or page.ends[at - 1] or page.slacks[at - 1] > page.measure.tolerance)


def _ragged(page: Page, at: int) -> bool:
    """Whether the seams around are unfinished and far from the edge too: a list, verse, captions."""
    count = 0
    for near in (at - 2, at - 1, at + 1, at + 2):
        if 0 <= near < len(page.slacks) and page.slacks[near] > page.measure.tolerance and not page.ends[near]:
            count += 1
    return count >= 2


def _shadow(page: Page, at: int, out: Evidence) -> None:
    """Where first lines are two em short: the length of the right row tells whether it opens a paragraph."""
    right = page.rows[at + 1]
    if at + 2 >= len(page.rows) or page.ends[at + 1]:
        return
    rest = page.measure.edge - right.width
    if rest <= 1:
        out["shadow-none"] = ""
    elif 3 <= rest <= 6:
        out["shadow-start"] = ""
