"""Evidence of layout: room at the line end, blank lines."""

from __future__ import annotations

from itertools import pairwise

from ....text.lazy import pattern
from ....text.script import columns
from ...layout import ITEM, Layout, most_of
from ..groups import BARE_END, FULL, GOES_ON, MARKED_FIRST_LINES
from ..page import Evidence, Page
from .column_ends import blanks_cut, goes_on_below
from .first_lines import by_width, goes_on_over_blank, is_over_paragraph
from .hung import indents
from .indents import DEEP, LONG, Habit
from .openings import ends_bare, ends_expected, opening

ROOM, ROOM_LATIN = 5, 6  #: columns beyond the page's tolerance that a line may be short by; more where first lines are
#: The number, or the bullet, that an item begins with, and the room behind it.
_NUMBER = pattern("(?:[(（][^()（）]{1,8}[)）]|[0-9０-９]{1,3}[.．、)）]|[^\\w\\s(（]) *")
POINTS = frozenset("：，、；。")  #: with which no line begins that is a line
QUOTES = frozenset('“‘「『"')
INDENT = 4  #: columns that the first line of a paragraph lacks whose indent was stripped
TWICE = 2  #: times the measure: what is wider is a paragraph on one line, and goes on from none
ROOMY = 4  #: columns of room in which two more Han would have stood


def layout(page: Page, at: int, wrapped: bool, out: Evidence) -> None:
    """Room at the line end, blanks, indents."""
    if not wrapped:
        _between_paragraphs(page, at, out)
        return
    if at in page.worded:
        out["worded"] = ""
        return
    step = _step(page, at)
    if page.fragments[at]:
        out["fragment"] = ""
    else:
        _room(page, at, step, out)
        if step in ("room", "roomy") and GOES_ON.isdisjoint(out) and _is_over_bare(page, at):
            out["room-bare"] = ""
    _blanks(page, at, out)
    indents(page, at, step, out)
    if page.ends[at] and step in ("full", "near", "room") and _goes_on_in_latin(page, at, out):
        out["sentence-inside"] = ""
    by_width(page, at, out)
    left, right = page.rows[at].width, page.rows[at + 1].width
    if step != "over" and right > TWICE * page.measure.edge_at(at + 1):
        out["over-follows"] = ""
    narrow = step == "far" and not page.ends[at] and max(left, right) * 3 <= page.measure.edge_at(at) * 2
    if narrow and abs(left - right) <= 2:
        out["narrow-even"] = ""


def _goes_on_in_latin(page: Page, at: int, out: Evidence) -> bool:
    """Whether two rows are running text in Latin letters, and no first line stands between.

    The second one is no heading: it begins with a capital, as sentences do, and is full or ends one.
    """
    if MARKED_FIRST_LINES.isdisjoint(out):
        return False
    left, right = page.rows[at], page.rows[at + 1]
    if (
        left.cjk
        or right.cjk
        or page.kinds[at]
        or page.kinds[at + 1]
        or page.items[at + 1]
        or not right.words[0].isupper()
    ):
        return False
    return page.ends[at + 1] or (
        at + 1 < len(page.slacks) and page.slacks[at + 1] <= page.measure.tolerance + ROOM_LATIN
    )


def wrapped_seams(page: Page) -> list[bool]:
    """Whether both rows of each seam are lines of the page's measure."""
    measure = page.measure
    if measure.layout is not Layout.MIXED and not measure.edges:
        return [measure.layout is Layout.WRAPPED] * (len(page.rows) - 1)
    mixed = measure.layout is Layout.MIXED
    edges = [measure.edge_at(at) for at in range(len(page.rows))]
    hung = [_hung(page, at) if mixed and name else 0 for at, name in enumerate(page.items)]
    narrow = [width <= edge + hang + 3 or not mixed for width, edge, hang in zip(page.widths, edges, hung, strict=True)]
    parted = [mixed and measure.blank_parts and row.blanks > measure.base for row in page.rows]
    alike = [edge == after for edge, after in pairwise(edges)]
    return [
        one and both and after and not apart
        for one, both, after, apart in zip(alike, narrow, narrow[1:], parted[1:], strict=False)
    ]


def _hung(page: Page, at: int) -> int:
    """Columns of the number of an item that hangs out to the left of the others: by so much its first row is wider than they."""
    number = _NUMBER.match(page.rows[at].words)
    return columns(number[0]) if number else 0


def _between_paragraphs(page: Page, at: int, out: Evidence) -> None:
    """Blanks and indents where lines are whole paragraphs."""
    measure, left, right = page.measure, page.rows[at], page.rows[at + 1]
    blank = right.blanks > measure.base
    if measure.layout is Layout.MIXED:
        out["outside-wrap"] = ""
    if blank:
        out["blank-more"] = ""
    elif right.blanks < measure.base:
        out["tight-body" if _both_run(page, at) else "blank-less"] = ""
    if page.ends[at]:
        return
    if not right.indent and page.opens_indented and _goes_on_flush(page, at):
        out["flush-sure"] = ""
        return
    if left.width < LONG or page.indents is Habit.NONE:
        return
    if right.indent >= DEEP:
        out["indent-start" if page.indents is Habit.FIRST else "indent-kept"] = ""
    elif not right.indent and not blank and page.indents is Habit.FIRST and not is_over_paragraph(page, at + 1):
        out["flush-open"] = ""


def _goes_on_flush(page: Page, at: int) -> bool:
    """Whether a row without an indent is running text, and the one above it, too: no headline, caption or signature."""
    left, right = page.rows[at], page.rows[at + 1]
    if not (page.plain[at] and page.plain[at + 1]) or page.items[at + 1] or right.words[0] in QUOTES:
        return False
    if left.words[-1] in "：:" or is_over_paragraph(page, at + 1):
        return False
    runs = page.stops[at + 1] or page.commas[at + 1] > 1 or right.width >= LONG
    return runs and (page.commas[at] > 0 or page.stops[at])


def _both_run(page: Page, at: int) -> bool:
    """Whether a row is running text that stops in the middle, and so is the next one: rows of lists and tables are none."""
    if page.ends[at] or page.rows[at].width < LONG or page.kinds[at] or page.kinds[at + 1] or page.items[at + 1]:
        return False
    goes_on = page.commas[at + 1] or page.stops[at + 1] or page.ends[at + 1]
    return bool((page.commas[at] or page.stops[at]) and goes_on) and page.rows[at].words[-1] not in "：:；;"


def _is_over_bare(page: Page, at: int) -> bool:
    """Whether running text with room at its end stands over a short row without a mark: the rest of its sentence would end in a stop, a headline does not."""
    row, after = page.rows[at], page.rows[at + 1]
    if page.ends[at] or not row.cjk or not (page.commas[at] or page.stops[at]) or after.width * 2 > row.width:
        return False
    return not (page.ends[at + 1] or page.commas[at + 1] or page.stops[at + 1]) and after.words[-1] not in "：:；;，,、"


def _step(page: Page, at: int) -> str:
    """How full the left row is: ``over`` (no line of this measure), ``full``, ``near``, ``room``, ``roomy``, ``far``."""
    measure, left, ended = page.measure, page.rows[at], page.ends[at]
    edge, room, tolerance = measure.edge_at(at), page.slacks[at], measure.tolerance
    reach = left.width + left.indent
    if reach > most_of(edge) and (not page.items[at] or reach > most_of(edge) + _hung(page, at)):
        return "over"
    if room <= tolerance:
        return "full" if room <= 0 else "near"
    if room > tolerance + (ROOM_LATIN if measure.latin or measure.shadow or ended else ROOM):
        return "far"
    if ended or measure.latin:
        return "room"
    if not _is_first(page, at):
        return "roomy" if room >= ROOMY else "room"
    opens = not at or page.ends[at - 1]  # else it may be a line of a headline, which has a measure of its own
    return "roomy" if opens and room > tolerance + INDENT else "room"


def _room(page: Page, at: int, step: str, out: Evidence) -> None:
    measure, ended = page.measure, page.ends[at]
    if step == "far" and not ended and page.rows[at + 1].words[0] in POINTS:
        return  # whatever room is left: a piece of a line, in other letters or another face
    out[f"{step}-{'ended' if ended else 'open'}"] = ""
    if not (ended or BARE_END.isdisjoint(out) or FULL.isdisjoint(out)) and page.doc.derive(ends_bare):
        out["ends-bare"] = ""
    if ended and not measure.blank_parts and measure.indent < 0:
        if step in ("full", "near") and page.rows[at + 1].cjk:
            opening(page, at, out)
        if step == "full":
            expected = page.doc.derive(ends_expected)
            out[expected] = ""
            if not measure.shadow and expected == "ends-many":
                out["ends-anywhere"] = ""
    quoted = page.rows[at + 1].words[0] in QUOTES
    if "end-colon" in out and not ("open-bracket" in out or measure.blank_parts or quoted):
        out["announces"] = ""


def _blanks(page: Page, at: int, out: Evidence) -> None:
    measure = page.measure
    if page.rows[at + 1].blanks > measure.base:
        if measure.blank_parts and goes_on_over_blank(page, at):
            out["shadow-none"] = ""
            return
        if goes_on_below(page, at) and page.doc.derive(blanks_cut):
            return  # a column ends there, and no paragraph
        out["blank-parts" if measure.blank_parts else "blank-some"] = ""
        return
    if page.fed(at):  # what a page begins with has no blank line above it, whatever it is
        if page.is_bare(at + 1, -measure.edge_at(at + 1)) and page.rows[at + 2].blanks > measure.base:
            out["right-bare"] = ""
        return
    if measure.blank_parts and not (page.ends[at] and ITEM.match(page.rows[at + 1].words)):
        if measure.blank_sure:
            out["tight-sure-ended" if page.ends[at] else "tight-sure-open"] = ""
        if page.unfilled[at]:
            out["unfilled"] = ""


def _is_first(page: Page, at: int) -> bool:
    """Whether the left row opens a paragraph whose indent was stripped: it is short by that much."""
    return page.measure.shadow and (not at or page.ends[at - 1] or page.slacks[at - 1] > page.measure.tolerance)
