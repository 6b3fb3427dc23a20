"""Debris: a text that was taken apart into characters, or halves of words, one a line, by the ten thousand.

Some lines of a syllable each are a column of vertical text, and are weighed and offered as one join. A text of nothing else
has no line to weigh: whatever a rule says of one it says of all, an offer of so many edits is read by nobody, and what helps
is to extract the text again. So such a text has no rows and no blocks, and is told of once.
"""

from __future__ import annotations

from itertools import islice

from ..text import Document, Span
from ..text.lines import lines

MOST = 50_000  #: lines that bear words; of fewer each is weighed
SYLLABLE = 2  #: characters of such a line at most
HALF = 16  #: of one that is the first half of a word, and ends with a hyphen
SHARE = 0.9  #: of the lines that bear words


def debris(doc: Document) -> tuple[Span, Span] | None:
    """View: a line of a text that is nothing but debris, the first such, and the line behind it; None: it is none."""
    found = doc.derive(lines)
    if found.bearing() <= MOST:
        return None
    text = doc.text
    tiny = [
        end - start <= SYLLABLE or (text[end - 1] == "-" and end - start <= HALF and text.find(" ", start, end) < 0)
        for _, start, end in found.filled()
    ]
    if sum(tiny) < SHARE * len(tiny):
        return None
    first = tiny.index(True)
    (_, *left), (_, *right) = islice(found.filled(), first, first + 2)
    return Span(*left), Span(*right)
