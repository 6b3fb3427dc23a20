"""Headings that stand in two scripts on one line: a title in Latin letters, and the same in Chinese or Japanese."""

from __future__ import annotations

from ....text import Document
from ....text.script import CJK
from ...both_scripts import in_both_scripts
from ...rows import rows
from ..page import page

_WORD = "[A-Z][A-Za-z’'-]*"
_TITLE = f"{_WORD}(?:(?: (?:⟨english titles.small⟩|&)){{0,3}} {_WORD}){{1,6}}"
#: A heading of two words and more with their capitals, and the same in the other script (``Desk Swap 换个座位``).
_TWICE = in_both_scripts(f"{_TITLE} [{CJK}]{{2,10}}|[{CJK}]{{2,14}}[ \u3000]{_TITLE}")
ROOM = 4  #: columns beyond the page's tolerance that such a line lacks
HEADS = 2  #: of a text that certainly stand on lines of their own


def heads_twice(doc: Document) -> frozenset[int]:
    """View: the rows that are a heading in both scripts, where a third of them stands behind finished sentences and far from the edge; none elsewhere."""
    one = doc.derive(page)
    lines = doc.derive(rows)
    found = [at for at, row in enumerate(lines[:-1]) if _TWICE.fullmatch(row.words)]
    if len(found) < HEADS:
        return frozenset()
    sure = [at for at in found if one.slacks[at] > one.measure.tolerance + ROOM and (not at or one.ends[at - 1])]
    return frozenset(found) if len(sure) >= max(HEADS, len(found) / 3) else frozenset()
