"""What the end of a row says of the seam behind it, and its beginning of the seam before it, whatever stands on the other side.

So it is with Han and with sentence ends, which most rows end and begin with: what their words say of a seam is the sum of both sides,
and is known once a row. Of other characters it takes two rows to tell (``1.`` and ``5``, ``(`` and ``)``).
"""

from __future__ import annotations

from ...tuples import NamedTuple
from ..line_ends import finished
from . import card
from .forms import fragment, may_close
from .language import NO_END, NO_START, of_beginning, of_end
from .page import Evidence

_POINTS = ".．"  #: which may be those of a number
Said = tuple[Evidence, int]  #: evidence, and its points outside hard-wrapped text


class Edges(NamedTuple):
    """What both ends of a row say, each if it says the same whatever stands on the other side; else None."""

    end: Said | None
    beginning: Said | None
    closes: bool  #: whether a mark near the beginning may close what the row above opens


def edges(words: str) -> Edges:
    """What the ends of a row say."""
    end = beginning = None
    tail, head = words[-1], words[0]
    if "\u4e00" <= tail <= "\u9fff":
        out = {"end-cjk": ""}
        if tail in NO_END:
            of_end(words, out)
        end = card.told(tuple(out.items()))
    elif tail not in _POINTS and finished(words):
        end = card.told((("end-stop", tail),))
    if "\u4e00" <= head <= "\u9fff":
        out = {}
        fragment(words, out)
        if head in NO_START:
            of_beginning(words, out)
        beginning = card.told(tuple(out.items()))
    return Edges(end, beginning, beginning is not None and may_close(words))
