"""Printed lines that came out in pieces: cut at quotes and changes of font, or so wide that each word was taken for a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....text.lazy import pattern
from ....text.script import LATIN
from ...layout import HANG, Measure
from ...layout.slack import slack
from ...line_ends import finished
from ...rows import Row

LEAST = 3  #: words of the shortest such line; two may be a headline over a name
SQUEEZED = 5  #: times that marks meet over a seam, for each time inside a row and at least
ROOM = 6  #: columns that a line of whole words may lack beyond the page's tolerance
LONGEST_LONE = 3  #: characters of a row of marks that close, and of nothing else …
LONE = pattern(f"[”’）」』》〉，。、；：？！]{{1,{LONGEST_LONE}}}")  #: … and its form
_CUT_BEFORE = pattern("[“”‘’（）(《》「」『』…—]")
_CUT_AFTER = pattern("[“”‘’（）)《》「」『』：:…—]$")
_SPOKEN, _SPEAKS = "”」』", "“「『"
_QUOTE = pattern("[“”‘’]")
_CLOSER = pattern("[”’）」』》，。、；：？！]")
#: Two marks of full width of which the first leaves room behind it, or the second one before it.
_ABUT = pattern("[。，、；：！？…—”’」』）》】][“‘「『（《【…—”’」』）》】。，、；：！？]")
#: Such as printers draw together: one that opens behind another, one that parts behind one that closes.
_MEET = pattern("[。，：；！？、”』」）》][“‘（《「『]|[”』」）》][，。、；：！？]")
_WORD = pattern(f"[“‘\"'(]?[{LATIN}][^ ]*")


def word_lines(rows: Sequence[Row], ends: Sequence[bool], rooms: Sequence[int], measure: Measure) -> list[range]:
    """The rows, line by line, that are the single words of one printed line of a hard-wrapped page.

    Such a line is full: the word after it would not have fitted; and it follows a line that is full and unfinished, or goes
    on in small letters. A list of words begins behind a colon or a stop, and what follows it is a paragraph.

    Args:
        rows: the rows of the page.
        ends: whether each row ends a sentence.
        rooms: columns of room at the end of each row but the last.
        measure: the measure of the page.
    """
    found: list[range] = []
    at = 1
    open_before = False  # whether the line before is such a line, and unfinished
    in_list = -1  # the row behind the last words of a list that a colon leads to
    while at < len(rooms):
        stop, size = at, -1
        while (
            stop < len(rooms) and _is_word(rows[stop], measure) and size + 1 + rows[stop].width <= measure.edge + HANG
        ):
            size += 1 + rows[stop].width
            stop += 1
        if stop - at < LEAST:
            at = max(stop, at + 1)
            open_before = False
            continue
        before, room_before = rows[at - 1].words, rooms[at - 1]
        if before[-1] in ":：" and not open_before:
            in_list = at
        if at == in_list:
            in_list = at = stop
            continue
        begins = open_before or rows[stop].words[0].islower()
        begins = begins or (room_before <= measure.tolerance + ROOM and not ends[at - 1] and before[-1] != ";")
        room = slack(rows[stop - 1], rows[stop], measure.edge) - (size - rows[stop - 1].width)
        open_before = begins and room <= measure.tolerance + ROOM
        if open_before:
            found.append(range(at, stop))
            open_before = not ends[stop - 1]
        at = stop
    return found


def _is_word(row: Row, measure: Measure) -> bool:
    """Whether a row is one word in Latin letters, without a blank line before it."""
    return not row.cjk and row.blanks <= measure.base and bool(_WORD.fullmatch(row.words))


def pieces(rows: Sequence[Row], rooms: Sequence[int], measure: Measure) -> tuple[list[int], list[bool], set[int]]:
    """The room behind each row with what stands before it on its printed line; the seams inside such lines; those of filled ones.

    Args:
        rows: the rows of the page.
        rooms: columns of room at the end of each row but the last.
        measure: the measure of the page.
    """
    count = len(rooms)
    broken = sum(
        room > measure.tolerance and bool(_CLOSER.match(after.words))
        for room, after in zip(rooms, rows[1:], strict=True)
    )
    squeezed = broken > 0 and _is_squeezed(rows)
    if not squeezed and (broken < 3 or broken * 50 < count):
        return list(rooms), [False] * count, set()
    found, inside, filled = [0] * count, [False] * count, set[int]()
    lone = [LONE.fullmatch(row.words) is not None for row in rows]
    first = so_far = narrow = (
        0  # where the printed line begins, its columns before this row, and the quotation marks among them
    )
    for at, (row, after) in enumerate(pairwise(rows)):
        found[at] = rooms[at] - so_far
        if squeezed:
            cut = lone[at] or _ABUT.fullmatch(row.words[-1] + after.words[0])
        else:
            turn = row.words[-1] in _SPOKEN and after.words[0] in _SPEAKS and _said(rows, at)
            cut = None if turn else lone[at] or _CUT_BEFORE.match(after.words) or _CUT_AFTER.search(row.words)
        narrow += len(_QUOTE.findall(row.words))
        if cut and not after.blanks and _fits(so_far + row.width + row.indent, after, narrow, measure.edge_at(at)):
            inside[at] = True
        elif not lone[at + 1] or after.blanks:  # marks alone stand on the line before them, however full it is
            if so_far and found[at] <= measure.tolerance:
                filled.update(range(first, at))
            first, so_far, narrow = at + 1, 0, 0
            continue
        so_far += row.width
    return found, inside, filled


def _said(rows: Sequence[Row], at: int) -> bool:
    """Whether a row that ends with a mark of quotation ends what somebody says: then who answers begins a line."""
    before = rows[at - 1].words[-4:] if at and LONE.fullmatch(rows[at].words) else ""
    return finished(before + rows[at].words)


def _is_squeezed(rows: Sequence[Row]) -> bool:
    """Whether the page was set with its marks drawn together, and cut wherever two of them meet: it has none such inside its rows.

    Where two marks of full width meet, printers take half an em out; some extractors take the step back for a new line.
    """
    apart = sum(bool(_ABUT.fullmatch(row.words[-1] + after.words[0])) for row, after in pairwise(rows))
    if apart < SQUEEZED:
        return False
    return sum(len(_MEET.findall(row.words)) for row in rows) * SQUEEZED <= apart


def _fits(before: int, after: Row, narrow: int, edge: int) -> bool:
    """Whether a piece stands on the printed line of those before it: marks of a font of their own are half as wide as they count."""
    size = before + after.width
    return size <= edge + HANG or (
        size - narrow - len(_QUOTE.findall(after.words)) <= edge and after.words[0] in "“”‘’"
    )


def unfilled(lines: Sequence[Row], slacks: Sequence[int], measure: Measure) -> list[bool]:
    """Whether each row stands in a block of three and more, set off by blanks, none of which is full.

    Args:
        lines: the rows of a page.
        slacks: columns of room at the end of each but the last.
        measure: of the page.
    """
    found = [False] * len(lines)
    first, full = 0, False
    for at in range(len(lines)):
        last = at + 1 == len(lines) or lines[at + 1].blanks > measure.base
        if not last:
            full = full or slacks[at] <= measure.tolerance + 1
            continue
        if not full and at - first >= 2:
            found[first : at + 1] = [True] * (at + 1 - first)
        first, full = at + 1, False
    return found
