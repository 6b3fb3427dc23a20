"""Evidence in a stream of characters: what stands on lines of its own elsewhere on the page did so here, too.

Where an extractor took each character of a part of a page for a line, headings, names and page numbers lost their lines with
the rest. A title and its author that the page shows on rows of their own elsewhere are found again behind a stop.
"""

from __future__ import annotations

from collections.abc import Sequence

from .... import tables
from ....text import Document
from ....text.lazy import pattern
from ....text.script import PAUSE_AND_STOP_MARKS
from ...dates import WEEK
from ...rows import Row
from ...words import known, simplified
from ..page import page

TITLE = 8  #: characters of the longest title that stands before a name
NAME = 3  #: characters of a name that the page itself does not show
LINE = 3  #: characters of the shortest line behind a name
VERSE = 9  #: characters from one mark to the next that are more than a line of verse
SEVERAL = 2  #: names on rows of their own that show that the page names its authors so
HEADING = 16  #: display columns of the widest heading
_MARK = pattern(f"[{PAUSE_AND_STOP_MARKS}]")
_PAGE = pattern(f"(?:第[0-9０-９]{{1,4}}[页頁版]|星期[{WEEK}](?!第)){{1,2}}")  # how a running head ends


def lines_of_their_own(doc: Document) -> frozenset[int]:
    """View: the rows of a stream behind which a line of its own ends."""
    one = doc.derive(page)
    rows, loose, ends = one.rows, one.loose, one.ends
    if not one.syllables:
        return frozenset()
    names, heads = set[str](), set[str]()
    for row, is_loose, kind in zip(rows, loose, one.kinds, strict=True):
        if not is_loose and row.width <= HEADING and kind in ("", "name") and not _MARK.search(row.words):
            (names if kind == "name" else heads).add(row.words)
    found = set[int]()
    first = 0
    while first < len(rows):
        if not loose[first]:
            first += 1
            continue
        last = first
        while last + 1 < len(rows) and loose[last + 1] and not _MARK.search(rows[last].words):
            last += 1
        if not first or ends[first - 1]:
            found.update(_within(rows, first, last, names, heads))
        first = last + 1
    return frozenset(found)


def _within(rows: Sequence[Row], first: int, last: int, names: set[str], heads: set[str]) -> list[int]:
    """Such rows among those from behind a stop to the next mark."""
    said = "".join([row.words for row in rows[first : last + 1]])
    row_at = [at for at in range(first, last + 1) for _ in rows[at].words]  # by the place of a character
    cuts: list[int] = []
    begin = 0
    if number := _PAGE.search(said):
        begin = number.end()
        cuts.append(begin)
    at, size = _name(said[begin:], names)
    if size:
        cuts += [begin + at, begin + at + size]
    else:
        cuts += [begin + size for size in range(HEADING, 1, -1) if said[begin : begin + size] in heads][:1]
    return [row_at[cut - 1] for cut in cuts if 0 < cut < len(said)]


def _name(said: str, names: set[str]) -> tuple[int, int]:
    """Where a name stands behind a title, and its length; a length of 0: nowhere."""
    places = range(2, min(TITLE, len(said) - LINE) + 1)
    for at in places:
        for size in range(min(HEADING // 2, len(said) - LINE - at), 1, -1):
            if said[at : at + size] in names:
                return at, size
    if len(names) >= SEVERAL and len(said) >= VERSE:
        for at in places:
            words = said[at : at + NAME]
            if words[0] in tables.words("surnames") and len(said) - at - NAME >= LINE and known(simplified(words)):
                return at, NAME
    return 0, 0
