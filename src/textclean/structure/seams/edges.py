"""What the end of a row says of the seam behind it, and its beginning of the seam before it, whatever stands on the other side.

So it is with Han and with sentence ends, which most rows end and begin with: what their words say of a seam is the sum of both sides,
and is known once a row. Of other characters it takes two rows to tell (``1.`` and ``5``, ``(`` and ``)``).
"""

from __future__ import annotations

from ...tuples import NamedTuple
from ..line_ends import finished
from . import card
from .forms import fragment, may_close, may_open
from .language import of_beginning, of_end
from .page import Evidence

_POINTS = ".．"  #: which may be those of a number


class Edge(NamedTuple):
    """What one end of a row says."""

    evidence: Evidence
    points: int  #: of it, outside hard-wrapped text
    open: bool  #: whether a mark near it may be one of a pair that goes over the seam


class Edges(NamedTuple):
    """What both ends of a row say, each if it says the same whatever stands on the other side; else None."""

    end: Edge | None
    beginning: Edge | None


def edges(words: str) -> Edges:
    """What the ends of a row say."""
    end = beginning = None
    tail, head = words[-1], words[0]
    if "\u4e00" <= tail <= "\u9fff":
        out = {"end-cjk": ""}
        of_end(words, out)
        end = Edge(*card.told(tuple(out.items())), may_open(words))
    elif tail not in _POINTS and finished(words):
        end = Edge(*card.told((("end-stop", tail),)), may_open(words))
    if "\u4e00" <= head <= "\u9fff":
        out = {}
        fragment(words, out)
        of_beginning(words, out)
        beginning = Edge(*card.told(tuple(out.items())), may_close(words))
    return Edges(end, beginning)
